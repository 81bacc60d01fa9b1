using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Svefaktura;

/// <summary>Ways to pay of a Svefaktura: the bank is named by its BIC, and the giros by the BIC of their clearing.</summary>
internal static class SvefakturaPayment
{
    private const string CreditTransfer = "30";

    internal static List<PaymentMeans> ReadMeans(ElementScan scan, XmlElementNode root)
    {
        var found = new List<PaymentMeans>();
        foreach (var node in Children(root, "PaymentMeans"))
        {
            var account = Child(node, "PayeeFinancialAccount");
            scan.Code(Child(node, "PaymentMeansTypeCode"));
            found.Add(
                new PaymentMeans
                {
                    Code = CreditTransfer,
                    Account = scan.Text(Child(account, "ID"))?.Replace(" ", "", StringComparison.Ordinal),
                    PaymentReference = scan.Text(Child(account, "PaymentInstructionID")),
                    ServiceProvider = Provider(
                        scan.Text(Child(account, "FinancialInstitutionBranch", "FinancialInstitution", "ID"))
                    ),
                }
            );
        }

        return found;
    }

    internal static DateOnly? DueDate(ElementScan scan, XmlElementNode root)
    {
        DateOnly? due = null;
        foreach (var means in Children(root, "PaymentMeans"))
        {
            var date = scan.Date(Child(means, "DuePaymentDate"));
            due ??= date;
        }

        return due;
    }

    private static string? Provider(string? bic) =>
        bic switch
        {
            "BGABSESS" => "SE:BANKGIRO",
            "PGSISESS" => "SE:PLUSGIRO",
            _ => bic,
        };
}
