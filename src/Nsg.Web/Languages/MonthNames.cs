namespace Nsg.Web.Languages;

/// <summary>Names of the months in full.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = Split("January February March April May June July August September October November December"),
        ["nb"] = Split("januar februar mars april mai juni juli august september oktober november desember"),
        ["sv"] = Split("januari februari mars april maj juni juli augusti september oktober november december"),
        ["da"] = Split("januar februar marts april maj juni juli august september oktober november december"),
        ["fi"] = Split(
            "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu "
                + "heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu"
        ),
        ["is"] = Split("janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"),
    };

    /// <summary>Name of a month, 1 to 12, in one of the languages of the pages.</summary>
    internal static string Of(string language, int month) => ByLanguage[language][month - 1];

    private static string[] Split(string names) => names.Split(' ');
}
