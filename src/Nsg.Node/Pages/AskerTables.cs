using System.Text.Json;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Web.Asking;
using Nsg.Web.Languages;

namespace Nsg.Node.Pages;

/// <summary>An answer of the interface as a table for people. A field that a grant leaves out is an empty
/// cell.</summary>
/// <param name="Title">What the answer calls itself, or null.</param>
/// <param name="Period">Its period, or null.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows.</param>
internal sealed record AskerTables(
    string? Title,
    string? Period,
    IReadOnlyList<ResultColumn> Columns,
    IReadOnlyList<ResultRow> Rows
)
{
    private const string Name = "name";

    /// <summary>Currency of a report's figures, or empty.</summary>
    internal string Currency { get; init; } = "";

    /// <summary>Documents of the period that wait and are not counted.</summary>
    internal long InReview { get; init; }

    /// <summary>Whether the period is over and nothing of it waits.</summary>
    internal bool IsComplete { get; init; } = true;

    /// <param name="what">What was fetched.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="own">The definition that the requester brought along, or null.</param>
    /// <param name="nameOf">The name of an account in the country's chart, or null: shown where the grant leaves the company's
    /// own name out.</param>
    internal static AskerTables Of(
        string what,
        JsonElement answer,
        ReportDefinition? own,
        Func<string, string?> nameOf
    ) =>
        what switch
        {
            Resources.Balances => Made(
                answer.GetProperty("accounts"),
                nameOf,
                ("account", Texts.Account, false),
                (Name, SharingTexts.Name, false),
                ("opening", AskingTexts.Opening, true),
                ("debit", Texts.Debit, true),
                ("credit", Texts.Credit, true),
                ("closing", AskingTexts.Closing, true)
            ),
            Resources.Aggregates => Sums(answer, nameOf),
            Resources.Entries => Entries(answer),
            Resources.Documents => Made(
                answer.GetProperty("items"),
                static _ => null,
                ("number", AskingTexts.Number, false),
                ("date", Texts.Date, false),
                ("kind", Texts.Document, false),
                ("party", Texts.Party, false),
                ("payable", AskingTexts.Amount, true),
                ("currency", AskingTexts.Currency, false)
            ),
            Resources.Reports => Report(answer, own),
            _ => new AskerTables(
                null,
                null,
                [new(AskingTexts.Field), new(Texts.Text)],
                [
                    .. answer
                        .EnumerateObject()
                        .Where(one => one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                        .Select(one => new ResultRow([one.Name, one.Value.ToString()])),
                ]
            ),
        };

    /// <summary>The lines of a report, with its sums, and with heads where it is a statement of income and of the
    /// balance.</summary>
    private static AskerTables Report(JsonElement answer, ReportDefinition? own)
    {
        var definition = own ?? ReportCatalogue.Find(Text(answer, "report"));
        var lines = (definition?.Lines ?? []).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var hasHeads = lines.Values.Any(line => line.IsInstant) && lines.Values.Any(line => !line.IsInstant);
        var rows = new List<ResultRow>();
        List<string> order = definition is null ? [] : [.. ReportStructure.InOrder(definition).Select(line => line.Id)];
        foreach (
            var item in answer.GetProperty("lines").EnumerateArray().OrderBy(item => order.IndexOf(Text(item, "id")))
        )
        {
            var row = new ResultRow([Text(item, "label"), Text(item, "value")]);
            if (lines.GetValueOrDefault(Text(item, "id")) is { } line)
            {
                row = row with
                {
                    Head =
                        !hasHeads ? null
                        : line.IsInstant ? AskingTexts.BalanceSheet
                        : AskingTexts.IncomeStatement,
                    IsSum = ReportStructure.IsSum(definition!, line),
                    IsDetail = ReportStructure.IsDetail(definition!, line),
                };
            }

            rows.Add(row);
        }

        return new AskerTables(
            Text(answer, "title"),
            Text(answer, "period"),
            [new(AskingTexts.Line), new(AskingTexts.Amount, true)],
            rows
        )
        {
            Currency = Text(answer, "currency"),
            InReview =
                answer.TryGetProperty("documentsInReview", out var waiting) && waiting.TryGetInt64(out var count)
                    ? count
                    : 0,
            IsComplete = !answer.TryGetProperty("isComplete", out var whole) || whole.ValueKind != JsonValueKind.False,
        };
    }

    /// <summary>Sums by account and month, by customer or supplier, or by country.</summary>
    private static AskerTables Sums(JsonElement answer, Func<string, string?> nameOf) =>
        answer.GetProperty("by").EnumerateArray().Select(one => one.GetString()).ToList() switch
        {
            ["party"] => Made(
                answer.GetProperty("groups"),
                static _ => null,
                ("key", AskingTexts.ByParty, false),
                ("debit", Texts.Debit, true),
                ("credit", Texts.Credit, true),
                ("net", AskingTexts.Amount, true)
            ),
            ["country"] => Made(
                answer.GetProperty("groups"),
                static _ => null,
                ("key", InvoicingTexts.Country, false),
                ("debit", Texts.Debit, true),
                ("credit", Texts.Credit, true),
                ("net", AskingTexts.Amount, true)
            ),
            _ => Made(
                answer.GetProperty("groups"),
                nameOf,
                ("key", Texts.Account, false),
                (Name, SharingTexts.Name, false),
                ("key2", Texts.Month, false),
                ("debit", Texts.Debit, true),
                ("credit", Texts.Credit, true),
                ("net", AskingTexts.Amount, true)
            ),
        };

    private static AskerTables Made(
        JsonElement items,
        Func<string, string?> nameOf,
        params ReadOnlySpan<(string Field, Phrase Title, bool IsNumber)> columns
    )
    {
        (string Field, Phrase Title, bool IsNumber)[] all = [.. columns];
        return new AskerTables(
            null,
            null,
            [.. all.Select(one => new ResultColumn(one.Title, one.IsNumber))],
            [
                .. items
                    .EnumerateArray()
                    .Select(item => new ResultRow(
                        [
                            .. all.Select(one =>
                                Text(item, one.Field) is { Length: > 0 } text ? text
                                : one.Field == Name ? nameOf(Text(item, all[0].Field)) ?? ""
                                : ""
                            ),
                        ],
                        Text(item, "sha256").Length > 0 ? Text(item, "id") : null
                    )),
            ]
        );
    }

    /// <summary>Vouchers line by line.</summary>
    private static AskerTables Entries(JsonElement answer) =>
        new(
            null,
            null,
            [
                new(Texts.Voucher),
                new(Texts.Date),
                new(Texts.Text),
                new(Texts.Account),
                new(Texts.Debit, true),
                new(Texts.Credit, true),
            ],
            [
                .. answer
                    .GetProperty("items")
                    .EnumerateArray()
                    .SelectMany(entry =>
                        entry
                            .GetProperty("lines")
                            .EnumerateArray()
                            .Select(line => new ResultRow([
                                Text(entry, "number"),
                                Text(entry, "date"),
                                Text(entry, "text"),
                                Text(line, "account"),
                                Text(line, "debit"),
                                Text(line, "credit"),
                            ]))
                    ),
            ]
        );

    private static string Text(JsonElement item, string field) =>
        item.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
