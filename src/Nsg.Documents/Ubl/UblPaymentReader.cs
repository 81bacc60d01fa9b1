using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Ways to pay (BG-16 to BG-19), the due date and the terms.</summary>
internal static class UblPaymentReader
{
    internal static IReadOnlyList<PaymentMeans> ReadMeans(ElementScan scan, XmlElementNode root)
    {
        List<PaymentMeans>? found = null;
        foreach (var node in Children(root, "PaymentMeans"))
        {
            var code = Child(node, "PaymentMeansCode");
            var account = Child(node, "PayeeFinancialAccount");
            var branch = Child(account, "FinancialInstitutionBranch");
            var card = Child(node, "CardAccount");
            var mandate = Child(node, "PaymentMandate");
            (found ??= []).Add(
                new PaymentMeans
                {
                    Code = scan.Code(code),
                    Text = scan.Attribute(code, "name"),
                    PaymentReference = scan.Text(Child(node, "PaymentID")),
                    Account = WithoutBlanks(scan.Text(Child(account, "ID"))),
                    AccountName = scan.Text(Child(account, "Name")),
                    ServiceProvider =
                        scan.Text(Child(branch, "FinancialInstitution", "ID")) ?? scan.Text(Child(branch, "ID")),
                    CardNumber = scan.Text(Child(card, "PrimaryAccountNumberID")),
                    CardHolder = scan.Text(Child(card, "HolderName")),
                    MandateReference = scan.Text(Child(mandate, "ID")),
                    DebitedAccount = WithoutBlanks(scan.Text(Child(mandate, "PayerFinancialAccount", "ID"))),
                }
            );
        }

        return found is null ? [] : found;
    }

    /// <summary>
    /// BT-9: on the invoice itself, else with the first way to pay that has one (credit notes, UBL 2.0).
    /// </summary>
    internal static DateOnly? DueDate(ElementScan scan, XmlElementNode root)
    {
        var due = scan.Date(Child(root, "DueDate"));
        foreach (var means in Children(root, "PaymentMeans"))
        {
            var node = Child(means, "PaymentDueDate");
            if (Peek(node) is not { } text)
            {
                continue;
            }

            if (due is null)
            {
                due = scan.Date(node);
            }
            else if (XmlDates.TryParse(text, out var same) && same == due)
            {
                scan.See(node!);
            }
        }

        return due;
    }

    internal static string? Terms(ElementScan scan, XmlElementNode root)
    {
        string? joined = null;
        foreach (var terms in Children(root, "PaymentTerms"))
        {
            if (scan.Joined(terms, "Note") is { } note)
            {
                joined = joined is null ? note : joined + "\n" + note;
            }
        }

        return joined;
    }

    private static string? WithoutBlanks(string? account) =>
        account is not null && account.Contains(' ') ? account.Replace(" ", "", StringComparison.Ordinal) : account;
}
