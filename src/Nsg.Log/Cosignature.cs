using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nsg.Log;

/// <summary>
/// The public part of a witness's key. A witness signs a checkpoint after it has checked that it is consistent with
/// all that it saw before, with the
/// time (C2SP tlog-cosignature v1: Ed25519, type 0x04). Earlier versions signed the same message by ECDSA on P-256,
/// under the type for signatures of one's own
/// (0xff) with sixteen bytes that name it; those are still checked, and still made for who knows no other key.
/// </summary>
public sealed record WitnessKey
{
    private const int TimeBytes = 8;
    private const long SecondsMax = 253_402_300_799;

    private static readonly byte[] Ed25519Type = [4];
    private static readonly byte[] P256Type = [0xff, .. "nsg-witness-p256"u8];

    private readonly byte[] _type;
    private readonly byte[] _publicKey;

    private WitnessKey(string name, byte[] type, byte[] publicKey) =>
        (Name, _type, _publicKey, Id) = (
            name,
            type,
            publicKey,
            BinaryPrimitives.ReadUInt32BigEndian(
                SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. type, .. publicKey])
            )
        );

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Identifier.</summary>
    public uint Id { get; }

    /// <summary>Whether it is of the kind that C2SP has.</summary>
    public bool IsEd25519 => _type.Length == 1;

    /// <summary>The public part of a key pair on P-256.</summary>
    public static WitnessKey Of(string name, ECDsa key) => new(name, P256Type, key.ExportSubjectPublicKeyInfo());

    /// <summary>The public part of the Ed25519 pair of a secret of 32 bytes.</summary>
    public static WitnessKey Of(string name, byte[] secret) => new(name, Ed25519Type, Ed25519Key.PublicOf(secret));

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessKey? key)
    {
        key =
            NoteKeyText.TryRead(text, Ed25519Type, out var name, out var id, out var publicKey)
            && publicKey.Length == Ed25519Key.Length
                ? new WitnessKey(name, Ed25519Type, publicKey)
            : NoteKeyText.TryRead(text, P256Type, out name, out id, out publicKey) && NoteKeyText.IsP256(publicKey)
                ? new WitnessKey(name, P256Type, publicKey)
            : null;
        key = key is not null && id == NoteKeyText.IdText(key.Id) ? key : null;
        return key is not null;
    }

    /// <summary>Signs a checkpoint's text at a time, on P-256.</summary>
    public static NoteSignature Sign(string name, ECDsa key, string text, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Signed(
            Of(name, key),
            time,
            seconds =>
                key.SignData(Message(text, seconds), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        );
    }

    /// <summary>Signs a checkpoint's text at a time, by Ed25519.</summary>
    public static NoteSignature Sign(string name, byte[] secret, string text, DateTimeOffset time) =>
        Signed(Of(name, secret), time, seconds => Ed25519Key.Sign(secret, Message(text, seconds)));

    /// <summary>When the witness signed a note; null when it did not.</summary>
    public DateTimeOffset? Seen(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note
            .Signatures.Where(one => one.Name == Name && one.KeyId == Id)
            .Select(one => Seen(note.Text, one.Value.Span))
            .FirstOrDefault(time => time is not null);
    }

    /// <summary>Name, identifier and public part, as verifiers are given it.</summary>
    public override string ToString() => NoteKeyText.Write(Name, Id, _type, _publicKey);

    private DateTimeOffset? Seen(string text, ReadOnlySpan<byte> value)
    {
        if (
            value.Length <= TimeBytes
            || BinaryPrimitives.ReadInt64BigEndian(value) is var seconds && seconds is < 0 or > SecondsMax
        )
        {
            return null;
        }

        var message = Message(text, seconds);
        var holds = IsEd25519
            ? Ed25519Key.Verifies(_publicKey, message, value[TimeBytes..])
            : NoteKeyText.Verifies(_publicKey, message, value[TimeBytes..]);
        return holds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    private static NoteSignature Signed(WitnessKey key, DateTimeOffset time, Func<long, byte[]> sign)
    {
        var seconds = time.ToUnixTimeSeconds();
        var value = new byte[TimeBytes];
        BinaryPrimitives.WriteInt64BigEndian(value, seconds);
        return new NoteSignature(key.Name, key.Id, (byte[])[.. value, .. sign(seconds)]);
    }

    private static byte[] Message(string text, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));
}
