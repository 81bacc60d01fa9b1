using System.Security.Cryptography;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>Approves and hands over reports.</summary>
public static class FilingRun
{
    /// <summary>Approves a report as it stands in the writer's turn.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="ask">What is approved.</param>
    /// <param name="terms">On which terms.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">Who.</param>
    /// <exception cref="ReportRequestException">
    /// An error check fails, a warning is not accepted, the signers may not sign for the company, or the figures are others than those seen.
    /// </exception>
    public static async Task<ReportApproved> ApproveAsync(NodeStore store, string company, Func<BooksQueries, ReportRequest> ask, ApprovalTerms terms, DateTimeOffset now, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(terms);
        var approval = store.Query(company, books => Approval(books, ReportFormats.Make(books, ask(books), "en", now), terms));
        // What was approved once for all was signed then.
        var signed = terms.IsStanding ? actor : await ReportSigning.ActorAsync(store, company, terms.Signers, approval.Report, actor);
        if (terms.Seen is not null && !terms.Seen.OrderBy(one => one.Line, StringComparer.Ordinal).SequenceEqual(approval.Figures.OrderBy(one => one.Line, StringComparer.Ordinal)))
        {
            throw new ReportRequestException("the figures have changed since they were seen; look at the report again");
        }

        return await store.DecideAsync(company, books => new FilingDesk(books).Approve(approval, signed));
    }

    /// <summary>Writes the file of an approved report and notes that it was handed over.</summary>
    /// <exception cref="ReportRequestException">There is no such filing, it is not to be sent, or the books have moved since.</exception>
    public static async Task<(string Format, byte[] File)> SendAsync(NodeStore store, string company, Guid filing, DateTimeOffset now, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (format, file) = store.Query(company, books =>
        {
            var made = Approved(books, filing, now);
            var own = VatFiles.FormatOf(made.Outcome.Definition.Id) ?? "xhtml";
            using var output = new MemoryStream();
            ReportFormats.Write(made, own, output);
            return (own, output.ToArray());
        });
        var refusal = await store.DecideAsync(company, books => new FilingDesk(books).Send(filing, "file", format, Convert.ToHexStringLower(SHA256.HashData(file)), actor));
        return refusal is null ? (format, file) : throw new ReportRequestException(refusal);
    }

    /// <summary>Computes a report, notes that it was looked at, and puts it beside the period before.</summary>
    public static async Task<MadeReport> PreviewAsync(NodeStore store, string company, Func<BooksQueries, ReportRequest> ask, string language, DateTimeOffset now, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        var made = store.Query(company, books => ReportFormats.Make(books, ask(books), language, now, ReportComparison.Prior));
        var (outcome, broken) = (made.Outcome, made.Json.Checks.Where(one => !one.IsKept).Select(one => $"{one.Id}: {one.Text}").ToList());
        await store.DecideAsync(company, books => new FilingDesk(books).Seen(
            new ReportPreviewed(outcome.Definition.Id, outcome.Definition.Version, outcome.Period.ToString(), outcome.Period.From, outcome.Period.To, Figures(outcome), broken), actor));
        return made;
    }

    /// <summary>The report of a filing, computed again: what leaves is what was approved, and when the books have moved since, a new approval is needed.</summary>
    /// <exception cref="ReportRequestException">There is no such filing, or figures or decisions have changed since.</exception>
    internal static MadeReport Approved(BooksQueries books, Guid id, DateTimeOffset now)
    {
        var filing = books.Filings().FirstOrDefault(one => one.Id == id) ?? throw new ReportRequestException("there is no such filing");
        var definition = ReportCatalogue.Find(filing.Report) ?? throw new ReportRequestException($"{filing.Report} does not come with this program; it is not written as a file");
        var made = ReportFormats.Make(books, ReportRequest.Of(books, definition, filing.Period, new Dictionary<string, decimal>()), "en", now);
        return Figures(made.Outcome).SequenceEqual(filing.Figures) && Adjustments.Sha256(books.Adjustments(filing.Report, filing.From, filing.To)) == filing.Adjustments
            ? made
            : throw new ReportRequestException("the books have moved since the report was approved; look at it and approve it again");
    }

    private static ReportApproved Approval(BooksQueries books, MadeReport made, ApprovalTerms terms)
    {
        var (outcome, broken) = (made.Outcome, made.Json.Checks.Where(one => !one.IsKept).ToList());
        if (broken.Find(one => one.Severity == "error") is { } error)
        {
            throw new ReportRequestException($"the report must not be sent: {error.Id}: {error.Text}");
        }

        if (broken.Where(one => !terms.Accepts(one.Id)).ToList() is { Count: > 0 } open)
        {
            throw new ReportRequestException($"accept the warnings to approve it: {string.Join("; ", open.Select(one => $"{one.Id}: {one.Text}"))}");
        }

        return new ReportApproved
        {
            Filing = Guid.Empty, Report = outcome.Definition.Id, Version = outcome.Definition.Version, Period = outcome.Period.ToString(), From = outcome.Period.From, To = outcome.Period.To,
            Figures = Figures(outcome), Warnings = [.. broken.Select(one => $"{one.Id}: {one.Text}")],
            Adjustments = Adjustments.Sha256(books.Adjustments(outcome.Definition.Id, outcome.Period.From, outcome.Period.To)),
            Signers = terms.Signers.Count == 0 ? null : terms.Signers, IsStanding = terms.IsStanding ? true : null,
        };
    }

    internal static List<ReportFigure> Figures(ReportOutcome outcome) =>
        [.. outcome.Lines.Where(line => !line.Line.IsHidden).Select(line => new ReportFigure(line.Line.Id, line.Value))];
}
