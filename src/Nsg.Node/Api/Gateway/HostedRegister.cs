using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Exchange.Registers;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>The companies kept here, as a source of the register gateway.</summary>
internal sealed class HostedRegister(NodeStore store) : IRegisterSource
{
    /// <inheritdoc/>
    public ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation) =>
        ValueTask.FromResult(Find(country, notation));

    /// <summary>The entity of a company kept here, or null.</summary>
    internal RegisterEntry? Find(string country, string notation) =>
        Key(country, notation) is { } key ? Entry(store.Company(key)!) : null;

    /// <summary>The key of a company kept here, or null.</summary>
    internal string? Key(string country, string notation) =>
        Country.TryParse(country, out var parsed)
            ? (PartyIdentifier.TryParse(parsed, notation, out var identifier) ? store.FindCompany(identifier) : null)
                ?? Founded(parsed, notation)
            : null;

    /// <summary>A company that was founded here goes by its key until it has a number; whoever has the key is then told
    /// the number.</summary>
    private string? Founded(Country country, string notation) =>
        notation.Length == NodeStore.KeyLength
        && store.Company(notation) is { } company
        && company.Pack.Country == country
        && store.Query(notation, books => books.Draft()) is not null
            ? notation
            : null;

    /// <summary>What was told to the register of a company that it has not taken in yet; the day is the one of the
    /// memorandum.</summary>
    private static CompanyRegistered? Drafted(BooksQueries books) =>
        books.Draft() is { } draft
            ? new CompanyRegistered(
                draft.FoundedOn!.Value,
                draft.Form!,
                books.Company.Pack.Startup.Find(draft.Form)?.Name,
                draft.Address,
                draft.PostalAddress,
                draft.Activities,
                HasProceedings: false
            )
            : null;

    /// <summary>What is known of a company; null while what the register says of it is not kept here.</summary>
    internal RegisterEntry? Entry(CompanyProfile company)
    {
        var (registered, rights, draft) = store.Query(
            company.Key,
            books => (books.Registered() ?? Drafted(books), books.SignatoryRights(), books.Draft())
        );
        return registered is null
            ? null
            : new RegisterEntry
            {
                Country = company.Pack.Country.Code,
                Standing =
                    company.LastDay is { } last ? new RegisterStanding(false, null, $"dissolved on {last:yyyy-MM-dd}")
                    : company.Number is null ? new RegisterStanding(false, null, "draft; not registered yet")
                    : draft is not null ? new RegisterStanding(true, !company.IsOutsideVat, null)
                    : null,
                LegalEntity = new LegalEntity
                {
                    Identifier = company.Number is null
                        ? [new EntityIdentifier("draft, no number yet", company.Key)]
                        :
                        [
                            .. company.Identifiers.Select(one => new EntityIdentifier(
                                OrganisationCustoms.Of(one.Country)?.Register ?? one.Country.Code,
                                one.Number
                            )),
                        ],
                    RegistrationDate = registered.RegistrationDate,
                    Name = company.Name,
                    LegalStatus = new EntityStatus(registered.HasProceedings ? "SOME" : "NONE"),
                    LegalForm = new EntityForm(registered.LegalForm, registered.LegalFormName),
                    RegisteredAddress = registered.RegisteredAddress is { } address ? new EntityAddress(address) : null,
                    PostalAddress = registered.PostalAddress is { } postal ? new EntityAddress(postal) : null,
                    Activity = [.. registered.Activities.Select((code, i) => EntityActivity.Of(code, i + 1))],
                },
                Activities = registered.Activities is { Count: > 0 } activities
                    ? [.. activities.Select(ActivityHeading.Of)]
                    : null,
                SignatoryRights = rights is null ? null : RightsShape.Of(rights),
            };
    }
}
