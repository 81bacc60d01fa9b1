namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say of handing them over.</summary>
internal static partial class ReportTexts
{
    internal static readonly Phrase FiledFor = new(
        "This period is not filed by itself. The company files the report for:",
        "Denne perioden leveres ikke for seg. Selskapet leverer rapporten for:",
        "Den här perioden lämnas inte för sig. Företaget lämnar rapporten för:",
        "Denne periode indberettes ikke for sig. Virksomheden indberetter for:",
        "Tältä kaudelta ei anneta ilmoitusta erikseen. Yritys antaa ilmoituksen kausilta:",
        "Þessu tímabili er ekki skilað sér. Fyrirtækið skilar skýrslunni fyrir:"
    );
    internal static readonly Phrase OnItsWay = new(
        "On its way",
        "På vei",
        "På väg",
        "På vej",
        "Matkalla",
        "Á leiðinni"
    );
    internal static readonly Phrase Corrects = new(
        "Correction of what was handed over {0}",
        "Korrigering av det som ble levert {0}",
        "Rättelse av det som lämnades {0}",
        "Rettelse af det, der blev indsendt {0}",
        "Oikaisu {0} annettuun",
        "Leiðrétting á því sem skilað var {0}"
    );
    internal static readonly Phrase FiledBefore = new(
        "Handed over before",
        "Levert tidligere",
        "Lämnat tidigare",
        "Indsendt tidligere",
        "Annettu aiemmin",
        "Skilað áður"
    );
    internal static readonly Phrase PayTo = new(
        "Pay {0} to {1} by {2}. The account and the payment reference are given there.",
        "Betal {0} til {1} innen {2}. Konto og KID står der.",
        "Betala {0} till {1} senast {2}. Kontot och referensnumret (OCR) finns där.",
        "Betal {0} til {1} senest {2}. Konto og betalingsreference står der.",
        "Maksa {0} saajalle {1} viimeistään {2}. Tilinumero ja viitenumero löytyvät sieltä.",
        "Greiða þarf {0} ({1}) eigi síðar en {2}. Reikningur og tilvísun eru þar."
    );
    internal static readonly Phrase PayToNoDay = new(
        "Pay {0} to {1}. The account and the payment reference are given there.",
        "Betal {0} til {1}. Konto og KID står der.",
        "Betala {0} till {1}. Kontot och referensnumret (OCR) finns där.",
        "Betal {0} til {1}. Konto og betalingsreference står der.",
        "Maksa {0} saajalle {1}. Tilinumero ja viitenumero löytyvät sieltä.",
        "Greiða þarf {0} ({1}). Reikningur og tilvísun eru þar."
    );
    internal static readonly Phrase ErrorFirst = new(
        "It can be approved when the error among the checks is put right.",
        "Den kan godkjennes når feilen blant kontrollene er rettet.",
        "Den kan godkännas när felet bland kontrollerna är rättat.",
        "Den kan godkendes, når fejlen blandt kontrollerne er rettet.",
        "Sen voi hyväksyä, kun tarkistusten virhe on korjattu.",
        "Hægt er að samþykkja hana þegar villan meðal athugananna hefur verið leiðrétt."
    );
    internal static readonly Phrase AcceptWarnings = new(
        "I accept the warnings",
        "Jeg godtar advarslene",
        "Jag godtar varningarna",
        "Jeg accepterer advarslerne",
        "Hyväksyn varoitukset",
        "Ég samþykki viðvaranirnar"
    );
    internal static readonly Phrase Approve = new(
        "Approve these figures",
        "Godkjenn disse tallene",
        "Godkänn dessa siffror",
        "Godkend disse tal",
        "Hyväksy nämä luvut",
        "Samþykkja þessar tölur"
    );
    internal static readonly Phrase Send = new(
        "Make the file",
        "Lag filen",
        "Skapa filen",
        "Dan filen",
        "Tee tiedosto",
        "Búa til skrána"
    );
    internal static readonly Phrase SendNote = new(
        "The file is made and kept as it is; you upload it where the authority wants it.",
        "Filen lages og beholdes som den er; du laster den opp der myndigheten vil ha den.",
        "Filen skapas och sparas som den är; du laddar upp den där myndigheten vill ha den.",
        "Filen dannes og gemmes, som den er; du uploader den, hvor myndigheden vil have den.",
        "Tiedosto tehdään ja säilytetään sellaisenaan; viet sen viranomaisen haluamaan paikkaan.",
        "Skráin er gerð og varðveitt eins og hún er; þú hleður henni upp þar sem yfirvaldið vill fá hana."
    );
    internal static readonly Phrase FiledFile = new(
        "Download the file",
        "Last ned filen",
        "Ladda ner filen",
        "Hent filen",
        "Lataa tiedosto",
        "Sækja skrána"
    );
    internal static readonly Phrase UploadIt = new(
        "Upload it at the authority, then note its answer below.",
        "Last den opp hos myndigheten, og noter svaret nedenfor.",
        "Ladda upp den hos myndigheten och anteckna svaret nedan.",
        "Upload den hos myndigheden, og notér svaret nedenfor.",
        "Vie se viranomaisen palveluun ja merkitse vastaus alle.",
        "Hladdu henni upp hjá yfirvaldinu og skráðu svarið hér að neðan."
    );
    internal static readonly Phrase MovedSince = new(
        "The books have changed since these figures were approved. What was filed stays as it is; a correction takes its place.",
        "Regnskapet er endret etter at tallene ble godkjent. Det som er levert, står som det er; en korrigering trer i stedet.",
        "Bokföringen har ändrats sedan siffrorna godkändes. Det som lämnats står kvar; en rättelse ersätter det.",
        "Bogføringen er ændret, siden tallene blev godkendt. Det indsendte står, som det er; en rettelse træder i stedet.",
        "Kirjanpito on muuttunut lukujen hyväksymisen jälkeen. Annettu ilmoitus säilyy; oikaisu korvaa sen.",
        "Bókhaldið hefur breyst síðan tölurnar voru samþykktar. Það sem skilað var stendur; leiðrétting kemur í staðinn."
    );
    internal static readonly Phrase LockPeriod = new(
        "Lock the period: nothing more is posted into it unless somebody says why",
        "Lås perioden: ingenting mer bokføres i den uten en begrunnelse",
        "Lås perioden: inget mer bokförs i den utan en motivering",
        "Lås perioden: intet mere bogføres i den uden en begrundelse",
        "Lukitse kausi: siihen ei kirjata enää mitään ilman perustelua",
        "Læsa tímabilinu: ekkert er bókað á það framar nema ástæða sé gefin"
    );
    internal static readonly Phrase AsFiled = new(
        "As filed",
        "Som levert",
        "Som inlämnat",
        "Som indsendt",
        "Annettu",
        "Eins og skilað var"
    );
    internal static readonly Phrase AsNow = new("Now", "Nå", "Nu", "Nu", "Nyt", "Nú");
    internal static readonly Phrase ApproveCorrection = new(
        "Approve as a correction",
        "Godkjenn som korrigering",
        "Godkänn som rättelse",
        "Godkend som rettelse",
        "Hyväksy oikaisuna",
        "Samþykkja sem leiðréttingu"
    );
    internal static readonly Phrase Receipt = new(
        "Receipt",
        "Kvittering",
        "Kvittens",
        "Kvittering",
        "Kuittaus",
        "Kvittun"
    );
    internal static readonly Phrase Reference = new(
        "Reference of the receiver",
        "Mottakers referanse",
        "Mottagarens referens",
        "Modtagerens reference",
        "Vastaanottajan viite",
        "Tilvísun móttakanda"
    );
    internal static readonly Phrase Transmit = new(
        "Send to the authority",
        "Send til myndigheten",
        "Skicka till myndigheten",
        "Send til myndigheden",
        "Lähetä viranomaiselle",
        "Senda til yfirvaldsins"
    );
    internal static readonly Phrase TransmitNote = new(
        "Goes through the port that the operator of this node set up. It is sent once; the answer is kept here.",
        "Går gjennom porten som noden er satt opp med. Den sendes én gang; svaret lagres her.",
        "Går genom den port som noden är inställd med. Den skickas en gång; svaret sparas här.",
        "Går gennem den port, som noden er sat op med. Den sendes én gang; svaret gemmes her.",
        "Kulkee solmuun asetetun portin kautta. Lähetetään kerran; vastaus tallennetaan tähän.",
        "Fer um gáttina sem hnúturinn er stilltur með. Skýrslan er send einu sinni; svarið er geymt hér."
    );
    internal static readonly Phrase FetchAnswer = new(
        "Look for the answer",
        "Se etter svar",
        "Hämta svaret",
        "Hent svaret",
        "Hae vastaus",
        "Sækja svarið"
    );
    internal static readonly Phrase AuthoritySaid = new(
        "From the authority’s service",
        "Fra myndighetens tjeneste",
        "Från myndighetens tjänst",
        "Fra myndighedens tjeneste",
        "Viranomaisen palvelusta",
        "Frá þjónustu yfirvaldsins"
    );
    internal static readonly Phrase MayHaveArrived = new(
        "It may have arrived all the same: look at the authority before it is sent again.",
        "Rapporten kan likevel ha kommet fram: se etter hos myndigheten før den sendes igjen.",
        "Rapporten kan ändå ha kommit fram: titta hos myndigheten innan den skickas igen.",
        "Rapporten kan alligevel være kommet frem: se efter hos myndigheden, før den sendes igen.",
        "Raportti on silti voinut mennä perille: tarkista viranomaiselta ennen uutta lähetystä.",
        "Skýrslan kann samt að hafa borist: athugaðu hjá yfirvaldinu áður en hún er send aftur."
    );
    internal static readonly Phrase SignThere = new(
        "Sign at the authority",
        "Signer hos myndigheten",
        "Underteckna hos myndigheten",
        "Underskriv hos myndigheden",
        "Allekirjoita palvelussa",
        "Undirrita hjá yfirvaldinu"
    );
    internal static readonly Phrase ApprovedBy = new("by {0}", "av {0}", "av {0}", "af {0}", "hyväksyjä {0}", "af {0}");
    internal static readonly Phrase ApprovedLocked = new(
        "The figures are kept as approved, and the period is locked.",
        "Tallene er tatt vare på slik de ble godkjent, og perioden er låst.",
        "Siffrorna är sparade som godkända, och perioden är låst.",
        "Tallene er gemt som godkendt, og perioden er låst.",
        "Luvut on talletettu hyväksyttyinä, ja kausi on lukittu.",
        "Tölurnar eru geymdar eins og þær voru samþykktar og tímabilið er læst."
    );
    internal static readonly Phrase ApprovedNote = new(
        "The figures are kept as approved; no period is locked by it.",
        "Tallene er tatt vare på slik de ble godkjent; ingen periode låses av det.",
        "Siffrorna är sparade som godkända; ingen period låses av det.",
        "Tallene er gemt som godkendt; ingen periode låses af det.",
        "Luvut on talletettu hyväksyttyinä; kautta ei lukita.",
        "Tölurnar eru geymdar eins og þær voru samþykktar; ekkert tímabil læsist við það."
    );
}
