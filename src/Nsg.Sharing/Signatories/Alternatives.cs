using System.Globalization;

namespace Nsg.Sharing.Signatories;

/// <summary>Some number of a group of agents.</summary>
/// <param name="Label">The group in words.</param>
/// <param name="Holders">Keys of those who count.</param>
/// <param name="Needed">How many of them.</param>
/// <param name="Quantifier">What part of the group the rule says that they are.</param>
internal sealed record Requirement(
    string Label,
    IReadOnlyList<string> Holders,
    int Needed,
    Quantifier Quantifier = Quantifier.AtLeast
)
{
    internal bool CanBeMet => Holders.Count >= Needed;

    internal int Lacking(IReadOnlySet<string> signers) => Math.Max(0, Needed - Holders.Count(signers.Contains));
}

/// <summary>One way to sign: requirements that must all be met jointly. Without requirements nobody can sign this
/// way.</summary>
internal sealed record Alternative(IReadOnlyList<Requirement> Requirements, string? Text = null)
{
    private const int AlternativesMax = 1000;

    /// <summary>Every way to fulfil a rule, the rule's conjunctions and disjunctions multiplied out.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    internal static IReadOnlyList<Alternative> Of(RepresentationRule rule, IReadOnlyList<Membership> memberships) =>
        rule switch
        {
            RoleRule role => [new([Of(role, memberships)], role.Description)],
            MembershipRule members => [new([Of(members)], members.Description)],
            CompositeRule { IsAnd: false } any => Limited([.. any.Rules.SelectMany(one => Of(one, memberships))]),
            CompositeRule all =>
            [
                .. all
                    .Rules.Select(one => Of(one, memberships))
                    .Aggregate<IReadOnlyList<Alternative>, IReadOnlyList<Alternative>>([new([])], Product)
                    .Select(one => one with { Text = all.Description }),
            ],
            _ => [],
        };

    private static IReadOnlyList<Alternative> Product(
        IReadOnlyList<Alternative> left,
        IReadOnlyList<Alternative> right
    ) =>
        (long)left.Count * right.Count > AlternativesMax
            ? throw TooMany()
            :
            [
                .. left.SelectMany(one =>
                    right.Select(other => new Alternative(
                        [.. one.Requirements, .. other.Requirements],
                        other.Text ?? one.Text
                    ))
                ),
            ];

    private static List<Alternative> Limited(List<Alternative> all) =>
        all.Count > AlternativesMax ? throw TooMany() : all;

    private static InvalidDataException TooMany() =>
        new($"the rule can be fulfilled in more than {AlternativesMax.ToString(CultureInfo.InvariantCulture)} ways");

    private static Requirement Of(RoleRule rule, IReadOnlyList<Membership> memberships)
    {
        var holders = memberships
            .Where(one => one.Role is { } held && rule.Roles.Any(asked => NordicRoles.Fills(held, asked)))
            .Select(one => one.Member.Key)
            .Distinct()
            .ToList();
        return new Requirement(
            string.Join(" or ", rule.Roles.Select(NordicRoles.LabelOf).Distinct()),
            holders,
            rule.Quantity.Of(holders.Count),
            rule.Quantity.Quantifier
        );
    }

    private static Requirement Of(MembershipRule rule) =>
        new(
            rule.Label ?? "those named",
            [.. rule.Members.Select(one => one.Key)],
            rule.Quantity.Of(rule.Members.Count),
            rule.Quantity.Quantifier
        );
}
