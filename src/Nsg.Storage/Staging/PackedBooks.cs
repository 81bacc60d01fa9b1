using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// A new company's records on their way into its log in packs. They are placed, written as JSON, hashed and summed up beside
/// the writer, who takes in whole packs, sums and what is no voucher; the rows of vouchers are written when the books count
/// (<see cref="Arrivals"/>).
/// </summary>
internal sealed class PackedBooks(CommitWriter writer, LogRecord created, TimeProvider time, IRandomness randomness)
{
    /// <summary>Parts between one writing of the sums and the next: each changes nearly the same ones.</summary>
    private const int PartsOfSums = 256;

    private readonly PackedLog _log = new(created);
    private long _last = created.Sequence;
    private Task _placed = Task.CompletedTask;
    private int _parts;

    /// <summary>The company's first record.</summary>
    internal LogRecord Created => created;

    private string Company => created.Company;

    /// <summary>Puts records behind the earlier ones.</summary>
    /// <param name="drafts">The records.</param>
    /// <param name="touch">What the turn that takes them in begins with.</param>
    /// <returns>Ends when they are durable.</returns>
    internal Task<bool> AddAsync(IReadOnlyList<RecordDraft> drafts, Action<WriterTurn> touch)
    {
        var now = time.GetUtcNow();
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var first = _last + 1;
        var placed = PlaceAsync(_placed, (first, at, drafts), HashAsync(drafts, at), touch);
        _placed = placed;
        return WrittenAsync(placed);
    }

    /// <summary>Waits for all that was added, and ends the packs.</summary>
    internal async Task<PackedEnd> EndAsync()
    {
        await _placed;
        var (head, tail) = _log.End();
        return new PackedEnd(_log.TakeSums(), head, tail);
    }

    /// <summary>Gives the records their places in the caller's order; what is dear is done on other threads.</summary>
    private Task<PackedBatch> HashAsync(IReadOnlyList<RecordDraft> drafts, DateTimeOffset at)
    {
        var salts = new byte[drafts.Count * LeafHash.Length];
        randomness.Fill(salts);
        var first = _last + 1;
        _last += drafts.Count;
        return Task.Run(() => PackedBatch.Of(Company, first, at, salts, drafts));
    }

    private async Task<Task<bool>> PlaceAsync(
        Task before,
        (long First, DateTimeOffset At, IReadOnlyList<RecordDraft> Drafts) added,
        Task<PackedBatch> hashed,
        Action<WriterTurn> touch
    )
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var batch = await hashed;
        if (before.IsFaulted)
        {
            throw new InvalidOperationException("the records before these could not be placed", before.Exception);
        }

        var part = _log.Add(batch);
        var others = new List<(RecordPlace Place, RecordDraft Draft)>();
        var sales = new List<(RecordPlace Place, EntryPosted Entry)>();
        for (var i = 0; i < added.Drafts.Count; i++)
        {
            var place = new RecordPlace(Company, added.First + i, added.At);
            if (added.Drafts[i].Facts is not EntryPosted entry)
            {
                others.Add((place, added.Drafts[i]));
                continue;
            }

            Require(entry);
            _log.Add(entry);
            if (HasTax(entry))
            {
                sales.Add((place, entry));
            }
        }

        var sums = ++_parts % PartsOfSums == 0 ? _log.TakeSums() : null;
        return writer.ExecuteAsync(
            Company,
            turn =>
            {
                touch(turn);
                part.Write(turn.Session, Company);
                sums?.Write(turn.Session);
                others.ForEach(one => turn.Projector.Apply(one.Place, one.Draft));
                sales.ForEach(one => turn.Projector.ApplySales(one.Place, one.Entry));
                return true;
            }
        );
    }

    private static bool HasTax(EntryPosted entry)
    {
        foreach (var line in entry.Lines)
        {
            if (line.VatPart is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> WrittenAsync(Task<Task<bool>> placed) => await await placed;

    /// <summary>Vouchers of a file, which nothing else hangs on yet: only those may wait for their rows.</summary>
    private static void Require(EntryPosted entry)
    {
        if (
            entry
            is not {
                Reverses: null,
                Corrects: null,
                Request: null,
                Document: null,
                Attachments: null,
                DateReason: null,
                Plan: null
            }
        )
        {
            throw new ArgumentException("An entry that is tied to others is not taken in by packs.", nameof(entry));
        }
    }
}

/// <summary>The end of a log that came in packs.</summary>
/// <param name="Sums">The last sums.</param>
/// <param name="Head">The tree over all that is packed; of nothing when nothing is.</param>
/// <param name="Tail">Records behind the packs, too few for a run of the tree.</param>
internal sealed record PackedEnd(EntrySums Sums, MerkleRange Head, IReadOnlyList<HashedRecord> Tail)
{
    /// <summary>Writes all of it; what is remembered of the company's log is read anew.</summary>
    internal void Write(WriterTurn turn, string company)
    {
        turn.ForgetRows();
        Sums.Write(turn.Session);
        if (Head.Size > 0)
        {
            LogTable.KeepHead(turn.Session, company, LogStream.Books, Head);
        }

        foreach (var one in Tail)
        {
            turn.Log.Restore(one.Record);
            if (one.Record.Kind == RecordKind.EntryPosted)
            {
                turn.Projector.ApplyRows(
                    new RecordPlace(company, one.Record.Sequence, one.Record.Time),
                    RecordJson.Read<EntryPosted>(one.Payload)
                );
            }
        }
    }
}
