using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Design;

/// <summary>A point of a chart.</summary>
/// <param name="Name">In full, as <c>Jan 2025</c>.</param>
/// <param name="Short">Below the axis.</param>
/// <param name="Value">Value.</param>
/// <param name="Earlier">What it is put beside, or null.</param>
/// <param name="Href">Where the figure comes from, or null.</param>
public sealed record ChartPoint(string Name, string Short, Money Value, Money? Earlier = null, string? Href = null)
{
    private const int LettersMax = 3;

    internal static ChartPoint OfMonth(
        Language language,
        DateOnly month,
        Money value,
        Money? earlier = null,
        string? href = null
    ) => new(language.Month(month), language.Months[month.Month - 1][..LettersMax], value, earlier, href);
}
