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
}

/// <summary>An approved report was handed over.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Channel">How: <c>file</c> for a file that a person uploads.</param>
/// <param name="Format">Format, as <c>xml</c>.</param>
/// <param name="Sha256">SHA-256 of what was handed over, lower-case hex.</param>
public sealed record ReportSent(Guid Filing, string Channel, string Format, string Sha256);

/// <summary>The receiver answered.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="IsAccepted">Whether it was taken.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Text">What it said, or null.</param>
public sealed record ReportAnswered(Guid Filing, bool IsAccepted, string? Reference, string? Text);
