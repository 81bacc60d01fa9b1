using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules on the document as a whole, but those of VAT categories and of how UBL is used.</summary>
internal static class DocumentRules
{
    private static readonly CodeList NoteSubjects = CodeList.Of("untdid4451@1.3.16");

    private static readonly Fact<Dictionary<string, CurrencyTotal>> TaxByCurrency = new(
        static (root, _) => Taxes(root)
    );

    private static readonly Fact<HashSet<string>> TaxCurrencies = new(static (root, _) => CurrenciesOfTax(root));

    internal static RulePattern Document { get; } =
        Pattern(
            "document",
            On(
                "/Invoice | /CreditNote",
                NotEmpty("BR-01", Cbc.CustomizationID),
                NotEmpty("BR-02", Cbc.ID),
                NotEmpty("BR-03", Cbc.IssueDate),
                Fatal(
                    "BR-04",
                    static (n, _) =>
                        !Lexical.IsBlank(n.Value(Cbc.InvoiceTypeCode))
                        || !Lexical.IsBlank(n.Value(Cbc.CreditNoteTypeCode))
                ),
                NotEmpty("BR-05", Cbc.DocumentCurrencyCode),
                NotEmpty("BR-06", Cac.AccountingSupplierParty, Cac.Party, Cac.PartyLegalEntity, Cbc.RegistrationName),
                NotEmpty("BR-07", Cac.AccountingCustomerParty, Cac.Party, Cac.PartyLegalEntity, Cbc.RegistrationName),
                Exists("BR-08", Cac.AccountingSupplierParty, Cac.Party, Cac.PostalAddress),
                Exists("BR-10", Cac.AccountingCustomerParty, Cac.Party, Cac.PostalAddress),
                EitherExists("BR-16", Cac.InvoiceLine, Cac.CreditNoteLine),
                Fatal("BR-53", TaxCurrencyHasTotal),
                Fatal(
                    "BR-CO-03",
                    static (n, _) => !n.Has(Cbc.TaxPointDate) || !n.Exists(Cac.InvoicePeriod, Cbc.DescriptionCode)
                ),
                Fatal("BR-CO-15", TotalWithVatAddsUp, TotalWithVatHint)
                    .At(Cac.LegalMonetaryTotal, Cbc.TaxInclusiveAmount),
                Exists("BR-CO-18", Cac.TaxTotal, Cac.TaxSubtotal),
                // The artefacts compare with a currency code inside the amount itself, where none can be; BR-CO-15,
                // UBL-DT-01 and
                // BR-CL-05 look after what these two were meant for.
                ForPeople("BR-DEC-13"),
                ForPeople("BR-DEC-15"),
                Fatal("BR-IC-11", static (n, _) => !IsIntraCommunity(n) || HasDeliveryDateOrPeriod(n)),
                Fatal(
                    "BR-IC-12",
                    static (n, _) =>
                        !IsIntraCommunity(n)
                        || n.Value(Cac.Delivery, Cac.DeliveryLocation, Cac.Address, Cac.Country, Cbc.IdentificationCode)
                            is { Length: > 1 }
                ),
                Fatal("BR-O-11", static (_, d) => !HasOutOfScope(d) || !UsesOther(d, VatUses.BreakdownVat)),
                Fatal("BR-O-12", static (_, d) => !HasOutOfScope(d) || !UsesOther(d, VatUses.LineVat)),
                Fatal("BR-O-13", static (_, d) => !HasOutOfScope(d) || !UsesOther(d, VatUses.AllowanceVat)),
                Fatal("BR-O-14", static (_, d) => !HasOutOfScope(d) || !UsesOther(d, VatUses.ChargeVat)),
                Fatal(
                    "BR-B-01",
                    static (_, d) =>
                        Survey.Of(d).CountryOutsideItaly is null
                        || (
                            Survey.Of(d).Uses(VatCategory.SplitPayment) & (VatUses.TaxCategoryExact | VatUses.LineExact)
                        ) == VatUses.None
                ) with
                {
                    Place = static (_, d) => Survey.Of(d).CountryOutsideItaly,
                },
                Fatal(
                    "BR-B-02",
                    static (_, d) =>
                        !UsesInDocument(d, VatCategory.SplitPayment) || !UsesInDocument(d, VatCategory.Standard)
                )
            ),
            On(
                "/Invoice/cbc:Note | /CreditNote/cbc:Note",
                Fatal(
                    "BR-CL-08",
                    static (n, _) => HasKnownSubject(n.WholeText()),
                    static (n, _) => Stated(n.WholeText())
                )
            )
        );

    private static bool IsIntraCommunity(XmlElementNode root) =>
        root.Any(
            static category => Vat.CodeOf(category) == VatCategory.IntraCommunity && Vat.IsVat(category),
            Cac.TaxTotal,
            Cac.TaxSubtotal,
            Cac.TaxCategory
        );

    private static bool HasDeliveryDateOrPeriod(XmlElementNode root) =>
        root.Value(Cac.Delivery, Cbc.ActualDeliveryDate) is { Length: > 1 }
        || root.Any(static period => period.FirstChild is not null, Cac.InvoicePeriod);

    private static bool HasOutOfScope(ValidationScope scope) => Survey.Of(scope).Breakdowns(VatCategory.OutOfScope) > 0;

    private static bool UsesOther(ValidationScope scope, VatUses use) =>
        Survey.Of(scope).UsesBut(VatCategory.OutOfScope).HasFlag(use);

    private static bool UsesInDocument(ValidationScope scope, VatCategory category) =>
        (
            Survey.Of(scope).Uses(category)
            & (VatUses.BreakdownExact | VatUses.OwnAllowanceOrChargeExact | VatUses.LineExact)
        ) != VatUses.None;

    // A note may begin with its subject between number signs, as in #AAI#.
    private static bool HasKnownSubject(string note)
    {
        var open = note.IndexOf('#', StringComparison.Ordinal);
        var close = open < 0 ? -1 : note.IndexOf('#', open + 1);
        return close - open != 4 || NoteSubjects.LineContains(note[(open + 1)..close]);
    }

    private static bool TaxCurrencyHasTotal(XmlElementNode root, ValidationScope scope)
    {
        for (var code = root.Child(Cbc.TaxCurrencyCode); code is not null; code = code.Next(Cbc.TaxCurrencyCode))
        {
            if (!scope.Get(TaxCurrencies).Contains(code.WholeText()))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> CurrenciesOfTax(XmlElementNode root)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var node = root; node is not null; node = node.NextWithin(root))
        {
            if (
                ReferenceEquals(node.Name, Cbc.TaxAmount)
                && ReferenceEquals(node.Parent?.Name, Cac.TaxTotal)
                && node.Attribute("currencyID") is { } currency
            )
            {
                found.Add(currency);
            }
        }

        return found;
    }

    private static bool TotalWithVatAddsUp(XmlElementNode root, ValidationScope scope)
    {
        for (
            var code = root.Child(Cbc.DocumentCurrencyCode);
            code is not null;
            code = code.Next(Cbc.DocumentCurrencyCode)
        )
        {
            if (
                !scope.Get(TaxByCurrency).TryGetValue(code.WholeText(), out var tax)
                || tax.Count != 1
                || !TotalWithVatAddsUp(root, tax.Amount)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool TotalWithVatAddsUp(XmlElementNode root, WrittenNumber tax)
    {
        var totals = root.Child(Cac.LegalMonetaryTotal);
        if (totals is null)
        {
            return false;
        }

        var (without, with) = (
            WrittenNumber.Of(totals, Cbc.TaxExclusiveAmount),
            WrittenNumber.Of(totals, Cbc.TaxInclusiveAmount)
        );
        return without.IsThere
            && with.IsThere
            && (
                tax.IsUnreadable
                || without.IsUnreadable
                || with.IsUnreadable
                || with.Value == Lexical.Round2(Bounded.Add(without.Value, tax.Value))
            );
    }

    private static string? TotalWithVatHint(XmlElementNode root, ValidationScope scope)
    {
        var currency = root.Value(Cbc.DocumentCurrencyCode) ?? "";
        if (!scope.Get(TaxByCurrency).TryGetValue(currency, out var tax) || tax.Count != 1)
        {
            return $"{(tax is null ? "no VAT total is" : "several VAT totals are")} in {currency}";
        }

        return root.Child(Cac.LegalMonetaryTotal) is { } totals
            ? Stated(
                WrittenNumber.Of(totals, Cbc.TaxInclusiveAmount),
                Lexical.Round2(Bounded.Add(WrittenNumber.Of(totals, Cbc.TaxExclusiveAmount).Value, tax.Amount.Value))
            )
            : null;
    }

    private static Dictionary<string, CurrencyTotal> Taxes(XmlElementNode root)
    {
        var taxes = new Dictionary<string, CurrencyTotal>(StringComparer.Ordinal);
        for (var total = root.Child(Cac.TaxTotal); total is not null; total = total.Next(Cac.TaxTotal))
        {
            for (var amount = total.Child(Cbc.TaxAmount); amount is not null; amount = amount.Next(Cbc.TaxAmount))
            {
                if (amount.Attribute("currencyID") is { } currency)
                {
                    var count = taxes.TryGetValue(currency, out var earlier) ? earlier.Count : 0;
                    taxes[currency] = new CurrencyTotal(count + 1, WrittenNumber.Of(amount));
                }
            }
        }

        return taxes;
    }

    private sealed record CurrencyTotal(int Count, WrittenNumber Amount);
}
