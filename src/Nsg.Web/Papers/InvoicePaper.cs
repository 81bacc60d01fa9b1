using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>An invoice or credit note as a paper for its customer.</summary>
internal static class InvoicePaper
{
    /// <summary>The paper of an invoice.</summary>
    /// <param name="invoice">As it was sent.</param>
    /// <param name="language">Of the paper.</param>
    /// <param name="home">The company's country.</param>
    internal static Paper Of(Invoice invoice, Language language, Country home)
    {
        var isCredit = invoice.Kind == DocumentKind.CreditNote;
        var title = $"{language[isCredit ? Texts.KindCreditNote : Texts.KindInvoice]} {invoice.Number}";
        return new Paper
        {
            Language = language,
            Title = title,
            Sender = invoice.Seller.Name,
            From = PaperNames.Address(invoice.Seller, invoice.Buyer.Address?.Country ?? home, language),
            To = [invoice.Buyer.Name, .. PaperNames.Address(invoice.Buyer, home, language)],
            Facts = [.. Facts(invoice, language, isCredit)],
            Columns =
            [
                new(language[InboxTexts.Item], 0.40),
                new(language[InboxTexts.Quantity], 0.16, true),
                new(language[InboxTexts.Price], 0.15, true),
                new(language[Texts.Vat], 0.13, true),
                new(language[Texts.Amount], 0.16, true),
            ],
            Rows = [.. invoice.Lines.Select(line => Row(line, invoice.Currency, language))],
            Sums = [.. Sums(invoice, language, isCredit)],
            Payment = isCredit ? [] : [.. Payment(invoice, language)],
            Notes = [.. Notes(invoice, language, isCredit)],
            Foot = PaperNames.Foot(invoice.Seller, language),
            Email = invoice.Buyer.Contact?.Email,
            Subject = language.Format(PaperTexts.Of, title, invoice.Seller.Name),
            Words = language.Format(
                PaperTexts.Attached,
                char.ToLowerInvariant(title[0]) + title[1..],
                invoice.Seller.Name
            ),
        };
    }

    private static IEnumerable<PaperFact> Facts(Invoice invoice, Language language, bool isCredit)
    {
        (Phrase Name, string? Value)[] all =
        [
            (isCredit ? Texts.Date : InvoicingTexts.IssueDate, language.Date(invoice.IssueDate)),
            (Texts.Due, isCredit ? null : language.Date(invoice.DueDate)),
            (InvoicingTexts.Delivered, language.Date(invoice.DeliveryDate)),
            (InvoicingTexts.DeliveredTo, PlaceOf(invoice, language)),
            (PaperTexts.CreditOf, string.Join(", ", invoice.PrecedingInvoices.Select(one => one.Number))),
            (InvoicingTexts.BuyerReference, invoice.BuyerReference),
            (InvoicingTexts.OrderReference, invoice.PurchaseOrderReference),
            (PaperTexts.Contract, invoice.ContractReference),
            invoice.Buyer.VatNumber is { } vat
                ? (PaperTexts.YourVatNo, PaperNames.VatNumber(vat, language))
                : (PaperTexts.YourRegNo, invoice.Buyer.LegalRegistration?.Value),
        ];
        return all.Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => new PaperFact(language[fact.Name], fact.Value!));
    }

    /// <summary>Where it was delivered: told where it is not the customer's address above, and always where the law asks for it.</summary>
    private static string? PlaceOf(Invoice invoice, Language language) =>
        invoice.Delivery?.Address is { } place
        && (place != invoice.Buyer.Address || InvoiceCustoms.StatesDelivery(invoice.Seller.Address?.Country ?? default))
            ? string.Join(
                ", ",
                PaperNames.Address(
                    invoice.Buyer with
                    {
                        Address = place,
                    },
                    invoice.Seller.Address?.Country ?? default,
                    language
                )
            )
            : null;

    private static PaperRow Row(InvoiceLine line, Currency currency, Language language) =>
        new(
            [
                line.Item.Name,
                $"{InvoiceTotals.Plain(line.Quantity, language)} {UnitNames.Of(language, line.UnitCode, line.Quantity) ?? line.UnitCode}".Trim(),
                line.Price is { } price ? language.Amount(price.Net / (price.BaseQuantity ?? 1m), currency) : "",
                line.Vat is { } vat ? RateOf(vat, language) : "",
                language.Amount(line.Net, currency),
            ],
            PaperNames.Lines([
                line.Item.SellersId,
                line.Item.Description,
                line.Note,
                .. line.AllowancesAndCharges.Select(one =>
                    $"{InvoiceTotals.Named(one, language)}: {language.Amount(one.IsCharge ? one.Amount : -one.Amount, currency)}"
                ),
            ])
        );

    /// <summary>The rate alone where that says it, else why there is none.</summary>
    private static string RateOf(VatCategory vat, Language language) =>
        vat is { Code: "S", Rate: { } rate }
            ? $"{InvoiceTotals.Plain(decimal.Round(rate, 2), language)}\u00A0%"
            : VatWords.Of(language, vat);

    /// <summary>VAT is told for each rate, with the amount that it is of, as the law has it on invoices.</summary>
    private static IEnumerable<PaperSum> Sums(Invoice invoice, Language language, bool isCredit)
    {
        var vat = invoice.VatBreakdowns.Select(one =>
            (
                language.Format(
                    PaperTexts.VatOf,
                    $"{language[Texts.Vat]}{(one.Category.Code == "S" ? "" : ",")} {RateOf(one.Category, language)}",
                    language.Amount(one.Taxable, invoice.Currency)
                ),
                one.Tax
            )
        );
        var sums = InvoiceTotals.Of(invoice, language, vat).ToList();
        foreach (var (i, (name, amount, isSum)) in sums.Index())
        {
            var isLast = i == sums.Count - 1;
            yield return new PaperSum(
                isLast && isCredit ? language[PaperTexts.Credited] : name,
                language.Amount(amount, invoice.Currency) + (isLast ? $"\u00A0{invoice.Currency}" : ""),
                isSum
            );
        }
    }

    /// <summary>What the payer types into a bank; nothing where nothing is left to pay.</summary>
    private static IEnumerable<PaperFact> Payment(Invoice invoice, Language language)
    {
        if (invoice.Totals.Payable <= 0m || invoice.IsPaid)
        {
            yield break;
        }

        yield return new PaperFact(
            language[InboxTexts.ToPay],
            language.Exact(new Money(invoice.Totals.Payable, invoice.Currency))
        );
        if (invoice.DueDate is { } due)
        {
            yield return new PaperFact(language[Texts.Due], language.Date(due));
        }

        foreach (var fact in HowToPay(invoice, language))
        {
            yield return fact;
        }
    }

    /// <summary>Account and reference of an invoice; a Danish payment slip's line says both.</summary>
    internal static IEnumerable<PaperFact> HowToPay(Invoice? invoice, Language language)
    {
        if (invoice?.PaymentMeans.FirstOrDefault(one => one.Account is not null) is not { Account: { } account } means)
        {
            yield break;
        }

        if (InvoiceCustoms.PaymentLineOf(means.Code, account, means.PaymentReference) is { } line)
        {
            yield return new PaperFact(language[PaperTexts.PaymentSlip], line);
            yield break;
        }

        var giro = means.ServiceProvider switch
        {
            "SE:BANKGIRO" => "Bankgiro ",
            "SE:PLUSGIRO" => "Plusgiro ",
            _ => "",
        };
        yield return new PaperFact(language[InboxTexts.PayTo], giro + PaperNames.Account(account));
        if (means is { PaymentReference: { Length: > 0 } reference })
        {
            yield return new PaperFact(
                (
                    invoice.Seller.Address?.Country is { } seller
                        ? InvoiceCustoms.ReferenceNameOf(seller, reference)
                        : null
                ) ?? language[ReminderTexts.Reference],
                reference
            );
        }
    }

    private static IEnumerable<string> Notes(Invoice invoice, Language language, bool isCredit) =>
        PaperNames.Lines([
            .. invoice.Notes.Select(note => isCredit ? language.Format(PaperTexts.Reason, note) : note),
            invoice.PaymentTerms,
            .. invoice
                .VatBreakdowns.Where(one => one.Category.Code != "S" && one.Tax == 0m)
                .Select(one =>
                    string.IsNullOrWhiteSpace(one.ExemptionReason) ? VatWords.Of(language, one.Category)
                    : one.ExemptionReason.Contains(
                        VatWords.Of(language, one.Category),
                        StringComparison.OrdinalIgnoreCase
                    )
                        ? one.ExemptionReason
                    : $"{VatWords.Of(language, one.Category)}: {one.ExemptionReason}"
                )
                .Distinct(StringComparer.Ordinal),
            invoice.IsPaid ? language[InvoicingTexts.Paid] : null,
        ]);
}
