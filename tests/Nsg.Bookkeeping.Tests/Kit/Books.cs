using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>One company's books on a store of their own, in memory where the machine has a folder for that.</summary>
internal sealed class Books : IDisposable
{
    private const string Memory = "/dev/shm";

    private readonly string _folder;

    internal Books(Country country, params IReadOnlyList<string> numbers)
    {
        _folder = Path.Combine(
            Directory.Exists(Memory) ? Memory : Path.GetTempPath(),
            "nsg-" + Guid.NewGuid().ToString("N")
        );
        Store = TestStores.Open(_folder);
        Pack = CountryPacks.Find(country)!;
        var ids = numbers.Count > 0 ? numbers : [TestParty.Own(country).Id];
        var created = new CompanyCreated("Own company", country, Pack.Currency, ids);
        Company = Store.CreateCompanyAsync(created, "test").GetAwaiter().GetResult().Key;
    }

    internal NodeStore Store { get; }

    internal CountryPack Pack { get; }

    internal string Company { get; }

    internal string Folder => _folder;

    /// <summary>What <c>--data</c> says of these books.</summary>
    internal string Place => TestStores.Placing(_folder);

    internal IntakeOutcome Receive(TestInvoice invoice, string? file = null) =>
        Receive(invoice.Bytes(), file ?? invoice.Number + ".xml");

    internal IntakeOutcome Receive(TestStatement statement) => Receive(statement.Bytes(), statement.Id + ".xml");

    internal IntakeOutcome Receive(byte[] bytes, string? file = null) =>
        Receive(PreparedDocument.Prepare(file, bytes, ReadingLimits.Default, DocumentCheck.None));

    internal IntakeOutcome Receive(PreparedDocument prepared) =>
        Decide(books => new DocumentDesk(books).Receive(prepared, new Submission("test")));

    internal ReviewOutcome Book(
        IntakeOutcome outcome,
        byte[] original,
        string? account = null,
        bool acceptsDifferences = false,
        bool acceptsDuplicate = false,
        bool deductsNothing = false
    )
    {
        var reading = DocumentReader.Read(original, ReadingLimits.Default);
        return Decide(books =>
            new ReviewDesk(books).Book(
                outcome.Document!.Value,
                reading,
                new BookingDecision(account, acceptsDifferences, acceptsDuplicate) { DeductsNothing = deductsNothing },
                "person"
            )
        );
    }

    internal ReviewOutcome Reject(IntakeOutcome outcome) =>
        Decide(books => new ReviewDesk(books).Reject(outcome.Document!.Value, "not ours", "person"));

    internal T Decide<T>(Func<IBooksTransaction, T> decide) =>
        Store.DecideAsync(Company, decide).GetAwaiter().GetResult();

    internal T Ask<T>(Func<BooksQueries, T> ask) => Store.Query(Company, ask);

    internal void Rate(string currency, string day, decimal rate) =>
        Store
            .KeepRatesAsync([
                new ExchangeRate(
                    DateOnly.Parse(day, CultureInfo.InvariantCulture),
                    Pack.Currency,
                    Currency.Parse(currency),
                    rate,
                    "test"
                ),
            ])
            .GetAwaiter()
            .GetResult();

    /// <summary>Balance of an account; debit positive.</summary>
    internal decimal Balance(string account) =>
        Ask(books => books.TrialBalance(null, null)).SingleOrDefault(one => one.Account == account)?.Closing.Amount
        ?? 0m;

    internal IReadOnlyList<OpenItemRow> Open() => Ask(books => books.OpenItems());

    internal IReadOnlyList<SettlementRow> Matches() => Ask(books => books.Settlements());

    internal IReadOnlyList<FlagRow> Flags() => Ask(books => books.Flags());

    /// <summary>The lines of the entry that a document made: account and base amount, VAT code and part.</summary>
    internal IReadOnlyList<string> Lines(IntakeOutcome outcome) =>
        Ask(books => books.EntriesOfDocument(outcome.Document!.Value))
            .Where(entry => entry.Kind == "ordinary" && entry.Reverses is null)
            .SelectMany(entry => entry.Lines)
            .Select(line =>
                $"{line.Account} {line.Base.Amount.ToString("0.##", CultureInfo.InvariantCulture)} {line.VatCode} {line.VatPart}".TrimEnd()
            )
            .ToList();

    /// <summary>All that must not depend on the order of arrival, as text.</summary>
    internal string Snapshot() =>
        string.Join(
            '\n',
            Ask(books => books.TrialBalance(null, null))
                .Where(one =>
                    one.Closing.Amount != 0m
                    || one.Debit.Amount != 0m
                    || one.Credit.Amount != 0m
                    || one.Opening.Amount != 0m
                )
                .Select(one => $"account {one.Account}: {one.Opening} {one.Debit} {one.Credit} {one.Closing}")
                .Concat(
                    Matches()
                        .Select(one =>
                            $"match {one.PayerText} -> {one.ItemNumber} {Party(one)}: {one.Amount} {one.Strength} {one.Date} {(one.IsHeld ? "held" : "")} {one.Why}"
                        )
                        .Order(StringComparer.Ordinal)
                )
                .Concat(
                    Open()
                        .Select(one => $"open {one.Party} {one.Document}: {one.Open} {one.BaseOpen}")
                        .Order(StringComparer.Ordinal)
                )
                .Concat(
                    Flags()
                        .Select(one => $"flag {one.Kind} {one.Number} {one.Entry}: {one.Text}")
                        .Order(StringComparer.Ordinal)
                )
        );

    /// <summary>Nothing is wrong with log, originals, vouchers and tables.</summary>
    internal void ShouldBeSound() => Ask(books => books.Verify()).Faults.ShouldBeEmpty();

    public void Dispose()
    {
        Store.Dispose();
        TestStores.Removing(_folder);
    }

    private string? Party(SettlementRow row) => Ask(books => books.Document(row.Item))?.PartyName;
}
