using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Keeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries.Retention;
using Nsg.Node.Api;
using Nsg.Node.Reports;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Birth;

/// <summary>A company cannot be dissolved; the message says why.</summary>
/// <param name="message">The message.</param>
public sealed class NotDissolvedException(string message) : Exception(message);

/// <summary>Ends companies: the books are closed, what others may see is withdrawn, and nobody finds it any
/// more.</summary>
public sealed class DissolutionRun(NodeStore store, TimeProvider time)
{
    private const int ReasonMax = 1_000;
    private const int YearsBack = 3;
    private const string Accounts = ".accounts";

    private static readonly KeptMaterial[] Materials = Enum.GetValues<KeptMaterial>();

    private DateOnly Today(BooksQueries books) => books.Company.DayOf(time.GetUtcNow());

    /// <summary>What would happen; nothing is kept. Of a company that is dissolved, what did.</summary>
    /// <exception cref="NotDissolvedException">The day is none.</exception>
    public DissolutionJson Preview(string company, DateOnly? lastDay) =>
        store.Query(company, books => Preview(books, Day(books, lastDay)));

    /// <summary>Ends a company: all that the preview shows, in one transaction, or nothing.</summary>
    /// <exception cref="NotDissolvedException">Something is left to do, or the request is none.</exception>
    public async Task<DissolutionJson> DissolveAsync(string company, DissolutionRequest request, string actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reason = request.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > ReasonMax || request.Keeper?.Length > ReasonMax)
        {
            throw new NotDissolvedException($"reason is missing, or longer than {ReasonMax} characters");
        }

        var (day, preview, until, seen) = store.Query(
            company,
            books =>
            {
                var last = Day(books, request.LastDay);
                return (
                    last,
                    Preview(books, last),
                    Terms(books.Company, last).Max(one => one.EarliestDeletion),
                    books.Checkpoint().Books.Size
                );
            }
        );
        if (preview.Left.Count > 0 && !request.LeavesOpen)
        {
            throw new NotDissolvedException(
                $"left to do: {string.Join("; ", preview.Left.Select(one => one.Text))}; settle it, or say that it is left open"
            );
        }

        var end = new CompanyDissolved(day, reason, [.. preview.Left.Select(one => one.Text)], until, request.Keeper);
        var year = preview.ClosesYear ? new FinancialYearFacts(preview.YearFrom, preview.YearTo) : null;
        await store.DecideAsync(
            company,
            (books, grants) =>
            {
                if (books.LastSequence != seen)
                {
                    throw new NotDissolvedException("the books changed meanwhile; look at what is left again");
                }

                Withdraw(grants, reason, actor);
                return new DissolutionDesk(books).Dissolve(end, year, actor) is { } refusal
                    ? throw new NotDissolvedException(refusal)
                    : true;
            }
        );
        return preview with { State = "dissolved" };
    }

    private static void Withdraw(IGrantsTransaction company, string reason, string actor)
    {
        var desk = new GrantDesk(company);
        foreach (var grant in company.Grants())
        {
            switch (grant.State)
            {
                case GrantState.Given:
                    desk.Withdraw(grant.Id, reason, actor);
                    break;
                case GrantState.Requested:
                    desk.Refuse(grant.Id, reason, actor);
                    break;
            }
        }

        var mandates = new MandateDesk(company);
        foreach (var mandate in company.Mandates().Where(one => !one.IsRevoked))
        {
            mandates.Revoke(mandate.Id, reason, actor);
        }
    }

    private DateOnly Day(BooksQueries books, DateOnly? wanted)
    {
        if (books.Company.LastDay is { } ended)
        {
            return ended;
        }

        var day = wanted ?? throw new NotDissolvedException("lastDay is missing (yyyy-MM-dd)");
        return day >= Today(books) ? throw new NotDissolvedException("the last day is one that is over") : day;
    }

    private DissolutionJson Preview(BooksQueries books, DateOnly day)
    {
        var company = books.Company;
        var (year, closed) = (LastYear(books, day), books.ClosedYears());
        var first = books.Draft()?.FoundedOn ?? books.FirstDay() ?? day;
        var earliest = day.AddYears(-YearsBack);
        var owed = Obligations
            .Of(books, first > earliest ? first : earliest, day.AddYears(2), Today(books))
            .Where(one =>
                one.Period.From <= day
                && one.State is "open" or "due" or "overdue" or "previewed" or "approved" or "rejected"
            )
            .ToList();
        var grants = books.Grants();
        return new DissolutionJson(
            company.LastDay is null ? "preview" : "dissolved",
            day,
            company.LastDay is null
                ? Left(books, day, year, owed)
                : [.. books.Dissolved()!.LeftOpen.Select(one => new LeftJson("left-open", one))],
            year.From,
            year.To,
            company.LastDay is null && !closed.Any(one => one.From <= day && day <= one.To),
            grants.Count(one => one.State is GrantState.Given or GrantState.Requested),
            books.Mandates().Count(one => !one.IsRevoked),
            books.Plans().Count(one => one.Stopped is null),
            books.StandingApprovals().Count,
            company.Listing is not null,
            [
                .. owed.Where(one => one.Period.To >= day)
                    .Select(one => Foreseen(company, one, year))
                    .OrderBy(one => one.Due),
            ],
            [.. Terms(company, day).Select(RetentionJson.Of)],
            $"nsg export archive --company {company.Handle} -o company.zip"
        );
    }

    /// <summary>The accounts of the last year are due after its new end.</summary>
    private static ForeseenJson Foreseen(CompanyProfile company, Obligation one, (DateOnly From, DateOnly To) year) =>
        one.Report.EndsWith(Accounts, StringComparison.Ordinal)
            ? new ForeseenJson(
                one.Report,
                new ReportPeriod(PeriodLength.Year, year.From, year.To).ToString(),
                company.Pack.Calendar.AccountsDue(year.To)
            )
            : new ForeseenJson(one.Report, one.Period.ToString(), one.Due);

    private static List<LeftJson> Left(
        BooksQueries books,
        DateOnly day,
        (DateOnly From, DateOnly To) year,
        IReadOnlyList<Obligation> owed
    )
    {
        var left = new List<LeftJson>();
        if (books.CountByState().GetValueOrDefault("review") is > 0 and var waiting)
        {
            left.Add(new LeftJson("review", $"{waiting} documents wait in the inbox"));
        }

        if (books.OpenItems().Count is > 0 and var open)
        {
            left.Add(new LeftJson("open-items", $"{open} invoices are not paid"));
        }

        left.AddRange(
            owed.Where(one => one.Period.To < day)
                .Select(one => new LeftJson("report", $"{one.Report} for {one.Period} is not sent"))
        );
        if (
            books.FirstDay() is { } first
            && first < year.From
            && !books.ClosedYears().Any(one => one.To == year.From.AddDays(-1))
        )
        {
            left.Add(new LeftJson("year", $"the year before {year.From:yyyy-MM-dd} is not closed"));
        }

        if (books.LastDay() is { } last && last > day)
        {
            left.Add(new LeftJson("entries", $"there are entries after the last day, up to {last:yyyy-MM-dd}"));
        }

        return left;
    }

    /// <summary>The year that the last day is in, which ends with it; where none was defined it begins with the calendar
    /// year, but not within a year before it.</summary>
    private static (DateOnly From, DateOnly To) LastYear(BooksQueries books, DateOnly day)
    {
        var years = books.FinancialYears();
        if (years.FirstOrDefault(one => one.From <= day && day <= one.To) is { From.Year: > 1 } own)
        {
            return (own.From, day);
        }

        DateOnly[] begins =
        [
            new DateOnly(day.Year, 1, 1),
            .. years
                .Select(one => one.To)
                .Concat(books.ClosedYears().Select(one => one.To))
                .Where(end => end < day)
                .Select(end => end.AddDays(1)),
        ];
        return (begins.Max(), day);
    }

    private static IEnumerable<RetentionTerm> Terms(CompanyProfile company, DateOnly day) =>
        Materials.Select(material =>
        {
            var rule = company.Pack.Retention.Of(material);
            return new RetentionTerm(material, day, rule.EarliestDeletion(day), rule.Source);
        });
}
