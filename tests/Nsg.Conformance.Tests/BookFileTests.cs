using System.Globalization;
using Nsg.Log;
using Nsg.Node.Extracts;
using Nsg.Node.Importing.Books;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Reporting.Tests;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Conformance.Tests;

/// <summary>Other programs' books: every sample reads as a known reader reads it, and what is whole goes into books
/// of its own.</summary>
public sealed class BookFileTests
{
    private const string Sie = "se/sie4";
    private const string SafTExample =
        "no/saf-t/Example Files/ExampleFile SAF-T Financial_888888888_20180228235959.xml";

    [OfficialFact(Sie)]
    public void SieSamples_AgreeWithTheBaseline_FileByFile()
    {
        var read = 0;
        foreach (var row in Baseline())
        {
            var audit = Audit(row.File);
            if (row.IsWebPage)
            {
                audit.Faults.ShouldHaveSingleItem().Text.ShouldContain("web page");
                continue;
            }

            read++;
            (audit.Accounts, audit.Vouchers, audit.Lines).ShouldBe((row.Accounts, row.Vouchers, row.Rows), row.File);
            (
                audit.Years.Sum(year => year.Opening),
                audit.Years.Sum(year => year.Closing),
                audit.Years.Sum(year => year.Result)
            ).ShouldBe((row.Opening, row.Closing, row.Result), row.File);
            audit.Faults.Count.ShouldBe(row.Errors, row.File);
            (audit.Checksum!.Stated ?? 0).ShouldBe(row.Checksum, row.File);
            audit.Checksum.Computed.ShouldBe(audit.Checksum.Stated, row.File);
        }

        read.ShouldBeGreaterThan(30);
    }

    [OfficialFact(Sie)]
    public async Task SieSamples_TakenIn_WrittenAndTakenInAgain_GiveTheSameBooks()
    {
        var same = 0;
        foreach (var row in Baseline().Where(row => row is { IsWebPage: false, Vouchers: > 0 }))
        {
            using var node = new TemporaryNode();
            var import = await node.ImportAsync(row.File, BookFormat.Sie, "SE:5560360793");
            (import.Fault is null).ShouldBe(row.Errors == 0, row.File);
            if (import.Fault is not null)
            {
                node.Store.Companies().ShouldBeEmpty(row.File);
                continue;
            }

            (import.Vouchers, import.Lines).ShouldBe((row.Vouchers, row.Rows), row.File);
            var year = node.Ask(import, Year);
            var path = Path.Combine(node.Folder, "again.se");
            await using (var file = File.Create(path))
            {
                node.Ask(
                    import,
                    books =>
                        SieWriter.Write(
                            LedgerExtracts.Take(
                                books,
                                new LedgerSelection { From = year.From, To = year.To },
                                DateTimeOffset.UnixEpoch
                            ),
                            "1",
                            file
                        )
                );
            }

            var again = await node.ImportAsync(path, BookFormat.Sie, "SE:5566778899");
            again.Fault.ShouldBeNull(row.File);
            node.Ask(again, books => Balances(books, year))
                .ShouldBe(node.Ask(import, books => Balances(books, year)), row.File);
            same++;
        }

        same.ShouldBeGreaterThan(15);
    }

    [OfficialFact(SafTExample)]
    public async Task SafTExample_OfNorway_IsTakenIn_WithItsStatedTotals()
    {
        using var node = new TemporaryNode();

        var import = await node.ImportAsync(OfficialMaterial.Find(SafTExample)!, BookFormat.SafT, null);

        import.Fault.ShouldBeNull();
        import.Number!.Value.ToString().ShouldBe("NO:888888888");
        var accounts = node.Ask(import, books => books.TrialBalance(null, null));
        (accounts.Sum(one => one.Debit.Amount), accounts.Sum(one => one.Credit.Amount)).ShouldBe(
            (9_487_049.35m, 9_487_049.35m)
        );
        decimal[] turnover = [717_838m, 493_000m, 433_000m, 672_500m];
        for (var month = 1; month <= turnover.Length; month++)
        {
            var first = new DateOnly(2017, month, 1);
            node.Ask(import, books => books.TrialBalance(first, first.AddMonths(1).AddDays(-1)))
                .Where(one => one.IsTurnover)
                .Sum(one => one.Credit.Amount - one.Debit.Amount)
                .ShouldBe(turnover[month - 1]);
            var report = node.Ask(
                import,
                books =>
                    ReportRequest
                        .Of(
                            books,
                            ReportCatalogue.Find("no.turnover")!,
                            $"2017-{month:00}",
                            new Dictionary<string, decimal>()
                        )
                        .Run(books)
            );
            (report.Value("turnover"), report.Value("thousands")).ShouldBe(
                (turnover[month - 1], Math.Round(turnover[month - 1] / 1000m, MidpointRounding.AwayFromZero))
            );
        }

        node.Ask(import, books => books.Verify()).Faults.ShouldBeEmpty();
        import.Warnings.ShouldContain(warning => warning.Contains("2545410.00", StringComparison.Ordinal));
    }

    [OfficialFact(FormatSchemas.SafTNewest)]
    public async Task SafTExample_WrittenInTheNewestVersion_IsValid_AndGivesTheSameBooks()
    {
        using var node = new TemporaryNode();
        var first = await node.ImportAsync(OfficialMaterial.Find(SafTExample)!, BookFormat.SafT, null);
        var (from, to) = (new DateOnly(2017, 1, 1), new DateOnly(2017, 4, 30));
        var path = Path.Combine(node.Folder, "again.xml");
        await using (var file = File.Create(path))
        {
            node.Ask(
                first,
                books =>
                {
                    var extract = LedgerExtracts.Take(
                        books,
                        new LedgerSelection { From = from, To = to },
                        DateTimeOffset.UnixEpoch
                    );
                    SafTWriter.Write(extract, "1", file, SafTWriter.NewestVersion);
                    return true;
                }
            );
        }

        await using (var written = File.OpenRead(path))
        {
            FormatSchemas.Faults(FormatSchemas.SafTNewest, written).ShouldBeEmpty();
        }

        var again = await node.ImportAsync(path, BookFormat.SafT, "NO:974760673");
        (again.Fault, again.Vouchers, again.Lines, again.Parties).ShouldBe(
            (null, first.Vouchers, first.Lines, first.Parties)
        );
        again.Warnings.ShouldHaveSingleItem().ShouldStartWith("the file is of 2017-01-01 to 2017-04-30");
        node.Ask(again, books => Balances(books, (from, to)))
            .ShouldBe(node.Ask(first, books => Balances(books, (from, to))));
    }

    [OfficialFact("se/sie5/test/files/Sample.sie")]
    public async Task Sie5Sample_IsTakenIn_AndItsClosingBalancesAgree()
    {
        using var node = new TemporaryNode();

        var import = await node.ImportAsync(
            OfficialMaterial.Find("se/sie5/test/files/Sample.sie")!,
            BookFormat.Sie5,
            null
        );

        (import.Fault, import.Vouchers, import.Lines).ShouldBe((null, 91, 343));
        import.Warnings.ShouldNotContain(warning => warning.Contains("closing balance", StringComparison.Ordinal));
    }

    private static (DateOnly From, DateOnly To) Year(BooksQueries books)
    {
        var span = books.Span(new LedgerSelection())!.Value;
        var named = books.FinancialYears().LastOrDefault(year => year.From <= span.Last && span.Last <= year.To);
        return named == default ? span : named;
    }

    private static List<string> Balances(BooksQueries books, (DateOnly From, DateOnly To) year) =>
        [
            .. books
                .TrialBalance(year.From, year.To)
                .Where(one => !one.Opening.IsZero || !one.Debit.IsZero || !one.Credit.IsZero)
                .Select(one => $"{one.Account} {one.Opening} {one.Debit} {one.Credit}"),
        ];

    private static BookAudit Audit(string path)
    {
        using var file = File.OpenRead(path);
        var audit = new BookAudit();
        foreach (var item in BookFile.Read(BookFile.Detect(path, file)!.Value, file, BookLimits.Default))
        {
            audit.Add(item);
        }

        return audit;
    }

    private static IEnumerable<Row> Baseline()
    {
        var folder = OfficialMaterial.Find(Sie)!;
        foreach (var line in File.ReadLines(Path.Combine(folder, "jsisie_baseline.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            var file = Path.Combine(folder, "sie_test_files", cells[0]);
            if (File.Exists(file))
            {
                yield return new Row(
                    file,
                    cells[1] == "0",
                    int.Parse(cells[2], CultureInfo.InvariantCulture),
                    int.Parse(cells[3], CultureInfo.InvariantCulture),
                    int.Parse(cells[4], CultureInfo.InvariantCulture),
                    Number(cells[5]),
                    Number(cells[6]),
                    Number(cells[7]),
                    int.Parse(cells[9], CultureInfo.InvariantCulture),
                    uint.Parse(cells[12], CultureInfo.InvariantCulture)
                );
            }
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(
        string File,
        bool IsWebPage,
        int Accounts,
        long Vouchers,
        long Rows,
        decimal Opening,
        decimal Closing,
        decimal Result,
        int Errors,
        uint Checksum
    );

    private sealed class TemporaryNode : IDisposable
    {
        internal TemporaryNode() => Store = NodeStore.Open(Folder, TimeProvider.System, new SystemRandomness());

        internal string Folder { get; } =
            Path.Combine(Path.GetTempPath(), "nsg-bookfiles-" + Guid.NewGuid().ToString("N"));

        internal NodeStore Store { get; }

        public void Dispose()
        {
            Store.Dispose();
            Directory.Delete(Folder, recursive: true);
        }

        internal T Ask<T>(BooksImport import, Func<BooksQueries, T> ask) => Store.Query(import.Key!, ask);

        internal Task<BooksImport> ImportAsync(string path, BookFormat format, string? number) =>
            new BooksImporter(Store, BookLimits.Default, TimeProvider.System, new SystemRandomness()).ImportAsync(
                path,
                format,
                new BooksTarget { Number = number is null ? null : PartyIdentifier.Parse(number) },
                "test"
            );
    }
}
