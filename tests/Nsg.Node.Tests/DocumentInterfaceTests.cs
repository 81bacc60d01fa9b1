using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class DocumentInterfaceTests
{
    private const string Purchase = NodeFixture.Prefix + "purchase-invoice";

    [Fact]
    public async Task Post_OfAnInvoice_AnswersCreatedWithItsPlace_AndGivesTheSameBytesBack()
    {
        await using var node = await NodeFixture.StartAsync();
        var body = Papers.Invoice("A-1");

        using var posted = await node.PostAsync("/document/20202020", body, Purchase + "; charset=utf-8");
        posted.StatusCode.ShouldBe(HttpStatusCode.Created);
        var place = posted.Headers.Location!.ToString();
        place.ShouldStartWith("/document/20202020/");
        (await NodeFixture.JsonAsync(posted)).GetProperty("state").GetString().ShouldBe("booked");

        using var old = await node.GetAsync(place);
        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        old.Content.Headers.ContentType!.MediaType.ShouldBe(Purchase);
        var json = await NodeFixture.JsonAsync(old);
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["documentid", "mimeType", "original"]);
        json.GetProperty("original").GetBytesFromBase64().ShouldBe(body);
        place.ShouldEndWith(json.GetProperty("documentid").GetString()!);

        using var raw = await node.GetAsync(place, "application/octet-stream");
        (await raw.Content.ReadAsByteArrayAsync()).ShouldBe(body);
        raw.Headers.ETag!.Tag.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(body)));
        using var known = await node.SendAsync(
            HttpMethod.Get,
            place,
            null,
            null,
            "application/octet-stream",
            ("If-None-Match", raw.Headers.ETag.Tag)
        );
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Post_OfTheSameBytes_IsAnsweredWithTheFirstIdentity()
    {
        await using var node = await NodeFixture.StartAsync();
        using var first = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        using var again = await node.PostAsync("/document/DK:20202020", Papers.Invoice("A-1"), Purchase);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again
            .Headers.Location!.ToString()
            .Split('/')[^2..]
            .ShouldBe(first.Headers.Location!.ToString().Split('/')[^2..]);
        (await NodeFixture.JsonAsync(again)).GetProperty("state").GetString().ShouldBe("duplicate");
    }

    [Theory]
    [InlineData("text/plain", "A-1", 406, 415, "unsupported-media-type")]
    [InlineData(Purchase, null, 406, 422, "malformed-document")]
    [InlineData(NodeFixture.Prefix + "sales-invoice", "A-1", 406, 422, "party-mismatch")]
    [InlineData(NodeFixture.Prefix + "bank-statement", "A-1", 406, 422, "malformed-document")]
    [InlineData(NodeFixture.Prefix + "reminder", "A-1", 406, 422, "malformed-document")]
    [InlineData("image/png", "A-1", 406, 422, "malformed-document")]
    public async Task Post_OfWhatDoesNotFit_IsRefusedInOldAndInRightCodes(
        string type,
        string? number,
        int old,
        int right,
        string problem
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var body = number is null ? NodeFixture.Utf8("<Invoice><broken") : Papers.Invoice(number);

        using var asOfOld = await node.PostAsync("/document/20202020", body, type);
        ((int)asOfOld.StatusCode).ShouldBe(old);
        using var rightly = await node.PostAsync("/document/20202020", body, type, NodeFixture.Problem);
        ((int)rightly.StatusCode).ShouldBe(right);
        rightly.Content.Headers.ContentType!.MediaType.ShouldBe(NodeFixture.Problem);
        (await NodeFixture.JsonAsync(rightly)).GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + problem);
    }

    [Fact]
    public async Task Post_OfAMalformedInvoice_NamesCodePlaceAndRemedy()
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.PostAsync(
            "/document/20202020",
            NodeFixture.Utf8("<a>\n<b></a>"),
            Purchase,
            NodeFixture.Problem
        );

        var json = await NodeFixture.JsonAsync(response);
        json.GetProperty("code").GetString().ShouldBe("malformed-xml");
        json.GetProperty("detail").GetString()!.ShouldContain("line 2");
        json.GetProperty("requestId").GetString().ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task Post_OfOtherKinds_KeepsAndListsThemByType()
    {
        await using var node = await NodeFixture.StartAsync();
        var png = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3 };
        using var picture = await node.PostAsync("/document/20202020", png, "image/png");
        picture.StatusCode.ShouldBe(HttpStatusCode.Created, await picture.Content.ReadAsStringAsync());
        var transaction = picture.Headers.Location!.ToString().Split('/')[3];
        using var reminder = await node.PostAsync(
            $"/document/20202020/{transaction}",
            NodeFixture.Utf8("Please pay."),
            NodeFixture.Prefix + "reminder"
        );
        reminder.StatusCode.ShouldBe(HttpStatusCode.Created);

        (await node.JsonAsync("/document/20202020")).GetArrayLength().ShouldBe(2);
        (await node.JsonAsync($"/document/20202020/{transaction}")).GetArrayLength().ShouldBe(2);
        (await node.JsonAsync($"/document/20202020?companyId=20202020&documentTypes=image/png,application/pdf"))
            .GetArrayLength()
            .ShouldBe(1);
        using var xml = await node.GetAsync(
            $"/document/20202020?documentTypes={NodeFixture.Prefix}reminder",
            "application/xml"
        );
        var text = await xml.Content.ReadAsStringAsync();
        text.ShouldStartWith("<ArrayList><item><documentid>");
        text.ShouldContain(
            $"<mimeType>{NodeFixture.Prefix}reminder</mimeType><original>{Convert.ToBase64String("Please pay."u8)}</original></item></ArrayList>"
        );
    }

    [Theory]
    [InlineData("/document/20202020", 204, 200)]
    [InlineData("/document/20202020/00000000-0000-0000-0000-000000000001", 204, 404)]
    [InlineData(
        "/document/20202020/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-000000000002",
        204,
        404
    )]
    [InlineData("/document/20202020?documentTypes=text/plain", 406, 400)]
    [InlineData("/document/99999999", 204, 404)]
    [InlineData("/transactions/20202020", 204, 200)]
    [InlineData("/transactions/20202020?startDate=May", 406, 400)]
    [InlineData("/transactions/20202020?invoiceType=both", 406, 400)]
    [InlineData("/transactions/99999999", 204, 404)]
    public async Task Get_OfNothing_AnswersOldAndRightCodes(string path, int old, int right)
    {
        await using var node = await NodeFixture.StartAsync();

        using var asOfOld = await node.GetAsync(path, "application/json");
        ((int)asOfOld.StatusCode).ShouldBe(old);
        using var rightly = await node.GetAsync(path, "application/json, application/problem+json");
        ((int)rightly.StatusCode).ShouldBe(right);
    }

    [Fact]
    public async Task Post_ToAnUnknownTransaction_IsNotFound()
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.PostAsync(
            "/document/20202020/00000000-0000-0000-0000-000000000001",
            Papers.Invoice("A-1"),
            Purchase
        );

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/documents"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Company_WithTheNumberOfAnotherCountrys_IsAskedForTheCountry()
    {
        await using var node = await NodeFixture.StartAsync();
        await node.CreateAsync("FI:20202020", Country.FI, Currency.EUR);

        using var bare = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        bare.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var full = await node.PostAsync("/document/0184:20202020", Papers.Invoice("A-1"), Purchase);
        full.StatusCode.ShouldBe(HttpStatusCode.Created);
    }
}
