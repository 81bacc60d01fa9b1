using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Node.Pages;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Web.Books;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;
using Nsg.Web.Life;
using Nsg.Web.Overview;

namespace Nsg.Web.Tests;

/// <summary>What pages work out of books that the demo does not have.</summary>
public sealed class OwnBooksTests
{
    private static readonly Language English = Language.Find("en")!;

    [Fact]
    public async Task YearBefore_ThatIsOpenBehindAClosedOne_IsTheOneNamed()
    {
        using var own = await OwnBooks.OpenAsync();
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            await own.SellAsync(new DateOnly(year, 5, 2));
        }

        var closed = await own.Store.DecideAsync(
            own.Key,
            books =>
                new YearDesk(books).Close(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), LockKind.Soft, "test")
        );
        closed.Refusal.ShouldBeNull();
        var left = own.Store.Query(
            own.Key,
            books =>
                YearPages
                    .ModelOf(
                        books,
                        YearReadiness.Of(books, new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 5))!,
                        English.Code
                    )
                    .Left.Single(one => one.Code == "year-before")
        );
        (left.Title, left.Path).ShouldBe(("2023", "/years/2023-12-31"));
    }

    [Fact]
    public async Task Overview_OfTwoYearsThatEndInOneCalendarYear_ShowsEither()
    {
        using var own = await OwnBooks.OpenAsync();
        foreach (var day in new DateOnly[] { new(2024, 10, 1), new(2025, 3, 1), new(2025, 9, 1) })
        {
            await own.SellAsync(day);
        }

        (DateOnly From, DateOnly To)[] years =
        [
            (new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30)),
            (new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31)),
        ];
        foreach (var (from, to) in years)
        {
            (
                await own.Store.DecideAsync(own.Key, books => new YearDesk(books).Define(from, to, "test"))
            ).ShouldBeNull();
        }

        foreach (var year in years)
        {
            own.Store.Query(
                    own.Key,
                    books => OverviewModel.Of(books, new DateOnly(2025, 12, 31), OverviewModel.Address(year))
                )
                .Year.From.ShouldBe(year.From);
        }
    }

    [Fact]
    public async Task Year_BeforeTheBooks_IsKnownByTheBalanceThatWasBroughtForward()
    {
        using var own = await OwnBooks.OpenAsync();
        await own.SellAsync(new DateOnly(2025, 5, 2));
        Of(2024).What.ShouldBe(Known.Nothing);
        var opened = await own.Store.DecideAsync(
            own.Key,
            books =>
                new OpeningDesk(books).Open(
                    new DateOnly(2025, 1, 1),
                    [new OpeningBalance("1920", 500m), new OpeningBalance("2050", -500m)],
                    [],
                    "test"
                )
        );
        opened.Outcome.Refusal.ShouldBeNull();
        Of(2024).What.ShouldBe(Known.Balance);
        Of(2025).What.ShouldBe(Known.Whole);
        Of(2023).What.ShouldBe(Known.Nothing);

        KnownPeriod Of(int year) =>
            own.Store.Query(
                own.Key,
                books => KnownPeriod.Of(books, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            );
    }

    [Fact]
    public async Task Year_InWhichTheBooksBegin_IsKnownFromThatDayOn()
    {
        using var own = await OwnBooks.OpenAsync();
        await own.SellAsync(new DateOnly(2024, 6, 3));
        var known = own.Store.Query(
            own.Key,
            books => KnownPeriod.Of(books, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31))
        );
        known.ShouldBe(new KnownPeriod(Known.Part, new DateOnly(2024, 6, 3)));
    }

    [Fact]
    public async Task Cash_LongAfterTheLastStatement_SaysUntilWhenTheBankIsKnown()
    {
        using var own = await OwnBooks.OpenAsync();
        await own.SellAsync(new DateOnly(2025, 11, 5));
        Until(new DateOnly(2026, 11, 27)).ShouldBeNull("no statement came, the bank is kept by vouchers");
        await own.StateDecemberAsync(2025);
        await own.SellAsync(new DateOnly(2026, 1, 20));
        Until(new DateOnly(2026, 1, 31)).ShouldBeNull("a month is what a statement is of");
        await own.SellAsync(new DateOnly(2026, 11, 20));
        Until(new DateOnly(2026, 11, 27)).ShouldBe(new DateOnly(2025, 12, 31));
        own.Store.Query(own.Key, books => CashAhead.Of(books, new DateOnly(2026, 11, 27)))!
            .BankUntil.ShouldBe(new DateOnly(2025, 12, 31));

        DateOnly? Until(DateOnly today) =>
            own.Store.Query(own.Key, books => OverviewModel.Of(books, today, null)).BankUntil;
    }

    [Fact]
    public async Task Vat_OnTheOverview_IsLateOnceItsDayHasPassed_UntilTheReturnIsHandedOver()
    {
        using var own = await OwnBooks.OpenAsync();
        await own.SellAsync(new DateOnly(2025, 11, 5));
        var due = new DateOnly(2026, 2, 10);
        IsLateOn(due).ShouldBeFalse();
        IsLateOn(due.AddDays(1)).ShouldBeTrue();

        var now = new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);
        var filed = await FilingRun.ApproveAsync(
            own.Store,
            own.Key,
            books => ReportRequest.Of(books, ReportCatalogue.Find("no.vat")!, "2025-T6", ReportPages.NoParameters),
            new ApprovalTerms { AcceptsAll = true },
            now,
            "test"
        );
        await FilingRun.SendAsync(own.Store, own.Key, filed.Filing, now, "test");
        IsLateOn(due.AddDays(1)).ShouldBeTrue("a file that was made is not handed over");
        (
            await own.Store.DecideAsync(
                own.Key,
                books => new FilingDesk(books).Answer(filed.Filing, true, "AR1", null, "test")
            )
        ).ShouldBeNull();
        IsLateOn(due.AddDays(1)).ShouldBeFalse();

        bool IsLateOn(DateOnly today) =>
            own.Store.Query(own.Key, books => OverviewModel.Of(books, today, null)).IsVatLate;
    }

    [Fact]
    public async Task Signing_ByRole_IsTold_WhereNoSignatoryRightsAreKept()
    {
        using var own = await OwnBooks.OpenAsync();
        Step(0).State.ShouldBe(LifeState.NotYet);
        var byRole = Step(1);
        (byRole.State, byRole.Text).ShouldBe(
            (LifeState.Done, "1 person signs for the company by the role given here.")
        );

        LifeStep Step(int signers) =>
            own.Store.Query(
                own.Key,
                books =>
                    LifeModel
                        .Of(
                            books,
                            new LifeFacts(null, 1, signers, DateTimeOffset.UnixEpoch, new DateOnly(2026, 1, 5)),
                            English
                        )
                        .Phases.SelectMany(phase => phase.Steps)
                        .Single(step => step.Name == LifeTexts.Signers)
            );
    }

    [Fact]
    public async Task Month_ThatIsChosen_BeatsThePeriodThatTheListWasOf()
    {
        using var own = await OwnBooks.OpenAsync();
        Asked(("month", ""), ("period", "2025-T6")).Period.ShouldNotBeNull();
        var chosen = Asked(("month", "2025-03"), ("period", "2025-T6"));
        (chosen.Month, chosen.Period).ShouldBe((new DateOnly(2025, 3, 1), null));

        InboxModel Asked(params (string Name, string Value)[] parts) =>
            own.Store.Query(
                own.Key,
                books =>
                    InboxModel.Of(
                        books,
                        new QueryCollection(parts.ToDictionary(one => one.Name, one => new StringValues(one.Value))),
                        English
                    )
            );
    }

    [Fact]
    public async Task Split_OfALineWithAmountsOnBothSides_OrWithNone_LeavesItAsItIs()
    {
        using var own = await OwnBooks.OpenAsync();
        EntryFormLine[] lines = [new("6300", "", "1250", "900", "1"), new("6300", "", "", "", "1")];
        own.Store.Query(own.Key, books => EntryVatSplit.Of(books, lines, new DateOnly(2025, 3, 1), English))
            .ShouldBe(lines);
    }
}
