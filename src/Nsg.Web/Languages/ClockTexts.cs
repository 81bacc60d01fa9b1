namespace Nsg.Web.Languages;

/// <summary>Which clock the times of a page are told by: said once, beside the company's name.</summary>
internal static class ClockTexts
{
    private static readonly Dictionary<string, Phrase> Zones = new(StringComparer.Ordinal)
    {
        ["Europe/Oslo"] = new("Oslo time", "Oslo-tid", "Oslotid", "Oslo-tid", "Oslon aikaa", "Tími í Ósló"),
        ["Europe/Stockholm"] = new(
            "Stockholm time",
            "Stockholm-tid",
            "Stockholmstid",
            "Stockholm-tid",
            "Tukholman aikaa",
            "Tími í Stokkhólmi"
        ),
        ["Europe/Copenhagen"] = new(
            "Copenhagen time",
            "København-tid",
            "Köpenhamnstid",
            "Københavnsk tid",
            "Kööpenhaminan aikaa",
            "Tími í Kaupmannahöfn"
        ),
        ["Europe/Helsinki"] = new(
            "Helsinki time",
            "Helsingfors-tid",
            "Helsingforstid",
            "Helsinki-tid",
            "Helsingin aikaa",
            "Tími í Helsinki"
        ),
        ["Atlantic/Reykjavik"] = new(
            "Reykjavik time",
            "Reykjavik-tid",
            "Reykjavikstid",
            "Reykjavik-tid",
            "Reykjavikin aikaa",
            "Tími í Reykjavík"
        ),
    };

    /// <summary>What the clock of a page is called; empty where it is none of these.</summary>
    internal static string Of(Language language) =>
        language.Zone is { } zone && Zones.TryGetValue(zone.Id, out var name) ? language[name] : "";
}
