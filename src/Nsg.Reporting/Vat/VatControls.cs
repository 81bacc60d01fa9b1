using Nsg.Reporting.Language;
using Nsg.Reporting.Mva.Rules;
using Nsg.Reporting.Trade;

namespace Nsg.Reporting.Vat;

/// <summary>A rule of an authority on what is about to be sent.</summary>
/// <param name="Id">The authority's number of the rule.</param>
/// <param name="IsError">Whether the authority would refuse it.</param>
/// <param name="Line">Line of the file, from 1; null for the whole.</param>
/// <param name="Text">What fails.</param>
public sealed record VatControl(string Id, bool IsError, int? Line, string Text);

/// <summary>Rules that an authority publishes for its file, beside the checks that the report's definition
/// holds.</summary>
public static class VatControls
{
    /// <summary>Rules that are broken.</summary>
    /// <param name="outcome">The report.</param>
    /// <param name="filer">Who files it.</param>
    /// <param name="day">The day on which it would be sent; null to leave out rules of the day.</param>
    public static IReadOnlyList<VatControl> Broken(ReportOutcome outcome, ReportFiler filer, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(filer);
        if (outcome.Definition != ReportCatalogue.Find(outcome.Definition.Id))
        {
            return [];
        }

        return [.. NumberControls.Broken(outcome, filer), .. OfReport(outcome, filer, day)];
    }

    private static IEnumerable<VatControl> OfReport(ReportOutcome outcome, ReportFiler filer, DateOnly? day) =>
        EcSalesList.IsList(outcome.Definition) ? EcSalesList.Broken(outcome, filer)
        : GoodsList.IsList(outcome.Definition) ? GoodsList.Broken(outcome, filer)
        : outcome.Definition.Id == "no.vat" ? OfNorway(outcome, filer, day)
        : ControlSums.Broken(outcome);

    /// <summary>Why a line of a report cannot have a specification of a name; null where it can, or no authority lists them.</summary>
    public static string? Misfit(string report, string specification) =>
        report != "no.vat" || MvaRules.SpecificationsOfReturns.Contains(specification, StringComparer.Ordinal)
            ? null
            : $"'{specification}' is no specification of a return; there are {string.Join(", ", MvaRules.SpecificationsOfReturns)}";

    private static IReadOnlyList<VatControl> OfNorway(ReportOutcome outcome, ReportFiler filer, DateOnly? day)
    {
        var verdict = MvaRules.Judge(MvaMeldingWriter.Melding(outcome, filer), new MvaKnowledge { Day = day });
        return
        [
            .. verdict.Findings.Select(one => new VatControl(
                one.Rule,
                one.Severity == MvaSeverity.Invalid,
                one.Line,
                one.Text
            )),
        ];
    }
}
