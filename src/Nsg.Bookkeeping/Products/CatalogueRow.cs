using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Products;

/// <summary>An item as one catalogue says it.</summary>
public sealed record CatalogueRow
{
    /// <summary>The product.</summary>
    public required ProductKey Product { get; init; }

    /// <summary>Record of the catalogue.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its place among the catalogue's lines, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The catalogue's document.</summary>
    public required Guid Document { get; init; }

    /// <summary>Issue date of the catalogue.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The catalogue's number.</summary>
    public string? Number { get; init; }

    /// <summary>Name of the supplier; null for what the company sells itself.</summary>
    public string? Supplier { get; init; }

    /// <summary>The line's number in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The seller's item number.</summary>
    public string? SellersId { get; init; }

    /// <summary>GTIN.</summary>
    public string? Gtin { get; init; }

    /// <summary>Classifications.</summary>
    public IReadOnlyList<ItemClassification> Classes { get; init; } = [];

    /// <summary>Properties.</summary>
    public IReadOnlyList<ItemProperty> Properties { get; init; } = [];

    /// <summary>Certificates and labels.</summary>
    public IReadOnlyList<ItemCertificate> Certificates { get; init; } = [];

    /// <summary>Country of origin.</summary>
    public string? Origin { get; init; }

    /// <summary>VAT category.</summary>
    public string? VatCategory { get; init; }

    /// <summary>VAT rate, percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Unit that it is ordered in.</summary>
    public string? Unit { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Prices.</summary>
    public IReadOnlyList<ItemPrice> Prices { get; init; } = [];

    /// <summary>Record that ended it: a later catalogue changed, replaced or deleted it. Null while it stands.</summary>
    public long? Ended { get; init; }

    internal bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Finds what catalogues say of a line's item.</summary>
public sealed class CatalogueIndex
{
    private readonly Dictionary<ProductKey, List<CatalogueRow>> _byProduct = [];
    private readonly Dictionary<(string Seller, string Gtin), List<CatalogueRow>> _byGtin = [];

    /// <summary>An index of all that catalogues said.</summary>
    public CatalogueIndex(IEnumerable<CatalogueRow> rows)
    {
        foreach (var row in rows.OrderByDescending(row => row.Sequence).ThenByDescending(row => row.Line))
        {
            Add(_byProduct, row.Product, row);
            if (row.Gtin is { } gtin)
            {
                Add(_byGtin, (row.Product.Seller, gtin.TrimStart('0')), row);
            }
        }
    }

    /// <summary>
    /// The item of the same seller: as the last catalogue says it that held on the line's day, else as it stands now, else as it
    /// stood last; null when none names it.
    /// </summary>
    public CatalogueRow? Find(ProductLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var product = line.Product;
        var rows =
            _byProduct.GetValueOrDefault(product)
            ?? (line.Gtin is { } gtin ? _byGtin.GetValueOrDefault((product.Seller, gtin.TrimStart('0'))) : null);
        return rows?.Find(row => row.Holds(line.Day)) ?? rows?.Find(row => row.Ended is null) ?? rows?[0];
    }

    private static void Add<T>(Dictionary<T, List<CatalogueRow>> index, T key, CatalogueRow row)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var rows))
        {
            index.Add(key, rows = []);
        }

        rows.Add(row);
    }
}
