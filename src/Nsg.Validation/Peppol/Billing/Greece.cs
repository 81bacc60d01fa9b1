using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Greek sellers.</summary>
internal static class Greece
{
    private const string MarkDescription = "##M.AR.K##";
    private const string UrlDescription = "##INVOICE|URL##";

    internal static RulePattern SellerRules { get; } =
        Pattern(
            "Greek sellers",
            On("/Invoice/cbc:ID | /CreditNote/cbc:ID", static (_, d) => IsSeller(d), GreekInvoiceId.Rules),
            On(
                "cac:AccountingSupplierParty/cac:Party",
                static (_, d) => IsSeller(d),
                Fatal("GR-R-002", static (n, _) => HasName(n)),
                Warning("GR-S-011", static (n, _) => HasOneVatNumber(n))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
                static (n, d) => IsSeller(d) && TaxNumbers.IsOf(n.Parent!, "VAT"),
                Fatal("GR-R-003", static (n, _) => IsVatNumber(n.WholeText()))
            ),
            On(
                "/Invoice | /CreditNote",
                static (_, d) => IsSellerWithAddress(d),
                Fatal("GR-R-004-1", static (n, _) => Count(n, MarkDescription) == 1),
                Warning("GR-S-008-1", static (n, _) => Count(n, UrlDescription) == 1),
                Fatal("GR-R-008-2", static (n, _) => Count(n, UrlDescription) <= 1)
            ),
            On(
                "cac:AdditionalDocumentReference/cbc:ID",
                static (n, d) => IsSellerWithAddress(d) && n.Parent!.HasValue(MarkDescription, Cbc.DocumentDescription),
                Fatal("GR-R-004-2", static (n, _) => n.WholeText().Length > 0 && n.WholeText()[0] is >= '1' and <= '9')
            ),
            On(
                "cac:AdditionalDocumentReference",
                static (n, d) => IsSeller(d) && n.HasValue(UrlDescription, Cbc.DocumentDescription),
                Fatal("GR-R-008-3", static (n, _) => n.IsFilled(Cac.Attachment, Cac.ExternalReference, Cbc.URI))
            ),
            On(
                "cac:AccountingCustomerParty/cac:Party",
                static (_, d) => IsSeller(d),
                Fatal("GR-R-005", static (n, _) => HasName(n))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID",
                static (_, d) => IsGreek(BillingFacts.Of(d).AccountingSupplierCountry),
                Fatal("GR-R-009", static (n, _) => IsEndpoint(n))
            )
        );

    internal static RulePattern DomesticRules { get; } =
        Pattern(
            "Greek sellers and buyers",
            On(
                "cac:AccountingCustomerParty/cac:Party",
                static (_, d) => IsDomestic(d),
                Fatal("GR-R-006", static (n, _) => HasOneVatNumber(n))
            ),
            On(
                "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID",
                static (_, d) => IsDomestic(d),
                Fatal("GR-R-010", static (n, _) => IsEndpoint(n))
            )
        );

    /// <summary>Whether the text begins with a Greek tax number: nine digits, the last a check digit.</summary>
    internal static bool IsTaxNumber(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || !Lexical.IsDigits(text[..9]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += (text[i] - '0') << (8 - i);
        }

        return sum % 11 % 10 == text[8] - '0';
    }

    private static bool IsSeller(ValidationScope scope) => IsGreek(BillingFacts.Of(scope).SupplierCountry);

    private static bool IsDomestic(ValidationScope scope) =>
        IsSeller(scope) && IsGreek(BillingFacts.Of(scope).CustomerCountry);

    private static bool IsSellerWithAddress(ValidationScope scope) =>
        IsSeller(scope)
        && scope.Root.HasValue(
            "GR",
            Cac.AccountingSupplierParty,
            Cac.Party,
            Cac.PostalAddress,
            Cac.Country,
            Cbc.IdentificationCode
        );

    private static bool IsGreek(string? country) => country is "GR" or "EL";

    private static bool HasName(XmlElementNode party) => party.Value(Cac.PartyName, Cbc.Name) is { Length: > 0 };

    private static bool IsVatNumber(string text) =>
        text.StartsWith("EL", StringComparison.Ordinal) && IsTaxNumber(text.AsSpan(2));

    private static bool HasOneVatNumber(XmlElementNode party) =>
        TaxNumbers.OfNormal(party, "VAT") is (var number, 1) && IsVatNumber(number);

    private static bool IsEndpoint(XmlElementNode endpoint) =>
        endpoint.Attribute("schemeID") == "9933" && IsTaxNumber(endpoint.WholeText());

    private static int Count(XmlElementNode root, string description)
    {
        var count = 0;
        for (
            var one = root.Child(Cac.AdditionalDocumentReference);
            one is not null;
            one = one.Next(Cac.AdditionalDocumentReference)
        )
        {
            count += one.HasValue(description, Cbc.DocumentDescription) ? 1 : 0;
        }

        return count;
    }
}
