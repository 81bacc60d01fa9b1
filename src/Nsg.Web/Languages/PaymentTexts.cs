namespace Nsg.Web.Languages;

/// <summary>Payments of suppliers.</summary>
internal static class PaymentTexts
{
    internal static readonly Phrase Title = new(
        "Payments",
        "Betalinger",
        "Betalningar",
        "Betalinger",
        "Maksut",
        "Greiðslur"
    );
    internal static readonly Phrase Lead = new(
        "Choose what to pay. You get a file for your bank; nothing is sent and no money moves before you hand it over.",
        "Velg hva som skal betales. Du får en fil til banken; ingenting sendes og ingen penger flyttes før du leverer den.",
        "Välj vad som ska betalas. Du får en fil till banken; inget skickas och inga pengar flyttas innan du lämnar den.",
        "Vælg, hvad der skal betales. Du får en fil til banken; intet sendes, og ingen penge flyttes, før du afleverer den.",
        "Valitse maksettavat. Saat tiedoston pankkia varten; mitään ei lähetetä eikä rahaa siirry ennen kuin toimitat sen.",
        "Veldu hvað á að greiða. Þú færð skrá fyrir bankann; ekkert er sent og engir peningar færast fyrr en þú afhendir hana."
    );
    internal static readonly Phrase Due = new(
        "To pay",
        "Å betale",
        "Att betala",
        "Til betaling",
        "Maksettavat",
        "Til greiðslu"
    );
    internal static readonly Phrase NothingDue = new(
        "Nothing is owed to suppliers",
        "Ingen åpne poster til leverandører",
        "Inga öppna poster till leverantörer",
        "Ingen åbne poster til leverandører",
        "Toimittajille ei ole avoinna mitään",
        "Ekkert er ógreitt til birgja"
    );
    internal static readonly Phrase Choose = new(
        "Pay {0}",
        "Betal {0}",
        "Betala {0}",
        "Betal {0}",
        "Maksa {0}",
        "Greiða {0}"
    );
    internal static readonly Phrase PayTo = new("Account", "Konto", "Konto", "Konto", "Tili", "Bankareikningur");
    internal static readonly Phrase From = new(
        "Pay from",
        "Betal fra",
        "Betala från",
        "Betal fra",
        "Maksetaan tililtä",
        "Greitt af"
    );
    internal static readonly Phrase On = new(
        "On (empty: each on its due day)",
        "Dato (tomt: hver på sin forfallsdag)",
        "Datum (tomt: var och en på sin förfallodag)",
        "Dato (tomt: hver på sin forfaldsdag)",
        "Päivä (tyhjänä kukin eräpäivänään)",
        "Dagur (autt: hver á sínum gjalddaga)"
    );
    internal static readonly Phrase Order = new(
        "Make the file for the bank",
        "Lag filen til banken",
        "Skapa filen till banken",
        "Lav filen til banken",
        "Tee tiedosto pankille",
        "Búa til skrá fyrir bankann"
    );
    internal static readonly Phrase Orders = new(
        "Payment orders",
        "Betalingsoppdrag",
        "Betalningsuppdrag",
        "Betalingsordrer",
        "Maksutoimeksiannot",
        "Greiðslufyrirmæli"
    );
    internal static readonly Phrase OrderOf = new(
        "Payments of {0}",
        "Betalinger {0}",
        "Betalningar {0}",
        "Betalinger {0}",
        "Maksut {0}",
        "Greiðslur {0}"
    );
    internal static readonly Phrase OrderLead = new(
        "Ordered by {0}. Save the file and hand it to your bank; bring its answer and your statement in as documents.",
        "Opprettet av {0}. Lagre filen og lever den til banken; legg inn svaret og kontoutskriften som dokumenter.",
        "Skapat av {0}. Spara filen och lämna den till banken; lägg in svaret och kontoutdraget som underlag.",
        "Oprettet af {0}. Gem filen, og aflever den til banken; læg svaret og kontoudtoget ind som dokumenter.",
        "Laatinut {0}. Tallenna tiedosto ja toimita se pankille; tuo vastaus ja tiliote asiakirjoina.",
        "Útbúið af {0}. Vistaðu skrána og afhentu bankanum; settu svarið og yfirlitið inn sem skjöl."
    );
    internal static readonly Phrase File = new(
        "Save the file",
        "Lagre filen",
        "Spara filen",
        "Gem filen",
        "Tallenna tiedosto",
        "Vista skrána"
    );
    internal static readonly Phrase OlderFile = new(
        "Older format (2009)",
        "Eldre format (2009)",
        "Äldre format (2009)",
        "Ældre format (2009)",
        "Vanhempi muoto (2009)",
        "Eldra snið (2009)"
    );
    internal static readonly Phrase Payee = new(
        "Paid to",
        "Betales til",
        "Betalas till",
        "Betales til",
        "Saaja",
        "Viðtakandi"
    );
    internal static readonly Phrase Pays = new("Pays", "Gjelder", "Avser", "Vedrører", "Koskee", "Fyrir");
    internal static readonly Phrase Cancel = new(
        "Take the order back",
        "Trekk oppdraget tilbake",
        "Återkalla uppdraget",
        "Træk ordren tilbage",
        "Peru toimeksianto",
        "Afturkalla fyrirmælin"
    );
    internal static readonly Phrase AtBank = new(
        "The bank has cancelled it",
        "Banken har kansellert det",
        "Banken har makulerat det",
        "Banken har annulleret den",
        "Pankki on perunut sen",
        "Bankinn hefur afturkallað þau"
    );
    internal static readonly Phrase StatePaid = new("Paid", "Betalt", "Betald", "Betalt", "Maksettu", "Greitt");
    internal static readonly Phrase Cancelled = new(
        "Taken back: {0}",
        "Trukket tilbake: {0}",
        "Återkallat: {0}",
        "Trukket tilbage: {0}",
        "Peruttu: {0}",
        "Afturkallað: {0}"
    );
    internal static readonly Phrase StateOrdered = new(
        "Ordered",
        "Opprettet",
        "Skapad",
        "Oprettet",
        "Laadittu",
        "Útbúið"
    );
    internal static readonly Phrase StateAccepted = new(
        "Taken by the bank",
        "Mottatt av banken",
        "Mottagen av banken",
        "Modtaget af banken",
        "Vastaanotettu pankissa",
        "Móttekið af bankanum"
    );
    internal static readonly Phrase StatePending = new(
        "Waits at the bank",
        "Venter i banken",
        "Väntar hos banken",
        "Venter i banken",
        "Odottaa pankissa",
        "Bíður hjá bankanum"
    );
    internal static readonly Phrase StateRejected = new(
        "Rejected by the bank",
        "Avvist av banken",
        "Avvisad av banken",
        "Afvist af banken",
        "Hylätty pankissa",
        "Hafnað af bankanum"
    );
    internal static readonly Phrase StateCancelled = new(
        "Taken back",
        "Trukket tilbake",
        "Återkallad",
        "Trukket tilbage",
        "Peruttu",
        "Afturkallað"
    );
    internal static readonly Phrase Rejected = new(
        "The bank rejected it: {0}",
        "Banken avviste den: {0}",
        "Banken avvisade den: {0}",
        "Banken afviste den: {0}",
        "Pankki hylkäsi: {0}",
        "Bankinn hafnaði: {0}"
    );
    internal static readonly Phrase OnItsWay = new(
        "On its way",
        "På vei",
        "På väg",
        "På vej",
        "Matkalla",
        "Á leiðinni"
    );
    internal static readonly Phrase NoAccount = new(
        "No account to pay to",
        "Ingen konto å betale til",
        "Inget konto att betala till",
        "Ingen konto at betale til",
        "Ei tiliä, jolle maksaa",
        "Enginn bankareikningur til að greiða inn á"
    );
    internal static readonly Phrase WrongAccount = new(
        "The account number has a wrong digit; ask the supplier",
        "Kontonummeret har feil siffer; spør leverandøren",
        "Kontonumret har en felaktig siffra; fråga leverantören",
        "Kontonummeret har et forkert ciffer; spørg leverandøren",
        "Tilinumerossa on virhe; kysy toimittajalta",
        "Númer bankareikningsins er með rangan tölustaf; spyrðu birginn"
    );
}
