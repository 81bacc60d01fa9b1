using Nsg.Validation.Engine;

namespace Nsg.Validation.Oioubl;

/// <summary>
/// The rules of OIOUBL, the Danish documents of NemHandel (<c>cbc:CustomizationID</c> <c>OIOUBL-2.01</c>, <c>OIOUBL-2.02</c> or
/// <c>OIOUBL-2.1</c>), as Erhvervsstyrelsen publishes them: one set for each kind of document, in tables
/// (<see cref="OioublTable"/>).
/// </summary>
public static class OioublRules
{
    /// <summary>The release that the tables hold.</summary>
    internal const string Version = "1.17.2";

    /// <summary>Beginning of the names of the sets.</summary>
    internal const string Prefix = "oioubl-";

    /// <summary>The kinds that there are rules for.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "invoice",
        "credit-note",
        "reminder",
        "order",
        "order-change",
        "order-cancellation",
        "order-response",
        "order-response-simple",
        "application-response",
        "catalogue",
        "catalogue-deletion",
        "catalogue-item-specification-update",
        "catalogue-pricing-update",
        "catalogue-request",
        "statement",
    ];

    /// <summary>The set of a kind.</summary>
    /// <param name="kind">Such as <c>credit-note</c>.</param>
    public static RuleSet Of(string kind) =>
        new($"{Prefix}{kind}", Version, OioublTable.Read(kind, Version)) { Title = $"OIOUBL {kind} {Version}" };
}
