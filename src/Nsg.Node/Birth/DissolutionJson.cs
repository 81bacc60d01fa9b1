using System.Text.Json.Serialization;
using Nsg.Node.Api;

namespace Nsg.Node.Birth;

/// <summary>How a company is to be dissolved.</summary>
/// <param name="LastDay">Its last day, in the past.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="LeavesOpen">Whether what is left to do is left so, as in a bankruptcy; else it keeps the company from
/// being dissolved.</param>
/// <param name="Keeper">Who keeps the books afterwards, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DissolutionRequest(
    DateOnly? LastDay,
    string? Reason = null,
    bool LeavesOpen = false,
    string? Keeper = null
);

/// <summary>Something that is left to do.</summary>
/// <param name="Kind"><c>review</c>, <c>open-items</c>, <c>report</c> or <c>year</c>.</param>
/// <param name="Text">In words.</param>
public sealed record LeftJson(string Kind, string Text);

/// <summary>What the end of a company would do, or did.</summary>
/// <param name="State"><c>preview</c> or <c>dissolved</c>.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Left">What is left to do; it keeps the company from being dissolved unless it is left open.</param>
/// <param name="YearFrom">First day of the last financial year.</param>
/// <param name="YearTo">Its last day.</param>
/// <param name="ClosesYear">Whether that year is closed with it.</param>
/// <param name="Grants">Grants that are withdrawn, and requests that are refused.</param>
/// <param name="Mandates">Mandates that are taken back.</param>
/// <param name="Plans">Recurring entries and accruals that are stopped.</param>
/// <param name="StandingReports">Standing approvals that end.</param>
/// <param name="Unlisted">Whether the company is taken out of discovery.</param>
/// <param name="ToCome">Reports of the last periods, which are still to be sent after the last day: the last VAT
/// return and the final accounts among them.</param>
/// <param name="Retention">How long the books are kept.</param>
/// <param name="Archive">How to take all of it along.</param>
public sealed record DissolutionJson(
    string State,
    DateOnly LastDay,
    IReadOnlyList<LeftJson> Left,
    DateOnly YearFrom,
    DateOnly YearTo,
    bool ClosesYear,
    int Grants,
    int Mandates,
    int Plans,
    int StandingReports,
    bool Unlisted,
    IReadOnlyList<ForeseenJson> ToCome,
    IReadOnlyList<RetentionJson> Retention,
    string Archive
);
