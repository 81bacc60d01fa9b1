using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Generation;
using Nsg.Countries;
using Nsg.Documents.Reading;
using Nsg.Bookkeeping.Intake;
using Nsg.Log;
using Nsg.Node.Importing;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Tests.Generation;

/// <summary>A generated year of a company in each of the five countries: its VAT and its turnover are what its documents come to by code that is not the program's.</summary>
public sealed class IndependentFiguresTests : IDisposable
{
    private static readonly Dictionary<string, (string Total, PeriodLength Length)> Vat = new(StringComparer.Ordinal)
    {
        ["NO"] = ("fastsatt", PeriodLength.TwoMonths), ["SE"] = ("b49", PeriodLength.Quarter), ["DK"] = ("afgift_tilsvar", PeriodLength.Quarter), ["FI"] = ("b308", PeriodLength.Month), ["IS"] = ("f", PeriodLength.TwoMonths),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-independent-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Year_InEveryCountry_HasTheVatAndTheTurnoverOfItsDocuments()
    {
        var (companies, _, _) = GenerationFolder.Write(Path.Combine(_folder, "files"), new GenerationPlan(5, 300, 2025));
        using var store = NodeStore.Open(Path.Combine(_folder, "data"), TimeProvider.System, new SystemRandomness());
        var lines = File.ReadLines(Path.Combine(_folder, "files", "rates.tsv")).Skip(1).ToList();
        await store.KeepRatesAsync([.. lines.Select(line => ExchangeRate.TryParse(line, out var rate) is null ? rate! : throw new InvalidDataException(line))]);
        var rates = lines.Select(line => line.Split('\t')).ToDictionary(row => (row[0], row[1], row[2]), row => decimal.Parse(row[3], CultureInfo.InvariantCulture));
        companies.Select(one => one.Country).Order().ShouldBe(Vat.Keys.Order());
        foreach (var company in companies)
        {
            var country = Country.Parse(company.Country);
            var currency = CountryPacks.Find(country)!.Currency;
            var (key, _) = await store.CreateCompanyAsync(new CompanyCreated(company.Name, country, currency, [company.Id]), "test");
            var paths = Directory.EnumerateFiles(Path.Combine(_folder, "files", company.Folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            await foreach (var _ in new Importer(store, ReadingLimits.Default, DocumentCheck.Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)).ImportAsync(key, paths, "test"))
            {
                // What came of each file is asked of the store below.
            }

            var booked = store.Query(key, books => books.Documents().Where(one => one is { State: "booked", Direction: "sale" or "purchase" }).Select(one => (one.FileName, one.Direction)).ToList());
            var (vat, turnover) = (0m, 0m);
            foreach (var (name, direction) in booked)
            {
                var read = IndependentSums.Read(paths.First(path => Path.GetFileName(path) == name && path.Contains(direction == "sale" ? "sales" : "purchase", StringComparison.Ordinal)));
                var rate = read.Currency == currency.Code ? 1m : rates[(read.Day, currency.Code, read.Currency)];
                vat += (direction == "sale" ? 1m : -1m) * read.Tax * rate;
                turnover += direction == "sale" ? read.Net * rate : 0m;
            }

            var (total, length) = Vat[company.Country];
            var periods = Periods(length).ToList();
            var paid = periods.Sum(period => Value(store, key, $"{company.Country.ToLowerInvariant()}.vat", period, total));
            booked.Count.ShouldBeGreaterThan(20, company.Country);
            paid.ShouldBe(vat, 4m * periods.Count, $"{company.Country}: VAT of the year, a return's boxes rounded each");
            Periods(PeriodLength.Year).Sum(period => Value(store, key, $"{company.Country.ToLowerInvariant()}.turnover", period, "turnover")).ShouldBe(turnover, 2m, $"{company.Country}: turnover");
        }
    }

    private static IEnumerable<ReportPeriod> Periods(PeriodLength length)
    {
        for (var period = ReportPeriod.Of(length, new DateOnly(2025, 1, 1)); period.To <= new DateOnly(2026, 12, 31); period = ReportPeriod.Of(length, period.To.AddDays(1)))
        {
            yield return period;
        }
    }

    private static decimal Value(NodeStore store, string key, string report, ReportPeriod period, string line) => store.Query(
        key, books => ReportRequest.Of(books, ReportCatalogue.Find(report)!, period.ToString(), new Dictionary<string, decimal>()).Run(books).Value(line));
}
