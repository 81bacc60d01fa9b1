using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Web.Languages;

/// <summary>A language of the pages, with its forms of numbers and dates. The process itself has no cultures.</summary>
public sealed record Language(
    int Index,
    string Code,
    string Name,
    string Decimal,
    string Group,
    string DateForm,
    string[] Months
)
{
    private const string Minus = "\u2212";
    private const int DecimalsMax = 4;

    /// <summary>A division by it takes zeros off the end of a number.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    private const string HardBlank = "\u00A0";

    /// <summary>The languages, English first.</summary>
    internal static readonly IReadOnlyList<Language> All =
    [
        new(
            0,
            "en",
            "English",
            ".",
            ",",
            "d MMM yyyy",
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        ),
        new(
            1,
            "nb",
            "Norsk bokmål",
            ",",
            HardBlank,
            "dd.MM.yyyy",
            ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"]
        ),
        new(
            2,
            "sv",
            "Svenska",
            ",",
            HardBlank,
            "yyyy-MM-dd",
            ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"]
        ),
        new(
            3,
            "da",
            "Dansk",
            ",",
            ".",
            "dd.MM.yyyy",
            ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
        ),
        new(
            4,
            "fi",
            "Suomi",
            ",",
            HardBlank,
            "d.M.yyyy",
            ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
        ),
        new(
            5,
            "is",
            "Íslenska",
            ",",
            ".",
            "d.M.yyyy",
            ["jan", "feb", "mar", "apr", "maí", "jún", "júl", "ágú", "sep", "okt", "nóv", "des"]
        ),
    ];

    /// <summary>The language asked for: by name, else by the browser's list in its order, else English.</summary>
    internal static Language Choose(string? asked, string? acceptLanguage)
    {
        if (Find(asked) is { } named)
        {
            return named;
        }

        return (acceptLanguage ?? "")
                .Split(',')
                .Select(part => part.Split(';'))
                .Select((parts, i) => (Tag: parts[0].Trim(), Weight: Weight(parts), Place: i))
                .OrderByDescending(wish => wish.Weight)
                .ThenBy(wish => wish.Place)
                .Select(wish => Find(wish.Tag.Split('-')[0]))
                .FirstOrDefault(language => language is not null)
            ?? All[0];
    }

    /// <summary>The language of a code, <c>no</c> and <c>nn</c> being answered in bokmål; null when it is none of
    /// ours.</summary>
    internal static Language? Find(string? code) =>
        All.FirstOrDefault(language =>
            language.Code.Equals(code is "no" or "nn" ? "nb" : code, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>An amount with all its decimals and its currency.</summary>
    internal string Exact(Money money) =>
        $"{Number(money.Amount, money.Currency.MinorUnits)}{HardBlank}{money.Currency}";

    /// <summary>An amount of a document, without its currency: with the decimals of the currency (ISO 4217), or with those
    /// that it has beyond them, four at most.</summary>
    internal string Amount(decimal amount, Currency currency) =>
        Number(
            amount,
            Math.Clamp((int)(amount / One).Scale, currency.MinorUnits, Math.Max(currency.MinorUnits, DecimalsMax))
        );

    /// <summary>An amount in whole units, without its currency.</summary>
    internal string Whole(Money money) => Number(decimal.Round(money.Amount, 0, MidpointRounding.AwayFromZero), 0);

    /// <summary>A number short enough for an axis, in thousands or millions (Unicode CLDR 48, decimal formats, short).</summary>
    internal string Compact(decimal number)
    {
        var (thousand, million) = Code switch
        {
            "nb" => ("k", HardBlank + "mill."),
            "sv" => (HardBlank + "tn", HardBlank + "mn"),
            "da" => (HardBlank + "t", HardBlank + "mio."),
            "fi" => (HardBlank + "t.", HardBlank + "milj."),
            "is" => (HardBlank + "þ.", HardBlank + "m."),
            _ => ("K", "M"),
        };
        return Math.Abs(number) switch
        {
            >= 1_000_000m => Short(number / 1_000_000m) + million,
            >= 1_000m => Short(number / 1_000m) + thousand,
            _ => Short(number),
        };

        string Short(decimal value) => Number(value, value == decimal.Truncate(value) ? 0 : 1);
    }

    /// <summary>A number with so many decimals.</summary>
    internal string Number(decimal number, int decimals)
    {
        var plain = Math.Abs(number)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Split('.');
        var whole = plain[0];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, Group);
        }

        return (number < 0 ? Minus : "") + whole + (plain.Length > 1 ? Decimal + plain[1] : "");
    }

    /// <summary>A date.</summary>
    internal string Date(DateOnly? date) =>
        date is { } day
            ? day.ToString(
                DateForm.Replace("MMM", $"'{Months[day.Month - 1]}'", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            )
            : "";

    /// <summary>A day without its year, short enough for an axis.</summary>
    internal string DayMonth(DateOnly day) =>
        Code switch
        {
            "en" => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]}"),
            "sv" => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}."),
        };

    /// <summary>The clock that moments are told by; null for UTC, which is then said.</summary>
    internal TimeZoneInfo? Zone { get; init; }

    /// <summary>The day that a moment is on by the clock of the page.</summary>
    internal string Day(DateTimeOffset moment) =>
        Date(
            DateOnly.FromDateTime(
                (Zone is { } zone ? TimeZoneInfo.ConvertTime(moment, zone) : moment.ToUniversalTime()).DateTime
            )
        );

    /// <summary>A moment by the clock of the page.</summary>
    internal string Moment(DateTimeOffset time)
    {
        var told = Zone is { } zone ? TimeZoneInfo.ConvertTime(time, zone) : time.ToUniversalTime();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Date(DateOnly.FromDateTime(told.DateTime))} {told:HH:mm}{(Zone is null ? $"{HardBlank}UTC" : "")}"
        );
    }

    /// <summary>A month with its year, short.</summary>
    internal string Month(DateOnly month) =>
        $"{Months[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Months from one to another, as <c>Jan–Nov 2025</c>; a whole calendar year by its number.</summary>
    internal string MonthSpan(DateOnly from, DateOnly to) =>
        (from.Year, from.Month) == (to.Year, to.Month) ? Month(from)
        : from.Year != to.Year ? $"{Month(from)}–{Month(to)}"
        : (from.Month, to.Month) == (1, 12) ? to.Year.ToString(CultureInfo.InvariantCulture)
        : $"{Months[from.Month - 1]}–{Month(to)}";

    /// <summary>A month with its year, in full, as headings and sentences name it.</summary>
    internal string MonthName(DateOnly month) =>
        $"{MonthNames.Of(Code, month.Month)} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A text.</summary>
    internal string this[Phrase phrase] => phrase.In(Index);

    /// <summary>Words that begin a line or a choice.</summary>
    internal static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A text with places filled.</summary>
    internal string Format(Phrase phrase, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, this[phrase], values);

    /// <summary>A text with a count in its first place and more in the others: its form for one thing, or for
    /// several.</summary>
    internal string Counted(Phrase phrase, long count, params object[] more) =>
        Format(IsOne(count) && phrase.One is { } one ? one : phrase, [Number(count, 0), .. more]);

    /// <summary>Whether a count takes the singular (Unicode CLDR 48, cardinal rules): 1, and in Icelandic 21, 31, 101 too
    /// but not 11; what has decimals, never.</summary>
    internal bool IsOne(decimal count) =>
        Code == "is" ? Math.Abs(count) % 10 == 1 && Math.Abs(count) % 100 != 11 : count == 1;

    private static decimal Weight(string[] parts) =>
        parts.Length > 1
        && parts[1].Trim() is ['q', '=', .. var text]
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1m;
}
