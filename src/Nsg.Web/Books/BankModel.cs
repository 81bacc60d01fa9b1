using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A page of bank lines, newest first; one of them beside what it pays and could pay.</summary>
/// <param name="List">Which list is shown.</param>
/// <param name="Accounts">Bank accounts with their balances.</param>
/// <param name="Unmatched">Unmatched lines in all.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Chosen">The line that is looked at, or null.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record BankModel(
    BankList List,
    IReadOnlyList<AccountBalance> Accounts,
    long Unmatched,
    IReadOnlyList<BankLineRow> Lines,
    BankChoice? Chosen,
    string? Older,
    bool IsFirst
)
{
    private const int PageSize = 60;
    private const int HeldPageSize = 100;

    /// <summary>The account where payments wait for their document, with its balance; null when nothing waits.</summary>
    public AccountBalance? Clearing { get; init; }

    /// <summary>The number of that account, whatever is on it.</summary>
    public required string ClearingAccount { get; init; }

    /// <summary>What is on it, nought when nothing waits.</summary>
    public required Money ClearingBalance { get; init; }

    /// <summary>What the last statement of each account says, beside the books on that day; by account, where both are in
    /// the currency of the books.</summary>
    public IReadOnlyDictionary<string, StatementEnd> Statements { get; init; } = new Dictionary<string, StatementEnd>();

    /// <summary>Lines of the page that brought more than was needed.</summary>
    public IReadOnlyDictionary<Guid, PaymentLeft> Left { get; init; } = new Dictionary<Guid, PaymentLeft>();

    /// <summary>A page of what makes up that balance, when it is looked at; else null.</summary>
    public IReadOnlyList<HeldLine>? Held { get; init; }

    internal static BankModel Of(
        BooksQueries books,
        IQueryCollection query,
        BankForm form,
        Func<string, string?> nameOf
    )
    {
        var list = BankList.Of(query);
        var cursor = DayCursor.Read(query["before"].ToString());
        var chosen = (form.Line ?? (Guid.TryParseExact(query["line"].ToString(), "N", out var wanted) ? wanted : null))
            is { } one
            ? books.BankLine(one)
            : null;
        var rows = list.IsHeld ? [] : books.LatestBankLines(list.IsUnmatchedOnly, cursor, PageSize + 1);
        var isFirst = cursor is null;
        if (!list.IsHeld && isFirst && chosen is not null && rows.Take(PageSize).All(row => row.Line != chosen.Line))
        {
            // A line that is come to from elsewhere begins the page.
            rows = [chosen, .. books.LatestBankLines(list.IsUnmatchedOnly, (chosen.Date, chosen.Line), PageSize)];
            isFirst = false;
        }

        var held = list.IsHeld ? books.HeldLines(HeldPageSize + 1, cursor) : [];
        var bank = books.BankAccounts().Select(account => account.Account).ToHashSet(StringComparer.Ordinal);
        var balances = books.TrialBalance(null, null);
        var clearing = balances.FirstOrDefault(account => account.Account == books.Company.Pack.Roles.PaymentClearing);
        return new BankModel(
            list,
            [.. balances.Where(account => bank.Contains(account.Account))],
            books.UnmatchedTotal(),
            [.. rows.Take(PageSize)],
            chosen is null ? null : BankChoice.Of(books, chosen, PageForm.Word(query["find"]), form, nameOf),
            rows.Count > PageSize ? After(rows[PageSize - 1])
                : held.Count > HeldPageSize ? After(held[HeldPageSize - 1].Line)
                : null,
            isFirst
        )
        {
            Left = rows.Take(PageSize)
                .Concat(held.Take(HeldPageSize).Where(one => one.Waiting.Count == 0).Select(one => one.Line))
                .Select(row => (row.Line, Left: books.LeftOf(row)))
                .Where(row => row.Left is not null)
                .ToDictionary(row => row.Line, row => row.Left!),
            Clearing = clearing is { Closing.IsZero: false } ? clearing : null,
            ClearingAccount = books.Company.Pack.Roles.PaymentClearing,
            ClearingBalance = clearing?.Closing ?? Money.Zero(books.Company.Currency),
            Statements = books.StatementEnds().ToDictionary(end => end.Account, StringComparer.Ordinal),
            Held = list.IsHeld ? [.. held.Take(HeldPageSize)] : null,
        };
    }

    /// <summary>What is on the account besides the bank lines, where one page lists all of them; else nought.</summary>
    internal Money Rest =>
        Held is { } held && IsFirst && Older is null
            ? held.Aggregate(ClearingBalance, (rest, one) => rest - one.Held)
            : Money.Zero(ClearingBalance.Currency);

    private static string After(BankLineRow line) => DayCursor.Of(line.Date, line.Line);
}

/// <summary>A list of bank lines.</summary>
/// <param name="Only"><c>unmatched</c>, <c>held</c>, or empty for all.</param>
/// <param name="Before">Cursor of the page, or null for the first.</param>
public sealed record BankList(string Only, string? Before)
{
    /// <summary>Whether only unmatched lines are shown.</summary>
    internal bool IsUnmatchedOnly => Only == "unmatched";

    /// <summary>Whether what waits on the clearing account is shown.</summary>
    internal bool IsHeld => Only == "held";

    internal static BankList Of(IQueryCollection query) =>
        new(
            query["only"].ToString() is "unmatched" or "held" ? query["only"].ToString() : "",
            query["before"].ToString() is { Length: > 0 } before ? before : null
        );

    /// <summary>The query that leads back to this page of the list, with a line beside it or without.</summary>
    internal string Query(Guid? line)
    {
        var parts = new List<string>();
        if (Only.Length > 0)
        {
            parts.Add("only=" + Only);
        }

        if (Before is not null)
        {
            parts.Add("before=" + Uri.EscapeDataString(Before));
        }

        if (line is { } one)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"line={one:N}"));
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}

/// <summary>What a person sent of the form beside a bank line.</summary>
/// <param name="Line">The line, or null before anything was sent.</param>
/// <param name="Items">Documents that were ticked.</param>
/// <param name="Account">Account as typed.</param>
/// <param name="Amount">Amount as typed.</param>
/// <param name="Why">Reason as typed.</param>
/// <param name="Request">The key that keeps it from being done twice.</param>
/// <param name="Refusal">Why it was not done, or null.</param>
public sealed record BankForm(
    Guid? Line,
    IReadOnlyList<Guid> Items,
    string Account,
    string Amount,
    string Why,
    string Request,
    string? Refusal
)
{
    internal static BankForm Fresh(string request) => new(null, [], "", "", "", request, null);
}

/// <summary>A bank line beside what it pays and could pay.</summary>
/// <param name="Row">The line.</param>
/// <param name="Settlements">What it was put to.</param>
/// <param name="Decision">A person's decision, or null.</param>
/// <param name="AccountName">Name of the account in the decision, or null.</param>
/// <param name="Candidates">What it could pay, of its other party first, then closest in amount; ticked ones stay in the list.</param>
/// <param name="Find">What the candidates were looked for by, or null.</param>
/// <param name="Accounts">Accounts to choose from; none when the line is matched.</param>
/// <param name="Version">Mark of what was seen.</param>
/// <param name="Next">The next unmatched line, or null.</param>
/// <param name="Form">What was sent.</param>
public sealed record BankChoice(
    BankLineRow Row,
    IReadOnlyList<SettlementRow> Settlements,
    BankDecisionRow? Decision,
    string? AccountName,
    IReadOnlyList<OpenItemRow> Candidates,
    string? Find,
    IReadOnlyList<Account> Accounts,
    string Version,
    Guid? Next,
    BankForm Form
)
{
    private const int CandidatesMax = 6;

    /// <summary>The voucher that the bank's entry was booked by, or null.</summary>
    public EntryRow? Voucher { get; init; }

    /// <summary>What the line brought beyond the need, with the account that is proposed for it; or null.</summary>
    public (PaymentLeft Of, Account Account)? Left { get; init; }

    /// <summary>Rejected documents that the line names, where it is still open.</summary>
    public IReadOnlyList<(Guid Document, string Number)> Rejected { get; init; } = [];

    /// <summary>Names of the voucher's accounts.</summary>
    public IReadOnlyDictionary<string, string> AccountNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of a person by key, or null.</summary>
    internal Func<string, string?> NameOf { get; init; } = _ => null;

    /// <summary>Whether a person may still say what the line is.</summary>
    internal bool IsOpen => Decision is null or { IsOfNothing: true } && !Row.IsMatched;

    /// <summary>Whether an open item is of the line's other party, or of its very amount; others are strangers.</summary>
    internal bool IsLikely(OpenItemRow item) =>
        string.Equals(item.Party, Row.Counterparty, StringComparison.OrdinalIgnoreCase) || item.Open == Row.Amount.Abs;

    /// <summary>Whether a rule put it to something.</summary>
    internal bool IsByRule => Decision is null && Settlements.Count > 0;

    internal static BankChoice Of(
        BooksQueries books,
        BankLineRow row,
        string? find,
        BankForm form,
        Func<string, string?> nameOf
    )
    {
        var voucher = books.EntryOfBankLine(row);
        var decision = books.BankDecision(row.Line);
        var isOpen = decision is null or { IsOfNothing: true } && !row.IsMatched;
        var left = decision?.Account is null ? books.LeftOf(row) : null;
        var candidates = isOpen ? books.CandidatesFor(row, CandidatesMax, find) : [];
        return new BankChoice(
            row,
            books.SettlementsOfPayer(row.Line),
            decision,
            decision?.Account is { } account ? books.AccountOf(account).Name : null,
            [
                .. candidates,
                .. form
                    .Items.Where(item => candidates.All(one => one.Id != item))
                    .Select(books.OpenItem)
                    .OfType<OpenItemRow>(),
            ],
            find,
            isOpen || left is not null ? books.Accounts() : [],
            books.BankLineVersion(row.Line)!,
            books.LatestBankLines(true, null, 2).FirstOrDefault(line => line.Line != row.Line)?.Line,
            form
        )
        {
            Voucher = voucher,
            Rejected = isOpen ? books.RejectedNamedBy(row.Line) : [],
            Left = left is null ? null : (left, books.AccountOf(AccountFor(books, row))),
            AccountNames = JournalModel.NamesOf(books, voucher is null ? [] : [voucher]),
            NameOf = nameOf,
        };
    }

    /// <summary>Money that a supplier got beyond the need is a claim on it; money that a customer paid beyond it is owed
    /// back.</summary>
    private static string AccountFor(BooksQueries books, BankLineRow row) =>
        row.Amount.Amount < 0m
            ? books.Company.Pack.Roles.OtherReceivables
            : books.Company.Pack.Roles.CustomerPrepayments;
}
