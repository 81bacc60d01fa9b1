namespace Nsg.Reporting.Language;

/// <summary>What a definition reads and what would leave the company, in plain words.</summary>
/// <param name="Reads">Each kind of figure that it reads.</param>
/// <param name="Leaves">Each figure that would leave.</param>
public sealed record ReportInWords(IReadOnlyList<string> Reads, IReadOnlyList<string> Leaves)
{
    /// <summary>Describes a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="language">Language: en, nb, sv, da, fi or is.</param>
    public static ReportInWords Of(ReportDefinition definition, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(language);
        var reader = new Reader(definition, ReportWords.In(language));
        foreach (
            var expression in definition
                .Lines.Select(line => line.Value)
                .Concat(definition.Checks.Select(check => check.Condition))
        )
        {
            reader.Look(expression, "");
        }

        return new ReportInWords(
            [.. reader.Reads.Distinct()],
            [
                .. definition
                    .Lines.Where(line => !line.IsHidden)
                    .Select(line =>
                        line.Label(language)
                        + (line.By is { } dimension ? ReportWords.Fill(ReportWords.In(language).By, dimension) : "")
                    ),
            ]
        );
    }

    /// <summary>The same as sentences.</summary>
    public string Sentences(string language)
    {
        var words = ReportWords.In(language);
        return ReportWords.Fill(words.Reads, string.Join("; ", Reads))
            + " "
            + ReportWords.Fill(words.Leaves, Leaves.Count, string.Join("; ", Leaves));
    }

    private sealed class Reader(ReportDefinition definition, ReportWords words)
    {
        private readonly Dictionary<string, ReportLine> lines = definition.Lines.ToDictionary(
            line => line.Id,
            StringComparer.Ordinal
        );
        private readonly HashSet<(string Line, string When)> seen = [];

        internal List<string> Reads { get; } = [];

        internal void Look(ReportExpression expression, string when)
        {
            switch (expression)
            {
                case AccountExpression account:
                    Reads.Add(
                        ReportWords.Fill(words.Of, words.Measures[account.At.Text], words.Selection(account.Selection))
                            + when
                    );
                    break;
                case VatExpression { At.Text: not "rate" } vat:
                    Reads.Add(
                        ReportWords.Fill(
                            words.Of,
                            words.Measures[vat.At.Text],
                            ReportWords.Fill(words.VatCodes, string.Join(", ", vat.Codes))
                        ) + when
                    );
                    break;
                case CountExpression count:
                    Reads.Add((count.What == "review" ? words.Review : words.Vouchers) + when);
                    break;
                case ShiftedExpression shifted:
                    Look(shifted.Of, shifted.At.Text == "prior" ? words.Before : words.YearEarlier);
                    break;
                case NameExpression name
                    when when.Length > 0 && lines.TryGetValue(name.Name, out var line) && seen.Add((name.Name, when)):
                    Look(line.Value, when);
                    break;
                default:
                    foreach (var inner in expression.Inner)
                    {
                        Look(inner, when);
                    }

                    break;
            }
        }
    }
}
