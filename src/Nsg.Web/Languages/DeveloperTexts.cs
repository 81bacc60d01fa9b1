namespace Nsg.Web.Languages;

/// <summary>What the pages for developers say.</summary>
internal static partial class DeveloperTexts
{
    internal static readonly Phrase Title = new(
        "Developers",
        "Utviklere",
        "Utvecklare",
        "Udviklere",
        "Kehittäjille",
        "Forritarar"
    );
    internal static readonly Phrase Lead = new(
        "Everything that the pages show can be had by programs. Make a test company, run a call, then make a key.",
        "Alt sidene viser, kan programmer hente. Lag et testselskap, kjør et kall, og lag så en nøkkel.",
        "Allt som sidorna visar kan program hämta. Skapa ett testföretag, kör ett anrop och skapa sedan en nyckel.",
        "Alt, hvad siderne viser, kan programmer hente. Opret en testvirksomhed, kør et kald, og lav så en nøgle.",
        "Kaiken, minkä sivut näyttävät, voivat ohjelmatkin saada. Luo testiyritys, kokeile kutsua ja luo sitten avain.",
        "Allt sem síðurnar sýna geta forrit sótt. Stofnaðu prufufyrirtæki, keyrðu kall og búðu svo til lykil."
    );
    internal static readonly Phrase Examples = new(
        "Examples",
        "Eksempler",
        "Exempel",
        "Eksempler",
        "Esimerkit",
        "Dæmi"
    );
    internal static readonly Phrase Reference = new(
        "Reference",
        "Referanse",
        "Referens",
        "Reference",
        "Rajapintakuvaus",
        "Uppflettirit"
    );
    internal static readonly Phrase ReferenceLead = new(
        "Every operation, as this node describes it in OpenAPI.",
        "Hver operasjon, slik denne noden beskriver den i OpenAPI.",
        "Varje operation, så som noden beskriver den i OpenAPI.",
        "Hver operation, som noden beskriver den i OpenAPI.",
        "Jokainen toiminto, kuten solmu sen OpenAPI:ssa kuvaa.",
        "Hver aðgerð eins og hnúturinn lýsir henni í OpenAPI."
    );
    internal static readonly Phrase Keys = new("Keys", "Nøkler", "Nycklar", "Nøgler", "Avaimet", "Aðgangslyklar");
    internal static readonly Phrase ShownOnce = new(
        "This is the key. It is shown this once; keep it where only the program can read it.",
        "Dette er nøkkelen. Den vises bare denne ene gangen; oppbevar den der bare programmet kan lese den.",
        "Detta är nyckeln. Den visas bara den här gången; förvara den där bara programmet kan läsa den.",
        "Dette er nøglen. Den vises kun denne ene gang; gem den, hvor kun programmet kan læse den.",
        "Tämä on avain. Se näytetään vain tämän kerran; säilytä se niin, että vain ohjelma voi lukea sen.",
        "Þetta er lykillinn. Hann er sýndur aðeins í þetta eina skipti; geymdu hann þar sem aðeins forritið getur lesið hann."
    );
    internal static readonly Phrase Sandbox = new(
        "Test company",
        "Testselskap",
        "Testföretag",
        "Testvirksomhed",
        "Testiyritys",
        "Prufufyrirtæki"
    );
    internal static readonly Phrase SandboxLead = new(
        "A company of your own with a year of invented documents. It is marked as a test, no directory names it, no statistics counts it, and it can be removed.",
        "Et eget selskap med et års oppdiktede dokumenter. Det er merket som test, står i ingen oversikt, teller ikke i statistikk og kan fjernes.",
        "Ett eget företag med ett års påhittade underlag. Det är märkt som test, syns i ingen förteckning, räknas inte i någon statistik och kan tas bort.",
        "En virksomhed for dig selv med et års opdigtede dokumenter. Den er mærket som test, står i ingen fortegnelse, tæller ikke i statistik og kan fjernes.",
        "Oma yritys, jossa on vuoden keksityt asiakirjat. Se on merkitty testiksi, ei näy hakemistossa eikä tilastoissa, ja sen voi poistaa.",
        "Eigið fyrirtæki með ársbirgðir af tilbúnum skjölum. Það er merkt sem prufa, er hvorki í skrá né hagtölum og má fjarlægja."
    );
    internal static readonly Phrase Country = new("Country", "Land", "Land", "Land", "Maa", "Land");
    internal static readonly Phrase MakeSandbox = new(
        "Make a test company",
        "Lag et testselskap",
        "Skapa ett testföretag",
        "Opret en testvirksomhed",
        "Luo testiyritys",
        "Stofna prufufyrirtæki"
    );
    internal static readonly Phrase ResetSandbox = new(
        "Begin anew",
        "Begynn på nytt",
        "Börja om",
        "Begynd forfra",
        "Aloita alusta",
        "Byrja upp á nýtt"
    );
    internal static readonly Phrase ResetNote = new(
        "Everything in it is removed, its keys too, and it begins with fresh documents.",
        "Alt i det fjernes, også nøklene, og det begynner med nye dokumenter.",
        "Allt i det tas bort, även nycklarna, och det börjar med nya underlag.",
        "Alt i den fjernes, også nøglerne, og den begynder med nye dokumenter.",
        "Kaikki sen sisältö ja avaimet poistetaan, ja se alkaa uusin asiakirjoin.",
        "Allt í því er fjarlægt, lyklarnir líka, og það byrjar með nýjum skjölum."
    );
    internal static readonly Phrase RemoveSandbox = new(
        "Remove it",
        "Fjern det",
        "Ta bort det",
        "Fjern den",
        "Poista se",
        "Fjarlægja það"
    );
    internal static readonly Phrase OpenSandbox = new(
        "Open its books",
        "Åpne regnskapet",
        "Öppna bokföringen",
        "Åbn bogføringen",
        "Avaa kirjanpito",
        "Opna bókhaldið"
    );
    internal static readonly Phrase CompanyKey = new(
        "Its key in addresses",
        "Nøkkelen i adresser",
        "Nyckeln i adresser",
        "Nøglen i adresser",
        "Avain osoitteissa",
        "Lykillinn í vistföngum"
    );
    internal static readonly Phrase NoSamples = new(
        "This node has no sample documents, so it makes no test companies.",
        "Noden har ingen eksempeldokumenter og lager derfor ikke testselskaper.",
        "Noden har inga exempelunderlag och skapar därför inga testföretag.",
        "Noden har ingen eksempeldokumenter og opretter derfor ikke testvirksomheder.",
        "Solmussa ei ole esimerkkiasiakirjoja, joten testiyrityksiä ei luoda.",
        "Hnúturinn hefur engin sýnisskjöl og stofnar því ekki prufufyrirtæki."
    );
    internal static readonly Phrase Events = new(
        "Events",
        "Hendelser",
        "Händelser",
        "Hændelser",
        "Tapahtumat",
        "Atburðir"
    );
    internal static readonly Phrase EventsLead = new(
        "What happens to the company, as it happens. Programs follow the same feed.",
        "Det som skjer med selskapet, mens det skjer. Programmer følger samme strøm.",
        "Det som händer med företaget, medan det händer. Program följer samma flöde.",
        "Det, der sker med virksomheden, mens det sker. Programmer følger samme strøm.",
        "Mitä yritykselle tapahtuu, sitä mukaa kuin tapahtuu. Ohjelmat seuraavat samaa virtaa.",
        "Það sem gerist hjá fyrirtækinu, um leið og það gerist. Forrit fylgja sama straumi."
    );
    internal static readonly Phrase EventsOfLead = new(
        "What happens at each company, as it happens: the list that your program follows.",
        "Det som skjer hos hvert selskap, mens det skjer: listen som programmet ditt følger.",
        "Det som händer hos varje företag, medan det händer: listan som ditt program följer.",
        "Det, der sker hos hver virksomhed, mens det sker: listen, som dit program følger.",
        "Mitä kussakin yrityksessä tapahtuu, sitä mukaa kuin tapahtuu: luettelo, jota ohjelmasi seuraa.",
        "Það sem gerist hjá hverju fyrirtæki, um leið og það gerist: listinn sem forritið þitt fylgir."
    );
    internal static readonly Phrase Follow = new(
        "Follow events",
        "Følg hendelsene",
        "Följ händelserna",
        "Følg hændelserne",
        "Seuraa tapahtumia",
        "Fylgstu með atburðum"
    );
    internal static readonly Phrase FollowNote = new(
        "Keep the cursor of each answer and ask from there; with wait the answer comes as soon as something happens.",
        "Ta vare på cursor fra hvert svar og spør derfra; med wait kommer svaret så snart noe skjer.",
        "Spara cursor från varje svar och fråga därifrån; med wait kommer svaret så snart något händer.",
        "Gem cursor fra hvert svar, og spørg derfra; med wait kommer svaret, så snart noget sker.",
        "Säilytä jokaisen vastauksen cursor ja kysy siitä eteenpäin; wait-kentällä vastaus tulee heti, kun jotain tapahtuu.",
        "Geymdu cursor úr hverju svari og spurðu þaðan; með wait berst svarið um leið og eitthvað gerist."
    );
    internal static readonly Phrase Live = new(
        "New events appear by themselves.",
        "Nye hendelser vises av seg selv.",
        "Nya händelser visas av sig själva.",
        "Nye hændelser vises af sig selv.",
        "Uudet tapahtumat näkyvät itsestään.",
        "Nýir atburðir birtast sjálfkrafa."
    );
    internal static readonly Phrase Refresh = new(
        "Look again",
        "Se igjen",
        "Titta igen",
        "Se igen",
        "Katso uudelleen",
        "Skoða aftur"
    );
    internal static readonly Phrase Number = new("Number", "Nummer", "Nummer", "Nummer", "Numero", "Númer");
    internal static readonly Phrase Kind = new("What", "Hva", "Vad", "Hvad", "Mitä", "Hvað");
    internal static readonly Phrase Parameters = new(
        "Parameters",
        "Parametre",
        "Parametrar",
        "Parametre",
        "Parametrit",
        "Færibreytur"
    );
    internal static readonly Phrase Body = new("Body", "Innhold", "Innehåll", "Indhold", "Sisältö", "Innihald");
    internal static readonly Phrase Answers = new("Answers", "Svar", "Svar", "Svar", "Vastaukset", "Svör");
    internal static readonly Phrase Required = new(
        "required",
        "påkrevd",
        "obligatorisk",
        "påkrævet",
        "pakollinen",
        "nauðsynlegt"
    );
    internal static readonly Phrase RunHere = new(
        "Run it here",
        "Kjør det her",
        "Kör det här",
        "Kør det her",
        "Kokeile tässä",
        "Keyra hér"
    );
    internal static readonly Phrase RunNote = new(
        "Against your test company, through the same door as a program.",
        "Mot testselskapet ditt, gjennom samme dør som et program.",
        "Mot ditt testföretag, genom samma dörr som ett program.",
        "Mod din testvirksomhed, gennem samme dør som et program.",
        "Testiyritystäsi vasten, samasta ovesta kuin ohjelma.",
        "Á prufufyrirtækið þitt, um sömu dyr og forrit."
    );
    internal static readonly Phrase NeedsSandbox = new(
        "Make a test company first, and these calls can be run here.",
        "Lag et testselskap først, så kan kallene kjøres her.",
        "Skapa ett testföretag först, så kan anropen köras här.",
        "Opret en testvirksomhed først, så kan kaldene køres her.",
        "Luo ensin testiyritys, niin kutsut voi ajaa täällä.",
        "Stofnaðu fyrst prufufyrirtæki, þá má keyra köllin hér."
    );
    internal static readonly Phrase Answer = new("Answer", "Svar", "Svar", "Svar", "Vastaus", "Svar");
    internal static readonly Phrase Copy = new("Copy", "Kopier", "Kopiera", "Kopiér", "Kopioi", "Afrita");
    internal static readonly Phrase Copied = new("Copied", "Kopiert", "Kopierat", "Kopieret", "Kopioitu", "Afritað");
    internal static readonly Phrase Begin = new(
        "Before you begin",
        "Før du begynner",
        "Innan du börjar",
        "Før du begynder",
        "Ennen kuin aloitat",
        "Áður en þú byrjar"
    );
    internal static readonly Phrase TokenNote = new(
        "Programs send the key with every call. The examples read it from the environment, where it does not end up in the code.",
        "Programmer sender nøkkelen med hvert kall. Eksemplene leser den fra miljøet, så den ikke havner i koden.",
        "Program skickar nyckeln med varje anrop. Exemplen läser den från miljön, så att den inte hamnar i koden.",
        "Programmer sender nøglen med hvert kald. Eksemplerne læser den fra miljøet, så den ikke ender i koden.",
        "Ohjelmat lähettävät avaimen jokaisen kutsun mukana. Esimerkit lukevat sen ympäristömuuttujasta, jottei se päädy koodiin.",
        "Forrit senda lykilinn með hverju kalli. Dæmin lesa hann úr umhverfinu svo að hann lendi ekki í kóðanum."
    );
    internal static readonly Phrase WrittenIn = new(
        "Language of the examples",
        "Språk i eksemplene",
        "Exemplens språk",
        "Eksemplernes sprog",
        "Esimerkkien kieli",
        "Mál dæmanna"
    );
    internal static readonly Phrase Request = new("Request", "Kall", "Anrop", "Kald", "Kutsu", "Kall");
    internal static readonly Phrase AnyAnswer = new(
        "Any operation may also answer 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 or 507: problem details (RFC 9457) that say what is wrong. Values in the example answers are invented.",
        "Alle operasjoner kan også svare 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 eller 507: problemdetaljer (RFC 9457) som sier hva som er galt. Verdiene i eksempelsvarene er oppdiktet.",
        "Alla operationer kan också svara 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 eller 507: problemdetaljer (RFC 9457) som säger vad som är fel. Värdena i exempelsvaren är påhittade.",
        "Alle operationer kan også svare 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 eller 507: problemdetaljer (RFC 9457), der siger, hvad der er galt. Værdierne i eksempelsvarene er opdigtede.",
        "Mikä tahansa toiminto voi myös vastata 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 tai 507: ongelman tiedot (RFC 9457) kertovat, mikä on vialla. Esimerkkivastausten arvot ovat keksittyjä.",
        "Hver aðgerð getur líka svarað 400, 401, 403, 404, 413, 414, 415, 429, 500, 503 eða 507: villulýsing (RFC 9457) segir hvað er að. Gildin í dæmunum eru tilbúin."
    );
    internal static readonly Phrase HeadBooks = new(
        "Documents and books",
        "Bilag og regnskap",
        "Dokument och bokföring",
        "Bilag og bogføring",
        "Tositteet ja kirjanpito",
        "Skjöl og bókhald"
    );
    internal static readonly Phrase HeadReports = new(
        "Reports",
        "Rapporter",
        "Rapporter",
        "Rapporter",
        "Raportit",
        "Skýrslur"
    );
    internal static readonly Phrase HeadSharing = new(
        "Sharing and proof",
        "Deling og bevis",
        "Delning och bevis",
        "Deling og bevis",
        "Jakaminen ja todisteet",
        "Deiling og sönnun"
    );
    internal static readonly Phrase HeadCompanies = new(
        "Companies",
        "Selskaper",
        "Företag",
        "Virksomheder",
        "Yritykset",
        "Fyrirtæki"
    );
    internal static readonly Phrase HeadNode = new("The node", "Noden", "Noden", "Noden", "Solmu", "Hnúturinn");

    /// <summary>The five countries, in the order of <c>Country.Nordic</c>.</summary>
    internal static readonly Phrase Countries = new(
        "Norway|Sweden|Denmark|Finland|Iceland",
        "Norge|Sverige|Danmark|Finland|Island",
        "Norge|Sverige|Danmark|Finland|Island",
        "Norge|Sverige|Danmark|Finland|Island",
        "Norja|Ruotsi|Tanska|Suomi|Islanti",
        "Noregur|Svíþjóð|Danmörk|Finnland|Ísland"
    );
}
