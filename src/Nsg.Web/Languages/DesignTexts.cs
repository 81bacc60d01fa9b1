namespace Nsg.Web.Languages;

/// <summary>What the page says that shows what pages are made of.</summary>
internal static class DesignTexts
{
    internal static readonly Phrase Title = new(
        "What the pages are made of",
        "Det sidene er laget av",
        "Vad sidorna är gjorda av",
        "Det, siderne er lavet af",
        "Mistä sivut on tehty",
        "Það sem síðurnar eru gerðar úr"
    );
    internal static readonly Phrase Lead = new(
        "Colours, type and parts that every page shares, in the theme that you chose. Each part works with the keyboard and without script.",
        "Farger, skrift og deler som alle sider deler, i temaet du har valgt. Alt virker med tastatur og uten skript.",
        "Färger, typografi och delar som alla sidor delar, i det tema du har valt. Allt fungerar med tangentbord och utan skript.",
        "Farver, skrift og dele, som alle sider deler, i det tema, du har valgt. Alt virker med tastatur og uden script.",
        "Värit, kirjasimet ja osat, jotka ovat kaikilla sivuilla samat, valitsemassasi teemassa. Kaikki toimii näppäimistöllä ja ilman skriptejä.",
        "Litir, letur og hlutar sem allar síður deila, í því þema sem þú valdir. Allt virkar með lyklaborði og án skrifta."
    );
    internal static readonly Phrase Colours = new("Colours", "Farger", "Färger", "Farver", "Värit", "Litir");
    internal static readonly Phrase Type = new("Type", "Skrift", "Typografi", "Skrift", "Kirjasimet", "Letur");
    internal static readonly Phrase Sentence = new(
        "Figures stand in columns; each opens where it comes from.",
        "Tall står i kolonner; hvert av dem åpner kilden sin.",
        "Siffror står i kolumner; var och en öppnar sitt ursprung.",
        "Tal står i kolonner; hvert af dem åbner sin kilde.",
        "Luvut ovat sarakkeissa, ja jokainen avaa lähteensä.",
        "Tölur standa í dálkum; hver þeirra opnar uppruna sinn."
    );
    internal static readonly Phrase Note = new(
        "A note that explains, never the only place of something important.",
        "En merknad som forklarer, aldri det eneste stedet for noe viktig.",
        "En anmärkning som förklarar, aldrig den enda platsen för något viktigt.",
        "En note, der forklarer, aldrig det eneste sted for noget vigtigt.",
        "Selittävä huomautus, ei koskaan tärkeän asian ainoa paikka.",
        "Skýringartexti, aldrei eini staður mikilvægra upplýsinga."
    );
    internal static readonly Phrase Actions = new(
        "Actions and states",
        "Handlinger og tilstander",
        "Åtgärder och tillstånd",
        "Handlinger og tilstande",
        "Toiminnot ja tilat",
        "Aðgerðir og stöður"
    );
    internal static readonly Phrase First = new(
        "The main action",
        "Hovedhandlingen",
        "Huvudåtgärden",
        "Hovedhandlingen",
        "Päätoiminto",
        "Aðalaðgerðin"
    );
    internal static readonly Phrase Second = new(
        "Another action",
        "En annen handling",
        "En annan åtgärd",
        "En anden handling",
        "Muu toiminto",
        "Önnur aðgerð"
    );
    internal static readonly Phrase Danger = new(
        "Cannot be undone",
        "Kan ikke angres",
        "Kan inte ångras",
        "Kan ikke fortrydes",
        "Ei voi perua",
        "Ekki afturkræft"
    );
    internal static readonly Phrase Link = new("A link", "En lenke", "En länk", "Et link", "Linkki", "Tengill");
    internal static readonly Phrase Tiles = new(
        "Figures",
        "Nøkkeltall",
        "Nyckeltal",
        "Nøgletal",
        "Tunnusluvut",
        "Lykiltölur"
    );
    internal static readonly Phrase TileNote = new(
        "opens the account",
        "åpner kontoen",
        "öppnar kontot",
        "åbner kontoen",
        "avaa tilin",
        "opnar bókhaldslykilinn"
    );
    internal static readonly Phrase Forms = new("Forms", "Skjemaer", "Formulär", "Formularer", "Lomakkeet", "Eyðublöð");
    internal static readonly Phrase Help = new(
        "Without VAT",
        "Uten mva.",
        "Utan moms",
        "Uden moms",
        "Veroton hinta",
        "Án VSK"
    );
    internal static readonly Phrase Fault = new(
        "Give a date within the open year",
        "Oppgi en dato i det åpne året",
        "Ange ett datum i det öppna året",
        "Angiv en dato i det åbne år",
        "Anna päivä avoimelta tilikaudelta",
        "Gefðu upp dag innan opna ársins"
    );
    internal static readonly Phrase Check = new(
        "I have looked at the document",
        "Jeg har sett på dokumentet",
        "Jag har tittat på underlaget",
        "Jeg har set på dokumentet",
        "Olen katsonut asiakirjan",
        "Ég hef skoðað skjalið"
    );
    internal static readonly Phrase States = new(
        "Messages",
        "Meldinger",
        "Meddelanden",
        "Meddelelser",
        "Viestit",
        "Skilaboð"
    );
    internal static readonly Phrase Done = new(
        "Booked as A2025-17.",
        "Bokført som A2025-17.",
        "Bokförd som A2025-17.",
        "Bogført som A2025-17.",
        "Kirjattu tositteena A2025-17.",
        "Bókað sem A2025-17."
    );
    internal static readonly Phrase Careful = new(
        "The period will be locked; entries are still possible until then.",
        "Perioden blir låst; det kan føres frem til da.",
        "Perioden låses; bokföring är möjlig fram till dess.",
        "Perioden bliver låst; der kan bogføres indtil da.",
        "Kausi lukitaan; siihen asti voi kirjata.",
        "Tímabilinu verður læst; fram að því má bóka."
    );
    internal static readonly Phrase Failed = new(
        "Nothing was booked: debit and credit differ by 10.00.",
        "Ingenting ble bokført: debet og kredit avviker med 10,00.",
        "Inget bokfördes: debet och kredit skiljer 10,00.",
        "Intet blev bogført: debet og kredit afviger med 10,00.",
        "Mitään ei kirjattu: debetin ja kreditin ero on 10,00.",
        "Ekkert var bókað: á debet og kredit munar 10,00."
    );
    internal static readonly Phrase EmptyText = new(
        "What needs you shows up here.",
        "Det som trenger deg, dukker opp her.",
        "Det som behöver dig dyker upp här.",
        "Det, der har brug for dig, dukker op her.",
        "Huomiotasi kaipaavat asiat näkyvät täällä.",
        "Það sem þarfnast þín birtist hér."
    );
    internal static readonly Phrase Tables = new("Tables", "Tabeller", "Tabeller", "Tabeller", "Taulukot", "Töflur");
    internal static readonly Phrase Sum = new("Sum", "Sum", "Summa", "Sum", "Yhteensä", "Samtals");
    internal static readonly Phrase PageOf = new(
        "3 of 3 rows",
        "3 av 3 rader",
        "3 av 3 rader",
        "3 af 3 rækker",
        "3 / 3 riviä",
        "3 af 3 línum"
    );
}
