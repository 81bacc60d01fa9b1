namespace Nsg.Sharing.Signatories.Reading;

/// <summary>Agents of one description: the same person is one agent, however often it is described.</summary>
internal sealed class AgentRegister
{
    private readonly Dictionary<string, Agent> agents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agent that a thing describes.</summary>
    /// <exception cref="InvalidDataException">It has no name and no identifier.</exception>
    internal Agent Of(Thing thing, string place)
    {
        var identifiers = thing
            .All("hasIdentifier", "identifier", "legalIdentifier")
            .Select(value =>
                value.Thing is { IsEmpty: false } one ? one.Text("notation", "identifierValue") : value.Text
            )
            .Concat(thing.All("notation").Select(value => value.Text))
            .OfType<string>()
            .ToList();
        var (name, birth) = (thing.Text("fullName", "legalName", "name"), thing.Text("dateOfBirth"));
        var isNamed = thing.Id is { } id && !id.StartsWith("_:", StringComparison.Ordinal);
        if (name is null && identifiers.Count == 0 && !isNamed)
        {
            throw new InvalidDataException($"{place} names nobody: fullName and hasIdentifier are missing");
        }

        var key =
            identifiers.Count > 0 ? identifiers[0]
            : isNamed ? thing.Id!
            : $"{name}|{birth}";
        if (!agents.TryGetValue(key, out var agent))
        {
            if (isNamed)
            {
                identifiers.Add(thing.Id!);
                identifiers.Add(Thing.Local(thing.Id!));
            }

            agents.Add(key, agent = new Agent(key, name ?? identifiers[0], identifiers, birth));
        }

        return agent;
    }
}
