using System.Collections.Concurrent;
using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Cii;

/// <summary>The words in which rules on the Cross Industry Invoice are written (use with <c>using static</c>).</summary>
internal static class CiiWords
{
    internal const string Trade = "rsm:SupplyChainTradeTransaction";
    internal const string Agreement = Trade + "/ApplicableHeaderTradeAgreement";
    internal const string Delivery = Trade + "/ApplicableHeaderTradeDelivery";
    internal const string Settlement = Trade + "/ApplicableHeaderTradeSettlement";
    internal const string Seller = Agreement + "/SellerTradeParty";
    internal const string Buyer = Agreement + "/BuyerTradeParty";
    internal const string Representative = Agreement + "/SellerTaxRepresentativeTradeParty";

    private static readonly ConcurrentDictionary<string, ElementName[]> Known = new(StringComparer.Ordinal);

    internal static readonly ElementName[] TypeOf = Path("TypeCode");
    internal static readonly ElementName[] Indicator = Path("ChargeIndicator/udt:Indicator");

    /// <summary>A path of names, <c>ram:</c> unless another prefix is written.</summary>
    internal static ElementName[] Path(string path) =>
        Known.GetOrAdd(path, static text => Array.ConvertAll(text.Split('/'), CiiNames.Of));

    /// <summary>The path leads to an element.</summary>
    internal static Rule Has(string id, string path)
    {
        var names = Path(path);
        return Author.Fatal(id, (n, _) => n.Exists(names));
    }

    /// <summary>One of two paths leads to an element.</summary>
    internal static Rule HasEither(string id, string one, string other)
    {
        var (first, second) = (Path(one), Path(other));
        return Author.Fatal(id, (n, _) => n.Exists(first) || n.Exists(second));
    }

    /// <summary>Something is written at the end of the path.</summary>
    internal static Rule Says(string id, string path)
    {
        var names = Path(path);
        return Author.Fatal(id, (n, _) => n.IsFilled(names));
    }

    /// <summary>What is at the end of the path has at most two decimals, as written.</summary>
    internal static Rule TwoDecimals(string id, string path)
    {
        var names = Path(path);
        return Author
            .Fatal(id, (n, _) => Checks.HasTwoDecimals(n.Value(names)), (n, _) => Checks.Stated(n.Value(names)))
            .At(names);
    }

    /// <summary>Where there is such an attribute, the first of them says something.</summary>
    internal static bool IsAttributeFilled(
        XmlElementNode node,
        string attribute,
        params ReadOnlySpan<ElementName> path
    ) => !Lexical.IsBlank(node.FirstAttribute(attribute, path));

    /// <summary>The tax is VAT, as most of the rules ask: in capitals or not, but without white space.</summary>
    internal static bool IsVat(XmlElementNode tax) =>
        "VAT".Equals(tax.Value(TypeOf), StringComparison.OrdinalIgnoreCase);

    /// <summary>An allowance's or charge's indicator is the word, in just this spelling.</summary>
    internal static bool Says(XmlElementNode allowanceCharge, string word) => allowanceCharge.HasText(word, Indicator);

    /// <summary>An allowance's or charge's indicator as a truth value: <c>0</c> and <c>1</c> count too.</summary>
    internal static bool? IsCharge(XmlElementNode allowanceCharge) => Lexical.Boolean(allowanceCharge.Value(Indicator));
}
