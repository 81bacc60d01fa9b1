using System.Net;
using System.Text.Json;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Ubl;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Buyers that are not on the Peppol network.</summary>
public sealed partial class InvoiceIssueTests
{
    private const string Person = """{"name":"Anna Berg","street":"Gade 1","postalCode":"1000","city":"By"}""";

    [Theory]
    [InlineData("NO:974760673", "NO9386011117947")]
    [InlineData("SE:5560360793", "SE4550000000058398257466")]
    [InlineData("DK:13585628", "DK5000400440116243")]
    [InlineData("FI:01120389", "FI2112345600000785")]
    public async Task Create_ToAPrivatePerson_IsOfTheCoreAlone_AndSoIsItsCreditNote(string seller, string account)
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);

        var issued = await CreateAsync(node, company, ToBuyer(Person, account));

        var id = issued.GetProperty("id").GetGuid();
        var invoice = await FileAsync(node, company, id, "ubl");
        (invoice.Profile, invoice.BusinessProcess).ShouldBe((UblInvoiceWriter.Core, null));
        issued.GetProperty("peppol").GetBoolean().ShouldBeFalse();
        issued.GetProperty("vat").GetString().ShouldNotBe("0.00", "a private person pays VAT");
        issued.GetProperty("voucher").GetString().ShouldBe("S2026-1");
        (await FileAsync(node, company, id, "finvoice")).Buyer.Name.ShouldBe("Anna Berg");
        var note = await CreditAsync(node, company, id, """{"reason":"came back","issueDate":"2026-03-09"}""");
        note.GetProperty("peppol").GetBoolean().ShouldBeFalse();
        (await FileAsync(node, company, note.GetProperty("id").GetGuid(), "ubl")).Profile.ShouldBe(
            UblInvoiceWriter.Core
        );
    }

    [Fact]
    public async Task Create_ToACompanyThatTakesNoElectronicInvoices_AsksForNoReference()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var buyer = Buyer.Replace("\"name\"", "\"endpoint\":\"\",\"name\"", StringComparison.Ordinal);

        var issued = await CreateAsync(node, company, ToBuyer(buyer, "DK5000400440116243"));

        issued.GetProperty("peppol").GetBoolean().ShouldBeFalse();
        var invoice = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        (invoice.Buyer.LegalRegistration?.Value, invoice.Buyer.ElectronicAddress).ShouldBe(("61126228", null));
    }

    [Fact]
    public async Task Create_ToABuyerOnPeppol_IsOfPeppol()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        var issued = await CreateAsync(node, company, Domestic("k"));

        issued.GetProperty("peppol").GetBoolean().ShouldBeTrue();
        var invoice = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        (invoice.Profile, invoice.BusinessProcess).ShouldBe(
            (UblInvoiceWriter.PeppolBilling, UblInvoiceWriter.PeppolBillingProcess)
        );
    }

    /// <summary>What is not of the network is asked of everybody: the country's rules, and the core's.</summary>
    [Theory]
    [InlineData("IS:4112032630", Person, "IS-R-004")]
    [InlineData("DK:13585628", """{"name":"Anna Berg","country":"SE"}""", "BR-IC-02")]
    public async Task Create_ToAPrivatePerson_KeepsTheRulesOfCountryAndCore(string seller, string buyer, string rule)
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);

        using var refused = await PostAsync(node, company, ToBuyer(buyer, "DK5000400440116243"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var detail = (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!;
        detail.ShouldContain(rule);
        detail.ShouldNotContain("PEPPOL-");
        node.Store.Query(company, books => books.Documents()).ShouldBeEmpty();
    }

    private static string ToBuyer(string buyer, string account) =>
        $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","payTo":"{{account}}",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},"buyer":{{buyer}},
             "lines":[{"item":"Chair","quantity":1,"price":100}]}
            """;
}
