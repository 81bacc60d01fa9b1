namespace Nsg.Sharing.Signatories;

/// <summary>Signers as a person names them, found among the agents of a description.</summary>
/// <param name="Keys">Keys of those found.</param>
/// <param name="Unknown">Names of those whom the description does not know; they count for nothing.</param>
public sealed record SignerList(IReadOnlySet<string> Keys, IReadOnlyList<string> Unknown)
{
    /// <summary>Finds signers by identifier, IRI or full name.</summary>
    /// <exception cref="InvalidDataException">A name fits several people.</exception>
    public static SignerList Find(IEnumerable<string> names, IReadOnlyList<SignatoryRights> rights)
    {
        ArgumentNullException.ThrowIfNull(names);
        var agents = rights.SelectMany(one => one.Agents).DistinctBy(agent => agent.Key).ToList();
        var (keys, unknown) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var name in names.Select(name => name.Trim()).Where(name => name.Length > 0))
        {
            var found = agents.Where(agent => agent.Identifiers.Any(one => Same(one, name))).ToList();
            found =
                found.Count > 0
                    ? found
                    : [.. agents.Where(agent => string.Equals(agent.Name, name, StringComparison.OrdinalIgnoreCase))];
            if (found.Count > 1)
            {
                throw new InvalidDataException($"'{name}' fits {found.Count} people; name the signer by identifier");
            }

            if (found.Count == 0)
            {
                unknown.Add(name);
            }
            else
            {
                keys.Add(found[0].Key);
            }
        }

        return new SignerList(keys, unknown);
    }

    /// <summary>Identifiers are the same with and without separators; a compact name ends as the IRI does.</summary>
    private static bool Same(string identifier, string name) =>
        string.Equals(Bare(identifier), Bare(name), StringComparison.OrdinalIgnoreCase)
        || (name.Contains(':', StringComparison.Ordinal) && identifier == Reading.Thing.Local(name));

    private static string Bare(string identifier) =>
        identifier.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
