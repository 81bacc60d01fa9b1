using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// Norway: Enhetsregisteret of Brønnøysundregistrene, open data
/// (https://data.brreg.no/enhetsregisteret/api/dokumentasjon, OpenAPI specification
/// as of 2025). <c>GET /enheter/{orgnr}</c>; an entity that was deleted answers 410 or with <c>slettedato</c>.
/// </summary>
public sealed class Enhetsregisteret(GuardedHttp http, Uri address, TimeProvider time, TimeSpan pause)
    : HttpRegister(http, time, pause)
{
    /// <summary>Where the register answers unless told otherwise.</summary>
    public static Uri Address { get; } = new("https://data.brreg.no/enhetsregisteret/api/");

    /// <inheritdoc/>
    public override string Name => "Enhetsregisteret";

    /// <inheritdoc/>
    public override string Country => "NO";

    private protected override ValueTask<HttpRequestMessage> RequestAsync(
        string number,
        CancellationToken cancellation
    ) => ValueTask.FromResult(new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"enheter/{number}")));

    private protected override RegisterEntry? Read(string number, JsonNode answer)
    {
        if (answer.At("organisasjonsnummer").Text() != number)
        {
            throw new FormatException("the answer is about another entity");
        }

        string[] proceedings =
        [
            .. new[]
            {
                ("konkurs", "konkurs"),
                ("underAvvikling", "under avvikling"),
                ("underTvangsavviklingEllerTvangsopplosning", "under tvangsavvikling eller tvangsoppløsning"),
            }
                .Where(one => answer.At(one.Item1).IsTrue())
                .Select(one => one.Item2),
            .. new[]
            {
                ("underRekonstruksjonsforhandlingDato", "under rekonstruksjonsforhandling"),
                ("underUtenlandskInsolvensbehandlingDato", "under utenlandsk insolvensbehandling"),
            }
                .Where(one => answer.At(one.Item1).Day() is not null)
                .Select(one => one.Item2),
        ];
        var deleted = answer.At("slettedato").Day();
        return new RegisterEntry
        {
            Country = Country,
            LegalEntity = new LegalEntity
            {
                Identifier = [new EntityIdentifier("Brønnøysundregistrene", number)],
                Name = answer.At("navn").Text() ?? throw new FormatException("the answer has no name"),
                RegistrationDate =
                    answer.At("registreringsdatoEnhetsregisteret").Day()
                    ?? answer.At("stiftelsesdato").Day()
                    ?? default,
                LegalForm = new EntityForm(
                    "NO_" + answer.At("organisasjonsform", "kode").Text(),
                    answer.At("organisasjonsform", "beskrivelse").Text()
                ),
                LegalStatus = new EntityStatus(proceedings.Length > 0 ? "SOME" : "NONE"),
                RegisteredAddress = Place(answer.At("forretningsadresse")),
                PostalAddress = Place(answer.At("postadresse")),
                Activity = AnswerReading.Activities(
                    Enumerable.Range(1, 3).Select(i => answer.At($"naeringskode{i}", "kode").Text())
                ),
            },
            Standing = new RegisterStanding(
                deleted is null,
                answer.At("registrertIMvaregisteret").IsTrue(),
                proceedings.Length > 0 ? string.Join(", ", proceedings) : null
            ),
        };
    }

    private static EntityAddress? Place(JsonNode? place) =>
        AnswerReading.Address([
            .. place.At("adresse").Each().Select(line => line.Text()),
            $"{place.At("postnummer").Text()} {place.At("poststed").Text()}",
            place.At("land").Text(),
        ]);
}
