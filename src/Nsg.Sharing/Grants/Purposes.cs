namespace Nsg.Sharing.Grants;

/// <summary>The kinds of data that can be shared.</summary>
public static class Resources
{
    /// <summary>Original documents and what they say.</summary>
    public const string Documents = "documents";

    /// <summary>Vouchers with their lines, open items, bank lines.</summary>
    public const string Entries = "entries";

    /// <summary>Account balances and VAT sums.</summary>
    public const string Balances = "balances";

    /// <summary>Posted lines added up by what they have in common, such as account, customer, country, month.</summary>
    public const string Aggregates = "aggregates";

    /// <summary>Reports: the figures of their definitions.</summary>
    public const string Reports = "reports";

    /// <summary>Annual accounts alone; who is granted all reports has them too.</summary>
    public const string Statements = "statements";

    /// <summary>What business registers say of the company, with the people who may sign for it.</summary>
    public const string Register = "register";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Documents, Entries, Balances, Aggregates, Reports, Statements, Register];

    /// <summary>Whether a resource shows single documents or vouchers, not only sums of them.</summary>
    public static bool IsOfLines(string resource) => resource is Documents or Entries;

    /// <summary>Whether terms name a resource, or one that it is a part of.</summary>
    public static bool IsOpened(string resource, GrantTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Resources.Contains(resource)
            || (resource == Statements && terms.Resources.Contains(Reports) && terms.Reports.Count == 0);
    }
}

/// <summary>What somebody may want data for, and the most that it can ever need.</summary>
/// <param name="Name">Name.</param>
/// <param name="Resources">Resources that it may read when they are granted.</param>
public sealed record Purpose(string Name, IReadOnlyList<string> Resources);

/// <summary>The second wall: whatever is granted, a purpose opens no more than stands here.</summary>
public static class Purposes
{
    private static readonly IReadOnlyList<string> Figures =
    [
        Grants.Resources.Balances,
        Grants.Resources.Aggregates,
        Grants.Resources.Reports,
        Grants.Resources.Statements,
        Grants.Resources.Register,
    ];

    /// <summary>All purposes.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        new("accounting", Grants.Resources.All),
        new("audit", Grants.Resources.All),
        new("tax-control", Grants.Resources.All),
        new("credit", Figures),
        new("insurance", Figures),
        new("investment", Figures),
        new("statistics", [Grants.Resources.Reports, Grants.Resources.Statements]),
        new("lease", [Grants.Resources.Reports, Grants.Resources.Statements]),
        new("reporting", [Grants.Resources.Reports, Grants.Resources.Statements, Grants.Resources.Register]),
    ];

    /// <summary>The purpose of a name, or null.</summary>
    public static Purpose? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
