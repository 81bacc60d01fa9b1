using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Proofs;

/// <summary>
/// Nonces that the server gives for proofs of possession (RFC 9449 section 8): the time under a key that all
/// processes of the node share, so that
/// none needs to be kept.
/// </summary>
internal sealed class Nonces(AuthorizationStore store, TimeProvider time)
{
    private const int TimeBytes = 8;
    private const int MarkBytes = 16;

    private byte[]? _key;

    /// <summary>Gets the key; must have ended before anything else is asked.</summary>
    internal async ValueTask PrepareAsync() => _key ??= await store.SeedAsync("dpop-nonce");

    /// <summary>A nonce of this moment.</summary>
    internal string New() => Of(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Whether a nonce is one of ours and not too old.</summary>
    internal bool Holds(string? nonce) => Issued(nonce) is not null;

    /// <summary>Whether a nonce will soon be too old, so that a new one should go with the answer.</summary>
    internal bool IsAging(string? nonce) =>
        Issued(nonce) is not { } issued || time.GetUtcNow() - issued > Lifetimes.Nonce / 2;

    private DateTimeOffset? Issued(string? nonce)
    {
        Span<byte> bytes = stackalloc byte[TimeBytes + MarkBytes];
        if (
            nonce is null
            || nonce.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.TryDecodeFromChars(nonce, bytes, out var written)
            || written != bytes.Length
        )
        {
            return null;
        }

        Span<byte> mark = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key!, bytes[..TimeBytes], mark);
        if (!CryptographicOperations.FixedTimeEquals(mark[..MarkBytes], bytes[TimeBytes..]))
        {
            return null;
        }

        var issued = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        var age = time.GetUtcNow() - issued;
        return age <= Lifetimes.Nonce && age >= -Lifetimes.Skew ? issued : null;
    }

    private string Of(long seconds)
    {
        Span<byte> bytes = stackalloc byte[TimeBytes + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        HMACSHA256.HashData(_key!, bytes[..TimeBytes], bytes[TimeBytes..]);
        return Base64Url.EncodeToString(bytes[..(TimeBytes + MarkBytes)]);
    }
}
