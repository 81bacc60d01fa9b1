namespace Nsg.Web.Languages;

/// <summary>Where a report stands.</summary>
internal static partial class ReportTexts
{
    internal static readonly Phrase StateOpen = new(
        "Period runs",
        "Perioden løper",
        "Perioden pågår",
        "Perioden løber",
        "Kausi kesken",
        "Tímabil stendur yfir"
    );
    internal static readonly Phrase StateDue = new(
        "To be sent",
        "Skal leveres",
        "Ska lämnas",
        "Skal indberettes",
        "Annettava",
        "Á að skila"
    );
    internal static readonly Phrase StateGenerated = new(
        "Made, not looked at",
        "Laget, ikke gjennomgått",
        "Framtagen, inte granskad",
        "Dannet, ikke gennemset",
        "Laadittu, ei tarkastettu",
        "Gerð, ekki skoðuð"
    );
    internal static readonly Phrase StateCorrected = new(
        "Corrected",
        "Korrigert",
        "Rättad",
        "Rettet",
        "Korjattu",
        "Leiðrétt"
    );
    internal static readonly Phrase StatePreviewed = new(
        "Looked at",
        "Gjennomgått",
        "Granskad",
        "Gennemset",
        "Tarkastettu",
        "Skoðuð"
    );
    internal static readonly Phrase StateOverdue = new(
        "Overdue",
        "For sent",
        "För sent",
        "For sent",
        "Myöhässä",
        "Of seint"
    );
    internal static readonly Phrase StateApproved = new(
        "Approved",
        "Godkjent",
        "Godkänd",
        "Godkendt",
        "Hyväksytty",
        "Samþykkt"
    );
    internal static readonly Phrase StateSent = new(
        "Handed over",
        "Levert",
        "Inlämnad",
        "Indsendt",
        "Annettu",
        "Skilað"
    );
    internal static readonly Phrase StateAccepted = new(
        "Received",
        "Mottatt",
        "Mottagen",
        "Modtaget",
        "Vastaanotettu",
        "Móttekin"
    );
    internal static readonly Phrase FileMade = new(
        "File made, not sent yet",
        "Fil laget, ikke sendt ennå",
        "Fil skapad, inte skickad än",
        "Fil dannet, ikke sendt endnu",
        "Tiedosto tehty, ei vielä lähetetty",
        "Skrá gerð, ekki send enn"
    );
    internal static readonly Phrase ChangedSince = new(
        "Changed since it was handed over",
        "Endret etter levering",
        "Ändrad efter inlämning",
        "Ændret efter indsendelse",
        "Muuttunut antamisen jälkeen",
        "Breytt eftir skil"
    );
}
