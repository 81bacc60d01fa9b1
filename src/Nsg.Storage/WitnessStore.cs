using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>A witness's signature of a checkpoint.</summary>
/// <param name="Books">Size of the books stream.</param>
/// <param name="Access">Size of the access stream.</param>
/// <param name="Witness">Public key of the witness.</param>
/// <param name="Signature">Its line of the note.</param>
public sealed record KeptCosignature(long Books, long Access, string Witness, string Signature);

/// <summary>A time stamp (RFC 3161) of a signed checkpoint.</summary>
/// <param name="Books">Size of the books stream.</param>
/// <param name="Access">Size of the access stream.</param>
/// <param name="Authority">Address of the authority.</param>
/// <param name="Token">The token, DER.</param>
public sealed record KeptStamp(long Books, long Access, string Authority, byte[] Token);

/// <summary>What others have signed of this node's logs, and what this node signs for others.</summary>
public sealed class WitnessStore
{
    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal WitnessStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Trusts a node's key: its logs are witnessed here.</summary>
    public Task<bool> TrustAsync(string key) =>
        _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Change(
                    "INSERT INTO witness_trust (note_key, added) VALUES (@1,@2) ON CONFLICT (note_key) DO NOTHING",
                    key,
                    LogAppender.Microseconds(turn.Now)
                ) > 0
        );

    /// <summary>Trusts a key no more.</summary>
    public Task<bool> DistrustAsync(string key) =>
        _writer.ExecuteAsync(
            null,
            turn => turn.Session.Change("DELETE FROM witness_trust WHERE note_key = @1", key) > 0
        );

    /// <summary>Keys that are trusted.</summary>
    public IReadOnlyList<string> Trusted() =>
        _readers.Read(
            null,
            session =>
                session.Rows("SELECT note_key FROM witness_trust ORDER BY note_key", reader => reader.GetString(0))
        );

    /// <summary>Decides about a checkpoint of another node's log, and remembers it when it is signed; durable before
    /// the signature leaves.</summary>
    /// <param name="company">The log's company.</param>
    /// <param name="decide">Given the text of the checkpoint that was signed last, or null: the note to remember, or
    /// null, and an answer.</param>
    public Task<T> WitnessAsync<T>(string company, Func<string?, (string? Note, T Answer)> decide) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                var last = (string?)turn.Session.Scalar("SELECT note FROM witnessed_log WHERE company = @1", company);
                var (note, answer) = decide(last);
                if (note is not null)
                {
                    turn.Session.Run(
                        "INSERT INTO witnessed_log (company, note, time) VALUES (@1,@2,@3) ON CONFLICT (company) DO UPDATE SET note = excluded.note, time = excluded.time",
                        company,
                        note,
                        LogAppender.Microseconds(turn.Now)
                    );
                }

                return answer;
            }
        );

    /// <summary>Keeps a witness's signature of a checkpoint.</summary>
    public Task<bool> KeepAsync(string company, KeptCosignature one) =>
        _writer.ExecuteAsync(company, turn => EvidenceTable.Keep(turn.Session, company, one, turn.Now));

    /// <summary>Keeps a time stamp of a signed checkpoint.</summary>
    public Task<bool> KeepAsync(string company, KeptStamp one) =>
        _writer.ExecuteAsync(company, turn => EvidenceTable.Keep(turn.Session, company, one, turn.Now));
}
