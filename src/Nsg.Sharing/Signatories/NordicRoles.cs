using System.Collections.Frozen;

namespace Nsg.Sharing.Signatories;

/// <summary>
/// The Nordic Role Vocabulary: roles by identifier, with the broader roles that each one fills. The national
/// registers' own codes are below
/// the Nordic ones: a Norwegian chair (<c>NO_LEDE</c>) is a board member there, a Swedish one (<c>SE_OF</c>) only
/// when listed as such.
/// </summary>
public static class NordicRoles
{
    private const string Vocabulary = "NordicRoleVocabulary";
    private const string Prefix = "nsgrole:";

    private static readonly FrozenDictionary<string, Row> Rows = Load();

    private static readonly FrozenDictionary<string, string> ByNotation = Rows.DistinctBy(pair => pair.Value.Notation)
        .ToFrozenDictionary(pair => pair.Value.Notation, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Identifiers of all roles.</summary>
    public static IEnumerable<string> All => Rows.Keys;

    /// <summary>The role's identifier in the vocabulary, from its IRI, compact name or notation; what is not in the
    /// vocabulary stays as it is.</summary>
    public static string Canonical(string role)
    {
        ArgumentNullException.ThrowIfNull(role);
        var isOurs =
            role.Contains(Vocabulary, StringComparison.Ordinal) || role.StartsWith(Prefix, StringComparison.Ordinal);
        var name = isOurs ? Reading.Thing.Local(role) : role;
        return Rows.ContainsKey(name) ? name : ByNotation.GetValueOrDefault(name, role);
    }

    /// <summary>Tells whether one who holds a role fills another: the same, or one that is broader by the
    /// vocabulary.</summary>
    /// <param name="held">Role held.</param>
    /// <param name="asked">Role asked for.</param>
    public static bool Fills(string held, string asked)
    {
        held = Canonical(held);
        return held == Canonical(asked)
            || (Rows.TryGetValue(held, out var row) && row.Broader.Any(broader => Fills(broader, asked)));
    }

    /// <summary>The role's label in the vocabulary, or the role itself.</summary>
    public static string LabelOf(string role) => Rows.TryGetValue(Canonical(role), out var row) ? row.Label : role;

    private static FrozenDictionary<string, Row> Load()
    {
        using var stream = typeof(NordicRoles).Assembly.GetManifestResourceStream("nordic-roles.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => new Row(cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[2], cells[3]),
                StringComparer.Ordinal
            );
    }

    private sealed record Row(IReadOnlyList<string> Broader, string Notation, string Label);
}
