using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Birth;

/// <summary>A registration that cannot be; the message says why.</summary>
/// <param name="findings">What is wrong.</param>
public sealed class RegistrationRefusedException(IReadOnlyList<RegistrationFinding> findings)
    : Exception(string.Join("; ", findings.Select(one => $"{one.Field}: {one.Text}")))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<RegistrationFinding> Findings { get; } = findings;

    /// <summary>One thing that is wrong.</summary>
    public static RegistrationRefusedException Of(string field, string text) =>
        new([new RegistrationFinding(true, field, text)]);
}

/// <summary>What the authority answered.</summary>
/// <param name="Number">The number that it gave, with or without the country.</param>
/// <param name="Registered">The day of registration.</param>
/// <param name="Name">The name that was registered, where it is another; else null.</param>
/// <param name="BooksCapital">Whether the entry of the share capital is to be posted.</param>
public sealed record AuthorityAnswer(
    string? Number,
    DateOnly? Registered,
    string? Name = null,
    bool BooksCapital = false
);

/// <summary>The books of a company from its first record to its number.</summary>
public sealed class BirthDesk(IBooksTransaction books)
{
    private const int NameMax = 300;

    /// <summary>Keeps what a company begins with, in the decision that creates it.</summary>
    /// <param name="draft">The draft, settled and found in order.</param>
    /// <param name="actor">Who, for the record.</param>
    public void Found(RegistrationDraft draft, string actor)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var company = books.Company;
        books.Append(RecordJson.Draft(RecordKind.CompanyFounded, actor, new CompanyFounded(draft)));
        var settings = CompanySettingsChanged.Of(company) with
        {
            VatPeriod = draft.Vat?.Period,
            IsOutsideVat = draft.Vat is null or { IsRegistered: false },
            Listing = draft.Endpoint is { } endpoint
                ? CompanyListing.Of(endpoint, books.Company.DayOf(books.Now), hasMoved: false)
                : null,
        };
        books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, actor, settings));
        var (from, to) = BirthPlan.FirstYear(draft, draft.FoundedOn!.Value);
        if (new YearDesk(books).Define(from, to, actor) is { } fault)
        {
            throw RegistrationRefusedException.Of("firstYearEnd", fault);
        }

        if (draft.BankAccount is { } account)
        {
            var ledger = company.Pack.Roles.BankAccounts[0];
            books.Append(
                RecordJson.Draft(
                    RecordKind.BankAccountOpened,
                    actor,
                    new BankAccountOpened(
                        AccountKey.Of(account, company.Pack.Country),
                        ledger,
                        company.Pack.Find(ledger)!.Name,
                        company.Currency
                    )
                )
            );
        }
    }

    /// <summary>Takes in the authority's answer: from here on the company goes by its number.</summary>
    /// <exception cref="RegistrationRefusedException">The number is none, is another company's, or the company has one
    /// already.</exception>
    public EntryPosted? Complete(AuthorityAnswer answer, string actor)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var company = books.Company;
        var draft =
            books.Draft() ?? throw RegistrationRefusedException.Of("number", "the company was not founded here");
        var number = Number(answer, company);
        if (company.LastDay is { } ended)
        {
            throw RegistrationRefusedException.Of("number", $"the company was dissolved on {ended:yyyy-MM-dd}");
        }

        if (company.Number == number)
        {
            return Again(answer, draft, actor);
        }

        var today = books.Company.DayOf(books.Now);
        if (answer.Registered is not { } day || day < draft.FoundedOn || day > today)
        {
            throw RegistrationRefusedException.Of(
                "registered",
                "give the day of registration: not before the memorandum, and not ahead"
            );
        }

        var name = answer.Name?.Trim() ?? company.Name;
        if (name.Length is 0 or > NameMax)
        {
            throw RegistrationRefusedException.Of("name", $"a name has 1 to {NameMax} characters");
        }

        books.Append(
            RecordJson.Draft(RecordKind.CompanyNumbered, actor, new CompanyNumbered([number.ToString()], name))
        );
        books.Append(
            RecordJson.Draft(
                RecordKind.CompanyRegistered,
                actor,
                new CompanyRegistered(
                    day,
                    draft.Form!,
                    company.Pack.Startup.Find(draft.Form)?.Name,
                    draft.Address,
                    draft.PostalAddress,
                    draft.Activities,
                    HasProceedings: false
                )
            )
        );
        return answer.BooksCapital ? BookCapital(draft with { Name = name }, actor) : null;
    }

    /// <summary>The same answer again; the capital may have come to the bank since.</summary>
    private EntryPosted? Again(AuthorityAnswer answer, RegistrationDraft draft, string actor)
    {
        var company = books.Company;
        if (answer.Name?.Trim() is { } name && name != company.Name)
        {
            throw RegistrationRefusedException.Of("name", $"the company is registered as {company.Name} already");
        }

        return answer.BooksCapital ? BookCapital(draft with { Name = company.Name }, actor) : null;
    }

    /// <summary>The capital is booked once, however often it is asked for.</summary>
    private EntryPosted? BookCapital(RegistrationDraft draft, string actor)
    {
        if (BirthPlan.CapitalEntry(draft, books.Company.Pack) is not { } wanted)
        {
            return null;
        }

        var outcome = new ManualDesk(books).Post(wanted, RequestKey.Of("share capital of the founding", []), actor);
        return outcome.Refusal is null
            ? outcome.Entry
            : throw RegistrationRefusedException.Of("booksCapital", outcome.Detail);
    }

    private PartyIdentifier Number(AuthorityAnswer answer, CompanyProfile company)
    {
        var text = answer.Number ?? "";
        if (
            !(
                text.Contains(':', StringComparison.Ordinal)
                    ? PartyIdentifier.TryParse(text, out var number)
                    : PartyIdentifier.TryParse(company.Pack.Country, text, out number)
            )
            || number.Country != company.Pack.Country
            || !number.HasValidCheckDigit
        )
        {
            throw RegistrationRefusedException.Of("number", "this is no valid number of the country's register");
        }

        if (company.Number is { } known && known != number)
        {
            throw RegistrationRefusedException.Of("number", $"the company has its number already: {known}");
        }

        return company.Number is null && books.IsTaken(number)
            ? throw RegistrationRefusedException.Of("number", $"a company {number} is on this node already")
            : number;
    }
}
