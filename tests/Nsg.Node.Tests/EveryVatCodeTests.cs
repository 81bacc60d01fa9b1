using System.Globalization;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Tests;
using Nsg.Reporting.Vat;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Companies with an entry on every VAT code of their country: their returns are valid files, and break no
/// rule.</summary>
public sealed class EveryVatCodeTests
{
    [OfficialFact(ReturnSchemas.Norwegian)]
    public async Task Norway_ReturnAndEnvelope_AreValid()
    {
        var (made, file) = await MakeAsync("NO:974760673", "no.vat", "2026-T1", "xml");
        Broken(made).ShouldBeEmpty();
        ReturnSchemas.Faults(ReturnSchemas.NorwegianReturn, file).ShouldBeEmpty();
        using var envelope = new MemoryStream();
        ReportFormats.Write(made, "envelope", envelope);
        ReturnSchemas.Faults(ReturnSchemas.NorwegianEnvelope, envelope.ToArray()).ShouldBeEmpty();
    }

    [OfficialFact(ReturnSchemas.Danish)]
    public async Task Denmark_Return_IsValid()
    {
        var (made, file) = await MakeAsync("DK:13585628", "dk.vat", "2026-Q1", "xml");
        Broken(made).ShouldBeEmpty();
        ReturnSchemas.Faults(ReturnSchemas.Danish, file).ShouldBeEmpty();
    }

    [OfficialFact(ReturnSchemas.Icelandic)]
    public async Task Iceland_Return_IsValid()
    {
        var (made, file) = await MakeAsync("IS:4112032630", "is.vat", "2026-T1", "xml");
        Broken(made).ShouldBeEmpty();
        ReturnSchemas.Faults(ReturnSchemas.Icelandic, file).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweden_Return_KeepsTheOrderOfTheDtd()
    {
        var (made, file) = await MakeAsync("SE:5560360793", "se.vat", "2026-Q1", "xml");
        Broken(made).ShouldBeEmpty();
        made.Outcome.Lines.Where(line => line.Line.Box is not null && line.Value == 0m)
            .Select(line => line.Line.Box)
            .ShouldBeEmpty("every box has a code that fills it");
        ReturnSchemas.SwedishFaults(file).ShouldBeEmpty();
    }

    [Fact]
    public async Task Finland_Return_HasEveryBoxOnceAndAddsUp()
    {
        var (made, file) = await MakeAsync("FI:01120389", "fi.vat", "2026-02", "txt");
        Broken(made).ShouldBeEmpty();
        ReturnSchemas.FinnishFaults(file).ShouldBeEmpty();
        var fields = ReturnSchemas.FinnishFields(file);
        new[] { "309", "310", "311", "312", "313", "314", "319", "320" }.ShouldAllBe(box => fields.ContainsKey(box));
        (fields["000"], fields["010"], fields["050"], fields["052"], fields["053"], fields["999"]).ShouldBe(
            ("VSRALVKV", "0112038-9", "K", "2", "2026", "1")
        );
    }

    private static IEnumerable<string> Broken(MadeReport made) =>
        made.Json.Checks.Where(one => !one.IsKept).Select(one => $"{one.Id}: {one.Text}");

    private static async Task<(MadeReport Made, byte[] File)> MakeAsync(
        string identifier,
        string report,
        string period,
        string format
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(identifier[..2]);
        var pack = CountryPacks.Find(country)!;
        var company = await node.CreateAsync(identifier, country, pack.Currency);
        foreach (var code in pack.VatCodes)
        {
            await PostAsync(node, company, pack, code, new DateOnly(2026, 2, 3));
        }

        var made = node.Store.Query(
            company,
            books =>
                ReportFormats.Make(
                    books,
                    ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
                    "en",
                    new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)
                )
        );
        using var output = new MemoryStream();
        ReportFormats.Write(made, format, output);
        return (made, output.ToArray());
    }

    /// <summary>Twenty thousand with a code, and the tax that the code makes.</summary>
    internal static async Task PostAsync(NodeFixture node, string company, CountryPack pack, VatCode code, DateOnly day)
    {
        const decimal Base = 20_000m;
        var isSale = code.Direction == TradeDirection.Sale;
        var tax = Base * (code.RateOn(day) ?? 0m) / 100m;
        var account = pack.Chart.First(one => one.Type == (isSale ? AccountType.Income : AccountType.Expense)).Number;
        var lines = new List<string> { Line(account, isSale ? -Base : Base, code.Code) };
        var output = code.OutputAccount is not null && tax != 0m ? tax : 0m;
        var input = code.InputAccount is not null && tax != 0m ? tax : 0m;
        if (output != 0m)
        {
            lines.Add(Line(code.OutputAccount!, -output, code.Code));
        }

        if (input != 0m)
        {
            lines.Add(Line(code.InputAccount!, input, code.Code));
        }

        lines.Add(Line(pack.Roles.Cash, (isSale ? Base : -Base) + output - input, null));
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{company}/entries",
            NodeFixture.Utf8(
                $$"""{"date":"{{day:yyyy-MM-dd}}","text":"{{code.Code}}","lines":[{{string.Join(',', lines)}}]}"""
            ),
            "application/json"
        );
        posted.IsSuccessStatusCode.ShouldBeTrue($"{code.Code}: {await posted.Content.ReadAsStringAsync()}");
    }

    private static string Line(string account, decimal amount, string? code) =>
        $$"""{"account":"{{account}}","{{(amount < 0m ? "credit" : "debit")}}":{{Math.Abs(amount).ToString(CultureInfo.InvariantCulture)}}{{(code is null ? "" : $",\"vatCode\":\"{code}\"")}}}""";
}
