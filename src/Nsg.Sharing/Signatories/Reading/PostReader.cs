using System.Globalization;

namespace Nsg.Sharing.Signatories.Reading;

/// <summary>
/// From things to rights by the NSG&amp;B API version 2: each signatory rule suffices by itself; within a rule every
/// property and every post under
/// it must be met, each by its own holders.
/// </summary>
internal sealed class PostReader
{
    private static readonly (string Name, Quantity Quantity)[] Constraints =
    [
        ("alone", new(Quantifier.Alone)),
        ("oneOf", new(Quantifier.AtLeast, 1)),
        ("twoOf", new(Quantifier.AtLeast, 2)),
        ("threeOf", new(Quantifier.AtLeast, 3)),
        ("fourOf", new(Quantifier.AtLeast, 4)),
        ("fiveOf", new(Quantifier.AtLeast, 5)),
        ("majorityOf", new(Quantifier.Majority)),
        ("allOf", new(Quantifier.All)),
    ];

    private readonly AgentRegister agents = new();
    private readonly List<string> warnings = [];

    private PostReader() { }

    internal static SignatoryFile Read(IReadOnlyList<Thing> things)
    {
        var reader = new PostReader();
        return new SignatoryFile(
            [.. things.Select((one, i) => reader.Rights(one, $"signatoryRights {Text(i + 1)}"))],
            reader.warnings
        );
    }

    private SignatoryRights Rights(Thing thing, string place)
    {
        var memberships = new List<Membership>();
        var rules = thing
            .Things("signatoryRules")
            .Select((one, i) => Rule(one, memberships, $"{place}, signatoryRules {Text(i + 1)}"))
            .ToList();
        var description = thing.Text("description");
        return rules.Count > 0
            ? new SignatoryRights(
                "",
                null,
                null,
                null,
                memberships,
                new CompositeRule(description, IsAnd: false, rules)
            )
            : new SignatoryRights(
                "",
                null,
                null,
                null,
                memberships,
                description is null
                    ? throw new InvalidDataException($"{place} has neither signatoryRules nor a description")
                    : new TextRule(description)
            );
    }

    private RepresentationRule Rule(Thing thing, List<Membership> memberships, string place)
    {
        var description = thing.Text("description");
        var parts = new List<RepresentationRule>();
        foreach (var (name, quantity) in Constraints)
        {
            parts.AddRange(
                thing
                    .Things(name)
                    .Select((post, i) => Post(post, quantity, memberships, $"{place}, {name} {Text(i + 1)}"))
            );
        }

        return parts.Count > 0 ? new CompositeRule(description, IsAnd: true, parts)
            : description is not null ? new TextRule(description)
            : throw new InvalidDataException(
                $"{place} has none of {string.Join(", ", Constraints.Select(one => one.Name))}"
            );
    }

    private MembershipRule Post(Thing post, Quantity quantity, List<Membership> memberships, string place)
    {
        var role = post.Things("role").FirstOrDefault();
        var label = role?.Text("prefLabel") ?? role?.Text("notation") ?? post.Text("role");
        var holders = post.Things("heldByPerson")
            .Concat(post.Things("heldByLegalEntity"))
            .Select(one => Holder(one, place))
            .DistinctBy(agent => agent.Key)
            .ToList();
        memberships.AddRange(
            holders.Select((agent, i) => new Membership($"{place}/{Text(i)}", agent, role?.Text("notation")))
        );
        return holders.Count > 0
            ? new MembershipRule(null, holders, quantity, label)
            : throw new InvalidDataException($"{place}: nobody holds the post (heldByPerson or heldByLegalEntity)");
    }

    private Agent Holder(Thing thing, string place)
    {
        var agent = agents.Of(thing, place);
        if (
            agent.BirthDate is { } birth
            && !DateOnly.TryParseExact(birth, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            warnings.Add($"{place}: dateOfBirth of {agent.Name} is not a date of the calendar");
        }

        return agent;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
