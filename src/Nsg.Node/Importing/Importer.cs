using System.Runtime.CompilerServices;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Storage;

namespace Nsg.Node.Importing;

/// <summary>One file, or one member of an archive, and what became of it.</summary>
/// <param name="File">Path as given, <c>archive.zip/member.xml</c> for a member of an archive.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ImportedFile(string File, IntakeOutcome Outcome);

/// <summary>
/// Takes files in, many at a time: reading, hashing and compressing run beside the writer; decisions queue up in the
/// files' order,
/// so that the same files give the same voucher numbers.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="limits">Bounds of one document and of archives.</param>
/// <param name="check">The rules that documents are held against.</param>
public sealed class Importer(NodeStore store, ReadingLimits limits, DocumentCheck check)
{
    private const int ReadingMax = 64;
    private const int DecidingMax = 2_000;

    /// <summary>Imports files into a company's books; an outcome for each, in order, as soon as it is
    /// durable.</summary>
    /// <param name="company">The company's key.</param>
    /// <param name="files">Files, folders already resolved.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="cancellation">Takes no further file; what was already handed to the books is still answered for,
    /// then the sequence ends.</param>
    public async IAsyncEnumerable<ImportedFile> ImportAsync(
        string company,
        IEnumerable<string> files,
        string actor,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var submission = new Submission(actor);
        var reading = new Queue<(string File, Task<PreparedOrFault> Prepared)>();
        var deciding = new Queue<(string File, Task<IntakeOutcome> Outcome)>();
        foreach (var member in files.SelectMany(Members))
        {
            if (cancellation.IsCancellationRequested)
            {
                reading.Clear();
                break;
            }

            reading.Enqueue((member.Name, Task.Run(() => Prepare(member), CancellationToken.None)));
            if (reading.Count >= ReadingMax)
            {
                deciding.Enqueue(await DecideAsync(company, submission, reading.Dequeue()));
            }

            while (deciding.Count >= DecidingMax || (deciding.TryPeek(out var first) && first.Outcome.IsCompleted))
            {
                yield return await Ended(deciding);
            }
        }

        while (reading.Count > 0)
        {
            deciding.Enqueue(await DecideAsync(company, submission, reading.Dequeue()));
        }

        while (deciding.Count > 0)
        {
            yield return await Ended(deciding);
        }
    }

    private sealed record PreparedOrFault(PreparedDocument? Prepared, ReadingFault? Fault);

    private static async Task<ImportedFile> Ended(Queue<(string File, Task<IntakeOutcome> Outcome)> deciding)
    {
        var (file, outcome) = deciding.Dequeue();
        return new ImportedFile(file, await outcome);
    }

    private async Task<(string File, Task<IntakeOutcome> Outcome)> DecideAsync(
        string company,
        Submission submission,
        (string File, Task<PreparedOrFault> Prepared) read
    ) => (read.File, DecideAsync(company, submission, await read.Prepared));

    private Task<IntakeOutcome> DecideAsync(string company, Submission submission, PreparedOrFault read) =>
        read.Prepared is { } prepared
            ? store.ReceiveAsync(company, books => new DocumentDesk(books).Receive(prepared, submission))
            : Task.FromResult(
                new IntakeOutcome(IntakeState.Rejected, null, null, read.Fault!.Code, [read.Fault.ToString()], [])
            );

    private PreparedOrFault Prepare(FileMember member) =>
        member.Member switch
        {
            ContainerMember.Document document => new PreparedOrFault(
                PreparedDocument.Prepare(member.Name, document.Content, limits, check),
                null
            ),
            ContainerMember.Problem problem => new PreparedOrFault(null, problem.Fault),
            _ => new PreparedOrFault(null, member.Fault),
        };

    /// <summary>A member of a file, or why the file cannot be read from the disk.</summary>
    private sealed record FileMember(string Name, ContainerMember? Member, ReadingFault? Fault);

    /// <summary>The members of a file; a file that the disk does not give is one fault, after the members that it
    /// gave.</summary>
    private IEnumerable<FileMember> Members(string file)
    {
        IEnumerator<ContainerMember>? members = null;
        FileStream? stream = null;
        try
        {
            while (true)
            {
                FileMember? next;
                try
                {
                    stream ??= File.OpenRead(file);
                    members ??= DocumentContainer.Open(file, stream, limits).GetEnumerator();
                    next = members.MoveNext() ? new FileMember(members.Current.Name, members.Current, null) : null;
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    next = new FileMember(
                        file,
                        null,
                        new ReadingFault("unreadable", fault.Message.ReplaceLineEndings(" "), null)
                    );
                }

                if (next is not null)
                {
                    yield return next;
                }

                if (next is null or { Fault: not null })
                {
                    yield break;
                }
            }
        }
        finally
        {
            members?.Dispose();
            stream?.Dispose();
        }
    }
}
