using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Filings;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Node.Tests.Ports;

/// <summary>Returns sent to authorities that speak the contracts that they published.</summary>
public sealed partial class PortTests
{
    private const string Instance = "50267437/55604b08-1690-4a8d-bf6b-95c11dc40c58";
    private const string Data = "13750453-c8d9-49a2-9656-0041051b7817";
    private const string Json = "application/json";
    private const string Xml = "text/xml";
    private static readonly (int, string, string) Fine = (200, Json, "{}");

    [Fact]
    public async Task Norway_WholeFlow_IsFiledWithItsReceipts()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "NO:974760673", "3");
        await using var altinn = await FakeAuthority.StartAsync(Altinn);
        await filer.ApproveAsync("no.vat", "2026-T1");

        var answer = await filer.SendAsync("no.vat", Norwegian(altinn));

        answer.State.ShouldBe(PortState.Accepted);
        altinn.Lines.ShouldBe([
            "GET /exchange",
            "POST /valider",
            "POST /instances",
            $"PUT /instances/{Instance}/data/{Data}",
            $"POST /instances/{Instance}/data?datatype=mvamelding",
            $"PUT /instances/{Instance}/process/next",
            $"PUT /instances/{Instance}/process/next",
            $"GET /instances/{Instance}/feedback/status",
            $"GET /instances/{Instance}/feedback/status",
            $"GET /instances/{Instance}/feedback",
            $"GET /instances/{Instance}/data/{Data}",
        ]);
        var calls = altinn.Calls.ToList();
        calls[0].Headers["Authorization"].ShouldBe("Bearer id-token");
        calls[2].Headers["Authorization"].ShouldBe("Bearer altinn-token");
        calls[2].Body.ShouldBe("""{"instanceOwner":{"organisationNumber":"974760673"}}""");
        calls[3].Body.ShouldContain("<mvaMeldingInnsending");
        calls[4].Headers["Content-Disposition"].ShouldBe("attachment; filename=mvaMelding.xml");
        calls[4].Body.ShouldContain("<fastsattMerverdiavgift>250</fastsattMerverdiavgift>");
        filer.State.State.ShouldBe(FilingState.Accepted);
        filer.State.Reference.ShouldBe(Instance);
        filer.State.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(calls[4].Body))));
        filer.Attempts.ShouldAllBe(one => one.IsDone);
        var receipt = node.Store.Query(filer.Company, books => books.Receipts(filer.Filing)).ShouldHaveSingleItem();
        Encoding
            .UTF8.GetString(node.Store.Query(filer.Company, books => books.ReceiptContent(receipt))!)
            .ShouldBe("<betalingsinformasjon/>");
        LogText(node, filer).ShouldNotContain("id-token");
        LogText(node, filer).ShouldNotContain("altinn-token");
    }

    [Fact]
    public async Task Norway_ReturnThatIsInvalid_IsNotFiledAndSaysWhy()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "NO:974760673", "3");
        const string Refused =
            "<valideringsresultat><status>UGYLDIG_SKATTEMELDING</status><valideringsfeil><valideringsDetaljer><feilmelding>Feil</feilmelding><alvorlighetsgrad>UGYLDIG_SKATTEMELDING</alvorlighetsgrad><avvikKode>MVA_X</avvikKode></valideringsDetaljer></valideringsfeil></valideringsresultat>";
        await using var altinn = await FakeAuthority.StartAsync(
            (authority, call, time) =>
                call.Line == "POST /valider" ? (200, Xml, Refused) : Altinn(authority, call, time)
        );
        await filer.ApproveAsync("no.vat", "2026-T1");

        (await filer.SendAsync("no.vat", Norwegian(altinn))).State.ShouldBe(PortState.Rejected);

        altinn.Lines.ShouldNotContain("POST /instances");
        filer.State.State.ShouldBe(FilingState.Rejected);
        filer.State.Answer.ShouldBe("MVA_X UGYLDIG_SKATTEMELDING Feil");
    }

    [Fact]
    public async Task Call_WithoutEffect_IsTriedAgain_AndOneWithEffectIsNot()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "NO:974760673", "3");
        await using var altinn = await FakeAuthority.StartAsync(
            (authority, call, time) =>
                (call.Line, time) switch
                {
                    ("POST /valider", 1) => (503, Json, "busy"),
                    ("POST /instances", _) => (502, Json, "gateway"),
                    _ => Altinn(authority, call, time),
                }
        );
        await filer.ApproveAsync("no.vat", "2026-T1");

        var fault = await Should.ThrowAsync<PortException>(() => filer.SendAsync("no.vat", Norwegian(altinn)));

        fault.MayHaveArrived.ShouldBeTrue();
        filer.Attempts.ShouldBe([
            ("exchange-token", true, 200),
            ("validate", false, 503),
            ("validate", true, 200),
            ("create-instance", false, 502),
        ]);
        filer.State.State.ShouldBe(FilingState.Sent);
        (
            await Should.ThrowAsync<ReportRequestException>(() => filer.SendAsync("no.vat", Norwegian(altinn)))
        ).Message.ShouldContain("is sent");
    }

    [Theory]
    [InlineData(302, "unauthorised")]
    [InlineData(403, "forbidden")]
    public async Task Call_ThatIsRefusedOrSentElsewhere_IsNotFollowed(int status, string name)
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "NO:974760673", "3");
        await using var altinn = await FakeAuthority.StartAsync(
            (_, _, _) => (status, Json, status == 302 ? "http://127.0.0.1:9/elsewhere" : name)
        );
        await filer.ApproveAsync("no.vat", "2026-T1");

        (await Should.ThrowAsync<PortException>(() => filer.SendAsync("no.vat", Norwegian(altinn)))).Code.ShouldBe(
            status.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

        filer.State.State.ShouldBe(FilingState.Rejected, "nothing went out, so that it may be sent again");
    }

    [Theory]
    [InlineData("http://example.com/instances", "is not an https address")]
    [InlineData("https://user:word@example.com/", "is not an https address")]
    public async Task Address_ThatIsNotSafe_IsRefused(string url, string message)
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "NO:974760673", "3");
        await filer.ApproveAsync("no.vat", "2026-T1");
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                filer.SendAsync("no.vat", new PortSettings { Url = url, SecretFile = "none" })
            )
        ).Message.ShouldContain(message);
    }

    [Fact]
    public async Task Sweden_DraftIsCheckedKeptAndLocked_AndFetchedWhenSigned()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "SE:5560360793", "U25");
        var isSigned = false;
        await using var skatteverket = await FakeAuthority.StartAsync(
            (_, call, _) =>
                call.Line.Split(' ')[0] switch
                {
                    "PUT" => (200, Json, """{"signeringslank":"https://skatteverket.example/sign"}"""),
                    "GET" => isSigned
                        ? (200, Json, """{"kvittensnummer":"K-1","tidpunkt":"2026-05-01T10:00:00"}""")
                        : (404, Json, "{}"),
                    _ => (
                        200,
                        Json,
                        """{"kontrollresultat":{"kontroller":[{"id":"RK002","typ":"WARNING","text":"odd"}]}}"""
                    ),
                }
        );
        var settings = new PortSettings
        {
            Url = skatteverket.Url + "/momsdeklaration/v1",
            SecretFile = skatteverket.Secret("token"),
            ClientId = "id",
            ClientSecretFile = skatteverket.Secret("client-secret"),
        };
        await filer.ApproveAsync("se.vat", "2026-Q1");

        var answer = await filer.SendAsync("se.vat", settings);

        (answer.State, answer.SignAt, answer.Text).ShouldBe(
            (PortState.Pending, "https://skatteverket.example/sign", "RK002 WARNING odd")
        );
        const string Key = "165560360793/202603";
        skatteverket.Lines.ShouldBe([
            $"POST /momsdeklaration/v1/kontrollera/{Key}",
            $"POST /momsdeklaration/v1/utkast/{Key}",
            $"PUT /momsdeklaration/v1/las/{Key}",
        ]);
        var first = skatteverket.Calls.First();
        JsonDocument.Parse(first.Body).RootElement.GetProperty("summaMoms").GetDecimal().ShouldBe(250m);
        (first.Headers["Client_Id"], first.Headers["Client_Secret"], first.Headers["Authorization"]).ShouldBe(
            ("id", "client-secret", "Bearer token")
        );
        filer.State.State.ShouldBe(FilingState.Sent);
        (await filer.FetchAsync("se.vat", settings)).State.ShouldBe(PortState.Pending);
        isSigned = true;
        (await filer.FetchAsync("se.vat", settings)).Reference.ShouldBe("K-1");
        filer.State.State.ShouldBe(FilingState.Accepted);
    }

    [Fact]
    public async Task Sweden_ControlThatForbids_LeavesNoDraft()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "SE:5560360793", "U25");
        await using var skatteverket = await FakeAuthority.StartAsync(
            (_, _, _) => (200, Json, """{"kontroller":[{"id":"FK001","typ":"ERROR","text":"wrong"}]}""")
        );
        var settings = new PortSettings
        {
            Url = skatteverket.Url,
            SecretFile = skatteverket.Secret("token"),
            ClientId = "id",
            ClientSecretFile = skatteverket.Secret("s"),
        };
        await filer.ApproveAsync("se.vat", "2026-Q1");
        (await filer.SendAsync("se.vat", settings)).Text.ShouldBe("FK001 ERROR wrong");
        skatteverket.Lines.Count().ShouldBe(1);
        filer.State.State.ShouldBe(FilingState.Rejected);
    }

    [Fact]
    public async Task Iceland_IsJudgedThenFiled_AndCorrectedByItsOwnCall()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "IS:4112032630", "U1");
        await using var rsk = await FakeAuthority.StartAsync(
            (_, call, _) => (200, Xml, Icelandic(Operation(call), 0, "true", ""))
        );
        var settings = new PortSettings
        {
            Url = rsk.Url + "/ws",
            SecretFile = rsk.Secret("4112032630:key"),
            VatNumber = "101067",
        };
        await filer.ApproveAsync("is.vat", "2026-T1");

        (await filer.SendAsync("is.vat", settings)).State.ShouldBe(PortState.Accepted);

        rsk.Calls.Select(Operation).ShouldBe(["VilluprofaVSKSkyrslu", "SkilaVSKSkyrslu"]);
        rsk.Calls.First().Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("4112032630:key"u8));
        rsk.Calls.Last()
            .Body.ShouldContain(
                "<SkilaVSKSkyrsluKall><Kennitala>4112032630</Kennitala><VSKNumer>101067</VSKNumer><Ar>2026</Ar><Timabil>08</Timabil>"
            );
        filer.State.Reference.ShouldBe("101067082026");

        await filer.SellAsync("U1", "2026-02-05");
        await filer.ApproveAsync("is.vat", "2026-T1");
        await filer.SendAsync("is.vat", settings);
        rsk.Calls.Select(Operation).Last().ShouldBe("LeidrettaVSKSkyrslu");
    }

    [Fact]
    public async Task Iceland_TaxThatDoesNotFitTurnover_IsRefusedBeforeItIsFiled()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "IS:4112032630", "U1");
        await using var rsk = await FakeAuthority.StartAsync(
            (_, call, _) => (200, Xml, Icelandic(Operation(call), 999, "false", "Velta og útskattur stemma ekki"))
        );
        await filer.ApproveAsync("is.vat", "2026-T1");
        (
            await filer.SendAsync("is.vat", new PortSettings { Url = rsk.Url, SecretFile = rsk.Secret("a:b") })
        ).Text.ShouldBe("999 villa Velta og útskattur stemma ekki");
        rsk.Calls.Count.ShouldBe(1);
    }

    private static string Operation(Call call) => call.Headers["SOAPAction"].Trim('"');

    private static PortSettings Norwegian(FakeAuthority altinn) =>
        new()
        {
            Url = altinn.Url + "/instances",
            ValidationUrl = altinn.Url + "/valider",
            ExchangeUrl = altinn.Url + "/exchange",
            SecretFile = altinn.Secret("id-token\n"),
            PollSeconds = 0,
        };

    private static (int, string, string) Altinn(FakeAuthority authority, Call call, int time) =>
        (call.Line, time) switch
        {
            ("GET /exchange", _) => (200, Json, "\"altinn-token\""),
            ("POST /valider", _) => (200, Xml, "<valideringsresultat/>"),
            ("POST /instances", _) => (
                201,
                Json,
                $$"""{"id":"{{Instance}}","data":[{"id":"{{Data}}","dataType":"no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0"}]}"""
            ),
            ($"GET /instances/{Instance}/feedback/status", 1) => (200, Json, """{"isFeedbackProvided":false}"""),
            ($"GET /instances/{Instance}/feedback/status", _) => (200, Json, """{"isFeedbackProvided":true}"""),
            ($"GET /instances/{Instance}/feedback", _) => (
                200,
                Json,
                $$"""{"data":[{"id":"{{Data}}","dataType":"betalingsinformasjon"}]}"""
            ),
            ($"GET /instances/{Instance}/data/{Data}", _) => (200, Xml, "<betalingsinformasjon/>"),
            _ => Fine,
        };

    private static string Icelandic(string operation, int code, string taken, string error) =>
        $"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><v:{operation}Response xmlns:v="http://thjonusta.rsk.is/SkatturWeb.wsd.VaskurServices"><Svar><status><type>0</type><code>{code}</code><message>{(code == 0 ? "" : "villa")}</message></status><Svar><q:NidurstadaSkila xmlns:q="http://www.rsk.is/VSKTypes"><Tokst>{taken}</Tokst><Villubod>{error}</Villubod></q:NidurstadaSkila><q:RBKrafa xmlns:q="http://www.rsk.is/VSKTypes"><OCR>101067082026</OCR></q:RBKrafa></Svar></Svar></v:{operation}Response></s:Body></s:Envelope>""";

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string LogText(NodeFixture node, Filer filer) =>
        string.Concat(
            node.Store.Query(filer.Company, books => books.Events(0, 1000))
                .Select(one => Encoding.UTF8.GetString(one.Payload!.Value.Span))
        );
}
