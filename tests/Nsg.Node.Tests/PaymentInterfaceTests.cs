using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class PaymentInterfaceTests
{
    [Fact]
    public async Task Payments_FromDueToTheBanksAnswer()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = node.Company;
        var invoice = await ReceiveAsync(node, company, Invoice("1").Bytes());
        var root = $"/api/v1/companies/{company}/payments";

        var due = (await node.JsonAsync($"{root}/due")).GetProperty("items")[0];
        due.GetProperty("payTo").GetString().ShouldBe("DK5000400440116243");
        due.GetProperty("payable").GetString().ShouldBe("125.00");
        due.TryGetProperty("hindrance", out var hindrance).ShouldBeTrue();
        hindrance.ValueKind.ShouldBe(JsonValueKind.Null);

        var wanted = $$"""{"account":"DK5000400440116243","items":[{"document":"{{invoice}}"}]}""";
        var order = await OrderedAsync(node, root, wanted);
        var id = order.GetProperty("id").GetGuid();
        using var answer = await node.GetAsync($"{root}/{id}/file?version=03");
        var file = await answer.Content.ReadAsStringAsync();
        file.ShouldContain("pain.001.001.03");
        file.ShouldContain($"<EndToEndId>{order.GetProperty("payments")[0].GetProperty("endToEndId").GetString()}<");
        file.ShouldContain("<InstdAmt Ccy=\"DKK\">125.00</InstdAmt>");

        await ReceiveAsync(node, company, Answer(order.GetProperty("message").GetString()!));
        var answered = (await node.JsonAsync($"{root}/{id}")).GetProperty("payments")[0];
        (answered.GetProperty("state").GetString(), answered.GetProperty("code").GetString()).ShouldBe(
            ("accepted", "ACSP")
        );
        (await node.JsonAsync($"{root}/due"))
            .GetProperty("items")[0]
            .GetProperty("hindrance")
            .GetString()
            .ShouldBe("is on its way");
    }

    [Fact]
    public async Task Order_OfTheSameKey_IsDoneOnce_AndWithoutItRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = node.Company;
        var invoice = await ReceiveAsync(node, company, Invoice("1").Bytes());
        var root = $"/api/v1/companies/{company}/payments";
        var wanted = $$"""{"account":"DK5000400440116243","items":[{"document":"{{invoice}}"}]}""";

        var first = await OrderedAsync(node, root, wanted);
        var again = await OrderedAsync(node, root, wanted);

        again.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        (await RefusalAsync(node, root, wanted)).ShouldContain("on its way");
        using var cancelled = await node.PostAsync(
            $"{root}/{first.GetProperty("id").GetGuid()}/cancel",
            NodeFixture.Utf8("""{"why":"not sent"}"""),
            "application/json"
        );
        cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await node.JsonAsync(root)).GetProperty("items")[0].GetProperty("cancelled").GetString().ShouldBe("not sent");
    }

    [Theory]
    [InlineData("""{"items":[]}""", "items")]
    [InlineData("""{"items":[{}],"account":"DK5000400440116243"}""", "items[0]")]
    [InlineData("""{"items":[{"document":"00000000-0000-0000-0000-000000000001"}]}""", "account")]
    [InlineData(
        """{"items":[{"document":"00000000-0000-0000-0000-000000000001"}],"account":"DK5000400440116244"}""",
        "digit"
    )]
    [InlineData(
        """{"items":[{"document":"00000000-0000-0000-0000-000000000001"}],"account":"DK5000400440116243"}""",
        "is not an invoice"
    )]
    public async Task Order_OfWhatCannotBePaid_IsRefusedByName(string body, string named)
    {
        await using var node = await NodeFixture.StartAsync();
        var company = node.Company;

        (await RefusalAsync(node, $"/api/v1/companies/{company}/payments", body)).ShouldContain(named);
    }

    [Fact]
    public async Task Order_ToAChangedAccount_NeedsAWordOfHowItWasConfirmed()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = node.Company;
        await ReceiveAsync(node, company, Invoice("1").Bytes());
        var changed = Invoice("2") with
        {
            Seller = TestParty.Neighbour(Country.DK) with { Account = "DK9520000123456789" },
        };
        var invoice = await ReceiveAsync(node, company, changed.Bytes());
        var root = $"/api/v1/companies/{company}/payments";
        var due = (await node.JsonAsync($"{root}/due")).GetProperty("items");
        due.EnumerateArray()
            .Select(one => one.GetProperty("earlierAccounts").ValueKind)
            .Order()
            .ShouldBe([JsonValueKind.Array, JsonValueKind.Null]);

        var wanted = $$"""{"account":"DK5000400440116243","items":[{"document":"{{invoice}}"}]}""";
        (await RefusalAsync(node, root, wanted, "account-not-confirmed")).ShouldContain("ask the supplier");

        await OrderedAsync(
            node,
            root,
            wanted.Replace("}]", ",\"accountConfirmed\":\"Anna, by telephone\"}]", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task ConfirmAccount_WithAWord_LetsTheOrderPass_AndNothingIsOrderedByIt()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = node.Company;
        await ReceiveAsync(node, company, Invoice("1").Bytes());
        var changed = Invoice("2") with
        {
            Seller = TestParty.Neighbour(Country.DK) with { Account = "DK9520000123456789" },
        };
        var invoice = await ReceiveAsync(node, company, changed.Bytes());
        var root = $"/api/v1/companies/{company}";
        var confirm = $"{root}/documents/{invoice}/confirm-account";
        (await RefusalAsync(node, confirm, "{}")).ShouldContain("say why");

        foreach (var _ in new[] { "first", "repeated" })
        {
            using var said = await node.SendAsync(
                HttpMethod.Post,
                confirm,
                NodeFixture.Utf8("""{"why":"Anna, by telephone"}"""),
                "application/json",
                null,
                ("Idempotency-Key", "c-1")
            );
            said.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await RefusalAsync(node, confirm, """{"why":"Anna"}""")).ShouldContain("no changed account");
        (await node.JsonAsync($"{root}/payments")).GetProperty("items").GetArrayLength().ShouldBe(0);
        node.Store.Query(company, books => books.AccountConfirmed(invoice))!.Why.ShouldBe("Anna, by telephone");
        await OrderedAsync(
            node,
            $"{root}/payments",
            $$"""{"account":"DK5000400440116243","items":[{"document":"{{invoice}}"}]}"""
        );
    }

    private static async Task<Guid> ReceiveAsync(NodeFixture node, string company, byte[] bytes)
    {
        var prepared = PreparedDocument.Prepare("file.xml", bytes, ReadingLimits.Default, DocumentCheck.None);
        var outcome = await node.Store.ReceiveAsync(
            company,
            books => new DocumentDesk(books).Receive(prepared, new Submission("test"))
        );
        return outcome.Document!.Value;
    }

    private static async Task<JsonElement> OrderedAsync(NodeFixture node, string root, string body)
    {
        using var answer = await node.SendAsync(
            HttpMethod.Post,
            root,
            NodeFixture.Utf8(body),
            "application/json",
            null,
            ("Idempotency-Key", "p-1")
        );
        var json = await NodeFixture.JsonAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, json.ToString());
        return json;
    }

    private static async Task<string> RefusalAsync(
        NodeFixture node,
        string root,
        string body,
        string type = "invalid-payment"
    )
    {
        using var answer = await node.PostAsync(root, NodeFixture.Utf8(body), "application/json");
        var problem = await NodeFixture.JsonAsync(answer);
        ((int)answer.StatusCode).ShouldBe(422, problem.ToString());
        problem.GetProperty("type").GetString().ShouldBe("urn:nsg:problem:" + type);
        return problem.GetProperty("detail").GetString()!;
    }

    private static TestInvoice Invoice(string number) =>
        new()
        {
            Number = number,
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = new TestParty("DK", NodeFixture.Number, "Vores ApS"),
            AccountingCost = "2810",
        };

    private static byte[] Answer(string message) =>
        Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{message}</OrgnlMsgId><GrpSts>ACSP</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
            """
        );
}
