namespace Nsg.Web.Languages;

/// <summary>Reminders of invoices that are overdue: the pages, and the letter.</summary>
internal static class ReminderTexts
{
    internal static readonly Phrase Title = new(
        "Reminders",
        "Purringer",
        "Betalningspåminnelser",
        "Rykkere",
        "Maksumuistutukset",
        "Greiðsluáminningar"
    );
    internal static readonly Phrase Lead = new(
        "The letters are made and noted in the log, each in the language of its customer. Nothing is sent by itself: print a letter, save it as PDF, or write an e-mail.",
        "Brevene er laget og står i loggen, hvert på kundens språk. Ingenting sendes av seg selv: skriv ut et brev, lagre det som PDF, eller skriv en e-post.",
        "Breven är skapade och står i loggen, vart och ett på kundens språk. Inget skickas av sig självt: skriv ut ett brev, spara det som PDF eller skriv e-post.",
        "Brevene er dannet og står i loggen, hvert på kundens sprog. Intet sendes af sig selv: udskriv et brev, gem det som PDF, eller skriv en e-mail.",
        "Kirjeet on tehty ja merkitty lokiin, kukin asiakkaan kielellä. Mitään ei lähetetä itsestään: tulosta kirje, tallenna se PDF-tiedostona tai kirjoita sähköposti.",
        "Bréfin eru tilbúin og skráð í annálinn, hvert á tungumáli viðskiptavinarins. Ekkert er sent sjálfkrafa: prentaðu bréf, vistaðu það sem PDF eða skrifaðu tölvupóst."
    );
    internal static readonly Phrase Remind = new(
        "Remind those chosen",
        "Purr på de valgte",
        "Påminn de valda",
        "Ryk de valgte",
        "Muistuta valittuja",
        "Minna valda á"
    );
    internal static readonly Phrase Choose = new(
        "Remind of {0}",
        "Purr på {0}",
        "Påminn om {0}",
        "Ryk for {0}",
        "Muistuta laskusta {0}",
        "Minna á {0}"
    );
    internal static readonly Phrase RemindedOn = new(
        "Reminded on {0}",
        "Purret {0}",
        "Påmind {0}",
        "Rykket {0}",
        "Muistutettu {0}",
        "Minnt á {0}"
    );
    internal static readonly Phrase Read = new(
        "Show the letter",
        "Vis brevet",
        "Visa brevet",
        "Vis brevet",
        "Näytä kirje",
        "Sýna bréfið"
    );
    internal static readonly Phrase Write = new(
        "Write an e-mail",
        "Skriv en e-post",
        "Skriv e-post",
        "Skriv en e-mail",
        "Kirjoita sähköposti",
        "Skrifa tölvupóst"
    );
    internal static readonly Phrase NotReminded = new(
        "No reminder: it is paid, not due, or not an invoice of yours.",
        "Ingen purring: fakturaen er betalt, ikke forfalt, eller ikke din.",
        "Ingen påminnelse: fakturan är betald, inte förfallen, eller inte din.",
        "Ingen rykker: fakturaen er betalt, ikke forfalden, eller ikke din.",
        "Ei muistutusta: lasku on maksettu, ei erääntynyt tai jonkun muun.",
        "Engin áminning: reikningurinn er greiddur, ekki gjaldfallinn eða ekki þinn."
    );
    internal static readonly Phrase NothingChosen = new(
        "Choose at least one invoice.",
        "Velg minst én faktura.",
        "Välj minst en faktura.",
        "Vælg mindst én faktura.",
        "Valitse vähintään yksi lasku.",
        "Veldu að minnsta kosti einn reikning."
    );
    internal static readonly Phrase Letter = new(
        "Reminder: invoice {0}",
        "Purring: faktura {0}",
        "Betalningspåminnelse: faktura {0}",
        "Rykker: faktura {0}",
        "Maksumuistutus: lasku {0}",
        "Greiðsluáminning: reikningur {0}"
    );
    internal static readonly Phrase LetterTitle = new(
        "Reminder",
        "Purring",
        "Betalningspåminnelse",
        "Rykker",
        "Maksumuistutus",
        "Greiðsluáminning"
    );
    internal static readonly Phrase LetterText = new(
        "We have not received full payment of the invoice below. Please pay what is open. If you have paid already, please disregard this letter.",
        "Vi har ikke mottatt full betaling for fakturaen nedenfor. Vennligst betal det som gjenstår. Har du allerede betalt, kan du se bort fra dette brevet.",
        "Vi har inte fått full betalning för fakturan nedan. Vänligen betala det som återstår. Har du redan betalat kan du bortse från detta brev.",
        "Vi har ikke modtaget fuld betaling for fakturaen nedenfor. Betal venligst det, der mangler. Har du allerede betalt, kan du se bort fra dette brev.",
        "Emme ole saaneet täyttä maksua alla olevasta laskusta. Pyydämme maksamaan avoimen summan. Jos lasku on jo maksettu, tämä kirje on aiheeton.",
        "Okkur hefur ekki borist full greiðsla á reikningnum hér að neðan. Vinsamlega greiðið eftirstöðvarnar. Hafi greiðsla þegar farið fram má líta fram hjá þessu bréfi."
    );
    internal static readonly Phrase Times = new(
        "Reminder number",
        "Purring nummer",
        "Påminnelse nummer",
        "Rykker nummer",
        "Muistutus numero",
        "Áminning númer"
    );
    internal static readonly Phrase DaysLate = new(
        "Days overdue",
        "Dager over forfall",
        "Dagar försenad",
        "Dage efter forfald",
        "Myöhässä, päivää",
        "Dagar í vanskilum"
    );
    internal static readonly Phrase Invoiced = new(
        "Invoiced",
        "Fakturert",
        "Fakturerat",
        "Faktureret",
        "Laskutettu",
        "Reikningsfært"
    );
    internal static readonly Phrase Reference = new(
        "Payment reference",
        "KID eller betalingsreferanse",
        "OCR eller betalningsreferens",
        "Betalingsreference",
        "Viitenumero",
        "Greiðslutilvísun"
    );
    internal static readonly Phrase PaidSoFar = new(
        "Paid so far",
        "Betalt hittil",
        "Betalat hittills",
        "Betalt indtil nu",
        "Maksettu tähän mennessä",
        "Greitt hingað til"
    );
}
