using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Web.Invoicing;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Node.Invoicing;

/// <summary>The form of the pages as the request that programs send.</summary>
internal static class InvoiceFormReader
{
    /// <summary>The invoice that a form asks for, which <see cref="InvoiceFormCheck"/> found nothing wrong with.</summary>
    internal static InvoiceRequest Read(IFormCollection form, Language language) =>
        new(
            new InvoicePartyRequest(
                Word(form, "buyer-name"),
                Word(form, "buyer-number"),
                Word(form, "buyer-vat"),
                form["buyer-no-endpoint"] == "1" ? "" : Word(form, "buyer-endpoint"),
                Word(form, "buyer-street"),
                Word(form, "buyer-code"),
                Word(form, "buyer-city"),
                CountryWords.CodeOf(Word(form, "buyer-country")),
                Email: Word(form, "buyer-email")
            ),
            [.. InvoiceFormModel.LinesOf(form).Select(line => Line(line, Word(form, "vat-reason"), language))],
            PageForm.Day(form["date"]),
            PageForm.Day(form["due"]),
            PageForm.Day(form["delivered"]),
            Word(form, "currency"),
            Word(form, "reference"),
            Word(form, "order"),
            Note: Word(form, "note"),
            PayTo: Word(form, "pay-to"),
            Seller: new InvoicePartyRequest(
                VatNumber: form["seller-no-vat"] == "1" ? "" : Word(form, "seller-vat"),
                Street: Word(form, "seller-street"),
                PostalCode: Word(form, "seller-code"),
                City: Word(form, "seller-city"),
                TaxRegistration: Word(form, "seller-tax"),
                RegisteredOffice: Word(form, "seller-office")
            ),
            Form: Word(form, "form"),
            DeliveryPlace: Word(form, "delivered-to"),
            ExchangeRate: Word(form, "rate") is { } rate ? Rate(rate) : null,
            ExchangeRateSource: Word(form, "rate-source")
        );

    /// <summary>An exchange rate as typed; its one mark is that of decimals, since no rate is written in thousands.</summary>
    internal static decimal? Rate(string typed) =>
        decimal.TryParse(
            typed.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var rate
        )
            ? rate
            : null;

    private static InvoiceLineRequest Line(InvoiceFormLine line, string? exempt, Language language)
    {
        var vat = line.Vat.Split('|');
        return new InvoiceLineRequest(
            PageForm.Line(line.Item),
            Amount(line.Quantity),
            Amount(line.Price),
            PageForm.Line(line.Unit),
            DiscountPercent: Amount(line.Discount),
            Kind: PageForm.Line(line.Kind),
            VatCategory: vat[0].Length > 0 ? vat[0] : null,
            VatRate: vat is [_, var rate]
            && decimal.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent > 0m
                ? percent
                : null,
            VatReason: vat[0] == "E" ? exempt : null
        );

        decimal? Amount(string typed) => typed.Length == 0 ? null : PageForm.Amount(typed, language);
    }

    private static string? Word(IFormCollection form, string name) => PageForm.Line(form[name]);
}
