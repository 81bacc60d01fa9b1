namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say.</summary>
internal static class ReportTexts
{
    internal static readonly Phrase Lead = new(
        "What is owed to the authorities and when; every figure opens what it is made of.",
        "Hva som skal leveres til myndighetene og når; hvert tall åpner det som er bak.",
        "Vad som ska lämnas till myndigheterna och när; varje siffra öppnar det den består av.",
        "Hvad der skal indberettes og hvornår; hvert tal åbner det, der er bag.",
        "Mitä viranomaisille on annettava ja milloin; jokainen luku avaa sen, mistä se koostuu.",
        "Hverju skal skila til yfirvalda og hvenær; hver tala opnar það sem að baki býr."
    );
    internal static readonly Phrase Calendar = new(
        "Calendar",
        "Kalender",
        "Kalender",
        "Kalender",
        "Kalenteri",
        "Dagatal"
    );
    internal static readonly Phrase NothingOwed = new(
        "Nothing is owed that year.",
        "Ingenting skal leveres det året.",
        "Inget ska lämnas det året.",
        "Intet skal indberettes det år.",
        "Sinä vuonna ei ole ilmoitettavaa.",
        "Engin skil það ár."
    );
    internal static readonly Phrase Report = new("Report", "Rapport", "Rapport", "Rapport", "Raportti", "Skýrsla");
    internal static readonly Phrase AllReports = new(
        "All reports",
        "Alle rapporter",
        "Alla rapporter",
        "Alle rapporter",
        "Kaikki raportit",
        "Allar skýrslur"
    );
    internal static readonly Phrase Figures = new("Figures", "Tall", "Siffror", "Tal", "Luvut", "Tölur");
    internal static readonly Phrase Line = new("Line", "Post", "Post", "Post", "Rivi", "Lína");
    internal static readonly Phrase MadeOf = new(
        "What it is made of",
        "Hva det består av",
        "Vad den består av",
        "Hvad det består af",
        "Mistä se koostuu",
        "Úr hverju hún er samsett"
    );
    internal static readonly Phrase MadeOfNothing = new(
        "It is made of nothing in the books.",
        "Det er ingenting i regnskapet bak.",
        "Inget i bokföringen ligger bakom.",
        "Intet i bogføringen ligger bag.",
        "Kirjanpidossa ei ole mitään sen takana.",
        "Ekkert í bókhaldinu er að baki."
    );
    internal static readonly Phrase Checks = new(
        "Checks",
        "Kontroller",
        "Kontroller",
        "Kontroller",
        "Tarkistukset",
        "Prófanir"
    );
    internal static readonly Phrase AllKept = new(
        "Every check holds",
        "Alle kontroller er i orden",
        "Alla kontroller stämmer",
        "Alle kontroller er i orden",
        "Kaikki tarkistukset täsmäävät",
        "Allar prófanir standast"
    );
    internal static readonly Phrase StillWaiting = new(
        "{0} documents of the period still wait; the figures may change.",
        "{0} dokumenter i perioden venter ennå; tallene kan endre seg.",
        "{0} underlag i perioden väntar ännu; siffrorna kan ändras.",
        "{0} dokumenter i perioden venter endnu; tallene kan ændre sig.",
        "{0} kauden asiakirjaa odottaa yhä; luvut voivat muuttua.",
        "{0} skjöl tímabilsins bíða enn; tölurnar geta breyst."
    )
    {
        One = new(
            "{0} document of the period still waits; the figures may change.",
            "{0} dokument i perioden venter ennå; tallene kan endre seg.",
            "{0} underlag i perioden väntar ännu; siffrorna kan ändras.",
            "{0} dokument i perioden venter endnu; tallene kan ændre sig.",
            "{0} kauden asiakirja odottaa yhä; luvut voivat muuttua.",
            "{0} skjal tímabilsins bíður enn; tölurnar geta breyst."
        ),
    };
    internal static readonly Phrase OnItsWay = new(
        "On its way",
        "På vei",
        "På väg",
        "På vej",
        "Matkalla",
        "Á leiðinni"
    );
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
    internal static readonly Phrase FileMade = new(
        "File made, not sent yet",
        "Fil laget, ikke sendt ennå",
        "Fil skapad, inte skickad än",
        "Fil dannet, ikke sendt endnu",
        "Tiedosto tehty, ei vielä lähetetty",
        "Skrá gerð, ekki send enn"
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
    internal static readonly Phrase ChangedSince = new(
        "Changed since it was handed over",
        "Endret etter levering",
        "Ändrad efter inlämning",
        "Ændret efter indsendelse",
        "Muuttunut antamisen jälkeen",
        "Breytt eftir skil"
    );
    internal static readonly Phrase CorrectionDue = new(
        "{0}, {1}, changed since it was handed over. A correction is due.",
        "{0}, {1}, er endret etter levering. En korrigering må sendes.",
        "{0}, {1}, har ändrats efter inlämningen. En rättelse måste lämnas.",
        "{0}, {1}, er ændret efter indsendelsen. En rettelse skal indsendes.",
        "{0}, {1}, on muuttunut antamisen jälkeen. Siitä on annettava korjaus.",
        "{0}, {1}, hefur breyst eftir skil. Senda þarf leiðréttingu."
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
    internal static readonly Phrase ShowNothing = new(
        "Show zero lines ({0})",
        "Vis poster uten beløp ({0})",
        "Visa poster utan belopp ({0})",
        "Vis poster uden beløb ({0})",
        "Näytä nollarivit ({0})",
        "Sýna línur án fjárhæðar ({0})"
    );
    internal static readonly Phrase HideNothing = new(
        "Hide zero lines",
        "Skjul poster uten beløp",
        "Dölj poster utan belopp",
        "Skjul poster uden beløb",
        "Piilota nollarivit",
        "Fela línur án fjárhæðar"
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
    internal static readonly Phrase Accepted = new(
        "It was received",
        "Den er mottatt",
        "Den är mottagen",
        "Den er modtaget",
        "Se on vastaanotettu",
        "Hún er móttekin"
    );
    internal static readonly Phrase Picture = new(
        "The largest figures",
        "De største tallene",
        "De största talen",
        "De største tal",
        "Suurimmat luvut",
        "Stærstu tölurnar"
    );
    internal static readonly Phrase Print = new(
        "Prints without the menus: choose Print in your browser.",
        "Skrives ut uten menyene: velg Skriv ut i nettleseren.",
        "Skrivs ut utan menyerna: välj Skriv ut i webbläsaren.",
        "Udskrives uden menuerne: vælg Udskriv i browseren.",
        "Tulostuu ilman valikoita: valitse selaimen Tulosta.",
        "Prentast án valmynda: veldu Prenta í vafranum."
    );
    internal static readonly Phrase Save = new(
        "Save as",
        "Lagre som",
        "Spara som",
        "Gem som",
        "Tallenna muodossa",
        "Vista sem"
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
    internal static readonly Phrase ToPay = new(
        "To pay: {0}",
        "Å betale: {0}",
        "Att betala: {0}",
        "At betale: {0}",
        "Maksettavaa: {0}",
        "Til greiðslu: {0}"
    );
    internal static readonly Phrase ToGetBack = new(
        "To get back: {0}",
        "Til gode: {0}",
        "Att få tillbaka: {0}",
        "Til gode: {0}",
        "Palautettavaa: {0}",
        "Til endurgreiðslu: {0}"
    );
    internal static readonly Phrase NothingToPay = new(
        "Nothing to pay",
        "Ingenting å betale",
        "Inget att betala",
        "Intet at betale",
        "Ei maksettavaa",
        "Ekkert til greiðslu"
    );
    internal static readonly Phrase DueOn = new(
        "due {0}",
        "frist {0}",
        "senast {0}",
        "frist {0}",
        "määräpäivä {0}",
        "skilafrestur {0}"
    );
    internal static readonly Phrase ApprovedBy = new("by {0}", "av {0}", "av {0}", "af {0}", "hyväksyjä {0}", "af {0}");
    internal static readonly Phrase ApprovedNote = new(
        "The figures are kept as approved; no period is locked by it.",
        "Tallene er tatt vare på slik de ble godkjent; ingen periode låses av det.",
        "Siffrorna är sparade som godkända; ingen period låses av det.",
        "Tallene er gemt som godkendt; ingen periode låses af det.",
        "Luvut on talletettu hyväksyttyinä; kautta ei lukita.",
        "Tölurnar eru geymdar eins og þær voru samþykktar; ekkert tímabil læsist við það."
    );
    internal static readonly Phrase MeasureBase = new(
        "base",
        "grunnlag",
        "underlag",
        "grundlag",
        "veron peruste",
        "stofn"
    );
    internal static readonly Phrase MeasureOutput = new(
        "output VAT",
        "utgående mva.",
        "utgående moms",
        "salgsmoms",
        "suoritettava vero",
        "útskattur"
    );
    internal static readonly Phrase MeasureInput = new(
        "input VAT",
        "inngående mva.",
        "ingående moms",
        "købsmoms",
        "vähennettävä vero",
        "innskattur"
    );
    internal static readonly Phrase MeasureAtRates = new(
        "VAT by the lines' own rates",
        "mva. etter linjenes egne satser",
        "moms efter radernas egna satser",
        "moms efter linjernes egne satser",
        "vero rivien omilla verokannoilla",
        "virðisaukaskattur eftir þrepum línanna sjálfra"
    );
    internal static readonly Phrase MeasureMovement = new(
        "movement",
        "bevegelse",
        "förändring",
        "bevægelse",
        "muutos",
        "hreyfing"
    );
    internal static readonly Phrase MeasureClosing = new(
        "closing balance",
        "utgående saldo",
        "utgående saldo",
        "ultimosaldo",
        "loppusaldo",
        "lokastaða"
    );
    internal static readonly Phrase MeasureOpening = new(
        "opening balance",
        "inngående saldo",
        "ingående saldo",
        "primosaldo",
        "alkusaldo",
        "upphafsstaða"
    );
    internal static readonly Phrase BehindNote = new(
        "Amounts as booked, with their øre or cents; the return itself may drop them.",
        "Beløp slik de er bokført, med øre; meldingen kan se bort fra ørene.",
        "Belopp som de är bokförda, med ören; deklarationen kan utelämna dem.",
        "Beløb, som de er bogført, med øre; angivelsen kan udelade dem.",
        "Summat kirjanpidon mukaan sentteineen; ilmoituksesta sentit voivat jäädä pois.",
        "Fjárhæðir eins og þær eru bókaðar, með aurum; skýrslan getur sleppt þeim."
    );
    internal static readonly Phrase Vouchers = new(
        "Vouchers behind it",
        "Bilagene bak",
        "Verifikationerna bakom",
        "Bilagene bag",
        "Taustalla olevat tositteet",
        "Fylgiskjölin að baki"
    );
}
