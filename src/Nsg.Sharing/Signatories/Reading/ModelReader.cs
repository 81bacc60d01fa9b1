using System.Globalization;

namespace Nsg.Sharing.Signatories.Reading;

/// <summary>From things to rights by the Nordic Signatory Rights Model (classes Mandate, LegalEntity, Membership,
/// RepresentationRule).</summary>
internal sealed class ModelReader
{
    private const int RuleDepthMax = 16;

    private readonly AgentRegister agents = new();
    private readonly List<string> warnings = [];

    private ModelReader() { }

    /// <summary>The rights among the things of a graph.</summary>
    internal static SignatoryFile Read(IReadOnlyList<Thing> things)
    {
        var mandates = things.Where(IsMandate).ToList();
        if (mandates.Count == 0)
        {
            throw new InvalidDataException(
                "no signatory rights are described: there is no Mandate with hasRepresentationRule"
            );
        }

        var reader = new ModelReader();
        return new SignatoryFile([.. mandates.Select(one => reader.Rights(one, things))], reader.warnings);
    }

    /// <summary>Rights written as plain JSON, one thing each.</summary>
    internal static SignatoryFile ReadPlain(IReadOnlyList<Thing> things)
    {
        if (things.Count == 0 || !things.All(one => one.Has("hasRepresentationRule")))
        {
            throw new InvalidDataException(
                "no signatory rights are described: neither signatoryRules nor hasRepresentationRule is there"
            );
        }

        var reader = new ModelReader();
        return new SignatoryFile([.. things.Select(one => reader.Rights(one, []))], reader.warnings);
    }

    private static bool IsMandate(Thing thing) =>
        thing.Types.Exists(type => type is "Mandate" or "SignatoryRights") || thing.Has("hasRepresentationRule");

    private SignatoryRights Rights(Thing mandate, IReadOnlyList<Thing> things)
    {
        var identifier = mandate.Text("identifierValue", "identifier") ?? "";
        var place = identifier.Length > 0 ? $"signatory rights {identifier}" : "the signatory rights";
        if (identifier.Length == 0)
        {
            warnings.Add($"{place} have no identifierValue");
        }

        var mandator =
            mandate.Things("hasMandator").FirstOrDefault()
            ?? things.FirstOrDefault(one => one.Things("grantsMandate").Contains(mandate));
        mandator = mandator?.Things("legalEntity").FirstOrDefault() ?? mandator;
        if (mandator is null)
        {
            warnings.Add($"{place} name no mandator (hasMandator or grantsMandate)");
        }

        // A description without a legal entity may still list the memberships beside the rule.
        var places = mandator?.Things("hasMembership", "hasMember").ToList() ?? [];
        places =
            places.Count > 0
                ? places
                : [.. things.Where(one => one.Types.Contains("Membership", StringComparer.OrdinalIgnoreCase))];
        var memberships = places.Select((one, i) => Membership(one, $"{place}, membership {Text(i + 1)}")).ToList();
        var rules = mandate.Things("hasRepresentationRule").ToList();
        return rules.Count == 1
            ? new SignatoryRights(
                identifier,
                mandator?.Text("legalName"),
                Date(mandate, place),
                Status(mandate),
                memberships,
                Rule(rules[0], memberships, place, 0)
            )
            : throw new InvalidDataException(
                $"{place}: hasRepresentationRule must name one rule and names {Text(rules.Count)}"
            );
    }

    private Membership Membership(Thing thing, string place)
    {
        if (thing.IsEmpty)
        {
            throw new InvalidDataException($"{place}: {thing.Id} is named and not described");
        }

        var member =
            thing.Things("member", "person", "legalEntity").FirstOrDefault()
            ?? throw new InvalidDataException($"{place} has no member");
        return new Membership(
            thing.Id ?? place,
            agents.Of(member, place),
            Roles(thing, "role", "hasRole").FirstOrDefault()
        );
    }

    private RepresentationRule Rule(Thing rule, IReadOnlyList<Membership> memberships, string place, int depth)
    {
        if (depth > RuleDepthMax)
        {
            throw new InvalidDataException(
                $"{place}: rules nest deeper than {Text(RuleDepthMax)} levels, or name each other in a circle"
            );
        }

        var description = rule.Text("description");
        var type =
            rule.Types.FirstOrDefault(one => one.EndsWith("RepresentationRule", StringComparison.OrdinalIgnoreCase))
            ?? "";
        place =
            $"{place}, rule {(rule.Id is { } id && !id.StartsWith("_:", StringComparison.Ordinal) ? Thing.Local(id) : Text(depth + 1))}";
        if (type.StartsWith("Composite", StringComparison.OrdinalIgnoreCase) || rule.Has("and") || rule.Has("or"))
        {
            return Composite(rule, description, memberships, place, depth);
        }

        if (type.StartsWith("RoleBased", StringComparison.OrdinalIgnoreCase) || rule.Has("definesValidRole"))
        {
            var roles = Roles(rule, "definesValidRole").ToList();
            return roles.Count > 0
                ? new RoleRule(description, roles, Quantity(rule, place, "RoleHolders", "roleHolderQuantifier"))
                : throw new InvalidDataException($"{place}: definesValidRole is missing");
        }

        if (
            type.StartsWith("MembershipBased", StringComparison.OrdinalIgnoreCase) || rule.Has("definesValidMembership")
        )
        {
            var members = rule.All("definesValidMembership")
                .Select(value => Member(value, memberships, place))
                .DistinctBy(agent => agent.Key)
                .ToList();
            return members.Count > 0
                ? new MembershipRule(description, members, Quantity(rule, place, "Members", "memberQuantifier"))
                : throw new InvalidDataException($"{place}: definesValidMembership is missing");
        }

        return description is null
            ? throw new InvalidDataException(
                $"{place} says nothing: neither roles, memberships, rules nor a description"
            )
            : new TextRule(description);
    }

    private CompositeRule Composite(
        Thing rule,
        string? description,
        IReadOnlyList<Membership> memberships,
        string place,
        int depth
    )
    {
        var parts = new List<RepresentationRule>();
        foreach (var isAnd in new[] { true, false })
        {
            var named = rule.All(isAnd ? "and" : "or");
            if (named.FirstOrDefault(one => one.Thing is null or { IsEmpty: true }) is { } unknown)
            {
                throw new InvalidDataException($"{place}: '{unknown.Text}' is named and not described");
            }

            if (named.Count > 0)
            {
                parts.Add(
                    new CompositeRule(
                        description,
                        isAnd,
                        [
                            .. named
                                .Select(one => one.Thing!)
                                .OrderBy(Sequence)
                                .Select(one => Rule(one, memberships, place, depth + 1)),
                        ]
                    )
                );
            }
        }

        return parts.Count switch
        {
            0 => throw new InvalidDataException($"{place} is composite and names neither 'and' nor 'or'"),
            1 => (CompositeRule)parts[0],
            _ => new CompositeRule(description, IsAnd: true, parts),
        };
    }

    private static int Sequence(Thing rule) =>
        int.TryParse(rule.Text("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : int.MaxValue;

    private Agent Member(ThingValue value, IReadOnlyList<Membership> memberships, string place)
    {
        var known = memberships.FirstOrDefault(one => one.Key == value.Text);
        return known is not null ? known.Member
            : value.Thing is { IsEmpty: false } described ? Membership(described, place).Member
            : throw new InvalidDataException($"{place}: the membership {value.Text} is named and not described");
    }

    private static IEnumerable<string> Roles(Thing thing, params string[] names) =>
        thing
            .All(names)
            .Select(value =>
                value.Thing is { IsEmpty: false } role ? role.Text("notation") ?? role.Id ?? value.Text : value.Text
            )
            .Select(NordicRoles.Canonical);

    private Quantity Quantity(Thing rule, string place, string of, string quantifierName)
    {
        var number = rule.Text($"minNumberOf{of}", $"minimumNumberOf{of}", $"minNumbersOf{of}");
        var quantifier = rule.Text(quantifierName) ?? rule.Things(quantifierName).FirstOrDefault()?.Text("notation");
        if (number is not null && quantifier is not null)
        {
            warnings.Add($"{place} gives both a number and a quantifier; the quantifier is followed");
        }

        if (quantifier is not null)
        {
            return Thing.Local(quantifier).ToUpperInvariant() switch
            {
                "ALL" => new Quantity(Quantifier.All),
                "MAJORITY" => new Quantity(Quantifier.Majority),
                "ALONE" => new Quantity(Quantifier.Alone),
                _ => throw new InvalidDataException(
                    $"{place}: the quantifier '{quantifier}' is none of all, majority and alone"
                ),
            };
        }

        return number is null
                ? throw new InvalidDataException($"{place} says neither minNumberOf{of} nor {quantifierName}")
            : int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minimum)
            && minimum > 0
                ? new Quantity(Quantifier.AtLeast, minimum)
            : throw new InvalidDataException(
                $"{place}: minNumberOf{of} '{number}' is not a whole number above nothing"
            );
    }

    private DateOnly? Date(Thing mandate, string place)
    {
        if (mandate.Text("dateOfIssue") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        warnings.Add($"{place}: dateOfIssue '{text}' is not a date");
        return null;
    }

    private static string? Status(Thing mandate) =>
        mandate.Text("status") is { } status ? Thing.Local(status).ToUpperInvariant() : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
