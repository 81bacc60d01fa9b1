using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>What an invoice says beyond what the company's records tell.</summary>
public sealed partial class InvoiceIssueTests
{
    [Fact]
    public async Task Create_WithAPlaceOfDeliveryAndARegisteredOffice_SaysThem()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await node.CreateAsync("SE:5560360793", Country.SE, Currency.SEK);
        var issued = await CreateAsync(
            node,
            company,
            """
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"SE4550000000058398257466",
             "deliveryPlace":"Hamnen 3, Gävle",
             "seller":{"street":"Street 1","postalCode":"11122","city":"City","taxRegistration":"Godkänd för F-skatt",
                       "registeredOffice":"Stockholm"},
             "buyer":{"name":"Buyer","number":"SE:5567037485","street":"Road 2","postalCode":"33344","city":"Town"},
             "lines":[{"item":"Chair","quantity":1,"price":100}]}
            """
        );

        foreach (var form in new[] { "ubl", "finvoice" })
        {
            var file = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), form);
            (file.Seller.TaxRegistration, file.Seller.LegalForm).ShouldBe(
                ("Godkänd för F-skatt", "Säte Stockholm"),
                form
            );
        }

        var place = (await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl")).Delivery!.Address!;
        (place.Street, place.Country).ShouldBe(("Hamnen 3, Gävle", Country.SE));
    }
}
