using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Web.Asking;

/// <summary>For whom a person asks.</summary>
/// <param name="Id">Identifier of the client.</param>
/// <param name="Name">Its name.</param>
/// <param name="All">All clients that the person may ask for, by name.</param>
public sealed record AskerFrame(string Id, string Name, IReadOnlyList<ClientKey> All)
{
    internal string At(string path) => $"/ask/{Id}{path}";

    internal string AtGrant(string company, Guid grant) => At($"/companies/{company}/grants/{grant}");
}

/// <summary>A request or grant with its company.</summary>
/// <param name="Company">What is open about the company.</param>
/// <param name="Grant">The request or grant.</param>
public sealed record AskedLine(DirectoryEntry Company, Grant Grant);

/// <summary>All that a client asked for.</summary>
/// <param name="Asker">For whom the person asks.</param>
/// <param name="Due">What the person should see to.</param>
/// <param name="Waiting">Requests that wait for an answer.</param>
/// <param name="InForce">What the client may see.</param>
/// <param name="Ended">Refused, withdrawn, used up, run out.</param>
/// <param name="Now">The moment that they are seen at.</param>
public sealed record AskerModel(
    AskerFrame Asker,
    IReadOnlyList<(DirectoryEntry Company, GrantReminder Reminder)> Due,
    IReadOnlyList<AskedLine> Waiting,
    IReadOnlyList<AskedLine> InForce,
    IReadOnlyList<AskedLine> Ended,
    DateTimeOffset Now
);

/// <summary>Companies to ask.</summary>
/// <param name="Asker">For whom the person asks.</param>
/// <param name="Words">What was looked for.</param>
/// <param name="Companies">What was found.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record DirectoryModel(
    AskerFrame Asker,
    string Words,
    IReadOnlyList<DirectoryEntry> Companies,
    bool IsCut
);

/// <summary>A request being written.</summary>
/// <param name="Asker">For whom the person asks.</param>
/// <param name="Company">Whom.</param>
/// <param name="Form">What was filled in so far.</param>
/// <param name="Reports">Reports of the company's country with their titles.</param>
/// <param name="Faults">Why it was not sent: fields, and what is wrong with each.</param>
/// <param name="Refusal">Why it was not taken, in the program's own words, English; or null.</param>
public sealed record AskFormModel(
    AskerFrame Asker,
    DirectoryEntry Company,
    AskForm Form,
    IReadOnlyList<(string Name, string Title)> Reports,
    IReadOnlyList<(string Field, string Text)> Faults,
    string? Refusal
)
{
    /// <summary>Purposes that can be chosen.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Grounds that can be chosen.</summary>
    public required IReadOnlyList<GrantBasis> Bases { get; init; }

    /// <summary>Provisions of law that are registered for the client.</summary>
    public required IReadOnlyList<string> Statutes { get; init; }

    /// <summary>The last day that the access may last.</summary>
    public required DateOnly LastUntil { get; init; }

    internal string? FaultOf(string field) => Faults.FirstOrDefault(one => one.Field == field).Text;

    internal bool IsFirst(string field) => Faults.Count > 0 && Faults[0].Field == field;
}

/// <summary>The fields of a request.</summary>
public sealed record AskForm
{
    /// <summary>Purpose; empty until one is chosen.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Basis; null until one is chosen.</summary>
    public GrantBasis? Basis { get; init; }

    /// <summary>Provision or mandate.</summary>
    public string? Reference { get; init; }

    /// <summary>The requester's case.</summary>
    public string? Case { get; init; }

    /// <summary>Kinds of data.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Names of reports.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>What may be left out.</summary>
    public IReadOnlyList<string> Detail { get; init; } = [];

    /// <summary>First day of the data.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the data.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Last day of the access.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was typed as limits and cannot be read: the field, and its text. It is no word of "without limit".</summary>
    public IReadOnlyDictionary<string, string> Unread { get; init; } = new Dictionary<string, string>();

    /// <summary>How often.</summary>
    public int? Times { get; init; }

    /// <summary>Once in each.</summary>
    public GrantInterval? Every { get; init; }

    /// <summary>Language of the text.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Message.</summary>
    public string? Message { get; init; }
}

/// <summary>A report that a grant opens.</summary>
/// <param name="Name">Name.</param>
/// <param name="Title">Title.</param>
/// <param name="Periods">Periods that it can be fetched for; the first is offered first. None where no period lies
/// within the days given.</param>
/// <param name="Formats">Formats that it is written in.</param>
public sealed record AskedReport(
    string Name,
    string Title,
    IReadOnlyList<string> Periods,
    IReadOnlyList<string> Formats
);

/// <summary>A request or grant, as its requester sees it.</summary>
/// <param name="Asker">For whom the person asks.</param>
/// <param name="Company">Whom.</param>
/// <param name="Grant">The request or grant.</param>
/// <param name="Reports">Reports that can be fetched, each with its periods within the days of the grant.</param>
/// <param name="Receipts">Releases under it, newest first: number, time, what.</param>
/// <param name="Now">The moment that it is seen at.</param>
/// <param name="Fault">Why something was not done, or null.</param>
/// <param name="Detail">The same in the program's own words, English; or null.</param>
public sealed record AskedModel(
    AskerFrame Asker,
    DirectoryEntry Company,
    Grant Grant,
    IReadOnlyList<AskedReport> Reports,
    IReadOnlyList<(long Sequence, DateTimeOffset Time, string What)> Receipts,
    DateTimeOffset Now,
    Languages.Phrase? Fault,
    string? Detail
)
{
    /// <summary>What was asked for, given, and what happened.</summary>
    public required Sharing.GrantStory Story { get; init; }

    /// <summary>Whether the reader asked a moment ago.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether the reader took the request back a moment ago.</summary>
    public bool IsTakenBack { get; init; }

    internal bool IsInForce => Grant.StateAt(Now) == "given";

    internal bool IsRenewable => Grant is { State: GrantState.Given or GrantState.UsedUp, Parent: null };
}

/// <summary>A column of what was released.</summary>
/// <param name="Title">Head.</param>
/// <param name="IsNumber">Whether it holds amounts.</param>
public sealed record ResultColumn(Languages.Phrase Title, bool IsNumber = false);

/// <summary>A row of what was released.</summary>
/// <param name="Cells">Cells; amounts as decimals with a point, days as <c>yyyy-MM-dd</c>.</param>
/// <param name="Document">The document whose original can be fetched, or null.</param>
public sealed record ResultRow(IReadOnlyList<string> Cells, string? Document = null)
{
    /// <summary>The part of a statement that the row belongs to, or null.</summary>
    public Languages.Phrase? Head { get; init; }

    /// <summary>Whether it is a sum or a result.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether it only tells what is within another row.</summary>
    public bool IsDetail { get; init; }
}

/// <summary>What was released, as tables.</summary>
/// <param name="Asker">For whom the person asks.</param>
/// <param name="Company">Whose data.</param>
/// <param name="Grant">The grant.</param>
/// <param name="What">What was fetched.</param>
/// <param name="Title">The same as people call it.</param>
/// <param name="Days">Days of the data, or empty.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Record">Number of the record in the company's access stream.</param>
/// <param name="Digest">Digest of the answer, as its header writes it.</param>
/// <param name="Fields">The form's fields, to fetch the same again or go on.</param>
/// <param name="Next">Cursor of the next page, or null.</param>
public sealed record ResultModel(
    AskerFrame Asker,
    DirectoryEntry Company,
    Grant Grant,
    string What,
    string Title,
    string Days,
    IReadOnlyList<ResultColumn> Columns,
    IReadOnlyList<ResultRow> Rows,
    string Record,
    string Digest,
    IReadOnlyList<(string Name, string Value)> Fields,
    string? Next
)
{
    /// <summary>Whether the answer shown is all that was asked for and is kept: its file is no new look then.</summary>
    public bool IsKept { get; init; }

    /// <summary>When it was released.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Documents of the period that wait at the company and are not counted.</summary>
    public long InReview { get; init; }

    /// <summary>Whether a report is of a period that is over, with all of its documents.</summary>
    public bool IsComplete { get; init; } = true;
}
