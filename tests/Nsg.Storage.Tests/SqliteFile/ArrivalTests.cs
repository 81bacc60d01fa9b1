using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Storage.Staging;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Large books: they count when they are read, and the rows of their vouchers follow.</summary>
public sealed class ArrivalTests : IDisposable
{
    private const int Batch = 500;

    private static readonly CompanyCreated Company = new("Prov AB", Country.SE, Currency.SEK, ["SE:5560360793"]);
    private static readonly Dictionary<(string, int), long> NoNumbers = [];
    private static readonly DateOnly Day = new(2025, 3, 3);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "nsg-arrival-" + Guid.NewGuid().ToString("N"));
    private NodeStore _store;

    public ArrivalTests() => _store = Opened();

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Books_ThatArrive_HaveTheirFiguresBeforeTheirRows()
    {
        var key = await ArrivedAsync(3_000);

        _store.Query(key, books => books.TrialBalance(null, null)).Sum(one => one.Debit.Amount).ShouldBe(15_000m);
        _store.Query(key, books => books.Checkpoint().Books.Size).ShouldBe(3_002);
        Should.Throw<BooksArrivingException>(() => _store.Query(key, books => books.Journal(null, null)));
        Should.Throw<BooksArrivingException>(() => _store.Query(key, books => books.Verify()));
        await Should.ThrowAsync<BooksArrivingException>(() => _store.RebuildAsync(key));
        _store.Arrivals.Companies().ShouldBe([key]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(253)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(1_022)]
    [InlineData(1_023)]
    [InlineData(2_600)]
    [InlineData(66_000)]
    public async Task Books_LaidOut_AreThoseOfTheirLog(int vouchers)
    {
        var key = await ArrivedAsync(vouchers);

        await _store.Arrivals.LayOutAsync(key, CancellationToken.None);

        _store.Arrivals.Left(key).ShouldBe(0);
        var verified = _store.Query(key, books => books.Verify());
        verified.Faults.ShouldBeEmpty();
        _store.Query(key, books => books.EntryCount()).ShouldBe(vouchers);
        await _store.RebuildAsync(key);
        _store.Query(key, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task PostingsMeanwhile_StandBehindThePacks()
    {
        var key = await ArrivedAsync(1_030);

        for (var number = 1; number <= 600; number++)
        {
            await PostAsync(key, number);
        }

        _store.Query(key, books => books.TrialBalance(null, null)).Sum(one => one.Debit.Amount).ShouldBe(8_150m);
        await _store.Arrivals.LayOutAsync(key, CancellationToken.None);
        _store.Query(key, books => books.Verify()).Faults.ShouldBeEmpty();
        _store.Query(key, books => books.EntryCount()).ShouldBe(1_630);
    }

    [Fact]
    public async Task WhoAsksForRows_AndWaits_IsAnswered()
    {
        var key = await ArrivedAsync(2_100);
        _store.WaitsForArrivals = true;

        _store.Query(key, books => books.Journal(null, null)).Count.ShouldBe(2_100);
        _store.Arrivals.Companies().ShouldBeEmpty();
    }

    [Fact]
    public async Task DecisionThatNeedsRows_AndWaits_IsTaken()
    {
        var key = await ArrivedAsync(1_100);
        _store.WaitsForArrivals = true;

        (await _store.DecideAsync(key, books => books.IsReversed(Id(7)))).ShouldBeFalse();

        _store.Arrivals.Left(key).ShouldBe(0);
    }

    [Fact]
    public async Task WhoWaits_MayBeStopped_AndTheRestIsLaidOutLater()
    {
        var key = await ArrivedAsync(4_200);
        using var stop = new CancellationTokenSource();
        var asked = 0;
        _store.WaitForArrivals(async company =>
        {
            // The reading of the first pack ends before the token is looked at.
            asked++;
            await stop.CancelAsync();
            await _store.Arrivals.LayOutAsync(company, stop.Token);
        });

        Should.Throw<OperationCanceledException>(() => _store.Query(key, books => books.Journal(null, null)));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _store.DecideAsync(key, books => books.IsReversed(Id(7)))
        );
        asked.ShouldBe(2);
        _store.Arrivals.Left(key).ShouldBeGreaterThan(0);

        _store.WaitsForArrivals = true;
        _store.Query(key, books => books.Journal(null, null)).Count.ShouldBe(4_200);
    }

    [Fact]
    public async Task LayingOut_BrokenOff_GoesOnInTheNextProcess()
    {
        var key = await ArrivedAsync(4_200);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => _store.Arrivals.LayOutAsync(key, stop.Token));
        _store.Dispose();
        _store = Opened();

        using (var other = Opened())
        {
            await Task.WhenAll(
                _store.Arrivals.LayOutAsync(key, CancellationToken.None),
                other.Arrivals.LayOutAsync(key, CancellationToken.None)
            );
        }

        _store.Query(key, books => books.Verify()).Faults.ShouldBeEmpty();
        _store.Query(key, books => books.EntryCount()).ShouldBe(4_200);
    }

    [Fact]
    public async Task BooksThatNeverCame_LeaveNoPack()
    {
        var staged = (await _store.Staging.BeginAsync(Company, "test", isLarge: true))!;
        await AddAsync(staged, 3_000);

        await staged.DiscardAsync();

        using var session = PastTheProgram.Opening(_folder);
        foreach (var table in new[] { "log_pack", "log_node", "log_head", "log_record", "day_balance", "staging" })
        {
            session.Scalar($"SELECT count(*) FROM {table}").ShouldBe(0L, table);
        }
    }

    [Fact]
    public async Task DamagedPack_IsToldByTheRecord()
    {
        var key = await ArrivedAsync(1_500);
        using (var session = PastTheProgram.Opening(_folder))
        {
            var content = (byte[])session.Scalar("SELECT content FROM log_pack WHERE sequence = 2")!;
            content[content.Length / 2] ^= 1;
            session.Run("UPDATE log_pack SET content = @1 WHERE sequence = 2", content);
        }

        (
            await Should.ThrowAsync<InvalidDataException>(() =>
                _store.Arrivals.LayOutAsync(key, CancellationToken.None)
            )
        ).Message.ShouldContain("damaged");

        // It stays for whoever restores it, and the figures stand.
        _store.Arrivals.Left(key).ShouldBeGreaterThan(0);
        _store.Query(key, books => books.TrialBalance(null, null)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task BooksOnTheirWay_AreLaidOutByNobody()
    {
        var staged = (await _store.Staging.BeginAsync(Company, "test", isLarge: true))!;
        await AddAsync(staged, 1_100);

        _store.Arrivals.Companies().ShouldBeEmpty();
        await _store.Arrivals.LayOutAsync(staged.Company, CancellationToken.None);

        _store.Arrivals.Left(staged.Company).ShouldBeGreaterThan(0);
        (await staged.PublishAsync(Last(), NoNumbers)).ShouldBeNull();
        _store.Arrivals.Companies().ShouldBe([staged.Company]);
        _store.Health().Stuck.ShouldBeEmpty();
    }

    [Fact]
    public async Task EntryTiedToOthers_IsRefused()
    {
        var staged = (await _store.Staging.BeginAsync(Company, "test", isLarge: true))!;
        var entry = RecordJson.Draft(
            RecordKind.EntryPosted,
            "test",
            ((EntryPosted)Entry(1).Facts!) with
            {
                Reverses = Id(2),
            }
        );

        await Should.ThrowAsync<ArgumentException>(() => staged.AddAsync([entry]));
    }

    private NodeStore Opened()
    {
        var store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
        store.WaitsForArrivals = false;
        return store;
    }

    private async Task<string> ArrivedAsync(int vouchers)
    {
        var staged = (await _store.Staging.BeginAsync(Company, "test", isLarge: true))!;
        await AddAsync(staged, vouchers);
        (await staged.PublishAsync(Last(), NoNumbers)).ShouldBeNull();
        return staged.Company;
    }

    /// <summary>All under way at once, as an import has several.</summary>
    private static Task<bool[]> AddAsync(StagedBooks staged, int vouchers) =>
        Task.WhenAll(Enumerable.Range(1, vouchers).Select(Entry).Chunk(Batch).Select(staged.AddAsync).ToList());

    private Task<long> PostAsync(string key, int number) =>
        _store.DecideAsync(
            key,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.EntryPosted,
                        "test",
                        ((EntryPosted)Entry(100_000 + number).Facts!) with
                        {
                            Series = "M",
                            Number = books.NextNumber("M", Day.Year),
                        }
                    )
                );
                return books.LastSequence;
            }
        );

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static RecordDraft Entry(int number) =>
        RecordJson.Draft(
            RecordKind.EntryPosted,
            "test",
            new EntryPosted
            {
                Entry = Id(number),
                Series = "I",
                Year = Day.Year,
                Number = number,
                Kind = "ordinary",
                Date = Day,
                Text = "Köp",
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
                        VatCode = "E",
                        VatPart = "base",
                        VatRate = 0m,
                        VatDate = Day,
                        Party = "customer:1",
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
}
