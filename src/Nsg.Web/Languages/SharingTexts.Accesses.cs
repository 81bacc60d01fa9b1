namespace Nsg.Web.Languages;

/// <summary>What the page of who saw what says.</summary>
internal static partial class SharingTexts
{
    internal static readonly Phrase EveryAccess = new(
        "What was given, also what has ended",
        "Hva som er gitt, også det som er avsluttet",
        "Vad som har getts, även det som upphört",
        "Hvad der er givet, også det, der er ophørt",
        "Mitä on annettu, myös päättyneet",
        "Það sem veitt var, líka það sem er liðið"
    );
    internal static readonly Phrase Accesses = new(
        "Who saw what",
        "Hvem har sett hva",
        "Vem har sett vad",
        "Hvem har set hvad",
        "Kuka näki mitä",
        "Hver sá hvað"
    );
    internal static readonly Phrase AccessesLead = new(
        "Every release of data, with why it was allowed.",
        "Hver utlevering av data, og hvorfor den var tillatt.",
        "Varje utlämning av uppgifter, och varför den var tillåten.",
        "Hver udlevering af data, og hvorfor den var tilladt.",
        "Jokainen tietojen luovutus ja miksi se oli sallittu.",
        "Sérhver afhending gagna og hvers vegna hún var leyfð."
    );
    internal static readonly Phrase AccessesTotal = new(
        "{0} in all.",
        "{0} i alt.",
        "{0} totalt.",
        "{0} i alt.",
        "Yhteensä {0}.",
        "{0} alls."
    );
    internal static readonly Phrase NoAccesses = new(
        "Nobody outside has been given data of the company.",
        "Ingen utenfor selskapet har fått data fra det.",
        "Ingen utanför företaget har fått uppgifter från det.",
        "Ingen uden for virksomheden har fået data fra den.",
        "Kenellekään ulkopuoliselle ei ole luovutettu yrityksen tietoja.",
        "Enginn utanaðkomandi hefur fengið gögn fyrirtækisins."
    );
    internal static readonly Phrase OtherSeen = new(
        "Something else",
        "Noe annet",
        "Något annat",
        "Noget andet",
        "Jotain muuta",
        "Annað"
    );
    internal static readonly Phrase BasisLoopback = new(
        "Without a key, on this machine",
        "Uten nøkkel, på denne maskinen",
        "Utan nyckel, på den här maskinen",
        "Uden nøgle, på denne maskine",
        "Ilman avainta, tällä koneella",
        "Án lykils, á þessari vél"
    );
    internal static readonly Phrase SomeProgram = new(
        "A program on this machine",
        "Et program på denne maskinen",
        "Ett program på den här maskinen",
        "Et program på denne maskine",
        "Ohjelma tällä koneella",
        "Forrit á þessari vél"
    );
    internal static readonly Phrase OnlyOneGrant = new(
        "Only what was seen under the access of {0} is shown.",
        "Bare det som er sett med tilgangen til {0}, vises.",
        "Bara det som har setts med åtkomsten för {0} visas.",
        "Kun det, der er set med adgangen for {0}, vises.",
        "Näytetään vain se, mitä {0} on nähnyt tällä pääsyllä.",
        "Aðeins það sem {0} hefur séð með þessum aðgangi er sýnt."
    );
    internal static readonly Phrase ShowEveryLook = new(
        "Show everything",
        "Vis alt",
        "Visa allt",
        "Vis alt",
        "Näytä kaikki",
        "Sýna allt"
    );
    internal static readonly Phrase ByPerson = new("by {0}", "av {0}", "av {0}", "af {0}", "tekijä {0}", "af {0}");
    internal static readonly Phrase GivenToOthers = new(
        "Given to others",
        "Utlevert til andre",
        "Utlämnat till andra",
        "Udleveret til andre",
        "Luovutettu muille",
        "Afhent öðrum"
    );
    internal static readonly Phrase SeenByOwn = new(
        "Seen by your own people",
        "Sett av egne folk",
        "Sett av egna personer",
        "Set af egne folk",
        "Omien henkilöiden katselut",
        "Skoðað af eigin fólki"
    );
    internal static readonly Phrase Everybody = new("Everybody", "Alle", "Alla", "Alle", "Kaikki", "Allir");
    internal static readonly Phrase Everything = new("Everything", "Alt", "Allt", "Alt", "Kaikki", "Allt");
    internal static readonly Phrase NoneOfThese = new(
        "Nobody outside has seen anything of the kind.",
        "Ingen utenfor selskapet har sett noe slikt.",
        "Ingen utanför företaget har sett något sådant.",
        "Ingen uden for virksomheden har set noget sådant.",
        "Kukaan ulkopuolinen ei ole nähnyt mitään tällaista.",
        "Enginn utanaðkomandi hefur séð neitt slíkt."
    );
    internal static readonly Phrase LookedBackTo = new(
        "Looked through back to {0}. What is older is on the next page.",
        "Søkt tilbake til {0}. Det som er eldre, står på neste side.",
        "Genomsökt tillbaka till {0}. Det som är äldre finns på nästa sida.",
        "Gennemsøgt tilbage til {0}. Det, der er ældre, står på næste side.",
        "Haettu {0} saakka. Vanhemmat ovat seuraavalla sivulla.",
        "Leitað aftur til {0}. Það sem er eldra er á næstu síðu."
    );
    internal static readonly Phrase TheAccess = new(
        "The access ({0})",
        "Innsynet ({0})",
        "Insynen ({0})",
        "Indsigten ({0})",
        "Käyttöoikeus ({0})",
        "Aðgangurinn ({0})"
    );
    internal static readonly Phrase NoLooks = new(
        "Nothing of the kind was looked at.",
        "Ingenting slikt er sett på.",
        "Inget sådant har visats.",
        "Intet sådant er set.",
        "Mitään tällaista ei ole katsottu.",
        "Ekkert slíkt hefur verið skoðað."
    );
    internal static readonly Phrase OwnLooks = new(
        "What I looked at",
        "Hva jeg har sett på",
        "Vad jag har tittat på",
        "Hvad jeg har set på",
        "Mitä olen katsonut",
        "Hvað ég hef skoðað"
    );
    internal static readonly Phrase LooksNote = new(
        "What people with a role at a company opened on these pages: once for each person, day and kind, never which document or at what hour. It is kept so that the company can find out who saw its books, and for nothing else. Owners, signatories and auditors see it, and everybody sees their own.",
        "Hva personer med en rolle i et selskap har åpnet på disse sidene: én gang per person, dag og type, aldri hvilket dokument eller hvilket klokkeslett. Det lagres for at selskapet skal kunne finne ut hvem som har sett regnskapet, og ikke til noe annet. Eiere, signaturberettigede og revisorer ser det, og alle ser sitt eget.",
        "Vad personer med en roll i ett företag har öppnat på dessa sidor: en gång per person, dag och typ, aldrig vilket underlag eller klockslag. Det sparas för att företaget ska kunna ta reda på vem som sett bokföringen, och för inget annat. Ägare, firmatecknare och revisorer ser det, och var och en ser sitt eget.",
        "Hvad personer med en rolle i en virksomhed har åbnet på disse sider: én gang pr. person, dag og type, aldrig hvilket dokument eller klokkeslæt. Det gemmes, for at virksomheden kan finde ud af, hvem der har set bogføringen, og ikke til andet. Ejere, tegningsberettigede og revisorer ser det, og alle ser deres eget.",
        "Mitä yrityksen roolin saaneet henkilöt ovat avanneet näillä sivuilla: kerran henkilöä, päivää ja lajia kohden, ei koskaan mitä asiakirjaa tai mihin kellonaikaan. Tieto säilytetään, jotta yritys saa selville, kuka on nähnyt kirjanpidon, eikä mihinkään muuhun. Omistajat, nimenkirjoittajat ja tilintarkastajat näkevät sen, ja jokainen näkee omansa.",
        "Hvað fólk með hlutverk hjá fyrirtæki hefur opnað á þessum síðum: einu sinni fyrir hvern einstakling, dag og tegund, aldrei hvaða skjal eða klukkan hvað. Þetta er geymt svo fyrirtækið geti komist að því hver hefur séð bókhaldið og til einskis annars. Eigendur, handhafar firmaritunar og endurskoðendur sjá það og allir sjá sitt eigið."
    );
    internal static readonly Phrase LooksKept = new(
        "Deleted after {0} years.",
        "Slettes etter {0} år.",
        "Raderas efter {0} år.",
        "Slettes efter {0} år.",
        "Poistetaan {0} vuoden kuluttua.",
        "Eytt eftir {0} ár."
    );
}
