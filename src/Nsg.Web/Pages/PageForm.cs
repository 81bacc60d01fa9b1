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

    /// <summary>A day as date fields and links write it.</summary>
    internal static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// An amount as people type it: blanks, points or commas between thousands, a comma or a point before decimals. A
    /// single mark before three
    /// digits is what the reader's language has it for.
    /// </summary>
    internal static decimal? Amount(string? text, Language language)
    {
        var plain = new string([
            .. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not '\u00A0'),
        ]).Replace('\u2212', '-');
        var comma = plain.LastIndexOf(',');
        var point = plain.LastIndexOf('.');
        var mark = Math.Max(comma, point);
        var isGrouped =
            mark >= 0
            && Math.Min(comma, point) < 0
            && (
                plain.Count(letter => letter == plain[mark]) > 1
                || (plain.Length - mark - 1 == DigitsOfGroup && language.Decimal != plain[mark].ToString())
            );
        var whole = mark < 0 || isGrouped ? plain : plain[..mark];
        var number =
            whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            + (mark < 0 || isGrouped ? "" : "." + plain[(mark + 1)..]);
        return
            decimal.TryParse(
                number,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            ) && Bounds.Hold(amount)
            ? amount
            : null;
    }

    /// <summary>Text, trimmed and cut to a length that no honest form exceeds; null when there is none.</summary>
    internal static string? Word(string? text) =>
        text?.Trim() is { Length: > 0 } word ? word[..Math.Min(word.Length, TextMax)] : null;

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
