namespace Nsg.Reporting.Language;

/// <summary>
/// Computes a report. Lines are computed once each, in order; figures are asked for once by period, so that the work
/// is bounded by the size of the
/// definition times the size of the chart.
/// </summary>
public sealed partial class ReportEvaluator
{
    private const int PartsMax = 1000;

    private readonly IReportBooks books;
    private readonly ReportPeriod main;
    private readonly Dictionary<(DateOnly, DateOnly, (string, string)?), IReadOnlyList<AccountFigures>> accounts = [];
    private readonly Dictionary<(DateOnly, DateOnly), IReadOnlyList<VatFigures>> vat = [];
    private readonly Dictionary<(string Line, ReportPeriod Period), decimal> shifted = [];
    private readonly Dictionary<string, decimal> values;
    private readonly Dictionary<string, ReportLine> lines;
    private readonly IReadOnlyList<ReportParameter> parameters;
    private List<ReportSource> sources = [];
    private (string Dimension, string Object)? within;

    private ReportEvaluator(
        ReportDefinition definition,
        ReportPeriod period,
        IReportBooks books,
        IReadOnlyDictionary<string, decimal> given
    )
    {
        (main, this.books) = (period, books);
        values = definition.Parameters.ToDictionary(
            one => one.Name,
            one => given.GetValueOrDefault(one.Name, one.Default),
            StringComparer.Ordinal
        );
        lines = definition.Lines.ToDictionary(one => one.Id, StringComparer.Ordinal);
        parameters = definition.Parameters;
    }

    /// <summary>Computes a report for a period.</summary>
    /// <param name="definition">What.</param>
    /// <param name="period">When.</param>
    /// <param name="books">From what.</param>
    /// <param name="parameters">Parameters that differ from their default.</param>
    public static ReportOutcome Run(
        ReportDefinition definition,
        ReportPeriod period,
        IReportBooks books,
        IReadOnlyDictionary<string, decimal>? parameters = null
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(books);
        var run = new ReportEvaluator(definition, period, books, parameters ?? new Dictionary<string, decimal>());
        var computed = definition.Lines.Select(line => run.Compute(line, period)).ToList();
        var checks = definition
            .Checks.Select(check => new CheckResult(check, run.Truth(check.Condition, period)))
            .ToList();
        return new ReportOutcome(definition, period, computed, checks, books.InReview(period.From, period.To));
    }

    private ComputedLine Compute(ReportLine line, ReportPeriod period)
    {
        sources = [];
        var value = Number(line.Value, period);
        values[line.Id] = value;
        return new ComputedLine(line, value, sources)
        {
            Parts = line.By is { } dimension ? Split(line, period, dimension) : [],
        };
    }

    /// <summary>A line by the objects of a dimension: its accounts are asked once for each. Objects beyond the limit
    /// stay within the sum.</summary>
    private List<LinePart> Split(ReportLine line, ReportPeriod period, string dimension)
    {
        var parts = new List<LinePart>();
        sources = [];
        foreach (var (part, name) in books.Objects(dimension).Take(PartsMax))
        {
            within = (dimension, part);
            if (Number(line.Value, period) is not 0m and var value)
            {
                parts.Add(new LinePart(part, name, value));
            }
        }

        within = null;
        return parts;
    }

    private decimal Number(ReportExpression expression, ReportPeriod period) =>
        expression switch
        {
            NumberExpression number => number.Value,
            NameExpression name => Named(name.Name, period),
            UnaryExpression minus => -Number(minus.Operand, period),
            BinaryExpression binary => Arithmetic(binary, period),
            ConditionExpression condition => Number(
                Truth(condition.If, period) ? condition.Then : condition.Else,
                period
            ),
            FunctionExpression function => Guarded(() =>
                ReportFunctions
                    .All[function.At.Text]
                    .Compute([.. function.Arguments.Select(one => Number(one, period))])
            ),
            ShiftedExpression shift => Number(shift.Of, shift.At.Text == "prior" ? period.Prior() : period.LastYear()),
            AccountExpression account => OfAccounts(account, period),
            VatExpression { At.Text: "rate" } rate => books.Rate(rate.Codes[0], period.To) ?? 0m,
            VatExpression tax => OfVat(tax, period),
            CountExpression count => count.What == "vouchers"
                ? books.Vouchers(period.From, period.To)
                : books.InReview(period.From, period.To),
            _ => throw new InvalidOperationException($"No number comes of {expression.GetType().Name}."),
        };

    private bool Truth(ReportExpression expression, ReportPeriod period) =>
        expression switch
        {
            UnaryExpression not => !Truth(not.Operand, period),
            BinaryExpression { At.Text: "and" } and => Truth(and.Left, period) && Truth(and.Right, period),
            BinaryExpression { At.Text: "or" } or => Truth(or.Left, period) || Truth(or.Right, period),
            BinaryExpression compare => Compare(
                compare.At.Text,
                Number(compare.Left, period).CompareTo(Number(compare.Right, period))
            ),
            ConditionExpression condition => Truth(
                Truth(condition.If, period) ? condition.Then : condition.Else,
                period
            ),
            _ => throw new InvalidOperationException($"No truth comes of {expression.GetType().Name}."),
        };

    private static bool Compare(string sign, int order) =>
        sign switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

    /// <summary>A quotient by nothing is nothing, so that every expression has a value.</summary>
    private decimal Arithmetic(BinaryExpression binary, ReportPeriod period)
    {
        var (left, right) = (Number(binary.Left, period), Number(binary.Right, period));
        return Guarded(() =>
            binary.At.Text switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                _ => right == 0m ? 0m : left / right,
            }
        );
    }

    /// <summary>Numbers beyond 28 digits mean nothing in books; they become nothing rather than an error half
    /// way.</summary>
    private static decimal Guarded(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return 0m;
        }
    }

    private decimal Named(string name, ReportPeriod period)
    {
        if (!lines.TryGetValue(name, out var line))
        {
            return values[name];
        }

        var value = values.TryGetValue(name, out var current) && period == main ? current : InOtherPeriod(line, period);
        sources.Add(new ReportSource("line", name, line.Label("en"), "", period, value));
        return value;
    }

    private decimal InOtherPeriod(ReportLine line, ReportPeriod period)
    {
        if (!shifted.TryGetValue((line.Id, period), out var value))
        {
            var mine = sources;
            sources = [];
            shifted[(line.Id, period)] = value = Number(line.Value, period);
            sources = mine;
        }

        return value;
    }

    private decimal OfAccounts(AccountExpression expression, ReportPeriod period)
    {
        var key = (period.From, period.To, within ?? expression.Selection.Dimension);
        if (!accounts.TryGetValue(key, out var all))
        {
            accounts.Add(key, all = books.Accounts(period.From, period.To, within ?? expression.Selection.Dimension));
        }

        var sum = 0m;
        foreach (var account in all.Where(expression.Selection.Holds))
        {
            var amount = expression.At.Text switch
            {
                "opening" => account.Opening,
                "closing" => account.Opening + account.Debit - account.Credit,
                "debit" => account.Debit,
                "credit" => account.Credit,
                _ => account.Debit - account.Credit,
            };
            sum += amount;
            if (amount != 0m)
            {
                sources.Add(
                    new ReportSource("account", account.Account, account.Name, expression.At.Text, period, amount)
                );
            }
        }

        return sum;
    }

    private decimal OfVat(VatExpression expression, ReportPeriod period)
    {
        if (!vat.TryGetValue((period.From, period.To), out var all))
        {
            vat.Add((period.From, period.To), all = books.Vat(period.From, period.To));
        }

        var sum = 0m;
        foreach (var code in all.Where(one => expression.Codes.Contains(one.Code)))
        {
            var amount = expression.At.Text switch
            {
                "base" => code.Base,
                "output_tax" => code.OutputTax,
                "tax_at_rates" => code.TaxAtRates,
                _ => code.InputTax,
            };
            sum += amount;
            if (amount != 0m)
            {
                sources.Add(new ReportSource("vat", code.Code, code.Code, expression.At.Text, period, amount));
            }
        }

        return sum;
    }
}
