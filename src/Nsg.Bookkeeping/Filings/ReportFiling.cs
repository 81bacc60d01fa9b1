using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Filings;

/// <summary>Where a report stands on its way.</summary>
public enum FilingState
{
    /// <summary>A person approved it.</summary>
    Approved,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>The receiver took it.</summary>
    Accepted,

    /// <summary>The receiver refused it.</summary>
    Rejected,

    /// <summary>Another filing of the period took its place before it was handed over.</summary>
    Replaced,

    /// <summary>It was handed over, and another filing of the period corrects it.</summary>
    Corrected,

    /// <summary>Its approval was taken back before anything reached the receiver.</summary>
    Withdrawn,
}

/// <summary>A caller's request about reports, as it was carried out.</summary>
/// <param name="Hash">SHA-256 of what was asked.</param>
/// <param name="Filing">The filing that it was about, or null.</param>
public sealed record ReportRequestRow(string Hash, Guid? Filing);

/// <summary>What a receiver answered, as it was noted: the last one counts.</summary>
/// <param name="IsAccepted">Whether the report was taken.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Text">What it said, or null.</param>
/// <param name="Actor">Who noted it.</param>
/// <param name="Time">When.</param>
public sealed record FilingAnswer(bool IsAccepted, string? Reference, string? Text, string Actor, DateTimeOffset Time);

/// <summary>A report on its way to its receiver.</summary>
public sealed record ReportFiling
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

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

    /// <summary>Where it stands.</summary>
    public required FilingState State { get; init; }

    /// <summary>Figures as approved.</summary>
    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    /// <summary>Warnings that were accepted.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The filing that it took the place of, or null.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The filing that took its place or corrects it, or null.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Whether it does not stand any more: another filing took its place, or its approval was taken back.</summary>
    public bool IsSuperseded => State is FilingState.Replaced or FilingState.Corrected or FilingState.Withdrawn;

    /// <summary>Whether a file was made of it that nobody noted to have uploaded: nothing reached the receiver as far as is
    /// known.</summary>
    public bool IsOnlyMade => State == FilingState.Sent && Channel == FileChannel && Uploaded is null;

    /// <summary>Whether it was handed over and stands, answered or not, and was not refused.</summary>
    public bool IsHandedOver =>
        State == FilingState.Accepted || (State == FilingState.Sent && Sent is not null && !IsOnlyMade);

    /// <summary>Whether the receiver has it and did not refuse it, be it corrected since or not.</summary>
    public bool IsWithReceiver =>
        State != FilingState.Withdrawn
        && Sent is not null
        && IsAccepted != false
        && (IsAccepted == true || Channel != FileChannel || Uploaded is not null);

    /// <summary>Why its days are locked when it is handed over.</summary>
    public string LockWhy => $"the report of these days was handed over: {Report}";

    /// <summary>The channel of what is made as a file for a person to upload.</summary>
    public const string FileChannel = "file";

    /// <summary>Whether a day lies in its period.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Approved { get; init; }

    /// <summary>When it was sent, or null.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>The day on which a person uploaded its file, by the clock of the company's country; or null.</summary>
    public DateOnly? Uploaded { get; init; }

    /// <summary>Who said that it was uploaded, or null.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>Whether the receiver took it, by what was noted last; null before an answer.</summary>
    public bool? IsAccepted { get; init; }

    /// <summary>SHA-256 of what was sent, or null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How it was sent: <c>file</c>, or the name of a port; null before.</summary>
    public string? Channel { get; init; }

    /// <summary>Format of what was sent, or null.</summary>
    public string? Format { get; init; }

    /// <summary>Sequence of the record that holds what was sent, or null.</summary>
    public long? SentSequence { get; init; }

    /// <summary>Sequence of the record of its approval.</summary>
    public long Sequence { get; init; }

    /// <summary>The receiver's reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>What the receiver said, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>SHA-256 of what was decided beside the figures when it was approved, or null.</summary>
    public string? Adjustments { get; init; }
}
