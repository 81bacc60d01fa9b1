namespace Nsg.Web.Languages;

/// <summary>What the pages of documents say.</summary>
internal static class InboxTexts
{
    internal static readonly Phrase Lead = new("Documents as they arrive. What is clear is booked at once; the rest waits for you.", "Dokumenter etter hvert som de kommer. Det som er klart, bokføres med en gang; resten venter på deg.", "Underlag allteftersom de kommer. Det som är klart bokförs direkt; resten väntar på dig.", "Dokumenter, efterhånden som de kommer. Det, der er klart, bogføres med det samme; resten venter på dig.", "Tositteet saapumisjärjestyksessä. Selvät kirjataan heti; muut odottavat sinua.", "Skjöl eftir því sem þau berast. Það sem er skýrt er bókað strax; annað bíður þín.");
    internal static readonly Phrase Files = new("Files or zip archives", "Filer eller zip-arkiver", "Filer eller zip-arkiv", "Filer eller zip-arkiver", "Tiedostot tai zip-paketit", "Skrár eða zip-söfn");
    internal static readonly Phrase Send = new("Send", "Send", "Skicka", "Send", "Lähetä", "Senda");
    internal static readonly Phrase DropHint = new("or drop them here", "eller slipp dem her", "eller släpp dem här", "eller slip dem her", "tai pudota ne tähän", "eða slepptu þeim hér");
    internal static readonly Phrase Taken = new("{0} booked or kept, {1} waiting for you, {2} known already, {3} not taken in.", "{0} bokført eller oppbevart, {1} venter på deg, {2} var kjent fra før, {3} ikke tatt inn.", "{0} bokförda eller bevarade, {1} väntar på dig, {2} fanns redan, {3} togs inte emot.", "{0} bogført eller opbevaret, {1} venter på dig, {2} var kendt, {3} ikke modtaget.", "{0} kirjattu tai säilytetty, {1} odottaa sinua, {2} oli jo, {3} hylätty.", "{0} bókuð eða varðveitt, {1} bíða þín, {2} þegar þekkt, {3} ekki tekin inn.");
    internal static readonly Phrase NothingHere = new("No documents here", "Ingen dokumenter her", "Inga underlag här", "Ingen dokumenter her", "Ei tositteita", "Engin skjöl hér");
    internal static readonly Phrase NothingHereText = new("Invoices (UBL, Finvoice) and bank statements (camt.053) can be sent above.", "Fakturaer (UBL, Finvoice) og kontoutskrifter (camt.053) kan sendes over.", "Fakturor (UBL, Finvoice) och kontoutdrag (camt.053) kan skickas ovan.", "Fakturaer (UBL, Finvoice) og kontoudtog (camt.053) kan sendes ovenfor.", "Laskut (UBL, Finvoice) ja tiliotteet (camt.053) voi lähettää yllä.", "Hægt er að senda reikninga (UBL, Finvoice) og bankayfirlit (camt.053) hér að ofan.");
    internal static readonly Phrase Download = new("Save the original", "Lagre originalen", "Spara originalet", "Gem originalen", "Tallenna alkuperäinen", "Vista frumritið");
    internal static readonly Phrase NextWaiting = new("Next that waits", "Neste som venter", "Nästa som väntar", "Næste, der venter", "Seuraava odottava", "Næsta sem bíður");
    internal static readonly Phrase NotBooked = new("Nothing was done", "Ingenting ble gjort", "Inget gjordes", "Intet blev gjort", "Mitään ei tehty", "Ekkert var gert");
    internal static readonly Phrase Source = new("Source", "Kilden", "Källan", "Kilden", "Lähde", "Frumtexti");
    internal static readonly Phrase Findings = new("Findings", "Funn", "Anmärkningar", "Fund", "Havainnot", "Athugasemdir");
    internal static readonly Phrase NoFindings = new("No rule objects to it.", "Ingen regel har innvendinger.", "Ingen regel invänder.", "Ingen regel gør indsigelse.", "Mikään sääntö ei huomauta.", "Engin regla gerir athugasemd.");
    internal static readonly Phrase AtLine = new("line {0}", "linje {0}", "rad {0}", "linje {0}", "rivi {0}", "lína {0}");
    internal static readonly Phrase Payments = new("Payments", "Betalinger", "Betalningar", "Betalinger", "Maksut", "Greiðslur");
    internal static readonly Phrase OnRecord = new("On record", "I loggen", "I loggen", "I loggen", "Lokissa", "Í skrá");
    internal static readonly Phrase File = new("File", "Fil", "Fil", "Fil", "Tiedosto", "Skrá");
    internal static readonly Phrase Place = new("Place in the log", "Plass i loggen", "Plats i loggen", "Plads i loggen", "Paikka lokissa", "Staður í skrá");
    internal static readonly Phrase Decide = new("Your decision", "Din avgjørelse", "Ditt beslut", "Din afgørelse", "Päätöksesi", "Ákvörðun þín");
    internal static readonly Phrase Proposal = new("Proposed account:", "Foreslått konto:", "Föreslaget konto:", "Foreslået konto:", "Ehdotettu tili:", "Tillaga um reikning:");
    internal static readonly Phrase Correct = new("Book on another account", "Bokfør på en annen konto", "Bokför på ett annat konto", "Bogfør på en anden konto", "Kirjaa toiselle tilille", "Bóka á annan reikning");
    internal static readonly Phrase CorrectIt = new("Correct", "Korriger", "Rätta", "Ret", "Korjaa", "Leiðrétta");
    internal static readonly Phrase CorrectNote = new("The voucher is taken back and another one posted; both stay, and the account is learnt for the party.", "Bilaget reverseres og et nytt bokføres; begge blir stående, og kontoen huskes for parten.", "Verifikationen rättas och en ny bokförs; båda finns kvar, och kontot lärs in för parten.", "Bilaget tilbageføres og et nyt bogføres; begge bliver stående, og kontoen huskes for parten.", "Tosite perutaan ja uusi kirjataan; molemmat säilyvät, ja tili opitaan osapuolelle.", "Fylgiskjalið er bakfært og annað bókað; bæði standa og reikningurinn lærist fyrir aðilann.");
    internal static readonly Phrase ProposalShares = new("Proposed accounts, each with its own reason:", "Foreslåtte kontoer, hver med sin begrunnelse:", "Föreslagna konton, vart och ett med sitt skäl:", "Foreslåede konti, hver med sin begrundelse:", "Ehdotetut tilit, kukin perusteineen:", "Tillögur um reikninga, hver með sinni ástæðu:");
    internal static readonly Phrase Sure = new("Sure", "Sikkerhet", "Säkerhet", "Sikkerhed", "Varmuus", "Öryggi");
    internal static readonly Phrase AsProposed = new("As proposed", "Som foreslått", "Enligt förslaget", "Som foreslået", "Ehdotuksen mukaan", "Samkvæmt tillögu");
    internal static readonly Phrase Allow = new("Book although", "Bokfør selv om", "Bokför trots att", "Bogfør selv om", "Kirjaa vaikka", "Bóka þótt");
    internal static readonly Phrase AllowDifferences = new("Its sums differ; book the difference as rounding", "Summene avviker; bokfør differansen som avrunding", "Summorna skiljer sig; bokför skillnaden som avrundning", "Summerne afviger; bogfør forskellen som afrunding", "Summat eroavat; kirjaa ero pyöristyksenä", "Samtölur stemma ekki; bóka mismun sem námundun");
    internal static readonly Phrase AllowDuplicate = new("It is no duplicate, whatever its number", "Den er ingen duplikat, uansett nummer", "Den är ingen dubblett, oavsett nummer", "Den er ingen dublet, uanset nummer", "Se ei ole kaksoiskappale numerosta huolimatta", "Það er ekki tvírit, sama hvert númerið er");
    internal static readonly Phrase Book = new("Book it", "Bokfør", "Bokför", "Bogfør", "Kirjaa", "Bóka");
    internal static readonly Phrase WhyReject = new("Why it is rejected", "Hvorfor den avvises", "Varför den avvisas", "Hvorfor det afvises", "Miksi hylätään", "Hvers vegna því er hafnað");
    internal static readonly Phrase Reject = new("Reject", "Avvis", "Avvisa", "Afvis", "Hylkää", "Hafna");
    internal static readonly Phrase RejectNote = new("The original stays on record with your reason.", "Originalen blir liggende i loggen med grunnen din.", "Originalet ligger kvar i loggen med ditt skäl.", "Originalen bliver i loggen med din grund.", "Alkuperäinen jää lokiin syysi kanssa.", "Frumritið er áfram í skrá með ástæðu þinni.");
    internal static readonly Phrase Seller = new("Seller", "Selger", "Säljare", "Sælger", "Myyjä", "Seljandi");
    internal static readonly Phrase Buyer = new("Buyer", "Kjøper", "Köpare", "Køber", "Ostaja", "Kaupandi");
    internal static readonly Phrase Reference = new("Your reference", "Deres referanse", "Er referens", "Jeres reference", "Viitteenne", "Tilvísun ykkar");
    internal static readonly Phrase Order = new("Order", "Ordre", "Order", "Ordre", "Tilaus", "Pöntun");
    internal static readonly Phrase PayTo = new("Pay to", "Betales til", "Betalas till", "Betales til", "Maksetaan tilille", "Greiðist á");
    internal static readonly Phrase Credits = new("Credits", "Krediterer", "Krediterar", "Krediterer", "Hyvittää", "Kreditfærir");
    internal static readonly Phrase Item = new("Item", "Vare", "Artikel", "Vare", "Nimike", "Vara");
    internal static readonly Phrase Quantity = new("Quantity", "Antall", "Antal", "Antal", "Määrä", "Magn");
    internal static readonly Phrase Price = new("Price", "Pris", "Pris", "Pris", "Hinta", "Verð");
    internal static readonly Phrase WithoutVat = new("Without VAT", "Uten mva.", "Utan moms", "Uden moms", "Ilman alvia", "Án VSK");
    internal static readonly Phrase WithVat = new("With VAT", "Med mva.", "Med moms", "Med moms", "Alv mukaan lukien", "Með VSK");
    internal static readonly Phrase ToPay = new("To pay", "Å betale", "Att betala", "At betale", "Maksettava", "Til greiðslu");
    internal static readonly Phrase OpeningBalance = new("Opening balance", "Inngående saldo", "Ingående saldo", "Primosaldo", "Alkusaldo", "Upphafsstaða");
    internal static readonly Phrase ClosingBalance = new("Closing balance", "Utgående saldo", "Utgående saldo", "Ultimosaldo", "Loppusaldo", "Lokastaða");
}
