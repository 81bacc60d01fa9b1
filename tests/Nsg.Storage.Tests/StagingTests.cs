using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Storage.Staging;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

public sealed class StagingTests : IDisposable
{
    private static readonly CompanyCreated Company = new("Prov AB", Country.SE, Currency.SEK, ["SE:5560360793"]);
    private static readonly Dictionary<(string, int), long> NoNumbers = [];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "nsg-staging-" + Guid.NewGuid().ToString("N"));
    private readonly HandClock _clock = new();
    private readonly NodeStore _store;

    public StagingTests() => _store = TestStores.Opening(_folder, _clock);

    public void Dispose()
    {
        _store.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public async Task StagedCompany_IsSeenByNobody_UntilItIsPublished()
    {
        var staged = (await _store.Staging.BeginAsync(Company, "test"))!;
        await staged.AddAsync([Entry(1), Entry(2)]);

        _store.Companies().ShouldBeEmpty();
        Should.Throw<UnknownCompanyException>(() => _store.Query(staged.Company, books => books.EntryCount()));
        (await staged.PublishAsync(Last(), NoNumbers)).ShouldBeNull();
        _store.Query(staged.Company, books => (books.EntryCount(), books.Checkpoint().Books.Size)).ShouldBe((2L, 4L));
        Rows("staging").ShouldBe(0);
        _store.Query(staged.Company, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DiscardedBooks_LeaveNoRow(bool isNew)
    {
        var key = isNew ? null : (await _store.CreateCompanyAsync(Company, "test")).Key;
        var before = AllRows();
        var staged = isNew
            ? (await _store.Staging.BeginAsync(Company, "test"))!
            : await _store.Staging.BeginAsync(key!);
        await staged.AddAsync([.. Enumerable.Range(1, 600).Select(number => Entry(number))]);
        AllRows().ShouldNotBe(before);

        await staged.DiscardAsync();

        AllRows().ShouldBe(before);
    }

    [Fact]
    public async Task LogThatWasBrokenOff_BegunAgain_StartsAtItsFirstRecord()
    {
        var here = (await _store.CreateCompanyAsync(Company, "test")).Key;
        await _store.DecideAsync(
            here,
            books =>
            {
                books.Append(Entry(1));
                return 0;
            }
        );
        var records = new List<LogRecord>();
        _store.Query(
            here,
            books =>
            {
                books.EachRecord(
                    LogStream.Books,
                    long.MaxValue,
                    one => records.Add(one with { Company = "elsewhere0000000" })
                );
                return 0;
            }
        );
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var restored = (await _store.Staging.BeginLogAsync("elsewhere0000000"))!;
            (await restored.AddAsync(records)).ShouldBeTrue();
            await restored.DiscardAsync();
        }

        _store.Query(here, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task BooksOfAProcessThatIsGone_AreClearedAway_WhenTheNextOneBegins()
    {
        var before = AllRows();
        var lost = (await _store.Staging.BeginAsync(Company, "test"))!;
        await lost.AddAsync([Entry(1)]);
        _clock.Advance(TimeSpan.FromHours(2));

        var next = (await _store.Staging.BeginAsync(Company, "test"))!;
        await next.DiscardAsync();

        AllRows().ShouldBe(before);
        await Should.ThrowAsync<InvalidDataException>(() => lost.AddAsync([Entry(2)]));
    }

    [Fact]
    public async Task TwoImportsOfOneCompany_OnlyTheFirstCounts()
    {
        var first = (await _store.Staging.BeginAsync(Company, "test"))!;
        var second = (await _store.Staging.BeginAsync(Company, "test"))!;
        (await first.PublishAsync(Last(), NoNumbers)).ShouldBeNull();

        (await second.PublishAsync(Last(), NoNumbers))!.ShouldContain("came to this node");
        (await _store.Staging.BeginAsync(Company, "test")).ShouldBeNull();
    }

    [Fact]
    public async Task SeriesThatWentOnMeanwhile_RefusesTheImport()
    {
        var key = (await _store.CreateCompanyAsync(Company, "test")).Key;
        var numbers = new Dictionary<(string, int), long> { [("I", 2025)] = 1 };
        var (first, second) = (await _store.Staging.BeginAsync(key), await _store.Staging.BeginAsync(key));
        await first.AddAsync([Entry(1)]);
        await second.AddAsync([Entry(1)]);
        (await first.PublishAsync(Last(), numbers)).ShouldBeNull();

        (await second.PublishAsync(Last(), numbers))!.ShouldContain("another import went into series I of 2025");
    }

    private static RecordDraft Entry(int number) =>
        RecordJson.Draft(
            RecordKind.EntryPosted,
            "test",
            new EntryPosted
            {
                Entry = new Guid(number, 0, 0, new byte[8]),
                Series = "I",
                Year = 2025,
                Number = number,
                Kind = "ordinary",
                Date = new DateOnly(2025, 3, 3),
                Text = "x",
                Currency = Currency.SEK,
                Lines =
                [
                    new PostedLine
                    {
                        Account = "1930",
                        Base = 5m,
                        Currency = Currency.SEK,
                        Amount = 5m,
                        Objects = [new LineObject("1", "s")],
                        Quantity = 2m,
                    },
                    new PostedLine
                    {
                        Account = "3001",
                        Base = -5m,
                        Currency = Currency.SEK,
                        Amount = -5m,
                    },
                ],
                Source = new VoucherSource("A", "1", null),
            }
        );

    private static RecordDraft Last() =>
        RecordJson.Draft(
            RecordKind.AccountsDefined,
            "test",
            new AccountsDefined([new AccountFacts("1930", "Bank", AccountType.Asset, false, null)])
        );

    private long Rows(string table)
    {
        using var session = PastTheProgram.Opening(_folder);
        return (long)session.Scalar($"SELECT count(*) FROM {table}")!;
    }

    private string AllRows()
    {
        using var session = PastTheProgram.Opening(_folder);
        string[] others =
        [
            "log_head",
            "log_record",
            "log_node",
            "log_checkpoint",
            "log_checkpoint_key",
            "original",
            "staging",
            "staging_record",
        ];
        return string.Join(
            '\n',
            Projector
                .Tables.Concat(others)
                .Select(table => $"{table} {session.Scalar($"SELECT count(*) FROM {table}")}")
        );
    }
}
