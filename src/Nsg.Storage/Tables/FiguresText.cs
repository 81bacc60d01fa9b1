using Nsg.Bookkeeping.Records;

namespace Nsg.Storage.Tables;

/// <summary>Figures as one text: a line of the report and its value on each line.</summary>
internal static class FiguresText
{
    internal static string Write(IReadOnlyList<ReportFigure> figures) =>
        string.Join(
            '\n',
            figures.Select(one => $"{one.Line} {one.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}")
        );

    internal static string? Number(decimal? value) =>
        value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static decimal? NumberOf(string? text) =>
        text is null
            ? null
            : decimal.Parse(
                text,
                System.Globalization.NumberStyles.Number,
                System.Globalization.CultureInfo.InvariantCulture
            );

    internal static IReadOnlyList<ReportFigure> Read(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Select(cells => new ReportFigure(
                    cells[0],
                    decimal.Parse(
                        cells[1],
                        System.Globalization.NumberStyles.Number,
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )),
        ];
}
