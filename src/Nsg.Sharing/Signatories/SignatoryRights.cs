namespace Nsg.Sharing.Signatories;

/// <summary>A person or a legal entity that may act.</summary>
/// <param name="Key">What tells it from others within one description.</param>
/// <param name="Name">Full or legal name.</param>
/// <param name="Identifiers">Notations of its identifiers.</param>
/// <param name="BirthDate">Date of birth, as written.</param>
public sealed record Agent(string Key, string Name, IReadOnlyList<string> Identifiers, string? BirthDate = null);

/// <summary>An agent's place in a legal entity.</summary>
/// <param name="Key">What tells it from others within one description.</param>
/// <param name="Member">Who.</param>
/// <param name="Role">Role, canonical by <see cref="NordicRoles"/>; <see langword="null"/> when none is said.</param>
public sealed record Membership(string Key, Agent Member, string? Role);

/// <summary>How many must act: a number, or a part of all.</summary>
public enum Quantifier
{
    /// <summary>At least the number.</summary>
    AtLeast,

    /// <summary>An office-holder by itself.</summary>
    Alone,

    /// <summary>More than half.</summary>
    Majority,

    /// <summary>Everyone.</summary>
    All,
}

/// <summary>How many of a group must act.</summary>
/// <param name="Quantifier">Part of the group.</param>
/// <param name="Minimum">The number for <see cref="Quantifier.AtLeast"/>; otherwise one.</param>
public readonly record struct Quantity(Quantifier Quantifier, int Minimum = 1)
{
    /// <summary>The number of agents needed from a group.</summary>
    /// <param name="group">Size of the group.</param>
    public int Of(int group) =>
        Quantifier switch
        {
            Quantifier.All => Math.Max(group, 1),
            Quantifier.Majority => (group / 2) + 1,
            Quantifier.Alone => 1,
            _ => Minimum,
        };
}

/// <summary>Who may represent the company (Nordic Signatory Rights Model, class Representation Rule).</summary>
/// <param name="Description">The rule in words.</param>
public abstract record RepresentationRule(string? Description);

/// <summary>A rule that exists in words only; no program can decide it.</summary>
public sealed record TextRule(string? Description) : RepresentationRule(Description);

/// <summary>Holders of roles.</summary>
/// <param name="Description">The rule in words.</param>
/// <param name="Roles">Roles that count, canonical.</param>
/// <param name="Quantity">How many of their holders.</param>
public sealed record RoleRule(string? Description, IReadOnlyList<string> Roles, Quantity Quantity)
    : RepresentationRule(Description);

/// <summary>Named members.</summary>
/// <param name="Description">The rule in words.</param>
/// <param name="Members">Those who count.</param>
/// <param name="Quantity">How many of them.</param>
/// <param name="Label">What they have in common, such as their role.</param>
public sealed record MembershipRule(
    string? Description,
    IReadOnlyList<Agent> Members,
    Quantity Quantity,
    string? Label = null
) : RepresentationRule(Description);

/// <summary>Rules that must all hold, or of which one must hold.</summary>
/// <param name="Description">The rule in words.</param>
/// <param name="IsAnd">All of them, jointly; otherwise any.</param>
/// <param name="Rules">The rules, in their sequence.</param>
public sealed record CompositeRule(string? Description, bool IsAnd, IReadOnlyList<RepresentationRule> Rules)
    : RepresentationRule(Description);

/// <summary>Signatory rights of a legal entity.</summary>
/// <param name="Identifier">Identifier of the rights; empty when none is given.</param>
/// <param name="Mandator">Name of the legal entity.</param>
/// <param name="IssueDate">Day from which they hold.</param>
/// <param name="Status">Status in EU's vocabulary of distribution statuses, such as <c>COMPLETED</c>.</param>
/// <param name="Memberships">Who has which place in the entity.</param>
/// <param name="Rule">Who may represent it.</param>
public sealed record SignatoryRights(
    string Identifier,
    string? Mandator,
    DateOnly? IssueDate,
    string? Status,
    IReadOnlyList<Membership> Memberships,
    RepresentationRule Rule
)
{
    /// <summary>Everyone who is named, once.</summary>
    public IEnumerable<Agent> Agents =>
        Memberships.Select(one => one.Member).Concat(Named(Rule)).DistinctBy(agent => agent.Key);

    /// <summary>The statuses under which rights are not in force (EU vocabulary <c>distribution-status</c>).</summary>
    internal static bool IsInForce(string? status) => status is null || !NotInForce.Contains(status.ToUpperInvariant());

    private static readonly HashSet<string> NotInForce = new(StringComparer.Ordinal)
    {
        "DEVELOP",
        "DEPRECATED",
        "DISCONT",
        "WITHDRAWN",
    };

    private static IEnumerable<Agent> Named(RepresentationRule rule) =>
        rule switch
        {
            MembershipRule members => members.Members,
            CompositeRule composite => composite.Rules.SelectMany(Named),
            _ => [],
        };
}

/// <summary>What a file says of signatory rights.</summary>
/// <param name="Rights">The rights; any of them suffices.</param>
/// <param name="Warnings">What is wrong in the file without changing who may sign.</param>
public sealed record SignatoryFile(IReadOnlyList<SignatoryRights> Rights, IReadOnlyList<string> Warnings);
