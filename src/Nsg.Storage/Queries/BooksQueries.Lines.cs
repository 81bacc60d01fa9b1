using Nsg.Bookkeeping.Products;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A line's place in the order of lines: by day, document and place in it.</summary>
/// <param name="Day">Day of its document.</param>
/// <param name="Document">Its document.</param>
/// <param name="Line">Its place among the document's lines.</param>
public sealed record LinePlace(DateOnly Day, Guid Document, int Line);

/// <summary>Lines of documents.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Lines that are read for one answer to a question over the network.</summary>
    public const int LinesReadMax = 200_000;

    private const int LinesAtOnce = 2_000;

    /// <summary>
    /// Lines by day, document and place, read piece by piece while the answer is gone through; which of them are wanted is the
    /// selection's to say, but for its days.
    /// </summary>
    /// <param name="selection">Which lines.</param>
    /// <param name="after">The last line seen, or null for the beginning.</param>
    /// <param name="classes">Finds the classifications of a line.</param>
    /// <param name="readMax">Lines that may be read, wanted or not.</param>
    /// <exception cref="TooManyRowsException">There are more.</exception>
    public IEnumerable<ProductLine> Lines(
        LineSelection selection,
        LinePlace? after = null,
        Func<ProductLine, IReadOnlyList<EffectiveClass>>? classes = null,
        int readMax = int.MaxValue
    )
    {
        ArgumentNullException.ThrowIfNull(selection);
        var find = classes ?? (selection.CodeSystem is null ? static _ => [] : Classification().Of);
        var names = selection.Product is null ? null : ProductReferences();
        // A place comes from whoever asks: it may lie before the days that were asked for, and opens none of those.
        var first = selection.From ?? DateOnly.MinValue;
        var place = after is { } given && given.Day >= first ? given : new LinePlace(first, Guid.Empty, 0);
        var left = readMax;
        while (true)
        {
            var rows = LinesAfter(place, selection.To ?? DateOnly.MaxValue);
            foreach (var row in rows)
            {
                if (left-- == 0)
                {
                    throw new TooManyRowsException(readMax);
                }

                if (selection.Holds(row, find, key => names!.Of(key)))
                {
                    yield return row;
                }
            }

            if (rows.Count < LinesAtOnce)
            {
                yield break;
            }

            place = new LinePlace(rows[^1].Day, rows[^1].Document, rows[^1].Line);
        }
    }

    /// <summary>What the first lines of a document are for; nothing for one without lines or day.</summary>
    public IReadOnlyList<string> LineNames(DocumentRow document, int limit)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Date is { } day
            ? _session.Rows(
                "SELECT name FROM document_line WHERE company = @1 AND day = @2 AND document = @3 ORDER BY line LIMIT @4",
                row => row.GetString(0),
                Key,
                day,
                document.Document,
                (long)limit
            )
            : [];
    }

    private List<ProductLine> LinesAfter(LinePlace place, DateOnly to) =>
        _session.Rows(
            """
            SELECT l.day, l.document, l.line, l.id, l.name, l.sellers_id, l.buyers_id, l.standard_id, l.standard_scheme, l.classes, l.quantity, l.unit, l.amount,
                l.base, l.origin, l.vat_category, l.vat_rate, l.account, l.properties, d.number, d.kind, d.direction, d.party, d.party_name, d.currency, d.state
            FROM document_line l JOIN document d ON d.company = l.company AND d.document = l.document
            WHERE l.company = @1 AND l.day >= @2 AND l.day <= @3 AND (l.day > @2 OR l.document > @4 OR (l.document = @4 AND l.line > @5))
            ORDER BY l.day, l.document, l.line LIMIT @6
            """,
            ReadProductLine,
            Key,
            place.Day,
            to,
            place.Document,
            (long)place.Line,
            (long)LinesAtOnce
        );

    private ProductLine ReadProductLine(SqlRow row) =>
        new()
        {
            Day = row.Date(0),
            Document = row.Id(1),
            Line = row.GetInt32(2),
            Id = row.GetString(3),
            Name = row.GetString(4),
            SellersId = row.TextOrNull(5),
            BuyersId = row.TextOrNull(6),
            Gtin = row.TextOrNull(8) == "0160" ? row.TextOrNull(7) : null,
            Classes = ItemText.Classes(row.TextOrNull(9)),
            Quantity = row.AmountOrNull(10),
            Unit = row.TextOrNull(11),
            Amount = Money.FromMinor(row.GetInt64(12), Currency.Parse(row.GetString(24))),
            Base = row.NumberOrNull(13) is { } minor ? Money.FromMinor(minor, Company.Currency) : null,
            Origin = row.TextOrNull(14),
            VatCategory = row.TextOrNull(15),
            VatRate = row.AmountOrNull(16),
            Account = row.TextOrNull(17),
            Properties = ItemText.Properties(row.TextOrNull(18)),
            Number = row.TextOrNull(19),
            Kind = row.GetString(20),
            Direction = row.GetString(21),
            Party = row.TextOrNull(22),
            PartyName = row.TextOrNull(23),
            State = row.GetString(25),
        };
}
