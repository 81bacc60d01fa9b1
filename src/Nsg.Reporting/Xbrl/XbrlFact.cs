using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>A fact, the same in every syntax.</summary>
/// <param name="Id">Identifier within the report.</param>
/// <param name="Line">Line that it tells; null for facts in words.</param>
/// <param name="Concept">Concept with its prefix.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Type">Whether of the period or of its end.</param>
/// <param name="Amount">Its value as the taxonomy counts it; null for facts in words.</param>
/// <param name="Text">Its words; null for amounts.</param>
/// <param name="IsCount">Whether the amount is a number of things, without a unit.</param>
/// <param name="Decimals">Accuracy of an amount.</param>
/// <param name="Sign">The sign of the fact against that of the line.</param>
internal sealed record XbrlFact(
    string Id,
    string? Line,
    string Concept,
    ReportPeriod Period,
    XbrlPeriodType Type,
    decimal? Amount,
    string? Text,
    bool IsCount,
    int Decimals,
    int Sign
);
