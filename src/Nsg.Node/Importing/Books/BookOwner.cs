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
            PartyIdentifier.TryParse(company.Country, company.Number, out var number)
            && !known.Identifiers.Contains(number)
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
}
