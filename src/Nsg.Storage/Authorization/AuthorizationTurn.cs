using System.Buffers.Text;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Authorization;

/// <summary>What may be done with tickets in one turn of the writer: all of it durable, or nothing of it
/// there.</summary>
public sealed class AuthorizationTurn
{
    private const int SecretBytes = 32;
    private const int CleanEvery = 64;

    private readonly WriterTurn _turn;

    internal AuthorizationTurn(WriterTurn turn) => _turn = turn;

    /// <summary>The time of the turn.</summary>
    public DateTimeOffset Now => _turn.Now;

    /// <summary>A new family.</summary>
    public Guid NewFamily() => _turn.Randomness.NewId(_turn.Now);

    /// <summary>Hands something out.</summary>
    /// <returns>The secret, which is not kept.</returns>
    public string Issue(TicketKind kind, string client, Guid family, string facts, DateTimeOffset expires)
    {
        Span<byte> bytes = stackalloc byte[SecretBytes];
        _turn.Randomness.Fill(bytes);
        var secret = (kind == TicketKind.Access ? Ticket.AccessPrefix : "") + Base64Url.EncodeToString(bytes);
        Clean(_turn, bytes[0]);
        _turn.Session.Run(
            "INSERT INTO oauth_ticket (hash, kind, client, family, facts, expires, used) VALUES (@1,@2,@3,@4,@5,@6,0)",
            Ticket.Hash(kind, secret),
            kind.ToString(),
            client,
            family,
            facts,
            expires.ToUnixTimeMilliseconds()
        );
        return secret;
    }

    /// <summary>Uses a ticket up.</summary>
    /// <returns>The ticket as it was before, or null when there is none in force.</returns>
    public Ticket? Redeem(TicketKind kind, string secret)
    {
        var found = AuthorizationStore.Find(_turn.Session, kind, secret, _turn.Now);
        if (found is { IsUsed: false })
        {
            _turn.Session.Run("UPDATE oauth_ticket SET used = 1 WHERE hash = @1", Ticket.Hash(kind, secret));
        }

        return found;
    }

    /// <summary>Takes back that a ticket was used up, since what it was used for came to nothing.</summary>
    public bool Reopen(TicketKind kind, string secret) =>
        _turn.Session.Change("UPDATE oauth_ticket SET used = 0 WHERE hash = @1", Ticket.Hash(kind, secret)) == 1;

    /// <summary>The same with other facts: what it was used for goes on.</summary>
    public bool Reopen(TicketKind kind, string secret, string facts) =>
        _turn.Session.Change(
            "UPDATE oauth_ticket SET used = 0, facts = @2 WHERE hash = @1",
            Ticket.Hash(kind, secret),
            facts
        ) == 1;

    /// <summary>Ends all of a family.</summary>
    public void Revoke(Guid family) => _turn.Session.Run("DELETE FROM oauth_ticket WHERE family = @1", family);

    /// <summary>Ends one ticket.</summary>
    public void Revoke(TicketKind kind, string secret) =>
        _turn.Session.Run("DELETE FROM oauth_ticket WHERE hash = @1", Ticket.Hash(kind, secret));

    /// <summary>Uses something that may be used once.</summary>
    /// <returns>Whether it was the first time.</returns>
    public bool Use(OnceUse once) => Use(_turn, once);

    internal static bool Use(WriterTurn turn, OnceUse once)
    {
        Clean(turn, once.Hash[0]);
        return turn.Session.Change(
                "INSERT INTO oauth_once (hash, expires) VALUES (@1,@2) ON CONFLICT (hash) DO NOTHING",
                once.Hash,
                once.Expires.ToUnixTimeMilliseconds()
            ) == 1;
    }

    /// <summary>Now and then, what has expired is swept out: a random byte decides, so that no clockwork is
    /// needed.</summary>
    private static void Clean(WriterTurn turn, byte dice)
    {
        if (dice % CleanEvery == 0)
        {
            turn.Session.Run("DELETE FROM oauth_once WHERE expires < @1", turn.Now.ToUnixTimeMilliseconds());
            turn.Session.Run("DELETE FROM oauth_ticket WHERE expires < @1", turn.Now.ToUnixTimeMilliseconds());
        }
    }
}
