using System.Globalization;
using System.Text;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>Writes what a system did with each case.</summary>
internal static class KitReport
{
    internal static void Write(
        KitTarget target,
        DateTimeOffset time,
        IReadOnlyList<(string Interface, KitOutcome Outcome)> outcomes,
        string? file
    )
    {
        if (target.Form == "json" && file is null)
        {
            foreach (var (name, one) in outcomes)
            {
                Output.Json(
                    new
                    {
                        id = one.Case.Id,
                        verdict = Word(one.Verdict),
                        @interface = name,
                        says = one.Case.Says,
                        detail = one.Detail,
                    }
                );
            }

            return;
        }

        if (target.Form == "text" && file is null)
        {
            Output.Table(
                ["CASE", "VERDICT", "THE CONTRACT", "FOUND"],
                outcomes.Select(one =>
                    (IReadOnlyList<string>)
                        [one.Outcome.Case.Id, Word(one.Outcome.Verdict), one.Outcome.Case.Says, one.Outcome.Detail]
                )
            );
            Output.Line(Sum(outcomes));
            return;
        }

        var text = Markdown(target, time, outcomes);
        if (file is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            File.WriteAllText(file, text);
            Output.Line($"{Sum(outcomes)} The report is in {file}.");
        }
    }

    private static string Markdown(
        KitTarget target,
        DateTimeOffset time,
        IReadOnlyList<(string Interface, KitOutcome Outcome)> outcomes
    )
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Conformance of {target.At}\n\nTested {time:yyyy-MM-dd HH:mm} UTC with `nsg conform --at`. {Sum(outcomes)}\n"
        );
        foreach (var suite in outcomes.GroupBy(one => one.Interface))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {suite.Key}\n\n| case | verdict | the contract | found |\n|---|---|---|---|\n"
            );
            foreach (var (_, one) in suite)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {one.Case.Id} | {Word(one.Verdict)} | {Cell(one.Case.Says)} | {Cell(one.Detail)} |\n"
                );
            }
        }

        return text.ToString();
    }

    private static string Sum(IReadOnlyList<(string Interface, KitOutcome Outcome)> outcomes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(outcomes, KitVerdict.Pass)} passed, {Count(outcomes, KitVerdict.Fail)} failed, {Count(outcomes, KitVerdict.Skip)} not judged."
        );

    private static int Count(IReadOnlyList<(string Interface, KitOutcome Outcome)> outcomes, KitVerdict verdict) =>
        outcomes.Count(one => one.Outcome.Verdict == verdict);

    private static string Word(KitVerdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
