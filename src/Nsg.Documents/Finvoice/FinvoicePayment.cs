using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>How and when to pay: the payment part (EpiDetails), the seller's accounts, card and direct debit.</summary>
internal static class FinvoicePayment
{
    private const string SchemeName = "IdentificationSchemeName";

    // What senders write where the schema wants an account and there is none.
    internal const string NotAvailable = "NA";

    internal static IReadOnlyList<PaymentMeans> ReadMeans(ElementScan scan, XmlElementNode root, DateOnly issued)
    {
        var epi = Child(root, "EpiDetails");
        var identification = Child(epi, "EpiIdentificationDetails");
        var instruction = Child(epi, "EpiPaymentInstructionDetails");
        var beneficiary = Child(epi, "EpiPartyDetails", "EpiBeneficiaryPartyDetails");
        var remittance = Child(instruction, "EpiRemittanceInfoIdentifier");
        var reference = scan.Text(remittance);
        scan.Attribute(remittance, SchemeName);
        var bankReference = Child(identification, "EpiReference");
        reference ??= scan.Text(bankReference);
        if (bankReference is not null && Peek(bankReference) == reference)
        {
            scan.See(bankReference);
        }

        SeeIssueDate(scan, Child(identification, "EpiDate"), issued);
        var card = Child(root, "PaymentCardInfo");
        var debit = Child(root, "DirectDebitInfo");
        var first = new PaymentMeans
        {
            Code = scan.Text(Child(instruction, "EpiPaymentMeansCode")),
            Text = scan.Text(Child(instruction, "EpiPaymentMeansText")),
            PaymentReference = reference,
            Account = Account(scan, Child(beneficiary, "EpiAccountID")),
            AccountName = scan.Text(Child(beneficiary, "EpiNameAddressDetails")),
            ServiceProvider = Named(scan, Child(epi, "EpiPartyDetails", "EpiBfiPartyDetails", "EpiBfiIdentifier")),
            CardNumber = scan.Text(Child(card, "PrimaryAccountNumber")),
            CardHolder = scan.Text(Child(card, "CardHolderName")),
            MandateReference = scan.Text(Child(debit, "MandateReference")),
            DebitedAccount = Account(scan, Child(debit, "DebitedAccountID")),
        };
        return
        [
            .. first == new PaymentMeans() ? Array.Empty<PaymentMeans>() : [first],
            .. OtherAccounts(scan, root, first),
        ];
    }

    /// <summary>
    /// BT-9: the terms' due date, else the date in the payment part; where both say the same both have their home.
    /// </summary>
    internal static DateOnly? DueDate(ElementScan scan, XmlElementNode root, XmlElementNode? details)
    {
        DateOnly? due = null;
        foreach (var terms in Children(details, "PaymentTermsDetails"))
        {
            due ??= scan.Date(Child(terms, "InvoiceDueDate"));
        }

        var option = Child(root, "EpiDetails", "EpiPaymentInstructionDetails", "EpiDateOptionDate");
        if (due is null)
        {
            return scan.Date(option);
        }

        SeeIssueDate(scan, option, due.Value);
        return due;
    }

    internal static string? Terms(ElementScan scan, XmlElementNode? details)
    {
        string? joined = null;
        foreach (var terms in Children(details, "PaymentTermsDetails"))
        {
            if (scan.Joined(terms, "PaymentTermsFreeText") is { } text)
            {
                joined = joined is null ? text : joined + "\n" + text;
            }
        }

        return joined;
    }

    private static List<PaymentMeans> OtherAccounts(ElementScan scan, XmlElementNode root, PaymentMeans first)
    {
        var found = new List<PaymentMeans>();
        foreach (var node in Children(Child(root, "SellerInformationDetails"), "SellerAccountDetails"))
        {
            var account = Account(scan, Child(node, "SellerAccountID"));
            var bank = Named(scan, Child(node, "SellerBic"));
            if (
                account is not null
                && (account != first.Account || (bank is not null && bank != first.ServiceProvider))
            )
            {
                found.Add(
                    new PaymentMeans
                    {
                        Code = first.Code,
                        PaymentReference = first.PaymentReference,
                        Account = account,
                        AccountName = scan.Text(Child(node, "SellerAccountName")),
                        ServiceProvider = bank,
                    }
                );
            }
        }

        return found;
    }

    private static string? Account(ElementScan scan, XmlElementNode? node) =>
        Peek(node) == NotAvailable ? null : Named(scan, node)?.Replace(" ", "", StringComparison.Ordinal);

    // IBAN, BBAN, BIC: the value's own form says which.
    private static string? Named(ElementScan scan, XmlElementNode? node)
    {
        scan.Attribute(node, SchemeName);
        return scan.Text(node);
    }

    private static void SeeIssueDate(ElementScan scan, XmlElementNode? node, DateOnly same)
    {
        if (XmlDates.TryParseCompact(Peek(node) ?? "", out var date) && date == same)
        {
            scan.Date(node);
        }
    }
}
