using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>A revision of NACE.</summary>
public enum NaceRevision
{
    /// <summary>Rev. 2 (Regulation (EC) No 1893/2006), for statistics of 2008 to 2024: SN2007, SNI 2007, DB07, TOL 2008, ÍSAT2008.</summary>
    Rev2,

    /// <summary>Rev. 2.1 (Delegated Regulation (EU) 2023/137), for statistics from 2025: SN2025, SNI 2025, DB25, TOL 2025, ÍSAT2025.</summary>
    Rev21,
}

/// <summary>
/// A section, division, group or class of the statistical classification of economic activities in the European Community.
/// The four digits of a class are the first of each country's own code; what stands behind them is the country's.
/// </summary>
/// <remarks>
/// Source: Eurostat, NACE_REV2 (21 sections, 88 divisions, 272 groups, 615 classes; 2022-11-13) and
/// NACE_Rev2.1_Heading_All_Languages (22, 87, 287, 651; read 2026-11-26). The EU has no headings in Norwegian and Icelandic.
/// </remarks>
public sealed record Nace
{
    private const int ClassDigits = 4;
    private const int TextMax = 12;
    private const string English = "en";

    private static readonly Lazy<FrozenDictionary<string, Nace>> Older = new(() =>
        Read("nace-2.tsv", NaceRevision.Rev2)
    );
    private static readonly Lazy<FrozenDictionary<string, Nace>> Newer = new(() =>
        Read("nace-2.1.tsv", NaceRevision.Rev21)
    );

    private readonly FrozenDictionary<string, string> _headings;
    private readonly string _digits;

    private Nace(NaceRevision revision, string digits, FrozenDictionary<string, string> headings) =>
        (Revision, _digits, _headings) = (revision, digits, headings);

    /// <summary>The revision that it is of.</summary>
    public NaceRevision Revision { get; }

    /// <summary>The code with its dot: <c>K</c>, <c>62</c>, <c>62.1</c>, <c>62.10</c>.</summary>
    public string Code => _digits.Length > 2 ? $"{_digits[..2]}.{_digits[2..]}" : _digits;

    /// <summary>1 for a section, 2 for a division, 3 for a group, 4 for a class.</summary>
    public int Level => char.IsAsciiDigit(_digits[0]) ? _digits.Length : 1;

    /// <summary>Heading in a language where the EU published it, in English elsewhere.</summary>
    /// <param name="language">ISO 639 code: en; of Rev. 2.1 also da, sv and fi.</param>
    public string Heading(string language) => _headings.GetValueOrDefault(language) ?? _headings[English];

    /// <summary>Whether there is a heading in a language.</summary>
    public bool IsIn(string language) => _headings.ContainsKey(language);

    /// <summary>What a code says, as NACE or as a country's own code that begins with a class; of the newer revision where both
    /// have it.</summary>
    /// <param name="text">As <c>62.10</c>, <c>6210</c>, <c>62.100</c> or <c>K</c>.</param>
    /// <param name="found">What it says.</param>
    public static bool TryFind([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Nace? found) =>
        TryFind(text, NaceRevision.Rev21, out found) || TryFind(text, NaceRevision.Rev2, out found);

    /// <summary>The same in one revision.</summary>
    public static bool TryFind(
        [NotNullWhen(true)] string? text,
        NaceRevision revision,
        [NotNullWhen(true)] out Nace? found
    )
    {
        found = null;
        if (text is not { Length: > 0 and <= TextMax } || text.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '.'))
        {
            return false;
        }

        var bare = text.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        var known = (revision == NaceRevision.Rev2 ? Older : Newer).Value;
        return known.TryGetValue(bare.Length > ClassDigits ? bare[..ClassDigits] : bare, out found);
    }

    /// <summary>Name of a revision, as <c>NACE Rev. 2.1</c>.</summary>
    public static string NameOf(NaceRevision revision) =>
        revision == NaceRevision.Rev2 ? "NACE Rev. 2" : "NACE Rev. 2.1";

    /// <summary>All codes of a revision.</summary>
    public static IEnumerable<Nace> All(NaceRevision revision) =>
        (revision == NaceRevision.Rev2 ? Older : Newer).Value.Values;

    /// <inheritdoc/>
    public bool Equals(Nace? other) => other is not null && (Revision, _digits) == (other.Revision, other._digits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Revision, _digits);

    /// <summary>The code with its heading in English.</summary>
    public override string ToString() => $"{Code} {Heading(English)}";

    private static FrozenDictionary<string, Nace> Read(string table, NaceRevision revision)
    {
        using var reader = new StreamReader(typeof(Nace).Assembly.GetManifestResourceStream(table)!);
        var languages = reader.ReadLine()!.Split('\t')[1..];
        var codes = new Dictionary<string, Nace>(StringComparer.Ordinal);
        while (reader.ReadLine()?.Split('\t') is { } cells)
        {
            codes.Add(
                cells[0],
                new Nace(
                    revision,
                    cells[0],
                    languages.Zip(cells[1..]).ToFrozenDictionary(cell => cell.First, cell => cell.Second)
                )
            );
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
