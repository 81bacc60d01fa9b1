namespace Nsg.Reporting.Language;

public sealed partial class ReportEvaluator
{
    private const int Decimals = 2;
    private const decimal Thousand = 1_000m;

    /// <summary>Sums of lines that stand for their parts, computed once each: where each line uses the one before twice,
    /// the walks would double with every line.</summary>
    private readonly Dictionary<(string Line, ReportPeriod Period), Sum> sums = [];

    /// <summary>What a line of a report is made of; null when the report has no such line.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="period">When.</param>
    /// <param name="books">From what.</param>
    /// <param name="line">The line.</param>
    /// <param name="given">Parameters that differ from their default.</param>
    public static ReportBreakdown? BreakDown(
        ReportDefinition definition,
        ReportPeriod period,
        IReportBooks books,
        string line,
        IReadOnlyDictionary<string, decimal>? given = null
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(books);
        var run = new ReportEvaluator(definition, period, books, given ?? new Dictionary<string, decimal>());
        foreach (var one in definition.Lines)
        {
            run.Compute(one, period);
        }

        return !run.lines.TryGetValue(line, out var asked) ? null
            : run.SumOf(asked, period) is { IsWhole: true } sum ? InFull(run.values[line], sum, period)
            : new ReportBreakdown(run.values[line], [.. run.Used(asked, period).Distinct()], false);
    }

    /// <summary>The parts as they are shown, and what they lack of the figure.</summary>
    private static ReportBreakdown InFull(decimal value, Sum sum, ReportPeriod period)
    {
        var rounding = new ReportSource(ReportBreakdown.Rounding, "", "Rounding", "", period, 0m);
        var parts = sum
            .Parts.Select(one => one.Key with { Amount = decimal.Round(one.Value, Decimals) })
            .Where(one => one.Amount != 0m)
            .ToList();
        var rest = value - parts.Sum(one => one.Amount);
        return new ReportBreakdown(value, rest == 0m ? parts : [.. parts, rounding with { Amount = rest }], true);
    }

    /// <summary>What a figure that is no sum was worked out from.</summary>
    private List<ReportSource> Used(ReportLine line, ReportPeriod period)
    {
        var used = new List<ReportSource>();
        var waiting = new Stack<(ReportLine Line, ReportPeriod Period)>([(line, period)]);
        var seen = new HashSet<(ReportLine, ReportPeriod)>();
        while (waiting.TryPop(out var one))
        {
            foreach (var source in SourcesOf(() => Number(one.Line.Value, one.Period)))
            {
                if (source.Kind == "line" && lines[source.Name] is var part && StandsForItsParts(part))
                {
                    if (seen.Add((part, source.Period)))
                    {
                        waiting.Push((part, source.Period));
                    }
                }
                else
                {
                    used.Add(source);
                }
            }
        }

        return used;
    }

    private static bool StandsForItsParts(ReportLine line) => line is { IsHidden: true, Labels.Count: 0 };

    private Sum SumOf(ReportLine line, ReportPeriod period)
    {
        if (!sums.TryGetValue((line.Id, period), out var sum))
        {
            sums[(line.Id, period)] = sum = new Sum();
            sum.IsWhole = Adds(line.Value, period, 1m, sum);
        }

        return sum;
    }

    /// <summary>Adds an expression, so many times, to a sum; whether it is one.</summary>
    private bool Adds(ReportExpression expression, ReportPeriod period, decimal times, Sum to) =>
        expression switch
        {
            NumberExpression number => number.Value == 0m,
            NameExpression name => AddsNamed(name.Name, period, times, to),
            UnaryExpression minus => Adds(minus.Operand, period, -times, to),
            BinaryExpression { At.Text: "+" or "-" } two => Adds(two.Left, period, times, to)
                && Adds(two.Right, period, two.At.Text == "-" ? -times : times, to),
            BinaryExpression { At.Text: "*" } product when IsConstant(product.Right) => AddsTimes(
                product.Left,
                period,
                times,
                Number(product.Right, period),
                to
            ),
            BinaryExpression { At.Text: "*" } product when IsConstant(product.Left) => AddsTimes(
                product.Right,
                period,
                times,
                Number(product.Left, period),
                to
            ),
            BinaryExpression { At.Text: "/" } quotient when IsConstant(quotient.Right) => AddsTimes(
                quotient.Left,
                period,
                times,
                Number(quotient.Right, period) is not 0m and var by ? Guarded(() => 1m / by) : 0m,
                to
            ),
            ConditionExpression condition => Adds(
                Truth(condition.If, period) ? condition.Then : condition.Else,
                period,
                times,
                to
            ),
            FunctionExpression function => AddsFunction(function, period, times, to),
            ShiftedExpression shift => Adds(
                shift.Of,
                shift.At.Text == "prior" ? period.Prior() : period.LastYear(),
                times,
                to
            ),
            AccountExpression account => AddsSources(() => OfAccounts(account, period), times, to),
            VatExpression { At.Text: not "rate" } tax => AddsSources(() => OfVat(tax, period), times, to),
            _ => false,
        };

    private bool AddsTimes(ReportExpression expression, ReportPeriod period, decimal times, decimal more, Sum to) =>
        Adds(expression, period, Guarded(() => times * more), to);

    private bool AddsFunction(FunctionExpression function, ReportPeriod period, decimal times, Sum to)
    {
        var first = function.Arguments[0];
        switch (function.At.Text)
        {
            case "thousands":
                return Adds(first, period, times / Thousand, to);
            case "abs":
                return Adds(first, period, times * Math.Sign(Number(first, period)), to);
            case "positive":
                return Number(first, period) <= 0m || Adds(first, period, times, to);
            case "sum":
                return function.Arguments.All(one => Adds(one, period, times, to));
            case "min" or "max":
                var chosen = Number(function, period);
                return Adds(function.Arguments.First(one => Number(one, period) == chosen), period, times, to);
            default:
                return Adds(first, period, times, to);
        }
    }

    /// <summary>A line for readers counts as itself; another stands for its parts; a parameter is a number that a person
    /// gave.</summary>
    private bool AddsNamed(string name, ReportPeriod period, decimal times, Sum to)
    {
        if (!lines.TryGetValue(name, out var line))
        {
            var parameter = parameters.First(one => one.Name == name);
            to.Add(new ReportSource("parameter", name, parameter.Label, "", period, 0m), times, values[name]);
            return true;
        }

        if (line is { IsRounding: true, IsHidden: true })
        {
            return true;
        }

        if (!StandsForItsParts(line))
        {
            return AddsSources(() => Named(name, period), times, to);
        }

        var sum = SumOf(line, period);
        foreach (var (part, amount) in sum.Parts)
        {
            to.Add(part, times, amount);
        }

        return sum.IsWhole;
    }

    private bool AddsSources(Action read, decimal times, Sum to)
    {
        foreach (var source in SourcesOf(read))
        {
            to.Add(source with { Amount = 0m }, times, source.Amount);
        }

        return true;
    }

    /// <summary>What a figure notes as its sources when it is read.</summary>
    private List<ReportSource> SourcesOf(Action read)
    {
        sources = [];
        read();
        return sources;
    }

    /// <summary>Whether a number is the same whatever the books say of the period.</summary>
    private bool IsConstant(ReportExpression expression) =>
        expression
            .Parts()
            .All(part =>
                part switch
                {
                    AccountExpression or CountExpression => false,
                    VatExpression tax => tax.At.Text == "rate",
                    NameExpression name => !lines.ContainsKey(name.Name),
                    _ => true,
                }
            );

    /// <summary>Parts, each with what it adds; in the order in which they came.</summary>
    private sealed class Sum
    {
        internal OrderedDictionary<ReportSource, decimal> Parts { get; } = [];

        /// <summary>Whether the parts are all that the figure is made of.</summary>
        internal bool IsWhole { get; set; }

        internal void Add(ReportSource part, decimal times, decimal amount) =>
            Parts[part] = Guarded(() => Parts.GetValueOrDefault(part) + (times * amount));
    }
}
