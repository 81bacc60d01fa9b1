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

    /// <summary>Reports: the figures of their definitions.</summary>
    public const string Reports = "reports";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Documents, Entries, Balances, Reports];
}

/// <summary>What somebody may want data for, and the most that it can ever need.</summary>
/// <param name="Name">Name.</param>
/// <param name="Resources">Resources that it may read when they are granted.</param>
public sealed record Purpose(string Name, IReadOnlyList<string> Resources);

/// <summary>The second wall: whatever is granted, a purpose opens no more than stands here.</summary>
public static class Purposes
{
    /// <summary>All purposes.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        new("accounting", Grants.Resources.All),
        new("audit", Grants.Resources.All),
        new("tax-control", Grants.Resources.All),
        new("credit", [Grants.Resources.Balances, Grants.Resources.Reports]),
        new("insurance", [Grants.Resources.Balances, Grants.Resources.Reports]),
        new("investment", [Grants.Resources.Balances, Grants.Resources.Reports]),
        new("statistics", [Grants.Resources.Reports]),
        new("lease", [Grants.Resources.Reports]),
        new("reporting", [Grants.Resources.Reports]),
    ];

    /// <summary>The purpose of a name, or null.</summary>
    public static Purpose? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
