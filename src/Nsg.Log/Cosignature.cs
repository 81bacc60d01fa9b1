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
    private const byte Algorithm = 0xff;
    private const int TimeBytes = 8;

    private static readonly byte[] Kind = "nsg-witness-p256"u8.ToArray();

    private readonly byte[] _publicKey;

    private WitnessKey(string name, byte[] publicKey) => (Name, _publicKey, Id) = (
        name, publicKey, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Algorithm, .. Kind, .. publicKey])));

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Identifier.</summary>
    public uint Id { get; }

    /// <summary>The public part of a key pair.</summary>
    public static WitnessKey Of(string name, ECDsa key) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessKey? key)
    {
        key = null;
        if (text.Split('+', 3) is not [{ Length: > 0 } name, var id, var encoded])
        {
            return false;
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var written) || written <= 1 + Kind.Length || bytes[0] != Algorithm || !bytes.AsSpan(1, Kind.Length).SequenceEqual(Kind))
        {
            return false;
        }

        var found = new WitnessKey(name, bytes[(1 + Kind.Length)..written]);
        key = id == found.IdText && found.IsKey() ? found : null;
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
    public override string ToString() => $"{Name}+{IdText}+{Convert.ToBase64String([Algorithm, .. Kind, .. _publicKey])}";

    private string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);

    private DateTimeOffset? Seen(string text, ReadOnlySpan<byte> value)
    {
        if (value.Length <= TimeBytes || BinaryPrimitives.ReadInt64BigEndian(value) is var seconds && seconds is < 0 or > 253402300799)
        {
            return null;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_publicKey, out _);
        return key.VerifyData(Message(text, seconds), value[TimeBytes..], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    private static byte[] Message(string text, long seconds) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    private bool IsKey()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(_publicKey, out var read);
            return read == _publicKey.Length && key.KeySize == 256;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
