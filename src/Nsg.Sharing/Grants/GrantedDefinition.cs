using System.Security.Cryptography;
using System.Text;

namespace Nsg.Sharing.Grants;

/// <summary>A report definition that the requester brought along: what is computed at the company, and what leaves,
/// is this text and no other.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of the text as UTF-8, in lower-case hexadecimal.</param>
/// <param name="Text">The definition.</param>
public sealed record GrantedDefinition(string Name, int Version, string Sha256, string Text)
{
    /// <summary>Longest text, in characters: the person is to read what it does.</summary>
    public const int TextMax = 64 << 10;

    /// <summary>Makes one of a text.</summary>
    public static GrantedDefinition Of(string name, int version, string text) => new(name, version, Hash(text), text);

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Fault() =>
        this switch
        {
            { Name.Length: 0 or > 100 } => "the report's name has 1 to 100 characters",
            { Text.Length: > TextMax } => $"a definition that is granted has at most {TextMax} characters",
            _ when Sha256 != Hash(Text) => "the hash is not that of the definition",
            _ => null,
        };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
