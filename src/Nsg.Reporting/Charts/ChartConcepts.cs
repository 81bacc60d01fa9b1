using System.Collections.Concurrent;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Charts;

/// <summary>
/// The common Nordic concepts that accounts belong to: lines of the country's annual accounts, whose ranges are of the
/// country's own chart and whose names are the same in all five. The narrowest line that holds an account is its
/// concept.
/// </summary>
internal sealed class ChartConcepts
{
    private const string Whole = "exact_";

    private static readonly ConcurrentDictionary<Country, ChartConcepts> Known = new();

    private readonly List<(ReportLine Line, string Concept, List<AccountSelection> Accounts, int Breadth)> _lines;

    private ChartConcepts(CountryPack pack)
    {
        var report = ReportCatalogue.Find($"{pack.Country.Code.ToLowerInvariant()}.accounts")!;
        _lines =
        [
            .. report
                .Lines.Select(line =>
                {
                    var accounts = line
                        .Value.Parts()
                        .OfType<AccountExpression>()
                        .Where(one => one.Selection.Dimension is null)
                        .Select(one => one.Selection)
                        .ToList();
                    var breadth = pack.Chart.Count(account => Holds(accounts, account));
                    return (line, line.Label("en"), accounts, breadth);
                })
                .Where(one => one.breadth > 0)
                .OrderBy(one => one.line.IsHidden)
                .ThenBy(one => one.breadth),
        ];
    }

    /// <summary>Those of a country.</summary>
    internal static ChartConcepts Of(CountryPack pack) => Known.GetOrAdd(pack.Country, _ => new ChartConcepts(pack));

    /// <summary>Lines that hold an account, the narrowest first: identifier in the report, and concept.</summary>
    internal IEnumerable<(string Line, string Concept)> Of(Account account) =>
        _lines.Where(one => Holds(one.Accounts, account)).Select(one => (Bare(one.Line.Id), Bare(one.Concept)));

    /// <summary>Lines that are not shown hold whole parts of the accounts (<c>exact_equity</c>), for what no narrower line
    /// holds.</summary>
    private static string Bare(string name) =>
        name.StartsWith(Whole, StringComparison.Ordinal) ? name[Whole.Length..] : name;

    private static bool Holds(List<AccountSelection> selections, Account account)
    {
        var figures = new AccountFigures(
            account.Number,
            account.Name,
            null,
            account.Type,
            account.IsTurnover,
            0m,
            0m,
            0m
        );
        return selections.Exists(one => one.Holds(figures));
    }
}
