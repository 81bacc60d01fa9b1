using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Personal;
using Nsg.Node.Sharing;

namespace Nsg.Node.Tests;

/// <summary>What is known of a person, and what is erased when it asks.</summary>
public sealed partial class SupplierAndStatisticsTests
{
    [Fact]
    public async Task Person_NamedInDocuments_IsFoundWithTheLawThatKeepsThem()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/documents",
            Papers.Invoice("A-1"),
            "application/xml"
        );
        posted.EnsureSuccessStatusCode();
        var found = PersonalData.Find(node.Store, node.Company, ["25 31 37 63"]).ToList();
        found.ShouldContain(one =>
            one.Kind == RecordKind.DocumentReceived && one.KeptUntil > new DateOnly(2020, 1, 1) && one.Law!.Length > 0
        );
        PersonalData.Find(node.Store, node.Company, ["NOBODY AT ALL"]).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => PersonalData.Find(node.Store, node.Company, ["a"]));
    }

    [Fact]
    public async Task Person_AsksOverTheInterface_GetsAllAndHasErasedWhatNoLawKeeps()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            root + "/entries",
            NodeFixture.Utf8(
                """{"date":"2025-03-05","text":"Sale to Ola Hansen","lines":[{"account":"6480","debit":10000},{"account":"1010","credit":10000}]}"""
            ),
            "application/json"
        );
        posted.EnsureSuccessStatusCode();
        using var asker = node.With(
            (await node.Store.ClientKeys.CreateRequesterAsync("Kari Nordmann", "NO:974760673")).Token
        );
        var id = (
            await SentAsync(
                asker,
                root + "/grants",
                """{"terms":{"purpose":"credit","resources":["balances"]}}""",
                HttpStatusCode.Created
            )
        )
            .GetProperty("id")
            .GetString();
        await SentAsync(
            node.Client,
            $"{root}/grants/{id}/refuse",
            """{"reason":"not to Kari Nordmann"}""",
            HttpStatusCode.OK
        );

        var said = (
            await SentAsync(
                node.Client,
                root + "/personal/export",
                """{"about":["Kari Nordmann"]}""",
                HttpStatusCode.OK
            )
        )
            .GetProperty("items")
            .EnumerateArray()
            .ToList();
        said.Select(one => one.GetProperty("kind").GetString()).ShouldBe(["grant.requested", "grant.refused"]);
        var places = string.Join(',', said.Select(one => one.GetProperty("sequence").GetInt64()));
        var rest = await SentAsync(
            node.Client,
            root + "/personal/export",
            $$"""{"about":["Kari Nordmann"],"cursor":"books-{{said[0].GetProperty("sequence").GetInt64()}}"}""",
            HttpStatusCode.OK
        );
        rest.GetProperty("items").GetArrayLength().ShouldBe(1);
        var entry = (
            await SentAsync(node.Client, root + "/personal/export", """{"about":["OLA HANSEN"]}""", HttpStatusCode.OK)
        )
            .GetProperty("items")[0]
            .GetProperty("sequence")
            .GetInt64();

        var preview = await SentAsync(
            node.Client,
            root + "/personal/erase",
            $$"""{"records":[{{entry}}],"preview":true}""",
            HttpStatusCode.OK
        );
        preview.GetProperty("obstacle").GetString()!.ShouldContain("is kept until");
        preview.GetProperty("records")[0].GetProperty("law").GetString().ShouldNotBeNullOrEmpty();
        (
            await SentAsync(
                node.Client,
                root + "/personal/erase",
                $$"""{"records":[{{entry}}],"reason":"asked for"}""",
                HttpStatusCode.UnprocessableEntity
            )
        )
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:nsg:problem:not-erased");
        (
            await SentAsync(
                node.Client,
                root + "/personal/erase",
                $$"""{"records":[{{places}}],"preview":true}""",
                HttpStatusCode.OK
            )
        )
            .GetProperty("obstacle")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        var erased = await SentAsync(
            node.Client,
            root + "/personal/erase",
            $$"""{"records":[{{places}}],"reason":"asked for by the person"}""",
            HttpStatusCode.OK
        );
        (erased.GetProperty("erased").GetInt32(), erased.GetProperty("left").ValueKind).ShouldBe(
            (2, JsonValueKind.Null)
        );

        (await SentAsync(node.Client, root + "/personal/export", """{"about":["Kari Nordmann"]}""", HttpStatusCode.OK))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
        await SentAsync(asker, root + "/personal/export", """{"about":["Kari Nordmann"]}""", HttpStatusCode.Forbidden);
        foreach (var bad in new[] { "{}", """{"about":["a"]}""", """{"about":["Kari Nordmann"],"cursor":"x"}""" })
        {
            await SentAsync(node.Client, root + "/personal/export", bad, HttpStatusCode.BadRequest);
        }
    }
}
