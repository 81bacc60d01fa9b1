using Nsg.Conformance.Tests;
using Nsg.Node.Extracts;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Reporting.Tests;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage.Queries;
using Nsg.Testing;

namespace Nsg.Tests.Generation;

/// <summary>Every file that the demo's companies would hand in keeps the official schema, or the checks of its own
/// format, and leads to the books' own balances.</summary>
[Collection(DemoBooksTests.Name)]
public sealed class DemoFilesTests(DemoBooks demo)
{
    private const int Year = 2025;
    private static readonly string[] Countries = ["NO", "SE", "DK", "FI", "IS"];

    [OfficialFact(FormatSchemas.XbrlGl)]
    public void XbrlGl_OfEveryCompany_IsValidAndBalances()
    {
        foreach (var country in Countries)
        {
            var file = Written(country, XbrlGlWriter.Write);
            FormatSchemas.Faults(FormatSchemas.XbrlGl, new MemoryStream(file)).ShouldBeEmpty(country);
            LedgerReading.XbrlGl(file).ShouldBe(Balances(country), country);
        }
    }

    [OfficialFact(FormatSchemas.SafTNewest)]
    public void SafT_OfEveryCompany_IsValidInBothVersionsAndBalances()
    {
        foreach (
            var (country, version) in Countries.SelectMany(country =>
                new[] { (country, SafTWriter.Version), (country, SafTWriter.NewestVersion) }
            )
        )
        {
            var file = Written(country, (extract, output) => SafTWriter.Write(extract, "1.0", output, version));
            FormatSchemas
                .Faults(
                    version == SafTWriter.Version ? FormatSchemas.SafT : FormatSchemas.SafTNewest,
                    new MemoryStream(file)
                )
                .ShouldBeEmpty($"{country} {version}");
            LedgerReading.SafT(file).ShouldBe(Balances(country), $"{country} {version}");
        }
    }

    [OfficialFact(FormatSchemas.SafTDanish)]
    public void DanishSafT_OfTheDanishCompany_IsValidAndBalances()
    {
        var file = Written("DK", (extract, output) => DanishSafTWriter.Write(extract, "1.0", output));
        FormatSchemas.Faults(FormatSchemas.SafTDanish, new MemoryStream(file)).ShouldBeEmpty();
        LedgerReading.SafT(file).ShouldBe(Balances("DK"));
    }

    [Fact]
    public void Sie_OfEveryCompany_Balances()
    {
        foreach (var country in Countries)
        {
            LedgerReading
                .Sie(Written(country, (extract, output) => SieWriter.Write(extract, "1.0", output)))
                .ShouldBe(Balances(country), country);
        }
    }

    [OfficialFact(ReturnSchemas.Norwegian)]
    public void NorwegianReturns_OfEveryTerm_AreValidWithTheirEnvelopes()
    {
        foreach (var period in Periods(PeriodLength.TwoMonths))
        {
            var made = Made("NO", "no.vat", period);
            ReturnSchemas.Faults(ReturnSchemas.NorwegianReturn, Written(made, "xml")).ShouldBeEmpty(period);
            ReturnSchemas.Faults(ReturnSchemas.NorwegianEnvelope, Written(made, "envelope")).ShouldBeEmpty(period);
        }
    }

    [OfficialFact(ReturnSchemas.Danish)]
    public void DanishReturns_OfEveryQuarterAndMonth_AreValid()
    {
        foreach (var period in Periods(PeriodLength.Quarter).Concat(Periods(PeriodLength.Month)))
        {
            ReturnSchemas
                .Faults(ReturnSchemas.Danish, Written(Made("DK", "dk.vat", period), "xml"))
                .ShouldBeEmpty(period);
        }
    }

    [OfficialFact(ReturnSchemas.Icelandic)]
    public void IcelandicReturns_OfEveryTwoMonths_AreValid()
    {
        foreach (var period in Periods(PeriodLength.TwoMonths))
        {
            ReturnSchemas
                .Faults(ReturnSchemas.Icelandic, Written(Made("IS", "is.vat", period), "xml"))
                .ShouldBeEmpty(period);
        }
    }

    [Fact]
    public void SwedishAndFinnishReturns_OfEveryPeriod_KeepTheirFormats()
    {
        foreach (var period in Periods(PeriodLength.Quarter).Concat(Periods(PeriodLength.Month)))
        {
            ReturnSchemas.SwedishFaults(Written(Made("SE", "se.vat", period), "xml")).ShouldBeEmpty(period);
            ReturnSchemas.FinnishFaults(Written(Made("FI", "fi.vat", period), "txt")).ShouldBeEmpty(period);
        }
    }

    private static IEnumerable<string> Periods(PeriodLength length)
    {
        for (
            var period = ReportPeriod.Of(length, new DateOnly(Year, 1, 1));
            period.From.Year == Year;
            period = ReportPeriod.Of(length, period.To.AddDays(1))
        )
        {
            yield return period.ToString();
        }
    }

    /// <summary>A return that keeps every check that would forbid to send it.</summary>
    private MadeReport Made(string country, string report, string period)
    {
        var made = demo.Store.Query(
            demo.KeyOf(country),
            books =>
                ReportFormats.Make(
                    books,
                    ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
                    "en",
                    new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)
                )
        );
        made.Json.Checks.Where(one => one is { Severity: "error", IsKept: false }).ShouldBeEmpty($"{report} {period}");
        return made;
    }

    private static byte[] Written(MadeReport made, string format)
    {
        using var output = new MemoryStream();
        ReportFormats.Write(made, format, output);
        return output.ToArray();
    }

    private byte[] Written(string country, Action<LedgerExtract, Stream> write) =>
        demo.Store.Query(
            demo.KeyOf(country),
            books =>
            {
                using var output = new MemoryStream();
                write(
                    LedgerExtracts.Take(
                        books,
                        new LedgerSelection { From = new DateOnly(Year, 1, 1), To = new DateOnly(Year, 12, 31) },
                        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)
                    ),
                    output
                );
                return output.ToArray();
            }
        );

    private SortedDictionary<string, decimal> Balances(string country) =>
        demo.Store.Query(
            demo.KeyOf(country),
            books => new SortedDictionary<string, decimal>(
                books
                    .TrialBalance(null, null)
                    .Where(one => !one.Closing.IsZero)
                    .ToDictionary(one => one.Account, one => one.Closing.Amount),
                StringComparer.Ordinal
            )
        );
}
