using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>The rules of the Peppol post-award documents, one set for each transaction; a set is built when it is
/// first asked for.</summary>
public static class PostAwardRules
{
    private const string Version = "2026.5";

    private static readonly Lazy<RuleSet> T01 = Set("t01", "Peppol order", OrderRules.Order, RepeatedElements.Order);
    private static readonly Lazy<RuleSet> T16 = Set("t16", "Peppol despatch advice", DespatchAdviceRules.Despatch);
    private static readonly Lazy<RuleSet> T19 = Set(
        "t19",
        "Peppol catalogue",
        CatalogueRules.Catalogue,
        RepeatedElements.Catalogue
    );
    private static readonly Lazy<RuleSet> T58 = Set(
        "t58",
        "Peppol catalogue response",
        ApplicationResponseRules.Catalogue
    );
    private static readonly Lazy<RuleSet> T71 = Set(
        "t71",
        "Peppol message level response",
        ApplicationResponseRules.MessageLevel
    );
    private static readonly Lazy<RuleSet> T76 = Set("t76", "Peppol order response", OrderResponseRules.Plain);
    private static readonly Lazy<RuleSet> T77 = Set(
        "t77",
        "Peppol punch-out",
        PunchOutRules.PunchOut,
        RepeatedElements.PunchOut
    );
    private static readonly Lazy<RuleSet> T110 = Set(
        "t110",
        "Peppol order agreement",
        OrderAgreementRules.Agreement,
        RepeatedElements.OrderAgreement
    );

    private static readonly Lazy<RuleSet> T111 = Set(
        "t111",
        "Peppol invoice response",
        ApplicationResponseRules.Invoice,
        ApplicationResponseRules.InvoiceClarifications
    );

    private static readonly Lazy<RuleSet> T114 = Set(
        "t114",
        "Peppol order change",
        OrderRules.Change,
        RepeatedElements.OrderChange
    );
    private static readonly Lazy<RuleSet> T115 = Set(
        "t115",
        "Peppol order cancellation",
        OrderResponseRules.Cancellation
    );
    private static readonly Lazy<RuleSet> T116 = Set(
        "t116",
        "Peppol order response in advanced ordering",
        OrderResponseRules.Advanced
    );

    /// <summary>The transactions that have a set, as <see cref="Of"/> takes them.</summary>
    public static IReadOnlyList<string> Transactions { get; } =
    ["t01", "t16", "t19", "t58", "t71", "t76", "t77", "t110", "t111", "t114", "t115", "t116"];

    /// <summary>Order (T01).</summary>
    public static RuleSet Order => T01.Value;

    /// <summary>Despatch advice (T16).</summary>
    public static RuleSet DespatchAdvice => T16.Value;

    /// <summary>Catalogue (T19).</summary>
    public static RuleSet Catalogue => T19.Value;

    /// <summary>Catalogue response (T58).</summary>
    public static RuleSet CatalogueResponse => T58.Value;

    /// <summary>Message level response (T71).</summary>
    public static RuleSet MessageLevelResponse => T71.Value;

    /// <summary>Order response (T76).</summary>
    public static RuleSet OrderResponse => T76.Value;

    /// <summary>Punch-out (T77).</summary>
    public static RuleSet PunchOut => T77.Value;

    /// <summary>Order agreement (T110).</summary>
    public static RuleSet OrderAgreement => T110.Value;

    /// <summary>Invoice response (T111).</summary>
    public static RuleSet InvoiceResponse => T111.Value;

    /// <summary>Order change (T114).</summary>
    public static RuleSet OrderChange => T114.Value;

    /// <summary>Order cancellation (T115).</summary>
    public static RuleSet OrderCancellation => T115.Value;

    /// <summary>Order response in advanced ordering (T116).</summary>
    public static RuleSet OrderResponseAdvanced => T116.Value;

    /// <summary>The set of a transaction such as <c>t01</c>; null when there is none.</summary>
    public static RuleSet? Of(string transaction) =>
        transaction switch
        {
            "t01" => Order,
            "t16" => DespatchAdvice,
            "t19" => Catalogue,
            "t58" => CatalogueResponse,
            "t71" => MessageLevelResponse,
            "t76" => OrderResponse,
            "t77" => PunchOut,
            "t110" => OrderAgreement,
            "t111" => InvoiceResponse,
            "t114" => OrderChange,
            "t115" => OrderCancellation,
            "t116" => OrderResponseAdvanced,
            _ => null,
        };

    private static Lazy<RuleSet> Set(string transaction, string title, params Func<string, RulePattern>[] business) =>
        new(() =>
            new RuleSet(
                "peppol-" + transaction,
                Version,
                [
                    .. CommonRules.PostAward,
                    StructureTable.Read($"peppol-{transaction}@{Version}", Version),
                    .. business.Select(one => one(Version)),
                ]
            )
            {
                Title = title,
                ValidFrom = new DateOnly(2026, 8, 24),
                ValidTo = new DateOnly(2027, 2, 23),
            }
        );
}
