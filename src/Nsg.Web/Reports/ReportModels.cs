using Nsg.Bookkeeping.Filings;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Storage.Queries;
using Nsg.Web.Books;

namespace Nsg.Web.Reports;

/// <summary>A report that a company owes, as the calendar shows it.</summary>
/// <param name="Report">Name.</param>
/// <param name="Title">Title in the reader's language.</param>
/// <param name="Period">Period.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="State"><c>open</c>, <c>due</c>, <c>overdue</c>, or the state of its filing.</param>
/// <param name="Filing">Its filing, or null.</param>
public sealed record ObligationLine(
    string Report,
    string Title,
    string Period,
    DateOnly Due,
    string State,
    Guid? Filing
)
{
    /// <summary>Whether its figures are others than those that were handed over.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether it was approved, or its file made, and waits to be handed over though its day is over.</summary>
    internal bool WaitsLate(DateOnly today) => State is "made" or "approved" && IsLate(today);

    /// <summary>How many more reports than this one are late.</summary>
    public int MoreLate { get; init; }

    /// <summary>How many of all that are late are approved and wait to be handed over.</summary>
    public int LateApproved { get; init; }

    /// <summary>Whether it is approved and waits to be handed over or uploaded.</summary>
    internal bool IsApproved => State is "approved" or "made";

    /// <summary>Whether its day is over.</summary>
    internal bool IsLate(DateOnly today) => Due < today;

    /// <summary>Its page, under the company's.</summary>
    internal string Path => $"/reports/{Report}?period={Uri.EscapeDataString(Period)}";
}

/// <summary>The oldest report of a company whose period is over and that nobody handed over, or null; the node knows
/// the calendar.</summary>
/// <param name="books">The company's books.</param>
/// <param name="today">Today.</param>
/// <param name="language">Language of its title.</param>
public delegate ObligationLine? OldestOwed(BooksQueries books, DateOnly today, string language);

/// <summary>A report that was handed over and corrected since.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Approver">Who approved it, as people call each other; or null.</param>
/// <param name="Receipts">Names of what the receiver answered with.</param>
public sealed record EarlierFiling(ReportFiling Filing, string? Approver, IReadOnlyList<string> Receipts);

/// <summary>An answer of the receiver, as it was noted.</summary>
/// <param name="IsAccepted">Whether the report was taken.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Text">What it said, or null.</param>
/// <param name="Who">Who noted it, as people call each other.</param>
/// <param name="Time">When.</param>
public sealed record NotedAnswer(bool IsAccepted, string? Reference, string? Text, string Who, DateTimeOffset Time);

/// <summary>The calendar of a year, and the reports that can be made.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">Today.</param>
/// <param name="Obligations">What is owed, by due day.</param>
/// <param name="Reports">Names and titles, with a period that can be made.</param>
public sealed record ReportListModel(
    int Year,
    DateOnly Today,
    IReadOnlyList<ObligationLine> Obligations,
    IReadOnlyList<(string Name, string Title, string Period)> Reports
)
{
    /// <summary>Other years with reports that are overdue, and how many.</summary>
    public IReadOnlyList<(int Year, int Count)> LateElsewhere { get; init; } = [];
}

/// <summary>A report for a period, before it is sent.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="Title">Title.</param>
/// <param name="Period">Period asked for.</param>
/// <param name="Outcome">The report; null when it could not be made.</param>
/// <param name="Compared">The same of an earlier period, or null.</param>
/// <param name="Formats">Formats that it is written in.</param>
/// <param name="Filing">The filing of the period that stands, or null.</param>
/// <param name="Line">The line that is traced, or null.</param>
/// <param name="MadeOf">What the traced line is made of; null when none is traced.</param>
/// <param name="Entries">Vouchers behind the account or VAT code that is looked into.</param>
/// <param name="Refusal">Why something was not done, or null.</param>
/// <param name="Periods">Periods to choose from, newest first.</param>
/// <param name="Receipts">Names of what the receiver answered with.</param>
/// <param name="Moved">Lines that are no longer as they were approved: label, figure then, figure now.</param>
/// <param name="IsWhole">Whether lines of zero are shown, too.</param>
public sealed record ReportModel(
    string Name,
    string Title,
    string Period,
    ReportOutcome? Outcome,
    ReportOutcome? Compared,
    IReadOnlyList<string> Formats,
    ReportFiling? Filing,
    string? Line,
    ReportBreakdown? MadeOf,
    IReadOnlyList<EntryRow> Entries,
    string? Refusal,
    IReadOnlyList<string> Periods,
    IReadOnlyList<string> Receipts,
    IReadOnlyList<(string Label, decimal Filed, decimal Now)> Moved,
    bool IsWhole
)
{
    /// <summary>Rules of its authority, and of what its file holds, that it breaks beside its own checks.</summary>
    public IReadOnlyList<VatControl> Controls { get; init; } = [];

    /// <summary>What the books know of the period that it is put beside; null where it stands alone.</summary>
    public KnownPeriod? ComparedKnown { get; init; }

    /// <summary>Whether nothing forbids sending it.</summary>
    internal bool MayBeSent => Outcome?.MayBeSent == true && !Controls.Any(one => one.IsError);

    /// <summary>Periods that the company files it for instead of this one, in order; empty where this is one of them.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Why it is not given for the period at all, or null.</summary>
    public string? Hindrance { get; init; }

    /// <summary>Whether all its days are locked.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Last day for it, or null where no calendar knows it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Today.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Who approved it, as people call each other; or null.</summary>
    public string? Approver { get; init; }

    /// <summary>Who noted that its file was uploaded, as people call each other; or null.</summary>
    public string? Uploader { get; init; }

    /// <summary>What the receiver answered, as it was noted, the oldest first: the last one counts.</summary>
    public IReadOnlyList<NotedAnswer> Answers { get; init; } = [];

    /// <summary>What was handed over for the period before, the oldest first.</summary>
    public IReadOnlyList<EarlierFiling> Earlier { get; init; } = [];

    /// <summary>Whether nothing reached the receiver: nothing was handed over, or a file waits to be uploaded.</summary>
    internal bool IsUnsent => Filing?.Sent is null || Filing.IsOnlyMade;

    /// <summary>The VAT code whose vouchers are looked into, or null.</summary>
    public string? VatLookedInto { get; init; }

    /// <summary>How it gets to its authority; null where the report could not be made.</summary>
    public ReportWays? Ways { get; init; }

    /// <summary>What the authority's service said just now, or null.</summary>
    public PortNote? Note { get; init; }
}

/// <summary>How a report gets to its authority besides a file by hand.</summary>
/// <param name="HasPort">Whether the operator set up the authority's port.</param>
/// <param name="HasFolder">Whether the operator named a folder for upload.</param>
/// <param name="IsOwed">Whether the report has a day that it is due; only such a one is approved once for all.</param>
/// <param name="Standing">The standing approval, or null.</param>
public sealed record ReportWays(bool HasPort, bool HasFolder, bool IsOwed, StandingRow? Standing);

/// <summary>What an authority's service said.</summary>
/// <param name="Text">Its codes and texts, or what went wrong; in English or the authority's language; or null.</param>
/// <param name="SignAt">Where a person must sign, or null.</param>
public sealed record PortNote(string? Text, string? SignAt, bool MayHaveArrived = false)
{
    /// <summary>The address to sign at as a link, where it is one that a browser may be sent to.</summary>
    internal string? Link =>
        Uri.TryCreate(SignAt, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address.AbsoluteUri
            : null;
}
