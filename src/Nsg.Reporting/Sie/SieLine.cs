using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.Sie;

/// <summary>The fields of the current line, read as what they should be.</summary>
internal sealed class SieLine(SieLines lines, Encoding encoding)
{
    private const int DayLength = 8;

    private int _at;

    internal long Number => lines.Line;

    internal bool HasMore => _at < lines.Count;

    /// <summary>The label, upper case; null when the line has none.</summary>
    internal string? Begin()
    {
        _at = 0;
        if (lines.Token(0) != SieToken.Field || lines.Field(0) is not [(byte)'#', ..])
        {
            return null;
        }

        _at = 1;
        var label = lines.Field(0);

        // Nearly every line is one of these.
        return label.SequenceEqual("#TRANS"u8) ? "#TRANS"
            : label.SequenceEqual("#VER"u8) ? "#VER"
            : Encoding.Latin1.GetString(label).ToUpperInvariant();
    }

    /// <summary>Whether the line is this one token.</summary>
    internal bool Is(SieToken token) => lines.Count == 1 && lines.Token(0) == token;

    /// <summary>Whether the line ends with an opened brace, as some programs begin a voucher.</summary>
    internal bool EndsOpen => lines.Token(lines.Count - 1) == SieToken.Open;

    /// <summary>The next field as text; empty when there is none.</summary>
    internal string Text()
    {
        if (!HasMore || lines.Token(_at) != SieToken.Field)
        {
            return "";
        }

        var field = lines.Field(_at++);
        return (Ascii.IsValid(field) ? Encoding.ASCII : encoding).GetString(field).Trim();
    }

    internal string? TextOrNull() => Text() is { Length: > 0 } text ? text : null;

    /// <summary>The next field as a number of a year; a fault when it is none.</summary>
    internal int Year()
    {
        var field = HasMore && lines.Token(_at) == SieToken.Field ? lines.Field(_at) : [];
        if (!Utf8Parser.TryParse(field, out int year, out var used) || used != field.Length)
        {
            throw Fault("a year number (0, -1, …)", field);
        }

        _at++;
        return year;
    }

    /// <summary>The next field as an amount; a fault when it is none.</summary>
    internal decimal Amount() => AmountOrNull() ?? throw Fault("an amount", []);

    /// <summary>The next field as a number, or null when it is empty or missing; a fault when it is neither.</summary>
    internal decimal? AmountOrNull()
    {
        if (!HasMore || lines.Token(_at) != SieToken.Field)
        {
            return null;
        }

        var field = lines.Field(_at);
        if (field.IsEmpty)
        {
            _at++;
            return null;
        }

        if (
            decimal.TryParse(
                field,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            _at++;
            return amount;
        }

        throw Fault("a number with a decimal point", field);
    }

    /// <summary>The next field as a day, or null when it is empty or missing; a fault when it is neither.</summary>
    internal DateOnly? DayOrNull()
    {
        if (HasMore && lines.Token(_at) == SieToken.Field && TryDay(lines.Field(_at)) is { } plain)
        {
            _at++;
            return plain;
        }

        var text = Text();
        if (text.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BookFileException(Number, $"'{Short(text)}' stands where a date (yyyymmdd) is expected");
    }

    /// <summary>Eight digits that are a day; null for whatever else there is.</summary>
    private static DateOnly? TryDay(ReadOnlySpan<byte> field)
    {
        if (
            field.Length != DayLength
            || field.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(field, out int number, out _)
        )
        {
            return null;
        }

        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The list of objects that stands next; empty when none does.</summary>
    internal IReadOnlyList<BookObjectReference> Objects()
    {
        if (!HasMore || lines.Token(_at) != SieToken.Open)
        {
            return [];
        }

        _at++;
        List<BookObjectReference>? objects = null;
        while (HasMore && lines.Token(_at) == SieToken.Field)
        {
            var dimension = Text();
            if (HasMore && lines.Token(_at) == SieToken.Field)
            {
                (objects ??= []).Add(new BookObjectReference(dimension, Text()));
            }
        }

        if (!HasMore || lines.Token(_at) != SieToken.Close)
        {
            throw new BookFileException(Number, "the list of objects is not closed with }");
        }

        _at++;
        return objects ?? (IReadOnlyList<BookObjectReference>)[];
    }

    private BookFileException Fault(string wanted, ReadOnlySpan<byte> found) =>
        new(
            Number,
            $"{(found.IsEmpty ? "nothing" : $"'{Short(encoding.GetString(found))}'")} stands where {wanted} is expected"
        );

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    /// <summary>The type of an account that #KTYP names; null for another word.</summary>
    internal static AccountType? TypeOf(string type) =>
        type.ToUpperInvariant() switch
        {
            "T" => AccountType.Asset,
            "S" => AccountType.Liability,
            "K" => AccountType.Expense,
            "I" => AccountType.Income,
            _ => null,
        };
}
