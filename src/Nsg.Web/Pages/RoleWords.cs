using Nsg.Sharing.People;
using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>Words for roles.</summary>
internal static class RoleWords
{
    internal static Phrase Of(Role role) =>
        role switch
        {
            Role.Owner => SharingTexts.RoleOwner,
            Role.Signatory => SharingTexts.RoleSignatory,
            Role.Accountant => SharingTexts.RoleAccountant,
            Role.Auditor => SharingTexts.RoleAuditor,
            _ => SharingTexts.RoleReader,
        };
}
