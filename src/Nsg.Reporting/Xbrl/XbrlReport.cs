using System.Globalization;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>
/// The facts of a company's reports of one or more periods, with what every syntax needs to write them. Without a
/// mapping they are those of the lines
/// that name a concept: the common Nordic ones of the NSG&amp;B API version 2.
/// </summary>
internal sealed class XbrlReport
{
    internal const string Currency = "iso4217";
    private const string FunctionMark = "xebr:CostOfSalesIncludingValueAdjustments";

    private const string NumberScheme = "urn:oasis:names:tc:ebcore:partyid-type:iso6523:";

    private static readonly Dictionary<string, string> Nordic = new(StringComparer.Ordinal)
    {
        ["bach"] = "http://www.irisbusiness.com/taxonomy/eu/elts/bach",
        ["xebr"] = "http://www.irisbusiness.com/taxonomy/eu/elts/xebr",
    };

    internal XbrlReport(IReadOnlyList<ReportOutcome> outcomes, ReportFiler filer, XbrlTaxonomy? taxonomy)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(filer);
        (Outcomes, Filer, Taxonomy) = (outcomes, filer, taxonomy);
        Facts = [.. outcomes.SelectMany(outcome => taxonomy is null ? Own(outcome) : Mapped(outcome, taxonomy))];
    }

    internal IReadOnlyList<ReportOutcome> Outcomes { get; }

    internal ReportFiler Filer { get; }

    internal XbrlTaxonomy? Taxonomy { get; }

    internal IReadOnlyList<XbrlFact> Facts { get; }

    internal string SchemaRef => Taxonomy?.SchemaRef ?? "http://www.irisbusiness.com/taxonomy/eu/elts/xebr/xebr.xsd";

    internal string EntityScheme => Taxonomy?.EntityScheme ?? NumberScheme + (Filer.Scheme ?? "0000");

    /// <summary>Prefix of the entity's scheme.</summary>
    internal string EntityPrefix => Taxonomy?.EntityScheme is null ? $"icd{Filer.Scheme ?? "0000"}" : "scheme";

    internal string Entity => $"{EntityPrefix}:{Filer.Number}";

    /// <summary>Namespaces of the concepts, by prefix.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Namespaces => Taxonomy?.Namespaces ?? Nordic;

    internal bool IsByFunction => Facts.Any(fact => fact.Concept == FunctionMark);

    /// <summary>What a reader must know of figures that may change: documents wait for a person.</summary>
    internal string? Note =>
        Outcomes[0].InReview > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Outcomes[0].InReview} documents of the period wait for a person; the figures may change."
            )
            : null;

    /// <summary>A period as OIM writes it: the moment of its beginning and that of its end, which is the beginning of
    /// the day after; a moment by itself.</summary>
    internal static string Moment(XbrlFact fact) =>
        fact.Type == XbrlPeriodType.Instant
            ? Moment(fact.Period.To.AddDays(1))
            : $"{Moment(fact.Period.From)}/{Moment(fact.Period.To.AddDays(1))}";

    /// <summary>The canonical form of a number: no needless zeros, no plus sign, no minus on nothing.</summary>
    internal static string Canonical(decimal value) =>
        value == 0m ? "0" : value.ToString("0.############################", CultureInfo.InvariantCulture);

    internal static string Value(XbrlFact fact) => fact.Amount is { } amount ? Canonical(amount) : fact.Text!;

    private static string Moment(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    private static IEnumerable<XbrlFact> Own(ReportOutcome outcome) =>
        outcome
            .Lines.Where(line =>
                line.Line.Concept is { } concept && Nordic.ContainsKey(concept.Split(':')[0]) && line.Leaves
            )
            .Select(
                (line, i) =>
                    new XbrlFact(
                        Id(outcome, i),
                        line.Line.Id,
                        line.Line.Concept!,
                        outcome.Period,
                        line.Line.IsInstant ? XbrlPeriodType.Instant : XbrlPeriodType.Duration,
                        line.Value,
                        null,
                        line.Line.IsCount,
                        Decimals: Places(line.Value),
                        Sign: 1
                    )
            );

    /// <summary>As accurate as the figure is written: 0 where its line is rounded, 2 where it has øre.</summary>
    private static int Places(decimal value) => (value / 1.0000000000000000000000000000m).Scale;

    private IEnumerable<XbrlFact> Mapped(ReportOutcome outcome, XbrlTaxonomy taxonomy)
    {
        var number = 0;
        foreach (var text in ReferenceEquals(outcome, Outcomes[0]) ? taxonomy.Texts : [])
        {
            yield return new XbrlFact(
                Id(outcome, number++),
                null,
                text.Concept,
                outcome.Period,
                text.Period,
                null,
                Words(text.Value, outcome),
                IsCount: false,
                0,
                1
            );
        }

        var mappings = taxonomy.Facts.ToDictionary(one => one.Line, StringComparer.Ordinal);
        foreach (var line in outcome.Lines.Where(line => line.Leaves))
        {
            if (mappings.TryGetValue(line.Line.Id, out var mapping))
            {
                yield return new XbrlFact(
                    Id(outcome, number++),
                    line.Line.Id,
                    mapping.Concept,
                    outcome.Period,
                    mapping.Period,
                    Accurate(mapping.Sign * line.Value, mapping.Decimals),
                    null,
                    line.Line.IsCount,
                    mapping.Decimals,
                    mapping.Sign
                );
            }
        }
    }

    /// <summary>A value says no more than its accuracy claims.</summary>
    private static decimal Accurate(decimal value, int decimals)
    {
        if (decimals >= 0)
        {
            return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        }

        var unit = 1m;
        for (var i = decimals; i < 0; i++)
        {
            unit *= 10m;
        }

        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private string Words(string value, ReportOutcome outcome) =>
        value switch
        {
            "company" => XmlText.Text(Filer.Name, 500),
            "number" => Filer.Number,
            "from" => XmlText.Day(outcome.Period.From),
            "to" => XmlText.Day(outcome.Period.To),
            _ => Filer.Currency,
        };

    private static string Id(ReportOutcome outcome, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"fact_{Mark(outcome.Period)}_{i + 1}");

    /// <summary>A period within identifiers: the year that a year ends in, letters and digits of others.</summary>
    internal static string Mark(ReportPeriod period) =>
        period.Length == PeriodLength.Year
            ? period.To.Year.ToString(CultureInfo.InvariantCulture)
            : period.ToString().Replace('-', '_');
}
