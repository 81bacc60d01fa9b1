using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Icelandic sellers.</summary>
internal static class Iceland
{
    private const string Kennitala = "0196";
    private const string FinalDueDate = "EINDAGI";

    internal static RulePattern Rules { get; } =
        Pattern(
            "Iceland",
            On(
                "CreditNote | Invoice",
                static (_, d) => BillingFacts.Of(d).SupplierAddressCountry == "IS",
                Warning(
                    "IS-R-001",
                    static (n, _) =>
                        n.Normal(Cbc.InvoiceTypeCode) is "380" or "381"
                        || n.Normal(Cbc.CreditNoteTypeCode) is "380" or "381"
                ),
                Fatal(
                    "IS-R-002",
                    static (n, _) =>
                        n.HasAttribute(
                            "schemeID",
                            Kennitala,
                            Cac.AccountingSupplierParty,
                            Cac.Party,
                            Cac.PartyLegalEntity,
                            Cbc.CompanyID
                        )
                ),
                Fatal(
                    "IS-R-003",
                    static (n, _) =>
                        n.Exists(Cac.AccountingSupplierParty, Cac.Party, Cac.PostalAddress, Cbc.StreetName)
                        && n.Exists(Cac.AccountingSupplierParty, Cac.Party, Cac.PostalAddress, Cbc.PostalZone)
                ),
                Fatal("IS-R-006", static (n, _) => HasAccountFor(n, "9")),
                Fatal("IS-R-007", static (n, _) => HasAccountFor(n, "42")),
                Fatal(
                    "IS-R-008",
                    static (n, _) => FinalDue(n) is not { } one || CommonRules.IsDay(one.Value(Cbc.ID) ?? "")
                ),
                Fatal("IS-R-009", static (n, _) => FinalDue(n) is null || n.Has(Cbc.DueDate)),
                Fatal("IS-R-010", static (n, _) => FinalDue(n) is null || IsDueBeforeFinal(n))
            ),
            On(
                "CreditNote/cac:AccountingCustomerParty | Invoice/cac:AccountingCustomerParty",
                static (_, d) => BillingFacts.Of(d) is { SupplierAddressCountry: "IS", CustomerAddressCountry: "IS" },
                Fatal(
                    "IS-R-004",
                    static (n, _) =>
                        n.HasAttribute("schemeID", Kennitala, Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID)
                ),
                Fatal(
                    "IS-R-005",
                    static (n, _) =>
                        n.Exists(Cac.Party, Cac.PostalAddress, Cbc.StreetName)
                        && n.Exists(Cac.Party, Cac.PostalAddress, Cbc.PostalZone)
                )
            )
        );

    // A claim (9) or transfer (42) needs an account of twelve characters; several at once are not judged.
    private static bool HasAccountFor(XmlElementNode root, string code)
    {
        var (isUsed, accounts, length) = (false, 0, 0);
        for (var means = root.Child(Cac.PaymentMeans); means is not null; means = means.Next(Cac.PaymentMeans))
        {
            if (!means.HasValue(code, Cbc.PaymentMeansCode))
            {
                continue;
            }

            isUsed = true;
            foreach (var account in means.All(Cac.PayeeFinancialAccount, Cbc.ID))
            {
                accounts++;
                length = Lexical.Normal(account.WholeText()).Length;
            }
        }

        return !isUsed || accounts > 1 || (accounts == 1 && length == 12);
    }

    // The reference that carries the final due date.
    private static XmlElementNode? FinalDue(XmlElementNode root) => Next(root.Child(Cac.AdditionalDocumentReference));

    private static XmlElementNode? Next(XmlElementNode? reference)
    {
        while (reference is not null && !reference.HasValue(FinalDueDate, Cbc.DocumentDescription))
        {
            reference = reference.Next(Cac.AdditionalDocumentReference);
        }

        return reference;
    }

    // Compared as texts, as the published rule does; days written YYYY-MM-DD sort the same way.
    private static bool IsDueBeforeFinal(XmlElementNode root)
    {
        for (var one = FinalDue(root); one is not null; one = Next(one.Next(Cac.AdditionalDocumentReference)))
        {
            if (
                one.Any(
                    final =>
                        root.Any(due => string.CompareOrdinal(due.WholeText(), final.WholeText()) <= 0, Cbc.DueDate),
                    Cbc.ID
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
