namespace Nsg.Web.Consent;

/// <summary>What the page of a decision says in a language.</summary>
internal sealed record ConsentTexts(
    string Title,
    string What,
    string Until,
    string Once,
    string Give,
    string Refuse,
    string Less,
    string NotYours,
    string Documents,
    string Entries,
    string Balances,
    string Reports
)
{
    private static readonly Dictionary<string, ConsentTexts> All = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            "{0} asks to see data",
            "What may be seen",
            "Until",
            "Once only",
            "Give access",
            "Refuse",
            "You can take away what you do not want to show.",
            "You may not decide on this for the company.",
            "Documents",
            "Vouchers with every line",
            "Account balances and VAT sums",
            "Reports"
        ),
        ["nb"] = new(
            "{0} ber om innsyn",
            "Hva som kan ses",
            "Til og med",
            "Bare én gang",
            "Gi innsyn",
            "Avslå",
            "Du kan fjerne det du ikke vil vise.",
            "Du kan ikke avgjøre dette for selskapet.",
            "Dokumenter",
            "Bilag med hver linje",
            "Saldoer og mva-summer",
            "Rapporter"
        ),
        ["sv"] = new(
            "{0} ber att få se uppgifter",
            "Vad som får ses",
            "Till och med",
            "Bara en gång",
            "Ge insyn",
            "Avslå",
            "Du kan ta bort det du inte vill visa.",
            "Du får inte besluta om detta för företaget.",
            "Underlag",
            "Verifikationer med varje rad",
            "Saldon och momssummor",
            "Rapporter"
        ),
        ["da"] = new(
            "{0} beder om at se data",
            "Hvad der må ses",
            "Til og med",
            "Kun én gang",
            "Giv indsigt",
            "Afvis",
            "Du kan fjerne det, du ikke vil vise.",
            "Du kan ikke beslutte dette for virksomheden.",
            "Dokumenter",
            "Bilag med hver linje",
            "Saldi og momssummer",
            "Rapporter"
        ),
        ["fi"] = new(
            "{0} pyytää nähdä tietoja",
            "Mitä saa nähdä",
            "Voimassa asti",
            "Vain kerran",
            "Anna käyttöoikeus",
            "Hylkää",
            "Voit jättää pois sen, mitä et halua näyttää.",
            "Et voi päättää tästä yrityksen puolesta.",
            "Asiakirjat",
            "Tositteet riveineen",
            "Tilien saldot ja arvonlisäverosummat",
            "Raportit"
        ),
        ["is"] = new(
            "{0} biður um að sjá gögn",
            "Hvað má sjá",
            "Til og með",
            "Aðeins einu sinni",
            "Veita aðgang",
            "Hafna",
            "Þú getur fjarlægt það sem þú vilt ekki sýna.",
            "Þú mátt ekki ákveða þetta fyrir fyrirtækið.",
            "Skjöl",
            "Fylgiskjöl með hverri línu",
            "Stöður bókhaldslykla og VSK-samtölur",
            "Skýrslur"
        ),
    };

    internal static ConsentTexts Of(string language) => All.GetValueOrDefault(language) ?? All["en"];

    /// <summary>A resource in words; null for one that the other pages have words for.</summary>
    internal string? Resource(string name) =>
        name switch
        {
            "documents" => Documents,
            "entries" => Entries,
            "balances" => Balances,
            "reports" => Reports,
            _ => null,
        };
}
