using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Something cannot be erased; the message says why, and until when where a law says so.</summary>
public sealed class ErasureException(string message) : Exception(message);

/// <summary>A record that is to be erased.</summary>
/// <param name="Sequence">Its place in the books stream.</param>
/// <param name="Kind">What happened.</param>
/// <param name="KeptUntil">First day on which it may be erased where a law keeps it still, otherwise null.</param>
/// <param name="Law">Provision that keeps it, or kept it; or null.</param>
public sealed record RecordToErase(long Sequence, string Kind, DateOnly? KeptUntil, string? Law);

/// <summary>What an erasure would do.</summary>
/// <param name="Records">The records, those that a law keeps among them.</param>
/// <param name="Obstacle">Why nothing would be erased, or null.</param>
public sealed record ErasurePreview(IReadOnlyList<RecordToErase> Records, string? Obstacle);

/// <summary>What an erasure did.</summary>
/// <param name="Records">Records erased.</param>
/// <param name="Left">Where copies may be left in the database's own files, or null for nowhere.</param>
public sealed record Erased(int Records, string? Left);

/// <summary>Erasure of what no law keeps.</summary>
public sealed partial class NodeStore
{
    /// <summary>
    /// Erases the facts of records with their salts and originals, all or none. The records' places and hashes stay,
    /// so every proof still holds, and
    /// the tables are made anew from what is left: the books must come to the same balances, and no access may be
    /// opened by it. Afterwards the
    /// database file is made anew, so that its free space holds nothing of it either.
    /// </summary>
    /// <param name="company">Key of the company.</param>
    /// <param name="sequences">Records of the books stream.</param>
    /// <param name="why">Why, without personal data.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="ErasureException">A law keeps one of them, or what is left would not stand without
    /// it.</exception>
    public async Task<Erased> EraseAsync(string company, IReadOnlyList<long> sequences, string why, string actor)
    {
        await EraseAsync(company, sequences, why, actor, isTry: false);
        return new Erased(sequences.Count, await ScrubAsync());
    }

    /// <summary>What an erasure would do: which records would go, what a law keeps until when, and what else stands
    /// against it. Nothing is changed.</summary>
    public async Task<ErasurePreview> PreviewErasureAsync(string company, IReadOnlyList<long> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var records = await _writer.ExecuteAsync(
            company,
            turn =>
            {
                var (terms, today) = (
                    new RetentionLookup(turn.Session, turn.Books(company).Company),
                    DateOnly.FromDateTime(turn.Now.UtcDateTime)
                );
                return sequences
                    .Select(sequence =>
                        Of(
                            sequence,
                            LogTable.Find(turn.Session, company, LogStream.Books, sequence)?.Kind,
                            terms,
                            today
                        )
                    )
                    .ToList();
            }
        );
        try
        {
            await EraseAsync(company, sequences, "", "", isTry: true);
        }
        catch (OnlyTried)
        {
            // All went well, and was undone.
        }
        catch (ErasureException fault)
        {
            return new ErasurePreview(records, fault.Message);
        }

        return new ErasurePreview(records, null);
    }

    /// <summary>Makes the database's own files anew, so that free space in them holds nothing that was erased. Needs
    /// as much room again as the database.</summary>
    /// <returns>What may be left all the same and why, or null for nothing.</returns>
    public Task<string?> ScrubAsync() => Task.Run(_database.Scrub);

    private static RecordToErase Of(long sequence, string? kind, RetentionLookup terms, DateOnly today)
    {
        var term = kind is null ? null : terms.OfRecord(sequence);
        return new RecordToErase(
            sequence,
            kind ?? "",
            term?.IsOver(today) == false ? term.EarliestDeletion : null,
            term?.Source
        );
    }

    /// <summary>Undoes an erasure that was only tried.</summary>
    private sealed class OnlyTried : Exception;

    private Task<bool> EraseAsync(
        string company,
        IReadOnlyList<long> sequences,
        string why,
        string actor,
        bool isTry
    ) =>
        _writer.ExecuteAsync(
            company,
            turn =>
            {
                ArgumentNullException.ThrowIfNull(sequences);
                var books = turn.Books(company);
                turn.Log.KeepHeads();
                turn.Projector.WritePending();
                var before = (Balances(turn.Session, company), Open(turn.Session, company));
                var today = DateOnly.FromDateTime(turn.Now.UtcDateTime);
                foreach (var sequence in sequences)
                {
                    EraseRecord(turn, books, sequence, why, actor, today);
                }

                RequestTable.Erase(turn.Session, company);

                // A full disk or a lost connection is told as what it is: erasing more would not help.
                try
                {
                    Rebuild.Run(turn, company);
                }
                catch (Exception fault)
                    when (fault
                            is StoreException { IsConstraint: true }
                                or InvalidDataException
                                or InvalidOperationException
                                or System.Text.Json.JsonException
                    )
                {
                    throw new ErasureException($"other records build on it; erase those with it ({fault.Message})");
                }

                if (Balances(turn.Session, company) is var balances && !balances.SequenceEqual(before.Item1))
                {
                    throw new ErasureException("the balances of the books would change; what was posted stays");
                }

                return !Open(turn.Session, company).All(before.Item2.Contains)
                        ? throw new ErasureException(
                            "an access would be open again; erase all records of its grant together"
                        )
                    : isTry ? throw new OnlyTried()
                    : true;
            }
        );

    private static void EraseRecord(
        WriterTurn turn,
        CompanyBooks books,
        long sequence,
        string why,
        string actor,
        DateOnly today
    )
    {
        var record = LogTable.Find(turn.Session, books.Company.Key, LogStream.Books, sequence)
            is { Payload: not null } found
            ? found
            : throw new ErasureException($"there is no record {sequence}, or it is erased already");
        var term = new RetentionLookup(turn.Session, books.Company).OfRecord(sequence);
        if (term is not null && !term.IsOver(today))
        {
            throw new ErasureException(
                $"record {sequence} ({record.Kind}) is kept until {term.EarliestDeletion:yyyy-MM-dd}: {term.Source}"
            );
        }

        if (record.Kind is RecordKind.RecordErased or RecordKind.CompanyCreated)
        {
            throw new ErasureException($"record {sequence} ({record.Kind}) is not about a person");
        }

        EraseOriginal(turn.Session, books.Company.Key, record);
        turn.Session.Run(
            "UPDATE log_record SET payload = NULL, salt = NULL WHERE company = @1 AND stream = @2 AND sequence = @3",
            books.Company.Key,
            LogStream.Books,
            sequence
        );
        books.Append(
            RecordJson.Draft(RecordKind.RecordErased, actor, new RecordErased(sequence, record.Kind, why, term?.Source))
        );
    }

    /// <summary>What cannot be undone from the outside: the balance of every account.</summary>
    private List<(string Account, decimal Closing)> Balances(SqlSession session, string company) =>
        [
            .. new BooksQueries(session, CompanyTable.Find(session, company)!, _readers)
                .TrialBalance(null, null)
                .Select(row => (row.Account, row.Closing.Amount))
                .OrderBy(one => one.Account, StringComparer.Ordinal),
        ];

    /// <summary>Accesses that are open, and signatures that wait for others.</summary>
    private HashSet<(Guid, string?)> Open(SqlSession session, string company) =>
        [
            .. new BooksQueries(session, CompanyTable.Find(session, company)!, _readers)
                .Grants()
                .SelectMany(one =>
                    one.Signatures.Select(signature => (one.Id, (string?)signature.Signer))
                        .Concat(one.State == GrantState.Given ? [(one.Id, null)] : [])
                ),
        ];

    private static void EraseOriginal(SqlSession session, string company, LogRecord record)
    {
        if (record.Kind == RecordKind.DocumentReceived)
        {
            session.Run(
                "DELETE FROM original WHERE company = @1 AND sha256 = @2",
                company,
                RecordJson.Read<DocumentReceived>(record.Payload!.Value.Span).Sha256
            );
        }
    }
}
