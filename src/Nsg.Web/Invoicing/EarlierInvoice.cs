using System.Globalization;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Ubl;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Invoicing;

/// <summary>What the form of an invoice takes over from earlier ones: the customer and lines of one, and what the
/// company says of itself.</summary>
internal static class EarlierInvoice
{
    private const int DaysToPay = 14;

    /// <summary>UN/ECE Recommendation 20: what is counted in time is a service.</summary>
    private static readonly string[] Times = ["HUR", "MIN", "DAY", "WEE", "MON", "ANN"];

    /// <summary>Fields as the form is first shown.</summary>
    /// <param name="earlier">The invoice that it begins from, or null.</param>
    /// <param name="own">An invoice that the company sent, or null.</param>
    /// <param name="home">Country of the company.</param>
    /// <param name="today">Today.</param>
    /// <param name="language">The reader's, in which countries are named.</param>
    internal static Dictionary<string, string> Fields(
        Invoice? earlier,
        Invoice? own,
        Country home,
        DateOnly today,
        Language language
    )
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = PageForm.Text(today),
            ["due"] = PageForm.Text(today.AddDays(DaysToPay)),
            ["buyer-country"] = CountryWords.Name(earlier?.Buyer.Address?.Country ?? home, language),
        };
        if (earlier is not null)
        {
            var buyer = earlier.Buyer;
            Set("buyer-name", buyer.Name);
            Set("buyer-number", buyer.LegalRegistration?.Value);
            Set("buyer-street", buyer.Address?.Street);
            Set("buyer-code", buyer.Address?.PostalCode);
            Set("buyer-city", buyer.Address?.City);
            Set("buyer-email", buyer.Contact?.Email);
            Set("buyer-vat", buyer.VatNumber);
            Set(
                "buyer-endpoint",
                buyer.ElectronicAddress is { Scheme: { } scheme } address ? $"{scheme}:{address.Value}" : null
            );
            Set(
                "buyer-no-endpoint",
                earlier.Profile == UblInvoiceWriter.Core
                && buyer is { ElectronicAddress: null, LegalRegistration: not null }
                    ? "1"
                    : null
            );
            Set("reference", earlier.BuyerReference);
            Set("currency", earlier.Currency.Code);
        }

        if ((own ?? earlier)?.Seller is { } seller)
        {
            Set("seller-street", seller.Address?.Street);
            Set("seller-code", seller.Address?.PostalCode);
            Set("seller-city", seller.Address?.City);
            Set("seller-tax", seller.TaxRegistration);
            Set("seller-office", OfficeOf(seller));
        }

        return fields;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                fields[name] = value;
            }
        }
    }

    /// <summary>The registered office that an invoice of before named.</summary>
    private static string? OfficeOf(Party seller) =>
        seller is { LegalForm: { } said, Address.Country: { } country }
        && InvoiceCustoms.RegisteredOfficeWord(country) is { } word
        && said.StartsWith(word + " ", StringComparison.Ordinal)
            ? said[(word.Length + 1)..]
            : null;

    /// <summary>A line to change, without its VAT, which the day decides.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">What it was issued as; where that was not kept, its unit tells.</param>
    /// <param name="language">The reader's.</param>
    internal static InvoiceFormLine Line(InvoiceLine line, SupplyKind? kind, Language language) =>
        new(
            line.Item.Name,
            Plain(line.Quantity, language),
            line.UnitCode ?? "C62",
            Plain(line.Price is { } price ? price.Net / (price.BaseQuantity ?? 1m) : null, language),
            Plain(
                line.AllowancesAndCharges.Where(one => !one.IsCharge)
                    .Select(one => one.Percentage)
                    .FirstOrDefault(one => one is not null),
                language
            ),
            kind == SupplyKind.Services || (kind is null && Times.Contains(line.UnitCode)) ? "services" : "goods",
            ""
        );

    /// <summary>As the reader would type it.</summary>
    private static string Plain(decimal? number, Language language) =>
        number
            ?.ToString("0.######", CultureInfo.InvariantCulture)
            .Replace(".", language.Decimal, StringComparison.Ordinal)
        ?? "";
}
