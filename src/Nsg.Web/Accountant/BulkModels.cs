using Nsg.Bookkeeping.Intake;
using Nsg.Sharing.People;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Accountant;

/// <summary>What is done at several companies at once.</summary>
public enum BulkAction
{
    /// <summary>Books documents as proposed.</summary>
    Book,

    /// <summary>Approves reports that are ready.</summary>
    Approve,

    /// <summary>Reminds customers of invoices that are overdue.</summary>
    Remind,

    /// <summary>Gives somebody a role.</summary>
    Appoint,
}

/// <summary>A document that would be booked as proposed.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Row">The document.</param>
/// <param name="Draft">What would be booked, as of now.</param>
/// <param name="Accounts">Accounts of the proposal with their names.</param>
public sealed record BulkDocument(
    string Company,
    string Name,
    DocumentRow Row,
    BookingDraft Draft,
    IReadOnlyList<string> Accounts
)
{
    /// <summary>What the names of the fields for accounts begin with.</summary>
    internal const string AccountPrefix = "account-";

    /// <summary>What the names of the fields for the VAT begin with.</summary>
    internal const string VatPrefix = "vat-";

    /// <summary>The field for the VAT on an account of a company, for all its rows that have no answer of their own.</summary>
    internal static string SharedVat(string company, string account) => $"{VatPrefix}all~{company}~{account}";

    /// <summary>What its first lines are for.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Whether the proposal is only a guess: whoever books names the account, as on the document's own
    /// page.</summary>
    public bool IsGuess => Draft.Guessed.Count > 0;

    /// <summary>How forms name it, without what was seen.</summary>
    internal string Place => PlaceOf(Company, Row.Document);

    /// <summary>How the form names it.</summary>
    internal string Value => $"{Place}~{BulkBooking.MarkOf(Draft)}";

    /// <summary>How forms name a document of a company.</summary>
    internal static string PlaceOf(string company, Guid document) => $"{company}~{document:N}";
}

/// <summary>What waits at a company and is not in the list.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="LessSure">Documents whose proposal is less sure than was asked for, and as sure as the lowest step.</param>
/// <param name="Surest">How sure the surest of them is, 0 to 1.</param>
/// <param name="Others">Documents that need a look each.</param>
public sealed record BulkRest(string Company, string Name, int LessSure, decimal Surest, long Others)
{
    /// <param name="company">Key of the company.</param>
    /// <param name="name">Its name.</param>
    /// <param name="waiting">Documents that wait there, in all.</param>
    /// <param name="proposals">How sure the proposals are of those that could be booked from the list.</param>
    /// <param name="sure">What is shown: proposals from this confidence on.</param>
    public static BulkRest Of(string company, string name, long waiting, IReadOnlyList<decimal> proposals, decimal sure)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var less = proposals.Where(one => one < sure && one * 100m >= BulkModel.Steps[^1]).ToList();
        return new BulkRest(
            company,
            name,
            less.Count,
            less.DefaultIfEmpty().Max(),
            waiting - proposals.Count(one => one >= sure) - less.Count
        );
    }

    /// <summary>The step at which the surest of them are shown, in per cent.</summary>
    internal int Step => BulkModel.Steps.First(step => Surest * 100m >= step);
}

/// <summary>A report that would be approved.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Report">Name of the report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">Period.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Obstacle">Why it is not ready, or null.</param>
/// <param name="Figure">Its last figure with the label, or null.</param>
/// <param name="Seen">Mark of the figures that are shown.</param>
public sealed record BulkReport(
    string Company,
    string Name,
    string Report,
    string Title,
    string Period,
    DateOnly Due,
    string State,
    string? Obstacle,
    (string Label, Money Amount)? Figure,
    string Seen
)
{
    /// <summary>How the form names it.</summary>
    internal string Value => $"{Company}~{Report}~{Period}~{Seen}";
}

/// <summary>An overdue invoice whose customer would be reminded.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Item">What is owed.</param>
/// <param name="Reminders">Reminders that were made before.</param>
/// <param name="Today">Today.</param>
public sealed record BulkReminder(
    string Company,
    string Name,
    OpenItemRow Item,
    IReadOnlyList<ReminderRow> Reminders,
    DateOnly Today
)
{
    /// <summary>Days until it is fair to remind again.</summary>
    private const int Patience = 7;

    /// <summary>How the form names it, with what was open when it was looked at.</summary>
    internal string Value => $"{Company}~{Item.Id:N}~{MarkOf(Item)}";

    /// <summary>Days that it is overdue.</summary>
    internal int DaysLate => Today.DayNumber - Item.Due.DayNumber;

    /// <summary>Whether the last reminder is some days old, or there is none.</summary>
    internal bool IsTimely => Reminders is not [.., var last] || last.Day.AddDays(Patience) <= Today;

    /// <summary>A mark of what is owed, so that nobody is reminded of what was paid in between.</summary>
    public static string MarkOf(OpenItemRow item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Open.ToAmountString();
    }
}

/// <summary>What came of one of many.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Subject">Document, report or person.</param>
/// <param name="Path">Where to look, below the company.</param>
/// <param name="Fault">Why it was not done, or null.</param>
public sealed record BulkOutcome(string Company, string Name, string Subject, string Path, string? Fault)
{
    /// <summary>The period of a report, or null.</summary>
    public string? Period { get; init; }

    /// <summary>The voucher that was made, or null.</summary>
    public BookedVoucher? Voucher { get; init; }
}

/// <summary>The voucher that a document was booked by.</summary>
/// <param name="Entry">Its key.</param>
/// <param name="Number">Its number.</param>
/// <param name="Accounts">What it was booked on, without VAT and the party's account, with their names.</param>
public sealed record BookedVoucher(Guid Entry, string Number, IReadOnlyList<string> Accounts);

/// <summary>What an action would do at the companies chosen, or what it did.</summary>
/// <param name="Action">The action.</param>
/// <param name="Sure">Proposals from this confidence on, 0 to 1.</param>
/// <param name="Companies">Companies that it is for, with their names.</param>
/// <param name="Left">Companies chosen at which the person may not.</param>
/// <param name="Documents">Documents that would be booked.</param>
/// <param name="Reports">Reports that are due, ready or not.</param>
/// <param name="Outcomes">What was done, or null before.</param>
public sealed record BulkModel(
    BulkAction Action,
    decimal Sure,
    IReadOnlyList<(string Key, string Name)> Companies,
    int Left,
    IReadOnlyList<BulkDocument> Documents,
    IReadOnlyList<BulkReport> Reports,
    IReadOnlyList<BulkOutcome>? Outcomes
)
{
    /// <summary>How sure one may ask proposals to be, in per cent, the surest first.</summary>
    internal static IReadOnlyList<int> Steps { get; } = [90, 80, 70, 60, 50];

    /// <summary>What waits at each company beside what is shown; companies with nothing else are left out.</summary>
    public IReadOnlyList<BulkRest> Rest { get; init; } = [];

    /// <summary>Invoices whose customers would be reminded, the longest overdue first.</summary>
    public IReadOnlyList<BulkReminder> Reminders { get; init; } = [];

    /// <summary>Titles of the reports that are due, to choose one of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The title whose reports alone are shown, or null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Where the letters of each company are, with their number.</summary>
    public IReadOnlyList<(string Name, string Path, int Count)> Letters { get; init; } = [];

    /// <summary>Accounts to choose from, by company.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Accounts { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What was written in fields of rows, by their names.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();

    /// <summary>Accounts on whose VAT several rows of a company ask the same.</summary>
    internal IEnumerable<(string Company, string Name, string Account, int Rows)> SharedQuestions =>
        Documents
            .SelectMany(one => one.Draft.OpenDeductions.Select(account => (one.Company, one.Name, Account: account)))
            .GroupBy(one => one)
            .Where(group => group.Count() > 1)
            .Select(group => (group.Key.Company, group.Key.Name, group.Key.Account, group.Count()));

    /// <summary>Rows that were ticked when the form was sent, or null before.</summary>
    public IReadOnlySet<string>? Ticked { get; init; }

    /// <summary>Roles that can be given.</summary>
    internal static IReadOnlyList<Role> Roles { get; } =
    [Role.Reader, Role.Auditor, Role.Accountant, Role.Signatory, Role.Owner];
}
