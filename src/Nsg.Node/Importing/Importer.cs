using System.Runtime.CompilerServices;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Storage;

namespace Nsg.Node.Importing;

/// <summary>One file, or one member of an archive, and what became of it.</summary>
/// <param name="File">Path as given, with the member after <c>!</c> for archives.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ImportedFile(string File, IntakeOutcome Outcome);

/// <summary>
/// Takes files in, many at a time: reading, hashing and compressing run beside the writer; decisions queue up in the files' order,
/// so that the same files give the same voucher numbers.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="limits">Bounds of one document and of archives.</param>
public sealed class Importer(NodeStore store, ReadingLimits limits)
{
    private const int ReadingMax = 64;
    private const int DecidingMax = 2_000;

    /// <summary>Imports files into a company's books; an outcome for each, in order, as soon as it is durable.</summary>
    /// <param name="company">The company's key.</param>
    /// <param name="files">Files, folders already resolved.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="cancellation">Stops before the next file; what was taken in stays.</param>
    public async IAsyncEnumerable<ImportedFile> ImportAsync(
        string company, IEnumerable<string> files, string actor, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var submission = new Submission(actor);
        var reading = new Queue<(string File, Task<PreparedOrFault> Prepared)>();
        var deciding = new Queue<(string File, Task<IntakeOutcome> Outcome)>();
        foreach (var member in files.SelectMany(Members))
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Enqueue((member.Name, Task.Run(() => Prepare(member), cancellation)));
            if (reading.Count >= ReadingMax)
            {
                deciding.Enqueue(Decide(company, submission, reading.Dequeue()));
            }

            if (deciding.Count >= DecidingMax)
            {
                yield return await Ended(deciding);
            }
        }

        while (reading.Count > 0)
        {
            deciding.Enqueue(Decide(company, submission, reading.Dequeue()));
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

    private (string File, Task<IntakeOutcome> Outcome) Decide(string company, Submission submission, (string File, Task<PreparedOrFault> Prepared) read) =>
        (read.File, DecideAsync(company, submission, read.Prepared.GetAwaiter().GetResult()));

    private Task<IntakeOutcome> DecideAsync(string company, Submission submission, PreparedOrFault read) => read.Prepared is { } prepared
        ? store.DecideAsync(company, books => new DocumentDesk(books).Receive(prepared, submission))
        : Task.FromResult(new IntakeOutcome(IntakeState.Rejected, null, null, read.Fault!.Code, [read.Fault.ToString()], []));

    private PreparedOrFault Prepare(ContainerMember member) => member switch
    {
        ContainerMember.Document document => new PreparedOrFault(PreparedDocument.Prepare(member.Name, document.Content, limits), null),
        ContainerMember.Problem problem => new PreparedOrFault(null, problem.Fault),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<ContainerMember> Members(string file)
    {
        using var stream = File.OpenRead(file);
        foreach (var member in DocumentContainer.Open(file, stream, limits))
        {
            yield return member;
        }
    }
}
