using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Items of catalogues with their history, codes that mean others, emission factors.</summary>
internal sealed class ProductProjection(SqlSession session)
{
    /// <summary>
    /// What a catalogue replaces or deletes ends here; rows stay, so that prices over time can be told. A catalogue reaches no
    /// further than its supplier and contract.
    /// </summary>
    internal void Apply(RecordPlace record, CatalogueReceived catalogue)
    {
        foreach (var ended in catalogue.Ends ?? [])
        {
            session.Run(
                "UPDATE catalogue_item SET ended = @4 WHERE company = @1 AND seller = @2 AND document = @3 AND ended IS NULL",
                record.Company,
                catalogue.Seller,
                ended,
                record.Sequence
            );
        }

        if (catalogue is { Ends: null, Action: "replace" or "delete" })
        {
            session.Run(
                "UPDATE catalogue_item SET ended = @4 WHERE company = @1 AND seller = @2 AND contract = @3 AND ended IS NULL",
                record.Company,
                catalogue.Seller,
                catalogue.Contract,
                record.Sequence
            );
        }

        if (catalogue.Action == "delete")
        {
            return;
        }

        for (var i = 0; i < catalogue.Items.Count; i++)
        {
            var item = catalogue.Items[i];
            session.Run(
                """
                UPDATE catalogue_item SET ended = @4
                WHERE company = @1 AND seller = @2 AND item = @3 AND contract = @5 AND sequence < @4 AND ended IS NULL
                """,
                record.Company,
                catalogue.Seller,
                item.Item,
                record.Sequence,
                catalogue.Contract
            );
            if (!item.IsDeleted)
            {
                Add(record, catalogue, item, i + 1L);
            }
        }
    }

    internal void Apply(RecordPlace record, CodesMapped mapped)
    {
        foreach (var one in mapped.Mappings)
        {
            session.Run(
                """
                INSERT INTO code_mapping (company, from_system, from_code, to_system, to_code, source, version, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
                ON CONFLICT (company, from_system, from_code, to_system) DO UPDATE SET to_code = excluded.to_code, source = excluded.source,
                    version = excluded.version, sequence = excluded.sequence
                """,
                record.Company,
                one.From,
                one.FromCode,
                one.To,
                one.ToCode,
                mapped.Source,
                mapped.Version,
                record.Sequence
            );
        }
    }

    internal void Apply(RecordPlace record, FactorsDefined defined)
    {
        foreach (var one in defined.Factors)
        {
            session.Run(
                """
                INSERT INTO emission_factor (company, basis, system, code, unit, kilograms, source, version, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9)
                ON CONFLICT (company, basis, system, code, unit) DO UPDATE SET kilograms = excluded.kilograms, source = excluded.source,
                    version = excluded.version, sequence = excluded.sequence
                """,
                record.Company,
                one.Basis,
                one.System,
                one.Code,
                one.Unit,
                one.Kilograms,
                defined.Source,
                defined.Version,
                record.Sequence
            );
        }
    }

    private void Add(RecordPlace record, CatalogueReceived catalogue, CatalogueItem item, long line) =>
        session.Run(
            """
            INSERT INTO catalogue_item (company, seller, item, sequence, line, document, contract, id, name, sellers_id, gtin, classes, properties,
                certificates, origin, vat_category, vat_rate, unit, first_day, last_day, prices)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17,@18,@19,@20,@21)
            """,
            record.Company,
            catalogue.Seller,
            item.Item,
            record.Sequence,
            line,
            catalogue.Document,
            catalogue.Contract,
            item.Id,
            item.Name,
            item.SellersId,
            item.Gtin,
            ItemText.Write(item.Classes),
            ItemText.Write(item.Properties),
            ItemText.Write(item.Certificates),
            item.Origin,
            item.VatCategory,
            item.VatRate,
            item.Unit,
            item.From,
            item.To,
            ItemText.Write(item.Prices)
        );
}
