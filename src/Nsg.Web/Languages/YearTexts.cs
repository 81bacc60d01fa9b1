namespace Nsg.Web.Languages;

/// <summary>What the page of a financial year says.</summary>
internal static class YearTexts
{
    internal static readonly Phrase Years = new(
        "Financial years",
        "Regnskapsår",
        "Räkenskapsår",
        "Regnskabsår",
        "Tilikaudet",
        "Reikningsár"
    );
    internal static readonly Phrase Title = new(
        "Financial year {0}",
        "Regnskapsåret {0}",
        "Räkenskapsåret {0}",
        "Regnskabsåret {0}",
        "Tilikausi {0}",
        "Reikningsárið {0}"
    );
    internal static readonly Phrase Closed = new("Closed", "Avsluttet", "Avslutat", "Afsluttet", "Päätetty", "Lokað");
    internal static readonly Phrase Open = new(
        "Not closed",
        "Ikke avsluttet",
        "Inte avslutat",
        "Ikke afsluttet",
        "Päättämättä",
        "Ekki lokað"
    );
    internal static readonly Phrase Runs = new(
        "The year runs until {0}; it is closed after that.",
        "Året løper til {0}; det avsluttes etter det.",
        "Året pågår till {0}; det avslutas efter det.",
        "Året løber til {0}; det afsluttes efter det.",
        "Tilikausi jatkuu {0} asti; se päätetään sen jälkeen.",
        "Árið stendur til {0}; því er lokað eftir það."
    );
    internal static readonly Phrase Before = new(
        "Before the year is closed",
        "Før året avsluttes",
        "Innan året avslutas",
        "Før året afsluttes",
        "Ennen tilikauden päättämistä",
        "Áður en árinu er lokað"
    );
    internal static readonly Phrase NothingLeft = new(
        "Nothing of the year is left open.",
        "Ingenting i året står åpent.",
        "Inget i året är öppet.",
        "Intet i året står åbent.",
        "Mitään kauden asiaa ei ole avoinna.",
        "Ekkert á árinu er óafgreitt."
    );
    internal static readonly Phrase YearBefore = new(
        "The year {0} is not closed.",
        "Året {0} er ikke avsluttet.",
        "Året {0} är inte avslutat.",
        "Året {0} er ikke afsluttet.",
        "Tilikausi {0} on päättämättä.",
        "Árinu {0} er ekki lokað."
    );
    internal static readonly Phrase Unmatched = new(
        "{0} bank lines of the year are not matched.",
        "{0} bankposteringer i året er ikke koblet.",
        "{0} banktransaktioner i året är inte kopplade.",
        "{0} bankposteringer i året er ikke koblet.",
        "{0} kauden pankkitapahtumaa on kohdistamatta.",
        "{0} bankafærslur ársins eru óparaðar."
    )
    {
        One = new(
            "{0} bank line of the year is not matched.",
            "{0} bankpostering i året er ikke koblet.",
            "{0} banktransaktion i året är inte kopplad.",
            "{0} bankpostering i året er ikke koblet.",
            "{0} kauden pankkitapahtuma on kohdistamatta.",
            "{0} bankafærsla ársins er óparuð."
        ),
    };
    internal static readonly Phrase Clearing = new(
        "{0} wait on account {1}, where payments wait.",
        "{0} står på konto {1}, der betalinger venter.",
        "{0} står på konto {1}, där betalningar väntar.",
        "{0} står på konto {1}, hvor betalinger venter.",
        "{0} on tilillä {1}, jolla maksut odottavat.",
        "{0} eru á lykli {1}, þar sem greiðslur bíða."
    );
    internal static readonly Phrase NoTax = new(
        "The profit is {0}, and no income tax of the year is booked.",
        "Overskuddet er {0}, og skattekostnad for året er ikke bokført.",
        "Vinsten är {0}, och ingen skatt på årets resultat är bokförd.",
        "Overskuddet er {0}, og årets skat er ikke bogført.",
        "Voitto on {0}, eikä tilikauden tuloveroa ole kirjattu.",
        "Hagnaðurinn er {0} og tekjuskattur ársins er ekki bókfærður."
    );
    internal static readonly Phrase ReportChanged = new(
        "{0}, {1}, was handed over, and its figures have changed since.",
        "{0}, {1}, er levert, og tallene er endret siden.",
        "{0}, {1}, är inlämnad, och siffrorna har ändrats sedan dess.",
        "{0}, {1}, er indsendt, og tallene er ændret siden.",
        "{0}, {1}, on annettu, ja sen luvut ovat muuttuneet sen jälkeen.",
        "{0}, {1}, hefur verið skilað og tölurnar hafa breyst síðan."
    );
    internal static readonly Phrase ReportOwed = new(
        "{0}, {1}, is not handed over.",
        "{0}, {1}, er ikke levert.",
        "{0}, {1}, är inte inlämnad.",
        "{0}, {1}, er ikke indsendt.",
        "{0}, {1}, on antamatta.",
        "{0}, {1}, er óskilað."
    );
    internal static readonly Phrase Entry = new(
        "The closing entry",
        "Avslutningsposteringen",
        "Bokslutsverifikationen",
        "Afslutningsposteringen",
        "Päätösvienti",
        "Lokafærslan"
    );
    internal static readonly Phrase EntryNote = new(
        "One voucher on {0} moves the result to equity; income and costs then begin the next year from nothing. The days of the year are locked: what is posted into them needs a reason.",
        "Ett bilag {0} flytter resultatet til egenkapitalen; inntekter og kostnader begynner neste år på null. Årets dager låses: det som bokføres i dem, trenger en begrunnelse.",
        "En verifikation {0} flyttar resultatet till eget kapital; intäkter och kostnader börjar nästa år på noll. Årets dagar låses: det som bokförs i dem kräver en motivering.",
        "Et bilag {0} flytter resultatet til egenkapitalen; indtægter og omkostninger begynder næste år på nul. Årets dage låses: det, der bogføres i dem, kræver en begrundelse.",
        "Yksi tosite {0} siirtää tuloksen omaan pääomaan; tuotot ja kulut alkavat seuraavalla kaudella nollasta. Kauden päivät lukitaan: niille kirjaaminen vaatii perustelun.",
        "Eitt fylgiskjal {0} færir afkomuna á eigið fé; tekjur og gjöld byrja næsta ár á núlli. Dögum ársins er læst: það sem bókað er á þá krefst ástæðu."
    );
    internal static readonly Phrase NoResult = new(
        "The result is nothing, so that no entry is needed.",
        "Resultatet er null, så ingen postering trengs.",
        "Resultatet är noll, så ingen verifikation behövs.",
        "Resultatet er nul, så ingen postering er nødvendig.",
        "Tulos on nolla, joten vientiä ei tarvita.",
        "Afkoman er núll, svo engrar færslu er þörf."
    );
    internal static readonly Phrase Close = new(
        "Close the year",
        "Avslutt året",
        "Avsluta året",
        "Afslut året",
        "Päätä tilikausi",
        "Loka árinu"
    );
    internal static readonly Phrase AllTheSame = new(
        "I have seen what is open and close the year all the same",
        "Jeg har sett det som står åpent, og avslutter året likevel",
        "Jag har sett det som är öppet och avslutar året ändå",
        "Jeg har set det, der står åbent, og afslutter året alligevel",
        "Olen nähnyt avoimet asiat ja päätän tilikauden silti",
        "Ég hef séð það sem er óafgreitt og loka árinu samt"
    );
    internal static readonly Phrase MovedBy = new(
        "The result was moved to equity by voucher {0}.",
        "Resultatet ble flyttet til egenkapitalen med bilag {0}.",
        "Resultatet flyttades till eget kapital med verifikation {0}.",
        "Resultatet blev flyttet til egenkapitalen med bilag {0}.",
        "Tulos siirrettiin omaan pääomaan tositteella {0}.",
        "Afkoman var færð á eigið fé með fylgiskjali {0}."
    );
    internal static readonly Phrase Reopen = new(
        "Open the year again",
        "Åpne året igjen",
        "Öppna året igen",
        "Åbn året igen",
        "Avaa tilikausi uudelleen",
        "Opna árið aftur"
    );
    internal static readonly Phrase ReopenNote = new(
        "The closing entry is taken back by another one and the lock is lifted. Possible until the annual accounts are handed over.",
        "Avslutningsposteringen tilbakeføres med en ny, og låsen oppheves. Mulig til årsregnskapet er levert.",
        "Bokslutsposten återförs med en ny och låset hävs. Möjligt tills årsredovisningen är inlämnad.",
        "Afslutningsposteringen tilbageføres med en ny, og låsen ophæves. Muligt, indtil årsregnskabet er indsendt.",
        "Päätösvienti perutaan uudella viennillä ja lukko avataan. Mahdollista, kunnes tilinpäätös on annettu.",
        "Lokafærslan er bakfærð með annarri og lásnum aflétt. Mögulegt þar til ársreikningi er skilað."
    );
    internal static readonly Phrase StaysClosed = new(
        "The annual accounts were handed over, so that the year stays closed.",
        "Årsregnskapet er levert, og året forblir avsluttet.",
        "Årsredovisningen är inlämnad, och året förblir avslutat.",
        "Årsregnskabet er indsendt, og året forbliver afsluttet.",
        "Tilinpäätös on annettu, joten tilikausi pysyy päätettynä.",
        "Ársreikningi hefur verið skilað og árið er áfram lokað."
    );
}
