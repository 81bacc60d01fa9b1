namespace Nsg.Web.Languages;

/// <summary>What the page of whoever keeps the node says.</summary>
internal static class OperatorTexts
{
    internal static readonly Phrase Title = new(
        "This node",
        "Denne noden",
        "Den här noden",
        "Denne node",
        "Tämä solmu",
        "Þessi hnútur"
    );
    internal static readonly Phrase Lead = new(
        "Version {0}, serving since {1}. No company’s books are shown here.",
        "Versjon {0}, i drift siden {1}. Ingen selskapers regnskap vises her.",
        "Version {0}, i drift sedan {1}. Inget företags bokföring visas här.",
        "Version {0}, i drift siden {1}. Ingen virksomheds bogføring vises her.",
        "Versio {0}, käynnissä {1} alkaen. Minkään yrityksen kirjanpitoa ei näytetä täällä.",
        "Útgáfa {0}, í gangi síðan {1}. Bókhald fyrirtækja er ekki sýnt hér."
    );
    internal static readonly Phrase Tests = new(
        "{0} of them for tests",
        "{0} av dem til test",
        "{0} av dem för test",
        "{0} af dem til test",
        "joista {0} testausta varten",
        "þar af {0} til prófunar"
    );
    internal static readonly Phrase KeysOfPrograms = new(
        "Keys of programs",
        "Programmers nøkler",
        "Programs nycklar",
        "Programmers nøgler",
        "Ohjelmien avaimet",
        "Lyklar forrita"
    );
    internal static readonly Phrase KeysInForce = new(
        "Keys in force",
        "Nøkler som gjelder",
        "Gällande nycklar",
        "Gældende nøgler",
        "Voimassa olevat avaimet",
        "Lyklar í gildi"
    );
    internal static readonly Phrase Database = new(
        "Database",
        "Database",
        "Databas",
        "Database",
        "Tietokanta",
        "Gagnagrunnur"
    );
    internal static readonly Phrase Free = new(
        "Free space",
        "Ledig plass",
        "Ledigt utrymme",
        "Ledig plads",
        "Vapaa tila",
        "Laust pláss"
    );
    internal static readonly Phrase LastBackup = new(
        "Last backup",
        "Siste sikkerhetskopi",
        "Senaste säkerhetskopia",
        "Seneste sikkerhedskopi",
        "Viimeisin varmuuskopio",
        "Síðasta öryggisafrit"
    );
    internal static readonly Phrase NoBackup = new(
        "none by nsg backup",
        "ingen med nsg backup",
        "ingen med nsg backup",
        "ingen med nsg backup",
        "ei yhtään nsg backup -komennolla",
        "ekkert með nsg backup"
    );
    internal static readonly Phrase ByServer = new(
        "by PostgreSQL’s own tools",
        "med PostgreSQLs egne verktøy",
        "med PostgreSQL:s egna verktyg",
        "med PostgreSQL’s egne værktøjer",
        "PostgreSQL:n omilla työkaluilla",
        "með tólum PostgreSQL"
    );
    internal static readonly Phrase Health = new("Health", "Tilstand", "Tillstånd", "Tilstand", "Kunto", "Ástand");
    internal static readonly Phrase AllWell = new(
        "All is well",
        "Alt er i orden",
        "Allt är i ordning",
        "Alt er i orden",
        "Kaikki kunnossa",
        "Allt er í lagi"
    );
    internal static readonly Phrase LookAt = new(
        "Needs a look: {0}.",
        "Bør ses på: {0}.",
        "Bör ses över: {0}.",
        "Bør ses på: {0}.",
        "Vaatii huomiota: {0}.",
        "Þarf að skoða: {0}."
    );
    internal static readonly Phrase NeedsALook = new("Look", "Se på", "Se över", "Se på", "Tarkista", "Skoða");
    internal static readonly Phrase Ok = new("OK", "I orden", "I ordning", "I orden", "Kunnossa", "Í lagi");
    internal static readonly Phrase Checked = new("What", "Hva", "Vad", "Hvad", "Mitä", "Hvað");
    internal static readonly Phrase Found = new("Found", "Funnet", "Resultat", "Fundet", "Tulos", "Niðurstaða");
    internal static readonly Phrase CheckAll = new(
        "Check everything",
        "Sjekk alt",
        "Kontrollera allt",
        "Kontrollér alt",
        "Tarkista kaikki",
        "Athuga allt"
    );
    internal static readonly Phrase CheckRuns = new(
        "Everything is being checked already. Look again in a minute.",
        "Alt blir allerede sjekket. Se igjen om et minutt.",
        "Allt kontrolleras redan. Titta igen om en minut.",
        "Alt bliver allerede kontrolleret. Se igen om et minut.",
        "Kaikkea tarkistetaan jo. Katso uudelleen minuutin kuluttua.",
        "Verið er að athuga allt nú þegar. Líttu aftur eftir mínútu."
    );
    internal static readonly Phrase CheckAllNote = new(
        "Reads the whole database and times the usual questions; on a large node this takes a while.",
        "Leser hele databasen og måler de vanlige spørringene; på en stor node tar det en stund.",
        "Läser hela databasen och mäter de vanliga frågorna; på en stor nod tar det en stund.",
        "Læser hele databasen og måler de sædvanlige forespørgsler; på en stor node tager det lidt tid.",
        "Lukee koko tietokannan ja mittaa tavalliset kyselyt; suuressa solmussa tämä kestää hetken.",
        "Les allan gagnagrunninn og mælir venjulegar fyrirspurnir; á stórum hnúti tekur það dálitla stund."
    );
    internal static readonly Phrase WriteAhead = new(
        "Write-ahead log",
        "Skrivelogg",
        "Skrivlogg",
        "Skrivelog",
        "Kirjoitusloki",
        "Ritskrá"
    );
    internal static readonly Phrase Tables = new(
        "Tables against the log",
        "Tabeller mot loggen",
        "Tabeller mot loggen",
        "Tabeller mod loggen",
        "Taulut lokiin verrattuna",
        "Töflur miðað við skrána"
    );
    internal static readonly Phrase Imports = new(
        "Imports",
        "Importer",
        "Importer",
        "Importer",
        "Tuonnit",
        "Innflutningar"
    );
    internal static readonly Phrase NodeKey = new(
        "The node’s key",
        "Nodens nøkkel",
        "Nodens nyckel",
        "Nodens nøgle",
        "Solmun avain",
        "Lykill hnútsins"
    );
    internal static readonly Phrase Clock = new("Clock", "Klokke", "Klocka", "Ur", "Kello", "Klukka");
    internal static readonly Phrase Speed = new(
        "Speed: {0}",
        "Svartid: {0}",
        "Svarstid: {0}",
        "Svartid: {0}",
        "Vasteaika: {0}",
        "Svartími: {0}"
    );
    internal static readonly Phrase Clients = new(
        "Who asks for data",
        "Hvem som ber om data",
        "Vilka som ber om uppgifter",
        "Hvem der beder om data",
        "Tietojen pyytäjät",
        "Þau sem biðja um gögn"
    );
    internal static readonly Phrase NoClients = new(
        "Nobody asks for data through this node yet.",
        "Ingen ber om data gjennom denne noden ennå.",
        "Ingen ber om uppgifter genom den här noden än.",
        "Ingen beder om data gennem denne node endnu.",
        "Kukaan ei vielä pyydä tietoja tämän solmun kautta.",
        "Enginn biður um gögn um þennan hnút enn."
    );
    internal static readonly Phrase Known = new(
        "Known since",
        "Kjent siden",
        "Känd sedan",
        "Kendt siden",
        "Tunnettu alkaen",
        "Skráð síðan"
    );
    internal static readonly Phrase AtNode = new(
        "At this node",
        "Ved noden",
        "Vid noden",
        "Ved noden",
        "Solmussa",
        "Hjá hnútnum"
    );
    internal static readonly Phrase RoleOperator = new(
        "Operator",
        "Driftsansvarlig",
        "Driftansvarig",
        "Driftsansvarlig",
        "Ylläpitäjä",
        "Rekstraraðili"
    );
    internal static readonly Phrase AsksFor = new(
        "asks for {0}",
        "spør for {0}",
        "frågar för {0}",
        "spørger for {0}",
        "pyytää: {0}",
        "spyr fyrir {0}"
    );
    internal static readonly Phrase AskInItsName = new(
        "Ask in its name",
        "Spør på dens vegne",
        "Frågar i dess namn",
        "Spørger på dens vegne",
        "Pyytävät sen nimissä",
        "Spyrja í nafni þess"
    );
    internal static readonly Phrase ShutOut = new(
        "Shut out",
        "Steng ute",
        "Stäng ute",
        "Luk ude",
        "Sulje pois",
        "Loka á"
    );
    internal static readonly Phrase IsShutOut = new(
        "Shut out",
        "Stengt ute",
        "Utestängd",
        "Lukket ude",
        "Suljettu pois",
        "Lokað á"
    );
    internal static readonly Phrase ShutOutNote = new(
        "{0} gets nothing more from any company, from this moment. This cannot be taken back.",
        "{0} får ikke noe mer fra noe selskap, fra dette øyeblikket. Dette kan ikke angres.",
        "{0} får inget mer från något företag, från och med nu. Det går inte att ångra.",
        "{0} får ikke mere fra nogen virksomhed fra dette øjeblik. Det kan ikke fortrydes.",
        "{0} ei saa enää mitään miltään yritykseltä tästä hetkestä alkaen. Tätä ei voi perua.",
        "{0} fær ekkert meira frá neinu fyrirtæki frá þessari stundu. Þetta er ekki hægt að afturkalla."
    );
    internal static readonly Phrase ShutOutYes = new(
        "Yes, shut out",
        "Ja, steng ute",
        "Ja, stäng ute",
        "Ja, luk ude",
        "Kyllä, sulje pois",
        "Já, loka á"
    );
    internal static readonly Phrase MayDo = new(
        "What you may do",
        "Dette kan du gjøre",
        "Det här kan du göra",
        "Det kan du gøre",
        "Mitä voit tehdä",
        "Það sem þú mátt gera"
    );
    internal static readonly Phrase MayKeys = new(
        "You see whose they are and can close any of them.",
        "Du ser hvem de tilhører og kan stenge hver av dem.",
        "Du ser vems de är och kan stänga var och en.",
        "Du ser, hvis de er, og kan lukke hver af dem.",
        "Näet kenen ne ovat ja voit sulkea minkä tahansa.",
        "Þú sérð hver á þá og getur lokað hverjum sem er."
    );
    internal static readonly Phrase LetAsk = new(
        "Let somebody ask for data",
        "La noen be om data",
        "Låt någon be om uppgifter",
        "Lad nogen bede om data",
        "Anna jonkun pyytää tietoja",
        "Leyfa einhverjum að biðja um gögn"
    );
    internal static readonly Phrase LetAskNote = new(
        "Each company still decides for itself.",
        "Hvert selskap bestemmer fortsatt selv.",
        "Varje företag bestämmer fortfarande självt.",
        "Hver virksomhed bestemmer stadig selv.",
        "Jokainen yritys päättää edelleen itse.",
        "Hvert fyrirtæki ræður áfram sjálft."
    );
    internal static readonly Phrase ByCommandRole = new(
        "Gives a first role at a company; later its owner does it on the company’s page.",
        "Gir den første rollen i et selskap; senere gjør eieren det på selskapets side.",
        "Ger den första rollen i ett företag; sedan gör ägaren det på företagets sida.",
        "Giver den første rolle i en virksomhed; senere gør ejeren det på virksomhedens side.",
        "Antaa yrityksen ensimmäisen roolin; myöhemmin omistaja tekee sen yrityksen sivulla.",
        "Veitir fyrsta hlutverk hjá fyrirtæki; síðar gerir eigandinn það á síðu fyrirtækisins."
    );
    internal static readonly Phrase ByCommandClient = new(
        "Adds an organisation that may ask companies for data.",
        "Legger til en organisasjon som kan be selskaper om data.",
        "Lägger till en organisation som får be företag om uppgifter.",
        "Tilføjer en organisation, der må bede virksomheder om data.",
        "Lisää organisaation, joka saa pyytää tietoja yrityksiltä.",
        "Bætir við stofnun sem má biðja fyrirtæki um gögn."
    );
    internal static readonly Phrase ByCommandBackup = new(
        "Copies everything while the node goes on serving.",
        "Kopierer alt mens noden er i drift.",
        "Kopierar allt medan noden är i drift.",
        "Kopierer alt, mens noden er i drift.",
        "Kopioi kaiken solmun ollessa käynnissä.",
        "Afritar allt á meðan hnúturinn er í gangi."
    );
    internal static readonly Phrase ByCommandVerify = new(
        "Recomputes every hash and table, of a copy too.",
        "Regner ut hver hash og tabell på nytt, også i en kopi.",
        "Räknar om varje hash och tabell, även i en kopia.",
        "Genberegner hver hash og tabel, også i en kopi.",
        "Laskee uudelleen jokaisen tiivisteen ja taulun, myös kopiosta.",
        "Endurreiknar hvert tætigildi og töflu, líka í afriti."
    );
    internal static readonly Phrase MayNot = new(
        "These pages show you nobody’s books and give you no role at a company.",
        "Disse sidene viser deg ingens regnskap og gir deg ingen rolle i et selskap.",
        "De här sidorna visar dig ingens bokföring och ger dig ingen roll i något företag.",
        "Disse sider viser dig ingens bogføring og giver dig ingen rolle i en virksomhed.",
        "Nämä sivut eivät näytä sinulle kenenkään kirjanpitoa eivätkä anna sinulle roolia yrityksessä.",
        "Þessar síður sýna þér ekkert bókhald og veita þér ekkert hlutverk hjá fyrirtæki."
    );
    internal static readonly Phrase Person = new("Person", "Person", "Person", "Person", "Henkilö", "Einstaklingur");
    internal static readonly Phrase InNameOf = new(
        "In the name of",
        "På vegne av",
        "I namn av",
        "På vegne af",
        "Kenen nimissä",
        "Í nafni"
    );
    internal static readonly Phrase Allow = new("Allow", "Tillat", "Tillåt", "Tillad", "Salli", "Leyfa");
    internal static readonly Phrase NoneYet = new(
        "None yet",
        "Ingen ennå",
        "Ingen än",
        "Ingen endnu",
        "Ei vielä",
        "Ekkert enn"
    );
    internal static readonly Phrase ByCommandApp = new(
        "Adds an app that owners open from their company’s page.",
        "Legger til en app som eiere åpner fra selskapets side.",
        "Lägger till en app som ägare öppnar från företagets sida.",
        "Tilføjer en app, som ejere åbner fra virksomhedens side.",
        "Lisää sovelluksen, jonka omistajat avaavat yrityksensä sivulta.",
        "Bætir við appi sem eigendur opna af síðu fyrirtækis síns."
    );
}
