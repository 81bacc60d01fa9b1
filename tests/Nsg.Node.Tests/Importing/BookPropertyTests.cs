using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Node.Importing.Books;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Importing;

/// <summary>
/// Any sequence of work on books (entries, reversals, corrections, locks, recurring entries, accruals, closings,
/// imports) keeps every invariant: entries balance, series
/// have no gaps, nothing posted changes, locks are respected, and the tables are what the log gives.
/// NSG_PROPERTY_RUNS asks for more runs than the default.
/// </summary>
public sealed class BookPropertyTests
{
    private static readonly int Runs = int.TryParse(
        Environment.GetEnvironmentVariable("NSG_PROPERTY_RUNS"),
        CultureInfo.InvariantCulture,
        out var runs
    )
        ? runs
        : 12;

    [Fact]
    public void Books_AnySequenceOfWork_KeepEveryInvariant() =>
        Prop.ForAll(
                ArbMap.Default.GeneratorFor<(byte Kind, byte Day, byte Amount)>().ListOf(20).ToArbitrary(),
                steps =>
                {
                    using var work = new Work();
                    foreach (var (kind, day, amount) in steps)
                    {
                        work.Do(kind % 12, new DateOnly(2023, 1, 1).AddDays(day * 5), 1m + amount);
                    }

                    work.ShouldBeSound();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    /// <summary>One company's books with what is known of them from outside.</summary>
    private sealed class Work : IDisposable
    {
        private const string Account = "5010";
        private const string Bank = "1930";
        private const string Prepaid = "1790";

        private readonly string _folder = Path.Combine(
            Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(),
            "nsg-work-" + Guid.NewGuid().ToString("N")
        );
        private readonly NodeStore _store;
        private readonly string _company;
        private readonly Dictionary<Guid, string> _posted = [];
        private int _imports;

        internal Work()
        {
            _store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
            _company = _store
                .CreateCompanyAsync(new CompanyCreated("Prov AB", Country.SE, Currency.SEK, ["SE:5560360793"]), "test")
                .GetAwaiter()
                .GetResult()
                .Key;
        }

        internal void Do(int kind, DateOnly day, decimal amount)
        {
            var locks = Ask(books => books.Locks().Select(row => row.Lock).ToList());
            var before = _posted.Count;
            switch (kind)
            {
                case 0 or 1 or 2:
                    Decide(books =>
                        new ManualDesk(books)
                            .Post(Entry(day, amount, kind == 2 ? "auditor's entry" : null), null, "test")
                            .Refusal
                            is null
                    );
                    break;
                case 3 when Some(amount) is { } entry:
                    Decide(books => new ManualDesk(books).Reverse(entry, null, "wrong", "test").Refusal is null);
                    break;
                case 4 when Some(amount) is { } entry:
                    Decide(books =>
                        new ManualDesk(books).Correct(entry, Entry(day, amount, null), "wrong", "test").Refusal is null
                    );
                    break;
                case 5:
                    Decide(books =>
                        new PeriodDesk(books).Lock(
                            day,
                            day.AddDays(30),
                            amount > 200m ? LockKind.Hard : LockKind.Soft,
                            "reported",
                            "test"
                        )
                            is null
                    );
                    break;
                case 6 when locks.Count > 0:
                    var one = locks[(int)amount % locks.Count];
                    Decide(books => new PeriodDesk(books).Unlock(one.From, one.To, "late", "test") is null);
                    break;
                case 7:
                    Decide(books => new PlanDesk(books).Define(Rent(day, amount), "test").Refusal is null);
                    break;
                case 8:
                    Decide(books =>
                        new AccrualDesk(books)
                            .Define(
                                new AccrualWanted(Account, Prepaid, amount, day, 3, day, "spread", null, Some(amount)),
                                "test"
                            )
                            .Refusal
                            is null
                    );
                    break;
                case 9:
                    Decide(books => new PlanDesk(books).RunDue(day, 4, "test").Count > 0);
                    break;
                case 10:
                    var (from, to) = (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
                    Decide(books =>
                        amount > 128m
                            ? new YearDesk(books).Close(from, to, LockKind.Soft, "test").Refusal is null
                            : new YearDesk(books).Reopen(from, to, "more", "test", []) is null
                    );
                    break;
                default:
                    Import(day);
                    break;
            }

            Look(locks, kind);
            _posted.Count.ShouldBeGreaterThanOrEqualTo(before);
        }

        internal void ShouldBeSound()
        {
            Ask(books => books.Verify()).Faults.ShouldBeEmpty();
            _store.RebuildAsync(_company).GetAwaiter().GetResult();
            Look([], -1);
        }

        public void Dispose()
        {
            _store.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        /// <summary>What was posted before is as it was; what is new is in no period that was locked.</summary>
        private void Look(List<PeriodLock> locks, int kind)
        {
            var now = Ask(books => books.Journal(null, null));
            now.Count.ShouldBeGreaterThanOrEqualTo(_posted.Count);
            foreach (var entry in now)
            {
                var text = Text(entry);
                if (_posted.TryGetValue(entry.Entry, out var before))
                {
                    text.ShouldBe(before);
                    continue;
                }

                _posted.Add(entry.Entry, text);
                var touched = locks.Where(one => one.Covers(entry.Date)).ToList();
                touched.ShouldAllBe(one => one.Kind == LockKind.Soft);
                (touched.Count == 0 || kind == 2 || entry.Kind == "closing").ShouldBeTrue(
                    $"{entry.Number} of {entry.Date} in {string.Join(", ", touched)}"
                );
            }
        }

        private void Import(DateOnly day)
        {
            var path = Path.Combine(_folder, "books.se");
            File.WriteAllText(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"#FLAGGA 0\n#SIETYP 4\n#ORGNR 556036-0793\n#FNAMN \"Prov AB\"\n#RAR 0 {day.Year}0101 {day.Year}1231\n#KONTO 1930 \"Bank\"\n#KONTO 5010 \"Hyra\"\n#VER A{++_imports} 1 {day:yyyyMMdd} \"Hyra\"\n{{\n#TRANS 5010 {{}} 10.00\n#TRANS 1930 {{}} -10.00\n}}\n"
                ),
                Encoding.ASCII
            );
            new BooksImporter(_store, BookLimits.Default, TimeProvider.System, new SystemRandomness())
                .ImportAsync(path, BookFormat.Sie, new BooksTarget { Company = _company }, "test")
                .GetAwaiter()
                .GetResult();
        }

        private Guid? Some(decimal amount) =>
            _posted.Count == 0 ? null : _posted.Keys.ElementAt((int)amount % _posted.Count);

        private void Decide(Func<IBooksTransaction, bool> decide) =>
            _store.DecideAsync(_company, decide).GetAwaiter().GetResult();

        private T Ask<T>(Func<BooksQueries, T> ask) => _store.Query(_company, ask);

        private static string Text(EntryRow entry) =>
            $"{entry.Number} {entry.Kind} {entry.Date} {entry.Text} {entry.Reverses} {entry.Rule} {entry.Sequence} {entry.Registered} {string.Join('|', entry.Lines)}";

        private static ManualEntry Entry(DateOnly day, decimal amount, string? reason) =>
            new()
            {
                Date = day,
                Text = "by hand",
                DateReason = reason,
                Series = amount > 200m ? "AB" : null,
                Lines =
                [
                    new ManualLine { Account = Account, Base = amount },
                    new ManualLine { Account = Bank, Base = -amount },
                ],
            };

        private static RecurringDefined Rent(DateOnly day, decimal amount) =>
            new()
            {
                Plan = default,
                Version = 0,
                Name = "Rent " + amount.ToString(CultureInfo.InvariantCulture),
                Text = "Rent",
                Series = "G",
                Every = (PlanStep)((int)amount % 3),
                From = day,
                Count = 5,
                Lines = [new PlanLine(Account, amount), new PlanLine(Bank, -amount)],
            };
    }
}
