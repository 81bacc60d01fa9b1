using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Importing.Books;

/// <summary>The company that books are taken in for.</summary>
/// <param name="Known">The company that is here, or null.</param>
/// <param name="Created">The company that is made, or null.</param>
/// <param name="Pack">Its country's rules.</param>
/// <param name="Currency">Its base currency.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Warnings">What is odd about it.</param>
internal sealed record BookOwner(
    CompanyProfile? Known,
    CompanyCreated? Created,
    CountryPack Pack,
    Currency Currency,
    PartyIdentifier Number,
    string Name,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>Finds the owner, or says why the file's books cannot go there.</summary>
    internal static (BookOwner? Owner, string? Fault) Find(NodeStore store, BookCompany company, BooksTarget target) =>
        target.Company is { } key ? Here(store, company, key) : Made(company, target);

    private static (BookOwner? Owner, string? Fault) Here(NodeStore store, BookCompany company, string key)
    {
        var known = store.Company(key)!;
        if (company.Currency is { } currency && currency != known.Currency)
        {
            return (null, $"the file's books are in {currency}, those of {known.Name} in {known.Currency}");
        }

        var warnings = new List<string>();
        if (
            PartyIdentifier.TryParse(
                company.IsCountryAssumed ? known.Pack.Country : company.Country,
                company.Number,
                out var number
            ) && !known.Identifiers.Contains(number)
        )
        {
            if (number.HasValidCheckDigit)
            {
                return (
                    null,
                    $"the file is of {number} ({company.Name}), not of {known.Name}; --new makes that company"
                );
            }

            warnings.Add(
                $"the file names the company {number}, which fails its check digit; the books are taken for {known.Handle}"
            );
        }

        return (
            new BookOwner(known, null, known.Pack, known.Currency, known.Number ?? default, known.Name, warnings),
            null
        );
    }

    private static (BookOwner? Owner, string? Fault) Made(BookCompany company, BooksTarget target)
    {
        if (Foreign(company, target) is { } foreign)
        {
            return (null, foreign);
        }

        company =
            company.IsCountryAssumed && target.Number is { } given ? company with { Country = given.Country } : company;
        if (CountryPacks.Find(company.Country) is not { } pack)
        {
            return (
                null,
                $"this program keeps no books for country '{company.Country}'; it knows {string.Join(", ", Country.Nordic)}"
            );
        }

        var number =
            target.Number
            ?? (
                PartyIdentifier.TryParse(company.Country, company.Number, out var named)
                    ? named
                    : (PartyIdentifier?)null
            );
        if (number is not { } identifier)
        {
            return (
                null,
                $"the file does not state the company's organisation number; give it with --id {company.Country}:NUMBER"
            );
        }

        var warnings = new List<string>();
        if (!identifier.HasValidCheckDigit)
        {
            warnings.Add($"{identifier} fails its check digit; accepted as given");
        }

        var name = company.Name;
        if (name.Length == 0)
        {
            name = identifier.ToString();
            warnings.Add("the file does not name the company; it is called by its number");
        }

        var currency = company.Currency ?? pack.Currency;
        var created = new CompanyCreated(name, pack.Country, currency, [identifier.ToString()]);
        return (new BookOwner(null, created, pack, currency, identifier, name, warnings), null);
    }

    /// <summary>
    /// Why a file of a format that tells no country is not taken for its home's: its books are in another country's money, or its
    /// number is one of another country's and none of the home's. Null where it may be, or where the number that is given
    /// tells the country.
    /// </summary>
    private static string? Foreign(BookCompany company, BooksTarget target)
    {
        if (!company.IsCountryAssumed || target.Number is not null)
        {
            return null;
        }

        var isHome = PartyIdentifier.TryParse(company.Country, company.Number, out var home) && home.HasValidCheckDigit;
        var others = CountryPacks.All.Where(one => one.Country != company.Country).ToList();
        var likely = isHome
            ? null
            : others.Find(one =>
                PartyIdentifier.TryParse(one.Country, company.Number, out var number) && number.HasValidCheckDigit
            );
        var ofMoney = others.Find(one => one.Currency == company.Currency);
        // Swedish companies may keep their books in euros; a number of their own tells them.
        if (likely is null && (ofMoney is null || (isHome && ofMoney.Currency == Currency.EUR)))
        {
            return null;
        }

        var country = (ofMoney ?? likely)!.Country;
        return ofMoney is null
            ? $"{company.Format} tells no country, and {company.Number} is no number of {company.Country}; say whose books these are with --id, such as --id {country}:{company.Number}"
            : $"{company.Format} tells no country, and these books are in {company.Currency}; say whose they are with --id, such as --id {country}:{company.Number ?? "NUMBER"}";
    }
}
