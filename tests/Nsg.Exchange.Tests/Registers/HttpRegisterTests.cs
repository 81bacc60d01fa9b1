using System.Net;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Registers.Http;

namespace Nsg.Exchange.Tests.Registers;

/// <summary>The national registers' contracts, spoken by fakes of ours; and what happens when one fails.</summary>
public sealed partial class HttpRegisterTests
{
    private const string Norwegian = """
        {"organisasjonsnummer":"974760673","navn":"REGISTERENHETEN I TEST","organisasjonsform":{"kode":"ORGL","beskrivelse":"Organisasjonsledd"},"registreringsdatoEnhetsregisteret":"1995-08-09",
         "registrertIMvaregisteret":true,"naeringskode1":{"kode":"84.110","beskrivelse":"x"},"forretningsadresse":{"adresse":["Havnegata 48"],"postnummer":"8900","poststed":"BRØNNØYSUND","land":"Norge"},
         "konkurs":false,"underAvvikling":true,"underTvangsavviklingEllerTvangsopplosning":false,"_links":{"self":{"href":"x"}}}
        """;

    private const string Danish = """
        {"took":7,"hits":{"total":1,"hits":[{"_source":{"Vrvirksomhed":{"cvrNummer":24256790,"livsforloeb":[{"periode":{"gyldigFra":"1999-11-01","gyldigTil":null}}],
          "postadresse":[],"virksomhedMetadata":{"nyesteNavn":{"navn":"PRØVE A/S"},"nyesteVirksomhedsform":{"virksomhedsformkode":60,"kortBeskrivelse":"A/S","langBeskrivelse":"Aktieselskab"},
          "nyesteHovedbranche":{"branchekode":"211000","branchetekst":"x"},"nyesteBeliggenhedsadresse":{"vejnavn":"Allé","husnummerFra":1,"bogstavFra":"B","postnummer":2880,"postdistrikt":"Bagsværd","landekode":"DK"},
          "sammensatStatus":"UNDERKONKURS"}}}}]}}
        """;

    private const string Swedish = """
        {"organisationer":[{"organisationsidentitet":{"identitetsbeteckning":"5560360793"},"organisationsnamn":{"dataproducent":"Bolagsverket","organisationsnamnLista":[
          {"namn":"Bifirman","organisationsnamntyp":{"kod":"BIFIRMA"}},{"namn":"Provbolaget AB","organisationsnamntyp":{"kod":"FORETAGSNAMN"}}]},"organisationsform":{"kod":"AB","klartext":"Aktiebolag"},
          "organisationsdatum":{"registreringsdatum":"1938-01-12"},"verksamOrganisation":{"kod":"JA"},"avregistreradOrganisation":null,
          "pagaendeAvvecklingsEllerOmstruktureringsforfarande":{"pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista":[]},"naringsgrenOrganisation":{"sni":[{"kod":"29102","klartext":"x"},{"kod":"00000"}]},
          "postadressOrganisation":{"postadress":{"utdelningsadress":"Box 1","postnummer":"58188","postort":"LINKÖPING","land":null}}}]}
        """;

    private const string Finnish = """
        {"totalResults":1,"companies":[{"businessId":{"value":"1234567-1","registrationDate":"1996-05-01"},"names":[{"name":"Vanha Oy","type":"1","endDate":"2010-01-01"},{"name":"Koe Oy","type":"1"}],
          "companyForms":[{"type":"16","descriptions":[{"languageCode":"3","description":"Limited company"},{"languageCode":"1","description":"Osakeyhtiö"}]}],"mainBusinessLine":{"type":"56101"},
          "addresses":[{"type":2,"street":"Postitie","buildingNumber":"9","postCode":"00500","postOffices":[{"city":"HELSINGFORS","languageCode":"2"},{"city":"HELSINKI","languageCode":"1"}]}],
          "registeredEntries":[{"type":"80","register":"6","status":"1","registrationDate":"1996-05-01"}],"companySituations":[{"type":"SANE"}],"tradeRegisterStatus":"1","status":"2","registrationDate":"1996-05-02"}]}
        """;

    private const string Icelandic = """
        {"kennitala":"5502932269","nafn":"Prófun ehf.","skrad":"1993-02-11","stada":"Virkt","rekstrarform":[{"tegund":"E1","heiti":"Einkahlutafélag"}],
         "virdisaukaskattur":[{"vsk_numer":"12345","skrad":"1993-03-01","stada":"Opið","afskraning":"","flokkun":[{"gerd":"Aðal","flokkunarkerfi":"ISAT2008","numer":"47.11.1","heiti":"x"}]}],
         "heimilisfang":[{"gerd":"Lögheimili","heimilisfang":"Bakki 1","postnumer":"101","stadur":"Reykjavík","land":"Ísland"}]}
        """;

    [Theory]
    [InlineData("NO", "974760673", 404, "{}")]
    [InlineData("NO", "974760673", 410, "{}")]
    [InlineData("DK", "24256790", 200, """{"hits":{"hits":[]}}""")]
    [InlineData("FI", "12345671", 200, """{"totalResults":0,"companies":[]}""")]
    [InlineData("IS", "5502932269", 404, """{"code":404}""")]
    public async Task Unknown_Entity_IsNoneAndIsAskedForOnce(string country, string number, int status, string body)
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(status, body));
        var register = Make(country, fake);
        (await register.FindAsync(country, number, default)).ShouldBeNull();
        (await register.FindAsync(country, number, default)).ShouldBeNull();
        (await register.FindAsync(country, "1", default)).ShouldBeNull();
        (await register.FindAsync("XX", number, default)).ShouldBeNull();
        fake.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_IsKeptForADay()
    {
        await using var fake = new FakeRegister(_ => new FakeAnswer(200, Norwegian));
        var time = new HandTime();
        var register = Make("NO", fake, time);
        await register.FindAsync("NO", "974760673", default);
        time.Now += TimeSpan.FromHours(24);
        await register.FindAsync("NO", "974760673", default);
        fake.Asked.Count.ShouldBe(1);
        time.Now += TimeSpan.FromSeconds(1);
        await register.FindAsync("NO", "974760673", default);
        fake.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Failing_Register_IsTriedThriceAndThenLeftAloneForAWhile()
    {
        var status = 503;
        await using var fake = new FakeRegister(_ => new FakeAnswer(status, "{}"));
        var time = new HandTime();
        var register = Make("NO", fake, time);
        (
            await Should.ThrowAsync<RegisterUnavailableException>(async () =>
                await register.FindAsync("NO", "974760673", default)
            )
        ).IsTimeout.ShouldBeFalse();
        fake.Asked.Count.ShouldBe(3);
        await Should.ThrowAsync<RegisterUnavailableException>(async () =>
            await register.FindAsync("NO", "974760673", default)
        );
        fake.Asked.Count.ShouldBe(CircuitBreaker.FailuresMax);
        await Should.ThrowAsync<RegisterUnavailableException>(async () =>
            await register.FindAsync("NO", "974760673", default)
        );
        fake.Asked.Count.ShouldBe(CircuitBreaker.FailuresMax);

        (status, time.Now) = (404, time.Now + CircuitBreaker.Pause);
        (await register.FindAsync("NO", "974760673", default)).ShouldBeNull();
        fake.Asked.Count.ShouldBe(CircuitBreaker.FailuresMax + 1);
    }

    [Theory]
    [InlineData(200, "not json")]
    [InlineData(200, "{\"organisasjonsnummer\":\"923609016\",\"navn\":\"Another\"}")]
    [InlineData(200, "[]")]
    [InlineData(403, "{}")]
    [InlineData(301, "{}")]
    public async Task Answer_ThatIsNone_LeavesItUnknownWhetherTheEntityExists(int status, string body)
    {
        await using var elsewhere = new FakeRegister(_ => new FakeAnswer(200, Norwegian));
        await using var fake = new FakeRegister(_ => new FakeAnswer(
            status,
            body,
            $"Location: {elsewhere.Address}enheter/974760673\r\n"
        ));
        await Should.ThrowAsync<RegisterUnavailableException>(async () =>
            await Make("NO", fake).FindAsync("NO", "974760673", default)
        );
        elsewhere.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    public void Address_OfThePublicInternet_IsToldFromOthers(string address, bool isPublic) =>
        GuardedHttp.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task Client_CallsTheHostsItWasGivenAndNoOthers()
    {
        foreach (var address in new[] { "http://example.org/", "ftp://example.org/", "https://user:word@example.org/" })
        {
            Should.Throw<ArgumentException>(() => new GuardedHttp([new Uri(address)]));
        }

        await using var fake = new FakeRegister(_ => new FakeAnswer(200, "{}"));
        await using var other = new FakeRegister(_ => new FakeAnswer(200, "{}"));
        using var http = new GuardedHttp([fake.Address]);
        using var allowed = new HttpRequestMessage(HttpMethod.Get, fake.Address);
        (await http.SendAsync(allowed, default)).Status.ShouldBe(HttpStatusCode.OK);
        using var refused = new HttpRequestMessage(HttpMethod.Get, other.Address);
        await Should.ThrowAsync<InvalidOperationException>(async () => await http.SendAsync(refused, default));
        other.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_OfAFile_MakeRegistersOrSayWhatIsMissing()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-registers-").FullName;
        try
        {
            var file = Path.Combine(folder, "registers.json");
            File.WriteAllText(Path.Combine(folder, "secret"), "hush\n");
            File.WriteAllText(
                file,
                """[{"register":"enhetsregisteret"},{"register":"bolagsverket","client":"a","secretFile":"secret"},{"register":"cvr","client":"a","secretFile":"secret"},{"register":"prh"},{"register":"fyrirtaekjaskra","url":"https://registry.example.is/"}]"""
            );
            RegisterSettings
                .Read(file, TimeProvider.System)
                .Select(one => one.Country)
                .ShouldBe(["NO", "SE", "DK", "FI", "IS"]);
            foreach (
                var (text, message) in new[]
                {
                    ("[{\"register\":\"fyrirtaekjaskra\"}]", "needs a url"),
                    ("[{\"register\":\"bolagsverket\"}]", "needs a client"),
                    ("[{\"register\":\"cvr\",\"client\":\"a\",\"secretFile\":\"none\"}]", "no secret"),
                    ("[{\"register\":\"handelsregister\"}]", "no register"),
                    ("[{\"register\":\"enhetsregisteret\",\"url\":\"http://example.org/\"}]", "https"),
                    ("[{\"register\":\"enhetsregisteret\",\"url\":\"https://example.org/x\"}]", "slash"),
                    ("{", "registers.json"),
                    ("[{\"register\":\"enhetsregisteret\",\"password\":\"x\"}]", "password"),
                }
            )
            {
                File.WriteAllText(file, text);
                Should
                    .Throw<InvalidDataException>(() => RegisterSettings.Read(file, TimeProvider.System))
                    .Message.ShouldContain(message);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly Dictionary<string, string> Names = new()
    {
        ["NO"] = "enhetsregisteret",
        ["SE"] = "bolagsverket",
        ["DK"] = "cvr",
        ["FI"] = "prh",
        ["IS"] = "fyrirtaekjaskra",
    };

    private static HttpRegister Make(string country, FakeRegister fake, TimeProvider? time = null)
    {
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "hush");
            return RegisterSettings.Make(
                new RegisterSetting(Names[country], fake.Address, new Uri(fake.Address, "token"), "client", secret),
                Path.GetTempPath(),
                time ?? new HandTime(),
                TimeSpan.Zero
            );
        }
        finally
        {
            File.Delete(secret);
        }
    }

    private static void ShouldBe(
        RegisterEntry? entry,
        string name,
        string form,
        string registered,
        string activity,
        RegisterStanding standing
    )
    {
        entry.ShouldNotBeNull();
        entry.LegalEntity.Name.ShouldBe(name);
        entry.LegalEntity.LegalForm.Code.ShouldBe(form);
        entry.LegalEntity.RegistrationDate.ShouldBe(
            DateOnly.Parse(registered, System.Globalization.CultureInfo.InvariantCulture)
        );
        entry.LegalEntity.Activity.Single().Notation.ShouldBe(activity);
        entry.LegalEntity.LegalStatus.Code.ShouldBe(standing.Proceedings is null ? "NONE" : "SOME");
        entry.Standing.ShouldBe(standing);
    }

    private sealed class HandTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
