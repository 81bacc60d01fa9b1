namespace Nsg.Storage;

/// <summary>A figure across companies, as it was first given out.</summary>
/// <param name="Part">Group of companies.</param>
/// <param name="Companies">How many; null where it is not shown.</param>
/// <param name="Figure">The figure; null where it is not shown.</param>
/// <param name="Withheld">Why it is not shown, or null.</param>
public sealed record StatisticFigure(string Part, int? Companies, decimal? Figure, string? Withheld);
