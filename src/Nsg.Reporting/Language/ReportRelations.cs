using System.Globalization;

namespace Nsg.Reporting.Language;

/// <summary>What lines of a definition have to do with one another, whatever the books say.</summary>
public sealed class ReportRelations
{
    private const int Thousand = 1_000;

    private readonly Dictionary<string, ReportLine> _lines;
    private readonly Dictionary<string, Dictionary<string, decimal>> _sums = new(StringComparer.Ordinal);

    /// <summary>Relations of a definition's lines.</summary>
    public ReportRelations(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _lines = definition.Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        foreach (var line in definition.Lines)
        {
            _sums[line.Id] = Sum(line.Value);
        }
    }

    /// <summary>In how much a line's figures are told: 1,000 where they are thousands, else 1.</summary>
    public int UnitOf(string line) => UnitOf(_lines[line].Value);

    /// <summary>Whether lines, each so many times in its unit, come to nothing in any books: a sum less its parts, or the same figure
    /// in another unit. What rounding makes of it is not looked at.</summary>
    public bool ComeToNothing(IEnumerable<(string Line, int Times)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sum = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (line, times) in lines)
        {
            Add(sum, _sums[line], times * UnitOf(line));
        }

        return sum.Values.All(one => Math.Abs(one) < 0.000_001m);
    }

    private int UnitOf(ReportExpression expression) =>
        expression switch
        {
            FunctionExpression { At.Text: "thousands" } => Thousand,
            NameExpression name when _lines.TryGetValue(name.Name, out var line) => UnitOf(line.Value),
            ConditionExpression condition => UnitOf(condition.Then),
            NumberExpression => 1,
            _ => expression.Inner.Where(one => !one.IsTruth).Select(UnitOf).DefaultIfEmpty(1).Max(),
        };

    /// <summary>An expression as a sum of facts, each so many times. What is no sum is a fact by itself.</summary>
    private Dictionary<string, decimal> Sum(ReportExpression expression) =>
        expression switch
        {
            NumberExpression number => One("1", number.Value),
            NameExpression name when _sums.TryGetValue(name.Name, out var known) => known,
            UnaryExpression { IsTruth: false } minus => Times(Sum(minus.Operand), -1m),
            BinaryExpression { At.Text: "+" or "-" } two => Times(
                Sum(two.Right),
                two.At.Text == "-" ? -1m : 1m,
                Sum(two.Left)
            ),
            BinaryExpression { At.Text: "*", Right: NumberExpression by } product => Times(Sum(product.Left), by.Value),
            BinaryExpression { At.Text: "*", Left: NumberExpression by } product => Times(Sum(product.Right), by.Value),
            BinaryExpression { At.Text: "/", Right: NumberExpression { Value: not 0m } by } part => Times(
                Sum(part.Left),
                1m / by.Value
            ),
            FunctionExpression { At.Text: "whole" or "round" or "down" or "up" } rounded => Sum(rounded.Arguments[0]),
            FunctionExpression { At.Text: "thousands" } told => Times(Sum(told.Arguments[0]), 1m / Thousand),
            FunctionExpression { At.Text: "sum" } all => all.Arguments.Aggregate(
                new Dictionary<string, decimal>(StringComparer.Ordinal),
                (sum, one) => Times(Sum(one), 1m, sum)
            ),
            ShiftedExpression shifted => Sum(shifted.Of)
                .ToDictionary(one => $"{shifted.At.Text} {one.Key}", one => one.Value, StringComparer.Ordinal),
            AccountExpression account => Movements(account),
            VatExpression { At.Text: not "rate" } vat => vat
                .Codes.Distinct(StringComparer.Ordinal)
                .ToDictionary(code => $"{vat.At.Text} {code}", _ => 1m, StringComparer.Ordinal),
            _ => One(Name(expression), 1m),
        };

    /// <summary>What opens, is debited and credited; movement and closing are sums of these.</summary>
    private static Dictionary<string, decimal> Movements(AccountExpression account)
    {
        var of = Name(account.Selection);
        var moved = Times(One($"debit {of}", 1m), 1m, One($"credit {of}", -1m));
        return account.At.Text switch
        {
            "movement" => moved,
            "closing" => Times(moved, 1m, One($"opening {of}", 1m)),
            var other => One($"{other} {of}", 1m),
        };
    }

    private static Dictionary<string, decimal> One(string fact, decimal times) =>
        new(StringComparer.Ordinal) { [fact] = times };

    private static Dictionary<string, decimal> Times(
        Dictionary<string, decimal> sum,
        decimal times,
        Dictionary<string, decimal>? to = null
    )
    {
        var made = new Dictionary<string, decimal>(to ?? [], StringComparer.Ordinal);
        Add(made, sum, times);
        return made;
    }

    private static void Add(Dictionary<string, decimal> to, Dictionary<string, decimal> sum, decimal times)
    {
        foreach (var (fact, amount) in sum)
        {
            to[fact] = to.GetValueOrDefault(fact) + (amount * times);
        }
    }

    private static string Name(ReportExpression expression) =>
        expression switch
        {
            NumberExpression number => number.Value.ToString(CultureInfo.InvariantCulture),
            NameExpression name => name.Name,
            AccountExpression account => $"{account.At.Text} {Name(account.Selection)}",
            VatExpression vat => $"{vat.At.Text} {string.Join(' ', vat.Codes)}",
            CountExpression count => $"count {count.What}",
            _ => $"{expression.At.Text}({string.Join(';', expression.Inner.Select(Name))})",
        };

    private static string Name(AccountSelection selection) =>
        $"{string.Join(',', selection.Items)}/{string.Join(',', selection.Except)}/{selection.Dimension}";
}
