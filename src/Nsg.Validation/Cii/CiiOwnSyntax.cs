using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;

namespace Nsg.Validation.Cii;

/// <summary>Those rules on the use of the Cross Industry Invoice that no table of paths can say.</summary>
internal static class CiiOwnSyntax
{
    private static readonly ElementName[] BilledQuantity = Path(
        Trade + "/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeDelivery/BilledQuantity"
    );
    private static readonly ElementName Additional = CiiNames.Of("AdditionalReferencedDocument");
    private static readonly ElementName Preceding = CiiNames.Of("InvoiceReferencedDocument");
    private static readonly ElementName TradeTax = CiiNames.Of("ApplicableTradeTax");
    private static readonly ElementName TaxTotal = CiiNames.Of("TaxTotalAmount");
    private static readonly ElementName Header = CiiNames.Of("ApplicableHeaderTradeSettlement");

    private const string One = "CII-SR-one";
    private const string Most = "CII-SR-most";
    private const string Same = "CII-SR-same";
    private const string Ids = "CII-SR-ids";
    private const string Contact = "CII-SR-contact";
    private const string Elsewhere = "CII-DT-elsewhere";
    private const string GrossAllowance = "GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/";

    private static readonly Dictionary<string, Func<XmlElementNode, ValidationScope, bool>> Tests = new(
        StringComparer.Ordinal
    )
    {
        ["CII-SR-046"] = static (n, _) =>
            !n.Exists(Path("GlobalID")) || n.FirstAttribute("schemeID", Path("GlobalID")) is not null,
        ["CII-SR-090"] = static (n, _) =>
            !n.Exists(Path("OriginTradeCountry")) || n.Count(Path("OriginTradeCountry/ID")) == 1,
        ["CII-SR-119"] = static (n, _) => IsPriceDiscountWhole(n),
        ["CII-SR-463"] = static (n, _) => n.Exists(Path("ChargeIndicator")),
        ["CII-SR-474"] = static (n, _) => References(n, "130").Count() <= 1,
        ["CII-SR-450"] = static (n, _) => HasOneKindOfId(n, "BuyerTradeParty"),
        ["CII-SR-457"] = static (n, _) => n.All(Additional).Count(static one => one.HasText("50", TypeOf)) <= 1,
        ["CII-SR-458"] = static (n, _) => n.All(Additional).Count(static one => one.HasText("130", TypeOf)) <= 1,
        ["CII-SR-465"] = static (n, _) => HasOneContactName(n, "SellerTradeParty"),
        ["CII-SR-466"] = static (n, _) => HasOneContactName(n, "BuyerTradeParty"),
        ["CII-SR-475"] = static (n, _) => References(n, "916").Sum(static one => one.Count(Path("Name"))) <= 1,
        ["CII-SR-476"] = static (n, _) =>
            References(n, "916").Sum(static one => one.Count(Path("AttachmentBinaryObject"))) <= 1,
        ["CII-SR-449"] = static (n, _) => HasOneKindOfId(n, "ShipToTradeParty"),
        ["CII-SR-451"] = static (n, _) => HasOneKindOfId(n, "PayeeTradeParty"),
        ["CII-SR-462"] = static (_, d) =>
            CiiFacts
                .Of(d)
                .Named("DueDateTypeCode")
                .Where(static one => ReferenceEquals(one.Parent?.Name, TradeTax))
                .Select(static one => one.WholeText())
                .Distinct(StringComparer.Ordinal)
                .Count() <= 1,
        ["CII-SR-470"] = static (n, _) =>
            !n.Any(static one => IsTransferWithoutAccount(one), Path("SpecifiedTradeSettlementPaymentMeans")),
        ["CII-SR-467"] = static (_, d) => IsSameEverywhere(d, "TypeCode"),
        ["CII-SR-468"] = static (_, d) => IsSameEverywhere(d, "Information"),
        ["CII-SR-469"] = static (_, d) =>
            CiiFacts.Of(d).Named("PaymentReference").Count(static one => ReferenceEquals(one.Parent?.Name, Header))
            <= 1,
        ["CII-DT-015"] = static (n, _) => !n.Exists(Path("URIID")) || IsAdditional(n, "916"),
        ["CII-DT-018"] = static (n, _) => !n.Exists(TypeOf) || IsAdditional(n, "50", "130", "916"),
        ["CII-DT-021"] = static (n, _) => !n.Exists(Path("Name")) || IsAdditional(n, "916"),
        ["CII-DT-022"] = static (n, _) => !n.Exists(Path("AttachmentBinaryObject")) || IsAdditional(n, "916"),
        ["CII-DT-024"] = static (n, _) => !n.Exists(Path("ReferenceTypeCode")) || IsAdditional(n, "130"),
        ["CII-DT-027"] = static (n, _) =>
            !n.Exists(Path("FormattedIssueDateTime")) || ReferenceEquals(n.Name, Preceding),
        ["CII-DT-033"] = static (n, d) =>
            n.Attribute("unitCode") is null || d.Root.FirstAttribute("unitCode", BilledQuantity) is not null,
        ["CII-DT-037"] = static (n, _) => !n.Exists(TypeOf) || n.HasText("VAT", TypeOf),
        ["CII-DT-041"] = static (n, _) => !n.Exists(Path("BasisAmount")) || n.Ancestor(Header) is not null,
        ["CII-DT-052"] = static (n, _) => !n.Exists(Path("ExemptionReasonCode")) || ReferenceEquals(n.Name, TradeTax),
        ["CII-DT-098"] = static (n, _) => !n.Exists(Path("ExemptionReason")) || ReferenceEquals(n.Name, TradeTax),
        ["CII-DT-054"] = static (n, _) => !n.Exists(Path("TaxPointDate")) || n.Ancestor(Header) is not null,
        ["CII-DT-058"] = static (n, _) => !n.Exists(Path("DueDateTypeCode")) || n.Ancestor(Header) is not null,
        ["CII-DT-097"] = static (n, _) => IsCalendarForm(Lexical.Normal(n.WholeText())),
    };

    /// <summary>Texts that rules share, with what they name; a rule that is not here has a text of its own.</summary>
    private static readonly Dictionary<string, (string Key, string[] Arguments)> Texts = new(StringComparer.Ordinal)
    {
        ["CII-SR-046"] = ("CII-SR-scheme", ["SpecifiedTradeProduct/GlobalID"]),
        ["CII-SR-090"] = (One, ["ID", "OriginTradeCountry/ID"]),
        ["CII-SR-449"] = (Ids, ["ShipToTradeParty"]),
        ["CII-SR-450"] = (Ids, ["BuyerTradeParty"]),
        ["CII-SR-451"] = (Ids, ["PayeeTradeParty"]),
        ["CII-SR-457"] = (Most, ["AdditionalReferencedDocument", "TypeCode 50"]),
        ["CII-SR-458"] = (Most, ["AdditionalReferencedDocument", "TypeCode 130"]),
        ["CII-SR-462"] = (Same, ["DueDateTypeCode"]),
        ["CII-SR-465"] = (Contact, ["SellerTradeParty"]),
        ["CII-SR-466"] = (Contact, ["BuyerTradeParty"]),
        ["CII-SR-467"] = (Same, ["SpecifiedTradeSettlementPaymentMeans/TypeCode"]),
        ["CII-SR-468"] = (Same, ["SpecifiedTradeSettlementPaymentMeans/Information"]),
        ["CII-SR-469"] = (Most, ["PaymentReference", "ApplicableHeaderTradeSettlement/PaymentReference"]),
        ["CII-SR-474"] = (Most, ["AdditionalReferencedDocument", "TypeCode 130"]),
        ["CII-SR-475"] = (Most, ["Name", "AdditionalReferencedDocument, TypeCode 916"]),
        ["CII-SR-476"] = (Most, ["AttachmentBinaryObject", "AdditionalReferencedDocument, TypeCode 916"]),
        ["CII-DT-015"] = (Elsewhere, ["URIID"]),
        ["CII-DT-021"] = (Elsewhere, ["Name"]),
        ["CII-DT-022"] = (Elsewhere, ["AttachmentBinaryObject"]),
        ["CII-DT-024"] = (Elsewhere, ["ReferenceTypeCode"]),
        ["CII-DT-027"] = (Elsewhere, ["FormattedIssueDateTime"]),
        ["CII-DT-041"] = (Elsewhere, ["BasisAmount"]),
        ["CII-DT-052"] = (Elsewhere, ["ExemptionReasonCode"]),
        ["CII-DT-054"] = (Elsewhere, ["TaxPointDate"]),
        ["CII-DT-058"] = (Elsewhere, ["DueDateTypeCode"]),
        ["CII-DT-098"] = (Elsewhere, ["ExemptionReason"]),
    };

    internal static Rule Of(string id, Severity severity)
    {
        var rule = new Rule(id, severity, Tests[id]);
        return Texts.TryGetValue(id, out var text)
            ? rule with
            {
                TextKey = text.Key,
                TextArguments = text.Arguments,
            }
            : rule;
    }

    /// <summary>What else must be true of an element for a context of the table; null where its path says it
    /// all.</summary>
    internal static Func<XmlElementNode, ValidationScope, bool>? When(string context) =>
        context switch
        {
            "ram:*Amount" => static (n, _) => !ReferenceEquals(n.Name, TaxTotal),
            "//udt:DateTimeString" => static (n, _) => n.Attribute("format") == "102",
            _ => null,
        };

    private static IEnumerable<XmlElementNode> References(XmlElementNode around, string type) =>
        around.All(Additional).Where(one => Lexical.Normal(one.Value(TypeOf)) == type);

    private static bool IsAdditional(XmlElementNode document, params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            if (ReferenceEquals(document.Name, Additional) && document.HasText(type, TypeOf))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPriceDiscountWhole(XmlElementNode agreement)
    {
        var hasAmount = agreement.Exists(Path(GrossAllowance + "ActualAmount"));
        return agreement.Exists(Path(GrossAllowance + "ChargeIndicator"))
            ? hasAmount
                && agreement.Any(
                    static one => Lexical.Boolean(one.WholeText()) == false,
                    Path(GrossAllowance + "ChargeIndicator/udt:Indicator")
                )
            : !hasAmount;
    }

    private static bool HasOneKindOfId(XmlElementNode around, string party) =>
        !around.Exists(Path(party + "/ID")) || !around.Exists(Path(party + "/GlobalID"));

    private static bool HasOneContactName(XmlElementNode agreement, string party) =>
        !agreement.Exists(Path(party + "/DefinedTradeContact/PersonName"))
        || !agreement.Exists(Path(party + "/DefinedTradeContact/DepartmentName"));

    private static bool IsTransferWithoutAccount(XmlElementNode means) =>
        Lexical.Normal(means.Value(TypeOf)) is "30" or "58"
        && !means.Exists(Path("PayeePartyCreditorFinancialAccount/IBANID"))
        && !means.Exists(Path("PayeePartyCreditorFinancialAccount/ProprietaryID"));

    private static bool IsSameEverywhere(ValidationScope scope, string name) =>
        CiiFacts
            .Of(scope)
            .Named("SpecifiedTradeSettlementPaymentMeans")
            .SelectMany(means => means.All(Path(name)))
            .Select(static one => Lexical.Normal(one.WholeText()))
            .Distinct(StringComparer.Ordinal)
            .Count() <= 1;

    // Eight digits with a month and a day that there are; the publisher does not ask whether the month has the day.
    private static bool IsCalendarForm(string text) =>
        text.Length == 8
        && Lexical.IsDigits(text)
        && string.CompareOrdinal(text[4..6], "01") >= 0
        && string.CompareOrdinal(text[4..6], "12") <= 0
        && string.CompareOrdinal(text[6..], "01") >= 0
        && string.CompareOrdinal(text[6..], "31") <= 0;
}
