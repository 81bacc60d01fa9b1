using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules on a German domestic invoice as a whole.</summary>
internal static class GermanDocument
{
    private const string SepaCreditor = "SEPA";

    internal static Rule[] Rules { get; } =
    [
        Fatal("DE-R-001", static (n, _) => n.Has(Cac.PaymentMeans)),
        Fatal("DE-R-015", static (n, _) => n.IsFilled(Cbc.BuyerReference)),
        Fatal(
            "DE-R-016",
            static (n, _) =>
                !HasVatCode(n)
                || n.Has(Cac.TaxRepresentativeParty)
                || n.IsFilled(Cac.AccountingSupplierParty, Cac.Party, Cac.PartyTaxScheme, Cbc.CompanyID)
        ),
        Warning(
            "DE-R-017",
            static (n, _) => IsUsualType(n.Normal(Cbc.InvoiceTypeCode)) || IsUsualType(n.Normal(Cbc.CreditNoteTypeCode))
        ),
        Fatal("DE-R-018", static (n, _) => GermanDiscount.AreValid(n)),
        Fatal("DE-R-022", static (n, _) => AreFileNamesUnique(n)),
        Warning(
            "DE-R-026",
            static (n, _) =>
                (n.Normal(Cbc.InvoiceTypeCode) != "384" && n.Normal(Cbc.CreditNoteTypeCode) != "384")
                || n.Exists(Cac.BillingReference, Cac.InvoiceDocumentReference)
        ),
        Fatal(
            "DE-R-030",
            static (n, _) =>
                !n.Exists(Cac.PaymentMeans, Cac.PaymentMandate)
                || n.HasAttribute(
                    "schemeID",
                    SepaCreditor,
                    Cac.AccountingSupplierParty,
                    Cac.Party,
                    Cac.PartyIdentification,
                    Cbc.ID
                )
                || n.HasAttribute("schemeID", SepaCreditor, Cac.PayeeParty, Cac.PartyIdentification, Cbc.ID)
        ),
        Fatal(
            "DE-R-031",
            static (n, _) =>
                !n.Exists(Cac.PaymentMeans, Cac.PaymentMandate)
                || n.Exists(Cac.PaymentMeans, Cac.PaymentMandate, Cac.PayerFinancialAccount, Cbc.ID)
        ),
    ];

    private static bool IsUsualType(string code) =>
        code is "326" or "380" or "384" or "389" or "381" or "875" or "876" or "877";

    // Of the document's allowances and charges and of the lines.
    private static bool HasVatCode(XmlElementNode root)
    {
        for (var one = root.Child(Cac.AllowanceCharge); one is not null; one = one.Next(Cac.AllowanceCharge))
        {
            if (
                (one.HasValue("false", Cbc.ChargeIndicator) || one.HasValue("true", Cbc.ChargeIndicator))
                && one.Any(IsVatCode, Cac.TaxCategory, Cbc.ID)
            )
            {
                return true;
            }
        }

        return root.Any(IsVatCode, Cac.InvoiceLine, Cac.Item, Cac.ClassifiedTaxCategory, Cbc.ID)
            || root.Any(IsVatCode, Cac.CreditNoteLine, Cac.Item, Cac.ClassifiedTaxCategory, Cbc.ID);
    }

    private static bool IsVatCode(XmlElementNode id) =>
        id.WholeText() is "S" or "Z" or "E" or "AE" or "K" or "G" or "L" or "M";

    // No attachment bears the file name of one in an earlier reference.
    private static bool AreFileNamesUnique(XmlElementNode root)
    {
        HashSet<string>? earlier = null;
        for (
            var one = root.Child(Cac.AdditionalDocumentReference);
            one is not null;
            one = one.Next(Cac.AdditionalDocumentReference)
        )
        {
            var files = one.All(Cac.Attachment, Cbc.EmbeddedDocumentBinaryObject);
            if (
                earlier is not null
                && files.Any(file => file.Attribute("filename") is { } name && earlier.Contains(name))
            )
            {
                return false;
            }

            foreach (var file in files)
            {
                if (file.Attribute("filename") is { } name)
                {
                    (earlier ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
                }
            }
        }

        return true;
    }
}
