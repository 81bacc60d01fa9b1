using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Which key signs the checkpoints of a database that several processes may serve: the public part, as
/// verifiers are given it.</summary>
public sealed class SignerStore
{
    /// <summary>There is one.</summary>
    private const long Place = 1;

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal SignerStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>The key; null when nobody has served the database yet.</summary>
    public string? Current() =>
        _readers.Read(
            null,
            session => (string?)session.Scalar("SELECT note_key FROM node_signer WHERE place = @1", Place)
        );

    /// <summary>Makes a key the one, unless there is one.</summary>
    /// <returns>The one that signs.</returns>
    public Task<string> ClaimAsync(string key) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                turn.Session.Run(
                    "INSERT INTO node_signer (place, note_key, since) VALUES (@1,@2,@3) ON CONFLICT (place) DO NOTHING",
                    Place,
                    key,
                    LogAppender.Microseconds(turn.Now)
                );
                return (string)turn.Session.Scalar("SELECT note_key FROM node_signer WHERE place = @1", Place)!;
            }
        );

    /// <summary>Keys that signed before, oldest first.</summary>
    public IReadOnlyList<string> Retired() =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT note_key FROM node_signer WHERE place > @1 ORDER BY place",
                    row => row.GetString(0),
                    Place
                )
        );

    /// <summary>Puts a new key in the place of the one that signed so far, which is kept among the earlier
    /// ones.</summary>
    public Task<bool> ReplaceAsync(string key) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                turn.Session.Run(
                    "INSERT INTO node_signer (place, note_key, since) SELECT (SELECT MAX(place) FROM node_signer) + 1, note_key, since FROM node_signer WHERE place = @1",
                    Place
                );
                turn.Session.Run(
                    "INSERT INTO node_signer (place, note_key, since) VALUES (@1,@2,@3) ON CONFLICT (place) DO UPDATE SET note_key = excluded.note_key, since = excluded.since",
                    Place,
                    key,
                    LogAppender.Microseconds(turn.Now)
                );
                return true;
            }
        );
}
