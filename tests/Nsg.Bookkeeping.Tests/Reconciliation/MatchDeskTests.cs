using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>Bank lines that a person puts to documents, to accounts, or to nothing.</summary>
public sealed partial class MatchDeskTests : IDisposable
{
    private const string Clearing = "6486";
    private const string Fees = "2390";
    private const string Bank = "6480";

    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Alfa = new("DK", "10150817", "Alfa A/S", "DK5000400440116243");

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Line_PutToAnItem_PaysIt()
    {
        var item = Buy("1001", 100m);
        var line = Pay(-100m);
        Matches().ShouldBeEmpty();
        Match(new BankMatch { Line = line, Items = [item] }).Refusal.ShouldBeNull();
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        _books.Open().ShouldBeEmpty();
        _books.Balance(Clearing).ShouldBe(0m);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Line_PutToSeveralItems_PaysThemOldestFirst()
    {
        var (first, second) = (Buy("1001", 100m), Buy("1002", 50m));
        Match(new BankMatch { Line = Pay(-120m), Items = [second, first] }).Refusal.ShouldBeNull();
        Matches().ShouldBe(["1001 100.00 DKK Person", "1002 20.00 DKK Person"]);
        _books.Open().ShouldHaveSingleItem().Open.Amount.ShouldBe(30m);
    }

    [Theory]
    [InlineData(-103, 3)]
    [InlineData(-98, -2)]
    public void Line_WithAnAccountForTheDifference_ClosesItemAndClearing(int paid, int onAccount)
    {
        var item = Buy("1001", 100m);
        Match(
            new BankMatch
            {
                Line = Pay(paid),
                Items = [item],
                Account = Fees,
            }
        )
            .Refusal.ShouldBeNull();
        _books.Open().ShouldBeEmpty();
        _books.Balance(Clearing).ShouldBe(0m);
        _books.Balance(Fees).ShouldBe(onAccount);
        _books.Flags().ShouldBeEmpty();
        _books.ShouldBeSound();
    }

    [Fact]
    public void Line_PutToAnAccountAlone_IsMatched_AndUndoneTakesTheVoucherBack()
    {
        var line = Pay(-45m);
        Match(
            new BankMatch
            {
                Line = line,
                Account = Fees,
                Why = "a fee",
            }
        )
            .Refusal.ShouldBeNull();
        _books.Balance(Fees).ShouldBe(45m);
        _books.Ask(books => books.UnmatchedTotal()).ShouldBe(0);
        Undo(line).Refusal.ShouldBeNull();
        _books.Balance(Fees).ShouldBe(0m);
        _books.Balance(Clearing).ShouldBe(45m);
        _books.Ask(books => books.UnmatchedTotal()).ShouldBe(1);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Decision_GoesBeforeTheRules_AndUndoneLeavesTheLineToThem()
    {
        var item = Buy("1001", 100m, "4711");
        var line = Pay(-100m, "4711");
        Matches().ShouldBe(["1001 100.00 DKK Reference"]);
        Match(new BankMatch { Line = line, Why = "not this invoice" }).Refusal.ShouldBeNull();
        Matches().ShouldBeEmpty();
        _books.Open().ShouldHaveSingleItem();
        Match(
            new BankMatch
            {
                Line = line,
                Items = [item],
                Why = "it is, after all",
            }
        )
            .Refusal.ShouldBeNull();
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        Undo(line);
        Matches().ShouldBe(["1001 100.00 DKK Reference"]);
        Match(
            new BankMatch
            {
                Line = line,
                Items = [item],
                Why = "checked",
            }
        )
            .Refusal.ShouldBeNull();
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Decision_Stands_WhenAnEarlierPaymentNamesTheSameItem()
    {
        var item = Buy("1001", 100m, "4711");
        Match(new BankMatch { Line = Pay(-100m), Items = [item] });
        Pay(-100m, "4711", "S2", "2025-03-15");
        Matches().ShouldBe(["1001 100.00 DKK Person", "1001 0.00 DKK Reference"], ignoreOrder: true);
        _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("double-payment");
    }

    [Fact]
    public void Request_Repeated_IsAnsweredOnce_AndItsKeyServesNothingElse()
    {
        var item = Buy("1001", 100m);
        var wanted = new BankMatch { Line = Pay(-100m), Items = [item] };
        Match(wanted, "a").IsRepeated.ShouldBeFalse();
        Match(wanted, "a").IsRepeated.ShouldBeTrue();
        _books
            .Decide(books => new MatchDesk(books).Match(wanted, new RequestKey("k", "b"), "person"))
            .Refusal.ShouldBe(MatchRefusal.KeyReused);
        Match(wanted).Refusal.ShouldBe(MatchRefusal.Decided);
    }

    [Fact]
    public void Decisions_ThatDoNotFit_AreRefused()
    {
        var (item, paid) = (Buy("1001", 100m), Buy("1002", 30m, "4712"));
        Pay(-30m, "4712", "S2");
        var line = Pay(-100m);
        var sold = _books
            .Receive(Invoice("9001", 100m) with { Seller = Own, Buyer = Alfa, AccountingCost = null })
            .Document!.Value;
        Fault(new BankMatch { Line = Guid.NewGuid(), Items = [item] }).ShouldBe("there is no such bank line");
        Fault(new BankMatch { Line = line }).ShouldContain("say why");
        Fault(new BankMatch { Line = line, Items = [Guid.NewGuid()] }).ShouldContain("not among those");
        Fault(new BankMatch { Line = line, Items = [paid] }).ShouldContain("paid already");
        Fault(new BankMatch { Line = line, Items = [sold] }).ShouldContain("the other way");
        Fault(new BankMatch { Line = line, Account = "99999" }).ShouldContain("not in the chart");
        Fault(new BankMatch { Line = line, Account = Clearing }).ShouldContain("wait");
        Fault(
                new BankMatch
                {
                    Line = line,
                    Account = Fees,
                    Amount = 200m,
                }
            )
            .ShouldContain("only");
        Fault(
                new BankMatch
                {
                    Line = line,
                    Items = [item],
                    Account = Fees,
                }
            )
            .ShouldContain("nothing is left");
        Fault(
                new BankMatch
                {
                    Line = line,
                    Items = [item],
                    Amount = 3m,
                }
            )
            .ShouldContain("no account");
        _books.Balance(Bank).ShouldNotBe(0m);
    }

    private static TestInvoice Invoice(string number, decimal amount) =>
        new()
        {
            Number = number,
            Seller = Alfa,
            Buyer = Own,
            AccountingCost = "2810",
            Lines = [new TestLine(amount, "Z", 0m)],
        };

    private Guid Buy(string number, decimal amount, string? reference = null) =>
        _books.Receive(Invoice(number, amount) with { Reference = reference, Date = "2025-03-10" }).Document!.Value;

    private Guid Pay(decimal amount, string? reference = null, string statement = "S1", string day = "2025-03-20")
    {
        _books
            .Receive(
                new TestStatement
                {
                    Id = statement,
                    From = day,
                    To = day,
                    Payments =
                    [
                        new TestPayment("E" + statement, day, amount)
                        {
                            Named = reference is null ? [] : [new Remittance(reference)],
                        },
                    ],
                }
            )
            .State.ShouldBe(IntakeState.Booked);
        return _books
            .Ask(books => books.BankLines(onlyUnmatched: false))
            .Single(line => line.Statement == statement)
            .Line;
    }

    private MatchOutcome Match(BankMatch wanted, string? hash = null) =>
        _books.Decide(books =>
            new MatchDesk(books).Match(wanted, hash is null ? null : new RequestKey("k", hash), "person")
        );

    private MatchOutcome Undo(Guid line) => _books.Decide(books => new MatchDesk(books).Undo(line, "a slip", "person"));

    private string Fault(BankMatch wanted) =>
        Match(wanted) is { Refusal: not null } outcome ? outcome.Detail : "nothing was refused";

    private IEnumerable<string> Matches() =>
        _books
            .Matches()
            .OrderBy(one => one.ItemNumber, StringComparer.Ordinal)
            .Select(one => $"{one.ItemNumber} {one.Amount} {one.Strength}");
}
