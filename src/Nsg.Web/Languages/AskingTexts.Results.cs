namespace Nsg.Web.Languages;

/// <summary>What the pages say on which data are shown that a company gave.</summary>
internal static partial class AskingTexts
{
    internal static readonly Phrase Results = new(
        "Results",
        "Resultater",
        "Resultat",
        "Resultater",
        "Tulokset",
        "Niðurstöður"
    );
    internal static readonly Phrase ResultsNote = new(
        "Each look is on the company’s record and gives you a receipt.",
        "Hvert oppslag loggføres hos selskapet og gir deg en kvittering.",
        "Varje uppslag loggas hos företaget och ger dig ett kvitto.",
        "Hvert opslag logges hos virksomheden og giver dig en kvittering.",
        "Jokainen katselu kirjataan yrityksen lokiin, ja saat siitä kuitin.",
        "Hver fletting er skráð hjá fyrirtækinu og þú færð kvittun."
    );
    internal static readonly Phrase TimesLeft = new(
        "{0} of {1} times are left. Each look, each file and each further page is one; loading a page anew, or keeping what it shows, is not.",
        "{0} av {1} ganger gjenstår. Hvert oppslag, hver fil og hver ny side teller én; å laste en side på nytt eller lagre det den viser, teller ikke.",
        "{0} av {1} gånger återstår. Varje uppslag, varje fil och varje ny sida räknas som en; att ladda om en sida eller spara det den visar räknas inte.",
        "{0} af {1} gange er tilbage. Hvert opslag, hver fil og hver ny side tæller én; at genindlæse en side eller gemme det, den viser, tæller ikke.",
        "Jäljellä {0} kertaa, enintään {1}. Jokainen katselu, tiedosto ja seuraava sivu on yksi kerta; sivun lataaminen uudelleen tai näkyvän tallentaminen ei ole.",
        "{0} af {1} skiptum eru eftir. Hver fletting, hver skrá og hver ný síða telst eitt skipti; að endurhlaða síðu eða vista það sem hún sýnir telst ekki."
    );
    internal static readonly Phrase CountsAgain = new(
        "The file is one more time.",
        "Filen teller som én gang til.",
        "Filen räknas som en gång till.",
        "Filen tæller som én gang mere.",
        "Tiedosto on yksi kerta lisää.",
        "Skráin telst eitt skipti til viðbótar."
    );
    internal static readonly Phrase NothingYet = new(
        "Nothing can be seen before the company says yes.",
        "Ingenting kan ses før selskapet sier ja.",
        "Inget kan ses innan företaget säger ja.",
        "Intet kan ses, før virksomheden siger ja.",
        "Mitään ei voi nähdä ennen yrityksen suostumusta.",
        "Ekkert er hægt að sjá fyrr en fyrirtækið samþykkir."
    );
    internal static readonly Phrase See = new("See", "Se", "Visa", "Se", "Katso", "Skoða");
    internal static readonly Phrase Download = new("Download", "Last ned", "Ladda ner", "Hent", "Lataa", "Sækja");
    internal static readonly Phrase Format = new("Format", "Format", "Format", "Format", "Muoto", "Snið");
    internal static readonly Phrase Receipts = new(
        "Receipts",
        "Kvitteringer",
        "Kvitton",
        "Kvitteringer",
        "Kuitit",
        "Kvittanir"
    );
    internal static readonly Phrase ReceiptsNote = new(
        "Proof of what was asked and answered. Anyone can check one on this node’s page for that.",
        "Bevis for hva som ble spurt og svart. Alle kan kontrollere dem på nodens side for det.",
        "Bevis på vad som frågades och svarades. Vem som helst kan kontrollera dem på nodens sida för det.",
        "Bevis for, hvad der blev spurgt og svaret. Alle kan kontrollere dem på nodens side til det.",
        "Todiste siitä, mitä kysyttiin ja vastattiin. Kuka tahansa voi tarkistaa sen solmun tarkistussivulla.",
        "Sönnun þess sem spurt var og svarað. Hver sem er getur staðfest hana á síðu hnútsins."
    );
    internal static readonly Phrase NoReceipts = new(
        "Nothing was fetched yet.",
        "Ingenting er hentet ennå.",
        "Inget har hämtats ännu.",
        "Intet er hentet endnu.",
        "Mitään ei ole vielä haettu.",
        "Ekkert hefur verið sótt enn."
    );
    internal static readonly Phrase Receipt = new(
        "Receipt {0}",
        "Kvittering {0}",
        "Kvitto {0}",
        "Kvittering {0}",
        "Kuitti {0}",
        "Kvittun {0}"
    );
    internal static readonly Phrase OnRecord = new(
        "On record as number {0}.",
        "Loggført som nummer {0}.",
        "Loggad som nummer {0}.",
        "Logget som nummer {0}.",
        "Kirjattu lokiin numerolla {0}.",
        "Skráð sem númer {0}."
    );
    internal static readonly Phrase Fingerprint = new(
        "Fingerprint of the answer",
        "Fingeravtrykk av svaret",
        "Svarets fingeravtryck",
        "Svarets fingeraftryk",
        "Vastauksen sormenjälki",
        "Fingrafar svarsins"
    );
    internal static readonly Phrase NotOpened = new(
        "Nothing the company gave opens this, or not any more.",
        "Ingenting selskapet har gitt, åpner for dette, eller ikke lenger.",
        "Inget som företaget gett öppnar detta, eller inte längre.",
        "Intet, virksomheden har givet, åbner for dette, eller ikke længere.",
        "Mikään yrityksen antama lupa ei avaa tätä, tai ei enää.",
        "Ekkert sem fyrirtækið veitti opnar þetta, eða ekki lengur."
    );
    internal static readonly Phrase NotFound = new(
        "There is nothing of that kind.",
        "Det finnes ikke noe slikt.",
        "Det finns inget sådant.",
        "Der findes intet sådant.",
        "Sellaista ei ole.",
        "Ekkert slíkt er til."
    );
    internal static readonly Phrase NotAnswered = new(
        "That could not be answered.",
        "Det kunne ikke besvares.",
        "Det kunde inte besvaras.",
        "Det kunne ikke besvares.",
        "Siihen ei voitu vastata.",
        "Ekki var hægt að svara því."
    );
    internal static readonly Phrase Opening = new("Opening", "Inngående", "Ingående", "Primo", "Alkusaldo", "Upphaf");
    internal static readonly Phrase Closing = new("Closing", "Utgående", "Utgående", "Ultimo", "Loppusaldo", "Lok");
    internal static readonly Phrase Original = new(
        "Original",
        "Original",
        "Original",
        "Original",
        "Alkuperäinen",
        "Frumrit"
    );
    internal static readonly Phrase Line = new("Line", "Linje", "Rad", "Linje", "Rivi", "Lína");
    internal static readonly Phrase Amount = new("Amount", "Beløp", "Belopp", "Beløb", "Summa", "Fjárhæð");
    internal static readonly Phrase Currency = new("Currency", "Valuta", "Valuta", "Valuta", "Valuutta", "Gjaldmiðill");
    internal static readonly Phrase Field = new("Field", "Felt", "Fält", "Felt", "Kenttä", "Reitur");
    internal static readonly Phrase Waiting = new(
        "{0} documents of the period wait at the company and are not counted.",
        "{0} dokumenter fra perioden venter hos selskapet og er ikke med.",
        "{0} underlag från perioden väntar hos företaget och är inte med.",
        "{0} dokumenter fra perioden venter hos virksomheden og er ikke med.",
        "Kauden asiakirjoista {0} odottaa yrityksessä, eikä niitä ole laskettu mukaan.",
        "{0} skjöl tímabilsins bíða hjá fyrirtækinu og eru ekki talin með."
    )
    {
        One = new(
            "{0} document of the period waits at the company and is not counted.",
            "{0} dokument fra perioden venter hos selskapet og er ikke med.",
            "{0} underlag från perioden väntar hos företaget och är inte med.",
            "{0} dokument fra perioden venter hos virksomheden og er ikke med.",
            "Kauden asiakirjoista {0} odottaa yrityksessä, eikä sitä ole laskettu mukaan.",
            "{0} skjal tímabilsins bíður hjá fyrirtækinu og er ekki talið með."
        ),
    };
    internal static readonly Phrase NotApproved = new(
        "These are figures of the books as they are now, not what was filed with an authority. Zero lines are left out.",
        "Dette er tall fra bokføringen slik den er nå, ikke det som er levert til en myndighet. Nullposter er utelatt.",
        "Detta är siffror ur bokföringen som den är nu, inte det som lämnats till en myndighet. Nollrader är utelämnade.",
        "Det er tal fra bogføringen, som den er nu, ikke det, der er indsendt til en myndighed. Nulposter er udeladt.",
        "Luvut ovat kirjanpidosta tämänhetkisinä, eivät viranomaiselle ilmoitettuja. Nollarivit on jätetty pois.",
        "Þetta eru tölur bókhaldsins eins og það er nú, ekki það sem skilað var til yfirvalda. Núlllínum er sleppt."
    );
    internal static readonly Phrase ToRead = new(
        "To read (XHTML)",
        "Til å lese (XHTML)",
        "Att läsa (XHTML)",
        "Til at læse (XHTML)",
        "Luettavaksi (XHTML)",
        "Til lestrar (XHTML)"
    );
    internal static readonly Phrase AsTable = new(
        "As a table (CSV)",
        "Som tabell (CSV)",
        "Som tabell (CSV)",
        "Som tabel (CSV)",
        "Taulukkona (CSV)",
        "Sem tafla (CSV)"
    );
    internal static readonly Phrase IncomeStatement = new(
        "Income statement",
        "Resultatregnskap",
        "Resultaträkning",
        "Resultatopgørelse",
        "Tuloslaskelma",
        "Rekstrarreikningur"
    );
    internal static readonly Phrase BalanceSheet = new(
        "Balance sheet",
        "Balanse",
        "Balansräkning",
        "Balance",
        "Tase",
        "Efnahagsreikningur"
    );
    internal static readonly Phrase NotOver = new(
        "The period is not over yet.",
        "Perioden er ikke over ennå.",
        "Perioden är inte slut än.",
        "Perioden er ikke slut endnu.",
        "Kausi ei ole vielä päättynyt.",
        "Tímabilinu er ekki lokið."
    );
    internal static readonly Phrase SumsBy = new("By", "Etter", "Per", "Efter", "Ryhmittely", "Eftir");
    internal static readonly Phrase ByParty = new(
        "Customer or supplier",
        "Kunde eller leverandør",
        "Kund eller leverantör",
        "Kunde eller leverandør",
        "Asiakas tai toimittaja",
        "Viðskiptavinur eða birgir"
    );
    internal static readonly Phrase Rounded = new(
        "Figures are rounded so that they add up; a line may stand a unit or two from its accounts.",
        "Tallene er avrundet slik at de summerer; en post kan avvike litt fra kontoene sine.",
        "Talen är avrundade så att de summerar; en post kan skilja sig något från sina konton.",
        "Tallene er afrundet, så de summerer; en post kan afvige lidt fra sine konti.",
        "Luvut on pyöristetty niin, että ne täsmäävät; rivi voi poiketa hieman tileistään.",
        "Tölurnar eru námundaðar þannig að þær leggist saman; liður getur vikið lítillega frá bókhaldslyklum sínum."
    );
    internal static readonly Phrase NothingOfKind = new(
        "There is nothing of this in these days.",
        "Det finnes ikke noe av dette i disse dagene.",
        "Det finns inget av detta under dessa dagar.",
        "Der er intet af dette i disse dage.",
        "Näiltä päiviltä ei ole mitään tällaista.",
        "Ekkert af þessu er á þessum dögum."
    );
    internal static readonly Phrase NotKept = new(
        "What was shown then is not kept here any more; your receipt is below. To look again is a new look on the company’s record.",
        "Det som ble vist da, er ikke lenger lagret her; kvitteringen står nedenfor. Ser du på nytt, er det et nytt oppslag i selskapets logg.",
        "Det som visades då sparas inte längre här; ditt kvitto finns nedan. Tittar du igen är det ett nytt uppslag i företagets logg.",
        "Det, der blev vist dengang, gemmes ikke længere her; kvitteringen står nedenfor. Ser du igen, er det et nyt opslag i virksomhedens log.",
        "Silloin näytettyä ei enää säilytetä täällä; kuittisi on alla. Uusi katselu on uusi merkintä yrityksen lokiin.",
        "Það sem þá var sýnt er ekki lengur geymt hér; kvittunin er hér að neðan. Ný skoðun er ný fletting í annál fyrirtækisins."
    );
}
