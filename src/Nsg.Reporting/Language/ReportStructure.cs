using System.Runtime.CompilerServices;

namespace Nsg.Reporting.Language;

/// <summary>How the lines of a report belong together, as its definition computes them: what is a sum, what only tells what is within
/// another line, and in which order they are read.</summary>
public static class ReportStructure
{
    /// <summary>A definition never changes, and pages ask for every line.</summary>
    private static readonly ConditionalWeakTable<ReportDefinition, Shape> Known = [];

    /// <summary>Whether a line is a sum or a result: computed of several other lines alone, or a whole of which another line is the
    /// rest. One that only repeats another is one in a statement of income and of the balance, where it stands for a group of
    /// one.</summary>
    public static bool IsSum(ReportDefinition definition, ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(line);
        return Of(definition).Sums.Contains(line.Id);
    }

    /// <summary>Whether a line only tells what is within another one: it may be left out, and no other line counts
    /// it.</summary>
    public static bool IsDetail(ReportDefinition definition, ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(line);
        return Of(definition).Details.Contains(line.Id);
    }

    /// <summary>The lines as a reader expects them: what is within a line stands below it, a whole below its parts. The order in which
    /// they are computed is another: a rest comes after its whole.</summary>
    public static IReadOnlyList<ReportLine> InOrder(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Of(definition).Order;
    }

    /// <summary>Whether a line only tells how something stood when the period began.</summary>
    public static bool IsAtBeginning(ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var figures = line.Value.Parts().OfType<AccountExpression>().ToList();
        return figures.Count > 0 && figures.TrueForAll(one => one.At.Text == "opening");
    }

    /// <summary>Whether a line, or one that it is made of, takes accounts by what they count as in the public standard; else what an
    /// account counts as changes nothing in it.</summary>
    public static bool GoesByStandard(ReportDefinition definition, ReportLine line) =>
        StandardsOf(definition, line).Count > 0;

    /// <summary>Accounts that are in such a line, or out of it, only because of what they count as.</summary>
    public static IReadOnlyList<AccountFigures> MovedByStandard(
        ReportDefinition definition,
        ReportLine line,
        IEnumerable<AccountFigures> accounts
    )
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var standards = StandardsOf(definition, line);
        return
        [
            .. accounts.Where(account =>
                standards.Exists(item => item.Holds(account) != item.Holds(account with { Standard = null }))
            ),
        ];
    }

    private static List<AccountItem> StandardsOf(ReportDefinition definition, ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(line);
        var (waiting, seen) = (new Queue<ReportLine>([line]), new HashSet<ReportLine> { line });
        while (waiting.TryDequeue(out var one))
        {
            var names = Names(one).ToHashSet(StringComparer.Ordinal);
            foreach (var part in definition.Lines.Where(part => names.Contains(part.Id) && seen.Add(part)))
            {
                waiting.Enqueue(part);
            }
        }

        return [.. seen.SelectMany(ItemsOf).Where(item => item.Kind == AccountItemKind.Standard)];
    }

    private static Shape Of(ReportDefinition definition) =>
        Known.GetValue(
            definition,
            one => new Shape(
                [.. one.Lines.Where(line => MakesSum(one, line)).Select(line => line.Id)],
                [.. one.Lines.Where(line => TellsPart(one, line)).Select(line => line.Id)],
                Ordered(one)
            )
        );

    private static bool MakesSum(ReportDefinition definition, ReportLine line)
    {
        if (WholeOf(definition, line) is not null)
        {
            return false;
        }

        if (line.Value is NameExpression same)
        {
            return definition.Lines.FirstOrDefault(one => one.Id == same.Name) is { IsHidden: false } repeated
                && repeated.IsInstant == line.IsInstant
                && (IsStatement(definition) || MakesSum(definition, repeated));
        }

        return HasFigures(line)
            ? definition.Lines.Any(one => WholeOf(definition, one) == line)
            : Names(line).Count() > 1;
    }

    private static bool TellsPart(ReportDefinition definition, ReportLine line) =>
        line.IsOptional
        && !MakesSum(definition, line)
        && !definition.Lines.Any(one => Names(one).Contains(line.Id, StringComparer.Ordinal));

    private static List<ReportLine> Ordered(ReportDefinition definition)
    {
        var details = definition
            .Lines.Where(line => TellsPart(definition, line))
            .Select(line => (Line: line, Within: ContainerOf(definition, line)))
            .Where(one => one.Within is not null)
            .ToLookup(one => one.Within!, one => one.Line);
        var moved = details.SelectMany(one => one).ToHashSet();
        var ordered = definition
            .Lines.Where(line => !moved.Contains(line))
            .SelectMany(line => details[line].Prepend(line))
            .ToList();
        foreach (var whole in ordered.ToList())
        {
            var parts = PartsOf(definition, whole);
            var last = ordered.FindLastIndex(parts.Contains);
            if (last > ordered.IndexOf(whole))
            {
                ordered.Remove(whole);
                ordered.Insert(last, whole);
            }
        }

        return ordered;
    }

    /// <summary>The whole that a line is the rest of: <c>retained = equity - capital - result</c>, where the equity itself is worked out
    /// from accounts and other lines; or null.</summary>
    private static ReportLine? WholeOf(ReportDefinition definition, ReportLine line)
    {
        var first = line.Value;
        while (first is BinaryExpression { At.Text: "-" } difference)
        {
            first = difference.Left;
        }

        return
            first is NameExpression name
            && first != line.Value
            && !HasFigures(line)
            && definition.Lines.FirstOrDefault(one => one.Id == name.Name) is { } whole
            && HasFigures(whole)
            && Names(whole).Any()
            ? whole
            : null;
    }

    /// <summary>What a whole is made of: its rest, what the rest leaves out, and lines of the balance that repeat that.</summary>
    private static HashSet<ReportLine> PartsOf(ReportDefinition definition, ReportLine whole)
    {
        if (definition.Lines.FirstOrDefault(one => WholeOf(definition, one) == whole) is not { } rest)
        {
            return [];
        }

        var names = Names(rest).Where(name => name != whole.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. definition.Lines.Where(one =>
                one == rest
                || (
                    one.IsInstant == whole.IsInstant
                    && (names.Contains(one.Id) || (one.Value is NameExpression same && names.Contains(same.Name)))
                )
            ),
        ];
    }

    /// <summary>The line nearest to a detail whose accounts hold all of the detail's, or null.</summary>
    private static ReportLine? ContainerOf(ReportDefinition definition, ReportLine detail)
    {
        var (items, place) = (ItemsOf(detail), definition.Lines.ToList().IndexOf(detail));
        return definition
            .Lines.Index()
            .Where(one =>
                one.Item is { IsHidden: false }
                && one.Item.IsInstant == detail.IsInstant
                && one.Item != detail
                && !TellsPart(definition, one.Item)
                && !Names(one.Item).Any()
                && items.Count > 0
                && items.All(item => ItemsOf(one.Item).Exists(other => other.Covers(item)))
            )
            .OrderBy(one => Math.Abs(one.Index - place))
            .Select(one => one.Item)
            .FirstOrDefault();
    }

    private static bool IsStatement(ReportDefinition definition) =>
        definition.Lines.Any(line => line.IsInstant) && definition.Lines.Any(line => !line.IsInstant);

    private static bool HasFigures(ReportLine line) =>
        line.Value.Parts().Any(part => part is AccountExpression or VatExpression or CountExpression);

    private static IEnumerable<string> Names(ReportLine line) =>
        line.Value.Parts().OfType<NameExpression>().Select(part => part.Name).Distinct(StringComparer.Ordinal);

    private static List<AccountItem> ItemsOf(ReportLine line) =>
        [.. line.Value.Parts().OfType<AccountExpression>().SelectMany(part => part.Selection.Items)];

    /// <param name="Sums">Identifiers of sums and results.</param>
    /// <param name="Details">Identifiers of lines that tell what is within another.</param>
    /// <param name="Order">Lines as they are read.</param>
    private sealed record Shape(HashSet<string> Sums, HashSet<string> Details, IReadOnlyList<ReportLine> Order);
}
