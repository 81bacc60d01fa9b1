using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Command.Commands.Documents;

/// <summary>An invoice, credit note or receipt as a person reads it.</summary>
internal static class InvoiceText
{
    private static readonly string[] LineHeaders = ["LINE", "ITEM", ">QUANTITY", "UNIT", ">PRICE", ">NET", "VAT"];
    private static readonly string[] VatHeaders = ["VAT", ">TAXABLE", ">TAX", "EXEMPTION"];

    internal static void Print(Invoice invoice)
    {
        Output.Line(
            $"{Title(invoice.Kind)} {invoice.Number} of {Output.Day(invoice.IssueDate)}{Due(invoice)} ({invoice.Syntax})"
        );
        Party("Seller", invoice.Seller);
        Party("Buyer", invoice.Buyer);
        if (invoice.Payee is { } payee)
        {
            Party("Payee", payee);
        }

        Field("Buyer's reference", invoice.BuyerReference);
        Field("Order", invoice.PurchaseOrderReference);
        Field("Accounting reference", invoice.AccountingCost);
        Field("Credits", string.Join(", ", invoice.PrecedingInvoices.Select(one => one.Number)));
        Field("Terms", invoice.PaymentTerms);
        foreach (var means in invoice.PaymentMeans)
        {
            Field(
                "Pay to",
                string.Join(
                    ", ",
                    new[]
                    {
                        means.Account,
                        means.PaymentReference is { } reference ? $"reference {reference}" : null,
                    }.OfType<string>()
                )
            );
        }

        invoice.Notes.ToList().ForEach(note => Field("Note", note));
        Console.Out.WriteLine();
        Output.Table(LineHeaders, invoice.Lines.Select(Line));
        Console.Out.WriteLine();
        Output.Table(VatHeaders, invoice.VatBreakdowns.Select(Vat));
        Console.Out.WriteLine();
        Totals(invoice);
    }

    /// <summary>A category with its rate: <c>S 25 %</c>.</summary>
    internal static string Category(VatCategory? category) =>
        category switch
        {
            null => "",
            { Rate: { } rate } => $"{category.Code} {Number(rate)} %",
            _ => category.Code,
        };

    private static string Title(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.CreditNote => "Credit note",
            DocumentKind.Receipt => "Receipt",
            _ => "Invoice",
        };

    private static string Due(Invoice invoice) =>
        invoice.DueDate is { } due ? $", due {Output.Day(due)}"
        : invoice.IsPaid ? ", paid"
        : "";

    private static void Party(string role, Party party)
    {
        var address = party.Address is { } at
            ? string.Join(
                ", ",
                new[] { at.Street, $"{at.PostalCode} {at.City}".Trim(), at.Country?.Code }.Where(part =>
                    !string.IsNullOrEmpty(part)
                )
            )
            : "";
        var number =
            party.LegalRegistration?.Value
            ?? party.VatNumber
            ?? party.Identifiers.Select(one => one.Value).FirstOrDefault();
        Field(
            role,
            string.Join(", ", new[] { party.Name, number, address }.Where(part => !string.IsNullOrEmpty(part)))
        );
    }

    private static void Totals(Invoice invoice)
    {
        var totals = invoice.Totals;
        var rows = new (string Name, decimal? Amount)[]
        {
            ("Lines", totals.LineNet),
            ("Allowances", -totals.Allowances),
            ("Charges", totals.Charges),
            ("Without VAT", totals.TaxExclusive),
            ("VAT", totals.Tax),
            ("With VAT", totals.TaxInclusive),
            ("Prepaid", -totals.Prepaid),
            ("Rounding", totals.Rounding),
            ("To pay", totals.Payable),
        };
        foreach (
            var (name, amount) in rows.Where(row =>
                row.Amount is not null && (row.Amount != 0m || row.Name is "To pay" or "VAT")
            )
        )
        {
            Output.Line($"{name, -12}{Amount(amount!.Value), 14} {invoice.Currency}");
        }
    }

    private static string[] Line(InvoiceLine line) =>
        [
            line.Id,
            line.Item.Name,
            line.Quantity is { } quantity ? Number(quantity) : "",
            line.UnitCode ?? "",
            line.Price is { } price ? Number(price.Net) : "",
            Amount(line.Net),
            Category(line.Vat),
        ];

    private static string[] Vat(VatBreakdown vat) =>
        [
            Category(vat.Category),
            Amount(vat.Taxable),
            Amount(vat.Tax),
            vat.ExemptionReason ?? vat.ExemptionReasonCode ?? "",
        ];

    private static void Field(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Output.Line($"{name}: {value}");
        }
    }

    private static string Amount(decimal amount) => amount.ToString("0.00######", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
