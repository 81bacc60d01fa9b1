using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;

namespace Nsg.Web.Operator;

/// <summary>Something that was looked at to tell whether the node is well.</summary>
/// <param name="Check">What, as <c>nsg doctor</c> calls it.</param>
/// <param name="IsOk">Whether it is as it should be.</param>
/// <param name="Detail">What was found, in the program's own words, English.</param>
public sealed record HealthLine(string Check, bool IsOk, string Detail)
{
    /// <summary>Whether there is none of it yet: neither well nor broken.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>Somebody who signs in at the node.</summary>
/// <param name="Person">The person.</param>
/// <param name="IsOperator">Whether the person keeps the node.</param>
/// <param name="Companies">Companies that the person has a role at.</param>
/// <param name="AsksFor">Names of the clients that the person asks for.</param>
public sealed record NodePerson(Person Person, bool IsOperator, int Companies, IReadOnlyList<string> AsksFor);

/// <summary>Who asks companies for data through the node.</summary>
/// <param name="Client">The client.</param>
/// <param name="People">People who ask in its name.</param>
public sealed record NodeClient(ClientKey Client, IReadOnlyList<Person> People);

/// <summary>What whoever keeps the node sees of it: no company's books.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Since">When the server started.</param>
/// <param name="Place">Where the companies are kept.</param>
/// <param name="IsFile">Whether that is a file of the data folder.</param>
/// <param name="Bytes">Bytes of the database, as the looks below tell them.</param>
/// <param name="Free">Bytes that are free in the data folder.</param>
/// <param name="Companies">Companies, test companies too.</param>
/// <param name="Tests">Test companies among them.</param>
/// <param name="Keys">Keys of programs in force.</param>
/// <param name="LastBackup">When the data folder was last copied, where that is known; or null.</param>
/// <param name="Health">What was looked at.</param>
/// <param name="IsWhole">Whether all was looked at that can be.</param>
/// <param name="Clients">Who asks for data: a page of them, those in force first.</param>
public sealed record OperatorModel(
    string Version,
    DateTimeOffset Since,
    string Place,
    bool IsFile,
    long Bytes,
    long Free,
    int Companies,
    int Tests,
    int Keys,
    DateTimeOffset? LastBackup,
    IReadOnlyList<HealthLine> Health,
    bool IsWhole,
    IReadOnlyList<NodeClient> Clients
)
{
    /// <summary>The pages around that of clients.</summary>
    public ListPages ClientPages { get; init; } = new(null, null);

    /// <summary>The pages around that of people.</summary>
    public ListPages PeoplePages { get; init; } = new(null, null);

    /// <summary>Whether all was to be looked at, and somebody else's look goes on.</summary>
    public bool IsBusy { get; init; }

    /// <summary>A page of people by name, or of those found.</summary>
    public required IReadOnlyList<NodePerson> People { get; init; }

    /// <summary>People in all.</summary>
    public required int PeopleTotal { get; init; }

    /// <summary>Part of a name that was looked for; empty for all.</summary>
    public required string Find { get; init; }

    internal IReadOnlyList<HealthLine> ToLookAt => [.. Health.Where(one => !one.IsOk)];
}
