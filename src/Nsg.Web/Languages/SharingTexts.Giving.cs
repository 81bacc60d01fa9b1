namespace Nsg.Web.Languages;

/// <summary>What the pages of sharing say where a request is answered, and an access renewed or withdrawn.</summary>
internal static partial class SharingTexts
{
    internal static readonly Phrase WhatIsAsked = new(
        "What is asked for",
        "Hva det bes om",
        "Vad som begärs",
        "Hvad der bedes om",
        "Mitä pyydetään",
        "Hvers er óskað"
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
    internal static readonly Phrase Renew = new("Renew", "Forny", "Förnya", "Forny", "Uusi", "Endurnýja");
    internal static readonly Phrase RenewNote = new(
        "The same once more, until the day that you choose; {0} is as long again. This one is replaced.",
        "Det samme på nytt, til og med dagen du velger; {0} er like lenge igjen. Denne erstattes.",
        "Samma sak igen, till och med den dag du väljer; {0} är lika länge igen. Den här ersätts.",
        "Det samme igen, til og med den dag, du vælger; {0} er lige så længe igen. Denne erstattes.",
        "Sama uudelleen valitsemaasi päivään asti; {0} on yhtä pitkä aika uudelleen. Tämä korvautuu.",
        "Það sama aftur, til og með deginum sem þú velur; {0} er jafnlangur tími aftur. Nýr aðgangur kemur í stað þessa."
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
    internal static readonly Phrase RenewedAhead = new(
        "This was renewed already and runs until {0}. It can be renewed once more when the time added has begun.",
        "Dette er allerede fornyet og gjelder til {0}. Det kan fornyes igjen når den nye tiden har begynt.",
        "Detta är redan förnyat och gäller till {0}. Det kan förnyas igen när den nya tiden har börjat.",
        "Dette er allerede fornyet og gælder til {0}. Det kan fornyes igen, når den nye tid er begyndt.",
        "Tämä on jo uusittu ja on voimassa {0} asti. Sen voi uusia jälleen, kun lisätty aika on alkanut.",
        "Þetta hefur þegar verið endurnýjað og gildir til {0}. Endurnýja má aftur þegar viðbótartíminn er hafinn."
    );
    internal static readonly Phrase DoneGiven = new(
        "{0} may see this now, until {1}. You can withdraw it here at any time.",
        "{0} har innsyn nå, til og med {1}. Du kan trekke det tilbake her når som helst.",
        "{0} har insyn nu, till och med {1}. Du kan återkalla det här när som helst.",
        "{0} har indsigt nu, til og med {1}. Du kan trække den tilbage her når som helst.",
        "{0} voi nyt nähdä nämä {1} saakka. Voit perua pääsyn täällä milloin tahansa.",
        "{0} má sjá þetta núna, til og með {1}. Þú getur afturkallað það hér hvenær sem er."
    );
    internal static readonly Phrase DoneSigned = new(
        "Your signature is kept. Nothing is shown until the others have signed.",
        "Signaturen din er lagret. Ingenting vises før de andre har signert.",
        "Din underskrift är sparad. Inget visas förrän de andra har skrivit under.",
        "Din underskrift er gemt. Intet vises, før de andre har skrevet under.",
        "Allekirjoituksesi on tallennettu. Mitään ei näytetä ennen kuin muutkin ovat allekirjoittaneet.",
        "Undirskrift þín er geymd. Ekkert er sýnt fyrr en hinir hafa undirritað."
    );
    internal static readonly Phrase DoneEnded = new(
        "{0} sees nothing of this. To change that, a new request is needed.",
        "{0} ser ingenting av dette. Skal det endres, trengs en ny forespørsel.",
        "{0} ser inget av detta. För att ändra det behövs en ny begäran.",
        "{0} ser intet af dette. Skal det ændres, kræves en ny anmodning.",
        "{0} ei näe näistä mitään. Muutos edellyttää uutta pyyntöä.",
        "{0} sér ekkert af þessu. Til að breyta því þarf nýja beiðni."
    );
    internal static readonly Phrase LooksUnderThis = new(
        "Show who looked",
        "Vis hvem som har sett",
        "Visa vem som har tittat",
        "Vis, hvem der har set",
        "Näytä, kuka on katsonut",
        "Sýna hver hefur skoðað"
    );
    internal static readonly Phrase AboutDocuments = new(
        "The invoices, receipts and statements themselves.",
        "Selve fakturaene, kvitteringene og kontoutskriftene.",
        "Själva fakturorna, kvittona och kontoutdragen.",
        "Selve fakturaerne, kvitteringerne og kontoudtogene.",
        "Laskut, kuitit ja tiliotteet itse.",
        "Sjálfir reikningarnir, kvittanirnar og yfirlitin."
    );
    internal static readonly Phrase AboutEntries = new(
        "Every voucher with its lines, what is owed and owing, and the bank’s entries.",
        "Hvert bilag med linjer, åpne poster og bankposteringer.",
        "Varje verifikation med rader, öppna poster och bankhändelser.",
        "Hvert bilag med linjer, åbne poster og bankposteringer.",
        "Jokainen tosite riveineen, avoimet erät ja pankkitapahtumat.",
        "Hvert fylgiskjal með línum, opnar færslur og bankafærslur."
    );
    internal static readonly Phrase AboutBalances = new(
        "What stands on each account, and sums of VAT. No vouchers, no lines, no names.",
        "Hva som står på hver konto, og summer av mva. Ingen bilag, linjer eller navn.",
        "Vad som står på varje konto, och summor av moms. Inga verifikationer, rader eller namn.",
        "Hvad der står på hver konto, og summer af moms. Ingen bilag, linjer eller navne.",
        "Mitä kullakin tilillä on, ja arvonlisäveron summat. Ei tositteita, rivejä eikä nimiä.",
        "Hvað stendur á hverjum lykli og samtölur VSK. Engin fylgiskjöl, línur eða nöfn."
    );
    internal static readonly Phrase AboutReports = new(
        "Every report: VAT returns, annual accounts, statistics. Figures only.",
        "Alle rapporter: mva-meldinger, årsregnskap, statistikk. Bare tall.",
        "Alla rapporter: momsdeklarationer, årsredovisning, statistik. Bara siffror.",
        "Alle rapporter: momsangivelser, årsregnskab, statistik. Kun tal.",
        "Kaikki raportit: arvonlisäveroilmoitukset, tilinpäätökset, tilastot. Vain luvut.",
        "Allar skýrslur: VSK-skýrslur, ársreikningar, hagtölur. Aðeins tölur."
    );
    internal static readonly Phrase AboutStatements = new(
        "The annual accounts and no other report.",
        "Årsregnskapet og ingen annen rapport.",
        "Årsredovisningen och ingen annan rapport.",
        "Årsregnskabet og ingen anden rapport.",
        "Tilinpäätös eikä mitään muuta raporttia.",
        "Ársreikningurinn og engin önnur skýrsla."
    );
    internal static readonly Phrase WhyHelp = new(
        "{0} reads it. You may leave it empty.",
        "{0} får lese det. Du kan la feltet stå tomt.",
        "{0} får läsa det. Du kan lämna fältet tomt.",
        "{0} kan læse det. Du kan lade feltet stå tomt.",
        "{0} saa lukea sen. Kentän voi jättää tyhjäksi.",
        "{0} fær að lesa það. Þú mátt hafa þetta autt."
    );
    internal static readonly Phrase NotDone = new(
        "Nothing was given.",
        "Ingenting ble gitt.",
        "Inget gavs.",
        "Intet blev givet.",
        "Mitään ei annettu.",
        "Ekkert var veitt."
    );
    internal static readonly Phrase NoPeriodOf = new(
        "No period lies within these days: {0}.",
        "Ingen periode ligger innenfor disse dagene: {0}.",
        "Ingen period ligger inom dessa dagar: {0}.",
        "Ingen periode ligger inden for disse dage: {0}.",
        "Mikään kausi ei mahdu näihin päiviin: {0}.",
        "Ekkert tímabil fellur innan þessara daga: {0}."
    );
    internal static readonly Phrase NothingDone = new(
        "Nothing was done.",
        "Ingenting ble gjort.",
        "Inget gjordes.",
        "Intet blev gjort.",
        "Mitään ei tehty.",
        "Ekkert var gert."
    );
    internal static readonly Phrase Reason = new(
        "Reason",
        "Begrunnelse",
        "Motivering",
        "Begrundelse",
        "Perustelu",
        "Rökstuðningur"
    );
}
