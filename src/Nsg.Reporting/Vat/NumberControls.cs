using System.Collections.Frozen;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Vat;

/// <summary>
/// The number under which a company hands something over keeps the check digit of its country's register: the authority
/// would refuse it, or take it for another's. The text never holds the number, which a sole trader has in common with a person.
/// </summary>
internal static class NumberControls
{
    /// <summary>Reports that are handed over under the number, and where their files have it.</summary>
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["no.vat"] = "organisasjonsnummer",
        ["se.vat"] = "OrgNr",
        ["dk.vat"] = "VirksomhedSENummerIdentifikator",
        ["fi.vat"] = "field 010",
        ["is.vat"] = "Kennitala",
        ["se.ec-sales"] = "the first field of its second line",
        ["dk.ec-sales"] = "the second field of each line",
        ["fi.ec-sales"] = "field 010",
        ["no.rr0002"] = "organisasjonsnummer",
        ["no.naering"] = "norskIdentifikator",
        ["no.accounts"] = Entity,
        ["se.accounts"] = Entity,
        ["se.k3"] = Entity,
        ["dk.accounts"] = Entity,
        ["fi.accounts"] = Entity,
        ["is.accounts"] = Entity,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reports that name a company by its SE number, for which the authority publishes no check digit: the number of a
    /// register keeps one, an SE number of its own need not.</summary>
    private static readonly FrozenSet<string> OnlyWarned = FrozenSet.Create(
        StringComparer.Ordinal,
        "dk.vat",
        "dk.ec-sales"
    );

    /// <summary>Where XBRL has whose facts they are.</summary>
    private const string Entity = "the entity's identifier";

    /// <summary>What is wrong with the number that a report would be handed over under.</summary>
    internal static IEnumerable<VatControl> Broken(ReportOutcome outcome, ReportFiler filer)
    {
        if (
            Places.TryGetValue(outcome.Definition.Id, out var place)
            && Country.TryParse(outcome.Definition.Country, out var country)
            && !OrganisationNumber.TryParse(country, filer.Number, out _)
        )
        {
            yield return new VatControl(
                "ID1",
                IsError: filer.Number.Length == 0 || !OnlyWarned.Contains(outcome.Definition.Id),
                Line: null,
                filer.Number.Length == 0
                    ? $"The company has no organisation number yet, and {place} asks for it; keep what the register answered first"
                    : $"The company's number ({place}) fails the check digit of its register, {country}; keep the books under the number that the register has"
            );
        }
    }
}
