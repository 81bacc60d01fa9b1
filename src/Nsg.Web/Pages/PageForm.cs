using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>Reads what people typed or what links carry; what cannot be read is null.</summary>
internal static class PageForm
{
    private const int TextMax = 1_000;
    private const int DigitsOfGroup = 3;

    /// <summary>A day, as date fields and links write it.</summary>
    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Bounds.Hold(day)
            ? day
            : null;

    /// <summary>What is wrong with a day that was typed, or null where it can be read or nothing was. A limit that cannot be read is
    /// never taken for none.</summary>
    internal static string? DayFault(string? text) =>
        Line(text) is { } typed && Day(typed) is null ? $"'{typed}' is not {Bounds.DayText}" : null;

    /// <summary>A day as date fields and links write it.</summary>
    internal static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// An amount as people type it: blanks, points or commas between thousands, a comma or a point before decimals. One mark alone that is
    /// not the language's decimal one parts thousands where it can ("1.125" in Norwegian), and decimals where it cannot ("0.125", "1.25").
    /// Where the groups are not of three digits it is no amount, as in "1.2.3". The page's script reads the same.
    /// </summary>
    internal static decimal? Amount(string? text, Language language)
    {
        var plain = new string([
            .. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not '\u00A0'),
        ]).Replace('\u2212', '-');
        var (comma, point) = (plain.LastIndexOf(','), plain.LastIndexOf('.'));
        var mark = Math.Max(comma, point);
        var isOneKind = Math.Min(comma, point) < 0;
        var count = mark < 0 ? 0 : plain.Count(letter => letter == plain[mark]);
        var isGrouped =
            isOneKind && (count > 1 || (count == 1 && language.Decimal != plain[mark].ToString() && IsGrouped(plain)));
        var (whole, rest) = mark < 0 || isGrouped ? (plain, "") : (plain[..mark], "." + plain[(mark + 1)..]);
        return
            (!whole.AsSpan().ContainsAny(',', '.') || IsGrouped(whole))
            && decimal.TryParse(
                whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + rest,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
            && Bounds.Hold(amount)
            ? amount
            : null;
    }

    /// <summary>Whether a whole number is parted into thousands by one mark: up to three digits, not beginning with 0, then three
    /// each.</summary>
    private static bool IsGrouped(string whole)
    {
        var groups = whole.TrimStart('-', '+').Split(whole.Contains(',', StringComparison.Ordinal) ? ',' : '.');
        return groups[0] is { Length: > 0 and <= DigitsOfGroup } first
            && first[0] != '0'
            && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == DigitsOfGroup);
    }

    /// <summary>Text, trimmed and cut to a length that no honest form exceeds; null when there is none.</summary>
    internal static string? Word(string? text) =>
        text?.Trim() is { Length: > 0 } word ? TextCut.To(word, TextMax) : null;

    /// <summary>The same on one line.</summary>
    internal static string? Line(string? text) =>
        Word(
            string.Concat((text ?? "").ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? ' ' : letter))
        );

    /// <summary>The key that a form of ours was given, so that it is not carried out twice; null when it is none of
    /// ours.</summary>
    internal static string? Request(string? text) => Guid.TryParseExact(text, "N", out _) ? text : null;

    /// <summary>The form of a request, which the people's gate has read already.</summary>
    internal static Task<IFormCollection> OfAsync(HttpContext http) => http.Request.ReadFormAsync(http.RequestAborted);
}
