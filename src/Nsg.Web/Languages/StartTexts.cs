namespace Nsg.Web.Languages;

/// <summary>What the start page says.</summary>
internal static class StartTexts
{
    internal static readonly Phrase Lead = new(
        "Those that need you most come first.",
        "De som trenger deg mest, kommer først.",
        "De som behöver dig mest kommer först.",
        "De, der har mest brug for dig, kommer først.",
        "Ne, jotka tarvitsevat sinua eniten, ovat ensin.",
        "Þau sem þurfa þín mest koma fyrst."
    );
    internal static readonly Phrase Requests = new(
        "Requests",
        "Forespørsler",
        "Förfrågningar",
        "Anmodninger",
        "Pyynnöt",
        "Beiðnir"
    );
    internal static readonly Phrase BankOpen = new(
        "Bank, open",
        "Bank, åpne",
        "Bank, öppna",
        "Bank, åbne",
        "Pankki, avoinna",
        "Banki, opið"
    );
    internal static readonly Phrase ReportDue = new(
        "Next report due",
        "Neste rapport innen",
        "Nästa rapport senast",
        "Næste indberetning senest",
        "Seuraava ilmoitus viimeistään",
        "Næsti skilafrestur"
    );
    internal static readonly Phrase YourKey = new(
        "Should somebody give you a role at a company? Send them this code:",
        "Skal noen gi deg en rolle i et selskap? Send dem denne koden:",
        "Ska någon ge dig en roll i ett företag? Skicka dem den här koden:",
        "Skal nogen give dig en rolle i en virksomhed? Send dem denne kode:",
        "Antaako joku sinulle roolin yrityksessä? Lähetä hänelle tämä tunnus:",
        "Á einhver að veita þér hlutverk hjá fyrirtæki? Sendu viðkomandi þennan kóða:"
    );
}
