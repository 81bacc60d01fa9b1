using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Reads parameters of our own resources; what cannot be read is refused with its name.</summary>
internal static class Parameters
{
    internal const int LimitDefault = 100;
    internal const int LimitMax = 1_000;

    private const char Separator = '|';

    /// <summary>A stretch of days, <c>from</c> and <c>to</c>, either of which may be missing.</summary>
    internal static (DateOnly? From, DateOnly? To) Days(string? from, string? to)
    {
        var (first, last) = (Day(from, nameof(from)), Day(to, nameof(to)));
        return first > last ? throw Refused("from lies after to") : (first, last);
    }

    /// <summary>A day, within bounds; a cursor's is one that stands in the books.</summary>
    internal static DateOnly? Day(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }

        return
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (Bounds.Hold(day) || name == "cursor")
            ? day
            : throw Refused($"{name} is a date, yyyy-MM-dd, {Bounds.DayText}");
    }

    /// <summary>An identifier.</summary>
    internal static Guid? Id(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }

        return Guid.TryParseExact(text, "D", out var id) ? id : throw Refused($"{name} is an identifier (UUID)");
    }

    /// <summary>Rows of a page.</summary>
    internal static int Limit(string? text) => (int)(Number(text, "limit", 1, LimitMax) ?? LimitDefault);

    /// <summary>A whole number within bounds.</summary>
    internal static long? Number(string? text, string name, long min, long max)
    {
        if (text is null)
        {
            return null;
        }

        return
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
            ? number
            : throw Refused(FormattableString.Invariant($"{name} is a whole number from {min} to {max}"));
    }

    /// <summary>One of some words.</summary>
    internal static string? Word(string? text, string name, params ReadOnlySpan<string> words)
    {
        if (text is null || words.Contains(text))
        {
            return text;
        }

        throw Refused($"{name} is one of {string.Join(", ", words!)}");
    }

    /// <summary>A cursor of some parts, as callers get it: opaque.</summary>
    internal static string Cursor(params IEnumerable<object> parts) =>
        WebEncoders.Base64UrlEncode(
            Encoding.UTF8.GetBytes(
                string.Join(Separator, parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)))
            )
        );

    /// <summary>The parts of a cursor, or null for the beginning.</summary>
    internal static string[]? Cursor(string? text, int parts)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var found = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split(Separator, parts);
            return found.Length == parts ? found : throw Refused("the cursor is not one that this resource gave");
        }
        catch (FormatException)
        {
            throw Refused("the cursor is not one that this resource gave");
        }
    }

    /// <summary>What is asked would read too much, and must be narrowed.</summary>
    internal static Problem TooMuch(FormattableString detail) =>
        Problems.InvalidParameter(FormattableString.Invariant(detail)) with
        {
            Status = StatusCodes.Status422UnprocessableEntity,
        };

    internal static RefusedException Refused(string detail) => new(Problems.InvalidParameter(detail));
}
