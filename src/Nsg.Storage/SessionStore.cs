using System.Security.Cryptography;
using Nsg.Sharing.People;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Sessions of people who signed in. The browser holds a secret, the node a hash of it.</summary>
public sealed class SessionStore
{
    /// <summary>Bytes of a session's secret.</summary>
    public const int SecretBytes = 32;

    /// <summary>A use is noted no more often than this, so that reading pages does not write.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(2);

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal SessionStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Begins a session, and forgets those that can no longer be in force.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="longest">How long any session lasts.</param>
    /// <returns>The secret.</returns>
    public Task<byte[]> BeginAsync(string person, TimeSpan longest) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                var secret = new byte[SecretBytes];
                turn.Randomness.Fill(secret);
                var now = turn.Now.ToUnixTimeSeconds();
                turn.Session.Run("DELETE FROM person_session WHERE began < @1", now - (long)longest.TotalSeconds);
                turn.Session.Run(
                    "INSERT INTO person_session (session, person, began, seen) VALUES (@1,@2,@3,@3)",
                    SHA256.HashData(secret),
                    person,
                    now
                );
                return secret;
            }
        );

    /// <summary>The session of a secret with the roles of its person, or null when there is none.</summary>
    public (PersonSession Session, IReadOnlyList<PersonRole> Roles)? Find(ReadOnlySpan<byte> secret)
    {
        var hash = SHA256.HashData(secret);
        return _readers.Read(
            null,
            session =>
            {
                var found = session.First(
                    """
                    SELECT p.person, p.name, p.issuer, p.subject, p.added, s.began, s.seen FROM person_session s JOIN person p ON p.person = s.person WHERE s.session = @1
                    """,
                    row => new PersonSession(PersonStore.Read(row), Time(row.GetInt64(5)), Time(row.GetInt64(6))),
                    hash
                );
                return found is null
                    ? ((PersonSession, IReadOnlyList<PersonRole>)?)null
                    : (found, PersonStore.RolesIn(session, found.Person.Key));
            }
        );
    }

    /// <summary>Notes that a session is in use.</summary>
    public Task NoteAsync(byte[] secret, PersonSession session, DateTimeOffset now) =>
        now - session.Seen < NoteEvery
            ? Task.CompletedTask
            : _writer.ExecuteAsync(
                null,
                turn =>
                    turn.Session.Change(
                        "UPDATE person_session SET seen = @2 WHERE session = @1",
                        SHA256.HashData(secret),
                        now.ToUnixTimeSeconds()
                    )
            );

    /// <summary>Ends a session.</summary>
    public Task EndAsync(byte[] secret) =>
        _writer.ExecuteAsync(
            null,
            turn => turn.Session.Change("DELETE FROM person_session WHERE session = @1", SHA256.HashData(secret))
        );

    private static DateTimeOffset Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
