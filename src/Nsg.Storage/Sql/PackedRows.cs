using System.Text.RegularExpressions;

namespace Nsg.Storage.Sql;

/// <summary>
/// Tells statements that read what may still wait in packs: rows of the log, of vouchers and of their lines. Sums, registers
/// and everything else are in the tables from the moment that books can be seen.
/// </summary>
internal static partial class PackedRows
{
    /// <summary>Begins a statement that reads only rows behind all packs of the company.</summary>
    internal const string BehindPacks = "/* behind packs */ ";

    /// <summary>Whether a statement reads or changes such rows. The first value of each is the company.</summary>
    internal static bool AreReadBy(string sql) =>
        !sql.StartsWith(BehindPacks, StringComparison.Ordinal) && Reading().IsMatch(sql) && !Writing().IsMatch(sql);

    [GeneratedRegex(
        @"\b(FROM|JOIN|UPDATE)\s+(log_record|entry|entry_line|entry_source|entry_line_object|entry_line_detail)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Reading();

    /// <summary>New rows need no old ones, and a company whose books never came to count is taken away with its
    /// packs.</summary>
    [GeneratedRegex(
        @"\A\s*(DELETE|INSERT)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Writing();
}
