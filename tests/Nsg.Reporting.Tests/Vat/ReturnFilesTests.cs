using System.Text;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>Files of VAT returns, whoever wrote them, judged before they are sent.</summary>
public sealed class ReturnFilesTests
{
    private const string Danish =
        "dk/momsangivelse/rsu-b2b-sample-client-gui/src/main/resources/ModtagMomsangivelseForeloebig_I_Sample.xml";
    private const string Norwegian = "no/mva-melding/informasjonsmodell_filer/example_files/melding";
    private const string Icelandic = "is/vsk/sample_SkilaVSKSkyrslu_request.xml";

    private static readonly ReportFiler Filer = new(
        "Company",
        "5560000167",
        "0007",
        "SEK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    );

    public static TheoryData<string, string, string, string, string> Returns { get; } =
        new()
        {
            { "no.vat", "2026-T1", "974760673", "xml", "mvaMeldingDto 1.0" },
            { "se.vat", "2026-Q1", "5560000167", "xml", "eSKDUpload 6.0" },
            { "se.vat", "2026-Q1", "5560000167", "momsuppgift", "momsuppgift 1.0" },
            { "dk.vat", "2026-Q1", "13585628", "xml", "ModtagMomsangivelseForeloebig 1.0" },
            { "fi.vat", "2026-02", "12345671", "txt", "VSRALVKV" },
            { "is.vat", "2026-T1", "4112032630", "xml", "SkilaVSKSkyrslu" },
        };

    [Theory]
    [MemberData(nameof(Returns))]
    public void Return_ThatThisProgramWrites_IsTaken(
        string report,
        string period,
        string number,
        string format,
        string name
    )
    {
        var verdict = ReturnFiles.Judge(File(report, period, number, format), null).ShouldNotBeNull();
        verdict.Format.ShouldBe(name);
        verdict.Form.Concat(verdict.Rules).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no.vat", "2026-T1", "xml", "<fastsattMerverdiavgift>250<", "<fastsattMerverdiavgift>251<", "R018")]
    [InlineData("no.vat", "2026-T1", "xml", "alminnelig", "almindelig", "XSD")]
    [InlineData("se.vat", "2026-Q1", "xml", "<MomsBetala>250<", "<MomsBetala>251<", "SKV4700-49")]
    [InlineData("se.vat", "2026-Q1", "xml", "ForsMomsEjAnnan", "ForsMomsEj", "FORM")]
    [InlineData("se.vat", "2026-Q1", "xml", ">202603<", ">202613<", "FORM")]
    [InlineData("se.vat", "2026-Q1", "xml", "<MomsBetala>250<", "<MomsBetala>250.00<", "FORM")]
    [InlineData("se.vat", "2026-Q1", "momsuppgift", "\"summaMoms\": 250", "\"summaMoms\": 25", "SKV4700-49")]
    [InlineData(
        "dk.vat",
        "2026-Q1",
        "xml",
        ">250</MomsAngivelseSalgsMomsBeloeb",
        ">251</MomsAngivelseSalgsMomsBeloeb",
        "MOMS-AfgiftTilsvar"
    )]
    [InlineData("fi.vat", "2026-02", "txt", "308:255,00", "308:255,01", "VSRALVKV-308")]
    [InlineData("fi.vat", "2026-02", "txt", "308:255,00", "308:255.00", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "052:2\r\n", "052:13\r\n", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "052:2\r\n", "052:-1\r\n", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "050:K\r\n052:2\r\n", "050:Q\r\n052:5\r\n", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "050:K", "050:V", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "053:2026", "053:99", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "\r\n198:", "\r\n198:99", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "999:1", "777:1\r\n999:1", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "999:1", "301:0,00\r\n999:1", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "308:255,00", "308:255,00\r\n302:0,00", "FORM")]
    [InlineData("fi.vat", "2026-02", "txt", "999:1", "999:1\r\n042:1", "FORM")]
    [InlineData("no.vat", "2026-T1", "xml", ">974760673<", ">974760674<", "ID1")]
    [InlineData("se.vat", "2026-Q1", "xml", "556000-0167", "556000-0168", "ID1")]
    [InlineData("dk.vat", "2026-Q1", "xml", ">13585628<", ">13585629<", "ID1")]
    [InlineData("fi.vat", "2026-02", "txt", "010:1234567-1", "010:1234567-2", "ID1")]
    [InlineData("is.vat", "2026-T1", "xml", ">4112032630<", ">4112032640<", "ID1")]
    [InlineData("is.vat", "2026-T1", "xml", ">240<", ">420<", "turnover_24")]
    [InlineData("is.vat", "2026-T1", "xml", "id=\"67\"", "id=\"64\"", "FORM")]
    public void Return_WithOneFault_IsRefusedByItsRule(
        string report,
        string period,
        string format,
        string right,
        string wrong,
        string rule
    )
    {
        var text = Encoding.Latin1.GetString(
            File(report, period, Returns.First(row => (string)row[0] == report)[2].ToString()!, format)
        );
        text.ShouldContain(right);
        var verdict = ReturnFiles
            .Judge(Encoding.Latin1.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)), null)
            .ShouldNotBeNull();
        verdict.Form.Concat(verdict.Rules).Select(one => one.Rule).ShouldContain(rule);
    }

    [Theory]
    [InlineData("<Invoice xmlns=\"urn:x\"><Note>mvaMeldingDto, eSKDUpload and 000 of VSKSkyrslu</Note></Invoice>")]
    [InlineData("{\"a\":1}")]
    [InlineData("")]
    public void File_ThatIsNoReturn_IsLeftToOthers(string text) =>
        ReturnFiles.Judge(Encoding.UTF8.GetBytes(text), null).ShouldBeNull();

    [OfficialFact(Norwegian)]
    public void OfficialExamples_OfNorway_ButTheKnownBadOnes_AreTaken() =>
        Directory
            .EnumerateFiles(OfficialMaterial.Find(Norwegian)!, "*.xml")
            .Where(path => Refused(path).Contains("XSD"))
            .Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(["justering_kompensasjon", "omvendtavgiftsplikt_mvamelding"], ignoreOrder: true);

    [OfficialFact(Icelandic)]
    public void OfficialExample_OfIceland_IsTaken() => Refused(OfficialMaterial.Find(Icelandic)!).ShouldBeEmpty();

    [OfficialFact(Danish)]
    public void OfficialExample_OfDenmark_KeepsItsForm()
    {
        var verdict = ReturnFiles
            .Judge(System.IO.File.ReadAllBytes(OfficialMaterial.Find(Danish)!), null)
            .ShouldNotBeNull();
        // The SE number of the example keeps no check digit, so that one of a return is warned of only.
        verdict.Form.Select(one => (one.Rule, one.IsError)).ShouldBe([("ID1", false)]);
    }

    private static IEnumerable<string> Refused(string path) =>
        ReturnFiles.Judge(System.IO.File.ReadAllBytes(path), null) is { } verdict
            ? verdict.Form.Concat(verdict.Rules).Where(one => one.IsError).Select(one => one.Rule)
            : ["unknown"];

    private static byte[] File(string report, string period, string number, string format)
    {
        ReportPeriod.TryParse(period, out var parsed).ShouldBeTrue();
        var (code, tax) = report switch
        {
            "no.vat" => ("3", 250m),
            "se.vat" => ("U25", 250m),
            "dk.vat" => ("S01", 250m),
            "fi.vat" => ("M1", 255m),
            _ => ("U1", 240m),
        };
        var books = new InventedBooks().Tax("2026-02-03", code, 1000m, output: tax);
        books.Rates[code] = tax / 10m;
        using var output = new MemoryStream();
        VatFiles.Write(
            ReportEvaluator.Run(ReportCatalogue.Find(report)!, parsed, books),
            Filer with
            {
                Number = number,
            },
            output,
            format
        );
        return output.ToArray();
    }
}
