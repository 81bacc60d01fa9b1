using Nsg.Bookkeeping.Intake;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Checks that all is as it was written.</summary>
public sealed partial class BooksQueries
{
    private const int FaultsMax = 100;

    /// <summary>Recomputes every hash, compares every original, and checks that vouchers balance and are numbered
    /// without gaps.</summary>
    public Verification Verify()
    {
        var faults = new List<string>();
        var records = VerifyStream(LogStream.Books, faults) + VerifyStream(LogStream.Access, faults);
        var originals = VerifyOriginals(faults);
        VerifyVouchers(faults);
        faults.AddRange(TableComparison.Faults(_session, Key));
        return new Verification(records, originals, EntryCount(), [.. faults.Take(FaultsMax)]);
    }

    /// <summary>How the log contradicts a checkpoint that was kept elsewhere, or null.</summary>
    public string? Contradiction(Checkpoint kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var now = Checkpoint();
        if (now.Books.Size < kept.Books.Size || now.Access.Size < kept.Access.Size)
        {
            return $"the log has lost its end: {now.Books.Size} and {now.Access.Size} records are left of the {kept.Books.Size} and {kept.Access.Size} of the checkpoint";
        }

        return CheckpointAt(kept.Books.Size, kept.Access.Size).IsSameAs(kept)
            ? null
            : $"the first {kept.Books.Size} and {kept.Access.Size} records of the log are not those of the checkpoint: it was rewritten";
    }

    private long VerifyStream(LogStream stream, List<string> faults)
    {
        var range = new MerkleRange();
        var expected = 1L;
        var name = LeafHash.StreamName(stream);
        LogTable.Each(
            _session,
            Key,
            stream,
            (record, leaf) =>
            {
                if (record.Sequence != expected)
                {
                    faults.Add($"{name}: record {expected} is missing");
                }

                expected = record.Sequence + 1;

                if (
                    record is { Payload: { } payload, Salt: { } salt }
                    && !LeafHash.OfPayload(salt.Span, payload.Span).AsSpan().SequenceEqual(record.PayloadHash.Span)
                )
                {
                    faults.Add($"{name}: the payload of record {record.Sequence} was changed");
                }

                if (!LeafHash.OfRecord(record).AsSpan().SequenceEqual(leaf))
                {
                    faults.Add($"{name}: the header of record {record.Sequence} was changed");
                }

                range.Append(leaf);
            }
        );
        if (LogTable.IntactHead(_session, Key, stream) is not var (size, edge))
        {
            faults.Add($"{name}: the head of the log cannot be read");
        }
        else if (size != range.Size || !edge.Root().AsSpan().SequenceEqual(range.Root()))
        {
            faults.Add(
                $"{name}: the head says {size} records, the tree over the {range.Size} that are there has another root"
            );
        }

        return range.Size;
    }

    private long VerifyOriginals(List<string> faults)
    {
        var count = 0L;
        foreach (var document in Documents())
        {
            count++;
            var original = Original(document.Sha256);
            try
            {
                if (original is null)
                {
                    faults.Add($"the original of {document.Number ?? document.Document.ToString()} is missing");
                }
                else
                {
                    PreparedDocument.Restore(original);
                }
            }
            catch (InvalidDataException fault)
            {
                faults.Add(fault.Message);
            }
        }

        return count;
    }

    private void VerifyVouchers(List<string> faults)
    {
        faults.AddRange(
            _session.Rows(
                """
                SELECT e.series || e.year || '-' || e.number FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                WHERE e.company = @1 GROUP BY e.entry, e.series, e.year, e.number HAVING sum(l.debit - l.credit) <> 0
                """,
                reader => $"voucher {reader.GetString(0)} does not balance",
                Key
            )
        );
        faults.AddRange(
            _session.Rows(
                "SELECT series || year, count(*), max(number) FROM entry WHERE company = @1 GROUP BY series, year HAVING count(*) <> max(number) OR min(number) <> 1",
                reader =>
                    $"series {reader.GetString(0)} has {reader.GetInt64(1)} vouchers up to number {reader.GetInt64(2)}",
                Key
            )
        );
        faults.AddRange(
            _session.Rows(
                """
                SELECT b.account || ' ' || b.month FROM balance b WHERE b.company = @1 AND b.debit - b.credit + b.opening <>
                    (SELECT coalesce(sum(l.debit - l.credit), 0) FROM entry_line l WHERE l.company = b.company AND l.account = b.account AND substr(l.day, 1, 7) = b.month)
                """,
                reader => $"the kept balance of account {reader.GetString(0)} differs from its lines",
                Key
            )
        );
        faults.AddRange(
            _session.Rows(
                """
                SELECT v.vat_code || ' ' || v.month FROM vat_balance v WHERE v.company = @1 AND v.output - v.input + v.base <>
                    (SELECT coalesce(sum(CASE WHEN l.vat_part = 'base' THEN l.debit - l.credit ELSE l.credit - l.debit END), 0) FROM entry_line l
                     WHERE l.company = v.company AND l.vat_code = v.vat_code AND l.vat_rate = v.vat_rate AND substr(l.vat_day, 1, 7) = v.month AND l.vat_part IN ('base', 'output', 'input'))
                """,
                reader => $"the kept VAT of code {reader.GetString(0)} differs from its lines",
                Key
            )
        );
    }
}
