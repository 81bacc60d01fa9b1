using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Generation;
using Nsg.Countries;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Importing;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Tests.Generation;

/// <summary>A generated year, imported: the books balance, and what was planted is found.</summary>
public sealed class PlantedMistakeTests : IAsyncLifetime
{
    /// <summary>The shortest terms and the shortest delay: 14 and 15 days.</summary>
    private const int LateAfterDays = 28;

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-year-").FullName;
    private readonly Dictionary<string, (string Key, List<ImportedFile> Files)> _companies = [];
    private NodeStore _store = null!;

    public async Task InitializeAsync()
    {
        var (companies, _, _) = GenerationFolder.Write(
            Path.Combine(_folder, "files"),
            new GenerationPlan(5, 1000, 2025)
        );
        _store = NodeStore.Open(Path.Combine(_folder, "data"), TimeProvider.System, new SystemRandomness());
        var rates = File.ReadLines(Path.Combine(_folder, "files", "rates.tsv"))
            .Skip(1)
            .Select(line =>
            {
                ExchangeRate.TryParse(line, out var rate).ShouldBeNull();
                return rate!;
            });
        await _store.KeepRatesAsync([.. rates]);
        foreach (var company in companies)
        {
            var country = Country.Parse(company.Country);
            var (key, _) = await _store.CreateCompanyAsync(
                new CompanyCreated(company.Name, country, CountryPacks.Find(country)!.Currency, [company.Id]),
                "test"
            );
            var paths = Directory
                .EnumerateFiles(Path.Combine(_folder, "files", company.Folder), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal);
            var files = new List<ImportedFile>();
            await foreach (
                var file in new Importer(
                    _store,
                    ReadingLimits.Default,
                    DocumentCheck.Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)
                ).ImportAsync(key, paths, "test")
            )
            {
                files.Add(file);
            }

            _companies.Add(company.Folder, (key, files));
        }
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Year_Imported_BalancesAndShowsWhatWasPlanted()
    {
        _companies.Count.ShouldBe(5);
        foreach (var (folder, (key, files)) in _companies)
        {
            files.ShouldNotContain(file => file.Outcome.State == IntakeState.Rejected, folder);
            var verified = _store.Query(
                key,
                books => books.TrialBalance(null, null).Sum(account => account.Closing.Amount)
            );
            verified.ShouldBe(0m, folder);
            _store.Query(key, books => books.BankLines(onlyUnmatched: true)).ShouldBeEmpty(folder);
        }

        var planted = File.ReadLines(Path.Combine(_folder, "files", "planted.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();
        planted.Select(fields => fields[1]).Distinct().Count().ShouldBe(Enum.GetValues<Mistake>().Length - 1);
        foreach (var fields in planted)
        {
            var (key, files) = _companies[fields[0]];
            var found = _store.Query(
                key,
                books => IsFound(Enum.Parse<Mistake>(fields[1]), fields[2], fields[3], books, files)
            );
            found.ShouldBeTrue(string.Join(' ', fields));
        }
    }

    private static bool IsFound(
        Mistake mistake,
        string number,
        string file,
        BooksQueries books,
        List<ImportedFile> files
    )
    {
        var document = books.Documents().First(document => document.FileName == file && document.Number == number);
        var settlements = books.Settlements().Where(settlement => settlement.Item == document.Document).ToList();
        return mistake switch
        {
            Mistake.WrongTotal => document.Reasons.Any(reason =>
                reason.StartsWith("BR-CO-15", StringComparison.Ordinal)
            ),
            Mistake.NoAccountingCost => document.Reasons.Any(reason =>
                reason.StartsWith("proposal", StringComparison.Ordinal)
            ),
            Mistake.DuplicateFile => files.Exists(one =>
                one.Outcome is { State: IntakeState.Duplicate } outcome && outcome.Document == document.Document
            ),
            Mistake.SameNumber => document.State == "review" && HasFlag("possible-duplicate"),
            Mistake.ChangedAccount => HasFlag("changed-bank-account"),
            Mistake.DoublePayment => HasFlag("double-payment"),
            Mistake.Overpayment => HasFlag("overpayment"),
            Mistake.PartialPayment => books
                .OpenItems()
                .Any(item => item.Id == document.Document && item.Open.Amount > 0m && item.Open < item.Amount),
            Mistake.LatePayment => settlements.Exists(one =>
                one.Date.DayNumber - document.Date!.Value.DayNumber > LateAfterDays
            ),
            Mistake.EarlyPayment => settlements.Exists(one => one.Date < document.Date),
            Mistake.NoReference => settlements.Exists(one => one.Strength == "AmountParty"),
            Mistake.CollectedPayment => settlements.Exists(one =>
                books.Settlements().Count(other => other.Payer == one.Payer) > 1
            ),
            _ => false,
        };

        bool HasFlag(string kind) => books.Flags().Any(flag => flag.Kind == kind && flag.Number == number);
    }
}
