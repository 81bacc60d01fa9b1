using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Products;

/// <summary>A product, as documents and catalogues make it known.</summary>
/// <param name="Id">Its name for addresses.</param>
/// <param name="Product">What makes it the same product.</param>
/// <param name="Name">Its name, as the newest source writes it.</param>
/// <param name="Supplier">Name of the supplier; null for what the company sells.</param>
/// <param name="SellersId">The seller's item number.</param>
/// <param name="Gtin">GTIN.</param>
/// <param name="Current">As a catalogue says it now, or null.</param>
/// <param name="Bought">What the lines in question come to.</param>
public sealed record ProductSummary(
    string Id,
    ProductKey Product,
    string Name,
    string? Supplier,
    string? SellersId,
    string? Gtin,
    CatalogueRow? Current,
    LineSum Bought
);

/// <summary>Figures of products: classifications, sums, emissions, labels. Pure: the same lines give the same figures.</summary>
public sealed class ProductFigures
{
    private readonly Footprint _footprint;
    private readonly IReadOnlyList<CatalogueRow> _rows;
    private readonly CodeMap _map;

    /// <summary>Figures by catalogues, mappings and factors.</summary>
    public ProductFigures(
        IReadOnlyList<CatalogueRow> rows,
        CodeMap map,
        FactorTable factors,
        Currency currency,
        ProductReferences references
    )
    {
        References = references;
        (_rows, _map) = (rows, map);
        Catalogue = new CatalogueIndex(rows);
        Classes = new LineClasses(Catalogue, map);
        _footprint = new Footprint(Classes, Catalogue, factors);
        Currency = currency;
    }

    /// <summary>What catalogues say.</summary>
    public CatalogueIndex Catalogue { get; }

    /// <summary>What lines are.</summary>
    public LineClasses Classes { get; }

    /// <summary>How products and parties are called in answers.</summary>
    public ProductReferences References { get; }

    /// <summary>Base currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Why nothing can be asked of a list of codes: there is none of that name; null when there is one.</summary>
    public string? UnknownList(string? system) =>
        system is null || CodeSystems.IsKnown(system) || _map.Has(system)
            ? null
            : $"there is no list '{system}'; give UNSPSC, CPV, CN, HS, GTIN, ITEM, a code of UNTDID 7143, or a list of the company's mappings";

    /// <summary>The emissions of a line.</summary>
    public LineFootprint FootprintOf(ProductLine line) => _footprint.Of(line);

    /// <summary>The labels of a line's item.</summary>
    public IReadOnlyList<LineLabel> LabelsOf(ProductLine line) => EcoLabels.Of(line, Catalogue.Find(line));

    /// <summary>Lines by what they are put together by, purchases and sales apart; months in their order, else the greatest
    /// amount first.</summary>
    public IReadOnlyList<LineSum> Sums(IEnumerable<ProductLine> lines, LineGrouping grouping)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(grouping);
        var groups = new Dictionary<(string Key, string Direction), Gathered>();
        foreach (var line in lines)
        {
            foreach (var (key, name) in grouping.Of(line, this))
            {
                Of(groups, (key, line.Direction)).Add(line, name);
            }
        }

        var sums = groups.Select(one => one.Value.Sum(one.Key.Key, one.Key.Direction));
        return
        [
            .. (grouping.By == "month" ? sums.OrderBy(one => 0m) : sums.OrderByDescending(one => one.Amount))
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .ThenBy(one => one.Direction, StringComparer.Ordinal),
        ];
    }

    /// <summary>Emissions of purchases by what they are put together by, the greatest first.</summary>
    public IReadOnlyList<FootprintSum> Emissions(IEnumerable<ProductLine> lines, LineGrouping grouping)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(grouping);
        var groups = new Dictionary<string, GatheredEmissions>();
        foreach (var line in lines)
        {
            var footprint = FootprintOf(line);
            foreach (var (key, name) in grouping.Of(line, this))
            {
                Of(groups, key).Add(footprint, name);
            }
        }

        return
        [
            .. groups
                .Select(one => one.Value.Sum(one.Key))
                .OrderByDescending(one => one.Kilograms)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Emissions of all lines, or null when there are none.</summary>
    public FootprintSum? Emissions(IEnumerable<ProductLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var all = new GatheredEmissions();
        foreach (var line in lines)
        {
            all.Add(FootprintOf(line), "");
        }

        return all.Sum("") is { Lines: > 0 } sum ? sum : null;
    }

    /// <summary>Versions of UNSPSC that the codes of lines are of.</summary>
    public IReadOnlyList<string> UnspscVersions(IEnumerable<ProductLine> lines) =>
        [
            .. lines
                .SelectMany(Classes.Of)
                .Where(one => one is { System: CodeSystems.Unspsc, Version.Length: > 0 })
                .Select(one => one.Version!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>How much of the lines carries each label, and any; the one of any comes first.</summary>
    public IReadOnlyList<LabelShare> Labelled(IEnumerable<ProductLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (all, any, anyLines) = (0m, 0m, 0L);
        var labels = new SortedDictionary<string, (long Lines, decimal Amount)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var amount = line.Base?.Amount ?? 0m;
            var found = LabelsOf(line);
            all += amount;
            if (found.Count > 0)
            {
                any += amount;
                anyLines++;
            }

            foreach (var label in found)
            {
                var before = labels.GetValueOrDefault(label.Name);
                labels[label.Name] = (before.Lines + 1, before.Amount + amount);
            }
        }

        return
        [
            new LabelShare("", anyLines, any, Share(any, all)),
            .. labels
                .Select(one => new LabelShare(one.Key, one.Value.Lines, one.Value.Amount, Share(one.Value.Amount, all)))
                .OrderByDescending(one => one.Amount),
        ];
    }

    /// <summary>Products that catalogues name or lines are of: by amount, then by name.</summary>
    public IReadOnlyList<ProductSummary> Products(IEnumerable<ProductLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var known = new Dictionary<ProductKey, (ProductLine? Last, CatalogueRow? Row, Gathered Sum)>();
        foreach (var row in _rows)
        {
            // Rows come in the order of catalogues: what stands now comes last, or is ended.
            var before = known.GetValueOrDefault(row.Product).Row;
            known[row.Product] = (
                null,
                row.Ended is null || before?.Ended is not null ? row : before ?? row,
                new Gathered()
            );
        }

        foreach (var line in lines)
        {
            var (_, row, sum) = known.GetValueOrDefault(line.Product, (null, null, new Gathered()));
            sum.Add(line, line.Name);
            known[line.Product] = (line, row, sum);
        }

        return
        [
            .. known
                .Select(one => Summary(one.Key, one.Value.Last, one.Value.Row, one.Value.Sum))
                .OrderByDescending(one => one.Bought.Amount)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>All that catalogues said of a product, the oldest first.</summary>
    public IReadOnlyList<CatalogueRow> History(string product) =>
        [.. _rows.Where(row => References.Of(row.Product) == product)];

    private ProductSummary Summary(ProductKey key, ProductLine? line, CatalogueRow? row, Gathered sum) =>
        new(
            References.Of(key),
            key,
            row?.Name ?? line?.Name ?? "",
            key.Seller.Length == 0 ? null : line?.PartyName ?? row?.Supplier,
            row?.SellersId ?? line?.SellersId,
            row?.Gtin ?? line?.Gtin,
            row?.Ended is null ? row : null,
            sum.Sum(References.Of(key), key.Seller.Length == 0 ? "sale" : "purchase")
        );

    private static decimal? Share(decimal part, decimal all) =>
        all == 0m ? null : Math.Round(part / all, 4, MidpointRounding.AwayFromZero);

    private static T Of<TKey, T>(Dictionary<TKey, T> groups, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = new T());
        }

        return group;
    }

    private sealed class Gathered
    {
        private readonly SortedDictionary<string, decimal> _quantities = new(StringComparer.Ordinal);
        private string _name = "";
        private long _lines;
        private long _withoutAmount;
        private decimal _amount;

        internal void Add(ProductLine line, string name)
        {
            _name = name;
            _lines++;
            _amount += line.Base?.Amount ?? 0m;
            _withoutAmount += line.Base is null ? 1 : 0;
            if (line.Quantity is { } quantity)
            {
                var unit = line.Unit ?? "";
                _quantities[unit] = _quantities.GetValueOrDefault(unit) + quantity;
            }
        }

        internal LineSum Sum(string key, string direction) =>
            new(key, direction, _name, _lines, _amount, _withoutAmount, _quantities);
    }

    private sealed class GatheredEmissions
    {
        private readonly SortedDictionary<FootprintMethod, (decimal, long, decimal)> _byMethod = [];
        private string _name = "";
        private long _lines;
        private decimal _kilograms;
        private decimal _amount;

        internal void Add(LineFootprint footprint, string name)
        {
            var (kilograms, amount) = (footprint.Kilograms ?? 0m, footprint.Line.Base?.Amount ?? 0m);
            _name = name;
            _lines++;
            _kilograms += kilograms;
            _amount += amount;
            var (before, lines, spent) = _byMethod.GetValueOrDefault(footprint.Method);
            _byMethod[footprint.Method] = (before + kilograms, lines + 1, spent + amount);
        }

        internal FootprintSum Sum(string key) => new(key, _name, _lines, _kilograms, _byMethod, _amount);
    }
}
