using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>How EN 16931 uses UBL: what may occur once, and how values are written.</summary>
internal static class SyntaxRules
{
    internal static RulePattern Parts { get; } =
        Pattern(
            "use of UBL: parts",
            On("cac:PostalAddress | cac:Address", AtMostOne("UBL-SR-51", Cac.AddressLine)),
            On(
                "cac:AccountingSupplierParty/cac:Party",
                Fatal("UBL-SR-42", static (n, _) => n.Count(Cac.PartyTaxScheme) <= 2)
            ),
            On(
                "cac:AdditionalDocumentReference",
                AtMostOne("UBL-SR-33", Cbc.DocumentDescription),
                Fatal("UBL-SR-43", HasSchemeOnlyForObject)
            ),
            On(
                "*Amount",
                static (n, _) => IsAmountOfTwoDecimals(n),
                Fatal(
                    "UBL-DT-01",
                    static (n, _) => HasTwoDecimals(n.WholeText()),
                    static (n, _) => Stated(n.WholeText())
                )
            ),
            On("*BinaryObject", HasAttribute("UBL-DT-06", "mimeCode"), HasAttribute("UBL-DT-07", "filename")),
            On("cac:Delivery", AtMostOne("UBL-SR-25", Cac.DeliveryParty, Cac.PartyName, Cbc.Name)),
            On(
                "cac:AllowanceCharge",
                static (n, _) => Vat.IsAllowance(n),
                AtMostOne("UBL-SR-30", Cbc.AllowanceChargeReason)
            ),
            On(
                "cac:AllowanceCharge",
                static (n, _) => Vat.IsCharge(n),
                AtMostOne("UBL-SR-31", Cbc.AllowanceChargeReason)
            ),
            On(
                "cac:PartyTaxScheme",
                Fatal("UBL-SR-53", static (n, _) => n.Has(Cbc.CompanyID) && n.Exists(Cac.TaxScheme, Cbc.ID))
            ),
            On(
                "cac:InvoiceLine | cac:CreditNoteLine",
                AtMostOne("UBL-SR-34", Cbc.Note),
                AtMostOne("UBL-SR-35", Cac.OrderLineReference, Cbc.LineID),
                AtMostOne("UBL-SR-36", Cac.InvoicePeriod),
                AtMostOne("UBL-SR-37", Cac.Price, Cac.AllowanceCharge, Cbc.Amount),
                Fatal("UBL-SR-48", static (n, _) => n.Count(Cac.Item, Cac.ClassifiedTaxCategory) == 1),
                AtMostOne("UBL-SR-50", Cac.Item, Cbc.Description),
                AtMostOne("UBL-SR-52", Cac.DocumentReference)
            ),
            On(
                "cac:PayeeParty",
                Fatal("UBL-SR-19", static (n, _) => n.Count(Cac.PartyName, Cbc.Name) <= 1 && IsNotNamedAsSeller(n)),
                Fatal(
                    "UBL-SR-20",
                    static (n, _) =>
                        CountWhere(n, static id => !IsSepa(id), Cac.PartyIdentification, Cbc.ID) <= 1
                        && IsNotNamedAsSeller(n)
                ),
                Fatal(
                    "UBL-SR-21",
                    static (n, _) => n.Count(Cac.PartyLegalEntity, Cbc.CompanyID) <= 1 && IsNotNamedAsSeller(n)
                )
            ),
            On(
                "cac:PaymentMeans",
                AtMostOne("UBL-SR-26", Cbc.PaymentID),
                AtMostOne("UBL-SR-27", Cbc.PaymentMeansCode),
                AtMostOne("UBL-SR-28", Cac.PaymentMandate, Cbc.ID)
            ),
            On(
                "cac:BillingReference",
                AtMostOne("UBL-SR-06", Cac.InvoiceDocumentReference),
                Exists("UBL-SR-07", Cac.InvoiceDocumentReference, Cbc.ID)
            ),
            On(
                "cac:TaxRepresentativeParty",
                AtMostOne("UBL-SR-22", Cac.PartyName, Cbc.Name),
                AtMostOne("UBL-SR-23", Cac.PartyTaxScheme, Cbc.CompanyID)
            ),
            On("cac:TaxSubtotal", AtMostOne("UBL-SR-32", Cac.TaxCategory, Cbc.TaxExemptionReason))
        );

    internal static RulePattern Document { get; } =
        Pattern(
            "use of UBL: document",
            On(
                "/Invoice | /CreditNote",
                AtMostOne("UBL-SR-01", Cac.ContractDocumentReference, Cbc.ID),
                AtMostOne("UBL-SR-02", Cac.ReceiptDocumentReference, Cbc.ID),
                AtMostOne("UBL-SR-03", Cac.DespatchDocumentReference, Cbc.ID),
                Fatal("UBL-SR-04", static (n, _) => CountOfObjects(n) <= 1),
                AtMostOne("UBL-SR-05", Cac.PaymentTerms, Cbc.Note),
                AtMostOne("UBL-SR-08", Cac.InvoicePeriod),
                AtMostOne(
                    "UBL-SR-09",
                    Cac.AccountingSupplierParty,
                    Cac.Party,
                    Cac.PartyLegalEntity,
                    Cbc.RegistrationName
                ),
                AtMostOne("UBL-SR-10", Cac.AccountingSupplierParty, Cac.Party, Cac.PartyName, Cbc.Name),
                AtMostOne("UBL-SR-11", Cac.AccountingSupplierParty, Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID),
                Fatal(
                    "UBL-SR-12",
                    static (n, _) => CountOfTaxIds(n.Child(Cac.AccountingSupplierParty), isVat: true) <= 1
                ),
                Fatal(
                    "UBL-SR-13",
                    static (n, _) => CountOfTaxIds(n.Child(Cac.AccountingSupplierParty), isVat: false) <= 1
                ),
                AtMostOne(
                    "UBL-SR-14",
                    Cac.AccountingSupplierParty,
                    Cac.Party,
                    Cac.PartyLegalEntity,
                    Cbc.CompanyLegalForm
                ),
                AtMostOne(
                    "UBL-SR-15",
                    Cac.AccountingCustomerParty,
                    Cac.Party,
                    Cac.PartyLegalEntity,
                    Cbc.RegistrationName
                ),
                AtMostOne("UBL-SR-16", Cac.AccountingCustomerParty, Cac.Party, Cac.PartyIdentification, Cbc.ID),
                AtMostOne("UBL-SR-17", Cac.AccountingCustomerParty, Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID),
                Fatal(
                    "UBL-SR-18",
                    static (n, _) => CountOfTaxIds(n.Child(Cac.AccountingCustomerParty), isVat: true) <= 1
                ),
                AtMostOne("UBL-SR-24", Cac.Delivery),
                Fatal("UBL-SR-29", static (_, d) => Survey.Of(d).SecondSepaId is null) with
                {
                    Place = static (_, d) => Survey.Of(d).SecondSepaId,
                },
                AtMostOne("UBL-SR-39", Cac.ProjectReference, Cbc.ID),
                AtMostOne("UBL-SR-40", Cac.AccountingCustomerParty, Cac.Party, Cac.PartyName, Cbc.Name),
                Fatal("UBL-SR-44", static (_, d) => Survey.Of(d).OtherPaymentId is null) with
                {
                    Place = static (_, d) => Survey.Of(d).OtherPaymentId,
                },
                AtMostOne("UBL-SR-45", Cac.PaymentMeans, Cbc.PaymentDueDate),
                Fatal(
                    "UBL-SR-46",
                    static (n, _) =>
                        CountWhere(
                            n,
                            static code => code.Attribute("name") is not null,
                            Cac.PaymentMeans,
                            Cbc.PaymentMeansCode
                        ) <= 1
                ),
                Fatal("UBL-SR-47", static (_, d) => Survey.Of(d).OtherPaymentMeansCode is null) with
                {
                    Place = static (_, d) => Survey.Of(d).OtherPaymentMeansCode,
                },
                AtMostOne("UBL-SR-49", Cac.InvoicePeriod, Cbc.DescriptionCode),
                AtMostOne("UBL-SR-54", Cac.PaymentMeans, Cac.CardAccount),
                AtMostOne("UBL-SR-55", Cac.PaymentMeans, Cac.PaymentMandate),
                AtMostOne("UBL-SR-56", Cac.OriginatorDocumentReference, Cbc.ID)
            )
        );

    private static bool HasSchemeOnlyForObject(XmlElementNode reference, ValidationScope scope)
    {
        var isCreditNote = scope.Root.LocalName == "CreditNote";
        var type = reference.Child(Cbc.DocumentTypeCode);
        if (type is null)
        {
            return !reference.Any(static id => id.Attribute("schemeID") is not null, Cbc.ID);
        }

        for (; type is not null; type = type.Next(Cbc.DocumentTypeCode))
        {
            if (type.WholeText() == "130" || (isCreditNote && type.WholeText() == "50"))
            {
                return true;
            }
        }

        return false;
    }

    // Prices may have more decimals, and so may all that belongs to a price with a discount.
    private static bool IsAmountOfTwoDecimals(XmlElementNode node)
    {
        if (node.LocalName.EndsWith("PriceAmount", StringComparison.Ordinal))
        {
            return false;
        }

        for (var up = node.Parent; up is not null; up = up.Parent)
        {
            if (ReferenceEquals(up.Name, Cac.Price) && up.Has(Cac.AllowanceCharge))
            {
                return false;
            }
        }

        return true;
    }

    // As the official rule compares: some name of the payee differs from some name of the seller.
    private static bool IsNotNamedAsSeller(XmlElementNode payee)
    {
        var names = payee.All(Cac.PartyName, Cbc.Name);
        var sellers = payee.Parent.All(
            Cac.AccountingSupplierParty,
            Cac.Party,
            Cac.PartyLegalEntity,
            Cbc.RegistrationName
        );
        return names.Count > 0
            && sellers.Count > 0
            && (
                sellers.Any(seller => seller.WholeText() != names[0].WholeText())
                || names.Any(name => name.WholeText() != sellers[0].WholeText())
            );
    }

    private static bool IsSepa(XmlElementNode id) =>
        string.Equals(id.Attribute("schemeID"), "SEPA", StringComparison.OrdinalIgnoreCase);

    private static int CountOfObjects(XmlElementNode root)
    {
        var count = 0;
        for (
            var one = root.Child(Cac.AdditionalDocumentReference);
            one is not null;
            one = one.Next(Cac.AdditionalDocumentReference)
        )
        {
            count += one.Any(static type => type.WholeText() == "130", Cbc.DocumentTypeCode) ? one.Count(Cbc.ID) : 0;
        }

        return count;
    }

    private static int CountOfTaxIds(XmlElementNode? role, bool isVat)
    {
        var count = 0;
        for (; role is not null; role = role.Next(role.Name!))
        {
            count += CountWhere(
                role,
                isVat ? IsUnderVat : IsUnderOtherScheme,
                Cac.Party,
                Cac.PartyTaxScheme,
                Cbc.CompanyID
            );
        }

        return count;
    }

    private static bool IsUnderVat(XmlElementNode id) =>
        id.Parent.Any(static scheme => IsNamedVat(scheme), Cac.TaxScheme);

    private static bool IsUnderOtherScheme(XmlElementNode id) =>
        id.Parent.Any(static scheme => !IsNamedVat(scheme), Cac.TaxScheme);

    // Unlike most rules on tax schemes, these don't look through white space.
    private static bool IsNamedVat(XmlElementNode scheme) =>
        string.Equals(scheme.Child(Cbc.ID)?.WholeText(), "VAT", StringComparison.OrdinalIgnoreCase);

    private static int CountWhere(
        XmlElementNode node,
        Func<XmlElementNode, bool> test,
        params ReadOnlySpan<ElementName> path
    )
    {
        if (path.IsEmpty)
        {
            return test(node) ? 1 : 0;
        }

        var count = 0;
        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            count += CountWhere(child, test, path[1..]);
        }

        return count;
    }
}
