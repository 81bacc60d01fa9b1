using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Finvoice;

/// <summary>Writes Finvoice elements: decimal commas, compact dates, currencies and schemes as attributes.</summary>
internal sealed class FinvoiceEmitter(XmlEmitter emitter, Currency currency)
{
    private const int BankReferenceMin = 2;
    private const int BankReferenceMax = 20;
    private const int CreditorReferenceMax = 25;

    internal void Open(string name) => emitter.Open(name, "");

    internal void Close() => emitter.Close();

    internal void Text(string name, string? value) => Named(name, value, null, null);

    internal void Identifier(string name, Identifier? identifier) =>
        Named(name, identifier?.Value, "SchemeID", identifier?.Scheme);

    internal void Named(string name, string? value, string scheme) =>
        Named(name, value, "IdentificationSchemeName", scheme);

    internal void Account(string name, string? account) =>
        Named(name, account, account is { Length: > 4 } && char.IsAsciiLetter(account[0]) ? "IBAN" : "BBAN");

    internal void Date(string name, DateOnly? date) =>
        Named(name, date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture), "Format", "CCYYMMDD");

    internal void Amount(string name, decimal? amount, Currency? other = null) =>
        Named(name, Comma(amount, "0.00###"), FinvoiceTotals.CurrencyAttribute, (other ?? currency).Code);

    internal void Percent(string name, decimal? rate) => Text(name, Comma(rate, "0.###"));

    internal void Quantity(string name, decimal? quantity, string? unit) =>
        Named(name, Comma(quantity, "0.########"), "QuantityUnitCode", unit);

    internal void Classification(ItemClassification classification)
    {
        Open("ArticleGroupIdentifier");
        emitter.Attribute("SchemeID", classification.List);
        emitter.Attribute("SchemeVersion", classification.Version);
        emitter.Text(classification.Code);
        Close();
    }

    /// <summary>Charges as SEPA shares them.</summary>
    internal void Charge() => Named("EpiCharge", "SLEV", "ChargeOption", "SLEV");

    internal void Role(string role) => Named("AnyPartyText", role, "AnyPartyCode", role);

    /// <summary>Whether a reference has the form of a Finnish viite or an RF creditor reference.</summary>
    internal static bool IsBankReference(string? reference) =>
        reference is not null
        && (
            (reference.Length is >= BankReferenceMin and <= BankReferenceMax && reference.All(char.IsAsciiDigit))
            || (
                reference.Length is > 4 and <= CreditorReferenceMax
                && reference.StartsWith("RF", StringComparison.Ordinal)
                && char.IsAsciiDigit(reference[2])
                && char.IsAsciiDigit(reference[3])
                && reference.All(char.IsAsciiLetterOrDigit)
            )
        );

    private static string? Comma(decimal? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');

    private void Named(string name, string? value, string? attribute, string? attributeValue)
    {
        if (value is null)
        {
            return;
        }

        Open(name);
        if (attribute is not null)
        {
            emitter.Attribute(attribute, attributeValue);
        }

        emitter.Text(value);
        Close();
    }
}
