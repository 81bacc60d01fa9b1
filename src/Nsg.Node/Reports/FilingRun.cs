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
    /// <param name="acceptsWarnings">Whether the person accepts the warnings.</param>
    /// <param name="seen">Figures that the person saw, or null to take those of now.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">Who.</param>
    /// <exception cref="ReportRequestException">An error check fails, a warning is not accepted, or the figures are others than those seen.</exception>
    public static async Task<ReportApproved> ApproveAsync(
        NodeStore store, string company, Func<BooksQueries, ReportRequest> ask, bool acceptsWarnings, IReadOnlyList<ReportFigure>? seen, DateTimeOffset now, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        var approval = store.Query(company, books => Approval(ReportFormats.Make(books, ask(books), "en", now), acceptsWarnings));
        if (seen is not null && !seen.OrderBy(one => one.Line, StringComparer.Ordinal).SequenceEqual(approval.Figures.OrderBy(one => one.Line, StringComparer.Ordinal)))
        {
            throw new ReportRequestException("the figures have changed since they were seen; look at the report again");
        }

        return await store.DecideAsync(company, books => new FilingDesk(books).Approve(approval, actor));
    }

    /// <summary>Writes the file of an approved report and notes that it was handed over.</summary>
    /// <exception cref="ReportRequestException">There is no such filing, it is not to be sent, or the books have moved since.</exception>
    public static async Task<(string Format, byte[] File)> SendAsync(NodeStore store, string company, Guid filing, DateTimeOffset now, string actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (format, file) = store.Query(company, books => File(books, filing, now));
        var refusal = await store.DecideAsync(company, books => new FilingDesk(books).Send(filing, "file", format, Convert.ToHexStringLower(SHA256.HashData(file)), actor));
        return refusal is null ? (format, file) : throw new ReportRequestException(refusal);
    }

    private static ReportApproved Approval(MadeReport made, bool acceptsWarnings)
    {
        var (outcome, broken) = (made.Outcome, made.Json.Checks.Where(one => !one.IsKept).ToList());
        if (broken.Find(one => one.Severity == "error") is { } error)
        {
            throw new ReportRequestException($"the report must not be sent: {error.Id}: {error.Text}");
        }

        if (broken.Count > 0 && !acceptsWarnings)
        {
            throw new ReportRequestException($"accept the warnings to approve it: {string.Join("; ", broken.Select(one => $"{one.Id}: {one.Text}"))}");
        }

        return new ReportApproved
        {
            Filing = Guid.Empty, Report = outcome.Definition.Id, Version = outcome.Definition.Version, Period = outcome.Period.ToString(), From = outcome.Period.From, To = outcome.Period.To,
            Figures = Figures(outcome), Warnings = [.. broken.Select(one => $"{one.Id}: {one.Text}")],
        };
    }

    /// <summary>What leaves is what was approved: when the books have moved since, a new approval is needed.</summary>
    private static (string Format, byte[] File) File(BooksQueries books, Guid id, DateTimeOffset now)
    {
        var filing = books.Filings().FirstOrDefault(one => one.Id == id) ?? throw new ReportRequestException("there is no such filing");
        var definition = ReportCatalogue.Find(filing.Report) ?? throw new ReportRequestException($"{filing.Report} does not come with this program; it is not written as a file");
        var made = ReportFormats.Make(books, ReportRequest.Of(books, definition, filing.Period, new Dictionary<string, decimal>()), "en", now);
        if (!Figures(made.Outcome).SequenceEqual(filing.Figures))
        {
            throw new ReportRequestException("the books have moved since the report was approved; look at it and approve it again");
        }

        var format = VatFiles.FormatOf(filing.Report) ?? "xhtml";
        using var output = new MemoryStream();
        ReportFormats.Write(made, format, output);
        return (format, output.ToArray());
    }

    private static List<ReportFigure> Figures(ReportOutcome outcome) =>
        [.. outcome.Lines.Where(line => !line.Line.IsHidden).Select(line => new ReportFigure(line.Line.Id, line.Value))];
}
