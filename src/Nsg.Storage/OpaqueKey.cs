using Nsg.Log;

namespace Nsg.Storage;

/// <summary>Opaque keys for paths and tables: they say nothing about whom they name.</summary>
internal static class OpaqueKey
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    internal const int Length = 16;

    /// <summary>Eighty random bits in letters that are hard to confuse.</summary>
    internal static string New(IRandomness randomness)
    {
        Span<byte> bytes = stackalloc byte[Length];
        randomness.Fill(bytes);
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            text[i] = Alphabet[bytes[i] % Alphabet.Length];
        }

        return new string(text);
    }
}
