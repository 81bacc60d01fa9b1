namespace Nsg.Sharing.Signatories;

/// <summary>One way in which a company can be signed for: groups that must sign jointly.</summary>
/// <param name="Text">The rule in words.</param>
/// <param name="Groups">The groups.</param>
public sealed record WayToSign(string Text, IReadOnlyList<WayToSign.Group> Groups)
{
    /// <summary>Some number of a group.</summary>
    /// <param name="Label">The group in words.</param>
    /// <param name="Role">Role of the group, where it has one.</param>
    /// <param name="Holders">Keys of its agents.</param>
    /// <param name="Needed">How many of them.</param>
    /// <param name="Quantifier">What part of the group the rule says that they are: alone is not any one of several.</param>
    public sealed record Group(
        string Label,
        string? Role,
        IReadOnlyList<string> Holders,
        int Needed,
        Quantifier Quantifier = Quantifier.AtLeast
    );

    /// <summary>Every way; none for rights that exist in words only.</summary>
    public static IReadOnlyList<WayToSign> Of(SignatoryRights rights)
    {
        ArgumentNullException.ThrowIfNull(rights);
        return
        [
            .. Alternative
                .Of(rights.Rule, rights.Memberships)
                .Select(way => new WayToSign(
                    way.Text ?? rights.Rule.Description ?? "",
                    [
                        .. way.Requirements.Select(one => new Group(
                            one.Label,
                            RoleOf(one, rights),
                            one.Holders,
                            one.Needed,
                            one.Quantifier
                        )),
                    ]
                )),
        ];
    }

    private static string? RoleOf(Requirement requirement, SignatoryRights rights) =>
        rights
            .Memberships.Where(one => requirement.Holders.Contains(one.Member.Key) && one.Role is not null)
            .Select(one => one.Role)
            .FirstOrDefault();
}
