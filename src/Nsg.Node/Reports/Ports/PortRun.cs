using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports.Ports;

/// <summary>Sends approved reports through the port of their authority, and looks for its answers.</summary>
public static class PortRun
{
    private const string NotSent = "not sent: ";

    /// <summary>Whether a report came back since no call can have reached the authority: it may be sent
    /// again.</summary>
    internal static bool WasNotSent(ReportFiling filing) =>
        filing is { State: FilingState.Rejected, Answer: { } answer }
        && answer.StartsWith(NotSent, StringComparison.Ordinal);

    /// <summary>Sends an approved report. It counts as sent before the first call, so that it never goes out twice by
    /// itself.</summary>
    /// <exception cref="ReportRequestException">It is not to be sent, or there is no port for it.</exception>
    /// <exception cref="PortException">The call failed; every attempt is in the log.</exception>
    public static async Task<PortAnswer> SendAsync(
        NodeStore store,
        string company,
        Guid filing,
        IReadOnlyDictionary<string, PortSettings> ports,
        TimeProvider time,
        string actor,
        RequestKey? request = null,
        bool locksPeriod = false
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        var asked = store.Ask(
            company,
            books =>
            {
                var prepared = Prepared(books, filing, ports, now);
                return (Prepared: prepared, File: ReportPort.File(prepared.Message, prepared.Port.Format));
            }
        );
        var ((message, port, settings), file) = asked.Answer;
        var sent = ReportSent.Of(filing, port.Name, port.Format, file) with { Request = request };
        if (
            await store.DecideAsync(
                asked,
                (made, books) =>
                    made.File.AsSpan().SequenceEqual(file)
                        ? new FilingDesk(books).Send(sent, actor, locksPeriod)
                        : FilingRun.MovedMeanwhile
            ) is
            { } refusal
        )
        {
            throw new ReportRequestException(refusal, isRefusal: true);
        }

        using var wire = Wire(store, company, filing, port, settings, time, actor);
        try
        {
            return await KeepAsync(store, company, filing, await port.SendAsync(wire, settings, message), actor);
        }
        catch (PortException fault) when (!fault.MayHaveArrived)
        {
            await AnswerAsync(
                store,
                company,
                filing,
                new PortAnswer(PortState.Rejected, null, NotSent + fault.Message, null, []),
                actor
            );
            throw;
        }
        catch (ReportRequestException fault)
        {
            await AnswerAsync(
                store,
                company,
                filing,
                new PortAnswer(PortState.Rejected, null, NotSent + fault.Message, null, []),
                actor
            );
            throw;
        }
    }

    /// <summary>Looks for the answer to a report that was sent.</summary>
    /// <exception cref="ReportRequestException">It was not sent through a port, or the authority gave no reference
    /// for it.</exception>
    /// <exception cref="PortException">The call failed.</exception>
    public static async Task<PortAnswer> FetchAsync(
        NodeStore store,
        string company,
        Guid filing,
        IReadOnlyDictionary<string, PortSettings> ports,
        TimeProvider time,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var (message, port, settings, reference) = store.Query(
            company,
            books =>
            {
                var sent =
                    books.Filings().FirstOrDefault(one => one.Id == filing)
                    ?? throw new ReportRequestException("there is no such filing");
                var one = Prepared(books, filing, ports, time.GetUtcNow(), mayHaveMoved: true);
                return sent.State == FilingState.Sent
                    ? (
                        one.Message,
                        one.Port,
                        one.Settings,
                        books.Attempts(filing).LastOrDefault(attempt => attempt.Reference is not null)?.Reference
                    )
                    : throw new ReportRequestException(
                        $"the filing is {sent.State.ToString().ToLowerInvariant()}; an answer is looked for while it is sent",
                        isRefusal: true
                    );
            }
        );
        using var wire = Wire(store, company, filing, port, settings, time, actor);
        return await KeepAsync(
            store,
            company,
            filing,
            await port.FetchAsync(
                wire,
                settings,
                message,
                reference ?? throw new ReportRequestException("the authority gave no reference for it; ask there")
            ),
            actor
        );
    }

    private static (PortMessage Message, ReportPort Port, PortSettings Settings) Prepared(
        BooksQueries books,
        Guid filing,
        IReadOnlyDictionary<string, PortSettings> ports,
        DateTimeOffset now,
        bool mayHaveMoved = false
    )
    {
        var made = FilingRun.Approved(books, filing, now, mayHaveMoved);
        var report = made.Outcome.Definition.Id;
        var port =
            ReportPort.Of(report)
            ?? throw new ReportRequestException(
                $"there is no port for {report}; write its file: nsg report send --output"
            );
        var isCorrection = books
            .Filings()
            .Any(one =>
                one.Report == report
                && one.From == made.Outcome.Period.From
                && one.To == made.Outcome.Period.To
                && one.Id != filing
                && one.Sent is not null
                && one.Reference is not null
            );
        return ports.TryGetValue(report, out var settings)
            ? (new PortMessage(made.Outcome, made.Filer, isCorrection), port, settings)
            : throw new ReportRequestException($"the settings of ports name none for {report}");
    }

    private static PortWire Wire(
        NodeStore store,
        string company,
        Guid filing,
        ReportPort port,
        PortSettings settings,
        TimeProvider time,
        string actor
    ) =>
        new(
            settings,
            filing,
            port.Name,
            attempted => store.DecideAsync(company, books => new FilingDesk(books).Attempt(attempted, actor)),
            time
        );

    private static async Task<PortAnswer> KeepAsync(
        NodeStore store,
        string company,
        Guid filing,
        PortAnswer answer,
        string actor
    )
    {
        if (answer.State != PortState.Pending)
        {
            await AnswerAsync(store, company, filing, answer, actor);
        }

        return answer;
    }

    private static async Task AnswerAsync(NodeStore store, string company, Guid filing, PortAnswer answer, string actor)
    {
        if (
            await store.DecideAsync(
                company,
                books =>
                    new FilingDesk(books).Answer(
                        filing,
                        answer.State == PortState.Accepted,
                        answer.Reference,
                        answer.Text,
                        actor,
                        answer.Receipts
                    )
            ) is
            { } refusal
        )
        {
            throw new ReportRequestException(refusal, isRefusal: true);
        }
    }
}
