using Nsg.Bookkeeping;
using Nsg.Countries;
using Nsg.Exchange.Registers;
using Nsg.Storage;
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
        Country.TryParse(country, out var parsed) && PartyIdentifier.TryParse(parsed, notation, out var identifier)
            ? store.FindCompany(identifier)
            : null;

    /// <summary>What is known of a company; null while what the register says of it is not kept here.</summary>
    private RegisterEntry? Entry(CompanyProfile company)
    {
        var (registered, rights) = store.Query(company.Key, books => (books.Registered(), books.SignatoryRights()));
        return registered is null
            ? null
            : new RegisterEntry
            {
                Country = company.Identifiers[0].Country.Code,
                LegalEntity = new LegalEntity
                {
                    Identifier =
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
                SignatoryRights = rights is null ? null : RightsShape.Of(rights),
            };
    }
}
