namespace Nsg.Sharing.People;

/// <summary>Somebody who signs in at the pages.</summary>
/// <param name="Key">Opaque key.</param>
/// <param name="Name">Name, as the provider last gave it.</param>
/// <param name="Issuer">The provider that vouches for the person.</param>
/// <param name="Subject">What the provider calls the person.</param>
/// <param name="Added">When the node came to know the person, UTC.</param>
public sealed record Person(string Key, string Name, string Issuer, string Subject, string Added);

/// <summary>A role that a person has or had.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Company">Key of the company; null for the operator's role.</param>
/// <param name="Role">The role.</param>
/// <param name="Given">When it was given, UTC.</param>
/// <param name="GivenBy">By whom.</param>
/// <param name="Taken">When it was taken back, or null.</param>
public sealed record PersonRole(string Person, string? Company, Role Role, string Given, string GivenBy, string? Taken);

/// <summary>A person's session.</summary>
/// <param name="Person">Who.</param>
/// <param name="Began">When it began.</param>
/// <param name="Seen">When it was last used, within a few minutes.</param>
public sealed record PersonSession(Person Person, DateTimeOffset Began, DateTimeOffset Seen);
