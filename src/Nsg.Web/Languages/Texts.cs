namespace Nsg.Web.Languages;

/// <summary>What the pages say everywhere. Pages of one matter keep theirs in a class of their own beside this
/// one.</summary>
internal static class Texts
{
    internal static readonly Phrase Companies = new(
        "Companies",
        "Selskaper",
        "Företag",
        "Virksomheder",
        "Yritykset",
        "Fyrirtæki"
    );
    internal static readonly Phrase AsOf = new(
        "As of {0}",
        "Per {0}",
        "Per {0}",
        "Pr. {0}",
        "Tilanne {0}",
        "Staða {0}"
    );
    internal static readonly Phrase Company = new("Company", "Selskap", "Företag", "Virksomhed", "Yritys", "Fyrirtæki");
    internal static readonly Phrase Documents = new(
        "Documents",
        "Dokumenter",
        "Underlag",
        "Dokumenter",
        "Asiakirjat",
        "Skjöl"
    );
    internal static readonly Phrase InReview = new(
        "In review",
        "Til kontroll",
        "Att granska",
        "Til kontrol",
        "Tarkistettavana",
        "Í yfirferð"
    );
    internal static readonly Phrase Turnover = new(
        "Turnover",
        "Omsetning",
        "Omsättning",
        "Omsætning",
        "Liikevaihto",
        "Velta"
    );
    internal static readonly Phrase Result = new("Result", "Resultat", "Resultat", "Resultat", "Tulos", "Afkoma");
    internal static readonly Phrase Vat = new("VAT", "Mva.", "Moms", "Moms", "Alv", "VSK");
    internal static readonly Phrase VatOwed = new(
        "to pay",
        "å betale",
        "att betala",
        "at betale",
        "maksettavaa",
        "til greiðslu"
    );
    internal static readonly Phrase VatBack = new(
        "to get back",
        "til gode",
        "att få tillbaka",
        "til gode",
        "palautettavaa",
        "til endurgreiðslu"
    );
    internal static readonly Phrase ReceivablesOverdue = new(
        "Receivables overdue",
        "Forfalte kundefordringer",
        "Förfallna kundfordringar",
        "Forfaldne debitorer",
        "Erääntyneet myyntisaamiset",
        "Gjaldfallnar viðskiptakröfur"
    );
    internal static readonly Phrase PayablesOverdue = new(
        "Payables overdue",
        "Forfalt leverandørgjeld",
        "Förfallna leverantörsskulder",
        "Forfalden leverandørgæld",
        "Erääntyneet ostovelat",
        "Gjaldfallnar viðskiptaskuldir"
    );
    internal static readonly Phrase CashByMonth = new(
        "Cash at month end",
        "Bankbeholdning ved månedsslutt",
        "Banktillgodohavande vid månadens slut",
        "Bankbeholdning ved månedens udgang",
        "Pankkisaldo kuun lopussa",
        "Bankainnstæða í lok mánaðar"
    );
    internal static readonly Phrase TurnoverByMonth = new(
        "Turnover by month",
        "Omsetning per måned",
        "Omsättning per månad",
        "Omsætning pr. måned",
        "Liikevaihto kuukausittain",
        "Velta eftir mánuðum"
    );
    internal static readonly Phrase Month = new("Month", "Måned", "Månad", "Måned", "Kuukausi", "Mánuður");
    internal static readonly Phrase ChartIn = new(
        "{0}: from {1} in {2} to {3} in {4}.",
        "{0}: fra {1} i {2} til {3} i {4}.",
        "{0}: från {1} i {2} till {3} i {4}.",
        "{0}: fra {1} i {2} til {3} i {4}.",
        "{0}: {1} ({2}) – {3} ({4}).",
        "{0}: frá {1} í {2} til {3} í {4}."
    );
    internal static readonly Phrase ShowFigures = new(
        "Show the figures",
        "Vis tallene",
        "Visa siffrorna",
        "Vis tallene",
        "Näytä luvut",
        "Sýna tölurnar"
    );
    internal static readonly Phrase ReviewTitle = new(
        "Waiting for a person",
        "Venter på en avgjørelse",
        "Väntar på beslut",
        "Venter på en afgørelse",
        "Odottaa päätöstä",
        "Bíður ákvörðunar"
    );
    internal static readonly Phrase ReviewNone = new(
        "Nothing waits.",
        "Ingenting venter.",
        "Inget väntar.",
        "Intet venter.",
        "Mikään ei odota.",
        "Ekkert bíður."
    );
    internal static readonly Phrase OverdueTitle = new(
        "Overdue",
        "Forfalt",
        "Förfallet",
        "Forfaldent",
        "Erääntynyt",
        "Gjaldfallið"
    );
    internal static readonly Phrase OverdueNone = new(
        "Nothing is overdue.",
        "Ingenting er forfalt.",
        "Inget är förfallet.",
        "Intet er forfaldent.",
        "Mitään ei ole erääntynyt.",
        "Ekkert er gjaldfallið."
    );
    internal static readonly Phrase Number = new("Number", "Nummer", "Nummer", "Nummer", "Numero", "Númer");
    internal static readonly Phrase Party = new("Party", "Part", "Part", "Part", "Osapuoli", "Aðili");
    internal static readonly Phrase Date = new("Date", "Dato", "Datum", "Dato", "Päivä", "Dagsetning");
    internal static readonly Phrase Due = new("Due", "Forfall", "Förfaller", "Forfald", "Eräpäivä", "Gjalddagi");
    internal static readonly Phrase Amount = new("Amount", "Beløp", "Belopp", "Beløb", "Summa", "Fjárhæð");
    internal static readonly Phrase Open = new("Open", "Åpent", "Öppet", "Åbent", "Avoinna", "Ógreitt");
    internal static readonly Phrase Kind = new("Kind", "Type", "Typ", "Type", "Laji", "Tegund");
    internal static readonly Phrase State = new("State", "Status", "Status", "Status", "Tila", "Staða");
    internal static readonly Phrase Language = new("Language", "Språk", "Språk", "Sprog", "Kieli", "Tungumál");
    internal static readonly Phrase SkipToContent = new(
        "Skip to content",
        "Hopp til innhold",
        "Hoppa till innehållet",
        "Spring til indhold",
        "Siirry sisältöön",
        "Fara beint í efnið"
    );
    internal static readonly Phrase NoCompanies = new(
        "You have no role at any company yet. Whoever keeps this node can give you one.",
        "Du har ingen rolle i noe selskap ennå. Den som drifter noden, kan gi deg en.",
        "Du har ännu ingen roll i något företag. Den som driver noden kan ge dig en.",
        "Du har endnu ingen rolle i nogen virksomhed. Den, der driver noden, kan give dig en.",
        "Sinulla ei ole vielä roolia missään yrityksessä. Solmun ylläpitäjä voi antaa sellaisen.",
        "Þú hefur ekki enn hlutverk hjá neinu fyrirtæki. Sá sem rekur hnútinn getur veitt þér það."
    );
    internal static readonly Phrase NotFoundTitle = new(
        "Not here",
        "Ikke her",
        "Inte här",
        "Ikke her",
        "Ei löydy",
        "Ekki hér"
    );
    internal static readonly Phrase NotFound = new(
        "There is nothing at this address, or nothing that you may see.",
        "Det er ingenting på denne adressen, eller ingenting du har tilgang til.",
        "Det finns inget på den här adressen, eller inget som du får se.",
        "Der er intet på denne adresse, eller intet du må se.",
        "Tässä osoitteessa ei ole mitään, tai sinulla ei ole oikeutta nähdä sitä.",
        "Hér er ekkert, eða ekkert sem þú mátt sjá."
    );
    internal static readonly Phrase KindInvoice = new(
        "Invoice",
        "Faktura",
        "Faktura",
        "Faktura",
        "Lasku",
        "Reikningur"
    );
    internal static readonly Phrase KindCreditNote = new(
        "Credit note",
        "Kreditnota",
        "Kreditfaktura",
        "Kreditnota",
        "Hyvityslasku",
        "Kreditreikningur"
    );
    internal static readonly Phrase KindReceipt = new(
        "Receipt",
        "Kvittering",
        "Kvitto",
        "Kvittering",
        "Kuitti",
        "Kvittun"
    );
    internal static readonly Phrase KindStatement = new(
        "Bank statement",
        "Kontoutskrift",
        "Kontoutdrag",
        "Kontoudtog",
        "Tiliote",
        "Bankayfirlit"
    );
    internal static readonly Phrase KindOrder = new("Order", "Ordre", "Order", "Ordre", "Tilaus", "Pöntun");
    internal static readonly Phrase KindOrderResponse = new(
        "Order response",
        "Ordrebekreftelse",
        "Orderbekräftelse",
        "Ordrebekræftelse",
        "Tilausvahvistus",
        "Pöntunarsvar"
    );
    internal static readonly Phrase KindOrderChange = new(
        "Order change",
        "Ordreendring",
        "Orderändring",
        "Ordreændring",
        "Tilausmuutos",
        "Pöntunarbreyting"
    );
    internal static readonly Phrase KindOrderCancellation = new(
        "Order cancellation",
        "Ordrekansellering",
        "Orderavbokning",
        "Ordreannullering",
        "Tilauksen peruutus",
        "Afpöntun"
    );
    internal static readonly Phrase KindOrderAgreement = new(
        "Order agreement",
        "Ordreforslag",
        "Orderöverenskommelse",
        "Ordreaftale",
        "Tilaussopimus",
        "Pöntunarsamkomulag"
    );
    internal static readonly Phrase KindDespatchAdvice = new(
        "Despatch advice",
        "Pakkseddel",
        "Leveransavisering",
        "Forsendelsesadvis",
        "Lähetysilmoitus",
        "Sendingartilkynning"
    );
    internal static readonly Phrase KindReceiptAdvice = new(
        "Receipt advice",
        "Mottaksbekreftelse",
        "Mottagningsbekräftelse",
        "Modtagelsesadvis",
        "Vastaanottoilmoitus",
        "Móttökutilkynning"
    );
    internal static readonly Phrase KindOther = new("Other", "Annet", "Annat", "Andet", "Muu", "Annað");
    internal static readonly Phrase StateBooked = new("Booked", "Bokført", "Bokförd", "Bogført", "Kirjattu", "Bókað");
    internal static readonly Phrase StateReview = new(
        "In review",
        "Til kontroll",
        "Att granska",
        "Til kontrol",
        "Tarkistettavana",
        "Í yfirferð"
    );
    internal static readonly Phrase StateStored = new(
        "Kept",
        "Oppbevart",
        "Bevarad",
        "Opbevaret",
        "Säilytetty",
        "Varðveitt"
    );
    internal static readonly Phrase StateRejected = new("Rejected", "Avvist", "Avvisad", "Afvist", "Hylätty", "Hafnað");
    internal static readonly Phrase FlagDoublePayment = new(
        "Paid twice",
        "Betalt to ganger",
        "Betald två gånger",
        "Betalt to gange",
        "Maksettu kahdesti",
        "Greitt tvisvar"
    );
    internal static readonly Phrase FlagOverpayment = new(
        "Paid too much",
        "Betalt for mye",
        "För mycket betalt",
        "Betalt for meget",
        "Maksettu liikaa",
        "Ofgreitt"
    );
    internal static readonly Phrase FlagDuplicate = new(
        "Possible duplicate",
        "Mulig duplikat",
        "Möjlig dubblett",
        "Mulig dublet",
        "Mahdollinen kaksoiskappale",
        "Hugsanlegt tvírit"
    );
    internal static readonly Phrase FlagAccount = new(
        "Changed bank account",
        "Endret kontonummer",
        "Ändrat kontonummer",
        "Ændret kontonummer",
        "Tilinumero vaihtunut",
        "Breyttur bankareikningur"
    );
    internal static readonly Phrase FlagStatement = new(
        "Bank statement",
        "Kontoutskrift",
        "Kontoutdrag",
        "Kontoudtog",
        "Tiliote",
        "Bankayfirlit"
    );
    internal static readonly Phrase FlagOther = new(
        "Notice",
        "Merknad",
        "Anmärkning",
        "Bemærkning",
        "Huomautus",
        "Ábending"
    );
    internal static readonly Phrase More = new(
        "and {0} more",
        "og {0} til",
        "och {0} till",
        "og {0} til",
        "ja {0} muuta",
        "og {0} í viðbót"
    );
    internal static readonly Phrase SignIn = new(
        "Sign in",
        "Logg inn",
        "Logga in",
        "Log ind",
        "Kirjaudu sisään",
        "Skrá inn"
    );
    internal static readonly Phrase SignOut = new(
        "Sign out",
        "Logg ut",
        "Logga ut",
        "Log ud",
        "Kirjaudu ulos",
        "Skrá út"
    );
    internal static readonly Phrase SignedOutTitle = new(
        "You are signed out",
        "Du er logget ut",
        "Du är utloggad",
        "Du er logget ud",
        "Olet kirjautunut ulos",
        "Þú hefur skráð þig út"
    );
    internal static readonly Phrase SignedOut = new(
        "Nothing of your session is left on this computer.",
        "Ingenting av økten din ligger igjen på denne maskinen.",
        "Inget av din session finns kvar på den här datorn.",
        "Intet fra din session ligger tilbage på denne computer.",
        "Istunnostasi ei jäänyt mitään tälle koneelle.",
        "Ekkert af lotunni þinni er eftir í þessari tölvu."
    );
    internal static readonly Phrase SignInFailedTitle = new(
        "That did not work",
        "Det gikk ikke",
        "Det gick inte",
        "Det lykkedes ikke",
        "Ei onnistunut",
        "Þetta tókst ekki"
    );
    internal static readonly Phrase SignInFailed = new(
        "You could not be signed in. Please try once more; the operator’s log says what went wrong.",
        "Du kunne ikke logges inn. Prøv en gang til; driftsloggen sier hva som gikk galt.",
        "Du kunde inte loggas in. Försök en gång till; driftsloggen säger vad som gick fel.",
        "Du kunne ikke logges ind. Prøv en gang til; driftsloggen siger, hvad der gik galt.",
        "Kirjautuminen ei onnistunut. Yritä uudelleen; ylläpidon loki kertoo syyn.",
        "Ekki tókst að skrá þig inn. Reyndu aftur; dagbók rekstraraðila segir hvað fór úrskeiðis."
    );
    internal static readonly Phrase FormTooOldTitle = new(
        "Please send that again",
        "Send det en gang til",
        "Skicka det en gång till",
        "Send det en gang til",
        "Lähetä uudelleen",
        "Sendu þetta aftur"
    );
    internal static readonly Phrase FormTooOld = new(
        "The form was from another session, so nothing was done. Go back, load the page anew and send it again.",
        "Skjemaet var fra en annen økt, så ingenting ble gjort. Gå tilbake, last siden på nytt og send igjen.",
        "Formuläret var från en annan session, så inget gjordes. Gå tillbaka, ladda om sidan och skicka igen.",
        "Formularen var fra en anden session, så intet blev gjort. Gå tilbage, genindlæs siden og send igen.",
        "Lomake oli toisesta istunnosta, joten mitään ei tehty. Palaa takaisin, päivitä sivu ja lähetä lomake uudestaan.",
        "Eyðublaðið var úr annarri lotu og því var ekkert gert. Farðu til baka, endurhlaððu síðuna og sendu aftur."
    );
    internal static readonly Phrase DemoProviderTitle = new(
        "Who do you want to be?",
        "Hvem vil du være?",
        "Vem vill du vara?",
        "Hvem vil du være?",
        "Kuka haluat olla?",
        "Hver viltu vera?"
    );
    internal static readonly Phrase DemoProviderNote = new(
        "This is the demo’s own sign-in service. Its people are invented and need no password. A real node uses the provider that its operator chooses.",
        "Dette er demoens egen innloggingstjeneste. Personene er oppdiktet og trenger ikke passord. En ekte node bruker den tjenesten operatøren velger.",
        "Detta är demons egen inloggningstjänst. Personerna är påhittade och behöver inget lösenord. En riktig nod använder den tjänst som driften väljer.",
        "Dette er demoens egen logintjeneste. Personerne er opdigtede og skal ikke bruge adgangskode. En rigtig node bruger den tjeneste, som driften vælger.",
        "Tämä on demon oma kirjautumispalvelu. Henkilöt ovat keksittyjä eivätkä tarvitse salasanaa. Oikea solmu käyttää ylläpitäjän valitsemaa palvelua.",
        "Þetta er innskráningarþjónusta sýnisútgáfunnar. Fólkið er uppspuni og þarf ekkert lykilorð. Raunverulegur hnútur notar þjónustu sem rekstraraðili velur."
    );
    internal static readonly Phrase Appearance = new(
        "Appearance",
        "Utseende",
        "Utseende",
        "Udseende",
        "Ulkoasu",
        "Útlit"
    );
    internal static readonly Phrase ThemeDevice = new(
        "As the device",
        "Som enheten",
        "Som enheten",
        "Som enheden",
        "Laitteen mukaan",
        "Eins og tækið"
    );
    internal static readonly Phrase ThemeLight = new("Light", "Lyst", "Ljust", "Lyst", "Vaalea", "Ljóst");
    internal static readonly Phrase ThemeDark = new("Dark", "Mørkt", "Mörkt", "Mørkt", "Tumma", "Dökkt");
    internal static readonly Phrase Search = new("Search", "Søk", "Sök", "Søg", "Hae", "Leita");
    internal static readonly Phrase SearchHint = new(
        "Document, party, amount, account, text",
        "Dokument, part, beløp, konto, tekst",
        "Underlag, part, belopp, konto, text",
        "Dokument, part, beløb, konto, tekst",
        "Asiakirja, osapuoli, summa, tili, teksti",
        "Skjal, aðili, fjárhæð, bókhaldslykill, texti"
    );
    internal static readonly Phrase Overview = new(
        "Overview",
        "Oversikt",
        "Översikt",
        "Overblik",
        "Yleiskuva",
        "Yfirlit"
    );
    internal static readonly Phrase Waiting = new("waiting", "venter", "väntar", "venter", "odottaa", "bíða");
    internal static readonly Phrase Design = new("Design", "Design", "Design", "Design", "Ulkoasun osat", "Hönnun");
    internal static readonly Phrase Pages = new("Pages", "Sider", "Sidor", "Sider", "Sivut", "Síður");
    internal static readonly Phrase EarlierPage = new(
        "Back",
        "Tilbake",
        "Tillbaka",
        "Tilbage",
        "Edelliset",
        "Til baka"
    );
    internal static readonly Phrase NextPage = new("Next", "Neste", "Nästa", "Næste", "Seuraavat", "Áfram");
    internal static readonly Phrase YouAreHere = new(
        "You are here",
        "Du er her",
        "Du är här",
        "Du er her",
        "Olet tässä",
        "Þú ert hér"
    );
    internal static readonly Phrase BackToDrawing = new("Close", "Lukk", "Stäng", "Luk", "Sulje", "Loka");
    internal static readonly Phrase LookInto = new(
        "Zoom in",
        "Zoom inn",
        "Zooma in",
        "Zoom ind",
        "Lähennä",
        "Þysja inn"
    );
    internal static readonly Phrase Inbox = new("Inbox", "Innboks", "Inkorg", "Indbakke", "Saapuneet", "Innhólf");
    internal static readonly Phrase Journal = new(
        "Journal",
        "Bilagsjournal",
        "Verifikationer",
        "Posteringsjournal",
        "Päiväkirja",
        "Dagbók"
    );
    internal static readonly Phrase Accounts = new("Accounts", "Kontoer", "Konton", "Konti", "Tilit", "Bókhaldslyklar");
    internal static readonly Phrase OpenItems = new(
        "Open items",
        "Åpne poster",
        "Öppna poster",
        "Åbne poster",
        "Avoimet erät",
        "Opnar færslur"
    );
    internal static readonly Phrase Bank = new("Bank", "Bank", "Bank", "Bank", "Pankki", "Banki");
    internal static readonly Phrase Periods = new("Periods", "Perioder", "Perioder", "Perioder", "Kaudet", "Tímabil");
    internal static readonly Phrase Debit = new("Debit", "Debet", "Debet", "Debet", "Debet", "Debet");
    internal static readonly Phrase Credit = new("Credit", "Kredit", "Kredit", "Kredit", "Kredit", "Kredit");
    internal static readonly Phrase Balance = new("Balance", "Saldo", "Saldo", "Saldo", "Saldo", "Staða");
    internal static readonly Phrase Account = new("Account", "Konto", "Konto", "Konto", "Tili", "Bókhaldslykill");
    internal static readonly Phrase Voucher = new("Voucher", "Bilag", "Verifikation", "Bilag", "Tosite", "Fylgiskjal");
    internal static readonly Phrase Text = new("Text", "Tekst", "Text", "Tekst", "Selite", "Texti");
    internal static readonly Phrase From = new("From", "Fra", "Från", "Fra", "Alkaen", "Frá");
    internal static readonly Phrase To = new("To", "Til", "Till", "Til", "Päättyen", "Til");
    internal static readonly Phrase Show = new("Show", "Vis", "Visa", "Vis", "Näytä", "Sýna");
    internal static readonly Phrase All = new("All", "Alle", "Alla", "Alle", "Kaikki", "Allt");
    internal static readonly Phrase Document = new(
        "Document",
        "Dokument",
        "Underlag",
        "Dokument",
        "Asiakirja",
        "Skjal"
    );
    internal static readonly Phrase Cancel = new("Cancel", "Avbryt", "Avbryt", "Annuller", "Peruuta", "Hætta við");
    internal static readonly Phrase Why = new("Why", "Hvorfor", "Varför", "Hvorfor", "Miksi", "Hvers vegna");
    internal static readonly Phrase ByItself = new(
        "the program, by its rules",
        "programmet, etter sine regler",
        "programmet, enligt sina regler",
        "programmet, efter sine regler",
        "ohjelma sääntöjensä mukaan",
        "forritið, samkvæmt reglum sínum"
    );
    internal static readonly Phrase SomePerson = new(
        "a person who is no longer known here",
        "en person som ikke lenger er kjent her",
        "en person som inte längre är känd här",
        "en person, der ikke længere er kendt her",
        "henkilö, jota täällä ei enää tunneta",
        "manneskja sem ekki er lengur þekkt hér"
    );
    internal static readonly Phrase ByClient = new(
        "the program with key {0}",
        "programmet med nøkkel {0}",
        "programmet med nyckel {0}",
        "programmet med nøgle {0}",
        "ohjelma, jonka avain on {0}",
        "forritið með lykil {0}"
    );
}
