namespace Nsg.Storage;

/// <summary>A figure across companies, as it was first given out.</summary>
/// <param name="Part">Group of companies.</param>
/// <param name="Companies">How many.</param>
/// <param name="Figure">The figure.</param>
public sealed record StatisticFigure(string Part, int Companies, decimal Figure);
