using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Language;

/// <summary>What a definition must be beyond its grammar: names known and in order, truths and numbers in their
/// places.</summary>
internal static class DefinitionRules
{
    internal static IReadOnlyList<ReportFault> Faults(ReportDefinition definition)
    {
        var faults = new List<ReportFault>();
        var known = new HashSet<string>(definition.Parameters.Select(one => one.Name), StringComparer.Ordinal);
        if (known.Count < definition.Parameters.Count)
        {
            faults.Add(new ReportFault(1, 1, "two parameters have one name"));
        }

        if (!definition.Titles.ContainsKey("en"))
        {
            faults.Add(new ReportFault(1, 1, "there is no title in English: title en \"...\""));
        }

        var codes =
            definition.Country is { } land && Country.TryParse(land, out var country)
                ? CountryPacks.Find(country)?.VatCodes.Select(one => one.Code).ToHashSet(StringComparer.Ordinal)
                : null;
        HashSet<string> shifting = [];
        var later = definition.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in definition.Lines)
        {
            Look(line.Value, known, later, isTruth: false, faults);
            faults.AddRange(UnknownCodes(line.Value, codes, definition.Country));
            faults.AddRange(
                Shifts(line.Value)
                    .Where(one => HasShift(one.Of, shifting))
                    .Select(one => Fault(one, "prior and last_year do not stand within each other"))
            );
            faults.AddRange(
                line.By is null
                    ? []
                    : line
                        .Value.Parts()
                        .Where(one => !IsSplittable(one, definition))
                        .Select(one =>
                            Fault(one, "a line by a dimension is made of accounts, numbers and parameters alone")
                        )
            );
            shifting = HasShift(line.Value, shifting) ? [.. shifting, line.Id] : shifting;
            if (!known.Add(line.Id))
            {
                faults.Add(Fault(line.Value, $"'{line.Id}' is there already"));
            }
        }

        foreach (var check in definition.Checks)
        {
            Look(check.Condition, known, later, isTruth: true, faults);
            faults.AddRange(UnknownCodes(check.Condition, codes, definition.Country));
        }

        if (definition.Lines.All(line => line.IsHidden))
        {
            faults.Add(new ReportFault(1, 1, "the report has no line"));
        }

        return faults;
    }

    private static void Look(
        ReportExpression expression,
        HashSet<string> known,
        HashSet<string> later,
        bool isTruth,
        List<ReportFault> faults
    )
    {
        if (expression is not ConditionExpression && expression.IsTruth != isTruth)
        {
            faults.Add(
                Fault(
                    expression,
                    isTruth
                        ? "this is a number where true or false is needed; compare it with something"
                        : "this is true or false where a number is needed"
                )
            );
        }

        switch (expression)
        {
            case NameExpression name when !known.Contains(name.Name):
                faults.Add(
                    Fault(
                        name,
                        later.Contains(name.Name)
                            ? $"'{name.Name}' is defined below; a line uses lines above it"
                            : $"there is no line or parameter '{name.Name}'"
                    )
                );
                break;
            case UnaryExpression unary:
                Look(unary.Operand, known, later, unary.IsTruth, faults);
                break;
            case BinaryExpression binary:
                Look(binary.Left, known, later, binary.JoinsTruths, faults);
                Look(binary.Right, known, later, binary.JoinsTruths, faults);
                break;
            case ConditionExpression condition:
                Look(condition.If, known, later, isTruth: true, faults);
                Look(condition.Then, known, later, isTruth, faults);
                Look(condition.Else, known, later, isTruth, faults);
                break;
            case FunctionExpression function:
                foreach (var argument in function.Arguments)
                {
                    Look(argument, known, later, isTruth: false, faults);
                }

                break;
            case ShiftedExpression shifted:
                Look(shifted.Of, known, later, isTruth: false, faults);
                break;
        }
    }

    /// <summary>A code that the country of the report does not have is always nothing.</summary>
    private static IEnumerable<ReportFault> UnknownCodes(
        ReportExpression expression,
        HashSet<string>? codes,
        string? country
    ) =>
        codes is null
            ? []
            : expression
                .Parts()
                .OfType<VatExpression>()
                .SelectMany(one =>
                    one.Codes.Where(code => !codes.Contains(code))
                        .Select(code => Fault(one, $"{country} has no VAT code '{code}'"))
                );

    private static bool IsSplittable(ReportExpression expression, ReportDefinition definition) =>
        expression switch
        {
            AccountExpression account => account.Selection.Dimension is null,
            NameExpression name => definition.Parameters.Any(one => one.Name == name.Name),
            VatExpression or CountExpression or ShiftedExpression => false,
            _ => true,
        };

    /// <summary>A line of another period must not itself ask for another: the periods that a report reads stay
    /// three.</summary>
    private static bool HasShift(ReportExpression expression, HashSet<string> shifting) =>
        Shifts(expression).Any()
        || expression.Parts().Any(one => one is NameExpression name && shifting.Contains(name.Name));

    private static IEnumerable<ShiftedExpression> Shifts(ReportExpression expression) =>
        expression.Parts().OfType<ShiftedExpression>();

    private static ReportFault Fault(ReportExpression expression, string message) =>
        new(expression.At.Line, expression.At.Column, message);
}
