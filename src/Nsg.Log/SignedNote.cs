using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Nsg.Log;

/// <summary>
/// A text with signatures below it (C2SP signed-note): the text, an empty line, and for each signature a line with a
/// dash, the name of the key,
/// and the key's identifier with the signature in Base64.
/// </summary>
/// <param name="Text">The text, which ends with a line end.</param>
/// <param name="Signatures">Signatures.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const string Dash = "\u2014 ";
    private const int LengthMax = 1_000_000;
    private const int SignaturesMax = 100;

    /// <summary>The note as it is published.</summary>
    public override string ToString() =>
        Text
        + "\n"
        + string.Concat(
            Signatures.Select(one =>
            {
                Span<byte> id = stackalloc byte[4];
                BinaryPrimitives.WriteUInt32BigEndian(id, one.KeyId);
                return $"{Dash}{one.Name} {Convert.ToBase64String([.. id, .. one.Value.Span])}\n";
            })
        );

    /// <summary>Reads a note.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        var at = text.Length > LengthMax ? -1 : text.LastIndexOf("\n\n" + Dash, StringComparison.Ordinal);
        if (at < 0 || !text.EndsWith('\n'))
        {
            return false;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in text[(at + 2)..^1].Split('\n'))
        {
            if (signatures.Count == SignaturesMax || Signature(line) is not { } one)
            {
                return false;
            }

            signatures.Add(one);
        }

        note = new SignedNote(text[..(at + 1)], signatures);
        return true;
    }

    /// <summary>Whether a key has signed the text.</summary>
    public bool IsSignedBy(NoteKey key) =>
        Signatures.Any(one => one.Name == key.Name && one.KeyId == key.Id && key.Verifies(Text, one.Value.Span));

    private static NoteSignature? Signature(string line)
    {
        if (
            !line.StartsWith(Dash, StringComparison.Ordinal)
            || line[Dash.Length..].Split(' ') is not [{ Length: > 0 } name, var encoded]
        )
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var written) && written > 4
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4, written - 4))
            : null;
    }
}

/// <summary>A signature of a note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Identifier of the key: the first four bytes of the SHA-256 of its public part.</param>
/// <param name="Value">The signature: ECDSA over SHA-256 of the text, DER.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Value);

/// <summary>The public part of a key that signs notes: ECDSA on P-256, signature type 0x02.</summary>
public sealed record NoteKey
{
    private static readonly byte[] Type = [2];

    private readonly byte[] _publicKey;

    private NoteKey(string name, byte[] publicKey) =>
        (Name, _publicKey, Id) = (name, publicKey, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(publicKey)));

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Identifier.</summary>
    public uint Id { get; }

    /// <summary>The public part of a key pair.</summary>
    public static NoteKey Of(string name, ECDsa key) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteKey? key)
    {
        key =
            NoteKeyText.TryRead(text, Type, out var name, out var id, out var publicKey)
            && NoteKeyText.IsP256(publicKey)
            && new NoteKey(name, publicKey) is var found
            && id == NoteKeyText.IdText(found.Id)
                ? found
                : null;
        return key is not null;
    }

    /// <summary>Signs a text.</summary>
    public static NoteSignature Sign(string name, ECDsa key, string text) =>
        new(
            name,
            Of(name, key).Id,
            key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        );

    /// <summary>Name, identifier and public part, as verifiers are given it: <c>name+id+Base64</c>.</summary>
    public override string ToString() => NoteKeyText.Write(Name, Id, Type, _publicKey);

    /// <summary>The public part: SubjectPublicKeyInfo, DER.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    internal bool Verifies(string text, ReadOnlySpan<byte> signature) =>
        NoteKeyText.Verifies(_publicKey, Encoding.UTF8.GetBytes(text), signature);
}
