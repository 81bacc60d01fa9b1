using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>What the identification part of a SIE file says.</summary>
internal sealed class SieHeader
{
    internal bool HasFlag { get; set; }

    internal string? Type { get; set; }

    internal string? Program { get; set; }

    internal string Name { get; set; } = "";

    internal string? Number { get; set; }

    internal Currency? Currency { get; set; }

    /// <summary>Whether any yearly balance was met: an export (4E) has them, an import file (4I) has not.</summary>
    internal bool HasBalances { get; set; }
}
