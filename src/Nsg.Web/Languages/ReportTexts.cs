namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say.</summary>
internal static class ReportTexts
{
    internal static readonly Phrase Lead = new("What is owed to the authorities and when; every figure opens what it is made of.", "Hva som skal leveres til myndighetene og når; hvert tall åpner det som er bak.", "Vad som ska lämnas till myndigheterna och när; varje siffra öppnar det den består av.", "Hvad der skal indberettes og hvornår; hvert tal åbner det, der er bag.", "Mitä viranomaisille on annettava ja milloin; jokainen luku avaa sen, mistä se koostuu.", "Hverju skal skila til yfirvalda og hvenær; hver tala opnar það sem að baki býr.");
    internal static readonly Phrase Calendar = new("Calendar", "Kalender", "Kalender", "Kalender", "Kalenteri", "Dagatal");
    internal static readonly Phrase NothingOwed = new("Nothing is owed that year.", "Ingenting skal leveres det året.", "Inget ska lämnas det året.", "Intet skal indberettes det år.", "Sinä vuonna ei ole ilmoitettavaa.", "Engin skil það ár.");
    internal static readonly Phrase Report = new("Report", "Rapport", "Rapport", "Rapport", "Raportti", "Skýrsla");
    internal static readonly Phrase AllReports = new("All reports", "Alle rapporter", "Alla rapporter", "Alle rapporter", "Kaikki raportit", "Allar skýrslur");
    internal static readonly Phrase Figures = new("Figures", "Tall", "Siffror", "Tal", "Luvut", "Tölur");
    internal static readonly Phrase Line = new("Line", "Post", "Post", "Post", "Rivi", "Lína");
    internal static readonly Phrase MadeOf = new("What it is made of", "Hva det består av", "Vad den består av", "Hvad det består af", "Mistä se koostuu", "Af hverju hún er gerð");
    internal static readonly Phrase MadeOfNothing = new("It is made of nothing in the books.", "Det er ingenting i regnskapet bak.", "Inget i bokföringen ligger bakom.", "Intet i bogføringen ligger bag.", "Kirjanpidossa ei ole mitään sen takana.", "Ekkert í bókhaldinu er að baki.");
    internal static readonly Phrase Checks = new("Checks", "Kontroller", "Kontroller", "Kontroller", "Tarkistukset", "Prófanir");
    internal static readonly Phrase AllKept = new("Every check holds", "Alle kontroller holder", "Alla kontroller håller", "Alle kontroller holder", "Kaikki tarkistukset täsmäävät", "Allar prófanir standast");
    internal static readonly Phrase StillWaiting = new("{0} documents of the period still wait; the figures may change.", "{0} bilag i perioden venter ennå; tallene kan endre seg.", "{0} underlag i perioden väntar ännu; siffrorna kan ändras.", "{0} bilag i perioden venter endnu; tallene kan ændre sig.", "{0} kauden tositetta odottaa yhä; luvut voivat muuttua.", "{0} skjöl tímabilsins bíða enn; tölurnar geta breyst.");
    internal static readonly Phrase OnItsWay = new("On its way", "På vei", "På väg", "På vej", "Matkalla", "Á leiðinni");
    internal static readonly Phrase StateOpen = new("Period runs", "Perioden løper", "Perioden pågår", "Perioden løber", "Kausi kesken", "Tímabil stendur yfir");
    internal static readonly Phrase StateDue = new("To be sent", "Skal leveres", "Ska lämnas", "Skal indberettes", "Annettava", "Á að skila");
    internal static readonly Phrase StatePreviewed = new("Looked at", "Sett på", "Granskad", "Gennemset", "Katsottu", "Skoðað");
    internal static readonly Phrase StateOverdue = new("Overdue", "For sent", "För sent", "For sent", "Myöhässä", "Of seint");
    internal static readonly Phrase StateApproved = new("Approved", "Godkjent", "Godkänd", "Godkendt", "Hyväksytty", "Samþykkt");
    internal static readonly Phrase StateSent = new("Handed over", "Levert", "Lämnad", "Afleveret", "Annettu", "Afhent");
    internal static readonly Phrase StateAccepted = new("Received", "Mottatt", "Mottagen", "Modtaget", "Vastaanotettu", "Móttekið");
    internal static readonly Phrase AcceptWarnings = new("I accept the warnings", "Jeg godtar advarslene", "Jag godtar varningarna", "Jeg accepterer advarslerne", "Hyväksyn varoitukset", "Ég samþykki viðvaranirnar");
    internal static readonly Phrase Approve = new("Approve these figures", "Godkjenn disse tallene", "Godkänn dessa siffror", "Godkend disse tal", "Hyväksy nämä luvut", "Samþykkja þessar tölur");
    internal static readonly Phrase Send = new("Hand over as a file", "Lever som fil", "Lämna som fil", "Aflever som fil", "Anna tiedostona", "Afhenda sem skrá");
    internal static readonly Phrase SendNote = new("The file is written and its hash kept; it is sent where the authority wants it.", "Filen skrives og avtrykket lagres; den sendes dit myndigheten vil ha den.", "Filen skrivs och dess avtryck sparas; den skickas dit myndigheten vill ha den.", "Filen skrives, og dens aftryk gemmes; den sendes derhen, hvor myndigheden vil have den.", "Tiedosto kirjoitetaan ja sen tiiviste säilytetään; se lähetetään viranomaisen haluamaan paikkaan.", "Skráin er skrifuð og tætigildi hennar varðveitt; hún er send þangað sem yfirvaldið vill.");
    internal static readonly Phrase Receipt = new("Receipt", "Kvittering", "Kvittens", "Kvittering", "Kuittaus", "Kvittun");
    internal static readonly Phrase Reference = new("Reference of the receiver", "Mottakers referanse", "Mottagarens referens", "Modtagerens reference", "Vastaanottajan viite", "Tilvísun móttakanda");
    internal static readonly Phrase Accepted = new("It was received", "Den er mottatt", "Den är mottagen", "Den er modtaget", "Se on vastaanotettu", "Hún er móttekin");
    internal static readonly Phrase Picture = new("The largest figures", "De største tallene", "De största talen", "De største tal", "Suurimmat luvut", "Stærstu tölurnar");
    internal static readonly Phrase Print = new("Prints without the menus: choose Print in your browser.", "Skrives ut uten menyene: velg Skriv ut i nettleseren.", "Skrivs ut utan menyerna: välj Skriv ut i webbläsaren.", "Udskrives uden menuerne: vælg Udskriv i browseren.", "Tulostuu ilman valikoita: valitse selaimen Tulosta.", "Prentast án valmynda: veldu Prenta í vafranum.");
    internal static readonly Phrase Save = new("Save as", "Lagre som", "Spara som", "Gem som", "Tallenna", "Vista sem");
}
