using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Rules that several transactions have under ids of their own.</summary>
internal static class Shapes
{
    private static readonly Fact<IReadOnlyDictionary<string, int>> LineIds = new(
        static (root, _) => CountLineIds(root)
    );

    /// <summary>The same rule with the text that all rules of a shape share.</summary>
    internal static Rule Say(this Rule rule, string shape, params string[] arguments) =>
        rule with
        {
            TextKey = "peppol-postaward-" + shape,
            TextArguments = arguments,
        };

    internal static RuleContext Customization(string id, string begin) =>
        On(
            "cbc:CustomizationID",
            Fatal(id, (n, _) => Lexical.Normal(n.WholeText()).StartsWith(begin, StringComparison.Ordinal), Stated)
                .Say("customization", begin)
        );

    internal static RuleContext Profile(string id, params string[] profiles) =>
        On(
            "cbc:ProfileID",
            Fatal(id, (n, _) => profiles.Contains(Lexical.Normal(n.WholeText())), Stated)
                .Say("profile", string.Join(", ", profiles))
        );

    /// <summary>One currency, and two decimals save in prices.</summary>
    internal static RuleContext Amounts(string path, string currencyId, string decimalsId) =>
        On(
            path,
            Fatal(
                    currencyId,
                    static (n, d) => n.Attribute("currencyID") is not { } currency || IsOfDocument(currency, d),
                    Currency
                )
                .Say("currency"),
            Fatal(decimalsId, static (n, _) => HasTwoDecimals(n.WholeText()) || IsInPrice(n), Stated).Say("decimals")
        );

    /// <summary>One currency, which must be stated.</summary>
    internal static RuleContext PriceCurrency(string id) =>
        On(
            "cbc:PriceAmount",
            Fatal(id, static (n, d) => n.Attribute("currencyID") is { } currency && IsOfDocument(currency, d), Currency)
                .Say("currency")
        );

    /// <summary>A rate, unless the category is outside the scope of tax; a rate above zero where it is the standard
    /// one.</summary>
    internal static Rule[] TaxCategory(string rateId, string standardId) =>
        [
            Fatal(rateId, static (n, _) => n.Has(Cbc.Percent) || n.Normal(Cbc.ID) == "O").Say("tax-rate"),
            Fatal(
                    standardId,
                    static (n, _) =>
                        n.Normal(Cbc.ID) != "S"
                        || n.Any(static one => !(XPathNumber.Double(one.WholeText()) <= 0), Cbc.Percent),
                    static (n, _) => $"the rate is '{n.Normal(Cbc.Percent)}'"
                )
                .Say("tax-standard-rate"),
        ];

    /// <summary>A party that is named or has an identifier; the element holds it as <c>Party</c>.</summary>
    internal static RuleContext NamedParty(string id, string element) =>
        On(
            "cac:" + element,
            Fatal(
                    id,
                    static (n, _) =>
                        n.Exists(Cac.Party, Cac.PartyName, Cbc.Name)
                        || n.Exists(Cac.Party, Cac.PartyIdentification, Cbc.ID)
                )
                .Say("party-name", element)
        );

    /// <summary>A party that is registered under a name or has an identifier.</summary>
    internal static RuleContext RegisteredParty(string id, string element) =>
        On(
            $"cac:{element}/cac:Party",
            Fatal(
                    id,
                    static (n, _) =>
                        n.Exists(Cac.PartyLegalEntity, Cbc.RegistrationName)
                        || n.Exists(Cac.PartyIdentification, Cbc.ID)
                )
                .Say("party-registration", element)
        );

    internal static Rule IdentifiedItem(string id, params ElementName[] path) =>
        Fatal(
                id,
                (n, _) =>
                    n.First(path) is { } item
                    && (
                        item.Exists(Cac.StandardItemIdentification, Cbc.ID)
                        || item.Exists(Cac.SellersItemIdentification, Cbc.ID)
                    )
            )
            .Say("item-id");

    /// <summary>A figure that is there, is a number and is not negative.</summary>
    internal static Rule NotNegative(string id, params ElementName[] path) =>
        Fatal(
                id,
                (n, _) => XPathNumber.Double(n.First(path)?.WholeText()) >= 0,
                (n, _) => $"stated is '{n.Normal(path)}'"
            )
            .Say("not-negative", path[^1].LocalName);

    /// <summary>Gross price and allowance of a price, which are not negative when they are there.</summary>
    internal static Rule[] GrossPrice(string grossId, string allowanceId) =>
        [
            Fatal(
                    grossId,
                    static (n, _) =>
                        !n.Exists(Cac.AllowanceCharge, Cbc.BaseAmount)
                        || n.Any(
                            static one => !(XPathNumber.Double(one.WholeText()) < 0),
                            Cac.AllowanceCharge,
                            Cbc.BaseAmount
                        )
                )
                .Say("gross-price"),
            Fatal(
                    allowanceId,
                    static (n, _) =>
                        n.First(Cac.AllowanceCharge, Cbc.Amount) is not { } amount
                        || XPathNumber.Double(amount.WholeText()) >= 0
                )
                .Say("price-allowance"),
        ];

    internal static Rule UniqueLine(string id) =>
        Fatal(id, IsUniqueLine, static (n, _) => $"the line's ID is '{n.Normal(Cbc.ID)}'").Say("line-id");

    internal static string? Stated(XmlElementNode node, ValidationScope scope) =>
        $"stated is '{Lexical.Normal(node.WholeText())}'";

    private static bool IsOfDocument(string currency, ValidationScope scope) =>
        scope.Root.HasText(currency, Cbc.DocumentCurrencyCode);

    private static string? Currency(XmlElementNode node, ValidationScope scope) =>
        $"the document's currency is '{scope.Root.Normal(Cbc.DocumentCurrencyCode)}'; here stands '{node.Attribute("currencyID")}'";

    private static bool HasTwoDecimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.Length - point <= 3;
    }

    private static bool IsInPrice(XmlElementNode node)
    {
        for (var up = node.Parent; up is not null; up = up.Parent)
        {
            if (up.LocalName == "Price")
            {
                return true;
            }
        }

        return false;
    }

    // A line with several identifiers is unique when each of them is.
    private static bool IsUniqueLine(XmlElementNode line, ValidationScope scope)
    {
        var ids = scope.Get(LineIds);
        var id = line.Child(Cbc.ID);
        var isUnique = id is not null;
        for (; isUnique && id is not null; id = id.Next(Cbc.ID))
        {
            isUnique = ids.GetValueOrDefault(id.WholeText()) == 1;
        }

        return isUnique;
    }

    private static Dictionary<string, int> CountLineIds(XmlElementNode root)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in root.Descendants())
        {
            if (!ReferenceEquals(node.Name, Cac.LineItem))
            {
                continue;
            }

            for (var id = node.Child(Cbc.ID); id is not null; id = id.Next(Cbc.ID))
            {
                if (!IsRepeated(node, id))
                {
                    ids[id.WholeText()] = ids.GetValueOrDefault(id.WholeText()) + 1;
                }
            }
        }

        return ids;
    }

    private static bool IsRepeated(XmlElementNode line, XmlElementNode id)
    {
        var first = line.Child(Cbc.ID);
        while (!ReferenceEquals(first, id) && first!.WholeText() != id.WholeText())
        {
            first = first.Next(Cbc.ID);
        }

        return !ReferenceEquals(first, id);
    }
}
