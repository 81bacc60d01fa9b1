namespace Nsg.Web.Languages;

/// <summary>What the pages of sharing say.</summary>
internal static class SharingTexts
{
    internal static readonly Phrase Title = new("Sharing", "Deling", "Delning", "Deling", "Jakaminen", "Deiling");
    internal static readonly Phrase Lead = new(
        "Who asks to see the company’s data, who may, and who did.",
        "Hvem som ber om innsyn, hvem som har det, og hvem som har brukt det.",
        "Vilka som ber om insyn, vilka som har den och vilka som har använt den.",
        "Hvem der beder om indsigt, hvem der har den, og hvem der har brugt den.",
        "Kuka pyytää nähdä yrityksen tietoja, kuka saa ja kuka on nähnyt.",
        "Hverjir biðja um aðgang, hverjir hafa hann og hverjir hafa notað hann."
    );
    internal static readonly Phrase Accesses = new(
        "Who saw what",
        "Hvem har sett hva",
        "Vem har sett vad",
        "Hvem har set hvad",
        "Kuka näki mitä",
        "Hver sá hvað"
    );
    internal static readonly Phrase AccessesLead = new(
        "Every release of data, with why it was allowed.",
        "Hver utlevering av data, og hvorfor den var tillatt.",
        "Varje utlämning av uppgifter, och varför den var tillåten.",
        "Hver udlevering af data, og hvorfor den var tilladt.",
        "Jokainen tietojen luovutus ja miksi se oli sallittu.",
        "Sérhver afhending gagna og hvers vegna hún var leyfð."
    );
    internal static readonly Phrase AccessesTotal = new(
        "{0} in all.",
        "{0} i alt.",
        "{0} totalt.",
        "{0} i alt.",
        "Yhteensä {0}.",
        "{0} alls."
    );
    internal static readonly Phrase NoAccesses = new(
        "Nobody outside has been given data of the company.",
        "Ingen utenfor selskapet har fått data fra det.",
        "Ingen utanför företaget har fått uppgifter från det.",
        "Ingen uden for virksomheden har fået data fra den.",
        "Kenellekään ulkopuoliselle ei ole luovutettu yrityksen tietoja.",
        "Enginn utanaðkomandi hefur fengið gögn fyrirtækisins."
    );
    internal static readonly Phrase Waiting = new(
        "Requests",
        "Forespørsler",
        "Förfrågningar",
        "Anmodninger",
        "Pyynnöt",
        "Beiðnir"
    );
    internal static readonly Phrase NoneWaiting = new(
        "Nobody asks for anything.",
        "Ingen ber om noe.",
        "Ingen begär något.",
        "Ingen beder om noget.",
        "Kukaan ei pyydä mitään.",
        "Enginn biður um neitt."
    );
    internal static readonly Phrase InForce = new(
        "May see now",
        "Har innsyn nå",
        "Har insyn nu",
        "Har indsigt nu",
        "Saavat nähdä nyt",
        "Hafa aðgang nú"
    );
    internal static readonly Phrase NoneInForce = new(
        "Nobody outside has access.",
        "Ingen utenfor selskapet har innsyn.",
        "Ingen utanför företaget har insyn.",
        "Ingen uden for virksomheden har indsigt.",
        "Kenelläkään ulkopuolisella ei ole käyttöoikeutta.",
        "Enginn utanaðkomandi hefur aðgang."
    );
    internal static readonly Phrase Ended = new("Ended", "Avsluttet", "Avslutade", "Afsluttet", "Päättyneet", "Lokið");
    internal static readonly Phrase NoneEnded = new(
        "Nothing has ended yet.",
        "Ingenting er avsluttet ennå.",
        "Inget har avslutats ännu.",
        "Intet er afsluttet endnu.",
        "Mikään ei ole vielä päättynyt.",
        "Engu er lokið enn."
    );
    internal static readonly Phrase Who = new("Who", "Hvem", "Vem", "Hvem", "Kuka", "Hver");
    internal static readonly Phrase Purpose = new("What for", "Formål", "Ändamål", "Formål", "Tarkoitus", "Tilgangur");
    internal static readonly Phrase Until = new(
        "Until",
        "Til og med",
        "Till och med",
        "Til og med",
        "Voimassa asti",
        "Til og með"
    );
    internal static readonly Phrase Uses = new("Used", "Brukt", "Använd", "Brugt", "Käytetty", "Notað");
    internal static readonly Phrase WhatIsAsked = new(
        "What is asked for",
        "Hva det bes om",
        "Vad som begärs",
        "Hvad der bedes om",
        "Mitä pyydetään",
        "Hvers er óskað"
    );
    internal static readonly Phrase Basis = new("Basis", "Grunnlag", "Grund", "Grundlag", "Peruste", "Grundvöllur");
    internal static readonly Phrase DataOf = new(
        "Data of",
        "Data fra",
        "Uppgifter från",
        "Data fra",
        "Tiedot ajalta",
        "Gögn frá"
    );
    internal static readonly Phrase TheyWillSee = new(
        "What they will see",
        "Dette vil de se",
        "Detta får de se",
        "Dette vil de se",
        "Mitä he näkevät",
        "Þetta munu þeir sjá"
    );
    internal static readonly Phrase SampleNote = new(
        "A few rows as they are now.",
        "Noen rader slik de er nå.",
        "Några rader som de ser ut nu.",
        "Nogle rækker, som de er nu.",
        "Muutama rivi tällä hetkellä.",
        "Nokkrar línur eins og þær eru nú."
    );
    internal static readonly Phrase Give = new(
        "Give",
        "Gi innsyn",
        "Ge insyn",
        "Giv indsigt",
        "Anna käyttöoikeus",
        "Veita aðgang"
    );
    internal static readonly Phrase What = new("What", "Hva", "Vad", "Hvad", "Mitä", "Hvað");
    internal static readonly Phrase DataFrom = new(
        "Data from",
        "Data fra og med",
        "Uppgifter från och med",
        "Data fra og med",
        "Tiedot ajalta, alku",
        "Gögn frá og með"
    );
    internal static readonly Phrase DataTo = new(
        "Data to",
        "Data til og med",
        "Uppgifter till och med",
        "Data til og med",
        "Tiedot ajalta, loppu",
        "Gögn til og með"
    );
    internal static readonly Phrase SignedBy = new(
        "Signed by",
        "Signert av",
        "Undertecknat av",
        "Underskrevet af",
        "Allekirjoittaja",
        "Undirritað af"
    );
    internal static readonly Phrase Sign = new(
        "Sign",
        "Signer",
        "Underteckna",
        "Underskriv",
        "Allekirjoita",
        "Undirrita"
    );
    internal static readonly Phrase Signatures = new(
        "Signatures",
        "Signaturer",
        "Underskrifter",
        "Underskrifter",
        "Allekirjoitukset",
        "Undirskriftir"
    );
    internal static readonly Phrase SignedOn = new(
        "{0} signed on {1}.",
        "{0} signerte {1}.",
        "{0} undertecknade {1}.",
        "{0} underskrev {1}.",
        "{0} allekirjoitti {1}.",
        "{0} undirritaði {1}."
    );
    internal static readonly Phrase StillToSign = new(
        "Still to sign: {0}.",
        "Mangler signatur av {0}.",
        "Underskrift saknas av {0}.",
        "Mangler underskrift af {0}.",
        "Allekirjoitus puuttuu: {0}.",
        "Undirskrift vantar frá: {0}."
    );
    internal static readonly Phrase StillToSignOf = new(
        "Still to sign: {0} of these: {1}.",
        "Mangler {0} signaturer av disse: {1}.",
        "{0} underskrifter saknas av dessa: {1}.",
        "Mangler {0} underskrifter af disse: {1}.",
        "Puuttuu {0} allekirjoitusta näiltä: {1}.",
        "Enn vantar {0} undirskriftir frá þessum: {1}."
    )
    {
        One = new(
            "Still to sign: {0} of these: {1}.",
            "Mangler {0} signatur av disse: {1}.",
            "{0} underskrift saknas av dessa: {1}.",
            "Mangler {0} underskrift af disse: {1}.",
            "Puuttuu {0} allekirjoitus näiltä: {1}.",
            "Enn vantar {0} undirskrift frá þessum: {1}."
        ),
    };
    internal static readonly Phrase NothingYet = new(
        "Nothing is shown before all have signed.",
        "Ingenting vises før alle har signert.",
        "Inget visas innan alla har undertecknat.",
        "Intet vises, før alle har underskrevet.",
        "Mitään ei näytetä ennen kuin kaikki ovat allekirjoittaneet.",
        "Ekkert er sýnt fyrr en allir hafa undirritað."
    );
    internal static readonly Phrase SameNote = new(
        "You sign just what the others signed. If you want to give less, they take their signatures back first.",
        "Du signerer akkurat det de andre har signert. Vil du gi mindre, må de først ta signaturen tilbake.",
        "Du undertecknar just det som de andra har undertecknat. Vill du ge mindre tar de först tillbaka sina underskrifter.",
        "Du underskriver netop det, de andre har underskrevet. Vil du give mindre, tager de først deres underskrift tilbage.",
        "Allekirjoitat juuri sen, minkä muut allekirjoittivat. Jos haluat antaa vähemmän, he ottavat ensin allekirjoituksensa takaisin.",
        "Þú undirritar nákvæmlega það sem hinir undirrituðu. Ef þú vilt veita minna taka þeir fyrst undirskriftir sínar til baka."
    );
    internal static readonly Phrase TakeSignature = new(
        "Take my signature back",
        "Ta tilbake signaturen min",
        "Ta tillbaka min underskrift",
        "Tag min underskrift tilbage",
        "Ota allekirjoitukseni takaisin",
        "Taka undirskrift mína til baka"
    );
    internal static readonly Phrase NobodyMissing = new(
        "Nobody is missing any more.",
        "Ingen mangler lenger.",
        "Ingen saknas längre.",
        "Ingen mangler længere.",
        "Keneltäkään ei enää puutu allekirjoitusta.",
        "Engan vantar lengur."
    );
    internal static readonly Phrase Continue = new(
        "Continue",
        "Fortsett",
        "Fortsätt",
        "Fortsæt",
        "Jatka",
        "Halda áfram"
    );
    internal static readonly Phrase BackTo = new(
        "Back to {0}",
        "Tilbake til {0}",
        "Tillbaka till {0}",
        "Tilbage til {0}",
        "Takaisin: {0}",
        "Til baka: {0}"
    );
    internal static readonly Phrase Statements = new(
        "Annual accounts",
        "Årsregnskap",
        "Årsredovisning",
        "Årsregnskab",
        "Tilinpäätökset",
        "Ársreikningar"
    );
    internal static readonly Phrase Register = new(
        "Register data",
        "Registerdata",
        "Registeruppgifter",
        "Registerdata",
        "Rekisteritiedot",
        "Skráargögn"
    );
    internal static readonly Phrase PartNote = new(
        "Take away what you do not want to give. It can be withdrawn at any time.",
        "Fjern det du ikke vil gi. Det kan trekkes tilbake når som helst.",
        "Ta bort det du inte vill ge. Det kan återkallas när som helst.",
        "Fjern det, du ikke vil give. Det kan trækkes tilbage når som helst.",
        "Poista se, mitä et halua antaa. Voit perua milloin tahansa.",
        "Fjarlægðu það sem þú vilt ekki veita. Hægt er að afturkalla hvenær sem er."
    );
    internal static readonly Phrase Refuse = new("Refuse", "Avslå", "Avslå", "Afvis", "Hylkää", "Hafna");
    internal static readonly Phrase Withdraw = new(
        "Withdraw",
        "Trekk tilbake",
        "Återkalla",
        "Træk tilbage",
        "Peru",
        "Afturkalla"
    );
    internal static readonly Phrase WithdrawNote = new(
        "From that moment nothing more is shown. What was seen stays on record.",
        "Fra det øyeblikket vises ingenting mer. Det som er sett, står i loggen.",
        "Från den stunden visas inget mer. Det som setts står kvar i loggen.",
        "Fra det øjeblik vises intet mere. Det, der er set, står i loggen.",
        "Siitä lähtien mitään ei enää näytetä. Katselut jäävät lokiin.",
        "Frá þeirri stundu er ekkert meira sýnt. Það sem skoðað var stendur áfram í annálnum."
    );
    internal static readonly Phrase History = new("History", "Historikk", "Historik", "Historik", "Historia", "Saga");
    internal static readonly Phrase Reports = new(
        "Reports",
        "Rapporter",
        "Rapporter",
        "Rapporter",
        "Raportit",
        "Skýrslur"
    );
    internal static readonly Phrase OtherSeen = new(
        "Something else",
        "Noe annet",
        "Något annat",
        "Noget andet",
        "Jotain muuta",
        "Annað"
    );
    internal static readonly Phrase StateRequested = new(
        "Asked for",
        "Bedt om",
        "Begärd",
        "Anmodet om",
        "Pyydetty",
        "Óskað eftir"
    );
    internal static readonly Phrase StateGiven = new("Given", "Gitt", "Given", "Givet", "Annettu", "Veitt");
    internal static readonly Phrase StateRefused = new("Refused", "Avslått", "Avslagen", "Afvist", "Hylätty", "Hafnað");
    internal static readonly Phrase StateWithdrawn = new(
        "Withdrawn",
        "Trukket tilbake",
        "Återkallad",
        "Trukket tilbage",
        "Peruttu",
        "Afturkallað"
    );
    internal static readonly Phrase StateUsedUp = new(
        "Used up",
        "Brukt opp",
        "Förbrukad",
        "Opbrugt",
        "Käytetty loppuun",
        "Fullnýtt"
    );
    internal static readonly Phrase StateNotYet = new(
        "Not yet",
        "Ikke ennå",
        "Inte ännu",
        "Ikke endnu",
        "Ei vielä",
        "Ekki enn"
    );
    internal static readonly Phrase StateReplaced = new(
        "Replaced",
        "Erstattet",
        "Ersatt",
        "Erstattet",
        "Korvattu",
        "Skipt út"
    );
    internal static readonly Phrase StateExpired = new(
        "Run out",
        "Utløpt",
        "Utgången",
        "Udløbet",
        "Vanhentunut",
        "Útrunnið"
    );
    internal static readonly Phrase BasisConsent = new(
        "Consent",
        "Samtykke",
        "Samtycke",
        "Samtykke",
        "Suostumus",
        "Samþykki"
    );
    internal static readonly Phrase BasisMandate = new(
        "Mandate",
        "Fullmakt",
        "Fullmakt",
        "Fuldmagt",
        "Valtuutus",
        "Umboð"
    );
    internal static readonly Phrase BasisStatute = new("Law", "Lov", "Lag", "Lov", "Laki", "Lög");
    internal static readonly Phrase BasisOpen = new(
        "Open data",
        "Åpne data",
        "Öppna data",
        "Åbne data",
        "Avoin tieto",
        "Opin gögn"
    );
    internal static readonly Phrase BasisOwn = new(
        "The company’s own",
        "Selskapets egen",
        "Företagets egen",
        "Virksomhedens egen",
        "Yrityksen oma",
        "Fyrirtækisins eigin"
    );
    internal static readonly Phrase People = new("People", "Personer", "Personer", "Personer", "Henkilöt", "Fólk");
    internal static readonly Phrase PeopleLead = new(
        "Who may do what for the company, and who may sign for it.",
        "Hvem som kan gjøre hva for selskapet, og hvem som kan signere.",
        "Vem som får göra vad för företaget, och vem som får teckna det.",
        "Hvem der må gøre hvad for virksomheden, og hvem der må tegne den.",
        "Kuka saa tehdä mitä yrityksen puolesta ja kuka saa kirjoittaa sen nimen.",
        "Hver má gera hvað fyrir fyrirtækið og hver má rita firmað."
    );
    internal static readonly Phrase Roles = new("Roles", "Roller", "Roller", "Roller", "Roolit", "Hlutverk");
    internal static readonly Phrase Role = new("Role", "Rolle", "Roll", "Rolle", "Rooli", "Hlutverk");
    internal static readonly Phrase Name = new("Name", "Navn", "Namn", "Navn", "Nimi", "Nafn");
    internal static readonly Phrase Since = new("Since", "Siden", "Sedan", "Siden", "Alkaen", "Frá");
    internal static readonly Phrase Take = new(
        "Take back",
        "Ta tilbake",
        "Ta tillbaka",
        "Tag tilbage",
        "Ota pois",
        "Taka til baka"
    );
    internal static readonly Phrase Appoint = new(
        "Give a role",
        "Gi en rolle",
        "Ge en roll",
        "Giv en rolle",
        "Anna rooli",
        "Veita hlutverk"
    );
    internal static readonly Phrase PersonKey = new(
        "Code of the person",
        "Personens kode",
        "Personens kod",
        "Personens kode",
        "Henkilön tunnus",
        "Kóði einstaklings"
    );
    internal static readonly Phrase PersonKeyHelp = new(
        "The person signs in here once and sends you the code that the start page shows.",
        "Personen logger inn her én gang og sender deg koden som vises på startsiden.",
        "Personen loggar in här en gång och skickar dig koden som visas på startsidan.",
        "Personen logger ind her én gang og sender dig koden, der vises på startsiden.",
        "Henkilö kirjautuu tänne kerran ja lähettää sinulle aloitussivulla näkyvän tunnuksen.",
        "Einstaklingurinn skráir sig inn hér einu sinni og sendir þér kóðann sem birtist á upphafssíðunni."
    );
    internal static readonly Phrase WhoMaySign = new(
        "Who may sign",
        "Hvem kan signere",
        "Firmatecknare",
        "Hvem må tegne virksomheden",
        "Nimenkirjoitusoikeudet",
        "Hverjir rita firmað"
    );
    internal static readonly Phrase NoRights = new(
        "Nothing is known of signatory rights",
        "Ingenting er kjent om signaturrett",
        "Inget är känt om firmateckning",
        "Intet er kendt om tegningsret",
        "Nimenkirjoitusoikeuksia ei tunneta",
        "Ekkert er vitað um firmaritun"
    );
    internal static readonly Phrase NoRightsText = new(
        "Once the register’s description is kept, accesses are given only by those who may sign.",
        "Når registerets beskrivelse er lagt inn, gis innsyn bare av dem som kan signere.",
        "När registrets beskrivning finns ges insyn bara av dem som får teckna företaget.",
        "Når registrets beskrivelse er gemt, gives indsigt kun af dem, der må tegne.",
        "Kun rekisterin kuvaus on tallennettu, vain nimenkirjoitusoikeutetut voivat antaa käyttöoikeuden.",
        "Þegar lýsing skrárinnar er varðveitt veita aðeins þeir aðgang sem mega rita firmað."
    );
    internal static readonly Phrase RoleOwner = new("Owner", "Eier", "Ägare", "Ejer", "Omistaja", "Eigandi");
    internal static readonly Phrase RoleSignatory = new(
        "Signatory",
        "Signaturberettiget",
        "Firmatecknare",
        "Tegningsberettiget",
        "Nimenkirjoittaja",
        "Handhafi firmaritunar"
    );
    internal static readonly Phrase RoleAccountant = new(
        "Accountant",
        "Regnskapsfører",
        "Redovisningskonsult",
        "Bogholder",
        "Kirjanpitäjä",
        "Bókari"
    );
    internal static readonly Phrase RoleAuditor = new(
        "Auditor",
        "Revisor",
        "Revisor",
        "Revisor",
        "Tilintarkastaja",
        "Endurskoðandi"
    );
    internal static readonly Phrase RoleReader = new("Reader", "Leser", "Läsare", "Læser", "Lukija", "Lesandi");
    internal static readonly Phrase WithRole = new(
        "See the books by their role",
        "Ser regnskapet i kraft av sin rolle",
        "Ser bokföringen genom sin roll",
        "Ser bogføringen i kraft af deres rolle",
        "Näkevät kirjanpidon roolinsa perusteella",
        "Sjá bókhaldið vegna hlutverks síns"
    );
    internal static readonly Phrase WithRoleNote = new(
        "People with a role see the books at these pages without asking. What they look at here is not listed under “Who saw what”, which tells of data handed out.",
        "Personer med en rolle ser regnskapet på disse sidene uten å spørre. Det de ser på her, står ikke under «Hvem har sett hva», som viser utleverte data.",
        "Personer med en roll ser bokföringen på dessa sidor utan att fråga. Det de tittar på här står inte under ”Vem har sett vad”, som visar utlämnade uppgifter.",
        "Personer med en rolle ser bogføringen på disse sider uden at spørge. Det, de ser på her, står ikke under »Hvem har set hvad«, som viser udleverede data.",
        "Henkilöt, joilla on rooli, näkevät kirjanpidon näillä sivuilla pyytämättä. Heidän täällä katsomansa ei näy kohdassa ”Kuka näki mitä”, joka kertoo luovutetuista tiedoista.",
        "Fólk með hlutverk sér bókhaldið á þessum síðum án þess að spyrja. Það sem það skoðar hér er ekki undir „Hver sá hvað“, sem sýnir afhent gögn."
    );
    internal static readonly Phrase ManageRoles = new(
        "Give or take back roles",
        "Gi eller ta tilbake roller",
        "Ge eller ta tillbaka roller",
        "Giv eller tag roller tilbage",
        "Anna tai poista rooleja",
        "Veita eða taka til baka hlutverk"
    );
    internal static readonly Phrase TakeNote = new(
        "{0} loses the role “{1}” at once. It stays on record as ended.",
        "{0} mister rollen «{1}» med det samme. Den blir stående som avsluttet.",
        "{0} förlorar rollen ”{1}” genast. Den står kvar som avslutad.",
        "{0} mister rollen »{1}« med det samme. Den bliver stående som afsluttet.",
        "{0} menettää roolin ”{1}” heti. Se jää näkyviin päättyneenä.",
        "{0} missir hlutverkið „{1}“ strax. Það stendur áfram sem lokið."
    );
    internal static readonly Phrase TakeYes = new(
        "Yes, take it back",
        "Ja, ta den tilbake",
        "Ja, ta tillbaka den",
        "Ja, tag den tilbage",
        "Kyllä, ota pois",
        "Já, taka það til baka"
    );
    internal static readonly Phrase EndedRoles = new(
        "Ended roles",
        "Avsluttede roller",
        "Avslutade roller",
        "Afsluttede roller",
        "Päättyneet roolit",
        "Liðin hlutverk"
    );
    internal static readonly Phrase EndedOn = new("Ended on", "Avsluttet", "Avslutad", "Afsluttet", "Päättyi", "Lauk");
    internal static readonly Phrase Renew = new("Renew", "Forny", "Förnya", "Forny", "Uusi", "Endurnýja");
    internal static readonly Phrase RenewNote = new(
        "The same once more, until {0}. This one is replaced.",
        "Det samme på nytt, til og med {0}. Denne erstattes.",
        "Samma sak igen, till och med {0}. Den här ersätts.",
        "Det samme igen, til og med {0}. Denne erstattes.",
        "Sama uudelleen, {0} asti. Tämä korvautuu.",
        "Það sama aftur, til og með {0}. Nýr aðgangur kemur í stað þessa."
    );
    internal static readonly Phrase Aggregates = new(
        "Sums of the books by account, customer, country, month",
        "Summer av regnskapet etter konto, kunde, land, måned",
        "Summor av bokföringen per konto, kund, land, månad",
        "Summer af bogføringen efter konto, kunde, land, måned",
        "Kirjanpidon summat tilin, asiakkaan, maan ja kuukauden mukaan",
        "Summur bókhalds eftir bókhaldslykli, viðskiptavini, landi og mánuði"
    );
    internal static readonly Phrase Answer = new(
        "Look and answer",
        "Se og svar",
        "Titta och svara",
        "Se og svar",
        "Katso ja vastaa",
        "Skoða og svara"
    );
    internal static readonly Phrase WhatWasAsked = new(
        "What was asked for",
        "Hva det ble bedt om",
        "Vad som begärdes",
        "Hvad der blev bedt om",
        "Mitä pyydettiin",
        "Hvers var óskað"
    );
    internal static readonly Phrase WhatIsGiven = new(
        "What is to be given",
        "Hva som skal gis",
        "Vad som ska ges",
        "Hvad der skal gives",
        "Mitä annetaan",
        "Hvað á að veita"
    );
    internal static readonly Phrase WhatWasGiven = new(
        "What was given",
        "Hva som ble gitt",
        "Vad som gavs",
        "Hvad der blev givet",
        "Mitä annettiin",
        "Hvað var veitt"
    );
    internal static readonly Phrase NotGiven = new(
        "Not given",
        "Ikke gitt",
        "Inte givet",
        "Ikke givet",
        "Ei annettu",
        "Ekki veitt"
    );
    internal static readonly Phrase NothingTicked = new(
        "Tick at least one kind of data to see a sample.",
        "Velg minst én type data for å se et utdrag.",
        "Välj minst en typ av data för att se ett utdrag.",
        "Vælg mindst én type data for at se et udsnit.",
        "Valitse ainakin yksi tietolaji nähdäksesi otteen.",
        "Veldu að minnsta kosti eina tegund gagna til að sjá sýnishorn."
    );
    internal static readonly Phrase NothingOfDays = new(
        "Nothing is shown of these days: no period of a report lies within them.",
        "Ingenting vises for disse dagene: ingen rapportperiode ligger innenfor dem.",
        "Inget visas för dessa dagar: ingen rapportperiod ligger inom dem.",
        "Intet vises for disse dage: ingen rapportperiode ligger inden for dem.",
        "Näiltä päiviltä ei näytetä mitään: mikään raporttikausi ei mahdu niihin.",
        "Ekkert er sýnt frá þessum dögum: ekkert skýrslutímabil fellur innan þeirra."
    );
    internal static readonly Phrase ShowSample = new(
        "Show what they would see",
        "Vis hva de ville se",
        "Visa vad de skulle se",
        "Vis, hvad de ville se",
        "Näytä, mitä he näkisivät",
        "Sýna hvað þau myndu sjá"
    );
    internal static readonly Phrase RenewUntil = new(
        "Renew until {0}",
        "Forny til {0}",
        "Förnya till {0}",
        "Forny til {0}",
        "Uusi {0} asti",
        "Endurnýja til {0}"
    );
    internal static readonly Phrase RenewedAhead = new(
        "This was renewed already and runs until {0}. It can be renewed once more when the time added has begun.",
        "Dette er allerede fornyet og gjelder til {0}. Det kan fornyes igjen når den nye tiden har begynt.",
        "Detta är redan förnyat och gäller till {0}. Det kan förnyas igen när den nya tiden har börjat.",
        "Dette er allerede fornyet og gælder til {0}. Det kan fornyes igen, når den nye tid er begyndt.",
        "Tämä on jo uusittu ja on voimassa {0} asti. Sen voi uusia jälleen, kun lisätty aika on alkanut.",
        "Þetta hefur þegar verið endurnýjað og gildir til {0}. Endurnýja má aftur þegar viðbótartíminn er hafinn."
    );
    internal static readonly Phrase BasisLoopback = new(
        "Without a key, on this machine",
        "Uten nøkkel, på denne maskinen",
        "Utan nyckel, på den här maskinen",
        "Uden nøgle, på denne maskine",
        "Ilman avainta, tällä koneella",
        "Án lykils, á þessari vél"
    );
    internal static readonly Phrase SomeProgram = new(
        "A program on this machine",
        "Et program på denne maskinen",
        "Ett program på den här maskinen",
        "Et program på denne maskine",
        "Ohjelma tällä koneella",
        "Forrit á þessari vél"
    );
}
