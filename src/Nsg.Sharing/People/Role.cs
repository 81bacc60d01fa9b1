namespace Nsg.Sharing.People;

/// <summary>What a person is to a company; the operator is one to the node.</summary>
public enum Role
{
    /// <summary>Sees everything of the company and may do everything, roles included.</summary>
    Owner,

    /// <summary>Signs for the company: approves reports and gives accesses.</summary>
    Signatory,

    /// <summary>Keeps the books.</summary>
    Accountant,

    /// <summary>Sees the books and who saw them.</summary>
    Auditor,

    /// <summary>Sees the books.</summary>
    Reader,

    /// <summary>Keeps the node: people, roles and keys, but no company's books.</summary>
    Operator,
}

/// <summary>What a page or an action needs of a person.</summary>
public enum Right
{
    /// <summary>To see the books and documents.</summary>
    See,

    /// <summary>To see who else saw the company's data, and why.</summary>
    SeeAccesses,

    /// <summary>To see what the company's own people looked at.</summary>
    SeeLooks,

    /// <summary>To take in documents, decide on them, post and correct.</summary>
    Book,

    /// <summary>To lock periods and close years.</summary>
    Lock,

    /// <summary>To approve and send reports.</summary>
    Report,

    /// <summary>To give, refuse and withdraw accesses.</summary>
    Share,

    /// <summary>To give and take roles of the company.</summary>
    Appoint,

    /// <summary>To keep the node.</summary>
    Operate,

    /// <summary>To ask companies for data in the name of a client, which the operator lets a person do; no role has
    /// it.</summary>
    Ask,
}

/// <summary>The rights of the roles, as one table.</summary>
public static class RoleRights
{
    private static readonly Dictionary<Role, Right[]> Table = new()
    {
        [Role.Owner] =
        [
            Right.See,
            Right.SeeAccesses,
            Right.SeeLooks,
            Right.Book,
            Right.Lock,
            Right.Report,
            Right.Share,
            Right.Appoint,
        ],
        [Role.Signatory] = [Right.See, Right.SeeAccesses, Right.SeeLooks, Right.Report, Right.Share],
        [Role.Accountant] = [Right.See, Right.SeeAccesses, Right.Book, Right.Lock, Right.Report],
        [Role.Auditor] = [Right.See, Right.SeeAccesses, Right.SeeLooks],
        [Role.Reader] = [Right.See],
        [Role.Operator] = [Right.Operate],
    };

    /// <summary>Whether a role has a right.</summary>
    public static bool Has(this Role role, Right right) => Table[role].Contains(right);

    /// <summary>The role of a name, as <c>accountant</c>; null when there is none.</summary>
    public static Role? Find(string name) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => role!.Value.Name() == name);

    /// <summary>The name of a role, as commands and records write it.</summary>
    public static string Name(this Role role) => role.ToString().ToLowerInvariant();
}
