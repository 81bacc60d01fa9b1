namespace Nsg.Web.Languages;

/// <summary>What the pages say that issue invoices.</summary>
internal static class InvoicingTexts
{
    internal static readonly Phrase Title = new(
        "Sales invoices",
        "Utgående fakturaer",
        "Kundfakturor",
        "Salgsfakturaer",
        "Myyntilaskut",
        "Sölureikningar"
    );
    internal static readonly Phrase New = new(
        "New invoice",
        "Ny faktura",
        "Ny faktura",
        "Ny faktura",
        "Uusi lasku",
        "Nýr reikningur"
    );
    internal static readonly Phrase NoneText = new(
        "Write one, look at its preview, and issue it. The file is then yours to send.",
        "Skriv en, se på forhåndsvisningen og utsted den. Filen sender du selv.",
        "Skriv en, se på förhandsvisningen och utfärda den. Filen skickar du själv.",
        "Skriv en, se forhåndsvisningen og udsted den. Filen sender du selv.",
        "Kirjoita lasku, katso esikatselu ja laadi se. Tiedoston lähetät itse.",
        "Skrifaðu reikning, skoðaðu forskoðun og gefðu hann út. Þú sendir skrána á eigin vegum."
    );
    internal static readonly Phrase FormLead = new(
        "Look at the preview first. Number and payment reference are given when it is issued; after that it only changes by a credit note.",
        "Se forhåndsvisningen først. Nummer og betalingsreferanse gis ved utstedelsen; deretter endres den bare med en kreditnota.",
        "Titta på förhandsvisningen först. Nummer och betalningsreferens ges när den utfärdas; därefter ändras den bara med en kreditfaktura.",
        "Se forhåndsvisningen først. Nummer og betalingsreference gives ved udstedelsen; derefter ændres den kun med en kreditnota.",
        "Katso ensin esikatselu. Numero ja viite annetaan laadittaessa; sen jälkeen laskua muutetaan vain hyvityslaskulla.",
        "Skoðaðu forskoðunina fyrst. Númer og greiðslutilvísun fást við útgáfu; eftir það breytist hann aðeins með kreditreikningi."
    );
    internal static readonly Phrase Begin = new(
        "Begin from an earlier invoice",
        "Begynn med en tidligere faktura",
        "Börja från en tidigare faktura",
        "Begynd med en tidligere faktura",
        "Aloita aiemmasta laskusta",
        "Byrja út frá eldri reikningi"
    );
    internal static readonly Phrase FillIn = new("Fill in", "Fyll ut", "Fyll i", "Udfyld", "Täytä", "Fylla út");
    internal static readonly Phrase Customer = new("Customer", "Kunde", "Kund", "Kunde", "Asiakas", "Viðskiptavinur");
    internal static readonly Phrase OrgNumber = new(
        "Organisation number",
        "Organisasjonsnummer",
        "Organisationsnummer",
        "CVR-nummer eller lignende",
        "Y-tunnus tai vastaava",
        "Kennitala eða sambærilegt"
    );
    internal static readonly Phrase Country = new("Country", "Land", "Land", "Land", "Maa", "Land");
    internal static readonly Phrase Street = new(
        "Street",
        "Gateadresse",
        "Gatuadress",
        "Vej og nummer",
        "Katuosoite",
        "Heimilisfang"
    );
    internal static readonly Phrase PostalCode = new(
        "Postal code",
        "Postnummer",
        "Postnummer",
        "Postnummer",
        "Postinumero",
        "Póstnúmer"
    );
    internal static readonly Phrase City = new("City", "Poststed", "Postort", "By", "Postitoimipaikka", "Staður");
    internal static readonly Phrase Email = new("E-mail", "E-post", "E-post", "E-mail", "Sähköposti", "Netfang");
    internal static readonly Phrase VatNumber = new(
        "VAT number",
        "Mva-nummer",
        "Momsregistreringsnummer",
        "Momsnummer",
        "Alv-tunniste",
        "VSK-númer"
    );
    internal static readonly Phrase Endpoint = new(
        "Electronic address",
        "Elektronisk adresse",
        "Elektronisk adress",
        "Elektronisk adresse",
        "Verkkolaskuosoite",
        "Rafrænt póstfang"
    );
    internal static readonly Phrase FromNumber = new(
        "Made from the organisation number when left empty.",
        "Lages ut fra organisasjonsnummeret når feltet er tomt.",
        "Skapas utifrån organisationsnumret när fältet är tomt.",
        "Dannes ud fra nummeret, når feltet er tomt.",
        "Muodostetaan tunnuksesta, jos kenttä on tyhjä.",
        "Myndað af kennitölu ef reiturinn er auður."
    );
    internal static readonly Phrase MoreOfCustomer = new(
        "VAT number and electronic address",
        "Mva-nummer og elektronisk adresse",
        "Momsregistreringsnummer och elektronisk adress",
        "Momsnummer og elektronisk adresse",
        "Alv-tunniste ja verkkolaskuosoite",
        "VSK-númer og rafrænt póstfang"
    );
    internal static readonly Phrase Yours = new(
        "What the invoice says of you",
        "Hva fakturaen sier om deg",
        "Vad fakturan säger om dig",
        "Hvad fakturaen siger om dig",
        "Mitä lasku kertoo sinusta",
        "Það sem reikningurinn segir um þig"
    );
    internal static readonly Phrase YoursNote = new(
        "Name, number and VAT number follow from the company.",
        "Navn, nummer og mva-nummer følger av selskapet.",
        "Namn, nummer och momsregistreringsnummer följer av företaget.",
        "Navn, nummer og momsnummer følger af virksomheden.",
        "Nimi, tunnus ja alv-tunniste tulevat yrityksen tiedoista.",
        "Nafn, kennitala og VSK-númer fylgja fyrirtækinu."
    );
    internal static readonly Phrase TaxRegistration = new(
        "Other tax registration",
        "Annen avgiftsregistrering",
        "Annan skatteregistrering",
        "Anden skatteregistrering",
        "Muu verorekisteröinti",
        "Önnur skattskráning"
    );
    internal static readonly Phrase RegisteredOffice = new(
        "Registered office",
        "Forretningskommune",
        "Säte",
        "Hjemsted",
        "Kotipaikka",
        "Heimilisfesti"
    );
    internal static readonly Phrase NoVat = new(
        "The company is not registered for VAT",
        "Selskapet er ikke registrert i Merverdiavgiftsregisteret",
        "Företaget är inte momsregistrerat",
        "Virksomheden er ikke momsregistreret",
        "Yritys ei ole arvonlisäverovelvollisten rekisterissä",
        "Fyrirtækið er ekki á VSK-skrá"
    );
    internal static readonly Phrase Terms = new(
        "Dates, references and payment",
        "Datoer, referanser og betaling",
        "Datum, referenser och betalning",
        "Datoer, referencer og betaling",
        "Päivät, viitteet ja maksu",
        "Dagsetningar, tilvísanir og greiðsla"
    );
    internal static readonly Phrase IssueDate = new(
        "Invoice date",
        "Fakturadato",
        "Fakturadatum",
        "Fakturadato",
        "Laskun päiväys",
        "Dagsetning reiknings"
    );
    internal static readonly Phrase Delivered = new(
        "Delivered on",
        "Leveringsdato",
        "Leveransdatum",
        "Leveringsdato",
        "Toimituspäivä",
        "Afhendingardagur"
    );
    internal static readonly Phrase DeliveredTo = new(
        "Place of delivery",
        "Leveringssted",
        "Leveransplats",
        "Leveringssted",
        "Toimituspaikka",
        "Afhendingarstaður"
    );
    internal static readonly Phrase BuyerReference = new(
        "Customer’s reference",
        "Kundens referanse",
        "Kundens referens",
        "Kundens reference",
        "Asiakkaan viite",
        "Tilvísun viðskiptavinar"
    );
    internal static readonly Phrase NeedsReference = new(
        "Fill in the customer’s reference or the customer’s order number: receivers need one of them.",
        "Fyll ut kundens referanse eller kundens ordrenummer: mottakere trenger en av dem.",
        "Fyll i kundens referens eller kundens ordernummer: mottagare behöver ett av dem.",
        "Udfyld kundens reference eller kundens ordrenummer: modtagere har brug for en af dem.",
        "Täytä asiakkaan viite tai asiakkaan tilausnumero: vastaanottajat tarvitsevat jommankumman.",
        "Fylltu út tilvísun viðskiptavinar eða pöntunarnúmer viðskiptavinar: viðtakendur þurfa annað þeirra."
    );
    internal static readonly Phrase DateAhead = new(
        "The invoice date lies ahead; an invoice is issued on its day or after it.",
        "Fakturadatoen ligger fram i tid; en faktura utstedes på sin dag eller senere.",
        "Fakturadatumet ligger framåt i tiden; en faktura utfärdas på sin dag eller senare.",
        "Fakturadatoen ligger ude i fremtiden; en faktura udstedes på sin dag eller senere.",
        "Laskun päiväys on tulevaisuudessa; lasku laaditaan päiväyksen päivänä tai sen jälkeen.",
        "Dagsetning reiknings er fram undan; reikningur er gefinn út á sínum degi eða síðar."
    );
    internal static readonly Phrase OrderReference = new(
        "Customer’s order number",
        "Kundens ordrenummer",
        "Kundens ordernummer",
        "Kundens ordrenummer",
        "Asiakkaan tilausnumero",
        "Pöntunarnúmer viðskiptavinar"
    );
    internal static readonly Phrase Note = new(
        "Note to the customer",
        "Melding til kunden",
        "Meddelande till kunden",
        "Besked til kunden",
        "Viesti asiakkaalle",
        "Athugasemd til viðskiptavinar"
    );
    internal static readonly Phrase Currency = new("Currency", "Valuta", "Valuta", "Valuta", "Valuutta", "Gjaldmiðill");
    internal static readonly Phrase FileForm = new(
        "Format of the file",
        "Filformat",
        "Filens format",
        "Filformat",
        "Tiedoston muoto",
        "Snið skrár"
    );
    internal static readonly Phrase Lines = new("Lines", "Linjer", "Rader", "Linjer", "Rivit", "Línur");
    internal static readonly Phrase Unit = new("Unit", "Enhet", "Enhet", "Enhed", "Yksikkö", "Eining");
    internal static readonly Phrase Percent = new(
        "Discount %",
        "Rabatt %",
        "Rabatt %",
        "Rabat %",
        "Alennus %",
        "Afsláttur %"
    );
    internal static readonly Phrase Goods = new("Goods", "Varer", "Varor", "Varer", "Tavara", "Vörur");
    internal static readonly Phrase Services = new(
        "Services",
        "Tjenester",
        "Tjänster",
        "Ydelser",
        "Palvelu",
        "Þjónusta"
    );
    internal static readonly Phrase VatUsual = new(
        "As usual",
        "Som vanlig",
        "Som vanligt",
        "Som normalt",
        "Tavallinen",
        "Eins og venjulega"
    );
    internal static readonly Phrase VatReason = new(
        "Why it is exempt from VAT (only for exempt lines)",
        "Hvorfor det er unntatt fra mva. (bare for unntatte linjer)",
        "Varför det är undantaget från moms (bara för undantagna rader)",
        "Hvorfor det er fritaget for moms (kun for fritagne linjer)",
        "Miksi se on verotonta (vain verottomille riveille)",
        "Hvers vegna það er undanþegið VSK (aðeins fyrir undanþegnar línur)"
    );
    internal static readonly Phrase ShowPreview = new(
        "Show the preview",
        "Vis forhåndsvisning",
        "Visa förhandsvisning",
        "Vis forhåndsvisning",
        "Näytä esikatselu",
        "Sýna forskoðun"
    );
    internal static readonly Phrase Preview = new(
        "Preview",
        "Forhåndsvisning",
        "Förhandsvisning",
        "Forhåndsvisning",
        "Esikatselu",
        "Forskoðun"
    );
    internal static readonly Phrase PreviewNote = new(
        "Every rule is kept; nothing is issued yet.",
        "Alle regler er oppfylt; ingenting er utstedt ennå.",
        "Alla regler är uppfyllda; inget har utfärdats ännu.",
        "Alle regler er overholdt; intet er udstedt endnu.",
        "Kaikki säännöt täyttyvät; mitään ei ole vielä laadittu.",
        "Allar reglur standast; ekkert hefur verið gefið út enn."
    );
    internal static readonly Phrase Issue = new(
        "Issue the invoice",
        "Utsted fakturaen",
        "Utfärda fakturan",
        "Udsted fakturaen",
        "Laadi lasku",
        "Gefa reikninginn út"
    );
    internal static readonly Phrase Changed = new(
        "It has changed since the preview. Look at it once more, and issue it then.",
        "Den er endret siden forhåndsvisningen. Se på den en gang til, og utsted den så.",
        "Den har ändrats sedan förhandsvisningen. Titta en gång till och utfärda den sedan.",
        "Den er ændret siden forhåndsvisningen. Se på den igen, og udsted den så.",
        "Lasku on muuttunut esikatselun jälkeen. Katso se uudelleen ja laadi sitten.",
        "Hann hefur breyst frá forskoðun. Skoðaðu hann aftur og gefðu hann svo út."
    );
    internal static readonly Phrase Credit = new(
        "Credit the invoice",
        "Krediter fakturaen",
        "Kreditera fakturan",
        "Krediter fakturaen",
        "Hyvitä lasku",
        "Kreditfæra reikninginn"
    );
    internal static readonly Phrase CreditNote = new(
        "The credit note is numbered and booked at once. The invoice stays beside it.",
        "Kreditnotaen nummereres og bokføres med en gang. Fakturaen blir stående ved siden av.",
        "Kreditfakturan numreras och bokförs genast. Fakturan står kvar bredvid.",
        "Kreditnotaen nummereres og bogføres straks. Fakturaen bliver stående ved siden af.",
        "Hyvityslasku numeroidaan ja kirjataan heti. Lasku jää sen rinnalle.",
        "Kreditreikningurinn er tölusettur og bókaður strax. Reikningurinn stendur við hlið hans."
    );
    internal static readonly Phrase CreditWhy = new(
        "Reason, which the customer reads",
        "Begrunnelse, som kunden leser",
        "Motivering, som kunden läser",
        "Begrundelse, som kunden læser",
        "Perustelu, jonka asiakas lukee",
        "Ástæða, sem viðskiptavinurinn les"
    );
    internal static readonly Phrase CreditIt = new(
        "Issue the credit note",
        "Utsted kreditnotaen",
        "Utfärda kreditfakturan",
        "Udsted kreditnotaen",
        "Laadi hyvityslasku",
        "Gefa kreditreikninginn út"
    );
    internal static readonly Phrase CreditedBy = new(
        "Credited by {0}",
        "Kreditert med {0}",
        "Krediterad med {0}",
        "Krediteret med {0}",
        "Hyvitetty laskulla {0}",
        "Kreditfærður með {0}"
    );
    internal static readonly Phrase Overdue = new(
        "Overdue",
        "Forfalt",
        "Förfallen",
        "Forfalden",
        "Erääntynyt",
        "Gjaldfallinn"
    );
    internal static readonly Phrase MoreLines = new(
        "More lines",
        "Flere linjer",
        "Fler rader",
        "Flere linjer",
        "Lisää rivejä",
        "Fleiri línur"
    );
    internal static readonly Phrase Paid = new("Paid", "Betalt", "Betald", "Betalt", "Maksettu", "Greitt");
    internal static readonly Phrase Credited = new(
        "Credited",
        "Kreditert",
        "Krediterad",
        "Krediteret",
        "Hyvitetty",
        "Kreditfært"
    );
    internal static readonly Phrase SendIt = new(
        "Save it to send it on",
        "Lagre for å sende",
        "Spara för att skicka",
        "Gem for at sende",
        "Tallenna lähettämistä varten",
        "Vista til að senda"
    );
    internal static readonly Phrase SendNote = new(
        "An access point or bank sends the file; this program does not.",
        "Et aksesspunkt eller en bank sender filen; det gjør ikke dette programmet.",
        "En accesspunkt eller bank skickar filen; det gör inte detta program.",
        "Et accesspunkt eller en bank sender filen; det gør dette program ikke.",
        "Tiedoston lähettää välittäjä tai pankki, ei tämä ohjelma.",
        "Skeytamiðlari eða banki sendir skrána; þetta forrit gerir það ekki."
    );
    internal static readonly Phrase Again = new(
        "Write another like it",
        "Skriv en lignende",
        "Skriv en liknande",
        "Skriv en lignende",
        "Kirjoita samanlainen",
        "Skrifa annan svipaðan"
    );
}
