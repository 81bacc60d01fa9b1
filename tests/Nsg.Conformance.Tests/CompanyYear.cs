using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Conformance.Tests;

/// <summary>The published company-year: one Danish company's documents and bank statements of 2019.</summary>
internal static class CompanyYear
{
    internal const string Folder = "nsg/company-year";

    private const string Rates = "cross/rates/dkk-company-year.tsv";

    private static readonly Lazy<IReadOnlyList<PreparedDocument>> Prepared = new(() =>
        [
            .. Directory
                .EnumerateFiles(OfficialMaterial.Find(Folder)!, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    PreparedDocument.Prepare(
                        file,
                        File.ReadAllBytes(file),
                        ReadingLimits.Default,
                        DocumentCheck.Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)
                    )
                ),
        ]
    );

    /// <summary>All files, read once, in the order of their paths: bank statements first.</summary>
    internal static IReadOnlyList<PreparedDocument> Files => Prepared.Value;

    /// <summary>Empty books with the rates of the year.</summary>
    internal static Books NewBooks()
    {
        var books = new Books(Country.Parse("DK"), "DK:20202020");
        var rates = File.ReadLines(OfficialMaterial.Find(Rates)!)
            .Skip(1)
            .Select(line =>
            {
                ExchangeRate.TryParse(line, out var rate).ShouldBeNull();
                return rate!;
            });
        books.Store.KeepRatesAsync([.. rates]).GetAwaiter().GetResult().ShouldBeGreaterThan(0);
        return books;
    }

    /// <summary>Takes files in, in their order.</summary>
    internal static IReadOnlyList<IntakeOutcome> Receive(Books books, IEnumerable<PreparedDocument> files)
    {
        var submission = new Submission("test");
        var decisions = files.Select(file =>
            books.Store.DecideAsync(books.Company, one => new DocumentDesk(one).Receive(file, submission))
        );
        return Task.WhenAll(decisions.ToList()).GetAwaiter().GetResult();
    }
}
