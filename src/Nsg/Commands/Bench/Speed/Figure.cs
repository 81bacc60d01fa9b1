using System.Globalization;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>A measured figure, with the floor of the same minute that it is held against.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">In what: <c>/s</c>, <c>ms</c>, <c>s</c>, <c>MB</c>.</param>
/// <param name="Floor">The same of the floor, or null.</param>
/// <param name="Note">What else there is to say, or null.</param>
internal sealed record Figure(string What, double Value, string Unit, double? Floor = null, string? Note = null)
{
    /// <summary>What share of the floor's speed was reached; above 1 is faster.</summary>
    internal double? Ratio =>
        Floor is { } floor && floor > 0 && Value > 0
            ? Unit.StartsWith('/')
                ? Value / floor
                : floor / Value
            : null;
}

/// <summary>Figures as they come, on standard output.</summary>
internal static class FigureView
{
    /// <summary>Tells one figure.</summary>
    internal static void Tell(Figure figure, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    figure.What,
                    value = Rounded(figure.Value),
                    figure.Unit,
                    floor = Rounded(figure.Floor),
                    ratio = Rounded(figure.Ratio),
                    figure.Note,
                }
            );
            return;
        }

        var floor = figure is { Floor: { } beside, Ratio: { } ratio }
            ? $"floor {Number(beside)} {figure.Unit}, ratio {ratio.ToString("0.00", CultureInfo.InvariantCulture)}"
            : "";
        Output.Line(
            $"{figure.What, -44} {Number(figure.Value), 10} {figure.Unit, -5} {floor}{(figure.Note is { } note ? (floor.Length > 0 ? "; " : "") + note : "")}".TrimEnd()
        );
    }

    private static string Number(double value) =>
        value.ToString(
            value >= 100 ? "0"
                : value >= 10 ? "0.0"
                : "0.00",
            CultureInfo.InvariantCulture
        );

    private static double? Rounded(double? value) => value is { } one ? Math.Round(one, 3) : null;
}
