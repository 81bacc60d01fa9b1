using System.Security.Cryptography;

namespace Nsg.Bookkeeping.Records;

/// <summary>A figure of a report as it was approved.</summary>
/// <param name="Line">Name of the line.</param>
/// <param name="Value">Its value.</param>
public sealed record ReportFigure(string Line, decimal Value);

/// <summary>A person approved a report: these figures, for this period.</summary>
public sealed record ReportApproved
{
    /// <summary>Identifier of the filing.</summary>
    public required Guid Filing { get; init; }

    /// <summary>Name of the report.</summary>
    public required string Report { get; init; }

    /// <summary>Version of its definition.</summary>
    public required int Version { get; init; }

    /// <summary>Period, as <c>2026-Q1</c>.</summary>
    public required string Period { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Figures that leave, in order.</summary>
    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    /// <summary>Warnings that the person saw and accepted.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The filing of the same period that this one takes the place of, or null.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>SHA-256 of what was decided beside the figures (see <see cref="ReportAdjusted"/>), lower-case hex;
    /// null when nothing was.</summary>
    public string? Adjustments { get; init; }

    /// <summary>Who signs for the company, as its signatory rights name them; null where they were not asked
    /// for.</summary>
    public IReadOnlyList<string>? Signers { get; init; }

    /// <summary>Whether it was approved once for all (see <see cref="ReportStandingApproved"/>); null when a person
    /// approved this one.</summary>
    public bool? IsStanding { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>An approved report was handed over.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Channel">How: <c>file</c> for a file that a person uploads.</param>
/// <param name="Format">Format, as <c>xml</c>.</param>
/// <param name="Sha256">SHA-256 of what was handed over, lower-case hex.</param>
public sealed record ReportSent(Guid Filing, string Channel, string Format, string Sha256)
{
    /// <summary>A file that was handed over.</summary>
    public static ReportSent Of(Guid filing, string channel, string format, byte[] file) =>
        new(filing, channel, format, Convert.ToHexStringLower(SHA256.HashData(file)))
        {
            Content = Convert.ToBase64String(file),
        };

    /// <summary>What was handed over, in base64: it stays as it was whatever the books do afterwards; null in older
    /// records.</summary>
    public string? Content { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>The receiver answered.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="IsAccepted">Whether it was taken.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Text">What it said, or null.</param>
/// <param name="Receipts">Receipts, or null.</param>
public sealed record ReportAnswered(
    Guid Filing,
    bool IsAccepted,
    string? Reference,
    string? Text,
    IReadOnlyList<ReportReceipt>? Receipts = null
)
{
    /// <summary>Whether it takes the place of an answer that was noted before, such as a reference that was mistyped; else null.</summary>
    public bool? IsCorrection { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A person uploaded the file of a report at its authority; the answer is awaited.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Day">On which day, by the clock of the company's country; null takes back that it was uploaded.</param>
public sealed record ReportUploaded(Guid Filing, DateOnly? Day)
{
    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>An approval was taken back before anything reached the authority; what was handed over before it stands again.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record ReportApprovalWithdrawn(Guid Filing, string? Reason)
{
    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A receipt, as it came.</summary>
/// <param name="Name">What the receiver calls it.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hex.</param>
/// <param name="Content">Content, base64.</param>
public sealed record ReportReceipt(string Name, string MediaType, string Sha256, string Content)
{
    /// <summary>A receipt of some bytes.</summary>
    public static ReportReceipt Of(string name, string mediaType, byte[] content) =>
        new(
            name,
            mediaType,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)),
            Convert.ToBase64String(content)
        );
}

/// <summary>A person looked at a report before it was approved: these figures, with these checks failing.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Version">Version of its definition.</param>
/// <param name="Period">Period, as <c>2026-Q1</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Figures">Figures, in order.</param>
/// <param name="Broken">Checks and rules that fail.</param>
public sealed record ReportPreviewed(
    string Report,
    int Version,
    string Period,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<string> Broken
);

/// <summary>
/// A decision about a report that is no entry: a parameter, a remark, what sets an amount apart, a buyer's VAT
/// number. It holds from now on for the
/// period, in place of an earlier one about the same.
/// </summary>
public sealed record ReportAdjusted
{
    /// <summary>Name of the report.</summary>
    public required string Report { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary><c>parameter</c>, <c>remark</c>, <c>specification</c>, <c>kid</c>, <c>vat-number</c> or
    /// <c>contact</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: name of a parameter, a box, a buyer; empty for the report as a whole.</summary>
    public required string Target { get; init; }

    /// <summary>Specification of a line, or null.</summary>
    public string? Specification { get; init; }

    /// <summary>Number of a parameter, or base of a specification, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Tax of a specification, or null.</summary>
    public decimal? Tax { get; init; }

    /// <summary>A remark of the authority's list, or null.</summary>
    public string? Chosen { get; init; }

    /// <summary>Text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the earlier decision about the same no longer holds; null when this one does.</summary>
    public bool? IsWithdrawn { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A call to a receiver was made, on the way of a report.</summary>
public sealed record ReportAttempted
{
    /// <summary>The filing.</summary>
    public required Guid Filing { get; init; }

    /// <summary>The port.</summary>
    public required string Channel { get; init; }

    /// <summary>Name of the step.</summary>
    public required string Step { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public required bool IsDone { get; init; }

    /// <summary>Status of the answer, or null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong, or null.</summary>
    public string? Text { get; init; }

    /// <summary>SHA-256 of what was sent, lower-case hex; null when nothing was.</summary>
    public string? Sha256 { get; init; }

    /// <summary>SHA-256 of the answer, lower-case hex; null when there was none.</summary>
    public string? AnswerSha256 { get; init; }

    /// <summary>The receiver's reference by which an answer is found later, or null.</summary>
    public string? Reference { get; init; }
}

/// <summary>A person approved once for all that a report is sent when it is due, as long as no check fails but those
/// named.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Channel"><c>file</c> or <c>port</c>.</param>
/// <param name="Warnings">Warnings, by name, that do not stop it.</param>
/// <param name="Until">Last day on which it holds, or null.</param>
public sealed record ReportStandingApproved(
    string Report,
    string Channel,
    IReadOnlyList<string> Warnings,
    DateOnly? Until
)
{
    /// <summary>For a report that no calendar knows, such as statistics: the day of the month after its period by which
    /// whoever asks for it wants it, 1 to 31; else null.</summary>
    public int? DueDay { get; init; }

    /// <summary>Whether the period of what is handed over by it is softly locked with it, as when a person hands it over; null when it is
    /// not.</summary>
    public bool? LocksPeriod { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A standing approval holds no longer.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportStandingWithdrawn(string Report, string Reason)
{
    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }
}
