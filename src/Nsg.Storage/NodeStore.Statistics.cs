using System.Globalization;
using Nsg.Reporting.Language;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Figures across companies.</summary>
public sealed partial class NodeStore
{
    /// <summary>Figures of a report's line that were given to a client before; empty when none were. What was withheld
    /// is no figure.</summary>
    public IReadOnlyList<StatisticFigure> StatisticFigures(string client, string report, string line, string period) =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT part, companies, figure FROM statistic_answer WHERE client = @1 AND report = @2 AND line = @3 AND period = @4 AND withheld IS NULL ORDER BY part",
                    row => new StatisticFigure(
                        row.GetString(0),
                        (int)row.NumberOrNull(1)!.Value,
                        decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture)
                    ),
                    client,
                    report,
                    line,
                    period
                )
        );

    /// <summary>Figures of a report's other lines that were given to a client for the same days.</summary>
    public IReadOnlyList<(string Line, StatisticFigure Figure)> StatisticsBeside(
        string client,
        string report,
        string line,
        string period
    ) => _readers.Read(null, session => Beside(session, client, report, line, period));

    /// <summary>Parts and periods of which a client was given a figure of a report, whichever the line.</summary>
    public IReadOnlyList<(string Part, ReportPeriod Period)> StatisticPeriods(string client, string report) =>
        _readers.Read(null, session => PeriodsOf(session, client, report));

    private static List<(string Line, StatisticFigure Figure)> Beside(
        SqlSession session,
        string client,
        string report,
        string line,
        string period
    ) =>
        session.Rows(
            "SELECT line, part, companies, figure FROM statistic_answer WHERE client = @1 AND report = @2 AND line <> @3 AND period = @4 AND withheld IS NULL ORDER BY part, line",
            row =>
                (
                    row.GetString(0),
                    new StatisticFigure(
                        row.GetString(1),
                        (int)row.NumberOrNull(2)!.Value,
                        decimal.Parse(row.GetString(3), CultureInfo.InvariantCulture)
                    )
                ),
            client,
            report,
            line,
            period
        );

    private static List<(string Part, ReportPeriod Period)> PeriodsOf(
        SqlSession session,
        string client,
        string report
    ) =>
        session.Rows(
            "SELECT DISTINCT part, period FROM statistic_answer WHERE client = @1 AND report = @2 AND withheld IS NULL ORDER BY period, part",
            row =>
                (
                    row.GetString(0),
                    ReportPeriod.TryParse(row.GetString(1), out var period)
                        ? period
                        : throw new InvalidDataException($"'{row.GetString(1)}' is no period")
                ),
            client,
            report
        );

    /// <summary>Keeps figures as they were first given out; those that are kept already stay. One whose days share some with another's of
    /// the report, or beside which other lines are kept by now than it was judged with, is not kept: another question may have been
    /// first.</summary>
    public Task<int> KeepStatisticFiguresAsync(
        string client,
        string report,
        string line,
        ReportPeriod period,
        IReadOnlyList<StatisticFigure> figures,
        IReadOnlyList<(string Line, StatisticFigure Figure)> judgedWith
    ) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                ArgumentNullException.ThrowIfNull(figures);
                ArgumentNullException.ThrowIfNull(period);
                ArgumentNullException.ThrowIfNull(judgedWith);
                var before = PeriodsOf(turn.Session, client, report);
                var strange = Beside(turn.Session, client, report, line, period.ToString())
                    .Except(judgedWith)
                    .Select(one => one.Figure.Part)
                    .ToHashSet(StringComparer.Ordinal);
                foreach (
                    var one in figures.Where(one =>
                        !strange.Contains(one.Part)
                        && !before.Any(other =>
                            other.Part == one.Part && other.Period != period && other.Period.Overlaps(period)
                        )
                    )
                )
                {
                    turn.Session.Run(
                        "INSERT INTO statistic_answer (client, report, line, period, part, companies, figure, made) VALUES (@1,@2,@3,@4,@5,@6,@7,@8) ON CONFLICT (client, report, line, period, part) DO UPDATE SET companies = @6, figure = @7, withheld = NULL, made = @8 WHERE statistic_answer.withheld IS NOT NULL",
                        client,
                        report,
                        line,
                        period.ToString(),
                        one.Part,
                        one.Companies,
                        one.Figure.ToString(CultureInfo.InvariantCulture),
                        LogAppender.Microseconds(turn.Now)
                    );
                }

                return figures.Count;
            }
        );
}
