using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Authorization;

/// <summary>
/// The state of the authorization server, shared by all processes of a store: clients, requests, codes, tokens, and
/// what was used once.
/// </summary>
public sealed class AuthorizationStore
{
    private const int SeedBytes = 32;

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal AuthorizationStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Registers a client that proves itself with a key or certificate, and sees only what companies grant
    /// it.</summary>
    /// <param name="name">Name of the holder, as people are told.</param>
    /// <param name="subject">Its number.</param>
    /// <param name="credentials">What it proves itself with.</param>
    public Task<RegisteredClient> RegisterAsync(string name, string subject, ClientCredentials credentials) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                var key = ClientKeyStore.AddRequester(turn, name, subject, hash: []);
                turn.Session.Run(
                    "INSERT INTO oauth_client (client, jwks, certificate, redirects, statutes, source, launch) VALUES (@1,@2,@3,@4,@5,@6,@7)",
                    key.Id,
                    credentials.Jwks,
                    credentials.Certificate,
                    Lines(credentials.Redirects),
                    Lines(credentials.Statutes),
                    credentials.Source,
                    credentials.Launch
                );
                return new RegisteredClient(key, credentials);
            }
        );

    /// <summary>Gives a client other keys; false when there is no such client.</summary>
    public Task<bool> ReplaceKeysAsync(string client, string jwks) =>
        _writer.ExecuteAsync(
            null,
            turn => turn.Session.Change("UPDATE oauth_client SET jwks = @2 WHERE client = @1", client, jwks) == 1
        );

    /// <summary>A client in force, or null.</summary>
    public RegisteredClient? Client(string id) =>
        _readers.Read(
            null,
            session =>
                session.First(
                    """
                    SELECT k.name, k.created, k.subject, c.jwks, c.certificate, c.redirects, c.statutes, c.source, c.launch
                    FROM oauth_client c JOIN client_key k ON k.id = c.client WHERE c.client = @1 AND k.revoked IS NULL
                    """,
                    row => new RegisteredClient(
                        new ClientKey(id, row.GetString(0), null, CanWrite: false, row.GetString(1), null)
                        {
                            LivesByGrants = true,
                            Subject = row.TextOrNull(2),
                        },
                        new ClientCredentials(
                            row.TextOrNull(3),
                            row.TextOrNull(4),
                            Lines(row.GetString(5)),
                            Lines(row.GetString(6)),
                            row.GetString(7)
                        )
                        {
                            Launch = row.TextOrNull(8),
                        }
                    ),
                    id
                )
        );

    /// <summary>Clients in force that are started as apps, by name.</summary>
    public IReadOnlyList<RegisteredClient> Apps() =>
        [
            .. _readers
                .Read(
                    null,
                    session =>
                        session.Rows(
                            "SELECT c.client FROM oauth_client c JOIN client_key k ON k.id = c.client WHERE c.launch IS NOT NULL AND k.revoked IS NULL ORDER BY k.name, c.client",
                            row => row.GetString(0)
                        )
                )
                .Select(Client)
                .OfType<RegisteredClient>(),
        ];

    /// <summary>Trusts an issuer of software statements.</summary>
    public Task<bool> TrustAsync(string issuer, string jwks) =>
        _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Change(
                    "INSERT INTO oauth_statement_issuer (issuer, jwks) VALUES (@1,@2) ON CONFLICT (issuer) DO UPDATE SET jwks = excluded.jwks",
                    issuer,
                    jwks
                ) == 1
        );

    /// <summary>Keys of an issuer of software statements that is trusted, or null.</summary>
    public string? TrustedKeys(string issuer) =>
        _readers.Read(
            null,
            session => (string?)session.Scalar("SELECT jwks FROM oauth_statement_issuer WHERE issuer = @1", issuer)
        );

    /// <summary>Carries out a decision on tickets: all of it durable, or nothing of it there.</summary>
    public Task<T> DecideAsync<T>(Func<AuthorizationTurn, T> decide) =>
        _writer.ExecuteAsync(null, turn => decide(new AuthorizationTurn(turn)));

    /// <summary>A ticket in force, used or not; else null.</summary>
    public Ticket? Find(TicketKind kind, string secret, DateTimeOffset now) =>
        _readers.Read(null, session => Find(session, kind, secret, now));

    /// <summary>Whether something was used already.</summary>
    public bool IsUsed(OnceUse once) =>
        _readers.Read(
            null,
            session => session.Scalar("SELECT 1 FROM oauth_once WHERE hash = @1", once.Hash) is not null
        );

    /// <summary>A random value of the node that all its processes share, made when it is first asked for.</summary>
    public async Task<byte[]> SeedAsync(string name) =>
        Seed(name)
        ?? await _writer.ExecuteAsync(
            null,
            turn =>
            {
                var value = new byte[SeedBytes];
                turn.Randomness.Fill(value);
                turn.Session.Run(
                    "INSERT INTO oauth_seed (name, value) VALUES (@1,@2) ON CONFLICT (name) DO NOTHING",
                    name,
                    value
                );
                return (byte[])turn.Session.Scalar("SELECT value FROM oauth_seed WHERE name = @1", name)!;
            }
        );

    internal static Ticket? Find(SqlSession session, TicketKind kind, string secret, DateTimeOffset now) =>
        session.First(
            """
            SELECT t.client, t.family, t.facts, t.expires, t.used FROM oauth_ticket t JOIN client_key k ON k.id = t.client
            WHERE t.hash = @1 AND t.expires > @2 AND k.revoked IS NULL
            """,
            row => new Ticket(
                kind,
                row.GetString(0),
                row.Id(1),
                row.GetString(2),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                row.GetInt32(4) != 0
            ),
            Ticket.Hash(kind, secret),
            now.ToUnixTimeMilliseconds()
        );

    private byte[]? Seed(string name) =>
        _readers.Read(null, session => (byte[]?)session.Scalar("SELECT value FROM oauth_seed WHERE name = @1", name));

    private static string Lines(IReadOnlyList<string> texts) => string.Join('\n', texts);

    internal static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
