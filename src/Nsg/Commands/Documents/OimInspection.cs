using Nsg.Reporting.Xbrl;

namespace Nsg.Command.Commands.Documents;

/// <summary>What a report in xBRL-JSON or xBRL-CSV holds.</summary>
internal static class OimInspection
{
    internal static int Print(string file, OimReport report, bool isJson)
    {
        var facts = report.Facts.Where(fact => !fact.IsNote).ToList();
        var notes = report.Facts.Where(fact => fact.IsNote).Select(fact => fact.Value).ToList();
        string[] Values(string dimension) =>
            [
                .. facts
                    .Select(fact => fact.Dimensions.GetValueOrDefault(dimension))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        if (isJson)
        {
            Output.Json(
                new
                {
                    file,
                    kind = "report",
                    syntax = report.Syntax,
                    taxonomy = report.Taxonomy,
                    facts = facts.Select(fact => new
                    {
                        id = fact.Id,
                        concept = fact.Dimensions.GetValueOrDefault("concept"),
                        period = fact.Dimensions.GetValueOrDefault("period"),
                        unit = fact.Dimensions.GetValueOrDefault("unit"),
                        decimals = fact.Decimals,
                        value = fact.Value,
                    }),
                    entities = Values("entity"),
                    periods = Values("period"),
                    notes,
                }
            );
            return ExitCode.Ok;
        }

        Output.Line($"{file}: report ({report.Syntax}), {facts.Count} facts of {Values("concept").Length} concepts");
        Output.Line($"Taxonomy: {string.Join(", ", report.Taxonomy)}");
        Output.Line($"Company: {string.Join(", ", Values("entity"))}");
        Output.Line($"Periods: {string.Join(", ", Values("period"))}");
        notes.ForEach(note => Output.Line($"Note: {note}"));
        return ExitCode.Ok;
    }
}
