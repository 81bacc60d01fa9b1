namespace Nsg.Web.Languages;

/// <summary>What the pages say on which a report is adjusted before it is approved.</summary>
internal static class AdjustTexts
{
    internal static readonly Phrase Title = new(
        "Adjust {0}",
        "Juster {0}",
        "Justera {0}",
        "Juster {0}",
        "Oikaise: {0}",
        "Leiðrétta {0}"
    );
    internal static readonly Phrase Adjust = new("Adjust", "Juster", "Justera", "Juster", "Oikaise", "Leiðrétta");
    internal static readonly Phrase Lead = new(
        "What is wrong in the books is put right by an entry. What the books cannot say is a decision about the report. Both stay on record with their reason.",
        "Det som er feil i regnskapet, rettes med et bilag. Det regnskapet ikke kan si, er en beslutning om rapporten. Begge blir stående med sin begrunnelse.",
        "Det som är fel i bokföringen rättas med en verifikation. Det bokföringen inte kan säga är ett beslut om rapporten. Båda sparas med sin motivering.",
        "Det, der er forkert i bogføringen, rettes med et bilag. Det, bogføringen ikke kan sige, er en beslutning om rapporten. Begge bliver stående med deres begrundelse.",
        "Kirjanpidon virhe korjataan tositteella. Se, mitä kirjanpito ei kerro, on raporttia koskeva päätös. Molemmat jäävät perusteluineen.",
        "Það sem er rangt í bókhaldinu er lagað með færslu. Það sem bókhaldið segir ekki er ákvörðun um skýrsluna. Hvort tveggja stendur með ástæðu sinni."
    );
    internal static readonly Phrase ByEntry = new(
        "By an entry",
        "Med et bilag",
        "Med en verifikation",
        "Med et bilag",
        "Tositteella",
        "Með færslu"
    );
    internal static readonly Phrase ByEntryText = new(
        "Opens a new entry on the last day of the period; it shows what it changes in this report before it is posted.",
        "Åpner et nytt bilag på periodens siste dag; det viser hva som endres i rapporten før det bokføres.",
        "Öppnar en ny verifikation på periodens sista dag; den visar vad som ändras i rapporten innan den bokförs.",
        "Åbner et nyt bilag på periodens sidste dag; det viser, hvad der ændres i rapporten, før det bogføres.",
        "Avaa uuden tositteen kauden viimeiselle päivälle; se näyttää muutoksen raporttiin ennen kirjaamista.",
        "Opnar nýja færslu á síðasta degi tímabilsins; hún sýnir hverju hún breytir í skýrslunni áður en hún er bókuð."
    );
    internal static readonly Phrase MakeEntry = new(
        "Write the entry",
        "Skriv bilaget",
        "Skriv verifikationen",
        "Skriv bilaget",
        "Kirjoita tosite",
        "Skrifa færsluna"
    );
    internal static readonly Phrase ByMapping = new(
        "By what an account counts as",
        "Med hva en konto regnes som",
        "Genom vad ett konto räknas som",
        "Med hvad en konto regnes som",
        "Tilin luokituksella",
        "Með því hvað bókhaldslykill telst vera"
    );
    internal static readonly Phrase ByMappingText = new(
        "Which account of the public standard an account of yours counts as, for reports and files that go by it.",
        "Hvilken konto i den offentlige standarden din konto regnes som, for rapporter og filer som følger den.",
        "Vilket konto i den offentliga standarden ditt konto räknas som, för rapporter och filer som följer den.",
        "Hvilken konto i den offentlige standard din konto regnes som, for rapporter og filer, der følger den.",
        "Mitä julkisen tilikartan tiliä tilisi vastaa raporteissa ja tiedostoissa, jotka noudattavat sitä.",
        "Hvaða lykli í opinbera staðlinum bókhaldslykillinn þinn samsvarar, í skýrslum og skrám sem fara eftir honum."
    );
    internal static readonly Phrase CountsAs = new(
        "Counts as",
        "Regnes som",
        "Räknas som",
        "Regnes som",
        "Vastaa tiliä",
        "Telst vera"
    );
    internal static readonly Phrase CountsAsWhich = new(
        "counts as {0}",
        "regnes som {0}",
        "räknas som {0}",
        "regnes som {0}",
        "vastaa tiliä {0}",
        "telst vera {0}"
    );
    internal static readonly Phrase Contact = new(
        "Who answers for the list",
        "Hvem som svarer for listen",
        "Vem som svarar för sammanställningen",
        "Hvem der svarer for listen",
        "Ilmoituksen yhteyshenkilö",
        "Hver svarar fyrir skrána"
    );
    internal static readonly Phrase ContactText = new(
        "The authority asks for a name and a telephone number. They hold for later periods too, until others are given.",
        "Myndigheten ber om navn og telefonnummer. De gjelder også for senere perioder, til andre blir oppgitt.",
        "Skatteverket vill ha namn och telefonnummer. De gäller även senare perioder, tills andra anges.",
        "Myndigheden beder om navn og telefonnummer. De gælder også for senere perioder, til andre angives.",
        "Viranomainen pyytää nimen ja puhelinnumeron. Ne pätevät myös myöhemmillä kausilla, kunnes annetaan toiset.",
        "Yfirvöld biðja um nafn og símanúmer. Þau gilda einnig fyrir síðari tímabil þar til önnur eru gefin upp."
    );
    internal static readonly Phrase Phone = new("Telephone", "Telefon", "Telefon", "Telefon", "Puhelin", "Sími");
    internal static readonly Phrase VatNumberOf = new(
        "VAT number of {0}",
        "Mva-nummeret til {0}",
        "Momsregistreringsnummer för {0}",
        "Momsnummer for {0}",
        "Ostajan {0} ALV-tunniste",
        "VSK-númer {0}"
    );
    internal static readonly Phrase ByDecision = new(
        "By a decision about the report",
        "Med en beslutning om rapporten",
        "Genom ett beslut om rapporten",
        "Med en beslutning om rapporten",
        "Raporttia koskevalla päätöksellä",
        "Með ákvörðun um skýrsluna"
    );
    internal static readonly Phrase Kind = new(
        "What is decided",
        "Hva som besluttes",
        "Vad som beslutas",
        "Hvad der besluttes",
        "Mitä päätetään",
        "Hvað er ákveðið"
    );
    internal static readonly Phrase Remark = new(
        "A remark to the authority",
        "En merknad til myndigheten",
        "En anmärkning till myndigheten",
        "En bemærkning til myndigheden",
        "Huomautus viranomaiselle",
        "Athugasemd til yfirvalda"
    );
    internal static readonly Phrase RemarkOn = new(
        "A remark on box {0}",
        "En merknad til post {0}",
        "En anmärkning till ruta {0}",
        "En bemærkning til rubrik {0}",
        "Huomautus kohtaan {0}",
        "Athugasemd við reit {0}"
    );
    internal static readonly Phrase Value = new("Figure", "Tall", "Siffra", "Tal", "Luku", "Tala");
    internal static readonly Phrase Reason = new(
        "Reason, kept in the log",
        "Begrunnelse, lagres i loggen",
        "Motivering, sparas i loggen",
        "Begrundelse, gemmes i loggen",
        "Perustelu, jää lokiin",
        "Ástæða, geymd í annálnum"
    );
    internal static readonly Phrase Keep = new(
        "Keep the decision",
        "Ta vare på beslutningen",
        "Spara beslutet",
        "Gem beslutningen",
        "Tallenna päätös",
        "Geyma ákvörðunina"
    );
    internal static readonly Phrase ShowChange = new(
        "Show what changes",
        "Vis hva som endres",
        "Visa vad som ändras",
        "Vis, hvad der ændres",
        "Näytä muutos",
        "Sýna breytinguna"
    );
    internal static readonly Phrase Changes = new(
        "What changes in {0}",
        "Hva som endres i {0}",
        "Vad som ändras i {0}",
        "Hvad der ændres i {0}",
        "Mikä muuttuu: {0}",
        "Hvað breytist í {0}"
    );
    internal static readonly Phrase NoChange = new(
        "No line of this report changes.",
        "Ingen post i rapporten endres.",
        "Ingen post i rapporten ändras.",
        "Ingen post i rapporten ændres.",
        "Mikään raportin rivi ei muutu.",
        "Engin lína skýrslunnar breytist."
    );
    internal static readonly Phrase Before = new("Before", "Før", "Före", "Før", "Ennen", "Fyrir");
    internal static readonly Phrase After = new("After", "Etter", "Efter", "Efter", "Jälkeen", "Eftir");
    internal static readonly Phrase InForce = new(
        "Decisions that hold",
        "Beslutninger som gjelder",
        "Beslut som gäller",
        "Beslutninger, der gælder",
        "Voimassa olevat päätökset",
        "Ákvarðanir í gildi"
    );
    internal static readonly Phrase TakeBack = new(
        "Take back",
        "Ta tilbake",
        "Återta",
        "Tag tilbage",
        "Peru",
        "Taka til baka"
    );
    internal static readonly Phrase NothingDecided = new(
        "Nothing was decided beside the figures.",
        "Ingenting er besluttet ved siden av tallene.",
        "Inget är beslutat vid sidan av siffrorna.",
        "Intet er besluttet ved siden af tallene.",
        "Lukujen lisäksi ei ole päätetty mitään.",
        "Ekkert hefur verið ákveðið umfram tölurnar."
    );
    internal static readonly Phrase LineIs = new(
        "{0}: {1} in {2}",
        "{0}: {1} i {2}",
        "{0}: {1} i {2}",
        "{0}: {1} i {2}",
        "{0}: {1}, {2}",
        "{0}: {1} í {2}"
    );
}
