namespace Nsg.Web.Languages;

/// <summary>Documents that were rejected, and how they come back.</summary>
internal static partial class InboxTexts
{
    internal static readonly Phrase Reason = new("Reason", "Begrunnelse", "Motivering", "Begrundelse", "Syy", "Ástæða");
    internal static readonly Phrase DecidedBy = new(
        "Rejected by",
        "Avvist av",
        "Avvisad av",
        "Afvist af",
        "Hylännyt",
        "Hafnað af"
    );
    internal static readonly Phrase Reinstate = new(
        "Take the rejection back",
        "Opphev avvisningen",
        "Ta tillbaka avvisningen",
        "Træk afvisningen tilbage",
        "Peru hylkäys",
        "Afturkalla höfnunina"
    );
    internal static readonly Phrase WhyReinstate = new(
        "Reason for taking it back",
        "Begrunnelse for å oppheve",
        "Motivering till att ta tillbaka",
        "Begrundelse for at trække tilbage",
        "Perumisen syy",
        "Ástæða afturköllunar"
    );
    internal static readonly Phrase ReinstateNote = new(
        "The document waits for a decision again, to be booked or rejected.",
        "Dokumentet venter på avgjørelse igjen, og kan bokføres eller avvises.",
        "Underlaget väntar på beslut igen och kan bokföras eller avvisas.",
        "Dokumentet afventer afgørelse igen og kan bogføres eller afvises.",
        "Asiakirja odottaa taas päätöstä, ja sen voi kirjata tai hylätä.",
        "Skjalið bíður ákvörðunar á ný og má bóka eða hafna."
    );
    internal static readonly Phrase RejectFrees = new(
        "It is paid: {0}. Rejecting it frees the payment, which then waits at Bank for something else to be put to.",
        "Den er betalt: {0}. Avvises den, frigjøres betalingen, som så venter under Bank på å bli koblet til noe annet.",
        "Den är betald: {0}. Avvisas den frigörs betalningen, som då väntar under Bank på att kopplas till något annat.",
        "Den er betalt: {0}. Afvises den, frigøres betalingen, som så venter under Bank på at blive koblet til noget andet.",
        "Se on maksettu: {0}. Hylkääminen vapauttaa maksun, joka jää pankkisivulle odottamaan muuta kohdistusta.",
        "Hann er greiddur: {0}. Sé honum hafnað losnar greiðslan og bíður í Banka eftir annarri jöfnun."
    );
    internal static readonly Phrase Freed = new(
        "Its payment waits at Bank now.",
        "Betalingen venter nå under Bank.",
        "Betalningen väntar nu under Bank.",
        "Betalingen venter nu under Bank.",
        "Sen maksu odottaa nyt pankkisivulla.",
        "Greiðslan bíður nú í Banka."
    );
    internal static readonly Phrase KnownRejected = new(
        "The same file came before and was rejected. Open it to take the rejection back.",
        "Den samme filen kom tidligere og ble avvist. Åpne den for å oppheve avvisningen.",
        "Samma fil kom tidigare och avvisades. Öppna den för att ta tillbaka avvisningen.",
        "Den samme fil kom tidligere og blev afvist. Åbn den for at trække afvisningen tilbage.",
        "Sama tiedosto tuli aiemmin ja hylättiin. Avaa se, jos haluat perua hylkäyksen.",
        "Sama skrá kom áður og var hafnað. Opnaðu hana til að afturkalla höfnunina."
    );
}
