using System.Globalization;
using Nsg.Countries;

namespace Nsg.Reporting.Language;

/// <summary>
/// Parses a definition: <c>report ID version N</c>, then statements that begin with <c>title</c>, <c>purpose</c>,
/// <c>country</c>,
/// <c>currency</c>, <c>periods</c>, <c>basis</c>, <c>parameter</c>, <c>line</c>, <c>hidden</c> or <c>check</c>. The
/// grammar is in docs/reports.md.
/// </summary>
internal sealed class DefinitionParser(string text)
{
    private const int StatementsMax = 2000;

    private readonly TokenReader tokens = new(ReportTokens.Of(text));
    private readonly Dictionary<string, string> titles = [];
    private readonly Dictionary<string, string> purposes = [];
    private readonly List<PeriodLength> periods = [];
    private readonly List<ReportParameter> parameters = [];
    private readonly List<ReportLine> lines = [];
    private readonly List<ReportCheck> checks = [];
    private string? country;
    private string? currency;
    private ReportBasis basis;

    internal ReportDefinition Parse()
    {
        tokens.Expect("report");
        var id = tokens.Word("the report's name");
        tokens.Expect("version");
        var version = int.TryParse(
            tokens.Number("the version"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw tokens.Now.Fault("the version is a whole number");
        while (tokens.Now.Kind != ReportTokenKind.End)
        {
            var begin = tokens.Now;
            Statement();
            if (lines.Count + checks.Count > StatementsMax)
            {
                throw begin.Fault($"more than {StatementsMax} lines and checks");
            }
        }

        return new ReportDefinition
        {
            Id = id,
            Version = version,
            Titles = titles,
            Purposes = purposes,
            Country = country,
            Currency = currency,
            Periods = periods.Count > 0 ? periods : [.. Enum.GetValues<PeriodLength>()],
            Basis = basis,
            Parameters = parameters,
            Lines = lines,
            Checks = checks,
            Text = text,
        };
    }

    private void Statement()
    {
        var keyword = tokens.Take();
        switch (keyword.Text)
        {
            case "title":
                Texts(titles);
                break;
            case "purpose":
                Texts(purposes);
                break;
            case "country":
                country = tokens.Word("a country code");
                break;
            case "currency":
                currency = tokens.Word("a currency code");
                break;
            case "periods":
                do
                {
                    periods.Add(Period());
                } while (tokens.TakeIf(","));
                break;
            case "basis":
                basis = tokens.Word("posting or vat") switch
                {
                    "posting" => ReportBasis.Posting,
                    "vat" => ReportBasis.Vat,
                    var other => throw tokens.Last.Fault($"'{other}' is no basis; write posting or vat"),
                };
                break;
            case "parameter":
                Parameter();
                break;
            case "line":
                Line(isHidden: false);
                break;
            case "hidden":
                Line(isHidden: true);
                break;
            case "check":
                Check();
                break;
            default:
                throw keyword.Fault(
                    $"'{keyword.Text}' begins no statement; write title, purpose, country, currency, periods, basis, parameter, line, hidden or check"
                );
        }
    }

    private void Texts(Dictionary<string, string> into)
    {
        do
        {
            into[tokens.Word("a language, as en")] = tokens.Text("a text in quotes");
        } while (tokens.Now.Kind == ReportTokenKind.Word && tokens.Next.Kind == ReportTokenKind.Text);
    }

    private PeriodLength Period() =>
        tokens.Word("a length of period") switch
        {
            "month" => PeriodLength.Month,
            "two-months" => PeriodLength.TwoMonths,
            "quarter" => PeriodLength.Quarter,
            "half-year" => PeriodLength.HalfYear,
            "year" => PeriodLength.Year,
            var other => throw tokens.Last.Fault(
                $"'{other}' is no length of period; write month, two-months, quarter, half-year or year"
            ),
        };

    private void Parameter()
    {
        var name = tokens.Word("the parameter's name");
        var label = tokens.Now.Kind == ReportTokenKind.Text ? tokens.Text("") : name;
        tokens.Expect("=");
        var sign = tokens.TakeIf("-") ? -1m : 1m;
        parameters.Add(
            new ReportParameter(
                name,
                sign * ExpressionParser.Decimal(tokens.Take(ReportTokenKind.Number, "a number")),
                label
            )
        );
    }

    private void Line(bool isHidden)
    {
        var id = tokens.Word("the line's name");
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var line = new ReportLine
        {
            Id = id,
            IsHidden = isHidden,
            Labels = labels,
        };
        while (!tokens.TakeIf("="))
        {
            var word = tokens.Word("a label as en \"Sales\", term, box, concept, by, optional, count, instant or =");
            switch (word)
            {
                case "box":
                    line = line with { Box = tokens.Text("the box in quotes") };
                    break;
                case "concept":
                    line = line with { Concept = tokens.Word("the concept, as bach:NetTurnover") };
                    break;
                case "by":
                    line = line with
                    {
                        By = tokens.Now.Kind == ReportTokenKind.Text ? tokens.Text("") : tokens.Word("a dimension"),
                    };
                    break;
                case "optional":
                    line = line with { IsOptional = true };
                    break;
                case "count":
                    line = line with { IsCount = true };
                    break;
                case "instant":
                    line = line with { IsInstant = true };
                    break;
                case "term":
                    line = line with { IsRounding = Term(labels) == ReportBreakdown.Rounding };
                    break;
                default:
                    labels[word] = tokens.Text("a text in quotes");
                    break;
            }
        }

        lines.Add(line with { Value = new ExpressionParser(tokens).Parse() });
    }

    /// <summary>The labels of an accounting term that comes with the program; labels of the line's own stand before
    /// them.</summary>
    private string Term(Dictionary<string, string> labels)
    {
        var term = tokens.Word("an accounting term");
        var found =
            AccountingTerms.Find(term)
            ?? throw tokens.Last.Fault($"there is no accounting term '{term}'; write labels as en \"Sales\"");
        foreach (var (language, text) in found)
        {
            labels.TryAdd(language, text);
        }

        return term;
    }

    private void Check()
    {
        var id = tokens.Word("the check's name");
        var isError = tokens.Word("error or warning") switch
        {
            "error" => true,
            "warning" => false,
            var other => throw tokens.Last.Fault($"'{other}' is no severity; write error or warning"),
        };
        var says = tokens.Text("what fails, in quotes");
        tokens.Expect("=");
        checks.Add(new ReportCheck(id, isError, says, new ExpressionParser(tokens).Parse()));
    }
}

/// <summary>Tokens, one after the other.</summary>
internal sealed class TokenReader(List<ReportToken> tokens)
{
    private int at;

    internal ReportToken Now => tokens[at];

    internal ReportToken Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    internal ReportToken Last => tokens[Math.Max(at - 1, 0)];

    internal ReportToken Take()
    {
        var token = tokens[at];
        at = Math.Min(at + 1, tokens.Count - 1);
        return token;
    }

    internal ReportToken Take(ReportTokenKind kind, string expected) =>
        Now.Kind == kind ? Take() : throw Now.Fault($"{expected} is expected here{Found()}");

    internal bool TakeIf(string text)
    {
        var isThere = Now.Is(text);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    internal void Expect(string text)
    {
        if (!TakeIf(text))
        {
            throw Now.Fault($"'{text}' is expected here{Found()}");
        }
    }

    internal string Word(string expected) => Take(ReportTokenKind.Word, expected).Text;

    internal string Text(string expected) => Take(ReportTokenKind.Text, expected).Text;

    internal string Number(string expected) => Take(ReportTokenKind.Number, expected).Text;

    private string Found() => Now.Kind == ReportTokenKind.End ? ", and the definition ends" : $", not '{Now.Text}'";
}
