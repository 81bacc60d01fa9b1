using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Validation;

namespace Nsg.Node.Api;

/// <summary>Why an invoice is not issued, in the words of the request. The rules speak of the document's XML, which whoever
/// asked for the invoice has not seen.</summary>
public static class RequestWords
{
    private const int PlacesMax = 20;
    private const string Buyer = "buyer.";
    private const string Seller = "seller.";
    private const string OfLine = "line.";
    private const string NoRate = "no-rate:";

    private static readonly Regex Index = new(
        @"\[[0-9]+\]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly Regex Line = new(
        @"\A/(Invoice|CreditNote)/(Invoice|CreditNote)Line(\[(?<n>[0-9]{1,6})\])?(/|\z)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    /// <summary>Fields by the business term of EN 16931 that they give.</summary>
    private static readonly Dictionary<string, string> Terms = new(StringComparer.Ordinal)
    {
        ["BT-2"] = "issueDate",
        ["BT-5"] = "currency",
        ["BT-9"] = "dueDate",
        ["BT-10"] = "buyerReference",
        ["BT-12"] = "contractReference",
        ["BT-13"] = "orderReference",
        ["BT-22"] = "note",
        ["BT-27"] = "seller.name",
        ["BT-31"] = "seller.vatNumber",
        ["BT-32"] = "seller.taxRegistration",
        ["BT-34"] = "seller.endpoint",
        ["BT-35"] = "seller.street",
        ["BT-37"] = "seller.city",
        ["BT-38"] = "seller.postalCode",
        ["BT-40"] = "seller.country",
        ["BT-44"] = "buyer.name",
        ["BT-47"] = "buyer.number",
        ["BT-48"] = "buyer.vatNumber",
        ["BT-49"] = "buyer.endpoint",
        ["BT-50"] = "buyer.street",
        ["BT-52"] = "buyer.city",
        ["BT-53"] = "buyer.postalCode",
        ["BT-55"] = "buyer.country",
        ["BT-72"] = "deliveryDate",
        ["BT-84"] = "payTo",
        ["BT-118"] = "line.vatCategory",
        ["BT-119"] = "line.vatRate",
        ["BT-120"] = "line.vatReason",
        ["BT-129"] = "line.quantity",
        ["BT-130"] = "line.unit",
        ["BT-138"] = "line.discountPercent",
        ["BT-146"] = "line.price",
        ["BT-151"] = "line.vatCategory",
        ["BT-152"] = "line.vatRate",
        ["BT-153"] = "line.item",
        ["BT-154"] = "line.description",
        ["BT-155"] = "line.itemId",
    };

    /// <summary>Fields by the end of the element's path, for rules that hold of any element.</summary>
    private static readonly (string End, string Field)[] Elements =
    [
        ("/Note", "note"),
        ("/BuyerReference", "buyerReference"),
        ("/OrderReference/ID", "orderReference"),
        ("/ContractDocumentReference/ID", "contractReference"),
        ("/PayeeFinancialAccount/ID", "payTo"),
        ("/Item/Name", "line.item"),
        ("/Item/Description", "line.description"),
        ("/SellersItemIdentification/ID", "line.itemId"),
        ("/TaxExemptionReason", "line.vatReason"),
    ];

    /// <summary>The same of a party, without whose it is. The seller's number is the company's, which no request says.</summary>
    private static readonly (string End, string Field)[] PartyElements =
    [
        ("/EndpointID", "endpoint"),
        ("/RegistrationName", "name"),
        ("/PartyLegalEntity/CompanyID", "number"),
        ("/PartyTaxScheme/CompanyID", "vatNumber"),
        ("/StreetName", "street"),
        ("/CityName", "city"),
        ("/PostalZone", "postalCode"),
        ("/Contact/Name", "contact"),
        ("/Contact/Telephone", "phone"),
        ("/Contact/ElectronicMail", "email"),
    ];

    /// <summary>The reasons, those that are rules with the fields that they are about.</summary>
    public static IReadOnlyList<string> Of(InvoiceRefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return
        [
            .. refused.Reasons.Select(reason =>
                refused.Broken.FirstOrDefault(one => one.Line == reason) is { } broken
                && Fields(broken.Places) is { Count: > 0 } fields
                    ? $"{broken.Places[0].Rule}: {Fault(broken.Places[0].Text)}; in the request: {string.Join(", ", fields)}"
                : reason.StartsWith(NoRate, StringComparison.Ordinal) ? $"{reason}; in the request: exchangeRate"
                : reason
            ),
        ];
    }

    /// <summary>What is wrong, without the remedy, which tells how to mend the XML.</summary>
    private static string Fault(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text.TrimEnd('.') : text[..end];
    }

    private static List<string> Fields(IReadOnlyList<Finding> places)
    {
        List<string> fields = [.. places.SelectMany(FieldsAt).Distinct(StringComparer.Ordinal)];
        return fields.Count <= PlacesMax ? fields : [.. fields.Take(PlacesMax), $"and {fields.Count - PlacesMax} more"];
    }

    private static IEnumerable<string> FieldsAt(Finding place)
    {
        var path = place.Position?.Path ?? "";
        var (other, own) =
            path.Contains("/AccountingCustomerParty", StringComparison.Ordinal) ? (Seller, Buyer)
            : path.Contains("/AccountingSupplierParty", StringComparison.Ordinal) ? (Buyer, Seller)
            : ("", "");
        var named = place
            .Terms.Split(", ")
            .Select(term => Terms.GetValueOrDefault(term))
            .OfType<string>()
            .Where(field => other.Length == 0 || !field.StartsWith(other, StringComparison.Ordinal))
            .ToList();
        return (named.Count > 0 ? named : OfElement(path, own)).Select(field => Placed(field, path));
    }

    private static IEnumerable<string> OfElement(string path, string party)
    {
        var bare = Index.Replace(path, "");
        var elements = party.Length == 0 ? Elements : PartyElements;
        return elements
            .Where(one => bare.EndsWith(one.End, StringComparison.Ordinal))
            .Select(one => party + one.Field)
            .Where(field => field != "seller.number")
            .Take(1);
    }

    /// <summary>A line's field with the number of the line; of all lines where the rule is about their sum.</summary>
    private static string Placed(string field, string path)
    {
        if (!field.StartsWith(OfLine, StringComparison.Ordinal))
        {
            return field;
        }

        var line = Line.Match(path);
        return line.Success
            ? $"{field[OfLine.Length..]} of line {(line.Groups["n"] is { Success: true, Value: var n } ? n : "1")}"
            : $"{field[OfLine.Length..]} of the lines";
    }
}
