using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Finvoice;

/// <summary>
/// Writes invoices, credit notes (with negative amounts, as Finvoice has them) and receipts as Finvoice 3.0 in the
/// order of its schema. Finvoice has no place for BT-15, BT-23 and for a party's or line's terms beside those written;
/// the schema bounds the lengths of texts.
/// </summary>
public static class FinvoiceWriter
{
    // Finvoice wants an intermediator and an account where there is none.
    private const string NoIntermediator = "NONE";

    /// <summary>Writes one document as UTF-8 bytes without byte-order mark.</summary>
    /// <param name="invoice">The document.</param>
    /// <exception cref="ArgumentException">A text holds a character that XML does not have.</exception>
    public static byte[] Write(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var signed = invoice.Kind == DocumentKind.CreditNote ? Signs.Turned(invoice) : invoice;
        using var emitter = new XmlEmitter();
        var finvoice = new FinvoiceEmitter(emitter, invoice.Currency);
        finvoice.Open("Finvoice");
        emitter.Attribute("Version", "3.0");
        WriteTransmission(finvoice, signed);
        FinvoicePartyWriter.Write(finvoice, signed);
        FinvoiceDetailsWriter.Write(finvoice, signed);
        WriteCard(finvoice, signed);
        if (signed.IsPaid)
        {
            finvoice.Open("PaymentStatusDetails");
            finvoice.Text("PaymentStatusCode", "PAID");
            finvoice.Text("PaymentMethodText", signed.PaidWith);
            finvoice.Close();
        }

        foreach (var line in signed.Lines)
        {
            FinvoiceRowWriter.Write(finvoice, line);
        }

        WriteEpi(finvoice, signed);
        WriteLinks(finvoice, signed);
        finvoice.Close();
        return emitter.ToBytes();
    }

    private static void WriteTransmission(FinvoiceEmitter finvoice, Invoice invoice)
    {
        if (invoice is not { Seller.ElectronicAddress: { } from, Buyer.ElectronicAddress: { } to })
        {
            return;
        }

        finvoice.Open("MessageTransmissionDetails");
        finvoice.Open("MessageSenderDetails");
        finvoice.Identifier("FromIdentifier", from);
        finvoice.Text("FromIntermediator", NoIntermediator);
        finvoice.Close();
        finvoice.Open("MessageReceiverDetails");
        finvoice.Identifier("ToIdentifier", to);
        finvoice.Text("ToIntermediator", NoIntermediator);
        finvoice.Close();
        finvoice.Open("MessageDetails");
        finvoice.Text("MessageIdentifier", "M-" + invoice.Number);
        finvoice.Text("MessageTimeStamp", XmlEmitter.Date(invoice.IssueDate) + "T00:00:00Z");
        finvoice.Text("SpecificationIdentifier", invoice.Profile);
        finvoice.Close();
        finvoice.Close();
    }

    private static void WriteCard(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var first = invoice.PaymentMeans is [var means, ..] ? means : new PaymentMeans();
        if (first.CardNumber is not null)
        {
            finvoice.Open("PaymentCardInfo");
            finvoice.Text("PrimaryAccountNumber", first.CardNumber);
            finvoice.Text("CardHolderName", first.CardHolder);
            finvoice.Close();
        }

        if (first.MandateReference is not null || first.DebitedAccount is not null)
        {
            finvoice.Open("DirectDebitInfo");
            finvoice.Text("MandateReference", first.MandateReference);
            finvoice.Account("DebitedAccountID", first.DebitedAccount);
            finvoice.Close();
        }
    }

    private static void WriteEpi(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var means = invoice.PaymentMeans is [var first, ..] ? first : new PaymentMeans();
        var isBankReference = FinvoiceEmitter.IsBankReference(means.PaymentReference);
        finvoice.Open("EpiDetails");
        finvoice.Open("EpiIdentificationDetails");
        finvoice.Date("EpiDate", invoice.IssueDate);
        finvoice.Text("EpiReference", isBankReference ? "" : means.PaymentReference ?? "");
        finvoice.Close();
        finvoice.Open("EpiPartyDetails");
        finvoice.Open("EpiBfiPartyDetails");
        finvoice.Named("EpiBfiIdentifier", means.ServiceProvider, "BIC");
        finvoice.Close();
        finvoice.Open("EpiBeneficiaryPartyDetails");
        finvoice.Text("EpiNameAddressDetails", means.AccountName);
        finvoice.Account("EpiAccountID", means.Account ?? FinvoicePayment.NotAvailable);
        finvoice.Close();
        finvoice.Close();
        finvoice.Open("EpiPaymentInstructionDetails");
        if (isBankReference)
        {
            finvoice.Named(
                "EpiRemittanceInfoIdentifier",
                means.PaymentReference,
                means.PaymentReference![0] == 'R' ? "ISO" : "SPY"
            );
        }

        finvoice.Amount("EpiInstructedAmount", decimal.Round(invoice.Totals.Payable, 2));
        finvoice.Charge();
        finvoice.Date("EpiDateOptionDate", invoice.DueDate ?? invoice.IssueDate);
        finvoice.Text("EpiPaymentMeansCode", means.Code);
        finvoice.Text("EpiPaymentMeansText", means.Text);
        finvoice.Close();
        finvoice.Close();
    }

    private static void WriteLinks(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var links = invoice.SupportingDocuments.Where(document => document.Location is not null).ToList();
        foreach (var link in links)
        {
            finvoice.Text("InvoiceUrlNameText", link.Description ?? link.Reference ?? link.Location);
        }

        foreach (var link in links)
        {
            finvoice.Text("InvoiceUrlText", link.Location);
        }
    }
}
