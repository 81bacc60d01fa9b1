using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Nsg.Reporting.Tests;
using Nsg.Storage;
using Nsg.Testing;

namespace Nsg.Node.Tests;

/// <summary>The programme's synthetic company-year, handed in and read back through the published interface
/// alone.</summary>
public sealed class CompanyYearTests
{
    private const string Year = "nsg/company-year";
    private const string Rates = "cross/rates/dkk-company-year.tsv";

    [OfficialFact(Year)]
    public async Task CompanyYear_ThroughTheInterface_ComesBackByteForByte_AndAsValidAccountingFormats()
    {
        await using var node = await NodeFixture.StartAsync();
        await node.Store.KeepRatesAsync([
            .. File.ReadLines(OfficialMaterial.Find(Rates)!)
                .Skip(1)
                .Select(line => ExchangeRate.TryParse(line, out var rate) is null ? rate : null)
                .OfType<ExchangeRate>(),
        ]);
        var places = new Dictionary<string, string>();
        foreach (
            var (folder, type) in new[]
            {
                ("bank_statements", "bank-statement"),
                ("purchase_invoices", "purchase-invoice"),
                ("sales_invoices", "sales-invoice"),
            }
        )
        {
            foreach (
                var file in Directory
                    .EnumerateFiles(Path.Combine(OfficialMaterial.Find(Year)!, folder), "*.xml")
                    .Order(StringComparer.Ordinal)
            )
            {
                using var posted = await node.PostAsync(
                    "/document/20202020",
                    await File.ReadAllBytesAsync(file),
                    NodeFixture.Prefix + type
                );
                posted.StatusCode.ShouldBe(
                    HttpStatusCode.Created,
                    $"{file}: {await posted.Content.ReadAsStringAsync()}"
                );
                places.Add(file, posted.Headers.Location!.ToString());
            }
        }

        places.Count.ShouldBe(291);
        foreach (var (file, place) in places)
        {
            using var original = await node.GetAsync(place, "application/octet-stream");
            SHA256
                .HashData(await original.Content.ReadAsByteArrayAsync())
                .ShouldBe(SHA256.HashData(await File.ReadAllBytesAsync(file)), file);
        }

        (await node.JsonAsync("/transactions/20202020")).GetArrayLength().ShouldBe(291);
        var bank = await node.JsonAsync($"/api/v1/companies/{node.Company}/bank?limit=1");
        bank.GetProperty("entries").GetInt64().ShouldBe(241);
        bank.GetProperty("matched").GetInt64().ShouldBe(241);
        await IsValidAsync(node, NodeFixture.XbrlGl, FormatSchemas.XbrlGl);
        await IsValidAsync(node, NodeFixture.SafT, FormatSchemas.SafT);
    }

    private static async Task IsValidAsync(NodeFixture node, string mediaType, string schema)
    {
        if (OfficialMaterial.Find(schema) is null)
        {
            return;
        }

        foreach (var query in new[] { "", "?startDate=2019-03-01&endDate=2019-03-31", "?invoiceType=outgoing" })
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await node.GetAsync("/transactions/20202020" + query, mediaType);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            FormatSchemas.Faults(schema, new MemoryStream(bytes)).ShouldBeEmpty(query);
        }
    }
}
