using System.Globalization;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Books;

/// <summary>A day as people write it: <c>2025-12-31</c>, <c>31.12.2025</c>, <c>31/12/2025</c>, <c>31 Dec 2025</c>,
/// <c>31. desember 2025</c>.</summary>
internal static class SearchedDay
{
    private const int LettersMin = 3;

    /// <summary>The day, or null for anything else.</summary>
    internal static DateOnly? Read(string text)
    {
        var parts = text.Split([' ', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3)
        {
            return null;
        }

        var (year, month, day) = parts[0].Length == 4 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        return
            year.Length == 4
            && Number(year) is { } y
            && (Number(month) ?? Named(month)) is { } m
            && Number(day) is { } d
            && m is >= 1 and <= 12
            && y is >= 1 and <= 9999
            && d >= 1
            && d <= DateTime.DaysInMonth(y, m)
            && new DateOnly(y, m, d) is var found
            && Bounds.Hold(found)
            ? found
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The month that a word begins as, in any language of the pages.</summary>
    private static int? Named(string text) =>
        text.Length < LettersMin
            ? null
            : Enumerable
                .Range(1, 12)
                .Cast<int?>()
                .FirstOrDefault(month =>
                    Language.All.Any(language =>
                        MonthNames.Of(language.Code, month!.Value).StartsWith(text, StringComparison.OrdinalIgnoreCase)
                    )
                );
}
