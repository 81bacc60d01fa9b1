namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say of approving once for all.</summary>
internal static partial class ReportTexts
{
    internal static readonly Phrase OnceForAll = new(
        "Approve once and for all",
        "Godkjenn én gang for alle",
        "Godkänn en gång för alla",
        "Godkend én gang for alle",
        "Hyväksy pysyvästi",
        "Samþykkja í eitt skipti fyrir öll"
    );
    internal static readonly Phrase Stands = new(
        "Approved once and for all",
        "Godkjent én gang for alle",
        "Godkänd en gång för alla",
        "Godkendt én gang for alle",
        "Hyväksytty pysyvästi",
        "Samþykkt í eitt skipti fyrir öll"
    );
    internal static readonly Phrase ByPort = new(
        "Sent to the authority",
        "Sendes til myndigheten",
        "Skickas till myndigheten",
        "Sendes til myndigheden",
        "Lähetetään viranomaiselle",
        "Send til yfirvaldsins"
    );
    internal static readonly Phrase ByFolder = new(
        "Written as a file for upload",
        "Skrives som fil til opplasting",
        "Skrivs som fil för uppladdning",
        "Skrives som fil til upload",
        "Kirjoitetaan tiedostoksi, jonka viet palveluun",
        "Skrifuð sem skrá til upphleðslu"
    );
    internal static readonly Phrase Way = new("How", "Hvordan", "Hur", "Hvordan", "Miten", "Hvernig");
    internal static readonly Phrase AlsoWith = new(
        "Also when the check “{0}” fails",
        "Også når kontrollen «{0}» slår ut",
        "Även när kontrollen ”{0}” ger utslag",
        "Også når kontrollen »{0}« slår ud",
        "Myös kun tarkistus ”{0}” ei täsmää",
        "Einnig þegar prófunin „{0}“ stenst ekki"
    );
    internal static readonly Phrase DespiteWarnings = new(
        "Also when these checks fail:",
        "Også når disse kontrollene slår ut:",
        "Även när dessa kontroller ger utslag:",
        "Også når disse kontroller slår ud:",
        "Myös kun nämä tarkistukset eivät täsmää:",
        "Einnig þegar þessar prófanir standast ekki:"
    );
    internal static readonly Phrase Stand = new(
        "Approve for coming periods",
        "Godkjenn for kommende perioder",
        "Godkänn för kommande perioder",
        "Godkend for kommende perioder",
        "Hyväksy tulevat kaudet",
        "Samþykkja fyrir komandi tímabil"
    );
    internal static readonly Phrase StandNote = new(
        "When a period is over, no document of it waits and no other check fails, the report goes by itself before it is due. You can end this at any time.",
        "Når en periode er over, ingen dokumenter venter og ingen annen kontroll slår ut, går rapporten av seg selv før fristen. Du kan avslutte dette når som helst.",
        "När en period är slut, inga underlag väntar och ingen annan kontroll ger utslag går rapporten av sig själv före fristen. Du kan avsluta detta när som helst.",
        "Når en periode er slut, ingen dokumenter venter og ingen anden kontrol slår ud, går rapporten af sig selv før fristen. Du kan afslutte dette når som helst.",
        "Kun kausi on päättynyt, mikään asiakirja ei odota eikä mikään muu tarkistus hälytä, ilmoitus lähtee itsestään ennen määräaikaa. Voit lopettaa tämän milloin tahansa.",
        "Þegar tímabili er lokið, ekkert skjal bíður og engin önnur prófun bregst fer skýrslan sjálfkrafa fyrir skiladag. Þú getur hætt þessu hvenær sem er."
    );
    internal static readonly Phrase StandLocks = new(
        "The period is locked when its report is handed over.",
        "Perioden låses når rapporten leveres.",
        "Perioden låses när rapporten lämnas.",
        "Perioden låses, når rapporten indsendes.",
        "Kausi lukitaan, kun ilmoitus annetaan.",
        "Tímabilinu er læst þegar skýrslunni er skilað."
    );
    internal static readonly Phrase EndStanding = new(
        "End this",
        "Avslutt dette",
        "Avsluta detta",
        "Afslut dette",
        "Lopeta tämä",
        "Hætta þessu"
    );
    internal static readonly Phrase NoWay = new(
        "Once the operator of this node sets up a port to the authority or a folder for upload, coming periods can be approved here once and for all.",
        "Når noden er satt opp med en port til myndigheten eller en mappe for opplasting, kan kommende perioder godkjennes her én gang for alle.",
        "När noden har en port till myndigheten eller en mapp för uppladdning kan kommande perioder godkännas här en gång för alla.",
        "Når noden er sat op med en port til myndigheden eller en mappe til upload, kan kommende perioder godkendes her én gang for alle.",
        "Kun solmulle on määritetty portti viranomaiselle tai kansio vietäviä tiedostoja varten, tulevat kaudet voi hyväksyä tässä pysyvästi.",
        "Þegar hnúturinn hefur gátt til yfirvaldsins eða möppu til upphleðslu má samþykkja komandi tímabil hér í eitt skipti fyrir öll."
    );
}
