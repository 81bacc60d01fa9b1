using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed partial class InvoiceIssueTests
{
    private const string Buyer =
        """{"name":"Kunde","number":"DK:61126228","street":"Gade 1","postalCode":"1000","city":"København"}""";

    [Theory]
    [InlineData("{bad")]
    [InlineData("""{"lines":[{"item":"Chair","quantity":"three","price":1}]}""")]
    [InlineData("""{"lines":[{"item":"Chair","quantty":3,"price":1}]}""")]
    public async Task Body_ThatCannotBeRead_IsABadRequest(string body)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/invoices",
            NodeFixture.Utf8(body),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await NodeFixture.JsonAsync(answer))
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:nsg:problem:invalid-parameter");
    }

    [Theory]
    [InlineData("NO:974760673", "NO:923609016", "2026-03-02")]
    [InlineData("SE:5560360793", "SE:5567037485", null)]
    public async Task Delivery_OnTheInvoicesDay_IsSaidWhereTheLawAsks(string seller, string buyer, string? day)
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"{{(
                day is null ? "SE4550000000058398257466" : "NO9386011117947"
            )}}",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},
             "buyer":{"name":"Buyer","number":"{{buyer}}","street":"Road 2","postalCode":"0202","city":"Town"},
             "lines":[{"item":"Chair","quantity":1,"price":100}]}
            """
        );
        var file = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        file.DeliveryDate.ShouldBe(
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
        );
        (file.Delivery?.Address?.Street, file.Delivery?.Address?.City).ShouldBe(
            day is null ? (null, null) : ("Road 2", "Town")
        );
    }

    [Theory]
    [InlineData("NO:974760673", "NO:923609016", "NO9386011117947", 25, "202600011")]
    [InlineData("SE:5560360793", "SE:5567037485", "SE4550000000058398257466", 25, "202600011")]
    [InlineData("DK:13585628", "DK:61126228", "DK5000400440116243", 25, "RF")]
    [InlineData("FI:01120389", "FI:20774740", "FI2112345600000785", 25.5, "202600017")]
    public async Task Create_AtHome_IsNumberedReferencedAndBooked(
        string seller,
        string buyer,
        string account,
        double rate,
        string reference
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"{{account}}",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},
             "buyer":{"name":"Buyer","number":"{{buyer}}","street":"Road 2","postalCode":"0202","city":"Town"},
             "lines":[{"item":"Chair","itemId":"C-1","quantity":3,"price":"99.95","discountPercent":10},
                      {"item":"Assembly","kind":"services","unit":"HUR","quantity":"1.5","price":500}]}
            """
        );

        issued.GetProperty("number").GetString().ShouldBe("20260001");
        issued.GetProperty("net").GetString().ShouldBe("1019.86", "269.86 (299.85 less 10 %) and 750.00");
        issued.GetProperty("vat").GetString().ShouldBe(rate == 25 ? "254.97" : "260.06");
        issued.GetProperty("paymentReference").GetString()!.ShouldStartWith(reference);
        issued.GetProperty("voucher").GetString().ShouldBe("S2026-1");
        var id = issued.GetProperty("id").GetGuid();
        var document = node.Store.Query(company, books => books.Document(id))!;
        (document.State, document.Direction, document.Number).ShouldBe(("booked", "sale", "20260001"));
        (await FileAsync(node, company, id, "ubl")).Totals.Payable.ShouldBe(
            decimal.Parse(issued.GetProperty("payable").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        );
        var finvoice = await FileAsync(node, company, id, "finvoice");
        finvoice.Syntax.ShouldStartWith("Finvoice");
        finvoice.Profile.ShouldBeNull("the specification that UBL names is not Finvoice's");
        finvoice.Totals.Tax.ShouldBe((await FileAsync(node, company, id, "ubl")).Totals.Tax);
    }

    [Fact]
    public async Task Create_OfTheSameRequest_IsDoneOnce_AndNumbersHaveNoGaps()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var first = await CreateAsync(node, company, Domestic("k-1"));
        var again = await CreateAsync(node, company, Domestic("k-1"), HttpStatusCode.OK);
        again.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        using var reused = await PostAsync(node, company, Domestic("k-1", price: 7m));
        (await NodeFixture.JsonAsync(reused)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:key-reused");
        using var refused = await PostAsync(
            node,
            company,
            Domestic("k-2").Replace("\"PO-1\"", "null", StringComparison.Ordinal)
        );
        ((int)refused.StatusCode).ShouldBe(422);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!.ShouldContain("PEPPOL-EN16931-R003");

        var second = await CreateAsync(node, company, Domestic("k-3"));

        second.GetProperty("number").GetString().ShouldBe("20260002");
        second.GetProperty("voucher").GetString().ShouldBe("S2026-2");
        node.Store.Query(company, books => books.Documents()).Count.ShouldBe(2);
        node.Store.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
        await node.Store.RebuildAsync(company);
        node.Store.Query(company, books => books.IsIssued(second.GetProperty("id").GetGuid())).ShouldBeTrue();
        (await CreateAsync(node, company, Domestic("k-4"))).GetProperty("number").GetString().ShouldBe("20260003");
    }

    /// <summary>A service that is sold by the piece is booked as one, as the issuer said, and taken back as one.</summary>
    [Fact]
    public async Task Create_OfAServiceByThePiece_IsBookedAsAService()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await node.CreateAsync("NO:974760673", Country.NO, Currency.NOK);
        var goods = await CreateAsync(node, company, Norwegian("k-1"));
        var services = await CreateAsync(
            node,
            company,
            Norwegian("k-2")
                .Replace("\"quantity\":10", "\"kind\":\"services\",\"quantity\":10", StringComparison.Ordinal)
        );

        var (sold, served) = (Lines(goods), Lines(services));
        (sold.Single().Kind, served.Single().Kind).ShouldBe((SupplyKind.Goods, SupplyKind.Services));
        (sold.Single().Account, served.Single().Account).ShouldBe(("3000", "3050"));
        var id = services.GetProperty("id").GetGuid();
        var note = await CreditAsync(
            node,
            company,
            id,
            """{"reason":"x","issueDate":"2026-03-09","lines":[{"line":"1","quantity":1}]}"""
        );
        (Lines(note).Single().Account, Lines(note).Single().Kind).ShouldBe(
            (served.Single().Account, SupplyKind.Services)
        );

        static string Norwegian(string key) =>
            Domestic(key)
                .Replace("DK5000400440116243", "NO9386011117947", StringComparison.Ordinal)
                .Replace("DK:61126228", "NO:923609016", StringComparison.Ordinal);
        IReadOnlyList<Nsg.Bookkeeping.Invoicing.IssuedLine> Lines(JsonElement one) =>
            node.Store.Query(company, books => books.IssuedLines(one.GetProperty("id").GetGuid()));
    }

    [Theory]
    [InlineData("DK:13585628", "DK:61126228", "+71<+12345678<", "93", "12345678", null, "71#000000202600011")]
    [InlineData("DK:13585628", "DK:61126228", "+75<+12345678<", "93", "12345678", null, "75#0000000202600011")]
    [InlineData("DK:13585628", "DK:61126228", "0040-0440116243", "58", "DK5000400440116243", null, "RF")]
    [InlineData("SE:5560360793", "SE:5567037485", "5050-1055", "30", "50501055", "SE:BANKGIRO", "202600011")]
    [InlineData("NO:974760673", "NO:923609016", "8601.11.17947", "30", "86011117947", null, "202600011")]
    public async Task Create_ByTheCountrysWayToPay_SaysItAsTheCountryDoes(
        string seller,
        string buyer,
        string account,
        string means,
        string id,
        string? provider,
        string reference
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"{{account}}",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},
             "buyer":{"name":"Buyer","number":"{{buyer}}","street":"Road 2","postalCode":"0202","city":"Town"},
             "lines":[{"item":"Chair","price":100}]}
            """
        );

        var paid = (await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl")).PaymentMeans.Single();
        (paid.Code, paid.Account, paid.ServiceProvider).ShouldBe((means, id, provider));
        paid.PaymentReference!.ShouldStartWith(reference);
        if (means == "93")
        {
            issued.GetProperty("paymentLine").GetString().ShouldBe($"{account[..4]}{reference[3..]}+12345678<");
        }
    }

    [Fact]
    public async Task Create_OfTwoExemptions_GivesBothReasonsInOneBreakdown()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var issued = await CreateAsync(
            node,
            company,
            Domestic("k")
                .Replace(
                    "{\"item\":\"Brød\",\"quantity\":10,\"price\":5}",
                    "{\"item\":\"Kursus\",\"kind\":\"services\",\"price\":5,\"vatCategory\":\"E\",\"vatReason\":\"Education\"},{\"item\":\"Tand\",\"kind\":\"services\",\"price\":7,\"vatCategory\":\"E\",\"vatReason\":\"Health care\"}",
                    StringComparison.Ordinal
                )
        );

        var breakdown = (
            await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl")
        ).VatBreakdowns.Single();
        (breakdown.Taxable, breakdown.ExemptionReason).ShouldBe((12m, "Education; Health care"));
    }

    [Fact]
    public async Task Create_OfWhatIsOutsideVatBesideOthers_IsRefusedWithTheRemedy()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        using var refused = await PostAsync(
            node,
            company,
            Domestic("k")
                .Replace(
                    "\"price\":5}",
                    "\"price\":5},{\"item\":\"Gebyr\",\"kind\":\"services\",\"price\":7,\"vatCategory\":\"O\"}",
                    StringComparison.Ordinal
                )
        );

        ((int)refused.StatusCode).ShouldBe(422);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!.ShouldContain("two invoices");
    }

    [Theory]
    [InlineData("DK5000400440116243", "DK5000400440116244", "payTo")]
    [InlineData("DK5000400440116243", "hello world", "payTo")]
    [InlineData("DK:61126228", "DK:61126229", "a digit is wrong")]
    [InlineData("\"dueDate\":\"2026-03-16\"", "\"dueDate\":\"2026-03-01\"", "lies before")]
    [InlineData("\"issueDate\":\"2026-03-02\"", "\"issueDate\":\"2199-03-02\"", "lies ahead")]
    [InlineData("\"quantity\":10", "\"quantity\":-10", "less than nothing")]
    [InlineData("\"quantity\":10", "\"quantity\":0", "quantity")]
    public async Task Create_OfWhatCannotStandOnAnInvoice_IsRefusedInItsOwnWords(
        string right,
        string wrong,
        string said
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        using var refused = await PostAsync(
            node,
            company,
            Domestic("k").Replace(right, wrong, StringComparison.Ordinal)
        );

        ((int)refused.StatusCode).ShouldBe(422);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!.ShouldContain(said);
        node.Store.Query(company, books => books.Documents()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NO:974760673", "NO", "goods", "G")]
    [InlineData("NO:974760673", "NO", "services", "AE")]
    [InlineData("SE:5560360793", "SE", "goods", "K")]
    [InlineData("SE:5560360793", "SE", "services", "AE")]
    [InlineData("FI:01120389", "FI", "goods", "K")]
    public async Task Create_AcrossABorder_CarriesTheCategoryOfTheCountry(
        string seller,
        string home,
        string kind,
        string category
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(home);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"DE89370400440532013000",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},"buyer":{{Buyer}},
             "lines":[{"item":"Thing","kind":"{{kind}}","price":100}]}
            """
        );

        var invoice = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        invoice.Lines[0].Vat!.Code.ShouldBe(category);
        issued.GetProperty("vat").GetString().ShouldBe("0.00");
    }

    private static Task<string> DanishAsync(NodeFixture node) =>
        node.CreateAsync("DK:13585628", Country.DK, Currency.DKK);

    [Fact]
    public async Task Create_ByACompanyOutsideVat_ChargesNone()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        await node.Store.DecideAsync(
            company,
            books =>
            {
                var settings = CompanySettingsChanged.Of(books.Company) with { IsOutsideVat = true };
                books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, "operator", settings));
                return true;
            }
        );

        var issued = await CreateAsync(node, company, Domestic("k-1"));

        issued.GetProperty("vat").GetString().ShouldBe("0.00");
        var invoice = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        (invoice.Seller.VatNumber, invoice.Lines[0].Vat!.Code).ShouldBe((null, "O"));
        using var charged = await PostAsync(
            node,
            company,
            Domestic("k-2").Replace("\"quantity\"", "\"vatCategory\":\"S\",\"quantity\"", StringComparison.Ordinal)
        );
        (await NodeFixture.JsonAsync(charged))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("registered for no VAT");
    }

    private static string Domestic(string key, decimal price = 5m) =>
        $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-1","payTo":"DK5000400440116243","clientKey":"{{key}}",
             "seller":{"street":"Vej 2","postalCode":"8000","city":"Aarhus"},"buyer":{{Buyer}},"lines":[{"item":"Brød","quantity":10,"price":{{price:0}}}]}
            """;

    private static Task<HttpResponseMessage> PostAsync(NodeFixture node, string company, string json) =>
        node.PostAsync($"/api/v1/companies/{company}/invoices", NodeFixture.Utf8(json), "application/json");

    private static async Task<JsonElement> CreateAsync(
        NodeFixture node,
        string company,
        string json,
        HttpStatusCode status = HttpStatusCode.Created
    )
    {
        using var answer = await PostAsync(node, company, json);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static async Task<Invoice> FileAsync(NodeFixture node, string company, Guid id, string form)
    {
        using var file = await node.GetAsync($"/api/v1/companies/{company}/invoices/{id}/file?form={form}");
        return DocumentReader
            .Read(await file.Content.ReadAsByteArrayAsync(), ReadingLimits.Default)
            .ShouldBeOfType<DocumentReading.Understood>()
            .Document.ShouldBeOfType<Invoice>();
    }
}
