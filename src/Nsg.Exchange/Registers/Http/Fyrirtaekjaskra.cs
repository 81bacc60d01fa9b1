using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// Iceland: Fyrirtækjaskrá of Skatturinn, the company registry's REST interface as its OpenAPI document of version
/// 0.5.0 describes it:
/// <c>GET /{kennitala}</c>. The address is the operator's agreement with Skatturinn, so none is assumed.
/// </summary>
public sealed class Fyrirtaekjaskra(GuardedHttp http, Uri address, string? key, TimeProvider time, TimeSpan pause)
    : HttpRegister(http, time, pause)
{
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";
    private const string Deregistered = "Afskr";

    /// <inheritdoc/>
    public override string Name => "Fyrirtækjaskrá";

    /// <inheritdoc/>
    public override string Country => "IS";

    private protected override ValueTask<HttpRequestMessage> RequestAsync(string number, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, number));
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(KeyHeader, key);
        }

        return ValueTask.FromResult(request);
    }

    private protected override RegisterEntry? Read(string number, JsonNode answer)
    {
        if (FileRegister.Bare(answer.At("kennitala").Text() ?? "") != number)
        {
            throw new FormatException("the answer is about another entity");
        }

        var (status, form) = (answer.At("stada").Text() ?? "", answer.At("rekstrarform", 0));
        var isOver = status.StartsWith(Deregistered, StringComparison.OrdinalIgnoreCase);
        var proceedings =
            !isOver
            && (
                status.Contains("gjaldþrot", StringComparison.OrdinalIgnoreCase)
                || status.Contains("slit", StringComparison.OrdinalIgnoreCase)
            )
                ? status
                : null;
        var vat = answer.At("virdisaukaskattur").Each().Where(one => one.At("afskraning").Text() is null).ToList();
        var places = answer.At("heimilisfang").Each().ToList();
        return new RegisterEntry
        {
            Country = Country,
            LegalEntity = new LegalEntity
            {
                Identifier = [new EntityIdentifier("Skatturinn", number)],
                Name = answer.At("nafn").Text() ?? throw new FormatException("the answer has no name"),
                RegistrationDate = answer.At("skrad").Day() ?? default,
                LegalForm = new EntityForm("IS_" + form.At("tegund").Text(), form.At("heiti").Text()),
                LegalStatus = new EntityStatus(proceedings is null ? "NONE" : "SOME"),
                RegisteredAddress = Place(
                    places.Find(one =>
                        one.At("gerd").Text()?.StartsWith("L", StringComparison.OrdinalIgnoreCase) == true
                    ) ?? places.FirstOrDefault()
                ),
                PostalAddress = Place(
                    places.Find(one =>
                        one.At("gerd").Text()?.StartsWith("P", StringComparison.OrdinalIgnoreCase) == true
                    )
                ),
                Activity = AnswerReading.Activities(
                    vat.SelectMany(one => one.At("flokkun").Each())
                        .Select(one =>
                            one.At("numer").Text() is { } code && FileRegister.Bare(code) is { Length: >= 4 } bare
                                ? bare[..4]
                                : null
                        )
                ),
            },
            Standing = new RegisterStanding(!isOver, vat.Count > 0, proceedings),
        };
    }

    private static EntityAddress? Place(JsonNode? place) =>
        place is null
            ? null
            : AnswerReading.Address(
                place.At("heimilisfang").Text(),
                $"{place.At("postnumer").Text()} {place.At("stadur").Text()}",
                place.At("land").Text()
            );
}
