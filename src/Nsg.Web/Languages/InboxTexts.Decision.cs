namespace Nsg.Web.Languages;

/// <summary>What is said where somebody decides on a document.</summary>
internal static partial class InboxTexts
{
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
    internal static readonly Phrase AllowDifferences = new(
        "Book the difference as rounding",
        "Bokfør differansen som avrunding",
        "Bokför skillnaden som avrundning",
        "Bogfør forskellen som afrunding",
        "Kirjaa ero pyöristyksenä",
        "Bóka mismuninn sem námundun"
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
        "It is no duplicate: book it too",
        "Det er ikke et duplikat: bokfør det også",
        "Det är ingen dubblett: bokför det också",
        "Det er ingen dublet: bogfør det også",
        "Se ei ole kaksoiskappale: kirjaa sekin",
        "Þetta er ekki tvírit: bóka það líka"
    );
    internal static readonly Phrase Book = new("Book it", "Bokfør", "Bokför", "Bogfør", "Kirjaa", "Bóka");
    internal static readonly Phrase WhyReject = new(
        "Reason for rejecting",
        "Begrunnelse for avvisning",
        "Motivering till avvisningen",
        "Begrundelse for afvisning",
        "Hylkäämisen syy",
        "Ástæða höfnunar"
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
    internal static readonly Phrase Stops = new("Stops it", "Stopper", "Stoppar", "Stopper", "Estää", "Stöðvar");
    internal static readonly Phrase Noted = new("Note", "Merk", "Notera", "Bemærk", "Huomaa", "Athugið");
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
    internal static readonly Phrase DeductedAsBefore = new(
        "The VAT is deducted, as was decided for the party before.",
        "Mva. trekkes fra, slik det tidligere ble bestemt for parten.",
        "Momsen dras av, som det tidigare bestämdes för parten.",
        "Momsen trækkes fra, som det tidligere blev besluttet for parten.",
        "Vero vähennetään, kuten osapuolen kohdalla aiemmin päätettiin.",
        "Virðisaukaskattur er dreginn frá, eins og áður var ákveðið fyrir aðilann."
    );
    internal static readonly Phrase CreditedAlready = new(
        "{0} by credit note {1}. Booked, they are set against each other.",
        "{0} med kreditnota {1}. Når de er bokført, føres de mot hverandre.",
        "{0} med kreditfaktura {1}. När de är bokförda kvittas de mot varandra.",
        "{0} med kreditnota {1}. Når de er bogført, modregnes de.",
        "{0} hyvityslaskulla {1}. Kun ne on kirjattu, ne kuitataan toisiaan vastaan.",
        "{0} með kreditreikningi {1}. Þegar þeir eru bókaðir jafnast þeir hvor á móti öðrum."
    );
    internal static readonly Phrase PaidAlready = new(
        "{0} on {1}. Booked, the payment is set against it.",
        "{0} den {1}. Når dokumentet er bokført, føres betalingen mot det.",
        "{0} den {1}. När underlaget är bokfört kvittas betalningen mot det.",
        "{0} den {1}. Når dokumentet er bogført, modregnes betalingen.",
        "{0}, {1}. Kun asiakirja on kirjattu, maksu kohdistetaan siihen.",
        "{0} þann {1}. Þegar skjalið er bókað jafnast greiðslan á móti því."
    );
    internal static readonly Phrase TickDuplicate = new(
        "It looks like a document that is booked already. Tick “{0}”, or reject it.",
        "Det ligner et dokument som er bokført allerede. Kryss av «{0}», eller avvis det.",
        "Det liknar ett underlag som redan är bokfört. Kryssa i ”{0}” eller avvisa det.",
        "Det ligner et dokument, der allerede er bogført. Sæt kryds ved »{0}«, eller afvis det.",
        "Se näyttää jo kirjatulta asiakirjalta. Valitse ”{0}” tai hylkää se.",
        "Þetta líkist skjali sem þegar er bókað. Merktu við „{0}“ eða hafnaðu því."
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
    internal static readonly Phrase DraftIfDeducted = new(
        "What will be booked if the VAT is deducted",
        "Dette blir bokført hvis mva. trekkes fra",
        "Det här bokförs om momsen dras av",
        "Dette bliver bogført, hvis momsen fradrages",
        "Näin kirjataan, jos arvonlisävero vähennetään",
        "Þetta verður bókað ef virðisaukaskatturinn er dreginn frá"
    );
    internal static readonly Phrase ShowDraft = new(
        "Show the voucher",
        "Vis bilaget",
        "Visa verifikationen",
        "Vis bilaget",
        "Näytä tosite",
        "Sýna fylgiskjalið"
    );
    internal static readonly Phrase DeductAsk = new(
        "May the VAT on account {0} be deducted? That depends on what was bought.",
        "Kan merverdiavgiften på konto {0} trekkes fra? Det avhenger av hva som ble kjøpt.",
        "Får momsen på konto {0} dras av? Det beror på vad som köptes.",
        "Må momsen på konto {0} trækkes fra? Det afhænger af, hvad der blev købt.",
        "Saako tilin {0} arvonlisäveron vähentää? Se riippuu siitä, mitä ostettiin.",
        "Má draga frá virðisaukaskatt á bókhaldslykli {0}? Það fer eftir því hvað var keypt."
    );
    internal static readonly Phrase DeductUnsaid = new(
        "Not said",
        "Ikke svart",
        "Inte besvarat",
        "Ikke besvaret",
        "Ei vastattu",
        "Ósvarað"
    );
    internal static readonly Phrase DeductYes = new(
        "Yes, deduct it",
        "Ja, trekk den fra",
        "Ja, dra av den",
        "Ja, træk den fra",
        "Kyllä, vähennä se",
        "Já, draga hann frá"
    );
    internal static readonly Phrase DeductNo = new(
        "No, deduct nothing",
        "Nei, ikke trekk noe fra",
        "Nej, dra inte av något",
        "Nej, træk intet fra",
        "Ei, älä vähennä mitään",
        "Nei, draga ekkert frá"
    );
    internal static readonly Phrase Settled = new(
        "Settled",
        "Avklart",
        "Avklarat",
        "Afklaret",
        "Ratkaistu",
        "Afgreitt"
    );
    internal static readonly Phrase SayDeduct = new(
        "Say whether the VAT on account {0} is deducted.",
        "Svar på om merverdiavgiften på konto {0} trekkes fra.",
        "Svara på om momsen på konto {0} dras av.",
        "Svar på, om momsen på konto {0} trækkes fra.",
        "Vastaa, vähennetäänkö tilin {0} arvonlisävero.",
        "Svaraðu hvort virðisaukaskattur á bókhaldslykli {0} sé dreginn frá."
    );
    internal static readonly Phrase SetAgainst = new(
        "{0} is set against {1} when it is booked.",
        "{0} settes mot {1} når det bokføres.",
        "{0} kvittas mot {1} när det bokförs.",
        "{0} modregnes i {1}, når det bogføres.",
        "{0} kuitataan laskua {1} vastaan, kun se kirjataan.",
        "{0} jafnast á móti {1} þegar þetta er bókað."
    );
    internal static readonly Phrase BookedBy = new(
        "Booked by {0}, {1}",
        "Bokført av {0}, {1}",
        "Bokfört av {0}, {1}",
        "Bogført af {0}, {1}",
        "Kirjannut {0}, {1}",
        "Bókað af {0}, {1}"
    );
    internal static readonly Phrase TakenBackNote = new(
        "Taken back by {0}, {1}: {2}",
        "Tilbakeført av {0}, {1}: {2}",
        "Återfört av {0}, {1}: {2}",
        "Tilbageført af {0}, {1}: {2}",
        "Peruuttanut {0}, {1}: {2}",
        "Bakfært af {0}, {1}: {2}"
    );

    internal static readonly Phrase RejectionTakenBackNote = new(
        "The rejection was taken back by {0}, {1}: {2}",
        "Avvisningen ble trukket tilbake av {0}, {1}: {2}",
        "Avvisandet togs tillbaka av {0}, {1}: {2}",
        "Afvisningen blev trukket tilbage af {0}, {1}: {2}",
        "Hylkäyksen perui {0}, {1}: {2}",
        "Höfnunin var dregin til baka af {0}, {1}: {2}"
    );
}
