namespace Nsg.Web.Languages;

/// <summary>What the page for developers says.</summary>
internal static class DeveloperTexts
{
    internal static readonly Phrase Title = new("Developers", "Utviklere", "Utvecklare", "Udviklere", "Kehittäjille", "Forritarar");
    internal static readonly Phrase Lead = new("Everything that the pages show can be had by programs. This list is the interface as this node serves it.", "Alt sidene viser, kan programmer hente. Denne listen er grensesnittet slik denne noden tilbyr det.", "Allt som sidorna visar kan program hämta. Listan är gränssnittet så som den här noden erbjuder det.", "Alt, hvad siderne viser, kan programmer hente. Listen er grænsefladen, som denne node tilbyder den.", "Kaiken, minkä sivut näyttävät, voivat ohjelmatkin saada. Tämä luettelo on tämän solmun rajapinta.", "Allt sem síðurnar sýna geta forrit sótt. Listinn er viðmótið eins og þessi hnútur veitir það.");
    internal static readonly Phrase Key = new("A key", "En nøkkel", "En nyckel", "En nøgle", "Avain", "Lykill");
    internal static readonly Phrase KeyText = new("The operator makes one; it is sent with every call. In the demo, calls from this machine need none.", "Operatøren lager en; den sendes med hvert kall. I demoen trenger kall fra denne maskinen ingen.", "Driften skapar en; den skickas med varje anrop. I demon behöver anrop från den här datorn ingen.", "Driften laver en; den sendes med hvert kald. I demoen kræver kald fra denne maskine ingen.", "Ylläpitäjä luo sen; se lähetetään jokaisessa kutsussa. Demossa tämän koneen kutsut eivät tarvitse avainta.", "Rekstraraðili býr hann til; hann fylgir hverju kalli. Í sýnisútgáfunni þarf engan lykil frá þessari vél.");
    internal static readonly Phrase Events = new("The event feed", "Hendelsesstrømmen", "Händelseflödet", "Hændelsesstrømmen", "Tapahtumavirta", "Atburðastraumur");
    internal static readonly Phrase EventsText = new("Every change of the books in order; ask on from the last number seen.", "Hver endring i regnskapet i rekkefølge; spør videre fra siste nummer.", "Varje ändring i bokföringen i ordning; fråga vidare från det senaste numret.", "Hver ændring i bogføringen i rækkefølge; spørg videre fra det sidste nummer.", "Jokainen kirjanpidon muutos järjestyksessä; jatka viimeksi nähdystä numerosta.", "Sérhver breyting bókhaldsins í röð; haltu áfram frá síðasta númeri.");
    internal static readonly Phrase Method = new("Method", "Metode", "Metod", "Metode", "Metodi", "Aðferð");
    internal static readonly Phrase Path = new("Path", "Sti", "Sökväg", "Sti", "Polku", "Slóð");
    internal static readonly Phrase Does = new("What it does", "Hva den gjør", "Vad den gör", "Hvad den gør", "Mitä se tekee", "Hvað hún gerir");
    internal static readonly Phrase Writes = new("writes", "skriver", "skriver", "skriver", "kirjoittaa", "skrifar");
}
