using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>Approves and hands over reports.</summary>
public static class FilingRun
{
    /// <summary>What stands against handing over a file that would be another by now.</summary>
    internal const string MovedMeanwhile = "the books moved while the file was made; hand it over again";

    /// <summary>Approves a report as it stands in the writer's turn: what was posted while it was made is in its figures, and is judged with
    /// them.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="ask">What is approved.</param>
    /// <param name="terms">On which terms.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">Who.</param>
    /// <exception cref="ReportRequestException">
    /// An error check fails, a warning is not accepted, the signers may not sign for the company, or the figures are
    /// others than those seen.
    /// </exception>
    public static async Task<ReportApproved> ApproveAsync(
        NodeStore store,
        string company,
        Func<BooksQueries, ReportRequest> ask,
        ApprovalTerms terms,
        DateTimeOffset now,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(terms);
        var asked = store.Ask(company, books => Approval(books, ask(books), terms, now));
        // What was approved once for all was signed then.
        var signed = terms.IsStanding
            ? actor
            : await ReportSigning.ActorAsync(store, company, terms.Signers, asked.Answer.Report, actor);
        var (filed, refusal) = await store.DecideAsync(
            asked,
            (approval, books) => new FilingDesk(books).Approve(approval with { Request = terms.Request }, signed)
        );
        return filed ?? throw new ReportRequestException(refusal!, isRefusal: true);
    }

    /// <summary>Whether what is owed an authority is not over yet (R059 of the Norwegian VAT return, and the same everywhere): more may
    /// come into the books of it. Of a company that has ceased nothing comes any more.</summary>
    private static bool IsRunning(BooksQueries books, ReportOutcome outcome, DateOnly today) =>
        Obligations.IsOwed(books.Company.Pack.Country, outcome.Definition.Id)
        && today <= outcome.Period.To
        && !(books.Company.LastDay < today);

    /// <summary>Why a report cannot be approved for its period, whatever its figures are; or null.</summary>
    internal static string? NotOfPeriod(BooksQueries books, ReportOutcome outcome, DateTimeOffset now) =>
        IsRunning(books, outcome, CountryClock.Day(books.Company.Pack.Country, now))
            ? $"the period runs until {outcome.Period.To:yyyy-MM-dd}; the authority takes {outcome.Definition.Id} after that"
            : FilingTerms.Refusal(books, outcome.Definition.Id, outcome.Period);

    /// <summary>Writes the file of an approved report and notes that it was handed over.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">Who.</param>
    /// <param name="folder">Where the file lies before it is noted, so that a stop in between loses none; or
    /// null.</param>
    /// <param name="request">The caller's key, or null.</param>
    /// <param name="locksPeriod">Whether its period is softly locked with it.</param>
    /// <exception cref="ReportRequestException">There is no such filing, it is not to be sent, or the books have
    /// moved since.</exception>
    public static async Task<(string Format, byte[] File)> SendAsync(
        NodeStore store,
        string company,
        Guid filing,
        DateTimeOffset now,
        string actor,
        UploadFolder? folder = null,
        RequestKey? request = null,
        bool locksPeriod = false
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var asked = store.Ask(company, books => Written(books, filing, now));
        var (outcome, format, file) = asked.Answer;
        var sent = ReportSent.Of(filing, "file", format, file) with { Request = request };
        var path = folder?.Keep(outcome, sent, file);
        try
        {
            return
                await store.DecideAsync(
                    asked,
                    (made, books) =>
                        made.File.AsSpan().SequenceEqual(file)
                            ? new FilingDesk(books).Send(sent, actor, locksPeriod)
                            : MovedMeanwhile
                )
                    is { } refusal
                ? throw new ReportRequestException(refusal, isRefusal: true)
                : (format, file);
        }
        catch (ReportRequestException)
        {
            UploadFolder.Drop(
                path,
                store.Query(company, books => books.Filings()).FirstOrDefault(one => one.Id == filing)?.Sha256
                    == sent.Sha256
            );
            throw;
        }
    }

    /// <summary>The file of an approved report.</summary>
    private static (ReportOutcome Outcome, string Format, byte[] File) Written(
        BooksQueries books,
        Guid filing,
        DateTimeOffset now
    )
    {
        var made = Approved(books, filing, now);
        var format = VatFiles.FormatOf(made.Outcome.Definition.Id) ?? "xhtml";
        using var output = new MemoryStream();
        ReportFormats.Write(made, format, output);
        return (made.Outcome, format, output.ToArray());
    }

    /// <summary>What was handed over, byte for byte.</summary>
    /// <exception cref="ReportRequestException">There is no such filing, or it was not sent.</exception>
    public static (string Format, byte[] File) FileOf(BooksQueries books, Guid id)
    {
        ArgumentNullException.ThrowIfNull(books);
        var filing =
            books.Filings().FirstOrDefault(one => one.Id == id)
            ?? throw new ReportRequestException("there is no such filing");
        return filing.Format is { } format && books.FileSent(filing) is { } file
            ? (format, file)
            : throw new ReportRequestException(
                $"the filing is {filing.State.ToString().ToLowerInvariant()}; the file of one that was sent can be had again",
                isRefusal: true
            );
    }

    /// <summary>Whether figures and decisions are still those that were approved.</summary>
    internal static bool IsUnmoved(BooksQueries books, Guid id, DateTimeOffset now)
    {
        try
        {
            Approved(books, id, now);
            return true;
        }
        catch (ReportRequestException)
        {
            return false;
        }
    }

    /// <summary>Computes a report, notes that it was looked at, and puts it beside the period before.</summary>
    public static async Task<MadeReport> PreviewAsync(
        NodeStore store,
        string company,
        Func<BooksQueries, ReportRequest> ask,
        string language,
        DateTimeOffset now,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var made = store.Query(
            company,
            books => ReportFormats.Make(books, ask(books), language, now, ReportComparison.Prior)
        );
        var (outcome, broken) = (
            made.Outcome,
            made.Json.Checks.Where(one => !one.IsKept).Select(one => $"{one.Id}: {one.Text}").ToList()
        );
        await store.DecideAsync(
            company,
            books =>
                new FilingDesk(books).Seen(
                    new ReportPreviewed(
                        outcome.Definition.Id,
                        outcome.Definition.Version,
                        outcome.Period.ToString(),
                        outcome.Period.From,
                        outcome.Period.To,
                        Figures(outcome),
                        broken
                    ),
                    actor
                )
        );
        return made;
    }

    /// <summary>The report of a filing, computed again: what leaves is what was approved, and when the books have
    /// moved since, a new approval is needed.</summary>
    /// <exception cref="ReportRequestException">There is no such filing, or figures or decisions have changed
    /// since.</exception>
    internal static MadeReport Approved(BooksQueries books, Guid id, DateTimeOffset now, bool mayHaveMoved = false)
    {
        var filing =
            books.Filings().FirstOrDefault(one => one.Id == id)
            ?? throw new ReportRequestException("there is no such filing");
        var definition =
            ReportCatalogue.Find(filing.Report)
            ?? throw new ReportRequestException(
                $"{filing.Report} does not come with this program; it is not written as a file"
            );
        var made = ReportFormats.Make(
            books,
            ReportRequest.Of(books, definition, filing.Period, new Dictionary<string, decimal>()),
            "en",
            now
        );
        var isDecidedSame =
            Adjustments.Sha256(books.Adjustments(filing.Report, filing.From, filing.To)) == filing.Adjustments;
        return mayHaveMoved || (isDecidedSame && Figures(made.Outcome).SequenceEqual(filing.Figures))
            ? made
            : throw new ReportRequestException(
                isDecidedSame
                    ? "the books have moved since the report was approved; look at it and approve it again"
                    : "adjustments of the report have changed since the report was approved; look at it and approve it again",
                isRefusal: true
            );
    }

    private static ReportApproved Approval(
        BooksQueries books,
        ReportRequest request,
        ApprovalTerms terms,
        DateTimeOffset now
    )
    {
        var made = ReportFormats.Make(books, request, "en", now);
        var (outcome, broken) = (made.Outcome, made.Json.Checks.Where(one => !one.IsKept).ToList());
        if (NotOfPeriod(books, outcome, now) is { } refusal)
        {
            throw new ReportRequestException(refusal, isRefusal: true);
        }

        if (broken.Find(one => one.Severity == "error") is { } error)
        {
            throw new ReportRequestException($"the report must not be sent: {error.Id}: {error.Text}", isRefusal: true);
        }

        if (broken.Where(one => !terms.Accepts(one.Id)).ToList() is { Count: > 0 } open)
        {
            throw new ReportRequestException(
                $"accept the warnings to approve it: {string.Join("; ", open.Select(one => $"{one.Id}: {one.Text}"))}",
                isRefusal: true
            );
        }

        var figures = Figures(outcome);
        if (
            terms.Seen is not null
            && !terms
                .Seen.OrderBy(one => one.Line, StringComparer.Ordinal)
                .SequenceEqual(figures.OrderBy(one => one.Line, StringComparer.Ordinal))
        )
        {
            throw new ReportRequestException(
                "the figures have changed since they were seen; look at the report again",
                isRefusal: true
            )
            {
                IsStale = true,
            };
        }

        return new ReportApproved
        {
            Filing = Guid.Empty,
            Report = outcome.Definition.Id,
            Version = outcome.Definition.Version,
            Period = outcome.Period.ToString(),
            From = outcome.Period.From,
            To = outcome.Period.To,
            Figures = figures,
            Warnings = [.. broken.Select(one => $"{one.Id}: {one.Text}")],
            Adjustments = Adjustments.Sha256(
                books.Adjustments(outcome.Definition.Id, outcome.Period.From, outcome.Period.To)
            ),
            Signers = terms.Signers.Count == 0 ? null : terms.Signers,
            IsStanding = terms.IsStanding ? true : null,
        };
    }

    internal static List<ReportFigure> Figures(ReportOutcome outcome) =>
        [
            .. outcome
                .Lines.Where(line => !line.Line.IsHidden)
                .Select(line => new ReportFigure(line.Line.Id, line.Value)),
        ];
}
