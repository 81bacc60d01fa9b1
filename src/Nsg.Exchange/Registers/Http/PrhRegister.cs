using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// Finland: YTJ open data of PRH, version 3 (https://avoindata.prh.fi/opendata-ytj-api/v3/schema, 2024): <c>GET
/// /companies?businessId=1234567-8</c>.
/// Register 6 of <c>registeredEntries</c> is the VAT register, an entry's type is its state there (code list REK_KDI,
/// 4 ceased); languages are 1 Finnish, 2 Swedish, 3 English.
/// </summary>
public sealed class PrhRegister(GuardedHttp http, Uri address, TimeProvider time, TimeSpan pause)
    : HttpRegister(http, time, pause)
{
    private const string VatRegister = "6";
    private const string Ceased = "4";

    private static readonly Dictionary<string, string> Situations = new(StringComparer.Ordinal)
    {
        ["KONK"] = "konkurssi",
        ["SELTILA"] = "selvitystila",
        ["SANE"] = "yrityssaneeraus",
    };

    /// <summary>Where the register answers unless told otherwise.</summary>
    public static Uri Address { get; } = new("https://avoindata.prh.fi/opendata-ytj-api/v3/");

    /// <inheritdoc/>
    public override string Name => "PRH";

    /// <inheritdoc/>
    public override string Country => "FI";

    private protected override ValueTask<HttpRequestMessage> RequestAsync(
        string number,
        CancellationToken cancellation
    ) =>
        ValueTask.FromResult(
            new HttpRequestMessage(
                HttpMethod.Get,
                new Uri(address, $"companies?businessId={number[..7]}-{number[7..]}")
            )
        );

    private protected override RegisterEntry? Read(string number, JsonNode answer)
    {
        if (answer.At("companies") is not JsonArray companies)
        {
            throw new FormatException("the answer has no companies");
        }

        if (
            companies
                .OfType<JsonNode>()
                .FirstOrDefault(each => FileRegister.Bare(each.At("businessId", "value").Text() ?? "") == number)
            is not { } one
        )
        {
            return null;
        }

        var form = one.At("companyForms").Each().LastOrDefault(each => each.At("endDate") is null);
        var proceedings = one.At("companySituations")
            .Each()
            .Where(each => each.At("endDate") is null)
            .Select(each => each.At("type").Text())
            .OfType<string>()
            .Select(type => Situations.GetValueOrDefault(type, type))
            .ToList();
        var places = one.At("addresses").Each().ToList();
        return new RegisterEntry
        {
            Country = Country,
            LegalEntity = new LegalEntity
            {
                Identifier = [new EntityIdentifier("PRH", number)],
                Name =
                    one.At("names")
                        .Each()
                        .FirstOrDefault(each => each.At("type").Text() == "1" && each.At("endDate") is null)
                        .At("name")
                        .Text()
                    ?? throw new FormatException("the answer has no name"),
                RegistrationDate =
                    one.At("registrationDate").Day() ?? one.At("businessId", "registrationDate").Day() ?? default,
                LegalForm = new EntityForm("FI_" + form.At("type").Text(), Words(form.At("descriptions"))),
                LegalStatus = new EntityStatus(proceedings.Count > 0 ? "SOME" : "NONE"),
                RegisteredAddress = Place(places.Find(each => each.At("type").Text() == "1")),
                PostalAddress = Place(places.Find(each => each.At("type").Text() == "2")),
                Activity = AnswerReading.Activities([
                    one.At("mainBusinessLine", "type").Text() is { Length: >= 4 } code ? code[..4] : null,
                ]),
            },
            Standing = new RegisterStanding(
                one.At("endDate").Day() is null && one.At("tradeRegisterStatus").Text() != Ceased,
                one.At("registeredEntries")
                    .Each()
                    .Any(each =>
                        each.At("register").Text() == VatRegister
                        && each.At("endDate") is null
                        && each.At("type").Text() != Ceased
                    ),
                proceedings.Count > 0 ? string.Join(", ", proceedings) : null
            ),
        };
    }

    private static string? Words(JsonNode? descriptions) =>
        (
            descriptions.Each().FirstOrDefault(each => each.At("languageCode").Text() == "1")
            ?? descriptions.Each().FirstOrDefault()
        )
            .At("description")
            .Text();

    private static EntityAddress? Place(JsonNode? place) =>
        place is null
            ? null
            : AnswerReading.Address(
                place.At("co").Text() is { } care ? "c/o " + care : null,
                place.At("postOfficeBox").Text() is { } box ? "PL " + box : null,
                $"{place.At("street").Text()} {place.At("buildingNumber").Text()} {place.At("entrance").Text()} {place.At("apartmentNumber").Text()}",
                $"{place.At("postCode").Text()} {(place.At("postOffices").Each().FirstOrDefault(each => each.At("languageCode").Text() == "1") ?? place.At("postOffices", 0)).At("city").Text()}",
                place.At("country").Text()
            );
}
