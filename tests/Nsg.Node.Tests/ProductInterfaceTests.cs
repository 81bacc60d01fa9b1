using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Lines, products, codes, emissions and labels over HTTP.</summary>
public sealed class ProductInterfaceTests
{
    private static readonly TestParty Own = TestParty.Own(Country.DK);
    private static readonly TestParty Supplier = TestParty.Neighbour(Country.DK);

    [Fact]
    public async Task Lines_PageByPage_AndWhole_AreTheSame()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);

        var (names, cursor) = (new List<string>(), "");
        do
        {
            var page = await node.JsonAsync($"{root}/lines?limit=1&classification=UNSPSC:44{cursor}");
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(Name));
            cursor = page.GetProperty("next").GetString() is { } next ? "&cursor=" + next : "";
        } while (cursor.Length > 0);

        names.ShouldBe(["Vare 1", "Vare 2"]);
        using var whole = await node.GetAsync($"{root}/lines?format=ndjson&classification=UNSPSC:44");
        (await whole.Content.ReadAsStringAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Name(JsonSerializer.Deserialize<JsonElement>(line)))
            .ShouldBe(names);
        using var csv = await node.GetAsync($"{root}/lines?format=csv");
        (await csv.Content.ReadAsStringAsync()).Split('\n').Length.ShouldBe(5);
        using var refused = await node.GetAsync($"{root}/lines?classification=44");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        static string Name(JsonElement line) => line.GetProperty("name").GetString()!;
    }

    [Fact]
    public async Task Footprint_OfAYear_NamesMethodsAndCoverage_AndEachLineItsFactor()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);

        var footprint = await node.JsonAsync(
            $"{root}/footprint?by=classification&digits=2&from=2025-01-01&to=2025-12-31"
        );

        footprint.GetProperty("scope").GetString().ShouldBe("scope-3-category-1");
        var total = footprint.GetProperty("total");
        total.GetProperty("kilograms").GetString().ShouldBe("54");
        total.GetProperty("coverage").GetString().ShouldBe("0.8333");
        footprint.GetProperty("items")[0].GetProperty("key").GetString().ShouldBe("44");
        var lines = (await node.JsonAsync($"{root}/footprint/lines")).GetProperty("items");
        lines
            .EnumerateArray()
            .Select(line => (line.GetProperty("method").GetString(), line.GetProperty("kilograms").GetString()))
            .ShouldBe([("supplier-specific", "50"), ("average-data", "4"), ("unknown", null)]);
        var labels = await node.JsonAsync($"{root}/eco-labels");
        labels.GetProperty("labelled").GetProperty("share").GetString().ShouldBe("0.1667");
    }

    [Fact]
    public async Task Product_HasItsCataloguePricesAndLines()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);
        var listed = (await node.JsonAsync($"{root}/products?text=Paper")).GetProperty("items")[0];

        var product = await node.JsonAsync($"{root}/products/{listed.GetProperty("id").GetString()}");

        product.GetProperty("catalogues")[0].GetProperty("prices")[0].GetProperty("amount").GetString().ShouldBe("10");
        product.GetProperty("lines")[0].GetProperty("quantity").GetString().ShouldBe("8");
        using var unknown = await node.GetAsync($"{root}/products/00");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var sums = await node.JsonAsync($"{root}/lines/sums?by=classification&digits=2");
        sums.GetProperty("items")[0].GetProperty("amount").GetString().ShouldBe("500.00");
    }

    [Fact]
    public async Task Codes_AndFactors_AreImported_OrRefusedWithTheLine()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);

        (
            await StatusAsync(
                "product-codes",
                "from,from_code,to,to_code,source,version\nUNSPSC,4411,CN,4820 10 30,WCO,2022\n"
            )
        ).ShouldBe(HttpStatusCode.NoContent);
        (await node.JsonAsync($"{root}/product-codes"))[0].GetProperty("toCode").GetString().ShouldBe("48201030");
        (
            await StatusAsync(
                "emission-factors",
                "basis,list,code,unit,kg,source,version\nspend,ACCOUNT,2810,DKK,0.02,test,2025\n"
            )
        ).ShouldBe(HttpStatusCode.NoContent);
        (await node.JsonAsync($"{root}/footprint"))
            .GetProperty("total")
            .GetProperty("coverage")
            .GetString()
            .ShouldBe("1");
        (
            await StatusAsync(
                "emission-factors",
                "basis,list,code,unit,kg,source,version\nspend,ACCOUNT,2810,KGM,0.02,test,2025\n"
            )
        ).ShouldBe(HttpStatusCode.UnprocessableEntity);

        async Task<HttpStatusCode> StatusAsync(string path, string body)
        {
            using var answer = await node.PostAsync($"{root}/{path}", NodeFixture.Utf8(body), "text/csv");
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Document_ByHash_IsTheOriginal()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);
        var bytes = Invoice().Bytes();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));

        using var found = await node.GetAsync($"{root}/documents/by-hash/sha256:{hash}");
        using var other = await node.GetAsync($"{root}/documents/by-hash/sha256:{new string('0', 64)}");
        using var wrong = await node.GetAsync($"{root}/documents/by-hash/{hash}");

        (await found.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Products_AreNamedByWhatNobodyCanWorkOut()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);
        await using var elsewhere = await NodeFixture.StartAsync();
        var other = await FillAsync(elsewhere);

        var line = (await node.JsonAsync($"{root}/lines")).GetProperty("items")[1];
        line.GetProperty("sellersItem").GetString().ShouldBe("A-1");
        var id = line.GetProperty("product").GetString()!;
        foreach (var seller in new[] { Supplier.Id, Supplier.Number })
        {
            Convert.ToHexStringLower(SHA256.HashData(NodeFixture.Utf8(seller + "\nA-1"))).ShouldNotStartWith(id[..20]);
            Convert
                .ToHexStringLower(SHA256.HashData(NodeFixture.Utf8(seller + "\n")))
                .ShouldNotStartWith((await PartyOfAsync(node, root))[..20]);
        }

        (await elsewhere.JsonAsync($"{other}/lines"))
            .GetProperty("items")[1]
            .GetProperty("product")
            .GetString()
            .ShouldNotBe(id, "each company has a secret of its own");
        (await node.JsonAsync($"{root}/products/{id}")).GetProperty("lines").GetArrayLength().ShouldBe(1);
        (await node.JsonAsync($"{root}/lines?product={id}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await PartyOfAsync(node, root)).ShouldBe(
            (await node.JsonAsync($"{root}/parties")).GetProperty("items")[0].GetProperty("party").GetString()
        );

        static async Task<string> PartyOfAsync(NodeFixture node, string root) =>
            (await node.JsonAsync($"{root}/lines/sums?by=party"))
                .GetProperty("items")[0]
                .GetProperty("key")
                .GetString()!;
    }

    [Fact]
    public async Task Order_UnderAGrantWithoutPrices_TellsNoAmounts()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = await FillAsync(node);
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        await node.Store.DecideGrantAsync(
            node.Company,
            one =>
            {
                var desk = new GrantDesk(one);
                var terms = new GrantTerms
                {
                    Client = key.Id,
                    Requester = "Auditor",
                    Purpose = "audit",
                    Resources = ["documents", "entries"],
                    Detail = ["no-prices"],
                    NotAfter = DateTimeOffset.UtcNow.AddDays(1),
                };
                return desk.Give(desk.Request(terms, "Company", "en", "x").Id, null, [], "Company", "en", "test");
            }
        );
        foreach (var path in new[] { "lines/sums?by=classification", "lines/sums?by=vat&limit=1", "footprint" })
        {
            var own = Keys(await node.JsonAsync($"{root}/{path}"));
            using var answer = await auditor.GetAsync(new Uri($"{root}/{path}", UriKind.Relative));
            var told = Keys(await NodeFixture.JsonAsync(answer));
            told.ShouldBe([.. own.Order(StringComparer.Ordinal)], path);
        }

        Keys(await node.JsonAsync($"{root}/lines/sums?by=classification")).ShouldBe(["44121600", "", "44111500"]);
        using var labels = await auditor.GetAsync(new Uri($"{root}/eco-labels", UriKind.Relative));
        (await NodeFixture.JsonAsync(labels)).GetProperty("labelled").TryGetProperty("share", out _).ShouldBeFalse();

        foreach (
            var (form, status) in new[]
            {
                ("json", HttpStatusCode.OK),
                ("csv", HttpStatusCode.NotAcceptable),
                ("ndjson", HttpStatusCode.NotAcceptable),
            }
        )
        {
            using var specification = await auditor.GetAsync(
                new Uri($"{root}/specifications/suppliers?format={form}", UriKind.Relative)
            );
            specification.StatusCode.ShouldBe(status, "what cannot leave fields out does not leave");
        }

        static List<string> Keys(JsonElement page) =>
            [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("key").GetString()!)];
    }

    [Theory]
    [InlineData("lines?text=nothing", 422)]
    [InlineData("lines?limit=1", 200)]
    [InlineData("lines?format=ndjson", 200)]
    [InlineData("lines/sums", 422)]
    [InlineData("products", 422)]
    [InlineData("products/00", 422)]
    [InlineData("footprint", 422)]
    [InlineData("footprint/lines", 422)]
    [InlineData("eco-labels", 422)]
    [InlineData("eco-labels?from=2031-01-01", 200)]
    public async Task Question_ThatWouldReadTooManyLines_IsRefused(string path, int status)
    {
        await using var node = await NodeFixture.StartAsync(options => options with { LinesReadMax = 2 });
        var root = await FillAsync(node);
        using var answer = await node.GetAsync($"{root}/{path}");
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        if (status == 422)
        {
            var problem = await NodeFixture.JsonAsync(answer);
            problem.GetProperty("type").GetString().ShouldBe(Problems.InvalidParameter().Type);
            problem.GetProperty("detail").GetString()!.ShouldContain("more than 2 lines");
        }
    }

    private static async Task<string> FillAsync(NodeFixture node)
    {
        var root = $"/api/v1/companies/{node.Company}";
        var catalogue = new TestCatalogue
        {
            Number = "C1",
            Seller = Supplier,
            Buyer = Own,
            Properties = [("CO2e factor per unit sold", "0.5"), ("Source information", "average")],
        };
        using var listed = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            catalogue.Bytes(),
            NodeFixture.Prefix + "catalogue"
        );
        listed.StatusCode.ShouldBe(HttpStatusCode.Created, await listed.Content.ReadAsStringAsync());
        var paper = PreparedDocument.Prepare("1001.xml", Invoice().Bytes(), ReadingLimits.Default, DocumentCheck.None);
        var outcome = await node.Store.ReceiveAsync(
            node.Company,
            books => new DocumentDesk(books).Receive(paper, new Submission("test"))
        );
        outcome.State.ShouldBe(IntakeState.Booked, string.Join("; ", outcome.Reasons));
        return root;
    }

    private static TestInvoice Invoice() =>
        new()
        {
            Number = "1001",
            Seller = Supplier,
            Buyer = Own,
            AccountingCost = "2810",
            Lines =
            [
                new TestLine(400m)
                {
                    Quantity = 40m,
                    Unspsc = "44121600",
                    Properties = [("CO2e factor per unit sold", "1.25"), ("Source information", "specific")],
                },
                new TestLine(100m) { Quantity = 8m, Item = "A-1" },
                new TestLine(100m),
            ],
        };
}
