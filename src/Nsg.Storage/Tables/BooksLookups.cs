using System.Globalization;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Reads single rows of a company's projections as the kernel's types.</summary>
internal sealed class BooksLookups(SqlSession session, string company)
{
    internal const string DocumentColumns =
        "SELECT document, transaction_id, kind, state, sha256, number, file_name FROM document WHERE ";

    /// <summary>Documents of one party and day that are looked at.</summary>
    private const int DocumentsOfDayMax = 200;

    internal static DocumentFacts ReadDocument(SqlRow reader) =>
        new(
            reader.Id(0),
            reader.Id(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.TextOrNull(5),
            reader.TextOrNull(6)
        );

    internal DocumentFacts? Document(string condition, SqlValue value) =>
        session.First(DocumentColumns + "company = @1 AND " + condition + " LIMIT 1", ReadDocument, company, value);

    /// <summary>Documents of one party with one number that are not rejected.</summary>
    internal static List<DocumentFacts> ByNumber(
        SqlSession session,
        string company,
        string direction,
        string party,
        string number
    ) =>
        session.Rows(
            DocumentColumns + "company = @1 AND direction = @2 AND party = @3 AND number = @4 AND state <> 'rejected'",
            ReadDocument,
            company,
            direction,
            party,
            number
        );

    /// <summary>Documents of one party and day that are not rejected, the last first.</summary>
    internal static List<AskedAmount> ByDay(
        SqlSession session,
        string company,
        string direction,
        string party,
        DateOnly day
    ) =>
        session.Rows(
            """
            SELECT document, transaction_id, kind, state, sha256, number, file_name, currency, payable FROM document
            WHERE company = @1 AND party = @2 AND day = @3 AND direction = @4 AND state <> 'rejected' ORDER BY sequence DESC LIMIT @5
            """,
            reader => new AskedAmount(
                ReadDocument(reader),
                reader.TextOrNull(7) is { } currency ? Currency.Parse(currency) : null,
                reader.AmountOrNull(8)
            ),
            company,
            party,
            day,
            direction,
            DocumentsOfDayMax
        );

    /// <summary>The numbers that a document names.</summary>
    internal static NumbersNamed NumbersOf(SqlSession session, string company, Guid document) =>
        new(
            session.Rows(
                "SELECT role, number FROM document_name WHERE company = @1 AND document = @2 ORDER BY role, number",
                reader => new NamedDocument(reader.GetString(0), reader.GetString(1)),
                company,
                document
            ),
            [
                .. (
                    session.First(
                        "SELECT keys FROM item WHERE company = @1 AND item = @2",
                        reader => MatchKeyText.Read(reader.GetString(0)),
                        company,
                        document
                    ) ?? []
                )
                    .Where(key => key.Kind == MatchKeyKind.Reference)
                    .Select(key => key.Value),
            ]
        );

    internal static string? LearntAccount(
        SqlSession session,
        string company,
        string direction,
        string party,
        string accountingCost
    ) =>
        (string?)
            session.Scalar(
                "SELECT account FROM learnt_account WHERE company = @1 AND direction = @2 AND party = @3 AND accounting_cost = @4 AND account <> @5",
                company,
                direction,
                party,
                accountingCost,
                AccountLearnt.Nothing
            );

    /// <summary>An account of the company's own chart, else of its country's; and whether it is archived.</summary>
    internal static (Account? Account, bool IsArchived) Account(
        SqlSession session,
        CompanyProfile company,
        string number
    )
    {
        var account =
            session.First(
                "SELECT name, type, turnover FROM account WHERE company = @1 AND number = @2",
                reader => new Account(
                    number,
                    reader.GetString(0),
                    reader.GetString(0),
                    (AccountType)reader.GetInt32(1),
                    reader.GetInt32(2) == 1
                ),
                company.Key,
                number
            ) ?? company.Pack.Find(number);
        return (
            account,
            session.Scalar("SELECT 1 FROM archived_account WHERE company = @1 AND number = @2", company.Key, number)
                is not null
        );
    }

    internal OpenItem? Item(Guid id, Currency inBase) =>
        session.First(
            """
            SELECT item, direction, is_credit, state, party, party_name, number, day, due, account, currency, amount, base, keys
            FROM item WHERE company = @1 AND item = @2
            """,
            reader =>
            {
                var currency = Currency.Parse(reader.GetString(10));
                return new OpenItem
                {
                    Id = reader.Id(0),
                    Direction = reader.GetInt32(1) == 0 ? TradeDirection.Sale : TradeDirection.Purchase,
                    IsCredit = reader.GetInt32(2) == 1,
                    State = (ItemState)reader.GetInt32(3),
                    Party = reader.GetString(4),
                    PartyName = reader.GetString(5),
                    Number = reader.GetString(6),
                    Date = reader.Date(7),
                    Due = reader.Date(8),
                    Account = reader.GetString(9),
                    Currency = currency,
                    Amount = Money.FromMinor(reader.GetInt64(11), currency).Amount,
                    BaseAmount = reader.NumberOrNull(12) is { } minor ? Money.FromMinor(minor, inBase).Amount : null,
                    Keys = MatchKeyText.Read(reader.GetString(13)),
                };
            },
            company,
            id
        );

    /// <summary>Days that decided the VAT of a document, its vouchers' before its own.</summary>
    internal static IReadOnlyList<DateOnly> TaxDaysOf(SqlSession session, string company, Guid document) =>
        [
            .. session
                .Rows(
                    """
                    SELECT l.vat_day, 0 AS place FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                    WHERE e.company = @1 AND e.document = @2 AND e.reverses IS NULL AND l.vat_day IS NOT NULL
                    UNION SELECT day, 1 FROM document WHERE company = @1 AND document = @2 AND day IS NOT NULL ORDER BY 2, 1
                    """,
                    row => row.Date(0),
                    company,
                    document
                )
                .Distinct(),
        ];

    internal BankLine? BankLine(Guid id, Currency inBase) =>
        session.First(
            """
            SELECT line, document, statement, entry, ordinal, part, day, currency, amount, payment, base_payment, purpose, counterparty, text, keys, named,
                chosen, chosen_amount, chosen_base, servicer, batches
            FROM bank_line WHERE company = @1 AND line = @2
            """,
            reader =>
            {
                var currency = Currency.Parse(reader.GetString(7));
                var (given, givenBase) = (reader.NumberOrNull(17) ?? 0L, reader.NumberOrNull(18) ?? 0L);
                return new BankLine
                {
                    Id = reader.Id(0),
                    Document = reader.Id(1),
                    Statement = reader.GetString(2),
                    Entry = reader.GetString(3),
                    Ordinal = reader.GetInt32(4),
                    Part = reader.GetInt32(5),
                    Date = reader.Date(6),
                    Currency = currency,
                    Amount = Money.FromMinor(reader.GetInt64(8), currency).Amount,
                    Payment = Money.FromMinor(reader.GetInt64(9) - given, currency).Amount,
                    BasePayment = Money.FromMinor(reader.GetInt64(10) - givenBase, inBase).Amount,
                    Purpose = (BankLinePurpose)reader.GetInt32(11),
                    Counterparty = reader.TextOrNull(12),
                    Text = reader.TextOrNull(13),
                    Keys = MatchKeyText.Read(reader.GetString(14)),
                    NamedAmounts = Named(reader.GetString(15)),
                    Chosen = reader.TextOrNull(16) is { } chosen ? BankTable.Items(chosen) : null,
                    ServicerReference = reader.TextOrNull(19),
                    Batches = reader.TextOrNull(20)?.Split('\n'),
                };
            },
            company,
            id
        );

    internal IReadOnlyList<Settlement> Settlements(string column, Guid id) =>
        session.Rows(
            "SELECT settlement, payer_kind, payer, item, amount, payer_amount, base, payer_base, strength, why, confidence, held, entry FROM settlement WHERE company = @1 AND "
                + column
                + " = @2 ORDER BY sequence",
            reader => new Settlement
            {
                Id = reader.Id(0),
                PayerKind = (PayerKind)reader.GetInt32(1),
                Payer = reader.Id(2),
                Item = reader.Id(3),
                Amount = reader.Amount(4),
                PayerAmount = reader.Amount(5),
                Base = reader.Amount(6),
                PayerBase = reader.Amount(7),
                Strength = (MatchStrength)reader.GetInt32(8),
                Why = reader.GetString(9),
                Confidence = reader.Amount(10),
                Held = reader.GetInt32(11) == 1,
                Entry = reader.IdOrNull(12),
            },
            company,
            id
        );

    /// <summary>The entry that stands for a document.</summary>
    internal EntryPosted? EntryOfDocument(Guid document) =>
        Entry("e.document = @2 AND e.series IN ('P', 'S', 'G') AND e.reversed = 0 AND e.reverses IS NULL", document);

    /// <summary>An entry as it was posted: its record in the log.</summary>
    internal EntryPosted? Entry(string condition, Guid value)
    {
        var payload = session.First(
            "SELECT r.payload FROM entry e JOIN log_record r ON r.company = e.company AND r.stream = 0 AND r.sequence = e.sequence WHERE e.company = @1 AND "
                + condition
                + " ORDER BY e.sequence DESC LIMIT 1",
            reader => reader.Bytes(0),
            company,
            value
        );
        return payload is null ? null : RecordJson.Read<EntryPosted>(payload);
    }

    private static Dictionary<string, decimal> Named(string text)
    {
        var named = new Dictionary<string, decimal>();
        foreach (var line in TextList.Read(text))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            named[line[(blank + 1)..]] = decimal.Parse(
                line.AsSpan(0, blank),
                NumberStyles.Number,
                CultureInfo.InvariantCulture
            );
        }

        return named;
    }
}
