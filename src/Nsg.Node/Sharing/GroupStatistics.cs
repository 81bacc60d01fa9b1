using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Statistics;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Sharing;

/// <summary>
/// A report's line summed over the companies that granted it for statistics, by the fixed division into industries
/// (NACE, two digits). Nobody's own
/// figure leaves, and a figure that was given out once stays as it is, so that the difference of two answers tells nothing. What was
/// withheld was no figure: the group is judged anew at the next question.
/// </summary>
internal sealed class GroupStatistics(NodeStore store, TimeProvider time, DisclosureRules rules, KeptFigures kept)
{
    private const string Purpose = "statistics";
    private const string NoIndustry = "-";
    private const int CompaniesMax = 100_000;

    /// <summary>The figures by industry; null where no company has granted any.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="actor">The same, for the records.</param>
    /// <param name="definition">The report.</param>
    /// <param name="line">Its line.</param>
    /// <param name="period">The period.</param>
    /// <param name="released">The record of a release, without what the grants add.</param>
    /// <exception cref="ReportRequestException">The report is not made for such a period, or has no such
    /// line.</exception>
    internal async Task<IReadOnlyList<GroupFigure>?> FiguresAsync(
        string client,
        string actor,
        ReportDefinition definition,
        string line,
        ReportPeriod period,
        AccessReleased released
    )
    {
        if (definition.Lines.All(one => one.Id != line || one.IsHidden))
        {
            throw new ReportRequestException($"the report has no line '{line}'");
        }

        var (from, to) = ReportSpan.Of(definition, period, withChecks: false);
        var asked = new AccessRequest(client, Resources.Reports, definition.Id, from, to) { Withheld = Withheld.All };
        var question = new Question(client, actor, definition, line, period, asked, released);
        var known = Known(question);
        var (shown, open) = (
            known.Select(one => one.Group).ToHashSet(StringComparer.Ordinal),
            Open(asked, definition, period)
        );

        // What was shown is not computed again; each company that still grants it gets its record.
        var releases = new Releases(store, question);
        await releases.AddAsync(open.Where(one => shown.Contains(one.Group)).Select(one => one.Key));
        var overlapping = Overlapping(question);
        overlapping.IntersectWith(open.Select(one => one.Group));
        var parts = open.Where(one => !shown.Contains(one.Group) && !overlapping.Contains(one.Group))
            .Select(one => Part(one.Key, asked, definition, period))
            .OfType<CompanyPart>()
            .ToList();
        return releases.Done.Count + parts.Count + overlapping.Count == 0
            ? null
            : await JudgedAsync(question, releases, parts, known, overlapping);
    }

    /// <summary>Figures that were shown, and the groups that were not, judged anew.</summary>
    private async Task<IReadOnlyList<GroupFigure>> JudgedAsync(
        Question question,
        Releases releases,
        List<CompanyPart> parts,
        IReadOnlyList<GroupFigure> known,
        HashSet<string> overlapping
    )
    {
        var lines = new ReportLines(question.Definition, rules);
        while (true)
        {
            // Whoever withdrew meanwhile is left out, and what is shown is judged anew.
            var beside = store.StatisticsBeside(
                question.Client,
                question.Definition.Id,
                question.Line,
                question.Period.ToString()
            );
            var withheld = overlapping.ToDictionary(group => group, _ => "overlap", StringComparer.Ordinal);
            foreach (var group in lines.Telling(question.Line, parts, beside).Where(one => !withheld.ContainsKey(one)))
            {
                withheld[group] = "complement";
            }

            var figures = DisclosureControl.Of(
                parts.Select(one => new Contribution(one.Figures.Group, one.Company, one.Figures.Lines[question.Line])),
                lines.RulesOf(question.Line),
                known,
                withheld
            );
            var fresh = figures
                .Where(one => one.Withheld is null && !known.Contains(one))
                .ToDictionary(one => one.Group, StringComparer.Ordinal);
            await releases.AddAsync(
                parts.Where(one => fresh.ContainsKey(one.Figures.Group)).Select(one => one.Company)
            );
            if (parts.RemoveAll(one => releases.Refused.Contains(one.Company)) > 0)
            {
                continue;
            }

            if (fresh.Count == 0)
            {
                return figures;
            }

            await store.KeepStatisticFiguresAsync(
                question.Client,
                question.Definition.Id,
                question.Line,
                question.Period,
                [.. fresh.Values.Select(one => new StatisticFigure(one.Group, one.Companies!.Value, one.Value!.Value))],
                beside
            );

            // Another question of the client may have been first: what it was told is what counts, and the rest is
            // judged anew, so that nothing is shown that was not kept and put on record.
            known = Known(question);
            overlapping.UnionWith(Overlapping(question).Intersect(fresh.Keys));
        }
    }

    private sealed record Question(
        string Client,
        string Actor,
        ReportDefinition Definition,
        string Line,
        ReportPeriod Period,
        AccessRequest Asked,
        AccessReleased Released
    );

    /// <summary>The records of releases that one answer needs, each company's once.</summary>
    private sealed class Releases(NodeStore store, Question question)
    {
        internal HashSet<string> Done { get; } = new(StringComparer.Ordinal);

        internal HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

        internal async Task AddAsync(IEnumerable<string> keys)
        {
            foreach (var key in keys.Where(key => !Done.Contains(key)))
            {
                var (decision, _) = await store.DecideGrantAsync(
                    key,
                    company => new GrantDesk(company).Release(question.Asked, question.Released, question.Actor)
                );
                (decision.Grant?.Terms.Purpose == Purpose ? Done : Refused).Add(key);
            }
        }
    }

    /// <summary>What a client was shown before.</summary>
    private IReadOnlyList<GroupFigure> Known(Question question) =>
        [
            .. store
                .StatisticFigures(question.Client, question.Definition.Id, question.Line, question.Period.ToString())
                .Select(one => new GroupFigure(one.Part, one.Companies, one.Figure, null)),
        ];

    /// <summary>Groups of which the client was shown a figure of the report, whichever its line, for other days that share some with
    /// these.</summary>
    private HashSet<string> Overlapping(Question question) =>
        [
            .. store
                .StatisticPeriods(question.Client, question.Definition.Id)
                .Where(one => one.Period != question.Period && one.Period.Overlaps(question.Period))
                .Select(one => one.Part),
        ];

    /// <summary>The companies that grant it now, with their groups.</summary>
    private List<(string Key, string Group)> Open(AccessRequest asked, ReportDefinition definition, ReportPeriod period)
    {
        var tests = store.Sandboxes();
        return
        [
            .. store
                .CompaniesAskedBy(asked.Client)
                .Where(key => !tests.Contains(key))
                .Take(CompaniesMax)
                .Select(key =>
                    (
                        Key: key,
                        Group: store.Query(
                            key,
                            books => Opens(books, asked, definition, period) ? GroupOf(books) : null
                        )
                    )
                )
                .Where(one => one.Group is not null)
                .Select(one => (one.Key, one.Group!)),
        ];
    }

    private static string GroupOf(BooksQueries books) =>
        $"{books.Company.Pack.Country.Code} {(books.Registered()?.Activities is [{ Length: >= 2 } code, ..] ? code[..2] : NoIndustry)}";

    /// <summary>Whether a company granted it. One whose financial year of that name has other days is left out: the figure
    /// would be of days that nobody asked for.</summary>
    private bool Opens(BooksQueries books, AccessRequest asked, ReportDefinition definition, ReportPeriod period) =>
        GrantDecision.Of(books.GrantsOf(asked.Client), asked, time.GetUtcNow()).Grant?.Terms.Purpose == Purpose
        && (definition.Country is not { } country || country == books.Company.Pack.Country.ToString())
        && ReportRequest.FinancialYear(books, period) == period;

    private CompanyPart? Part(string company, AccessRequest asked, ReportDefinition definition, ReportPeriod period) =>
        store.Query(
            company,
            books =>
                Opens(books, asked, definition, period)
                    ? new CompanyPart(
                        company,
                        kept.Of(books, definition, period.ToString(), () => Compute(books, definition, period))
                    )
                    : null
        );

    private CompanyFigures Compute(BooksQueries books, ReportDefinition definition, ReportPeriod period)
    {
        var made = ReportFormats.Make(
            books,
            ReportRequest.Of(books, definition, period.ToString(), new Dictionary<string, decimal>()),
            "en",
            time.GetUtcNow()
        );
        return new CompanyFigures(
            GroupOf(books),
            definition
                .Lines.Where(one => !one.IsHidden)
                .ToDictionary(one => one.Id, one => made.Outcome.Value(one.Id), StringComparer.Ordinal)
        );
    }
}
