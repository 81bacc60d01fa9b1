using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// Denmark: CVR, system-to-system access of Erhvervsstyrelsen
/// (https://datacvr.virk.dk/artikel/system-til-system-adgang-til-cvr-data): an Elasticsearch
/// index behind basic authentication, <c>POST /cvr-permanent/virksomhed/_search</c>. It does not tell whether a
/// company is registered for VAT.
/// </summary>
public sealed class CvrRegister(
    GuardedHttp http,
    Uri address,
    string user,
    string secret,
    TimeProvider time,
    TimeSpan pause
) : HttpRegister(http, time, pause)
{
    private static readonly string[] Ended = ["OPLØST", "TVANGSOPLØST", "OPHØRT", "SLETTET", "LUKKET"];
    private static readonly string[] Sound = ["NORMAL", "AKTIV", "FREMTID"];

    /// <summary>Where the register answers unless told otherwise.</summary>
    public static Uri Address { get; } = new("https://distribution.virk.dk/cvr-permanent/");

    /// <inheritdoc/>
    public override string Name => "CVR";

    /// <inheritdoc/>
    public override string Country => "DK";

    private protected override ValueTask<HttpRequestMessage> RequestAsync(string number, CancellationToken cancellation)
    {
        var query = new JsonObject
        {
            ["size"] = 1,
            ["query"] = new JsonObject
            {
                ["term"] = new JsonObject
                {
                    ["Vrvirksomhed.cvrNummer"] = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
                },
            },
        };
        return ValueTask.FromResult(
            new HttpRequestMessage(HttpMethod.Post, new Uri(address, "virksomhed/_search"))
            {
                Content = new StringContent(query.ToJsonString(), Encoding.UTF8, "application/json"),
                Headers =
                {
                    Authorization = new AuthenticationHeaderValue(
                        "Basic",
                        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"))
                    ),
                },
            }
        );
    }

    private protected override RegisterEntry? Read(string number, JsonNode answer)
    {
        if (answer.At("hits", "hits") is not JsonArray hits)
        {
            throw new FormatException("the answer has no hits");
        }

        if (hits.At(0, "_source", "Vrvirksomhed") is not { } company)
        {
            return null;
        }

        if (company.At("cvrNummer").Text() != number)
        {
            throw new FormatException("the answer is about another entity");
        }

        var now = company.At("virksomhedMetadata");
        var life = company.At("livsforloeb").Each().LastOrDefault().At("periode");
        var status = now.At("sammensatStatus").Text()?.ToUpperInvariant();
        var form = now.At("nyesteVirksomhedsform");
        var isOver =
            life.At("gyldigTil").Day() is not null
            || (status is not null && Ended.Any(one => status.StartsWith(one, StringComparison.Ordinal)));
        var proceedings = !isOver && status is not null && !Sound.Contains(status) ? status : null;
        return new RegisterEntry
        {
            Country = Country,
            LegalEntity = new LegalEntity
            {
                Identifier = [new EntityIdentifier("Erhvervsstyrelsen", number)],
                Name = now.At("nyesteNavn", "navn").Text() ?? throw new FormatException("the answer has no name"),
                RegistrationDate = company.At("livsforloeb", 0, "periode", "gyldigFra").Day() ?? default,
                LegalForm = new EntityForm(
                    "DK_"
                        + (form.At("kortBeskrivelse").Text() ?? form.At("virksomhedsformkode").Text())
                            ?.ToUpperInvariant()
                            .Replace("/", "", StringComparison.Ordinal),
                    form.At("langBeskrivelse").Text()
                ),
                LegalStatus = new EntityStatus(proceedings is null ? "NONE" : "SOME"),
                RegisteredAddress = Place(now.At("nyesteBeliggenhedsadresse")),
                PostalAddress = Place(
                    company.At("postadresse").Each().LastOrDefault(one => one.At("periode", "gyldigTil") is null)
                ),
                Activity = AnswerReading.Activities(
                    new[] { "nyesteHovedbranche", "nyesteBibranche1", "nyesteBibranche2", "nyesteBibranche3" }.Select(
                        one => now.At(one, "branchekode").Text()
                    )
                ),
            },
            Standing = new RegisterStanding(!isOver, null, proceedings),
        };
    }

    private static EntityAddress? Place(JsonNode? place) =>
        place is null
            ? null
            : AnswerReading.Address(
                place.At("conavn").Text() is { } care ? "c/o " + care : null,
                $"{place.At("vejnavn").Text()} {place.At("husnummerFra").Text()}{place.At("bogstavFra").Text()}",
                $"{place.At("etage").Text()} {place.At("sidedoer").Text()}",
                $"{place.At("postnummer").Text()} {place.At("postdistrikt").Text()}",
                place.At("landekode").Text()
            );
}
