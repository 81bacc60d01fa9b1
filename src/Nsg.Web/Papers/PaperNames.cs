using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>How papers name parties and files, and in which language they are.</summary>
internal static class PaperNames
{
    private const int FileMax = 120;

    /// <summary>The language of a paper: the one asked for, else that of the customer's country, English outside the five,
    /// else that of the company's country.</summary>
    internal static Language LanguageOf(string? asked, Party? customer, Country home) =>
        Language.Find(asked)
        ?? (
            customer?.Address?.Country is { } country && !Country.Nordic.Contains(country)
                ? Language.All[0]
                : Language.Find(CountryWords.Language(customer?.Address?.Country ?? home))!
        );

    /// <summary>A file's name that every system takes: without what paths and devices are written with.</summary>
    internal static string File(string words)
    {
        var plain = string.Concat(
            words.Select(letter =>
                char.IsControl(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'
                    ? '-'
                    : letter
            )
        );
        return TextCut.To(plain, FileMax).Trim(' ', '.');
    }

    /// <summary>An address as it stands on an envelope; the country only on what goes abroad.</summary>
    internal static IReadOnlyList<string> Address(Party party, Country from, Language language)
    {
        var at = party.Address;
        return Lines(
            at?.Street,
            at?.AdditionalStreet,
            at?.AddressLine,
            $"{at?.PostalCode} {at?.City}",
            at?.Country is { } country && country != from ? CountryWords.Name(country, language) : null
        );
    }

    /// <summary>What is given, without blanks around it.</summary>
    internal static IReadOnlyList<string> Lines(params IEnumerable<string?> lines) =>
        [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim())];

    /// <summary>Who a company is by law and how to reach it, on one line.</summary>
    internal static string Foot(Party seller, Language language) =>
        string.Join(
            " · ",
            Lines(
                seller.Name,
                seller.LegalRegistration is { } number
                    ? language.Format(NumberOf(seller, language), National(seller, number.Value))
                    : null,
                seller.VatNumber is { } vat ? language.Format(PaperTexts.VatNo, VatNumber(vat, language)) : null,
                seller.TaxRegistration,
                seller.LegalForm,
                seller.Contact?.Telephone,
                seller.Contact?.Email
            )
        );

    /// <summary>A VAT number as readers of the language write it: a Norwegian one in Norway without the country.</summary>
    internal static string VatNumber(string number, Language language) =>
        InvoiceCustoms.VatNumberIn(
            Country.Nordic.FirstOrDefault(country => CountryWords.Language(country) == language.Code),
            number
        );

    /// <summary>A company's number as its country writes it.</summary>
    internal static string National(Party party, string number) =>
        party.Address?.Country is { } country && PartyIdentifier.TryParse(country, number, out var known)
            ? known.National
            : number;

    /// <summary>The register's own word for its number only where the paper is in the language of its country.</summary>
    private static Phrase NumberOf(Party seller, Language language) =>
        seller.Address?.Country is { } country
        && Country.Nordic.Contains(country)
        && CountryWords.Language(country) == language.Code
            ? PaperTexts.OrgNo
            : PaperTexts.RegNo;

    /// <summary>An IBAN in groups of four, as people read it.</summary>
    internal static string Account(string account) =>
        Iban.TryParse(account, out var iban)
            ? string.Join('\u00A0', iban.ToString().Chunk(4).Select(part => new string(part)))
            : account;
}
