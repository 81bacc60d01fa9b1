namespace Nsg.Web.Languages;

/// <summary>What the pages of those who ask for data say: whom they ask, and what came of it.</summary>
internal static partial class AskingTexts
{
    internal static readonly Phrase Title = new(
        "Ask for data",
        "Be om innsyn",
        "Begär insyn",
        "Bed om indsigt",
        "Pyydä tietoja",
        "Óska eftir gögnum"
    );
    internal static readonly Phrase InTheNameOf = new(
        "In the name of {0}. Nothing is shown until a company says yes, and the company sees every look.",
        "På vegne av {0}. Ingenting vises før selskapet sier ja, og selskapet ser hvert oppslag.",
        "För {0}. Inget visas förrän företaget säger ja, och företaget ser varje uppslag.",
        "På vegne af {0}. Intet vises, før virksomheden siger ja, og virksomheden ser hvert opslag.",
        "Pyytäjänä {0}. Mitään ei näytetä ennen yrityksen suostumusta, ja yritys näkee jokaisen katselun.",
        "Fyrir hönd {0}. Ekkert er sýnt fyrr en fyrirtækið samþykkir og það sér hverja flettingu."
    );
    internal static readonly Phrase ForNobodyTitle = new(
        "You ask for nobody yet",
        "Du ber ikke om innsyn for noen ennå",
        "Du begär inte insyn för någon ännu",
        "Du beder endnu ikke om indsigt for nogen",
        "Et vielä toimi kenenkään puolesta",
        "Þú kemur enn ekki fram fyrir neinn"
    );
    internal static readonly Phrase ForNobody = new(
        "Whoever keeps this node lets people ask in the name of a bank, an authority or another organisation. Give them your code: {0}",
        "Den som drifter noden, lar personer be om innsyn på vegne av en bank, en myndighet eller en annen virksomhet. Oppgi koden din: {0}",
        "Den som driver noden låter personer begära insyn för en bank, en myndighet eller en annan organisation. Uppge din kod: {0}",
        "Den, der driver noden, lader personer bede om indsigt på vegne af en bank, en myndighed eller en anden organisation. Oplys din kode: {0}",
        "Solmun ylläpitäjä antaa luvan toimia pankin, viranomaisen tai muun organisaation puolesta. Kerro tunnuksesi: {0}",
        "Rekstraraðili hnútsins heimilar fólki að koma fram fyrir banka, stjórnvald eða annan aðila. Gefðu upp kóðann þinn: {0}"
    );
    internal static readonly Phrase AskFor = new(
        "In the name of",
        "På vegne av",
        "För",
        "På vegne af",
        "Kenen puolesta",
        "Fyrir hönd"
    );
    internal static readonly Phrase FindCompany = new(
        "Find a company",
        "Finn et selskap",
        "Hitta ett företag",
        "Find en virksomhed",
        "Etsi yritys",
        "Finna fyrirtæki"
    );
    internal static readonly Phrase DirectoryLead = new(
        "The companies that keep their books here. Only what anyone may know is shown: name and number.",
        "Selskapene som fører regnskap her. Bare det alle kan vite, vises: navn og nummer.",
        "Företagen som har sin bokföring här. Bara det som alla får veta visas: namn och nummer.",
        "De virksomheder, der har deres bogføring her. Kun det, alle må vide, vises: navn og nummer.",
        "Yritykset, joiden kirjanpito on täällä. Vain julkinen näytetään: nimi ja tunnus.",
        "Fyrirtækin sem halda bókhald sitt hér. Aðeins það sem allir mega vita er sýnt: nafn og númer."
    );
    internal static readonly Phrase NameOrNumber = new(
        "Name or number",
        "Navn eller nummer",
        "Namn eller nummer",
        "Navn eller nummer",
        "Nimi tai tunnus",
        "Nafn eða númer"
    );
    internal static readonly Phrase NumberHelp = new(
        "A number as people write it, such as 974 760 673 or NO:974760673.",
        "Et nummer slik man skriver det, som 974 760 673 eller NO:974760673.",
        "Ett nummer som man skriver det, som 556036-0793 eller SE:5560360793.",
        "Et nummer, som man skriver det, som 20 20 20 20 eller DK:20202020.",
        "Tunnus siten kuin se kirjoitetaan, kuten 0745321-4 tai FI:07453214.",
        "Númer eins og það er skrifað, til dæmis 471008-0280 eða IS:4710080280."
    );
    internal static readonly Phrase Number = new("Number", "Nummer", "Nummer", "Nummer", "Tunnus", "Númer");
    internal static readonly Phrase NotOpen = new(
        "not open",
        "ikke åpent",
        "inte öppet",
        "ikke åbent",
        "ei julkinen",
        "ekki opið"
    );
    internal static readonly Phrase NoneFound = new(
        "No company is called that",
        "Ingen selskaper heter det",
        "Inget företag heter så",
        "Ingen virksomhed hedder det",
        "Sen nimistä yritystä ei ole",
        "Ekkert fyrirtæki heitir þetta"
    );
    internal static readonly Phrase FirstShown = new(
        "The first {0} are shown; write more of the name.",
        "De første {0} vises; skriv mer av navnet.",
        "De första {0} visas; skriv mer av namnet.",
        "De første {0} vises; skriv mere af navnet.",
        "Ensimmäiset {0} näytetään; kirjoita nimestä enemmän.",
        "Fyrstu {0} eru sýnd; skrifaðu meira af nafninu."
    );
    internal static readonly Phrase Due = new(
        "To follow up",
        "Å følge opp",
        "Att följa upp",
        "At følge op på",
        "Hoidettavaa",
        "Til eftirfylgni"
    );
    internal static readonly Phrase WaitsSince = new(
        "waiting for an answer since {0}",
        "har ventet på svar siden {0}",
        "har väntat på svar sedan {0}",
        "har ventet på svar siden {0}",
        "odottanut vastausta {0} lähtien",
        "hefur beðið svars frá {0}"
    );
    internal static readonly Phrase EndsAt = new(
        "ends {0}",
        "utløper {0}",
        "går ut {0}",
        "udløber {0}",
        "päättyy {0}",
        "rennur út {0}"
    );
    internal static readonly Phrase EndedAt = new(
        "ended {0}",
        "utløp {0}",
        "gick ut {0}",
        "udløb {0}",
        "päättyi {0}",
        "rann út {0}"
    );
    internal static readonly Phrase AskAgain = new(
        "Ask again",
        "Be om innsyn igjen",
        "Begär på nytt",
        "Bed om indsigt igen",
        "Pyydä uudelleen",
        "Óska aftur eftir gögnum"
    );
    internal static readonly Phrase Asked = new(
        "Waiting for an answer",
        "Venter på svar",
        "Väntar på svar",
        "Venter på svar",
        "Odottaa vastausta",
        "Bíður svars"
    );
    internal static readonly Phrase NoneAsked = new(
        "No request waits.",
        "Ingen forespørsler venter.",
        "Ingen begäran väntar.",
        "Ingen anmodninger venter.",
        "Mikään pyyntö ei odota.",
        "Engin beiðni bíður."
    );
    internal static readonly Phrase MaySee = new(
        "You may see",
        "Du har innsyn",
        "Du har insyn",
        "Du har indsigt",
        "Saat nähdä",
        "Þú mátt sjá"
    );
    internal static readonly Phrase NoneMaySee = new(
        "No company has given access.",
        "Ingen selskaper har gitt innsyn.",
        "Inget företag har gett insyn.",
        "Ingen virksomhed har givet indsigt.",
        "Yksikään yritys ei ole antanut käyttöoikeutta.",
        "Ekkert fyrirtæki hefur veitt aðgang."
    );
    internal static readonly Phrase SentNote = new(
        "The request has been sent. The answer appears here.",
        "Forespørselen er sendt. Svaret kommer her.",
        "Begäran är skickad. Svaret kommer här.",
        "Anmodningen er sendt. Svaret kommer her.",
        "Pyyntö on lähetetty. Vastaus näkyy täällä.",
        "Beiðnin hefur verið send. Svarið birtist hér."
    );
}
