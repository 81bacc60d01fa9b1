using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;
using Nsg.Storage;

namespace Nsg.Node.Reports;

/// <summary>What a standing approval did.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="Filing">Its filing, or null when it was not sent.</param>
/// <param name="Text">What came of it.</param>
/// <param name="File">The file for upload, or null.</param>
public sealed record StandingOutcome(string Report, string Period, Guid? Filing, string Text, byte[]? File);

/// <summary>Sends what was approved once for all, when its period is over and nothing of it waits for a person.</summary>
public static class StandingRun
{
    private const string Actor = "rule:standing-approval";

    /// <summary>Runs the standing approvals of a company.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="ports">Settings of ports.</param>
    /// <param name="time">Clock.</param>
    public static async Task<IReadOnlyList<StandingOutcome>> RunAsync(NodeStore store, string company, IReadOnlyDictionary<string, PortSettings> ports, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var due = store.Query(company, books =>
        {
            var standing = books.StandingApprovals().Where(one => one.Until is null || today <= one.Until).ToDictionary(one => one.Report, StringComparer.Ordinal);
            return standing.Count == 0 ? [] : Obligations.Of(books, today.AddYears(-1), today.AddDays(-1), today)
                .Where(one => standing.ContainsKey(one.Report) && one.Filing is null && today <= one.Due).Select(one => (Obligation: one, Standing: standing[one.Report])).ToList();
        });
        var outcomes = new List<StandingOutcome>();
        foreach (var (obligation, standing) in due)
        {
            var period = obligation.Period.ToString();
            try
            {
                var filed = await FilingRun.ApproveAsync(
                    store, company, books => Complete(books, obligation), new ApprovalTerms { Accepted = standing.Warnings, IsStanding = true }, now, Actor);
                if (standing.Channel == "file")
                {
                    outcomes.Add(new StandingOutcome(obligation.Report, period, filed.Filing, "written for upload", (await FilingRun.SendAsync(store, company, filed.Filing, now, Actor)).File));
                }
                else
                {
                    var answer = await PortRun.SendAsync(store, company, filed.Filing, ports, time, Actor);
                    outcomes.Add(new StandingOutcome(obligation.Report, period, filed.Filing, $"{answer.State.ToString().ToLowerInvariant()} {answer.Text}".Trim(), null));
                }
            }
            catch (ReportRequestException fault)
            {
                outcomes.Add(new StandingOutcome(obligation.Report, period, null, fault.Message, null));
            }
            catch (PortException fault)
            {
                outcomes.Add(new StandingOutcome(obligation.Report, period, null, fault.Message, null));
            }
        }

        return outcomes;
    }

    /// <summary>Gives a standing approval.</summary>
    /// <exception cref="ReportRequestException">There is no such report in the company's country, or the signers may not sign.</exception>
    public static async Task ApproveAsync(NodeStore store, string company, ReportStandingApproved standing, IReadOnlyList<string> signers, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(standing);
        store.Query(company, books =>
        {
            if (ReportCatalogue.Find(standing.Report) is not { } definition || (definition.Country is { } country && country != books.Company.Pack.Country.ToString()))
            {
                throw new ReportRequestException($"there is no report '{standing.Report}' in the company's country; see nsg report list");
            }

            return true;
        });
        var signed = await ReportSigning.ActorAsync(store, company, signers, standing.Report, actor);
        if (await store.DecideAsync(company, books => new FilingDesk(books).Stand(standing, signed)) is { } refusal)
        {
            throw new ReportRequestException(refusal);
        }
    }

    private static ReportRequest Complete(Storage.Queries.BooksQueries books, Obligation obligation)
    {
        var waiting = books.ReviewCount(obligation.Period.From, obligation.Period.To);
        return waiting == 0
            ? ReportRequest.Of(books, ReportCatalogue.Find(obligation.Report)!, obligation.Period.ToString(), new Dictionary<string, decimal>())
            : throw new ReportRequestException($"{waiting} documents of the period wait for a person");
    }
}
