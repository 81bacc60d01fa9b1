namespace Nsg.Web.Languages;

/// <summary>What the pages of documents say.</summary>
internal static class InboxTexts
{
    internal static readonly Phrase Lead = new(
        "Documents as they arrive. What is clear is booked at once; the rest waits for you.",
        "Dokumenter etter hvert som de kommer. Det som er klart, bokføres med en gang; resten venter på deg.",
        "Underlag allteftersom de kommer. Det som är klart bokförs direkt; resten väntar på dig.",
        "Dokumenter, efterhånden som de kommer. Det, der er klart, bogføres med det samme; resten venter på dig.",
        "Asiakirjat sitä mukaa kuin ne saapuvat. Selvät kirjataan heti, muut odottavat sinua.",
        "Skjöl eftir því sem þau berast. Það sem er skýrt er bókað strax; annað bíður þín."
    );
    internal static readonly Phrase Files = new(
        "Files or zip archives",
        "Filer eller zip-arkiver",
        "Filer eller zip-arkiv",
        "Filer eller zip-arkiver",
        "Tiedostot tai zip-paketit",
        "Skrár eða zip-söfn"
    );
    internal static readonly Phrase Send = new(
        "Upload",
        "Last opp",
        "Ladda upp",
        "Upload",
        "Lähetä palveluun",
        "Hlaða upp"
    );
    internal static readonly Phrase DropHint = new(
        "or drop them here",
        "eller slipp dem her",
        "eller släpp dem här",
        "eller slip dem her",
        "tai pudota ne tähän",
        "eða slepptu þeim hér"
    );
    internal static readonly Phrase Taken = new(
        "{0} booked, {1} kept, {2} waiting for you, {3} known already, {4} not taken in.",
        "{0} bokført, {1} oppbevart, {2} venter på deg, {3} var kjent fra før, {4} ikke tatt inn.",
        "Bokförda: {0}, bevarade: {1}, väntar på dig: {2}, fanns redan: {3}, togs inte emot: {4}.",
        "{0} bogført, {1} opbevaret, {2} venter på dig, {3} kendt i forvejen, {4} ikke modtaget.",
        "{0} kirjattu, {1} säilytetty, {2} odottaa sinua, {3} oli jo, {4} ei otettu vastaan.",
        "Bókuð: {0}, varðveitt: {1}, bíða þín: {2}, þegar þekkt: {3}, ekki tekin inn: {4}."
    );
    internal static readonly Phrase NothingHere = new(
        "No documents here",
        "Ingen dokumenter her",
        "Inga underlag här",
        "Ingen dokumenter her",
        "Ei asiakirjoja",
        "Engin skjöl hér"
    );
    internal static readonly Phrase NothingHereText = new(
        "Invoices (UBL, Finvoice) and bank statements (camt.053) can be sent above.",
        "Fakturaer (UBL, Finvoice) og kontoutskrifter (camt.053) kan sendes inn ovenfor.",
        "Fakturor (UBL, Finvoice) och kontoutdrag (camt.053) kan skickas in ovan.",
        "Fakturaer (UBL, Finvoice) og kontoudtog (camt.053) kan sendes ind ovenfor.",
        "Laskut (UBL, Finvoice) ja tiliotteet (camt.053) voi lähettää yllä.",
        "Hægt er að senda reikninga (UBL, Finvoice) og bankayfirlit (camt.053) hér að ofan."
    );
    internal static readonly Phrase Download = new(
        "Save the original",
        "Lagre originalen",
        "Spara originalet",
        "Gem originalen",
        "Tallenna alkuperäinen",
        "Vista frumritið"
    );
    internal static readonly Phrase NextWaiting = new(
        "Next waiting",
        "Neste som venter",
        "Nästa som väntar",
        "Næste, der venter",
        "Seuraava odottava",
        "Næsta sem bíður"
    );
    internal static readonly Phrase NotBooked = new(
        "Nothing was done",
        "Ingenting ble gjort",
        "Inget gjordes",
        "Intet blev gjort",
        "Mitään ei tehty",
        "Ekkert var gert"
    );
    internal static readonly Phrase Source = new("Source", "Kilde", "Källa", "Kilde", "Lähde", "Frumtexti");
    internal static readonly Phrase Findings = new(
        "Findings",
        "Funn",
        "Anmärkningar",
        "Fund",
        "Havainnot",
        "Athugasemdir"
    );
    internal static readonly Phrase NoFindings = new(
        "No rule objects to it.",
        "Ingen regler er brutt.",
        "Inga regler är brutna.",
        "Ingen regler er brudt.",
        "Säännöistä ei ole huomautettavaa.",
        "Engin regla gerir athugasemd."
    );
    internal static readonly Phrase AtLine = new(
        "line {0}",
        "linje {0}",
        "rad {0}",
        "linje {0}",
        "rivi {0}",
        "lína {0}"
    );
    internal static readonly Phrase Payments = new(
        "Payments",
        "Betalinger",
        "Betalningar",
        "Betalinger",
        "Maksut",
        "Greiðslur"
    );
    internal static readonly Phrase OnRecord = new(
        "On record",
        "I loggen",
        "I loggen",
        "I loggen",
        "Lokissa",
        "Í annálnum"
    );
    internal static readonly Phrase File = new("File", "Fil", "Fil", "Fil", "Tiedosto", "Skrá");
    internal static readonly Phrase Place = new(
        "Place in the log",
        "Plass i loggen",
        "Plats i loggen",
        "Plads i loggen",
        "Paikka lokissa",
        "Staður í annálnum"
    );
    internal static readonly Phrase Decide = new(
        "Your decision",
        "Din avgjørelse",
        "Ditt beslut",
        "Din afgørelse",
        "Päätöksesi",
        "Ákvörðun þín"
    );
    internal static readonly Phrase Proposal = new(
        "Proposed account:",
        "Foreslått konto:",
        "Föreslaget konto:",
        "Foreslået konto:",
        "Ehdotettu tili:",
        "Tillaga um bókhaldslykil:"
    );
    internal static readonly Phrase Correct = new(
        "Book on another account",
        "Bokfør på en annen konto",
        "Bokför på ett annat konto",
        "Bogfør på en anden konto",
        "Kirjaa toiselle tilille",
        "Bóka á annan bókhaldslykil"
    );
    internal static readonly Phrase CorrectIt = new("Correct", "Korriger", "Rätta", "Ret", "Korjaa", "Leiðrétta");
    internal static readonly Phrase CorrectNote = new(
        "The voucher is taken back and another one posted; both stay, and the account is learnt for the party.",
        "Bilaget reverseres og et nytt bokføres; begge blir stående, og kontoen huskes for parten.",
        "Verifikationen rättas och en ny bokförs; båda finns kvar, och kontot sparas för parten.",
        "Bilaget tilbageføres og et nyt bogføres; begge bliver stående, og kontoen huskes for parten.",
        "Tosite perutaan ja uusi kirjataan; molemmat säilyvät, ja tili muistetaan tälle osapuolelle.",
        "Fylgiskjalið er bakfært og annað bókað; bæði standa og bókhaldslykillinn er geymdur fyrir aðilann."
    );
    internal static readonly Phrase Sure = new(
        "Confidence",
        "Hvor sikkert",
        "Hur säkert",
        "Hvor sikkert",
        "Varmuus",
        "Vissa"
    );
    internal static readonly Phrase AllowDifferences = new(
        "Book the difference as rounding",
        "Bokfør differansen som avrunding",
        "Bokför skillnaden som avrundning",
        "Bogfør forskellen som afrunding",
        "Kirjaa ero pyöristyksenä",
        "Bóka mismuninn sem námundun"
    );
    internal static readonly Phrase DeductAnswer = new(
        "To deduct the VAT, write {0} as the account above, also where it is proposed; that answers the question.",
        "For å trekke fra mva. skriver du {0} som konto ovenfor, også der den er foreslått; det besvarer spørsmålet.",
        "För att dra av momsen skriver du {0} som konto ovan, även där det är föreslaget; det besvarar frågan.",
        "For at trække momsen fra skriver du {0} som konto ovenfor, også hvor den er foreslået; det besvarer spørgsmålet.",
        "Vero vähennetään kirjoittamalla {0} tiliksi yllä, myös kun sitä jo ehdotetaan; se on vastaus kysymykseen.",
        "Til að draga virðisaukaskattinn frá skrifarðu {0} sem bókhaldslykil að ofan, líka þar sem hann er lagður til; það svarar spurningunni."
    );
    internal static readonly Phrase DeductNothing = new(
        "Deduct no VAT on account {0}",
        "Ikke trekk fra mva. på konto {0}",
        "Dra inte av någon moms på konto {0}",
        "Træk ingen moms fra på konto {0}",
        "Älä vähennä veroa tilillä {0}",
        "Ekki draga virðisaukaskatt frá á bókhaldslykli {0}"
    );
    internal static readonly Phrase PostedOn = new(
        "Posting date: {0}",
        "Bilagsdato: {0}",
        "Bokföringsdatum: {0}",
        "Bogføringsdato: {0}",
        "Kirjauspäivä: {0}",
        "Bókunardagur: {0}"
    );
    internal static readonly Phrase WhyLocked = new(
        "Why it must stand on {0}, in the locked period (left empty: it does not)",
        "Hvorfor det må stå på {0}, i den låste perioden (tomt: det gjør det ikke)",
        "Varför det måste stå på {0}, i den låsta perioden (tomt: det gör det inte)",
        "Hvorfor det skal stå på {0}, i den låste periode (tomt: det gør det ikke)",
        "Miksi kirjauksen on oltava päivällä {0} lukitulla kaudella (tyhjä: ei ole)",
        "Hvers vegna færslan verður að standa á {0}, á læsta tímabilinu (autt: hún gerir það ekki)"
    );
    internal static readonly Phrase AllowDuplicate = new(
        "It is no duplicate, whatever its number",
        "Det er ikke et duplikat, uansett nummer",
        "Det är ingen dubblett, oavsett nummer",
        "Det er ikke en dublet, uanset nummer",
        "Se ei ole kaksoiskappale numerosta huolimatta",
        "Það er ekki tvírit, sama hvert númerið er"
    );
    internal static readonly Phrase Book = new("Book it", "Bokfør", "Bokför", "Bogfør", "Kirjaa", "Bóka");
    internal static readonly Phrase WhyReject = new(
        "Why it is rejected",
        "Hvorfor det avvises",
        "Varför det avvisas",
        "Hvorfor det afvises",
        "Miksi hylätään",
        "Hvers vegna því er hafnað"
    );
    internal static readonly Phrase Reject = new("Reject", "Avvis", "Avvisa", "Afvis", "Hylkää", "Hafna");
    internal static readonly Phrase RejectNote = new(
        "The original stays on record with your reason.",
        "Originalen blir liggende i loggen med begrunnelsen din.",
        "Originalet ligger kvar i loggen med din motivering.",
        "Originalen bliver liggende i loggen med din begrundelse.",
        "Alkuperäinen jää lokiin perusteluineen.",
        "Frumritið stendur áfram í annálnum með ástæðu þinni."
    );
    internal static readonly Phrase Seller = new("Seller", "Selger", "Säljare", "Sælger", "Myyjä", "Seljandi");
    internal static readonly Phrase Buyer = new("Buyer", "Kjøper", "Köpare", "Køber", "Ostaja", "Kaupandi");
    internal static readonly Phrase Reference = new(
        "Your reference",
        "Deres referanse",
        "Er referens",
        "Jeres reference",
        "Viitteenne",
        "Tilvísun ykkar"
    );
    internal static readonly Phrase Order = new("Order", "Ordre", "Order", "Ordre", "Tilaus", "Pöntun");
    internal static readonly Phrase PayTo = new(
        "Pay to",
        "Betales til",
        "Betalas till",
        "Betales til",
        "Maksetaan tilille",
        "Greiðist á"
    );
    internal static readonly Phrase Credits = new(
        "Credits",
        "Krediterer",
        "Krediterar",
        "Krediterer",
        "Hyvittää",
        "Kreditfærir"
    );
    internal static readonly Phrase Item = new("Item", "Vare", "Artikel", "Vare", "Nimike", "Vara");
    internal static readonly Phrase Quantity = new("Quantity", "Antall", "Antal", "Antal", "Määrä", "Magn");
    internal static readonly Phrase Price = new("Price", "Pris", "Pris", "Pris", "Hinta", "Verð");
    internal static readonly Phrase WithoutVat = new(
        "Without VAT",
        "Uten mva.",
        "Utan moms",
        "Uden moms",
        "Veroton",
        "Án VSK"
    );
    internal static readonly Phrase WithVat = new(
        "With VAT",
        "Med mva.",
        "Med moms",
        "Med moms",
        "Verollinen",
        "Með VSK"
    );
    internal static readonly Phrase ToPay = new(
        "To pay",
        "Å betale",
        "Att betala",
        "At betale",
        "Maksettavaa",
        "Til greiðslu"
    );
    internal static readonly Phrase OpeningBalance = new(
        "Opening balance",
        "Inngående saldo",
        "Ingående saldo",
        "Primosaldo",
        "Alkusaldo",
        "Upphafsstaða"
    );
    internal static readonly Phrase ClosingBalance = new(
        "Closing balance",
        "Utgående saldo",
        "Utgående saldo",
        "Ultimosaldo",
        "Loppusaldo",
        "Lokastaða"
    );
    internal static readonly Phrase InOut = new("In/out", "Inn/ut", "In/ut", "Ind/ud", "Suunta", "Inn/út");
    internal static readonly Phrase In = new("In", "Inn", "In", "Ind", "Saapuva", "Inn");
    internal static readonly Phrase Out = new("Out", "Ut", "Ut", "Ud", "Lähtevä", "Út");
    internal static readonly Phrase NothingWaits = new(
        "Nothing waits for you",
        "Ingenting venter på deg",
        "Inget väntar på dig",
        "Intet venter på dig",
        "Mikään ei odota sinua",
        "Ekkert bíður þín"
    );
    internal static readonly Phrase Stops = new("Stops it", "Stopper", "Stoppar", "Stopper", "Estää", "Stöðvar");
    internal static readonly Phrase Noted = new("Note", "Merk", "Notera", "Bemærk", "Huomaa", "Athugið");
    internal static readonly Phrase Technical = new(
        "Technical details",
        "Tekniske detaljer",
        "Tekniska detaljer",
        "Tekniske detaljer",
        "Tekniset tiedot",
        "Tæknileg atriði"
    );
    internal static readonly Phrase SumsDiffer = new(
        "Its sums do not add up",
        "Summene stemmer ikke",
        "Summorna stämmer inte",
        "Summerne stemmer ikke",
        "Summat eivät täsmää",
        "Samtölur stemma ekki"
    );
    internal static readonly Phrase AccountGuessed = new(
        "Which account it belongs to is not certain",
        "Det er usikkert hvilken konto det hører til",
        "Det är osäkert vilket konto det hör till",
        "Det er usikkert, hvilken konto det hører til",
        "Tili ei ole varma",
        "Óvíst er á hvaða bókhaldslykil það á að fara"
    );
    internal static readonly Phrase RulesBroken = new(
        "Breaches of the rules for electronic invoices: {0}. The sender should mend them.",
        "Brudd på reglene for elektroniske fakturaer: {0}. Avsenderen bør rette dem.",
        "Brott mot reglerna för elektroniska fakturor: {0}. Avsändaren bör rätta dem.",
        "Brud på reglerne for elektroniske fakturaer: {0}. Afsenderen bør rette dem.",
        "Sähköisten laskujen sääntöjen rikkomuksia: {0}. Lähettäjän tulisi korjata ne.",
        "Brot á reglum um rafræna reikninga: {0}. Sendandinn ætti að laga þau."
    );
    internal static readonly Phrase RulesNoted = new(
        "Smaller deviations in the file: {0}. You need do nothing.",
        "Mindre avvik i filen: {0}. Du trenger ikke gjøre noe.",
        "Mindre avvikelser i filen: {0}. Du behöver inte göra något.",
        "Mindre afvigelser i filen: {0}. Du behøver ikke gøre noget.",
        "Pieniä poikkeamia tiedostossa: {0}. Sinun ei tarvitse tehdä mitään.",
        "Minni frávik í skránni: {0}. Þú þarft ekkert að gera."
    );
    internal static readonly Phrase TooHigh = new(
        "{0}: {1} too high. The invoice says {2}, its parts give {3}.",
        "{0}: {1} for høyt. Fakturaen sier {2}, delene gir {3}.",
        "{0}: {1} för högt. Fakturan anger {2}, delarna ger {3}.",
        "{0}: {1} for højt. Fakturaen siger {2}, delene giver {3}.",
        "{0}: {1} liikaa. Laskulla on {2}, osista tulee {3}.",
        "{0}: {1} of hátt. Reikningurinn segir {2}, liðirnir gefa {3}."
    );
    internal static readonly Phrase TooLow = new(
        "{0}: {1} too low. The invoice says {2}, its parts give {3}.",
        "{0}: {1} for lavt. Fakturaen sier {2}, delene gir {3}.",
        "{0}: {1} för lågt. Fakturan anger {2}, delarna ger {3}.",
        "{0}: {1} for lavt. Fakturaen siger {2}, delene giver {3}.",
        "{0}: {1} liian vähän. Laskulla on {2}, osista tulee {3}.",
        "{0}: {1} of lágt. Reikningurinn segir {2}, liðirnir gefa {3}."
    );
    internal static readonly Phrase SumOfLines = new(
        "Sum of the lines",
        "Sum linjer",
        "Summa rader",
        "Sum af linjer",
        "Rivit yhteensä",
        "Samtals línur"
    );
    internal static readonly Phrase SumOfDiscounts = new(
        "Sum of discounts",
        "Sum rabatter",
        "Summa rabatter",
        "Sum af rabatter",
        "Alennukset yhteensä",
        "Samtals afslættir"
    );
    internal static readonly Phrase SumOfCharges = new(
        "Sum of charges",
        "Sum gebyrer",
        "Summa avgifter",
        "Sum af gebyrer",
        "Lisämaksut yhteensä",
        "Samtals gjöld"
    );
    internal static readonly Phrase Discount = new("Discount", "Rabatt", "Rabatt", "Rabat", "Alennus", "Afsláttur");
    internal static readonly Phrase Charge = new("Charge", "Gebyr", "Avgift", "Gebyr", "Lisämaksu", "Gjald");
    internal static readonly Phrase Prepaid = new(
        "Paid in advance",
        "Forhåndsbetalt",
        "Betalt i förskott",
        "Forudbetalt",
        "Ennakkoon maksettu",
        "Fyrirframgreitt"
    );
    internal static readonly Phrase Rounding = new(
        "Rounding",
        "Avrunding",
        "Avrundning",
        "Afrunding",
        "Pyöristys",
        "Námundun"
    );
    internal static readonly Phrase TwinTitle = new(
        "The document that came first",
        "Dokumentet som kom først",
        "Underlaget som kom först",
        "Dokumentet, der kom først",
        "Ensin saapunut asiakirja",
        "Skjalið sem kom fyrst"
    );
    internal static readonly Phrase TwinDiffers = new(
        "What differs",
        "Dette er forskjellig",
        "Det här skiljer",
        "Det er forskelligt",
        "Eroavat kohdat",
        "Það sem er ólíkt"
    );
    internal static readonly Phrase TwinThis = new(
        "This document",
        "Dette dokumentet",
        "Det här underlaget",
        "Dette dokument",
        "Tämä asiakirja",
        "Þetta skjal"
    );
    internal static readonly Phrase TwinFirst = new(
        "The first one",
        "Det første",
        "Det första",
        "Det første",
        "Ensimmäinen",
        "Hið fyrra"
    );
    internal static readonly Phrase TwinSame = new(
        "They say the same: parties, dates, lines and amounts.",
        "De sier det samme: parter, datoer, linjer og beløp.",
        "De säger samma sak: parter, datum, rader och belopp.",
        "De siger det samme: parter, datoer, linjer og beløb.",
        "Niissä on samat tiedot: osapuolet, päivät, rivit ja summat.",
        "Þau segja það sama: aðilar, dagsetningar, línur og fjárhæðir."
    );
    internal static readonly Phrase LineOf = new(
        "Line {0}",
        "Linje {0}",
        "Rad {0}",
        "Linje {0}",
        "Rivi {0}",
        "Lína {0}"
    );
    internal static readonly Phrase BookedAs = new(
        "Booked as {0}",
        "Bokført som {0}",
        "Bokförd som {0}",
        "Bogført som {0}",
        "Kirjattu tositteena {0}",
        "Bókað sem {0}"
    );
    internal static readonly Phrase ToVoucher = new(
        "Open the voucher",
        "Åpne bilaget",
        "Öppna verifikationen",
        "Åbn bilaget",
        "Avaa tosite",
        "Opna fylgiskjalið"
    );
    internal static readonly Phrase TakenBackBy = new(
        "Taken back by {0}. The document waits for your decision again.",
        "Reversert med {0}. Dokumentet venter på din avgjørelse igjen.",
        "Rättad med {0}. Underlaget väntar på ditt beslut igen.",
        "Tilbageført med {0}. Dokumentet venter på din afgørelse igen.",
        "Peruttu tositteella {0}. Asiakirja odottaa taas päätöstäsi.",
        "Bakfært með {0}. Skjalið bíður aftur ákvörðunar þinnar."
    );
    internal static readonly Phrase DecidedAlready = new(
        "The document was decided on already; this page shows what became of it.",
        "Dokumentet er allerede avgjort; siden viser hva det ble til.",
        "Underlaget är redan avgjort; sidan visar vad som hände med det.",
        "Dokumentet er allerede afgjort; siden viser, hvad der blev af det.",
        "Asiakirjasta on jo päätetty; sivu näyttää, mitä siitä tuli.",
        "Búið er að ákveða um skjalið; síðan sýnir hvað varð um það."
    );
    internal static readonly Phrase ChooseAccount = new(
        "Choose an account: nothing in the document says for certain what it is for.",
        "Velg en konto: ingenting i dokumentet sier sikkert hva det gjelder.",
        "Välj ett konto: inget i underlaget säger säkert vad det gäller.",
        "Vælg en konto: intet i dokumentet siger sikkert, hvad det gælder.",
        "Valitse tili: asiakirjasta ei varmasti selviä, mistä on kyse.",
        "Veldu bókhaldslykil: ekkert í skjalinu segir með vissu hvað það varðar."
    );
    internal static readonly Phrase ChooseAccountOf = new(
        "Choose an account for line {0}.",
        "Velg konto for linje {0}.",
        "Välj konto för rad {0}.",
        "Vælg konto for linje {0}.",
        "Valitse tili riville {0}.",
        "Veldu bókhaldslykil fyrir línu {0}."
    );
    internal static readonly Phrase TickDifferences = new(
        "Its sums do not add up. Tick “{0}”, or reject it.",
        "Summene stemmer ikke. Kryss av for «{0}», eller avvis dokumentet.",
        "Summorna stämmer inte. Kryssa för ”{0}”, eller avvisa underlaget.",
        "Summerne stemmer ikke. Sæt kryds ved »{0}«, eller afvis dokumentet.",
        "Summat eivät täsmää. Valitse ”{0}” tai hylkää asiakirja.",
        "Samtölur stemma ekki. Hakaðu við „{0}“ eða hafnaðu skjalinu."
    );
    internal static readonly Phrase PaidAlready = new(
        "{0} on {1}. Booked, the payment is set against it.",
        "{0} den {1}. Når dokumentet er bokført, føres betalingen mot det.",
        "{0} den {1}. När underlaget är bokfört kvittas betalningen mot det.",
        "{0} den {1}. Når dokumentet er bogført, modregnes betalingen.",
        "{0}, {1}. Kun asiakirja on kirjattu, maksu kohdistetaan siihen.",
        "{0} þann {1}. Þegar skjalið er bókað jafnast greiðslan á móti því."
    );
    internal static readonly Phrase ByHand = new(
        "To be booked by hand",
        "Må bokføres for hånd",
        "Ska bokföras för hand",
        "Skal bogføres i hånden",
        "Kirjattava käsin",
        "Þarf að bóka handvirkt"
    );
    internal static readonly Phrase WhyItWaits = new(
        "Why it waits",
        "Hvorfor det venter",
        "Varför det väntar",
        "Hvorfor det venter",
        "Miksi odottaa",
        "Hvers vegna það bíður"
    );
    internal static readonly Phrase AllKinds = new(
        "All kinds",
        "Alle typer",
        "Alla typer",
        "Alle typer",
        "Kaikki lajit",
        "Allar tegundir"
    );
    internal static readonly Phrase CatalogueKept = new(
        "A price list. Its products and prices stand under “{0}”.",
        "En prisliste. Varene og prisene står under «{0}».",
        "En prislista. Varorna och priserna finns under ”{0}”.",
        "En prisliste. Varerne og priserne står under »{0}«.",
        "Hinnasto. Sen tuotteet ja hinnat ovat kohdassa ”{0}”.",
        "Verðlisti. Vörur hans og verð eru undir „{0}“."
    );
    internal static readonly Phrase TickDuplicate = new(
        "A document with this number is booked already. Tick “{0}”, or reject it.",
        "Et dokument med dette nummeret er allerede bokført. Kryss av for «{0}», eller avvis dokumentet.",
        "Ett underlag med det här numret är redan bokfört. Kryssa för ”{0}”, eller avvisa underlaget.",
        "Et dokument med dette nummer er allerede bogført. Sæt kryds ved »{0}«, eller afvis dokumentet.",
        "Asiakirja tällä numerolla on jo kirjattu. Valitse ”{0}” tai hylkää asiakirja.",
        "Skjal með þessu númeri er þegar bókað. Hakaðu við „{0}“ eða hafnaðu skjalinu."
    );
    internal static readonly Phrase AccountOfAll = new(
        "One account for all lines",
        "Én konto for alle linjer",
        "Ett konto för alla rader",
        "Én konto til alle linjer",
        "Sama tili kaikille riveille",
        "Einn bókhaldslykill fyrir allar línur"
    );
    internal static readonly Phrase AccountByLine = new(
        "Accounts line by line",
        "Konto linje for linje",
        "Konto rad för rad",
        "Konto linje for linje",
        "Tilit riveittäin",
        "Bókhaldslyklar línu fyrir línu"
    );
    internal static readonly Phrase DraftTitle = new(
        "What will be booked",
        "Dette blir bokført",
        "Det här bokförs",
        "Dette bliver bogført",
        "Näin kirjataan",
        "Þetta verður bókað"
    );
    internal static readonly Phrase ShowDraft = new(
        "Show the voucher",
        "Vis bilaget",
        "Visa verifikationen",
        "Vis bilaget",
        "Näytä tosite",
        "Sýna fylgiskjalið"
    );
    internal static readonly Phrase RateOf = new(
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}"
    );
    internal static readonly Phrase RateDay = new(
        "rate of {0}",
        "kurs per {0}",
        "kurs per {0}",
        "kurs pr. {0}",
        "kurssi {0}",
        "gengi {0}"
    );
    internal static readonly Phrase RateWorkedOut = new(
        "worked out from the amounts",
        "regnet ut fra beløpene",
        "uträknat från beloppen",
        "beregnet ud fra beløbene",
        "laskettu summista",
        "reiknað út frá fjárhæðum"
    );
    internal static readonly Phrase SameTrade = new(
        "Orders, deliveries and invoices that belong to it",
        "Ordrer, leveranser og fakturaer som hører til",
        "Order, leveranser och fakturor som hör till",
        "Ordrer, leverancer og fakturaer, der hører til",
        "Siihen kuuluvat tilaukset, toimitukset ja laskut",
        "Pantanir, afhendingar og reikningar sem tilheyra"
    );
    internal static readonly Phrase TradeDifferences = new(
        "Differs from what was ordered or delivered",
        "Avviker fra det som er bestilt eller levert",
        "Avviker från det som beställts eller levererats",
        "Afviger fra det bestilte eller leverede",
        "Poikkeaa tilatusta tai toimitetusta",
        "Víkur frá því sem var pantað eða afhent"
    );
    internal static readonly Phrase TakenBackEntries = new(
        "Taken back",
        "Reversert",
        "Rättat",
        "Tilbageført",
        "Peruttu",
        "Bakfært"
    );
    internal static readonly Phrase OfMonth = new(
        "Documents of {0}",
        "Dokumenter fra {0}",
        "Underlag från {0}",
        "Dokumenter fra {0}",
        "Asiakirjat: {0}",
        "Skjöl frá {0}"
    );
    internal static readonly Phrase TakenTitle = new(
        "What became of the files",
        "Hva som ble av filene",
        "Vad som blev av filerna",
        "Hvad der blev af filerne",
        "Mitä tiedostoille tapahtui",
        "Hvað varð um skrárnar"
    );
    internal static readonly Phrase NoFile = new(
        "No file was chosen.",
        "Ingen fil ble valgt.",
        "Ingen fil valdes.",
        "Der blev ikke valgt nogen fil.",
        "Tiedostoa ei valittu.",
        "Engin skrá var valin."
    );
    internal static readonly Phrase PictureKept = new(
        "It is kept as it is, and nothing is booked: the program does not read such files. Enter it yourself as a voucher, or ask the sender for an e-invoice.",
        "Den er oppbevart som den er, og ingenting er bokført: programmet leser ikke slike filer. Før den selv som bilag, eller be avsenderen om e-faktura.",
        "Den är bevarad som den är och inget är bokfört: programmet läser inte sådana filer. Bokför den själv som verifikation, eller be avsändaren om en e-faktura.",
        "Den er opbevaret, som den er, og intet er bogført: programmet læser ikke sådanne filer. Bogfør den selv som bilag, eller bed afsenderen om en e-faktura.",
        "Se säilytetään sellaisenaan eikä mitään kirjata: ohjelma ei lue tällaisia tiedostoja. Kirjaa se itse tositteeksi tai pyydä lähettäjältä verkkolasku.",
        "Hún er varðveitt eins og hún er og ekkert er bókað: forritið les ekki slíkar skrár. Skráðu hana sem fylgiskjal eða biddu sendanda um rafrænan reikning."
    );
    internal static readonly Phrase IsKnown = new(
        "Known already",
        "Kjent fra før",
        "Fanns redan",
        "Kendt i forvejen",
        "Oli jo",
        "Þegar þekkt"
    );
    internal static readonly Phrase NotTaken = new(
        "Not taken in",
        "Ikke tatt inn",
        "Inte mottagen",
        "Ikke modtaget",
        "Ei otettu vastaan",
        "Ekki tekin inn"
    );
    internal static readonly Phrase KnownAlready = new(
        "The same file came before; nothing was done twice.",
        "Den samme filen kom tidligere; ingenting er gjort to ganger.",
        "Samma fil kom tidigare; inget gjordes två gånger.",
        "Den samme fil kom tidligere; intet er gjort to gange.",
        "Sama tiedosto tuli aiemmin; mitään ei tehty kahdesti.",
        "Sama skrá kom áður; ekkert var gert tvisvar."
    );
}
