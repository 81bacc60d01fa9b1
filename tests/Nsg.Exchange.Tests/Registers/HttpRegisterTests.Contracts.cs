using System.Text;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Registers.Http;

namespace Nsg.Exchange.Tests.Registers;

/// <summary>Each register as its contract describes it.</summary>
public sealed partial class HttpRegisterTests
{
    [Fact]
    public async Task Enhetsregisteret_Entity_IsReadAsItsContractSays()
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(200, Norwegian));
        var entry = await Make("NO", fake).FindAsync("NO", "974 760 673", default);
        fake.Asked.Single()
            .ShouldSatisfyAllConditions(
                one => one.Method.ShouldBe("GET"),
                one => one.Path.ShouldBe("/api/enheter/974760673"),
                one => one.Headers["Accept"].ShouldBe("application/json")
            );
        ShouldBe(
            entry,
            "REGISTERENHETEN I TEST",
            "NO_ORGL",
            "1995-08-09",
            "84110",
            new RegisterStanding(true, true, "under avvikling")
        );
        entry!.LegalEntity.RegisteredAddress!.FullAddress.ShouldBe("Havnegata 48; 8900 BRØNNØYSUND; Norge");
    }

    [Fact]
    public async Task Cvr_Entity_IsReadAsItsContractSays()
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(200, Danish));
        var entry = await Make("DK", fake).FindAsync("DK", "24256790", default);
        fake.Asked.Single().Path.ShouldBe("/api/virksomhed/_search");
        fake.Asked.Single().Body.ShouldBe("""{"size":1,"query":{"term":{"Vrvirksomhed.cvrNummer":24256790}}}""");
        fake.Asked.Single()
            .Headers["Authorization"]
            .ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("client:hush")));
        ShouldBe(entry, "PRØVE A/S", "DK_AS", "1999-11-01", "211000", new RegisterStanding(true, null, "UNDERKONKURS"));
        entry!.LegalEntity.RegisteredAddress!.FullAddress.ShouldBe("Allé 1B; 2880 Bagsværd; DK");
    }

    [Fact]
    public async Task Bolagsverket_Entity_IsAskedForWithATokenThatIsKept()
    {
        await using var fake = new FakeRegister(request =>
            request.Path.EndsWith("/token", StringComparison.Ordinal)
                ? new FakeAnswer(200, """{"access_token":"t0","expires_in":3600,"token_type":"Bearer"}""")
                : new FakeAnswer(
                    200,
                    Swedish.Replace(
                        "5560360793",
                        request.Body.Contains("556036", StringComparison.Ordinal) ? "5560360793" : "x",
                        StringComparison.Ordinal
                    )
                )
        );
        var register = Make("SE", fake);
        var entry = await register.FindAsync("SE", "556036-0793", default);
        await register.FindAsync("SE", "5560125790", default);
        fake.Asked.Select(one => one.Path).ShouldBe(["/api/token", "/api/organisationer", "/api/organisationer"]);
        fake.Asked[0].Body.ShouldBe("grant_type=client_credentials&scope=vardefulla-datamangder%3Aread");
        fake.Asked[1].Headers["Authorization"].ShouldBe("Bearer t0");
        fake.Asked[1].Body.ShouldBe("""{"identitetsbeteckning":"5560360793"}""");
        ShouldBe(entry, "Provbolaget AB", "SE_AB", "1938-01-12", "2910", new RegisterStanding(true, null, null));
    }

    [Fact]
    public async Task Prh_Entity_IsReadAsItsContractSays()
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(200, Finnish));
        var entry = await Make("FI", fake).FindAsync("FI", "12345671", default);
        fake.Asked.Single().Path.ShouldBe("/api/companies?businessId=1234567-1");
        ShouldBe(entry, "Koe Oy", "FI_16", "1996-05-02", "5610", new RegisterStanding(true, true, "yrityssaneeraus"));
        entry!.LegalEntity.PostalAddress!.FullAddress.ShouldEndWith("00500 HELSINKI");
    }

    [Fact]
    public async Task Fyrirtaekjaskra_Entity_IsReadAsItsContractSays()
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(200, Icelandic));
        var entry = await Make("IS", fake).FindAsync("IS", "550293-2269", default);
        fake.Asked.Single().Path.ShouldBe("/api/5502932269");
        fake.Asked.Single().Headers["Ocp-Apim-Subscription-Key"].ShouldBe("hush");
        ShouldBe(entry, "Prófun ehf.", "IS_E1", "1993-02-11", "4711", new RegisterStanding(true, true, null));
    }

    [Theory]
    [InlineData(
        "NO",
        "974760673",
        "\"underAvvikling\":true",
        "\"underRekonstruksjonsforhandlingDato\":\"2026-01-05\"",
        true,
        true,
        "under rekonstruksjonsforhandling"
    )]
    [InlineData("NO", "974760673", "\"underAvvikling\":true", "\"slettedato\":\"2026-01-05\"", false, true, null)]
    [InlineData("DK", "24256790", "UNDERKONKURS", "TVANGSOPLØST", false, null, null)]
    [InlineData("DK", "24256790", "UNDERKONKURS", "OPLØSTEFTERKONKURS", false, null, null)]
    [InlineData("DK", "24256790", "UNDERKONKURS", "Fremtid", true, null, null)]
    [InlineData("DK", "24256790", "UNDERKONKURS", "NORMAL", true, null, null)]
    [InlineData("SE", "5560360793", "{\"kod\":\"JA\"}", "{\"kod\":\"NEJ\"}", true, false, null)]
    [InlineData(
        "SE",
        "5560360793",
        "\"avregistreradOrganisation\":null",
        "\"avregistreradOrganisation\":{\"avregistreringsdatum\":\"2023-05-05T00:00:00.000+00:00\"}",
        false,
        null,
        null
    )]
    [InlineData("FI", "12345671", "\"type\":\"80\"", "\"type\":\"4\"", true, false, "yrityssaneeraus")]
    [InlineData(
        "FI",
        "12345671",
        "\"tradeRegisterStatus\":\"1\"",
        "\"tradeRegisterStatus\":\"4\"",
        false,
        true,
        "yrityssaneeraus"
    )]
    [InlineData("IS", "5502932269", "\"afskraning\":\"\"", "\"afskraning\":\"2020-01-01\"", true, false, null)]
    public async Task Standing_AsARegisterWritesIt_IsUnderstood(
        string country,
        string number,
        string was,
        string becomes,
        bool isActive,
        bool? isVat,
        string? proceedings
    )
    {
        var text = country switch
        {
            "NO" => Norwegian,
            "DK" => Danish,
            "SE" => Swedish,
            "FI" => Finnish,
            _ => Icelandic,
        };
        await using var fake = new FakeRegister(request => new FakeAnswer(
            200,
            request.Path.EndsWith("/token", StringComparison.Ordinal)
                ? """{"access_token":"t0","expires_in":3600,"token_type":"Bearer"}"""
                : text.Replace(was, becomes, StringComparison.Ordinal)
        ));
        (await Make(country, fake).FindAsync(country, number, default))!.Standing.ShouldBe(
            new RegisterStanding(isActive, isVat, proceedings)
        );
    }
}
