using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>A report that was made for an obligation.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="Broken">Checks that it breaks, in words.</param>
/// <param name="Fault">Why it could not be made, or null.</param>
public sealed record GeneratedReport(
    string Report,
    string Period,
    DateOnly Due,
    IReadOnlyList<string> Broken,
    string? Fault
);

/// <summary>Makes the reports that a company owes as soon as their periods are over, for a person to look at.</summary>
public static class ObligationRun
{
    private const string Actor = "rule:obligation";
    private const int YearsBack = 3;

    /// <summary>Makes what is owed of periods that are over and that nobody has made, looked at or filed yet; each is put on record
    /// with its figures.</summary>
    public static async Task<IReadOnlyList<GeneratedReport>> GenerateAsync(
        NodeStore store,
        string company,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var made = new List<GeneratedReport>();
        foreach (var one in store.Query(company, books => Missing(books, books.Company.DayOf(now))))
        {
            made.Add(await GenerateAsync(store, company, one, now));
        }

        return made;
    }

    private static List<Obligation> Missing(BooksQueries books, DateOnly today)
    {
        if (books.FirstDay() is not { } first)
        {
            return [];
        }

        var earliest = today.AddYears(-YearsBack);
        return
        [
            .. Obligations
                .Of(books, first > earliest ? first : earliest, today.AddDays(-1), today)
                .Where(one =>
                    one.Filing is null && books.PreviewOf(one.Report, one.Period.From, one.Period.To) is null
                ),
        ];
    }

    private static async Task<GeneratedReport> GenerateAsync(
        NodeStore store,
        string company,
        Obligation one,
        DateTimeOffset now
    )
    {
        var period = one.Period.ToString();
        try
        {
            var made = await FilingRun.PreviewAsync(
                store,
                company,
                books =>
                    ReportRequest.Of(
                        books,
                        Reporting.ReportCatalogue.Find(one.Report)
                            ?? throw new ReportRequestException($"there is no report {one.Report}"),
                        period,
                        new Dictionary<string, decimal>()
                    ),
                "en",
                now,
                Actor
            );
            return new GeneratedReport(
                one.Report,
                period,
                one.Due,
                [.. made.Json.Checks.Where(check => !check.IsKept).Select(check => $"{check.Id}: {check.Text}")],
                null
            );
        }
        catch (ReportRequestException fault)
        {
            return new GeneratedReport(one.Report, period, one.Due, [], fault.Message);
        }
    }
}
