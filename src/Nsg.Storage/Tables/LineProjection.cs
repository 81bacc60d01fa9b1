using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Lines of documents. Whether they count is the document's state.</summary>
internal sealed class LineProjection(SqlSession session, BaseCurrencies currencies)
{
    internal void Apply(string company, DocumentReceived received)
    {
        if (received is not { Lines: { } lines, Date: { } day, Currency: { } currency })
        {
            return;
        }

        var baseCurrency = currencies.Of(company);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            session.Run(
                """
                INSERT INTO document_line (company, day, document, line, id, name, sellers_id, buyers_id, standard_id, standard_scheme, classes, quantity, unit,
                    amount, base, origin, vat_category, vat_rate, account, properties, kind)
                VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17,@18,@19,@20,@21)
                """,
                company,
                day,
                received.Document,
                i + 1L,
                line.Id,
                line.Name,
                line.SellersId,
                line.BuyersId,
                line.StandardId,
                line.StandardScheme,
                ItemText.Write(line.Classes),
                line.Quantity,
                line.Unit,
                new Money(line.Net, currency).ToMinor(),
                Minor(line.Base, baseCurrency),
                line.Origin,
                line.VatCategory,
                line.VatRate,
                line.Account,
                ItemText.Write(line.Properties),
                line.Kind?.ToString()
            );
        }
    }

    /// <summary>A booking by a person may give lines another account, and those that waited for a rate their amount.</summary>
    internal void Apply(string company, ReviewResolved resolved)
    {
        if (resolved.Lines is not { } lines)
        {
            return;
        }

        var baseCurrency = currencies.Of(company);
        for (var i = 0; i < lines.Count; i++)
        {
            session.Run(
                """
                UPDATE document_line SET account = @4, base = @5
                WHERE company = @1 AND day = (SELECT d.day FROM document d WHERE d.company = @1 AND d.document = @2) AND document = @2 AND line = @3
                """,
                company,
                resolved.Document,
                i + 1L,
                lines[i].Account,
                Minor(lines[i].Base, baseCurrency)
            );
        }
    }

    private static long? Minor(decimal? amount, Currency currency) =>
        amount is { } value ? new Money(value, currency).ToMinor() : null;
}
