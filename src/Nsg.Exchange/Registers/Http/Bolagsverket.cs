using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// Sweden: Bolagsverket's valuable data sets, version 1 (https://bolagsverket.se, API för värdefulla datamängder,
/// 2025): OAuth 2.0 client credentials,
/// then <c>POST /organisationer</c> with <c>identitetsbeteckning</c>. SCB's part (<c>verksamOrganisation</c>) is
/// NEJ for one that is registered neither for VAT nor F-tax nor as an employer, so not for VAT; JA does not tell which.
/// </summary>
public sealed class Bolagsverket(
    GuardedHttp http,
    Uri address,
    Uri tokens,
    string client,
    string secret,
    TimeProvider time,
    TimeSpan pause
) : HttpRegister(http, time, pause)
{
    private const string Scope = "vardefulla-datamangder:read";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private (string Token, DateTimeOffset ExpiresAfter)? _token;

    /// <summary>Where the register answers unless told otherwise.</summary>
    public static Uri Address { get; } = new("https://gw.api.bolagsverket.se/vardefulla-datamangder/v1/");

    /// <summary>Where it gives tokens unless told otherwise.</summary>
    public static Uri Tokens { get; } = new("https://portal.api.bolagsverket.se/oauth2/token");

    /// <inheritdoc/>
    public override string Name => "Bolagsverket";

    /// <inheritdoc/>
    public override string Country => "SE";

    private protected override async ValueTask<HttpRequestMessage> RequestAsync(
        string number,
        CancellationToken cancellation
    ) =>
        new(HttpMethod.Post, new Uri(address, "organisationer"))
        {
            Content = new StringContent(
                new JsonObject { ["identitetsbeteckning"] = number }.ToJsonString(),
                Encoding.UTF8,
                "application/json"
            ),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellation)) },
        };

    private protected override void ForgetCredentials() => _token = null;

    private protected override RegisterEntry? Read(string number, JsonNode answer)
    {
        if (answer.At("organisationer") is not JsonArray found)
        {
            throw new FormatException("the answer has no organisationer");
        }

        if (
            found.At(0) is not { } one
            || (
                one.At("organisationsnamn", "organisationsnamnLista") is null
                && one.At("organisationsnamn", "fel", "typ").Text() == "ORGANISATION_FINNS_EJ"
            )
        )
        {
            return null;
        }

        var names = one.At("organisationsnamn", "organisationsnamnLista").Each().ToList();
        var proceedings = one.At(
                "pagaendeAvvecklingsEllerOmstruktureringsforfarande",
                "pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista"
            )
            .Each()
            .Select(each => each.At("klartext").Text() ?? each.At("kod").Text())
            .OfType<string>()
            .ToList();
        var post = one.At("postadressOrganisation", "postadress");
        return new RegisterEntry
        {
            Country = Country,
            LegalEntity = new LegalEntity
            {
                Identifier = [new EntityIdentifier("Bolagsverket", number)],
                Name =
                    (
                        names.Find(each => each.At("organisationsnamntyp", "kod").Text() == "FORETAGSNAMN")
                        ?? names.FirstOrDefault()
                    )
                        .At("namn")
                        .Text()
                    ?? throw new FormatException("the answer has no name"),
                RegistrationDate = one.At("organisationsdatum", "registreringsdatum").Day() ?? default,
                LegalForm = new EntityForm(
                    "SE_" + one.At("organisationsform", "kod").Text(),
                    one.At("organisationsform", "klartext").Text()
                ),
                LegalStatus = new EntityStatus(proceedings.Count > 0 ? "SOME" : "NONE"),
                PostalAddress = AnswerReading.Address(
                    post.At("coAdress").Text(),
                    post.At("utdelningsadress").Text(),
                    $"{post.At("postnummer").Text()} {post.At("postort").Text()}",
                    post.At("land").Text()
                ),
                Activity = AnswerReading.Activities(
                    one.At("naringsgrenOrganisation", "sni")
                        .Each()
                        .Select(each => each.At("kod").Text() is { Length: >= 4 } code ? code[..4] : null)
                ),
            },
            Standing = new RegisterStanding(
                one.At("avregistreradOrganisation", "avregistreringsdatum").Day() is null,
                one.At("verksamOrganisation", "kod").Text() == "NEJ" ? false : null,
                proceedings.Count > 0 ? string.Join(", ", proceedings) : null
            ),
        };
    }

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        if (_token is { } known && Now < known.ExpiresAfter)
        {
            return known.Token;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, tokens)
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("scope", Scope)]),
            Headers =
            {
                Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(
                        Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(client)}:{Uri.EscapeDataString(secret)}")
                    )
                ),
            },
        };
        var (status, body, _) = await Http.SendAsync(request, cancellation);
        var answer =
            status == HttpStatusCode.OK
                ? JsonNode.Parse(body)
                : throw new HttpRequestException($"no token: status {(int)status}");
        var token = answer.At("access_token").Text() ?? throw new FormatException("the answer has no token");
        var seconds = int.TryParse(answer.At("expires_in").Text(), out var span) ? Math.Clamp(span, 0, 86_400) : 60;
        _token = (token, Now + TimeSpan.FromSeconds(seconds) - Margin);
        return token;
    }
}
