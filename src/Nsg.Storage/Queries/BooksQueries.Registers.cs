using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>The company's own chart and registers, and what was taken over from other programs.</summary>
public sealed partial class BooksQueries
{
    private Dictionary<string, (Account Account, string? Standard)>? _chart;

    /// <summary>The company's own chart, by number; empty when it has none and uses its country's starter
    /// chart.</summary>
    public IReadOnlyList<(Account Account, string? Standard)> OwnChart() =>
        [.. Chart().Values.OrderBy(one => one.Account.Number, StringComparer.Ordinal)];

    /// <summary>An account with its name: of the company's own chart, else of its country's.</summary>
    public Account AccountOf(string number) =>
        Chart().TryGetValue(number, out var own)
            ? own.Account
            : Company.Pack.Find(number) ?? new Account(number, number, number, AccountType.Asset);

    /// <summary>Accounts that may be posted on: the company's own, and those of its country's chart that it does not
    /// define itself; by number.</summary>
    public IReadOnlyList<Account> Accounts()
    {
        var archived = ArchivedAccounts();
        var own = Chart();
        return
        [
            .. own
                .Values.Select(one => one.Account)
                .Concat(Company.Pack.Chart.Where(account => !own.ContainsKey(account.Number)))
                .Where(account => !archived.ContainsKey(account.Number))
                .OrderBy(account => account.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>The public standard account or code that an account of the company's own chart is mapped to, or
    /// null.</summary>
    public string? StandardOf(string number) => Chart().GetValueOrDefault(number).Standard;

    /// <summary>Customers and suppliers of the registers.</summary>
    public IReadOnlyList<PartyRow> Parties() =>
        _session.Rows(
            "SELECT role, id, party, name, number, country, account FROM party WHERE company = @1 ORDER BY role, id",
            reader => new PartyRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.TextOrNull(4),
                reader.TextOrNull(5) is { } country ? Country.Parse(country) : null,
                reader.TextOrNull(6)
            ),
            Key
        );

    /// <summary>VAT codes of other programs.</summary>
    public IReadOnlyList<TaxCodeRow> TaxCodes() =>
        _session.Rows(
            "SELECT code, name, rate, standard FROM tax_code WHERE company = @1 ORDER BY code",
            reader => new TaxCodeRow(
                reader.GetString(0),
                reader.TextOrNull(1),
                reader.AmountOrNull(2),
                reader.TextOrNull(3)
            ),
            Key
        );

    /// <summary>Dimensions.</summary>
    public IReadOnlyList<DimensionRow> Dimensions() =>
        _session.Rows(
            "SELECT dimension, name, parent FROM dimension WHERE company = @1 ORDER BY dimension",
            reader => new DimensionRow(reader.GetString(0), reader.TextOrNull(1), reader.TextOrNull(2)),
            Key
        );

    /// <summary>Objects of dimensions.</summary>
    public IReadOnlyList<ObjectRow> Objects() =>
        _session.Rows(
            "SELECT dimension, object, name FROM dimension_object WHERE company = @1 ORDER BY dimension, object",
            reader => new ObjectRow(reader.GetString(0), reader.GetString(1), reader.TextOrNull(2)),
            Key
        );

    /// <summary>Financial years that were defined, oldest first.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> FinancialYears() =>
        _session.Rows(
            "SELECT first_day, last_day FROM financial_year WHERE company = @1 ORDER BY first_day",
            reader => (reader.Date(0), reader.Date(1)),
            Key
        );

    /// <summary>Imports of whole books, oldest first.</summary>
    public IReadOnlyList<BookImportRow> Imports() =>
        _session.Rows(
            "SELECT import, format, version, file_name, sha256, vouchers, lines, first_day, last_day, opening, warnings FROM book_import WHERE company = @1 ORDER BY sequence",
            reader => new BookImportRow(
                reader.Id(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetInt64(5),
                reader.GetInt64(6),
                reader.DateOrNull(7),
                reader.DateOrNull(8),
                reader.IdOrNull(9),
                TextList.Read(reader.GetString(10))
            ),
            Key
        );

    /// <summary>The last number of a voucher series in a year; 0 when it has none.</summary>
    public long LastNumber(string series, int year) =>
        (long)(
            _session.Scalar(
                "SELECT last FROM voucher_series WHERE company = @1 AND series = @2 AND year = @3",
                Key,
                series,
                year
            ) ?? 0L
        );

    /// <summary>Whether a voucher was taken over already under a series and number of the program before, in a
    /// year.</summary>
    public bool IsTakenOver(string series, string number, int year) =>
        _session.Scalar(
            "SELECT 1 FROM entry_source WHERE company = @1 AND series = @2 AND number = @3 AND year = @4 LIMIT 1",
            Key,
            series,
            number,
            year
        )
            is not null;

    /// <summary>What a voucher was called in the program that it was taken over from, or null.</summary>
    public SourceRow? SourceOf(Guid entry) =>
        _session.First(
            "SELECT series, number, registered, reference FROM entry_source WHERE company = @1 AND entry = @2",
            reader => new SourceRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.DateOrNull(2),
                reader.TextOrNull(3)
            ),
            Key,
            entry
        );

    /// <summary>Objects of a voucher's lines, by line from 1.</summary>
    public ILookup<int, (string Dimension, string Object)> ObjectsOf(Guid entry) =>
        _session
            .Rows(
                "SELECT line, dimension, object FROM entry_line_object WHERE company = @1 AND entry = @2 ORDER BY line, dimension, object",
                reader => (Line: reader.GetInt32(0), Dimension: reader.GetString(1), Object: reader.GetString(2)),
                Key,
                entry
            )
            .ToLookup(row => row.Line, row => (row.Dimension, row.Object));

    private Dictionary<string, (Account Account, string? Standard)> Chart() =>
        _chart ??= _session
            .Rows("SELECT number, name, type, turnover, standard FROM account WHERE company = @1", ReadAccount, Key)
            .ToDictionary(one => one.Account.Number);

    private (Account Account, string? Standard) ReadAccount(SqlRow reader)
    {
        var (number, name) = (reader.GetString(0), reader.GetString(1));
        var english = Company.Pack.Find(number) is { } known && known.Name == name ? known.EnglishName : name;
        return (
            new Account(number, name, english, (AccountType)reader.GetInt32(2), reader.GetInt32(3) == 1),
            reader.TextOrNull(4)
        );
    }
}
