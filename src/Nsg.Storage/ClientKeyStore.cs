using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>A client's key, without its secret.</summary>
/// <param name="Id">Public part.</param>
/// <param name="Name">What the operator calls the client.</param>
/// <param name="Company">The only company that the key opens, or null for all of the node.</param>
/// <param name="CanWrite">Whether the key may hand in documents and decide reviews.</param>
/// <param name="Created">When, UTC.</param>
/// <param name="Revoked">When it was revoked, or null.</param>
public sealed record ClientKey(string Id, string Name, string? Company, bool CanWrite, string Created, string? Revoked)
{
    /// <summary>Whether the key opens nothing by itself: its holder sees what companies grant it.</summary>
    public bool LivesByGrants { get; init; }

    /// <summary>When it ends by itself, or null.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Who made it; null where that was not kept.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Who revoked it, or null.</summary>
    public string? RevokedBy { get; init; }

    /// <summary>Whether it is neither revoked nor over.</summary>
    public bool IsInForce(DateTimeOffset now) => Revoked is null && !(Expires <= now);

    /// <summary>Number of the holder, as <c>NO:974760673</c>; set for keys that live by grants.</summary>
    public string? Subject { get; init; }
}

/// <summary>Keys of the clients that may call the node. Only a hash of a secret is kept; a secret is shown
/// once.</summary>
public sealed class ClientKeyStore
{
    private const int SecretBytes = 32;
    private const string Operator = "operator";
    private const string GrantScope = "grant";

    private static readonly string[] Columns =
    [
        "id",
        "name",
        "company",
        "scope",
        "created",
        "revoked",
        "subject",
        "expires",
        "created_by",
        "revoked_by",
    ];

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal ClientKeyStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Makes a key.</summary>
    /// <param name="name">What the client is called.</param>
    /// <param name="company">The only company that it opens, or null for all.</param>
    /// <param name="canWrite">Whether it may change something.</param>
    /// <param name="expires">When it ends by itself, or null.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The key, and the token <c>nsg_ID_SECRET</c> that the client sends as bearer token.</returns>
    public Task<(ClientKey Key, string Token)> CreateAsync(
        string name,
        string? company,
        bool canWrite,
        DateTimeOffset? expires = null,
        string by = Operator
    ) => _writer.ExecuteAsync(null, turn => Add(turn, name, company, canWrite, expires, by));

    /// <summary>Makes a key in a turn of the writer.</summary>
    internal static (ClientKey Key, string Token) Add(
        WriterTurn turn,
        string name,
        string? company,
        bool canWrite,
        DateTimeOffset? expires,
        string by
    )
    {
        var text = Secret(turn);
        var key = new ClientKey(
            OpaqueKey.New(turn.Randomness),
            name,
            company,
            canWrite,
            LeafHash.TimeText(turn.Now),
            null
        )
        {
            Expires = expires,
            CreatedBy = by,
        };
        turn.Session.Run(
            "INSERT INTO client_key (id, name, hash, company, scope, created, expires, created_by) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)",
            key.Id,
            name,
            Hash(text),
            company,
            canWrite ? "write" : "read",
            key.Created,
            expires is { } end ? LeafHash.TimeText(end) : null,
            by
        );
        return (key, $"nsg_{key.Id}_{text}");
    }

    /// <summary>Makes a key that opens nothing until companies grant its holder something.</summary>
    /// <param name="name">Name of the holder, as people are told.</param>
    /// <param name="subject">Its number.</param>
    public Task<(ClientKey Key, string Token)> CreateRequesterAsync(string name, string subject) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                var text = Secret(turn);
                var key = AddRequester(turn, name, subject, Hash(text));
                return (key, $"nsg_{key.Id}_{text}");
            }
        );

    /// <summary>Adds the holder of a key that lives by grants; without a hash no secret opens it.</summary>
    internal static ClientKey AddRequester(WriterTurn turn, string name, string subject, byte[] hash)
    {
        var key = new ClientKey(
            OpaqueKey.New(turn.Randomness),
            name,
            null,
            CanWrite: false,
            LeafHash.TimeText(turn.Now),
            null
        )
        {
            LivesByGrants = true,
            Subject = subject,
        };
        turn.Session.Run(
            "INSERT INTO client_key (id, name, hash, scope, created, subject) VALUES (@1,@2,@3,@4,@5,@6)",
            key.Id,
            name,
            hash,
            GrantScope,
            key.Created,
            subject
        );
        return key;
    }

    /// <summary>A key by its identifier, in force or not; else null.</summary>
    public ClientKey? Find(string id) =>
        _readers.Read(
            null,
            session => session.First($"SELECT {ColumnsOf("client_key")} FROM client_key WHERE id = @1", Read, id)
        );

    /// <summary>All keys, oldest first.</summary>
    public IReadOnlyList<ClientKey> List() =>
        _readers.Read(
            null,
            session => session.Rows($"SELECT {ColumnsOf("client_key")} FROM client_key ORDER BY created, id", Read)
        );

    /// <summary>Revokes a key; false when there is none with that id in force.</summary>
    public Task<bool> RevokeAsync(string id, string by = Operator) =>
        _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Change(
                    "UPDATE client_key SET revoked = @2, revoked_by = @3 WHERE id = @1 AND revoked IS NULL",
                    id,
                    LeafHash.TimeText(turn.Now),
                    by
                ) == 1
        );

    /// <summary>The key that a token belongs to, when it is whole and in force; else null.</summary>
    public ClientKey? Authenticate(string token, DateTimeOffset now)
    {
        var parts = token.Split('_');
        if (parts is not ["nsg", var id, var secret] || secret.Length != 2 * SecretBytes)
        {
            return null;
        }

        var found = _readers.Read(
            null,
            session =>
                session.First(
                    $"SELECT {ColumnsOf("client_key")}, hash FROM client_key WHERE id = @1",
                    reader => (Key: Read(reader), Hash: reader.Bytes(Columns.Length)),
                    id
                )
        );
        return
            found.Key is { } key
            && key.IsInForce(now)
            && CryptographicOperations.FixedTimeEquals(found.Hash, Hash(secret))
            ? key
            : null;
    }

    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    internal static string ColumnsOf(string table) => string.Join(", ", Columns.Select(column => $"{table}.{column}"));

    internal static ClientKey Read(SqlRow reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.TextOrNull(2),
            reader.GetString(3) == "write",
            reader.GetString(4),
            reader.TextOrNull(5)
        )
        {
            LivesByGrants = reader.GetString(3) == GrantScope,
            Subject = reader.TextOrNull(6),
            Expires = reader.TextOrNull(7) is { } end ? DateTimeOffset.Parse(end, CultureInfo.InvariantCulture) : null,
            CreatedBy = reader.TextOrNull(8),
            RevokedBy = reader.TextOrNull(9),
        };

    private static string Secret(WriterTurn turn)
    {
        var secret = new byte[SecretBytes];
        turn.Randomness.Fill(secret);
        return Convert.ToHexStringLower(secret);
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
