using System.Globalization;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Figures across companies.</summary>
public sealed partial class NodeStore
{
    /// <summary>Figures of a report's line that were given out before; empty when none were.</summary>
    public IReadOnlyList<StatisticFigure> StatisticFigures(string report, string line, string period) => _readers.Read(null, session => session.Rows(
        "SELECT part, companies, figure, withheld FROM statistic_figure WHERE report = @1 AND line = @2 AND period = @3 ORDER BY part",
        row => new StatisticFigure(
            row.GetString(0), (int?)row.NumberOrNull(1), row.TextOrNull(2) is { } figure ? decimal.Parse(figure, CultureInfo.InvariantCulture) : null, row.TextOrNull(3)),
        report, line, period));

    /// <summary>Keeps figures as they were first given out; those that are kept already stay.</summary>
    public Task<int> KeepStatisticFiguresAsync(string report, string line, string period, IReadOnlyList<StatisticFigure> figures) => _writer.ExecuteAsync(null, turn =>
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var one in figures)
        {
            turn.Session.Run(
                "INSERT INTO statistic_figure (report, line, period, part, companies, figure, withheld, made) VALUES (@1,@2,@3,@4,@5,@6,@7,@8) ON CONFLICT (report, line, period, part) DO NOTHING",
                report, line, period, one.Part, one.Companies, one.Figure?.ToString(CultureInfo.InvariantCulture), one.Withheld, LogAppender.Microseconds(turn.Now));
        }

        return figures.Count;
    });
}
