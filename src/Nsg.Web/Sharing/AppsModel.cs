namespace Nsg.Web.Sharing;

/// <summary>An app that can be opened.</summary>
/// <param name="Client">Its identifier.</param>
/// <param name="Name">Name of who makes it.</param>
/// <param name="Number">Number of who makes it, or null.</param>
/// <param name="Grants">Accesses that it has at the company now.</param>
public sealed record AppLine(string Client, string Name, string? Number, int Grants);

/// <summary>Apps of others.</summary>
/// <param name="Apps">The apps, by name.</param>
/// <param name="From">First day of the period that is proposed.</param>
/// <param name="To">Its last day.</param>
/// <param name="IsRefused">Whether the period was none.</param>
public sealed record AppsModel(IReadOnlyList<AppLine> Apps, DateOnly From, DateOnly To, bool IsRefused);
