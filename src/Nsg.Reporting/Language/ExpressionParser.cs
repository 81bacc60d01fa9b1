using System.Globalization;
using Nsg.Ledger;

namespace Nsg.Reporting.Language;

/// <summary>Parses expressions by precedence: or, and, not, comparison, sum, product, sign.</summary>
internal sealed class ExpressionParser(TokenReader tokens)
{
    private const int DepthMax = 64;
    private const int DigitsMax = 28;

    /// <summary>A chain of sums is a tree as deep as it is long: its length is bounded, or a definition could exhaust
    /// the stack.</summary>
    private const int OperatorsMax = 1000;

    private static readonly string[][] Operators =
    [
        ["or"],
        ["and"],
        ["=", "<>", "<", "<=", ">", ">="],
        ["+", "-"],
        ["*", "/"],
    ];

    private int depth;
    private int operators;

    internal ReportExpression Parse() => Binary(0);

    internal static decimal Decimal(ReportToken token) =>
        token.Text.AsSpan().TrimStart('0').Length - token.Text.AsSpan().Count('.') <= DigitsMax
        && decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw token.Fault($"{token.Text} has more than {DigitsMax} digits");

    private ReportExpression Binary(int level)
    {
        if (level == Operators.Length)
        {
            return Unary();
        }

        if (++depth > DepthMax * Operators.Length)
        {
            throw tokens.Now.Fault("the expression nests too deep");
        }

        var left = Binary(level + 1);
        while (Array.Exists(Operators[level], tokens.Now.Is))
        {
            var at = tokens.Take();
            if (++operators > OperatorsMax)
            {
                throw at.Fault(
                    $"the expression has more than {OperatorsMax} operators; divide it over hidden lines, or use sum"
                );
            }

            left = new BinaryExpression(at, left, Binary(level + 1));
            if (level == 2)
            {
                break;
            }
        }

        depth--;
        return left;
    }

    private ReportExpression Unary()
    {
        if (tokens.Now.Is("-") || tokens.Now.Is("not"))
        {
            var at = tokens.Take();
            if (++depth > DepthMax * Operators.Length)
            {
                throw at.Fault("the expression nests too deep");
            }

            var operand = at.Text == "not" ? Binary(2) : Unary();
            depth--;
            return new UnaryExpression(at, operand);
        }

        return Primary();
    }

    private ReportExpression Primary()
    {
        var at = tokens.Take();
        if (at.Is("("))
        {
            var inner = Parse();
            tokens.Expect(")");
            return inner;
        }

        if (at.Is("if"))
        {
            var condition = Parse();
            tokens.Expect("then");
            var then = Parse();
            tokens.Expect("else");
            return new ConditionExpression(at, condition, then, Parse());
        }

        return at.Kind switch
        {
            ReportTokenKind.Number => new NumberExpression(at, Decimal(at)),
            ReportTokenKind.Word when tokens.Now.Is("(") => Call(at),
            ReportTokenKind.Word => new NameExpression(at, at.Text),
            _ => throw at.Fault(
                at.Kind == ReportTokenKind.End
                    ? "a value is expected, and the definition ends"
                    : $"a value is expected here, not '{at.Text}'"
            ),
        };
    }

    private ReportExpression Call(ReportToken name)
    {
        tokens.Expect("(");
        ReportExpression call = name.Text switch
        {
            "opening" or "movement" or "closing" or "debit" or "credit" => new AccountExpression(name, Selection()),
            "base" or "output_tax" or "input_tax" or "tax_at_rates" => new VatExpression(name, Codes()),
            "rate" => new VatExpression(name, [Code()]),
            "prior" or "last_year" => new ShiftedExpression(name, Parse()),
            "count" => new CountExpression(name, Counted()),
            _ => Function(name),
        };
        tokens.Expect(")");
        return call;
    }

    private FunctionExpression Function(ReportToken name)
    {
        if (!ReportFunctions.All.TryGetValue(name.Text, out var function))
        {
            throw name.Fault(
                $"there is no function '{name.Text}'; there are {string.Join(", ", ReportFunctions.All.Keys)}, and those that read the books"
            );
        }

        var arguments = new List<ReportExpression> { Parse() };
        while (tokens.TakeIf(","))
        {
            arguments.Add(Parse());
        }

        return arguments.Count >= function.ArgumentsMin && arguments.Count <= function.ArgumentsMax
            ? new FunctionExpression(name, arguments)
            : throw name.Fault(
                $"{name.Text} takes {function.ArgumentsMin} to {function.ArgumentsMax} values, not {arguments.Count}"
            );
    }

    private string Counted()
    {
        var what = tokens.Word("vouchers or review");
        return what is "vouchers" or "review"
            ? what
            : throw tokens.Last.Fault($"'{what}' cannot be counted; write vouchers or review");
    }

    private List<string> Codes()
    {
        var codes = new List<string> { Code() };
        while (tokens.TakeIf(","))
        {
            codes.Add(Code());
        }

        return codes;
    }

    private string Code() =>
        tokens.Now.Kind is ReportTokenKind.Word or ReportTokenKind.Number or ReportTokenKind.Text
            ? tokens.Take().Text
            : throw tokens.Now.Fault("a VAT code is expected here");

    private AccountSelection Selection()
    {
        var items = Items();
        var except = tokens.TakeIf("except") ? Items() : [];
        (string, string)? dimension = null;
        if (tokens.TakeIf("where"))
        {
            var name = Code();
            tokens.Expect("=");
            dimension = (name, Code());
        }

        return new AccountSelection(items, except, dimension);
    }

    private List<AccountItem> Items()
    {
        var items = new List<AccountItem> { Item() };
        while (tokens.TakeIf(","))
        {
            items.Add(Item());
        }

        return items;
    }

    private AccountItem Item()
    {
        if (tokens.TakeIf("turnover"))
        {
            return new AccountItem(AccountItemKind.Turnover, "", "");
        }

        if (tokens.TakeIf("clearing"))
        {
            return new AccountItem(AccountItemKind.Clearing, "", "");
        }

        if (tokens.TakeIf("type"))
        {
            var type = tokens.Word("a type of account");
            return Enum.TryParse<AccountType>(type, ignoreCase: true, out _)
                ? new AccountItem(AccountItemKind.Type, type, type)
                : throw tokens.Last.Fault(
                    $"'{type}' is no type of account; write asset, liability, equity, income or expense"
                );
        }

        var kind = tokens.TakeIf("standard") ? AccountItemKind.Standard : AccountItemKind.Number;
        var from = Code();
        var first = tokens.Last;
        var item = new AccountItem(kind, from, tokens.TakeIf("..") ? Code() : from);
        return item.IsReversed
            ? throw first.Fault(
                $"{item.From}..{item.To} ends before it begins, and would hold no account; write {item.To}..{item.From}"
            )
            : item;
    }
}
