namespace Nsg.Reporting.Language;

/// <summary>What a definition reads and what would leave the company, in plain words.</summary>
/// <param name="Reads">Each kind of figure that it reads.</param>
/// <param name="Leaves">Each figure that would leave.</param>
public sealed record ReportInWords(IReadOnlyList<string> Reads, IReadOnlyList<string> Leaves)
{
    /// <summary>Describes a definition.</summary>
    public static ReportInWords Of(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var reads = new List<string>();
        foreach (var expression in definition.Lines.Select(line => line.Value).Concat(definition.Checks.Select(check => check.Condition)))
        {
            Look(expression, "", reads);
        }

        return new ReportInWords([.. reads.Distinct()], [.. definition.Lines.Where(line => !line.IsHidden).Select(line => line.Label("en"))]);
    }

    private static void Look(ReportExpression expression, string when, List<string> reads)
    {
        switch (expression)
        {
            case AccountExpression account:
                reads.Add($"{Measure(account.At.Text)} of {account.Selection}{when}");
                break;
            case VatExpression { At.Text: not "rate" } vat:
                reads.Add($"{Measure(vat.At.Text)} of VAT codes {string.Join(", ", vat.Codes)}{when}");
                break;
            case CountExpression count:
                reads.Add(count.What == "review" ? "number of documents that wait for a person" + when : "number of vouchers" + when);
                break;
            case ShiftedExpression shifted:
                Look(shifted.Of, shifted.At.Text == "prior" ? " in the period before" : " a year earlier", reads);
                break;
            default:
                foreach (var inner in expression.Inner)
                {
                    Look(inner, when, reads);
                }

                break;
        }
    }

    private static string Measure(string name) => name switch
    {
        "opening" => "opening balance",
        "closing" => "closing balance",
        "debit" => "debits",
        "credit" => "credits",
        "base" => "taxable base",
        "output_tax" => "output tax",
        "input_tax" => "input tax",
        _ => "movement",
    };
}
