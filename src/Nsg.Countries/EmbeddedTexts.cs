using System.Collections.Frozen;

namespace Nsg.Countries;

/// <summary>Texts of the countries' folders.</summary>
internal static class EmbeddedTexts
{
    /// <summary>Those whose name begins so, by the rest of their name.</summary>
    internal static FrozenDictionary<string, string> Under(string prefix) =>
        typeof(EmbeddedTexts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[prefix.Length..], Read, StringComparer.Ordinal);

    private static string Read(string resource)
    {
        using var stream = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
