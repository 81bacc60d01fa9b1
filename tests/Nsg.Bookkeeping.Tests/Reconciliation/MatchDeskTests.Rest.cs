using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>What was paid twice, or beyond the need, is put to an account.</summary>
public sealed partial class MatchDeskTests
{
    private const string Claims = "6330";

    [Fact]
    public void Rest_OfADocumentPaidTwice_IsAClaim()
    {
        Buy("1001", 100m, "4711");
        Pay(-100m, "4711", "S2", "2025-03-15");
        var again = Pay(-100m, "4711");
        _books.Ask(books => books.LeftOf(books.BankLine(again)!))!.IsDouble.ShouldBeTrue();

        Put(again).Refusal.ShouldBeNull();
        (_books.Balance(Claims), _books.Balance(Clearing)).ShouldBe((100m, 0m));
        _books.Flags().ShouldBeEmpty();
        _books.Ask(books => books.LeftOf(books.BankLine(again)!)).ShouldBeNull();
        _books.Ask(books => books.UnmatchedTotal()).ShouldBe(0);
        Put(again).Refusal.ShouldBe(MatchRefusal.Invalid);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Rest_OfAPaymentBeyondTheNeed_IsAClaim_AndTheDocumentStaysPaid()
    {
        Buy("1001", 100m, "4711");
        var line = Pay(-130m, "4711");
        _books
            .Ask(books => books.LeftOf(books.BankLine(line)!))!
            .ShouldSatisfyAllConditions(
                left => left.IsDouble.ShouldBeFalse(),
                left => left.Amount.Amount.ShouldBe(30m)
            );

        Put(line).Refusal.ShouldBeNull();
        (_books.Balance(Claims), _books.Balance(Clearing)).ShouldBe((30m, 0m));
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        _books.Open().ShouldBeEmpty();
        _books.ShouldBeSound();
    }

    [Fact]
    public void Rest_OfAPersonsMatch_KeepsWhatThePersonSaid()
    {
        var item = Buy("1001", 100m);
        var line = Pay(-130m);
        Match(new BankMatch { Line = line, Items = [item] }).Refusal.ShouldBeNull();
        Put(line).Refusal.ShouldBeNull();
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        _books.Balance(Claims).ShouldBe(30m);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Rest_RefusedAfterAPersonsMatch_LeavesItAsItWas()
    {
        var item = Buy("1001", 100m);
        var line = Pay(-130m);
        Match(new BankMatch { Line = line, Items = [item] }).Refusal.ShouldBeNull();
        Put(line, account: _books.Ask(books => books.Company).Pack.Roles.PaymentClearing)
            .Detail.ShouldContain("where unmatched payments wait");
        Matches().ShouldBe(["1001 100.00 DKK Person"]);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Rest_AskedTwice_IsPutOnce_AndAnUnknownAccountChangesNothing()
    {
        Buy("1001", 100m, "4711");
        var line = Pay(-130m, "4711");
        Put(line, account: "99999").Detail.ShouldContain("not in the chart");
        Put(line, new RequestKey("k", "h")).IsRepeated.ShouldBeFalse();
        Put(line, new RequestKey("k", "h")).IsRepeated.ShouldBeTrue();
        Put(line, new RequestKey("k", "other")).Refusal.ShouldBe(MatchRefusal.KeyReused);
        Put(Guid.NewGuid()).Refusal.ShouldBe(MatchRefusal.UnknownLine);
        _books.Balance(Claims).ShouldBe(30m);
    }

    private MatchOutcome Put(Guid line, RequestKey? request = null, string account = Claims) =>
        _books.Decide(books => new RestDesk(books).Put(line, account, "", request, "person"));
}
