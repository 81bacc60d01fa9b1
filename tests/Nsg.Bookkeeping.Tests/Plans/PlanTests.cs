using System.Globalization;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Plans;

/// <summary>Recurring entries: when they fall, that each is posted once, versions.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData(PlanStep.Month, "2025-01-31", false, "2025-01-31 2025-02-28 2025-03-31 2025-04-30")]
    [InlineData(PlanStep.Month, "2024-02-29", true, "2024-02-29 2024-03-31 2024-04-30 2024-05-31")]
    [InlineData(PlanStep.Month, "2025-01-15", false, "2025-01-15 2025-02-15 2025-03-15 2025-04-15")]
    [InlineData(PlanStep.Quarter, "2024-11-30", false, "2024-11-30 2025-02-28 2025-05-30 2025-08-30")]
    [InlineData(PlanStep.Year, "2024-02-29", false, "2024-02-29 2025-02-28 2026-02-28 2027-02-28")]
    [InlineData(PlanStep.Year, "2023-02-01", true, "2023-02-28 2024-02-29 2025-02-28 2026-02-28")]
    public void Occurrences_FallOnTheSameDayOrTheMonthsLast(
        PlanStep every,
        string from,
        bool atMonthEnd,
        string expected
    )
    {
        var plan = new EntryPlan(
            Guid.Empty,
            1,
            Rent(Day(from)) with
            {
                Every = every,
                AtMonthEnd = atMonthEnd,
                Count = 4,
            },
            null,
            null,
            []
        );
        string.Join(' ', plan.Occurrences().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .ShouldBe(expected);
    }

    [Fact]
    public void RunDue_HoweverOften_PostsEachOccurrenceOnceWithItsTemplateAndVersion()
    {
        using var books = new Books(Country.DK);
        var plan = Define(books, Rent(Day("2025-01-31")));

        Run(books, "2025-03-30").Select(run => run.Due).ShouldBe([Day("2025-01-31"), Day("2025-02-28")]);
        Run(books, "2025-03-30").ShouldBeEmpty();
        var last = Run(books, "2025-03-31").ShouldHaveSingleItem().Outcome.Entry!;

        last.Plan.ShouldBe(new PlanMark(plan, 1, Day("2025-03-31")));
        (last.Provenance!.Rule, last.Provenance.Version, last.Provenance.Inputs["plan"]).ShouldBe(
            ("recurring", 1, plan.ToString())
        );
        books
            .Ask(one => one.LinksOf(last.Entry))
            .Plans.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                link => link.Role.ShouldBe("occurrence"),
                link => link.Version.ShouldBe(1),
                link => link.Due.ShouldBe(Day("2025-03-31"))
            );
        books.Balance("2810").ShouldBe(3000m);
        books.ShouldBeSound();
    }

    [Fact]
    public async Task RunDue_FromSeveralAtOnce_PostsEachOccurrenceOnce()
    {
        using var books = new Books(Country.DK);
        Define(books, Rent(Day("2024-01-31")));

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    books.Store.DecideAsync(
                        books.Company,
                        one => new PlanDesk(one).RunDue(Day("2024-12-31"), 100, "test").Count
                    )
                )
        );

        books.Ask(one => one.EntryCount()).ShouldBe(12);
        books.ShouldBeSound();
    }

    [Fact]
    public void Change_IsANewVersionForWhatIsNotPostedYet()
    {
        using var books = new Books(Country.DK);
        var plan = Define(books, Rent(Day("2025-01-31")));
        Run(books, "2025-02-28");

        Change(books, plan, 1, Rent(Day("2025-02-15"))).ShouldNotBeNull().ShouldContain("posted up to 2025-02-28");
        Change(books, plan, 1, Rent(Day("2025-03-31"), 1100m)).ShouldBeNull();
        books
            .Decide(one => new PlanDesk(one).Change(plan, 1, Rent(Day("2025-04-30")), "test"))
            .IsConflict.ShouldBeTrue();

        Run(books, "2025-04-30")
            .Select(run => (run.Due, run.Outcome.Entry!.Plan!.Version, run.Outcome.Entry.Lines[0].Base))
            .ShouldBe([(Day("2025-03-31"), 2, 1100m), (Day("2025-04-30"), 2, 1100m)]);
        books.Ask(one => one.PlanVersions(plan)).Select(version => version.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public void Stop_WithAReason_EndsIt()
    {
        using var books = new Books(Country.DK);
        var plan = Define(books, Rent(Day("2025-01-31")));
        books.Decide(one => new PlanDesk(one).Stop(plan, " ", "test")).Refusal.ShouldNotBeNull();
        books.Decide(one => new PlanDesk(one).Stop(plan, "moved out", "test")).Refusal.ShouldBeNull();
        Run(books, "2025-12-31").ShouldBeEmpty();
        books.Ask(one => one.Plan(plan))!.Stopped.ShouldBe("moved out");
        books.Decide(one => new PlanDesk(one).Stop(plan, "again", "test")).Refusal.ShouldNotBeNull();
        Define(books, Rent(Day("2025-01-31"))).ShouldNotBe(plan);
    }

    [Fact]
    public void RunDue_IntoALockedPeriod_PostsOnTheFirstOpenDayAndSaysSo()
    {
        using var books = new Books(Country.DK);
        Define(books, Rent(Day("2025-01-31")) with { Count = 1 });
        books
            .Decide(one =>
                new PeriodDesk(one).Lock(Day("2025-01-01"), Day("2025-03-31"), LockKind.Hard, "reported", "test")
            )
            .ShouldBeNull();
        var entry = Run(books, "2025-12-31").ShouldHaveSingleItem().Outcome.Entry!;
        (entry.Date, entry.Plan!.Occurrence).ShouldBe((Day("2025-04-01"), Day("2025-01-31")));
        entry.DateReason.ShouldNotBeNull().ShouldContain("2025-01-31");
    }

    [Fact]
    public void RunDue_OntoAnArchivedAccount_IsFlaggedOnceAndTriedAgain()
    {
        using var books = new Books(Country.DK);
        Define(books, Rent(Day("2025-01-31")) with { Count = 2 });
        books.Decide(one => new ChartDesk(one).Archive("2810", isArchived: true, null, "test")).ShouldBeNull();
        Run(books, "2025-12-31").ShouldHaveSingleItem().Outcome.Detail.ShouldContain("archived");
        var size = books.Ask(one => one.Checkpoint()).Books.Size;
        Run(books, "2025-12-31").Count.ShouldBe(1);
        books.Ask(one => one.Checkpoint()).Books.Size.ShouldBe(size);
        books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("plan-refused");

        books.Decide(one => new ChartDesk(one).Archive("2810", isArchived: false, null, "test")).ShouldBeNull();
        Run(books, "2025-12-31").Count(run => run.Outcome.Refusal is null).ShouldBe(2);
        books.Flags().ShouldBeEmpty();
    }

    public static TheoryData<string, RecurringDefined> Refused =>
        new()
        {
            { "name has", Rent(Day("2025-01-31")) with { Name = "" } },
            { "not both", Rent(Day("2025-01-31")) with { Count = 2, To = Day("2025-12-31") } },
            { "ends before", Rent(Day("2025-01-31")) with { To = Day("2024-12-31") } },
            { "count is", Rent(Day("2025-01-31")) with { Count = 0 } },
            {
                "differ by",
                Rent(Day("2025-01-31")) with
                {
                    Lines = [new PlanLine("2810", 1m), new PlanLine("6480", -2m)],
                }
            },
            {
                "not in the chart",
                Rent(Day("2025-01-31")) with
                {
                    Lines = [new PlanLine("0000", 1m), new PlanLine("6480", -1m)],
                }
            },
            { "numbered by the node", Rent(Day("2025-01-31")) with { Series = "P" } },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Define_OfWhatIsNone_NamesTheFault(string fault, RecurringDefined wanted)
    {
        using var books = new Books(Country.DK);
        books.Decide(one => new PlanDesk(one).Define(wanted, "test")).Refusal.ShouldNotBeNull().ShouldContain(fault);
        books.Ask(one => one.Plans()).ShouldBeEmpty();
    }

    private static RecurringDefined Rent(DateOnly from, decimal amount = 1000m) =>
        new()
        {
            Plan = default,
            Version = 0,
            Name = "Rent",
            Text = "Office rent",
            Series = "G",
            Every = PlanStep.Month,
            From = from,
            Lines = [new PlanLine("2810", amount), new PlanLine("6480", -amount)],
        };

    private static Guid Define(Books books, RecurringDefined wanted)
    {
        var outcome = books.Decide(one => new PlanDesk(one).Define(wanted, "test"));
        outcome.Refusal.ShouldBeNull();
        return outcome.Plan;
    }

    private static string? Change(Books books, Guid plan, int seen, RecurringDefined wanted) =>
        books.Decide(one => new PlanDesk(one).Change(plan, seen, wanted, "test")).Refusal;

    private static IReadOnlyList<PlanRun> Run(Books books, string until) =>
        books.Decide(one => new PlanDesk(one).RunDue(Day(until), 100, "test"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
