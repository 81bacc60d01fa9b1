using System.Globalization;
using System.Security;
using System.Text;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>A line: net amount, VAT category and rate, unit (HUR makes it a service).</summary>
internal sealed record TestLine(
    decimal Net,
    string Category = "S",
    decimal? Rate = 25m,
    string Unit = "EA",
    string? Cost = null
)
{
    /// <summary>Name of the item (BT-153); null for one by the line's place.</summary>
    internal string? Name { get; init; }

    /// <summary>Description of the item (BT-154).</summary>
    internal string? Description { get; init; }

    /// <summary>Note of the line (BT-127).</summary>
    internal string? Note { get; init; }

    /// <summary>Code of the Harmonised System or the Combined Nomenclature (BT-158).</summary>
    internal string? Commodity { get; init; }

    /// <summary>Country of origin (BT-159).</summary>
    internal string? Origin { get; init; }

    /// <summary>Net weight, as a property of the item (BG-32).</summary>
    internal string? Weight { get; init; }

    /// <summary>Quantity (BT-129).</summary>
    internal decimal Quantity { get; init; } = 1m;

    /// <summary>The seller's item number (BT-155).</summary>
    internal string? Item { get; init; }

    /// <summary>GTIN (BT-157).</summary>
    internal string? Gtin { get; init; }

    /// <summary>UNSPSC code (BT-158).</summary>
    internal string? Unspsc { get; init; }

    /// <summary>Properties of the item (BG-32).</summary>
    internal IReadOnlyList<(string Name, string Value)> Properties { get; init; } = [];
}

/// <summary>An allowance or charge of the document.</summary>
internal sealed record TestAllowance(bool IsCharge, decimal Amount, string Category = "S", decimal? Rate = 25m);

/// <summary>A made UBL invoice or credit note; sums follow from the lines unless they are overruled.</summary>
internal sealed record TestInvoice
{
    internal required string Number { get; init; }

    internal required TestParty Seller { get; init; }

    internal required TestParty Buyer { get; init; }

    internal string Date { get; init; } = "2025-03-10";

    internal string? Due { get; init; }

    internal string? TaxPoint { get; init; }

    internal string? Delivered { get; init; }

    internal string Currency { get; init; } = "DKK";

    internal bool IsCredit { get; init; }

    internal string? TypeCode { get; init; }

    internal string? AccountingCost { get; init; }

    /// <summary>Means of payment that stand before the seller's own account: code of UNTDID 4461 and account.</summary>
    internal (string Code, string Account)? FirstMeans { get; init; }

    /// <summary>The specification that it names (BT-24).</summary>
    internal string Profile { get; init; } = "urn:cen.eu:en16931:2017";

    internal bool IsCopy { get; init; }

    /// <summary>Note of the document (BT-22).</summary>
    internal string? Note { get; init; }

    /// <summary>VAT in another currency (BT-6 and BT-111).</summary>
    internal (string Currency, decimal Amount)? StatedTax { get; init; }

    internal string? Reference { get; init; }

    internal string? PaidWith { get; init; }

    internal string? Preceding { get; init; }

    /// <summary>Day of the invoice that a credit note names (BT-26).</summary>
    internal string? PrecedingDate { get; init; }

    /// <summary>A second invoice that a credit note names.</summary>
    internal string? AlsoPreceding { get; init; }

    internal IReadOnlyList<TestLine> Lines { get; init; } = [new(100m)];

    internal IReadOnlyList<TestAllowance> Allowances { get; init; } = [];

    internal decimal Prepaid { get; init; }

    internal decimal Rounding { get; init; }

    /// <summary>Added to the stated total with VAT and amount due, so that BR-CO-15 breaks.</summary>
    internal decimal Wrong { get; init; }

    internal decimal Net => Lines.Sum(line => line.Net);

    internal decimal Exclusive => Net + Allowances.Sum(one => one.IsCharge ? one.Amount : -one.Amount);

    internal decimal Tax => Breakdowns().Sum(one => one.Tax);

    internal decimal Inclusive => Exclusive + Tax + Wrong;

    internal decimal Payable => Inclusive - Prepaid + Rounding;

    internal byte[] Bytes() => Encoding.UTF8.GetBytes(Text());

    internal string Text()
    {
        var root = IsCredit ? "CreditNote" : "Invoice";
        return $"""
            <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>{Profile}</cbc:CustomizationID>
            <cbc:ID>{Number}</cbc:ID>{Element("CopyIndicator", IsCopy ? "true" : null)}<cbc:IssueDate>{Date}</cbc:IssueDate>{(IsCredit ? "" : Element("DueDate", Due))}
            <cbc:{root}TypeCode>{TypeCode ?? (IsCredit ? "381" : "380")}</cbc:{root}TypeCode>{Element(
                "TaxPointDate",
                TaxPoint
            )}{Element("Note", Note)}
            <cbc:DocumentCurrencyCode>{Currency}</cbc:DocumentCurrencyCode>{Element("TaxCurrencyCode", StatedTax?.Currency)}{Element("AccountingCost", AccountingCost)}
            {Named(Preceding)}{Named(AlsoPreceding)}
            {Party("AccountingSupplierParty", Seller)}{Party("AccountingCustomerParty", Buyer)}
            {(
                Delivered is null
                    ? ""
                    : $"<cac:Delivery><cbc:ActualDeliveryDate>{Delivered}</cbc:ActualDeliveryDate></cac:Delivery>"
            )}
            {Means()}{string.Concat(Allowances.Select(Allowance))}
            <cac:TaxTotal>{Amount("TaxAmount", Tax)}{string.Concat(Breakdowns().Select(Subtotal))}</cac:TaxTotal>
            {Stated()}<cac:LegalMonetaryTotal>{Amount("LineExtensionAmount", Net)}{Amount(
                "TaxExclusiveAmount",
                Exclusive
            )}{Amount("TaxInclusiveAmount", Inclusive)}
            {Optional("AllowanceTotalAmount", Allowances.Where(one => !one.IsCharge).Sum(one => one.Amount))}{Optional(
                "ChargeTotalAmount",
                Allowances.Where(one => one.IsCharge).Sum(one => one.Amount)
            )}
            {Optional("PrepaidAmount", Prepaid)}{Optional("PayableRoundingAmount", Rounding)}{Amount(
                "PayableAmount",
                Payable
            )}</cac:LegalMonetaryTotal>
            {string.Concat(Lines.Select(Line))}
            </{root}>
            """;
    }

    private string Named(string? preceding) =>
        preceding is null
            ? ""
            : $"<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{preceding}</cbc:ID>{Element("IssueDate", PrecedingDate)}</cac:InvoiceDocumentReference></cac:BillingReference>";

    private List<(string Category, decimal? Rate, decimal Taxable, decimal Tax)> Breakdowns() =>
        [
            .. Lines
                .Select(line => (line.Category, line.Rate, line.Net))
                .Concat(
                    Allowances.Select(one => (one.Category, one.Rate, Net: one.IsCharge ? one.Amount : -one.Amount))
                )
                .GroupBy(one => (one.Category, one.Rate))
                .Select(group =>
                    (
                        group.Key.Category,
                        group.Key.Rate,
                        group.Sum(one => one.Net),
                        Round(group.Sum(one => one.Net) * (group.Key.Rate ?? 0m) / 100m)
                    )
                ),
        ];

    private decimal Round(decimal amount) =>
        decimal.Round(amount, Currency is "ISK" or "JPY" ? 0 : 2, MidpointRounding.AwayFromZero);

    private static string Party(string role, TestParty party) =>
        $"""
            <cac:{role}><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>{party.Country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>{TaxScheme(
                party
            )}
            <cac:PartyLegalEntity><cbc:RegistrationName>{SecurityElement.Escape(
                party.Name
            )}</cbc:RegistrationName><cbc:CompanyID schemeID="{party.Scheme}">{party.Number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:{role}>
            """;

    private static string TaxScheme(TestParty party) =>
        party.Vat is null
            ? ""
            : $"<cac:PartyTaxScheme><cbc:CompanyID>{party.Vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";

    private string Stated() =>
        StatedTax is var (currency, amount)
            ? $"<cac:TaxTotal><cbc:TaxAmount currencyID=\"{currency}\">{amount.ToString(CultureInfo.InvariantCulture)}</cbc:TaxAmount></cac:TaxTotal>"
            : "";

    private string Means()
    {
        if (PaidWith is null && Reference is null && Seller.Account is null)
        {
            return "";
        }

        var account = Seller.Account is null
            ? ""
            : $"<cac:PayeeFinancialAccount><cbc:ID>{Seller.Account}</cbc:ID></cac:PayeeFinancialAccount>";
        var name = PaidWith is null ? "" : $" name=\"{PaidWith}\"";
        var first = FirstMeans is var (code, number)
            ? $"<cac:PaymentMeans><cbc:PaymentMeansCode>{code}</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>{number}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>"
            : "";
        return $"{first}<cac:PaymentMeans><cbc:PaymentMeansCode{name}>{(PaidWith is null ? "30" : "48")}</cbc:PaymentMeansCode>{Element("PaymentID", Reference)}{account}</cac:PaymentMeans>";
    }

    private string Allowance(TestAllowance one) =>
        $"<cac:AllowanceCharge><cbc:ChargeIndicator>{(one.IsCharge ? "true" : "false")}</cbc:ChargeIndicator>{Amount("Amount", one.Amount)}{Category("TaxCategory", one.Category, one.Rate)}</cac:AllowanceCharge>";

    private string Subtotal((string Category, decimal? Rate, decimal Taxable, decimal Tax) one) =>
        $"<cac:TaxSubtotal>{Amount("TaxableAmount", one.Taxable)}{Amount("TaxAmount", one.Tax)}{Category("TaxCategory", one.Category, one.Rate)}</cac:TaxSubtotal>";

    private static string Category(string element, string category, decimal? rate) =>
        $"<cac:{element}><cbc:ID>{category}</cbc:ID>{Element("Percent", rate?.ToString(CultureInfo.InvariantCulture))}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:{element}>";

    private string Line(TestLine line, int index)
    {
        var (element, quantity) = IsCredit
            ? ("CreditNoteLine", "CreditedQuantity")
            : ("InvoiceLine", "InvoicedQuantity");
        return $"<cac:{element}><cbc:ID>{index + 1}</cbc:ID>{Element("Note", line.Note)}<cbc:{quantity} unitCode=\"{line.Unit}\">{line.Quantity.ToString(CultureInfo.InvariantCulture)}</cbc:{quantity}>{Amount("LineExtensionAmount", line.Net)}{Element("AccountingCost", line.Cost)}"
            + $"<cac:Item>{Element("Description", line.Description)}<cbc:Name>{line.Name ?? $"Vare {index + 1}"}</cbc:Name>{Numbers(line)}{Origin(line)}{Commodity(line)}{Category("ClassifiedTaxCategory", line.Category, line.Rate)}{Weight(line)}{Properties(line)}</cac:Item><cac:Price>{Amount("PriceAmount", line.Net / line.Quantity)}</cac:Price></cac:{element}>";
    }

    private static string Origin(TestLine line) =>
        line.Origin is null
            ? ""
            : $"<cac:OriginCountry><cbc:IdentificationCode>{line.Origin}</cbc:IdentificationCode></cac:OriginCountry>";

    private static string Commodity(TestLine line) => Class("HS", line.Commodity) + Class("TST", line.Unspsc);

    private static string Class(string list, string? code) =>
        code is null
            ? ""
            : $"<cac:CommodityClassification><cbc:ItemClassificationCode listID=\"{list}\">{code}</cbc:ItemClassificationCode></cac:CommodityClassification>";

    private static string Numbers(TestLine line) =>
        (
            line.Item is null
                ? ""
                : $"<cac:SellersItemIdentification><cbc:ID>{line.Item}</cbc:ID></cac:SellersItemIdentification>"
        )
        + (
            line.Gtin is null
                ? ""
                : $"<cac:StandardItemIdentification><cbc:ID schemeID=\"0160\">{line.Gtin}</cbc:ID></cac:StandardItemIdentification>"
        );

    private static string Properties(TestLine line) =>
        string.Concat(
            line.Properties.Select(one =>
                $"<cac:AdditionalItemProperty><cbc:Name>{one.Name}</cbc:Name><cbc:Value>{one.Value}</cbc:Value></cac:AdditionalItemProperty>"
            )
        );

    private static string Weight(TestLine line) =>
        line.Weight is null
            ? ""
            : $"<cac:AdditionalItemProperty><cbc:Name>Net weight</cbc:Name><cbc:Value>{line.Weight}</cbc:Value></cac:AdditionalItemProperty>";

    private string Optional(string element, decimal amount) => amount == 0m ? "" : Amount(element, amount);

    private string Amount(string element, decimal amount) =>
        $"<cbc:{element} currencyID=\"{Currency}\">{amount.ToString("0.00##", CultureInfo.InvariantCulture)}</cbc:{element}>";

    private static string Element(string element, string? text) =>
        text is null ? "" : $"<cbc:{element}>{text}</cbc:{element}>";
}
