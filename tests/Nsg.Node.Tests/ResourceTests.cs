using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class ResourceTests
{
    [Theory]
    [InlineData("{\"identifier\":\"DK:2020 2020\"}", 200)]
    [InlineData("{\"identifier\":\"0184:20202020\"}", 200)]
    [InlineData("{\"country\":\"DK\",\"number\":\"DK20202020\"}", 200)]
    [InlineData("{\"identifier\":\"DK:20202021\"}", 404)]
    [InlineData("{\"identifier\":\"20202020\"}", 400)]
    [InlineData("{}", 400)]
    [InlineData("{", 400)]
    public async Task Lookup_ByNumber_FindsTheKeyInAnySpelling(string body, int status)
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.PostAsync(
            "/api/v1/companies/lookup",
            NodeFixture.Utf8(body),
            "application/json"
        );

        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        var json = await NodeFixture.JsonAsync(response);
        if (status == 200)
        {
            json.GetProperty("key").GetString().ShouldBe(node.Company);
        }
        else
        {
            json.GetProperty("type").GetString()!.ShouldStartWith(Problems.TypePrefix);
        }
    }

    [Fact]
    public async Task Documents_InAnArchive_GetAnOutcomeEach_AndAreListedPageByPage()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            root + "/documents?fileName=batch.zip",
            Zip(
                ("1.xml", Papers.Invoice("A-1")),
                ("2.xml", Papers.Invoice("A-2")),
                ("3.xml", Papers.Invoice("A-2")),
                ("4.xml", NodeFixture.Utf8("no")),
                ("5.xml", Papers.Invoice("A-5", cost: "?")),
                ("6.xml", Papers.Invoice("A-6", buyer: "25313763"))
            ),
            "application/zip"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.OK, await posted.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(posted))
            .EnumerateArray()
            .Select(outcome => outcome.GetProperty("state").GetString())
            .ShouldBe(["booked", "booked", "duplicate", "rejected", "review", "rejected"]);

        foreach (var list in new[] { "documents", "entries", "open-items" })
        {
            var ids = new List<string>();
            var cursor = "";
            do
            {
                var page = await node.JsonAsync($"{root}/{list}?limit=1{cursor}");
                page.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(1);
                ids.AddRange(
                    page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)
                );
                cursor = page.GetProperty("next").GetString() is { } next ? "&cursor=" + next : "";
            } while (cursor.Length > 0);
            ids.Distinct().Count().ShouldBe(list == "entries" ? 2 : 3, list);
            ids.Count.ShouldBe(ids.Distinct().Count());
        }

        (await node.JsonAsync(root + "/review")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await node.JsonAsync(root + "/documents?state=review")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await node.JsonAsync(root + "/entries?account=1610&from=2019-05-10&to=2019-05-10&direction=purchase"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(2);
        (await node.JsonAsync(root + "/entries?account=1610&from=2019-05-11"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Theory]
    [InlineData(CheckLevel.Standard, "booked", "warnings", "reasons")]
    [InlineData(CheckLevel.Strict, "review", "reasons", "warnings")]
    public async Task Document_WithAWrongCvrNumber_TellsTheFinding(
        CheckLevel level,
        string state,
        string told,
        string silent
    )
    {
        await using var node = await NodeFixture.StartAsync();
        await node.Store.DecideAsync(
            node.Company,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanySettingsChanged,
                        "operator",
                        new CompanySettingsChanged(null, level)
                    )
                );
                return true;
            }
        );
        var text = Encoding
            .UTF8.GetString(Papers.Invoice("A-1"))
            .Replace("\"0184\">25313763</cbc:Endpoint", "\"0184\">2531376</cbc:Endpoint", StringComparison.Ordinal);
        using var posted = await node.PostAsync(
            "/document/20202020",
            NodeFixture.Utf8(text),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var id = (await NodeFixture.JsonAsync(posted)).GetProperty("document").GetString();

        var document = (await node.JsonAsync($"/api/v1/companies/{node.Company}/documents/{id}")).GetProperty(
            "document"
        );

        document.GetProperty("state").GetString().ShouldBe(state);
        Fired(told).ShouldBe(1);
        Fired(silent).ShouldBe(0);

        int Fired(string lines) =>
            document
                .GetProperty(lines)
                .EnumerateArray()
                .Count(line => line.GetString()!.StartsWith("PEPPOL-COMMON-R042: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Review_Booked_IsBookedAndLearnt_AndRejected_IsRejected()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var first = await ReviewAsync("A-1", "25313763");
        (await node.JsonAsync($"{root}/review/{first}"))
            .GetProperty("document")
            .GetProperty("reasons")
            .GetArrayLength()
            .ShouldBeGreaterThan(0);

        using var wrong = await node.PostAsync(
            $"{root}/review/{first}/book",
            NodeFixture.Utf8("{\"account\":\"0\"}"),
            "application/json"
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(wrong)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:not-booked");
        using var misspelt = await node.PostAsync(
            $"{root}/review/{first}/book",
            NodeFixture.Utf8("{\"acount\":\"2450\"}"),
            "application/json"
        );
        misspelt.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await NodeFixture.JsonAsync(misspelt)).GetProperty("detail").GetString()!.ShouldContain("acount (line 1");
        using var booked = await node.PostAsync(
            $"{root}/review/{first}/book",
            NodeFixture.Utf8("{\"account\":\"2450\"}"),
            "application/json"
        );
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(booked))
            .GetProperty("document")
            .GetProperty("state")
            .GetString()
            .ShouldBe("booked");
        using var next = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-2", cost: "?"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        (await NodeFixture.JsonAsync(next)).GetProperty("state").GetString().ShouldBe("booked");

        var other = await ReviewAsync("B-1", "13585628");
        using var rejected = await node.PostAsync(
            $"{root}/review/{other}/reject",
            NodeFixture.Utf8("{\"reason\":\"not ours\"}"),
            "application/json"
        );
        (await NodeFixture.JsonAsync(rejected))
            .GetProperty("document")
            .GetProperty("state")
            .GetString()
            .ShouldBe("rejected");

        async Task<string> ReviewAsync(string number, string supplier)
        {
            using var posted = await node.PostAsync(
                "/document/20202020",
                Papers.Invoice(number, cost: "?", supplier: supplier),
                NodeFixture.Prefix + "purchase-invoice"
            );
            posted.StatusCode.ShouldBe(HttpStatusCode.Created);
            var json = await NodeFixture.JsonAsync(posted);
            json.GetProperty("state").GetString().ShouldBe("review");
            return json.GetProperty("document").GetString()!;
        }
    }

    [Theory]
    [InlineData("documents?colour=red")]
    [InlineData("documents?limit=0")]
    [InlineData("documents?limit=1001")]
    [InlineData("documents?cursor=%21%21")]
    [InlineData("documents?state=lost")]
    [InlineData("entries?from=2019-02-30")]
    [InlineData("entries?document=1")]
    [InlineData("balances?from=2019-02-01&to=2019-01-01")]
    [InlineData("events?wait=31")]
    [InlineData("proof/0")]
    public async Task Parameter_ThatIsNotOne_IsRefused(string path)
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.GetAsync($"/api/v1/companies/{node.Company}/{path}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await NodeFixture.JsonAsync(response))
            .GetProperty("type")
            .GetString()
            .ShouldBe(Problems.TypePrefix + "invalid-parameter");
    }

    [Fact]
    public async Task Events_AreFollowedByCursor_AndWaitForNews()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var start = (await node.JsonAsync(root + "/events")).GetProperty("cursor").GetInt64();
        var waiting = node.JsonAsync($"{root}/events?cursor={start}&wait=30");
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );

        var news = await waiting;

        news.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("sequence").GetInt64())
            .First()
            .ShouldBe(start + 1);
        news.GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("document.received");
        news.GetProperty("items")[0].GetProperty("payload").GetProperty("number").GetString().ShouldBe("A-1");
    }

    [Fact]
    public async Task Proof_OfARecord_LeadsToTheCheckpointsRoot()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var proof = await node.JsonAsync(root + "/proof/2");
        var checkpoint = await node.JsonAsync(root + "/checkpoint");

        proof.GetProperty("root").GetString().ShouldBe(checkpoint.GetProperty("books").GetProperty("root").GetString());
        var salted = proof
            .GetProperty("salt")
            .GetBytesFromBase64()
            .Concat(Encoding.UTF8.GetBytes(proof.GetProperty("canonicalPayload").GetString()!))
            .ToArray();
        System
            .Security.Cryptography.SHA256.HashData(salted)
            .ShouldBe(proof.GetProperty("payloadHash").GetBytesFromBase64());
        checkpoint.GetProperty("note").GetString()!.ShouldStartWith("nsg-log/" + node.Company);
    }

    [Fact]
    public async Task Chart_Flags_AndUnknownThings_Answer()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        (await node.JsonAsync(root + "/accounts")).GetArrayLength().ShouldBeGreaterThan(50);
        (await node.JsonAsync(root + "/flags")).GetArrayLength().ShouldBe(0);
        foreach (
            var path in new[]
            {
                root + "/documents/x",
                root + "/documents/00000000-0000-0000-0000-000000000001/original",
                root + "/review/x",
                root + "/proof/99",
                root + "/nothing",
                "/api/v1/companies/none/balances",
            }
        )
        {
            using var response = await node.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(NodeFixture.Problem);
        }
    }

    [Fact]
    public async Task OpenApi_DescribesEveryEndpoint()
    {
        await using var node = await NodeFixture.StartAsync();
        using var nobody = node.With(null);

        var document = JsonSerializer.Deserialize<JsonElement>(await nobody.GetStringAsync("/openapi/v1.json"));

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        paths.Select(path => path.Name).ShouldContain("/transactions/{companyId}/{transactionid}/{documentid}");
        paths.Count.ShouldBeGreaterThan(24);
        foreach (var operation in paths.SelectMany(path => path.Value.EnumerateObject()))
        {
            operation.Value.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
            operation.Value.GetProperty("responses").EnumerateObject().ShouldNotBeEmpty();
        }

        document
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("EntryJson")
            .GetProperty("properties")
            .TryGetProperty("lines", out _)
            .ShouldBeTrue();
        document
            .GetProperty("paths")
            .GetProperty("/document/{companyId}")
            .GetProperty("post")
            .GetProperty("requestBody")
            .GetProperty("content")
            .EnumerateObject()
            .Count()
            .ShouldBe(29);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }
}
