using System.Globalization;
using Nsg.Reporting.Language;
using Nsg.Reporting.Trade;
using Nsg.Reporting.Vat;

namespace Nsg.Node.Reports;

/// <summary>A report as JSON.</summary>
/// <param name="Report">Name of the definition.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Title in English.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="Period">Period.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Currency">Currency of the figures.</param>
/// <param name="Basis">Which date counts: <c>posting</c> or <c>vat</c>.</param>
/// <param name="IsComplete">Whether the period is over and no document of it waits for a person.</param>
/// <param name="DocumentsInReview">Documents of the period that wait.</param>
/// <param name="MayBeSent">Whether no check forbids it.</param>
/// <param name="Lines">Lines that leave.</param>
/// <param name="Checks">Checks.</param>
/// <param name="Goods">Goods traded within the EU, in Intrastat; null in other reports.</param>
public sealed record ReportJson(
    string Report,
    int Version,
    string Title,
    string Company,
    string Period,
    DateOnly From,
    DateOnly To,
    string Currency,
    string Basis,
    bool IsComplete,
    long DocumentsInReview,
    bool MayBeSent,
    IReadOnlyList<ReportLineJson> Lines,
    IReadOnlyList<ReportCheckJson> Checks,
    IReadOnlyList<GoodsRow>? Goods = null
)
{
    /// <summary>A computed report, with an earlier period beside it where there is one.</summary>
    public static ReportJson Of(
        ReportOutcome outcome,
        ReportOutcome? compared,
        string company,
        string currency,
        string language,
        DateOnly today,
        IReadOnlyList<VatControl>? controls = null,
        IReadOnlyList<GoodsRow>? goods = null
    )
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var definition = outcome.Definition;
        var (lastYear, prior) =
            compared?.Period == outcome.Period.LastYear() ? (compared, (ReportOutcome?)null) : (null, compared);
        return new ReportJson(
            definition.Id,
            definition.Version,
            definition.Title(language),
            company,
            outcome.Period.ToString(),
            outcome.Period.From,
            outcome.Period.To,
            currency,
            definition.Basis.ToString().ToLowerInvariant(),
            outcome.Period.To < today && outcome.InReview == 0 && goods?.All(row => row.IsComplete) != false,
            outcome.InReview,
            outcome.MayBeSent && controls?.Any(one => one.IsError) != true,
            [
                .. outcome
                    .Lines.Where(line =>
                        line.Leaves || (line.Line.By is null && line.Line.Leaves(compared?.Value(line.Line.Id) ?? 0m))
                    )
                    .Select(line => new ReportLineJson(
                        line.Line.Id,
                        line.Line.Box,
                        line.Line.Concept,
                        line.Line.Label(language),
                        Text(line.Value),
                        lastYear is null ? null : Text(lastYear.Value(line.Line.Id)),
                        prior is null ? null : Text(prior.Value(line.Line.Id)),
                        line.Line.By is null
                            ? null
                            : [.. line.Parts.Select(part => new LinePartJson(part.Object, part.Name, Text(part.Value)))]
                    )),
            ],
            [
                .. outcome.Checks.Select(check => new ReportCheckJson(
                    check.Check.Id,
                    Severity(check.Check.IsError),
                    check.IsKept,
                    check.Check.Text
                )),
                .. (controls ?? []).Select(one => new ReportCheckJson(
                    one.Id,
                    Severity(one.IsError),
                    IsKept: false,
                    one.Line is { } line ? $"{one.Text} (line {line})" : one.Text
                )),
            ],
            goods
        );
    }

    private static string Severity(bool isError) => isError ? "error" : "warning";

    /// <summary>A figure as it is told: a decimal.</summary>
    internal static string Text(decimal value) =>
        (value == 0m ? 0m : value).ToString("0.##########", CultureInfo.InvariantCulture);
}

/// <param name="Id">Name.</param>
/// <param name="Box">Box of the form, or null.</param>
/// <param name="Concept">Concept, or null.</param>
/// <param name="Label">Label.</param>
/// <param name="Value">Value.</param>
/// <param name="LastYear">Value a year earlier, in yearly reports and where it is asked for.</param>
/// <param name="Prior">Value of the period before, where it is asked for.</param>
/// <param name="Parts">The value by object of the line's dimension; null for lines without one.</param>
public sealed record ReportLineJson(
    string Id,
    string? Box,
    string? Concept,
    string Label,
    string Value,
    string? LastYear,
    string? Prior = null,
    IReadOnlyList<LinePartJson>? Parts = null
);

/// <param name="Object">Object of the dimension.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Value">Value.</param>
public sealed record LinePartJson(string Object, string? Name, string Value);

/// <param name="Id">Name.</param>
/// <param name="Severity"><c>error</c> forbids sending.</param>
/// <param name="IsKept">Whether it holds.</param>
/// <param name="Text">What fails when it does not.</param>
public sealed record ReportCheckJson(string Id, string Severity, bool IsKept, string Text);
