namespace Nsg.Web.Languages;

/// <summary>What the list of sales invoices says.</summary>
internal static class SalesTexts
{
    internal static readonly Phrase Lead = new(
        "Everything you have invoiced, with what customers still owe: invoices written here, and those that came in as documents.",
        "Alt du har fakturert, og hva kundene fortsatt skylder: fakturaer skrevet her, og de som kom inn som dokumenter.",
        "Allt du har fakturerat, och vad kunderna fortfarande är skyldiga: fakturor skrivna här, och de som kom in som underlag.",
        "Alt, hvad du har faktureret, og hvad kunderne stadig skylder: fakturaer skrevet her, og dem, der kom ind som dokumenter.",
        "Kaikki laskuttamasi ja asiakkaiden vielä maksamatta olevat summat: täällä kirjoitetut laskut ja asiakirjoina saapuneet.",
        "Allt sem þú hefur reikningsfært og það sem viðskiptavinir skulda enn: reikningar skrifaðir hér og þeir sem bárust sem skjöl."
    );
    internal static readonly Phrase None = new(
        "There is no invoice to a customer yet",
        "Det finnes ingen faktura til en kunde ennå",
        "Det finns ingen faktura till en kund än",
        "Der er ingen faktura til en kunde endnu",
        "Asiakkaille ei ole vielä laskuja",
        "Enginn reikningur er til viðskiptavinar enn"
    );
    internal static readonly Phrase NoneOfState = new(
        "No invoice is in this state",
        "Ingen faktura har denne statusen",
        "Ingen faktura har denna status",
        "Ingen faktura har denne status",
        "Mikään lasku ei ole tässä tilassa",
        "Enginn reikningur er í þessari stöðu"
    );
    internal static readonly Phrase Unpaid = new("Unpaid", "Ubetalt", "Obetalda", "Ubetalt", "Maksamatta", "Ógreitt");
    internal static readonly Phrase Part = new(
        "Partly paid",
        "Delvis betalt",
        "Delvis betald",
        "Delvis betalt",
        "Osittain maksettu",
        "Greitt að hluta"
    );
    internal static readonly Phrase CreditNotes = new(
        "Credit notes",
        "Kreditnotaer",
        "Kreditfakturor",
        "Kreditnotaer",
        "Hyvityslaskut",
        "Kreditreikningar"
    );
    internal static readonly Phrase WrittenHere = new(
        "Written here",
        "Skrevet her",
        "Skriven här",
        "Skrevet her",
        "Kirjoitettu täällä",
        "Skrifað hér"
    );
    internal static readonly Phrase PaidOf = new(
        "{0} paid",
        "{0} betalt",
        "{0} betalt",
        "{0} betalt",
        "{0} maksettu",
        "{0} greitt"
    );
    internal static readonly Phrase CreditedOf = new(
        "{0} credited",
        "{0} kreditert",
        "{0} krediterat",
        "{0} krediteret",
        "{0} hyvitetty",
        "{0} kreditfært"
    );
    internal static readonly Phrase OverdueOn = new(
        "Overdue here: due before {0}, the day that the books’ figures are of, and not paid as far as the books know. Reminders count from today, {1}, and so may find more.",
        "Forfalt her: forfall før {0}, dagen regnskapstallene gjelder, og ikke betalt så langt regnskapet vet. Purringer regnes fra i dag, {1}, og kan derfor finne flere.",
        "Förfallet här: förföll före {0}, dagen som bokföringens siffror gäller, och inte betalt såvitt bokföringen vet. Betalningspåminnelser räknas från i dag, {1}, och kan därför hitta fler.",
        "Forfaldent her: forfald før {0}, dagen som regnskabets tal gælder, og ikke betalt, så vidt bogføringen ved. Rykkere regnes fra i dag, {1}, og kan derfor finde flere.",
        "Erääntynyt tässä: eräpäivä ennen {0}, jota kirjanpidon luvut koskevat, eikä maksettu kirjanpidon tietojen mukaan. Maksumuistutukset lasketaan tästä päivästä, {1}, ja niitä voi siksi olla enemmän.",
        "Gjaldfallið hér: á gjalddaga fyrir {0}, daginn sem tölur bókhaldsins miðast við, og ógreitt eftir því sem bókhaldið veit. Greiðsluáminningar miðast við daginn í dag, {1}, og geta því verið fleiri."
    );
    internal static readonly Phrase OverdueToday = new(
        "Overdue: due before today, {0}, and not paid as far as the books know.",
        "Forfalt: forfall før i dag, {0}, og ikke betalt så langt regnskapet vet.",
        "Förfallet: förföll före i dag, {0}, och inte betalt såvitt bokföringen vet.",
        "Forfaldent: forfald før i dag, {0}, og ikke betalt, så vidt bogføringen ved.",
        "Erääntynyt: eräpäivä ennen tätä päivää, {0}, eikä maksettu kirjanpidon tietojen mukaan.",
        "Gjaldfallið: á gjalddaga fyrir daginn í dag, {0}, og ógreitt eftir því sem bókhaldið veit."
    );
    internal static readonly Phrase CountryForm = new(
        "Write the country’s name (Norway, Sweden, Denmark, Finland, Iceland), or for others its two letters, such as DE.",
        "Skriv landets navn (Norge, Sverige, Danmark, Finland, Island), eller for andre land de to bokstavene, som DE.",
        "Skriv landets namn (Norge, Sverige, Danmark, Finland, Island), eller för andra länder de två bokstäverna, som DE.",
        "Skriv landets navn (Norge, Sverige, Danmark, Finland, Island), eller for andre lande de to bogstaver, som DE.",
        "Kirjoita maan nimi (Norja, Ruotsi, Tanska, Suomi, Islanti) tai muiden maiden kaksi kirjainta, kuten DE.",
        "Skrifaðu heiti landsins (Noregur, Svíþjóð, Danmörk, Finnland, Ísland) eða tvo bókstafi annarra landa, svo sem DE."
    );
    internal static readonly Phrase PrivatePerson = new(
        "A private person needs a name and an address, and no number; in Iceland the kennitala.",
        "En privatperson trenger navn og adresse, og ikke noe nummer; på Island kennitala.",
        "En privatperson behöver namn och adress, men inget nummer; på Island kennitala.",
        "En privatperson behøver navn og adresse, men intet nummer; i Island kennitala.",
        "Yksityishenkilöstä riittävät nimi ja osoite ilman tunnusta; Islannissa tarvitaan kennitala.",
        "Nafn og heimilisfang nægja fyrir einstakling; á Íslandi þarf kennitölu."
    );
    internal static readonly Phrase NoEndpoint = new(
        "The customer takes no electronic invoices",
        "Kunden tar ikke imot elektroniske fakturaer",
        "Kunden tar inte emot elektroniska fakturor",
        "Kunden modtager ikke elektroniske fakturaer",
        "Asiakas ei vastaanota verkkolaskuja",
        "Viðskiptavinurinn tekur ekki við rafrænum reikningum"
    );
    internal static readonly Phrase OffNetwork = new(
        "The customer has no electronic address, so this cannot travel on the Peppol network. Send it on paper, as PDF or by e-mail.",
        "Kunden har ingen elektronisk adresse, så dette kan ikke sendes i Peppol-nettverket. Send det på papir, som PDF eller med e-post.",
        "Kunden har ingen elektronisk adress, så detta kan inte skickas i Peppol-nätverket. Skicka det på papper, som PDF eller med e-post.",
        "Kunden har ingen elektronisk adresse, så dette kan ikke sendes i Peppol-netværket. Send det på papir, som PDF eller med e-mail.",
        "Asiakkaalla ei ole verkkolaskuosoitetta, joten tätä ei voi lähettää Peppol-verkossa. Lähetä se paperilla, PDF-tiedostona tai sähköpostilla.",
        "Viðskiptavinurinn hefur ekki rafrænt póstfang og því er ekki hægt að senda þetta um Peppol-netið. Sendu það á pappír, sem PDF eða í tölvupósti."
    );
    internal static readonly Phrase ExchangeRate = new(
        "Exchange rate: {1} for 1 {0}",
        "Valutakurs: {1} for 1 {0}",
        "Valutakurs: {1} för 1 {0}",
        "Valutakurs: {1} for 1 {0}",
        "Valuuttakurssi: 1 {0} valuutassa {1}",
        "Gengi: {1} fyrir 1 {0}"
    );
    internal static readonly Phrase RateSource = new(
        "Where the rate is from",
        "Hvor kursen er hentet",
        "Varifrån kursen är hämtad",
        "Hvor kursen er hentet",
        "Kurssin lähde",
        "Heimild gengisins"
    );
    internal static readonly Phrase NeedsRate = new(
        "No exchange rate of these days is known. Write the rate that the invoice is to be booked at.",
        "Ingen valutakurs for disse dagene er kjent. Skriv kursen som fakturaen skal bokføres til.",
        "Ingen valutakurs för dessa dagar är känd. Skriv den kurs som fakturan ska bokföras till.",
        "Ingen valutakurs for disse dage kendes. Skriv den kurs, som fakturaen skal bogføres til.",
        "Näiden päivien valuuttakurssia ei tunneta. Kirjoita kurssi, jolla lasku kirjataan.",
        "Ekkert gengi þessara daga er þekkt. Skrifaðu gengið sem bóka á reikninginn á."
    );
}
