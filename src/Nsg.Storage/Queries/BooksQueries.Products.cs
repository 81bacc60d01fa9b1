using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Catalogues, codes that mean others, emission factors.</summary>
public sealed partial class BooksQueries
{
    /// <summary>All that catalogues said of items, in the order in which they came.</summary>
    public IReadOnlyList<CatalogueRow> CatalogueItems() =>
        _session.Rows(
            """
            SELECT c.seller, c.item, c.sequence, c.line, c.document, c.id, c.name, c.sellers_id, c.gtin, c.classes, c.properties, c.certificates, c.origin,
                c.vat_category, c.vat_rate, c.unit, c.first_day, c.last_day, c.prices, c.ended, d.number, d.party_name, d.day
            FROM catalogue_item c JOIN document d ON d.company = c.company AND d.document = c.document
            WHERE c.company = @1 ORDER BY c.sequence, c.line
            """,
            row => new CatalogueRow
            {
                Product = new ProductKey(row.GetString(0), row.GetString(1)),
                Sequence = row.GetInt64(2),
                Line = row.GetInt32(3),
                Document = row.Id(4),
                Id = row.GetString(5),
                Name = row.GetString(6),
                SellersId = row.TextOrNull(7),
                Gtin = row.TextOrNull(8),
                Classes = ItemText.Classes(row.TextOrNull(9)),
                Properties = ItemText.Properties(row.TextOrNull(10)),
                Certificates = ItemText.Certificates(row.TextOrNull(11)),
                Origin = row.TextOrNull(12),
                VatCategory = row.TextOrNull(13),
                VatRate = row.AmountOrNull(14),
                Unit = row.TextOrNull(15),
                From = row.DateOrNull(16),
                To = row.DateOrNull(17),
                Prices = ItemText.Prices(row.TextOrNull(18)),
                Ended = row.NumberOrNull(19),
                Number = row.TextOrNull(20),
                Day = row.DateOrNull(22),
                Supplier = row.GetString(0).Length == 0 ? null : row.TextOrNull(21),
            },
            Key
        );

    /// <summary>Mappings of codes in force.</summary>
    public IReadOnlyList<MappedCode> CodeMappings() =>
        _session.Rows(
            """
            SELECT from_system, from_code, to_system, to_code, source, version FROM code_mapping
            WHERE company = @1 ORDER BY from_system, from_code, to_system
            """,
            row => new MappedCode(
                new CodeMapping(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)),
                row.GetString(4),
                row.GetString(5)
            ),
            Key
        );

    /// <summary>Emission factors in force.</summary>
    public IReadOnlyList<SourcedFactor> EmissionFactors() =>
        _session.Rows(
            """
            SELECT basis, system, code, unit, kilograms, source, version FROM emission_factor
            WHERE company = @1 ORDER BY basis, system, code, unit
            """,
            row => new SourcedFactor(
                new EmissionFactor(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.Amount(4)
                ),
                row.GetString(5),
                row.GetString(6)
            ),
            Key
        );

    /// <summary>What lines are, by themselves, catalogues and mappings.</summary>
    public LineClasses Classification() => new(new CatalogueIndex(CatalogueItems()), new CodeMap(CodeMappings()));

    /// <summary>Everything that figures of products are made of.</summary>
    /// <param name="from">First day of the catalogues that count, or null.</param>
    /// <param name="to">Last day of the catalogues that count, or null.</param>
    public ProductFigures ProductFigures(DateOnly? from = null, DateOnly? to = null) =>
        new(
            [.. CatalogueItems().Where(row => (from is null || row.Day >= from) && (to is null || row.Day <= to))],
            new CodeMap(CodeMappings()),
            new FactorTable(EmissionFactors()),
            Company.Currency,
            ProductReferences()
        );

    /// <summary>How products and their sellers are called in answers and addresses.</summary>
    public ProductReferences ProductReferences() => new(PartyReferences());
}
