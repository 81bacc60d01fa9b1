namespace Nsg.Reporting.Language;

/// <summary>An expression of a report definition. It has a value for every state of the books: nothing in it can fail
/// or run on.</summary>
internal abstract record ReportExpression(ReportToken At)
{
    /// <summary>Whether the value is true or false, not a number.</summary>
    internal abstract bool IsTruth { get; }

    /// <summary>The expressions that it is made of.</summary>
    internal IEnumerable<ReportExpression> Inner =>
        this switch
        {
            UnaryExpression unary => [unary.Operand],
            BinaryExpression binary => [binary.Left, binary.Right],
            ConditionExpression condition => [condition.If, condition.Then, condition.Else],
            FunctionExpression function => function.Arguments,
            ShiftedExpression shifted => [shifted.Of],
            _ => [],
        };

    /// <summary>The expression and all within it.</summary>
    internal IEnumerable<ReportExpression> Parts() => Inner.SelectMany(one => one.Parts()).Prepend(this);
}

internal sealed record NumberExpression(ReportToken At, decimal Value) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary>The value of a line or parameter.</summary>
internal sealed record NameExpression(ReportToken At, string Name) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary><c>-x</c> or <c>not x</c>.</summary>
internal sealed record UnaryExpression(ReportToken At, ReportExpression Operand) : ReportExpression(At)
{
    internal override bool IsTruth => At.Text == "not";
}

internal sealed record BinaryExpression(ReportToken At, ReportExpression Left, ReportExpression Right)
    : ReportExpression(At)
{
    internal override bool IsTruth => At.Text is not ("+" or "-" or "*" or "/");

    /// <summary>Whether the operands are truths.</summary>
    internal bool JoinsTruths => At.Text is "and" or "or";
}

internal sealed record ConditionExpression(
    ReportToken At,
    ReportExpression If,
    ReportExpression Then,
    ReportExpression Else
) : ReportExpression(At)
{
    internal override bool IsTruth => Then.IsTruth;
}

/// <summary><c>whole(x)</c>, <c>round(x, unit)</c>, <c>min(x, y)</c> and the like.</summary>
internal sealed record FunctionExpression(ReportToken At, IReadOnlyList<ReportExpression> Arguments)
    : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary><c>prior(x)</c>: of the period before; <c>last_year(x)</c>: of the same period a year earlier.</summary>
internal sealed record ShiftedExpression(ReportToken At, ReportExpression Of) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary><c>opening</c>, <c>movement</c>, <c>closing</c>, <c>debit</c>, <c>credit</c> of accounts; debit
/// positive.</summary>
internal sealed record AccountExpression(ReportToken At, AccountSelection Selection) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary><c>base</c>, <c>output_tax</c>, <c>input_tax</c>, <c>tax_at_rates</c> of VAT codes, and <c>rate</c>, the percent of one at the
/// end of the period.</summary>
internal sealed record VatExpression(ReportToken At, IReadOnlyList<string> Codes) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}

/// <summary><c>count(vouchers)</c>, <c>count(review)</c>.</summary>
internal sealed record CountExpression(ReportToken At, string What) : ReportExpression(At)
{
    internal override bool IsTruth => false;
}
