using System.Xml.Linq;

namespace Nsg.Validation.Tests;

/// <summary>One test of an official test set: the rule, whether it must fire, and the fragment.</summary>
internal sealed record UnitCase(string Rule, int Number, bool MustFire, XElement Fragment)
{
    private static readonly XNamespace Vefa = "http://difi.no/xsd/vefa/validator/1.0";
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    internal static IEnumerable<UnitCase> Read(string file)
    {
        var number = 0;
        var set = XElement.Load(file);
        var scope = set.Elements(Vefa + "assert").Elements(Vefa + "scope").Select(one => one.Value.Trim()).ToList();
        foreach (var test in set.Elements(Vefa + "test"))
        {
            number++;
            var asserts = test.Element(Vefa + "assert")!;
            var fragment = test.Elements().Single(one => one.Name.Namespace != Vefa);
            var firing = asserts
                .Elements(Vefa + "error")
                .Concat(asserts.Elements(Vefa + "fatal"))
                .Select(one => one.Value.Trim())
                .ToHashSet();
            foreach (var rule in scope)
            {
                yield return new UnitCase(rule, number, firing.Contains(rule), fragment);
            }
        }
    }

    /// <summary>The fragment with what a reader cannot do without, where the fragment leaves it out; what is there
    /// stays as it is.</summary>
    internal byte[] Completed()
    {
        var root = new XElement(Fragment);
        var currency =
            (string?)root.Element(Cbc + "DocumentCurrencyCode")
            ?? (string?)root.Descendants().Attributes("currencyID").FirstOrDefault()
            ?? "EUR";
        Ensure(root, Cbc + "ID", "1");
        Ensure(root, Cbc + "IssueDate", "2025-01-01");
        Ensure(root, Cbc + "DocumentCurrencyCode", currency);
        foreach (var role in new[] { "AccountingSupplierParty", "AccountingCustomerParty" })
        {
            root.Element(Cac + role)?.Remove();
            root.Add(
                new XElement(
                    Cac + role,
                    new XElement(Cac + "Party", new XElement(Cac + "PartyName", new XElement(Cbc + "Name", role)))
                )
            );
        }

        var totals = Ensure(root, Cac + "LegalMonetaryTotal", null);
        foreach (var name in new[] { "TaxExclusiveAmount", "TaxInclusiveAmount", "PayableAmount" })
        {
            Ensure(totals, Cbc + name, "0");
        }

        foreach (var subtotal in root.Descendants(Cac + "TaxSubtotal"))
        {
            Ensure(subtotal, Cbc + "TaxableAmount", "0");
            Ensure(subtotal, Cac + "TaxCategory", null);
        }

        foreach (var category in root.Descendants(Cac + "TaxCategory"))
        {
            Ensure(category, Cbc + "ID", "S");
        }

        foreach (
            var amount in root.Descendants()
                .Where(one =>
                    one.Name.LocalName.EndsWith("Amount", StringComparison.Ordinal)
                    && one.Attribute("currencyID") is null
                )
        )
        {
            amount.SetAttributeValue("currencyID", currency);
        }

        foreach (var line in root.Elements(Cac + "InvoiceLine"))
        {
            Ensure(line, Cbc + "ID", "1");
            Ensure(line, Cbc + "LineExtensionAmount", "0");
            Ensure(Ensure(line, Cac + "Item", null), Cbc + "Name", "x");
        }

        return System.Text.Encoding.UTF8.GetBytes(root.ToString());
    }

    private static XElement Ensure(XElement parent, XName name, string? text)
    {
        if (parent.Element(name) is { } there)
        {
            return there;
        }

        var added = text is null ? new XElement(name) : new XElement(name, text);
        parent.Add(added);
        return added;
    }
}
