using System.Globalization;
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

    /// <summary>Keeps figures as they were first given out; those that are kept already stay.</summary>
    public Task<int> KeepStatisticFiguresAsync(
        string client,
        string report,
        string line,
        string period,
        IReadOnlyList<StatisticFigure> figures
    ) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                ArgumentNullException.ThrowIfNull(figures);
                foreach (var one in figures)
                {
                    turn.Session.Run(
                        "INSERT INTO statistic_answer (client, report, line, period, part, companies, figure, made) VALUES (@1,@2,@3,@4,@5,@6,@7,@8) ON CONFLICT (client, report, line, period, part) DO UPDATE SET companies = @6, figure = @7, withheld = NULL, made = @8 WHERE statistic_answer.withheld IS NOT NULL",
                        client,
                        report,
                        line,
                        period,
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
