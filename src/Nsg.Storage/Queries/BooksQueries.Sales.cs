using Nsg.Bookkeeping.Reconciliation;
using Nsg.Countries;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Which sales are asked for.</summary>
public enum SaleState
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Invoices that something is owed on.</summary>
    Open,

    /// <summary>Of those, what was due before a day.</summary>
    Overdue,

    /// <summary>Of those, what a part is paid or credited of.</summary>
    Part,

    /// <summary>Invoices that nothing is owed on.</summary>
    Paid,

    /// <summary>Credit notes.</summary>
    Credit,
}

/// <summary>An invoice or credit note to a customer, whether it was issued here or came in as a document.</summary>
/// <param name="Item">What is owed on it; nothing where it was paid by card or cash.</param>
/// <param name="IsIssued">Whether it was issued here.</param>
/// <param name="Credits">Number of the invoice that it takes back, where both were issued here; or null.</param>
/// <param name="Credited">What of it credit notes took off.</param>
public sealed record SaleRow(OpenItemRow Item, bool IsIssued, string? Credits, Money Credited)
{
    /// <summary>What was paid of it.</summary>
    public Money Paid => Item.Amount - Item.Open - Credited;
}

/// <summary>What a list of sales is put in order by; amounts in base currency, null without a rate.</summary>
/// <param name="Item">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Customer">Name of the customer.</param>
/// <param name="Day">Day of issue.</param>
/// <param name="Due">Due day.</param>
/// <param name="Amount">Full amount; negative for a credit note.</param>
/// <param name="Open">What is left of it.</param>
public sealed record SaleHead(
    Guid Item,
    string Number,
    string Customer,
    DateOnly Day,
    DateOnly Due,
    Money? Amount,
    Money? Open
);

/// <summary>What the company sold on invoices; each page is one stretch of an index.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Nothing is open of what was paid by card (account @2), or asks for no payment and so has no item.</summary>
    private const string SaleColumns = """
        SELECT d.document, coalesce(d.number, ''), d.kind, coalesce(d.party_name, ''), d.day, i.due, d.currency, d.payable, i.is_credit, i.amount,
            CASE WHEN i.account = @2 THEN 0 ELSE i.open END, i.base, CASE WHEN i.account = @2 THEN 0 ELSE i.base_open END, d.state, d.party, w.place, o.number
        """;

    private const string Issuance = """
        LEFT JOIN issued_invoice w ON w.company = d.company AND w.document = d.document
        LEFT JOIN issued_invoice o ON o.company = w.company AND o.document = w.credits
        """;

    private const string AllSales = $"""
        FROM document d LEFT JOIN item i ON i.company = d.company AND i.item = d.document {Issuance}
        WHERE d.company = @1 AND d.direction = 'sale' AND d.kind IN ('invoice', 'credit-note', 'receipt') AND d.state IN ('booked', 'review')
        """;

    /// <summary>The words of the index of what gives money back; an amount is a text, and its sign the first of it.</summary>
    private const string Credits = "(d.kind = 'credit-note' OR d.payable < '0')";

    /// <summary>The words of the index of what is open; no database goes from the documents to it.</summary>
    private const string OpenSales = $"""
        FROM item i CROSS JOIN document d {Issuance}
        WHERE i.company = @1 AND i.direction = 0 AND i.open <> 0 AND d.company = i.company AND d.document = i.item
          AND d.state IN ('booked', 'review') AND i.is_credit = 0 AND i.account <> @2
        """;

    /// <summary>Sales by day, the last first.</summary>
    /// <param name="state">Which.</param>
    /// <param name="due">What was due before it is overdue.</param>
    /// <param name="before">Day and document of the last one seen, or null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<SaleRow> Sales(SaleState state, DateOnly due, (DateOnly Day, Guid Item)? before, int limit)
    {
        List<SqlValue> values = [Key, Company.Pack.Roles.CardClearing, limit];
        var (from, day, id) = SalesOf(state, due, values);
        if (before is var (lastDay, lastItem))
        {
            values.AddRange([lastDay, lastItem]);
            var (at, item) = (values.Count - 1, values.Count);
            from += FormattableString.Invariant($" AND {day} <= @{at} AND ({day} < @{at} OR {id} < @{item})");
        }

        return
        [
            .. _session
                .Rows($"{SaleColumns} {from} ORDER BY {day} DESC, {id} DESC LIMIT @3", ReadSale, [.. values])
                .Select(WithCredits),
        ];
    }

    /// <summary>One sale, or null.</summary>
    public SaleRow? Sale(Guid document) =>
        _session.First(
            $"{SaleColumns} {AllSales} AND d.document = @3",
            ReadSale,
            Key,
            Company.Pack.Roles.CardClearing,
            document
        )
            is { } row
            ? WithCredits(row)
            : null;

    /// <summary>What sales are put in order by, the last first.</summary>
    /// <inheritdoc cref="Sales"/>
    public IReadOnlyList<SaleHead> SaleHeads(SaleState state, DateOnly due, int limit)
    {
        List<SqlValue> values = [Key, Company.Pack.Roles.CardClearing, limit];
        var (from, day, id) = SalesOf(state, due, values);
        return _session.Rows(
            $"{SaleColumns} {from} ORDER BY {day} DESC, {id} DESC LIMIT @3",
            row =>
            {
                var item = ReadSale(row).Item;
                var sign = item.IsCredit ? -1 : 1;
                Money? InBase(int column) =>
                    row.NumberOrNull(column) is { } minor ? Money.FromMinor(sign * minor, Company.Currency) : null;
                return new SaleHead(
                    item.Id,
                    item.Document,
                    item.Party,
                    item.Date,
                    item.Due,
                    InBase(11) ?? (item.Amount.Currency == Company.Currency ? item.Amount : null),
                    item.Open.IsZero ? Money.Zero(Company.Currency) : InBase(12)
                );
            },
            [.. values]
        );
    }

    /// <summary>Where sales of a state are found, with the columns of their order: written out for each, so that the
    /// index that holds just them is found.</summary>
    internal static (string From, string Day, string Id) SalesOf(SaleState state, DateOnly due, List<SqlValue> values)
    {
        switch (state)
        {
            case SaleState.Open:
                return (OpenSales, "i.day", "i.item");
            case SaleState.Overdue:
                values.Add(due);
                return (FormattableString.Invariant($"{OpenSales} AND i.due < @{values.Count}"), "i.day", "i.item");
            case SaleState.Part:
                return (OpenSales + " AND i.open <> i.amount", "i.day", "i.item");
            case SaleState.Paid:
                const string paid =
                    " AND coalesce(i.is_credit, 0) = 0 AND (i.item IS NULL OR i.open = 0 OR i.account = @2)";
                return (AllSales + " AND d.state = 'booked' AND d.kind <> 'credit-note'" + paid, "d.day", "d.document");
            case SaleState.Credit:
                return (AllSales + $" AND {Credits}", "d.day", "d.document");
            default:
                return (AllSales, "d.day", "d.document");
        }
    }

    private SaleRow ReadSale(SqlRow row)
    {
        var currency = row.TextOrNull(6) is { } code ? Currency.Parse(code) : Company.Currency;
        var isCredit = row.NumberOrNull(8) is { } credit ? credit == 1 : row.GetString(2) == "credit-note";
        var sign = isCredit ? -1 : 1;
        var amount = row.NumberOrNull(9) is { } minor
            ? Money.FromMinor(minor, currency)
            : new Money(row.AmountOrNull(7) ?? 0m, currency);
        var open = row.NumberOrNull(10) is { } left ? Money.FromMinor(left, currency) : Money.Zero(currency);
        var item = new OpenItemRow(
            row.Id(0),
            row.GetString(1),
            TradeDirection.Sale,
            isCredit,
            row.GetString(3),
            row.Date(4),
            row.DateOrNull(5) ?? row.Date(4),
            sign < 0 ? -amount : amount,
            sign < 0 ? -open : open,
            row.NumberOrNull(12) is { } inBase ? Money.FromMinor(sign * inBase, Company.Currency) : null,
            row.GetString(13) == "review"
        )
        {
            PartyKey = row.TextOrNull(14) ?? "",
        };
        return new SaleRow(item, row.NumberOrNull(15) is not null, row.TextOrNull(16), Money.Zero(currency));
    }

    /// <summary>What credit notes took off, where something is settled.</summary>
    private SaleRow WithCredits(SaleRow row) =>
        row.Item.IsCredit || row.Item.Open == row.Item.Amount
            ? row
            : row with
            {
                Credited = new Money(
                    _session
                        .Rows(
                            "SELECT amount FROM settlement WHERE company = @1 AND item = @2 AND payer_kind = @3",
                            settled => settled.Amount(0),
                            Key,
                            row.Item.Id,
                            PayerKind.Credit
                        )
                        .Sum(),
                    row.Item.Amount.Currency
                ),
            };
}
