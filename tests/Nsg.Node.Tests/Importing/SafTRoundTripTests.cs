using System.Globalization;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Log;
using Nsg.Node.Extracts;
using Nsg.Node.Importing.Books;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.SafT;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Importing;

/// <summary>Books that leave as SAF-T and come back are the same books, tax and turnover of accounts included.</summary>
public sealed class SafTRoundTripTests
{
    [Theory]
    [InlineData("NO:974760673", "NO:923609016", "1.10")]
    [InlineData("NO:974760673", "NO:923609016", "1.30")]
    [InlineData("DK:13585628", "DK:61126228", "2.1")]
    public async Task ReadBack_HasTheSameTaxAndTurnover(string first, string second, string version)
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(first[..2]);
        var pack = CountryPacks.Find(country)!;
        var company = await node.CreateAsync(first, country, pack.Currency);
        foreach (var code in pack.VatCodes)
        {
            await EveryVatCodeTests.PostAsync(node, company, pack, code, new DateOnly(2026, 2, 3));
        }

        var back = node.Store.Query(company, books => books.Journal(null, null)[0].Entry);
        var reversed = await node.Store.DecideAsync(
            company,
            books => new ManualDesk(books).Reverse(back, null, "twice", "test")
        );
        reversed.Refusal.ShouldBeNull();

        var import = await ImportAsync(node, company, second, version);

        import.Fault.ShouldBeNull();
        // The file is of the days that have vouchers, and says nothing of the year.
        import.Warnings.ShouldAllBe(one => one.Contains("no financial year", StringComparison.Ordinal));
        node.Store.Query(import.Key!, Content).ShouldBe(node.Store.Query(company, Content));
        node.Store.Query(import.Key!, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    private static string Content(BooksQueries books) =>
        string.Join(
            '\n',
            books
                .VatSummary(null, null)
                .Select(one =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{one.Code} {one.Rate:0.##} {one.Base} {one.Output} {one.Input}"
                    )
                )
                .Concat(
                    books
                        .TrialBalance(null, null)
                        .Select(one => $"{one.Account} {one.Opening} {one.Debit} {one.Credit}")
                )
        );

    private static async Task<BooksImport> ImportAsync(NodeFixture node, string company, string number, string version)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                node.Store.Query(
                    company,
                    books =>
                    {
                        var ledger = LedgerExtracts.Take(books, new LedgerSelection(), DateTimeOffset.UnixEpoch);
                        if (version == DanishSafTWriter.Version)
                        {
                            DanishSafTWriter.Write(ledger, "1", file);
                        }
                        else
                        {
                            SafTWriter.Write(ledger, "1", file, version);
                        }

                        return true;
                    }
                );
            }

            return await new BooksImporter(
                node.Store,
                BookLimits.Default,
                TimeProvider.System,
                new SystemRandomness()
            ).ImportAsync(path, BookFormat.SafT, new BooksTarget { Number = PartyIdentifier.Parse(number) }, "test");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
