using System.Text.Json.Nodes;
using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Manual;

namespace Nsg.Node.Birth;

/// <summary>Something about a draft.</summary>
/// <param name="Level"><c>fatal</c> or <c>note</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Text">What is wrong, and the remedy.</param>
/// <param name="Source">Act and section, or null.</param>
public sealed record FindingJson(string Level, string Field, string Text, string? Source)
{
    internal static FindingJson Of(RegistrationFinding one) =>
        new(one.IsFatal ? "fatal" : "note", one.Field, one.Text, one.Source);
}

/// <summary>A report that will be owed.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="Due">Last day for it.</param>
public sealed record ForeseenJson(string Report, string Period, DateOnly Due);

/// <summary>A step that the founders take at the authority.</summary>
/// <param name="What">In words.</param>
/// <param name="Where">Address, or null.</param>
/// <param name="By">Last day, or null.</param>
public sealed record BirthStepJson(string What, string? Where, DateOnly? By);

/// <summary>What would happen, or did, when a company is founded.</summary>
/// <param name="Draft">The draft, with what it left to the usual.</param>
/// <param name="Findings">What is wrong or worth a look; fatal ones keep it from being founded.</param>
/// <param name="LegalFormName">Name of the legal form, or null.</param>
/// <param name="SignatoryRights">Who may sign, in the shape of the NSG&amp;B API; null while the draft is not in
/// order.</param>
/// <param name="YearFrom">First day of the first financial year.</param>
/// <param name="YearTo">Its last day.</param>
/// <param name="VatPeriod">Length of the VAT period; null when it is registered for none.</param>
/// <param name="Obligations">What will be owed for the first periods, by due day.</param>
/// <param name="CapitalEntry">The entry of the share capital, to be posted as it is once the bank has it; or
/// null.</param>
/// <param name="Accounts">Accounts of the chart that the books begin with.</param>
/// <param name="VatCodes">VAT codes.</param>
/// <param name="Steps">What the founders do at the authority.</param>
public sealed record BirthPreviewJson(
    RegistrationDraft Draft,
    IReadOnlyList<FindingJson> Findings,
    string? LegalFormName,
    JsonArray? SignatoryRights,
    DateOnly YearFrom,
    DateOnly YearTo,
    string? VatPeriod,
    IReadOnlyList<ForeseenJson> Obligations,
    EntryRequest? CapitalEntry,
    int Accounts,
    int VatCodes,
    IReadOnlyList<BirthStepJson> Steps
);

/// <summary>A company that was founded here.</summary>
/// <param name="Company">Its key.</param>
/// <param name="State"><c>draft</c> while the authority has not given it a number, then <c>registered</c>, at last
/// <c>dissolved</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number, or null.</param>
/// <param name="Token">The owner's token, shown once: with the answer that founded the company.</param>
/// <param name="Preview">What was told, and what follows.</param>
public sealed record RegistrationJson(
    string Company,
    string State,
    string Name,
    string? Number,
    string? Token,
    BirthPreviewJson Preview
);
