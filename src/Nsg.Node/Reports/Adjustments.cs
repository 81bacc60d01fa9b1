using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>What is to be decided about a report beside its figures.</summary>
/// <param name="Kind"><c>parameter</c>, <c>remark</c>, <c>specification</c>, <c>kid</c>, <c>vat-number</c> or
/// <c>contact</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record AdjustmentRequest(string Kind, string Reason)
{
    /// <summary>Parameter, box or buyer; empty for the report as a whole.</summary>
    public string Target { get; init; } = "";

    /// <summary>Specification of a line, or null.</summary>
    public string? Specification { get; init; }

    /// <summary>Number of a parameter, or base of a specification, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Tax of a specification, or null.</summary>
    public decimal? Tax { get; init; }

    /// <summary>A remark of the authority's list, or null.</summary>
    public string? Chosen { get; init; }

    /// <summary>Text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Whether an earlier decision about the same is taken back.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>Decisions about reports beside their figures.</summary>
public static class Adjustments
{
    /// <summary>Keeps a decision.</summary>
    /// <exception cref="ReportRequestException">It does not fit the report.</exception>
    public static async Task AdjustAsync(
        NodeStore store,
        string company,
        Func<BooksQueries, ReportRequest> ask,
        AdjustmentRequest wanted,
        string actor,
        RequestKey? key = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(wanted);
        var request = store.Query(company, ask);
        if (Misfit(request.Definition, wanted) is { } misfit)
        {
            throw new ReportRequestException(misfit);
        }

        var adjusted = new ReportAdjusted
        {
            Report = request.Definition.Id,
            From = request.Period.From,
            To = request.Period.To,
            Kind = wanted.Kind,
            Target = wanted.Target,
            Specification = wanted.Specification,
            Value = wanted.Value,
            Tax = wanted.Tax,
            Chosen = wanted.Chosen,
            Text = wanted.Text,
            Reason = wanted.Reason,
            IsWithdrawn = wanted.IsWithdrawn ? true : null,
            Request = key,
        };
        if (await store.DecideAsync(company, books => new FilingDesk(books).Adjust(adjusted, actor)) is { } refusal)
        {
            throw new ReportRequestException(refusal);
        }
    }

    /// <summary>What was decided, as the writers of files take it.</summary>
    internal static ReportAdjustments Of(IReadOnlyList<ReportAdjusted> all) =>
        new(
            [
                .. all.Where(one => one.Kind == "remark")
                    .Select(one => new BoxRemark(one.Target, one.Specification, one.Chosen, one.Text)),
            ],
            [
                .. all.Where(one => one is { Kind: "specification", Specification: not null })
                    .Select(one => new BoxSpecification(one.Target, one.Specification!, one.Value, one.Tax ?? 0m)),
            ],
            all.LastOrDefault(one => one.Kind == "kid")?.Text
        );

    /// <summary>The contact that was decided on, or the one of the last period before that has one; else nobody.</summary>
    internal static ReportContact Contact(
        BooksQueries books,
        ReportOutcome outcome,
        IReadOnlyList<ReportAdjusted> all
    ) =>
        (
            all.LastOrDefault(one => one.Kind == "contact")?.Text
            ?? books.ContactBefore(outcome.Definition.Id, outcome.Period.From)
        )?.Split(';')
            is { } parts
            ? new ReportContact(
                parts[0].Trim(),
                parts.ElementAtOrDefault(1)?.Trim() ?? "",
                parts.ElementAtOrDefault(2)?.Trim() ?? ""
            )
            : new ReportContact("", "", "");

    /// <summary>SHA-256 of all that was decided; null when nothing was.</summary>
    internal static string? Sha256(IReadOnlyList<ReportAdjusted> all) =>
        all.Count == 0
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        string.Join(
                            '\n',
                            all.OrderBy(one => (one.Kind, one.Target, one.Specification ?? ""))
                                .Select(one =>
                                    string.Create(
                                        CultureInfo.InvariantCulture,
                                        $"{one.Kind}|{one.Target}|{one.Specification}|{one.Value:0.##########}|{one.Tax:0.##########}|{one.Chosen}|{one.Text}"
                                    )
                                )
                        )
                    )
                )
            );

    private static string? Misfit(ReportDefinition definition, AdjustmentRequest wanted) =>
        wanted switch
        {
            { IsWithdrawn: true } => null,
            { Kind: "parameter", Value: null } => "a parameter needs a number",
            { Kind: "parameter" } when definition.Parameters.All(one => one.Name != wanted.Target) =>
                $"{definition.Id} has no parameter '{wanted.Target}'; it has {(definition.Parameters.Count == 0 ? "none" : string.Join(", ", definition.Parameters.Select(one => one.Name)))}",
            { Kind: "remark", Chosen: null, Text: null } => "a remark needs a text, or one of the authority's list",
            { Kind: "remark" or "specification" }
                when wanted.Target.Length > 0 && definition.Lines.All(line => line.Box != wanted.Target) =>
                $"{definition.Id} has no box '{wanted.Target}'",
            { Kind: "specification" } when wanted.Specification is null || wanted.Tax is null =>
                "a specification needs its name and its tax",
            { Kind: "remark" or "specification", Specification: { } named } => VatControls.Misfit(definition.Id, named),
            { Kind: "kid" or "contact", Text: null } => $"a {wanted.Kind} needs its text",
            { Kind: "vat-number" } when !EcSalesList.IsShaped(wanted.Text ?? "") =>
                $"'{wanted.Text}' has not the shape of a VAT number of an EU country, such as DE123456789",
            _ => null,
        };
}
