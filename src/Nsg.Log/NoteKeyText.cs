using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Nsg.Log;

/// <summary>The form in which keys of notes are given to verifiers (C2SP signed-note): <c>name+id+Base64</c>, the
/// Base64 of the type and the public part.</summary>
internal static class NoteKeyText
{
    private const int KeyBits = 256;

    internal static string IdText(uint id) => id.ToString("x8", CultureInfo.InvariantCulture);

    internal static string Write(string name, uint id, ReadOnlySpan<byte> type, ReadOnlySpan<byte> publicKey) =>
        $"{name}+{IdText(id)}+{Convert.ToBase64String([.. type, .. publicKey])}";

    /// <summary>Reads a key of one type; whether the identifier is the key's own is for the caller to say.</summary>
    internal static bool TryRead(
        string text,
        ReadOnlySpan<byte> type,
        [NotNullWhen(true)] out string? name,
        [NotNullWhen(true)] out string? id,
        out byte[] publicKey
    )
    {
        (name, id, publicKey) = (null, null, []);
        if (text.Split('+', 3) is not [{ Length: > 0 } called, var named, var encoded])
        {
            return false;
        }

        var bytes = new byte[encoded.Length];
        if (
            !Convert.TryFromBase64String(encoded, bytes, out var written)
            || written <= type.Length
            || !bytes.AsSpan(0, type.Length).SequenceEqual(type)
        )
        {
            return false;
        }

        (name, id, publicKey) = (called, named, bytes[type.Length..written]);
        return true;
    }

    internal static bool Verifies(byte[] publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal static bool IsP256(byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.KeySize == KeyBits;
        }
        catch (Exception fault) when (fault is CryptographicException or PlatformNotSupportedException)
        {
            // Damaged, or on a curve that this machine does not know.
            return false;
        }
    }
}
