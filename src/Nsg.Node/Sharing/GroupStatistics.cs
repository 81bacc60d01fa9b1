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
/// figure leaves, and a figure that was given out once stays as it is.
/// </summary>
internal sealed class GroupStatistics(NodeStore store, TimeProvider time, DisclosureRules rules, KeptFigures kept)
{
    private const string Purpose = "statistics";
    private const string NoIndustry = "-";
    private const int CompaniesMax = 100_000;

    /// <summary>The figures by industry.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="actor">The same, for the records.</param>
    /// <param name="definition">The report.</param>
    /// <param name="line">Its line.</param>
    /// <param name="period">The period.</param>
    /// <param name="released">The record of a release, without what the grants add.</param>
    /// <exception cref="ReportRequestException">The report is not made for such a period, or has no such
    /// line.</exception>
    internal async Task<IReadOnlyList<GroupFigure>> FiguresAsync(
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

        var asked = new AccessRequest(client, Resources.Reports, definition.Id, period.From, period.To)
        {
            Withheld = Withheld.All,
        };
        var tests = store.Sandboxes();
        var companies = store
            .Companies()
            .Where(company => !tests.Contains(company.Key))
            .Take(CompaniesMax)
            .Select(company => company.Key);
        if (store.StatisticFigures(client, definition.Id, line, period.ToString()) is { Count: > 0 } known)
        {
            return await AgainAsync(known, companies, asked, definition, released, actor)
                ? [.. known.Select(one => new GroupFigure(one.Part, one.Companies, one.Figure, one.Withheld))]
                : [];
        }

        var parts = companies.Select(key => Part(key, asked, definition, line, period)).OfType<Contribution>().ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        while (true)
        {
            // Whoever withdrew meanwhile is left out, and what is shown is judged anew.
            var figures = DisclosureControl.Of(parts, rules);
            var shown = figures
                .Where(one => one.Withheld is null)
                .Select(one => one.Group)
                .ToHashSet(StringComparer.Ordinal);
            var refused = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in parts.Where(one => shown.Contains(one.Group)))
            {
                var (decision, _) = await store.DecideGrantAsync(
                    part.Company,
                    company => new GrantDesk(company).Release(asked, released, actor)
                );
                if (decision.Grant?.Terms.Purpose != Purpose)
                {
                    refused.Add(part.Company);
                }
            }

            if (refused.Count == 0)
            {
                await store.KeepStatisticFiguresAsync(
                    client,
                    definition.Id,
                    line,
                    period.ToString(),
                    [.. figures.Select(one => new StatisticFigure(one.Group, one.Companies, one.Value, one.Withheld))]
                );
                return figures;
            }

            parts.RemoveAll(one => refused.Contains(one.Company));
        }
    }

    /// <summary>
    /// What was given to a client stays as it is and is not computed again, so that the difference of two answers
    /// tells nothing. Each company that still grants it
    /// gets its record; where none does any more, nothing is given.
    /// </summary>
    private async Task<bool> AgainAsync(
        IReadOnlyList<StatisticFigure> known,
        IEnumerable<string> companies,
        AccessRequest asked,
        ReportDefinition definition,
        AccessReleased released,
        string actor
    )
    {
        var (shown, isOpen) = (
            known.Where(one => one.Withheld is null).Select(one => one.Part).ToHashSet(StringComparer.Ordinal),
            false
        );
        foreach (var key in companies)
        {
            var (opens, group) = store.Query(key, books => (Opens(books, asked, definition), GroupOf(books)));
            if (!opens)
            {
                continue;
            }

            isOpen |=
                !shown.Contains(group)
                || (
                    await store.DecideGrantAsync(key, company => new GrantDesk(company).Release(asked, released, actor))
                )
                    .Decision
                    .Grant
                    ?.Terms
                    .Purpose == Purpose;
        }

        return isOpen;
    }

    private static string GroupOf(BooksQueries books) =>
        $"{books.Company.Pack.Country.Code} {(books.Registered()?.Activities is [{ Length: >= 2 } code, ..] ? code[..2] : NoIndustry)}";

    private bool Opens(BooksQueries books, AccessRequest asked, ReportDefinition definition) =>
        GrantDecision.Of(books.GrantsOf(asked.Client), asked, time.GetUtcNow()).Grant?.Terms.Purpose == Purpose
        && (definition.Country is not { } country || country == books.Company.Pack.Country.ToString());

    private Contribution? Part(
        string company,
        AccessRequest asked,
        ReportDefinition definition,
        string line,
        ReportPeriod period
    ) =>
        store.Query(
            company,
            books =>
            {
                if (!Opens(books, asked, definition))
                {
                    return null;
                }

                var figures = kept.Of(books, definition, period.ToString(), () => Compute(books, definition, period));
                return new Contribution(figures.Group, company, figures.Lines[line]);
            }
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
