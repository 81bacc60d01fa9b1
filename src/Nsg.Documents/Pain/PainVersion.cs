using System.Diagnostics.CodeAnalysis;

namespace Nsg.Documents.Pain;

/// <summary>Versions of the order that are written; banks of the five countries take one of them.</summary>
public enum PainVersion
{
    /// <summary>pain.001.001.03 (2009).</summary>
    V03,

    /// <summary>pain.001.001.09 (2019).</summary>
    V09,
}

/// <summary>Names of versions.</summary>
public static class PainVersions
{
    /// <summary>Reads <c>03</c> or <c>09</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PainVersion version)
    {
        version = text == "03" ? PainVersion.V03 : PainVersion.V09;
        return text is "03" or "09";
    }
}
