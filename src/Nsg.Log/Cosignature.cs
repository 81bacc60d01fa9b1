using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nsg.Log;

/// <summary>
/// The public part of a witness's key. A witness signs a checkpoint after it has checked that it is consistent with all that it saw before, with the
/// time (the message of C2SP tlog-cosignature v1). The signature is ECDSA on P-256 where C2SP has Ed25519, under the type for signatures of one's own
/// (0xff) with sixteen bytes that name it.
/// </summary>
public sealed record WitnessKey
{
    private const int TimeBytes = 8;
    private const long SecondsMax = 253_402_300_799;

    private static readonly byte[] Type = [0xff, .. "nsg-witness-p256"u8];

    private readonly byte[] _publicKey;

    private WitnessKey(string name, byte[] publicKey) => (Name, _publicKey, Id) = (
        name, publicKey, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. Type, .. publicKey])));

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Identifier.</summary>
    public uint Id { get; }

    /// <summary>The public part of a key pair.</summary>
    public static WitnessKey Of(string name, ECDsa key) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessKey? key)
    {
        key = NoteKeyText.TryRead(text, Type, out var name, out var id, out var publicKey) && new WitnessKey(name, publicKey) is var found && id == NoteKeyText.IdText(found.Id)
            ? found
            : null;
        return key is not null;
    }

    /// <summary>Signs a checkpoint's text at a time.</summary>
    public static NoteSignature Sign(string name, ECDsa key, string text, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(key);
        var seconds = time.ToUnixTimeSeconds();
        var value = new byte[TimeBytes];
        BinaryPrimitives.WriteInt64BigEndian(value, seconds);
        return new NoteSignature(
            name, Of(name, key).Id, (byte[])[.. value, .. key.SignData(Message(text, seconds), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)]);
    }

    /// <summary>When the witness signed a note; null when it did not.</summary>
    public DateTimeOffset? Seen(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.Signatures.Where(one => one.Name == Name && one.KeyId == Id).Select(one => Seen(note.Text, one.Value.Span)).FirstOrDefault(time => time is not null);
    }

    /// <summary>Name, identifier and public part, as verifiers are given it.</summary>
    public override string ToString() => NoteKeyText.Write(Name, Id, Type, _publicKey);

    private DateTimeOffset? Seen(string text, ReadOnlySpan<byte> value)
    {
        if (value.Length <= TimeBytes || BinaryPrimitives.ReadInt64BigEndian(value) is var seconds && seconds is < 0 or > SecondsMax)
        {
            return null;
        }

        return NoteKeyText.Verifies(_publicKey, Message(text, seconds), value[TimeBytes..]) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    private static byte[] Message(string text, long seconds) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));
}
