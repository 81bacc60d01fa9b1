using System.Text.Json.Nodes;
using Nsg.Exchange.Registers;

namespace Nsg.Node.Api.Gateway;

/// <summary>Signatory rights. The contract's schema and its examples name the list differently; both names are
/// written.</summary>
/// <param name="SignatoryRights">The rights.</param>
/// <param name="SignatoryRightsType">The same.</param>
internal sealed record SignatoryRightsAnswer(JsonArray SignatoryRights, JsonArray SignatoryRightsType);

/// <summary>A legal status with its words, as version 1 has it.</summary>
/// <param name="Code"><c>NONE</c> or <c>SOME</c>.</param>
/// <param name="Name">What the code means.</param>
internal sealed record OrganisationStatus(string Code, string Name)
{
    internal static OrganisationStatus Of(EntityStatus status) =>
        new(status.Code, status.Code == "NONE" ? "No extraordinary circumstances" : "Some extraordinary circumstances");
}

/// <summary>A legal entity as version 1 has it: one identifier, a status with words.</summary>
/// <param name="Identifier">Its first number.</param>
/// <param name="RegistrationDate">When a public authority registered it.</param>
/// <param name="Name">Name.</param>
/// <param name="LegalStatus">Status.</param>
/// <param name="LegalForm">Legal form.</param>
/// <param name="RegisteredAddress">Where formal communications go, or null.</param>
/// <param name="PostalAddress">Where mail goes, or null.</param>
/// <param name="Activity">Activities.</param>
internal sealed record RegisteredOrganisation(
    EntityIdentifier Identifier,
    DateOnly RegistrationDate,
    string Name,
    OrganisationStatus LegalStatus,
    EntityForm LegalForm,
    EntityAddress? RegisteredAddress,
    EntityAddress? PostalAddress,
    IReadOnlyList<EntityActivity> Activity
)
{
    internal static RegisteredOrganisation Of(LegalEntity entity) =>
        new(
            entity.Identifier[0],
            entity.RegistrationDate,
            entity.Name,
            OrganisationStatus.Of(entity.LegalStatus),
            entity.LegalForm,
            entity.RegisteredAddress,
            entity.PostalAddress,
            entity.Activity
        );
}
