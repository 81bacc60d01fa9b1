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
        "Velg hva som skal betales. Dere får en fil til banken; ingenting sendes og ingen penger flyttes før dere leverer den.",
        "Välj vad som ska betalas. Ni får en fil till banken; inget skickas och inga pengar flyttas innan ni lämnar den.",
        "Vælg hvad der skal betales. I får en fil til banken; intet sendes og ingen penge flyttes, før I afleverer den.",
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
        "Nothing is open to suppliers",
        "Ingenting er åpent til leverandører",
        "Inget är öppet till leverantörer",
        "Intet er åbent til leverandører",
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
        "On (each on its due day when empty)",
        "Den (hver på forfallsdagen når tomt)",
        "Den (var och en på förfallodagen om tomt)",
        "Den (hver på forfaldsdagen, når tomt)",
        "Päivänä (tyhjänä kukin eräpäivänään)",
        "Þann (hver á gjalddaga ef autt)"
    );
    internal static readonly Phrase Order = new(
        "Make the file for the bank",
        "Lag filen til banken",
        "Skapa filen till banken",
        "Lav filen til banken",
        "Tee tiedosto pankille",
        "Búa til skrá fyrir bankann"
    );
    internal static readonly Phrase Orders = new("Ordered", "Bestilt", "Beställda", "Bestilt", "Tilatut", "Pantað");
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
        "Bestilt av {0}. Lagre filen og lever den til banken; legg inn svaret og kontoutskriften som dokumenter.",
        "Beställt av {0}. Spara filen och lämna den till banken; lägg in svaret och kontoutdraget som dokument.",
        "Bestilt af {0}. Gem filen, og aflever den til banken; læg svaret og kontoudtoget ind som dokumenter.",
        "Tilannut {0}. Tallenna tiedosto ja toimita se pankille; tuo vastaus ja tiliote asiakirjoina.",
        "Pantað af {0}. Vistaðu skrána og afhentu bankanum; settu svarið og yfirlitið inn sem skjöl."
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
        "Older form (2009)",
        "Eldre form (2009)",
        "Äldre form (2009)",
        "Ældre form (2009)",
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
    internal static readonly Phrase Pays = new("Pays", "Gjelder", "Avser", "Vedrører", "Maksaa", "Fyrir");
    internal static readonly Phrase Cancel = new(
        "Take the order back",
        "Trekk bestillingen tilbake",
        "Ta tillbaka beställningen",
        "Træk bestillingen tilbage",
        "Peru tilaus",
        "Afturkalla pöntunina"
    );
    internal static readonly Phrase Cancelled = new(
        "Taken back: {0}",
        "Trukket tilbake: {0}",
        "Återtagen: {0}",
        "Trukket tilbage: {0}",
        "Peruttu: {0}",
        "Afturkallað: {0}"
    );
    internal static readonly Phrase StateOrdered = new(
        "Ordered",
        "Bestilt",
        "Beställd",
        "Bestilt",
        "Tilattu",
        "Pantað"
    );
    internal static readonly Phrase StateAccepted = new(
        "Taken by the bank",
        "Mottatt av banken",
        "Mottagen av banken",
        "Modtaget af banken",
        "Pankin vastaanottama",
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
        "Pankin hylkäämä",
        "Hafnað af bankanum"
    );
    internal static readonly Phrase StateCancelled = new(
        "Taken back",
        "Trukket tilbake",
        "Återtagen",
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
        "Enginn reikningur til að greiða á"
    );
    internal static readonly Phrase WrongAccount = new(
        "The account has a wrong digit; ask the supplier",
        "Kontoen har et galt siffer; spør leverandøren",
        "Kontot har en felaktig siffra; fråga leverantören",
        "Kontoen har et forkert ciffer; spørg leverandøren",
        "Tilinumerossa on virhe; kysy toimittajalta",
        "Reikningurinn er með rangan tölustaf; spyrðu birginn"
    );
}
