using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Vat;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Companies with an entry on every VAT code of their country: their returns are valid files, and break no rule.</summary>
public sealed class EveryVatCodeTests
{
    private const string Norwegian = "no/mva-melding/informasjonsmodell_filer/xsd";
    private const string Danish = "dk/momsangivelse/main/resources/ModtagMomsangivelseForeloebig/urn/oio/skat/nemvirksomhed/ws/1_0_0/ModtagMomsangivelseForeloebig_I.xsd";
    private const string Icelandic = "is/vsk/VaskurServices.xsd";
    private const string Dtd =
        """
        <!ELEMENT eSKDUpload (OrgNr, Moms)> <!ATTLIST eSKDUpload Version CDATA #REQUIRED>
        <!ELEMENT Moms (Period, ForsMomsEjAnnan?, UttagMoms?, UlagMargbesk?, HyrinkomstFriv?, InkopVaruAnnatEg?, InkopTjanstAnnatEg?, InkopTjanstUtomEg?, InkopVaruSverige?,
            InkopTjanstSverige?, MomsUlagImport?, ForsVaruAnnatEg?, ForsVaruUtomEg?, InkopVaruMellan3p?, ForsVaruMellan3p?, ForsTjSkskAnnatEg?, ForsTjOvrUtomEg?,
            ForsKopareSkskSverige?, ForsOvrigt?, MomsUtgHog?, MomsUtgMedel?, MomsUtgLag?, MomsInkopUtgHog?, MomsInkopUtgMedel?, MomsInkopUtgLag?, MomsImportUtgHog?,
            MomsImportUtgMedel?, MomsImportUtgLag?, MomsIngAvdr?, MomsBetala, TextUpplysningMoms?)>
        """;

    [OfficialFact(Norwegian)]
    public async Task Norway_ReturnAndEnvelope_AreValid()
    {
        var (made, file) = await MakeAsync("NO:974760673", "no.vat", "2026-T1", "xml");
        Broken(made).ShouldBeEmpty();
        Faults(file, Official($"{Norwegian}/no.skatteetaten.fastsetting.avgift.mva.skattemeldingformerverdiavgift.v1.0.xsd")).ShouldBeEmpty();
        using var envelope = new MemoryStream();
        ReportFormats.Write(made, "envelope", envelope);
        Faults(envelope.ToArray(), Official($"{Norwegian}/no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0.xsd")).ShouldBeEmpty();
    }

    [OfficialFact(Danish)]
    public async Task Denmark_Return_IsValid()
    {
        var (made, file) = await MakeAsync("DK:13585628", "dk.vat", "2026-Q1", "xml");
        Broken(made).ShouldBeEmpty();
        Faults(file, Official(Danish)).ShouldBeEmpty();
    }

    [OfficialFact(Icelandic)]
    public async Task Iceland_Return_IsValid()
    {
        var (made, file) = await MakeAsync("IS:4112032630", "is.vat", "2026-T1", "xml");
        Broken(made).ShouldBeEmpty();
        Faults(file, Official(Icelandic)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweden_Return_KeepsTheOrderOfTheDtd()
    {
        var (made, file) = await MakeAsync("SE:5560360793", "se.vat", "2026-Q1", "xml");
        Broken(made).ShouldBeEmpty();
        made.Outcome.Lines.Where(line => line.Line.Box is not null && line.Value == 0m).Select(line => line.Line.Box).ShouldBeEmpty("every box has a code that fills it");
        var names = XDocument.Load(new StringReader(Encoding.Latin1.GetString(file)[Encoding.Latin1.GetString(file).IndexOf("<eSKDUpload ", StringComparison.Ordinal)..])).Descendants().Where(one => !one.HasElements).Select(one => one.Name.LocalName).ToHashSet();
        var text = $"<!DOCTYPE eSKDUpload [{Dtd}{string.Concat(names.Select(name => $"<!ELEMENT {name} (#PCDATA)>"))}]>"
            + Encoding.Latin1.GetString(file)[Encoding.Latin1.GetString(file).IndexOf("<eSKDUpload ", StringComparison.Ordinal)..];
        var faults = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = null };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
        }

        faults.Where(fault => !fault.Contains("not declared", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Finland_Return_HasEveryBoxOnceAndAddsUp()
    {
        var (made, file) = await MakeAsync("FI:01120389", "fi.vat", "2026-02", "txt");
        Broken(made).ShouldBeEmpty();
        var fields = Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        decimal Of(string boxes) => boxes.Split(' ').Sum(box => decimal.Parse(fields[box].Replace(',', '.'), CultureInfo.InvariantCulture));
        (Of("301 302 303 304 305 306 318") - Of("307")).ShouldBe(Of("308"));
        new[] { "309", "310", "311", "312", "313", "314", "319", "320" }.ShouldAllBe(box => fields.ContainsKey(box));
        (fields["000"], fields["010"], fields["050"], fields["052"], fields["053"], fields["999"]).ShouldBe(("VSRALVKV", "0112038-9", "K", "2", "2026", "1"));
    }

    private static IEnumerable<string> Broken(MadeReport made) => made.Json.Checks.Where(one => !one.IsKept).Select(one => $"{one.Id}: {one.Text}");

    private static async Task<(MadeReport Made, byte[] File)> MakeAsync(string identifier, string report, string period, string format)
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(identifier[..2]);
        var pack = CountryPacks.Find(country)!;
        var company = await node.CreateAsync(identifier, country, pack.Currency);
        foreach (var code in pack.VatCodes)
        {
            await PostAsync(node, company, pack, code, new DateOnly(2026, 2, 3));
        }

        var made = node.Store.Query(company, books => ReportFormats.Make(
            books, ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()), "en", new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)));
        using var output = new MemoryStream();
        ReportFormats.Write(made, format, output);
        return (made, output.ToArray());
    }

    /// <summary>Twenty thousand with a code, and the tax that the code makes.</summary>
    private static async Task PostAsync(NodeFixture node, string company, CountryPack pack, VatCode code, DateOnly day)
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
            $"/api/v1/companies/{company}/entries", NodeFixture.Utf8($$"""{"date":"{{day:yyyy-MM-dd}}","text":"{{code.Code}}","lines":[{{string.Join(',', lines)}}]}"""), "application/json");
        posted.IsSuccessStatusCode.ShouldBeTrue($"{code.Code}: {await posted.Content.ReadAsStringAsync()}");
    }

    private static string Line(string account, decimal amount, string? code) =>
        $$"""{"account":"{{account}}","{{(amount < 0m ? "credit" : "debit")}}":{{Math.Abs(amount).ToString(CultureInfo.InvariantCulture)}}{{(code is null ? "" : $",\"vatCode\":\"{code}\"")}}}""";

    private static string Official(string path) => OfficialMaterial.Find(path)!;

    private static List<string> Faults(byte[] file, string schema)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, schema);
        var faults = new List<string>();
        XDocument.Load(new MemoryStream(file)).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
