namespace Nsg.Web.Languages;

/// <summary>What the pages of journal, accounts, bank and periods say besides <see cref="BooksTexts"/>.</summary>
internal static class LedgerTexts
{
    internal static readonly Phrase UndoneSettlements = new(
        "Matches that were undone again; they come to nothing and are not printed",
        "Koblinger som er opphevet igjen; de går i null og skrives ikke ut",
        "Kopplingar som upphävts igen; de tar ut varandra och skrivs inte ut",
        "Koblinger, der er ophævet igen; de går i nul og udskrives ikke",
        "Perutut kohdistukset; niiden summa on nolla eikä niitä tulosteta",
        "Paranir sem voru afturkallaðar; þær jafnast út og eru ekki prentaðar"
    );
    internal static readonly Phrase MoreLines = new(
        "{0} more lines",
        "{0} linjer til",
        "{0} rader till",
        "{0} linjer til",
        "{0} riviä lisää",
        "{0} línur í viðbót"
    );
    internal static readonly Phrase LateBetween = new(
        "{0}–{1} days late",
        "{0}–{1} dager over forfall",
        "{0}–{1} dagar sent",
        "{0}–{1} dage over forfald",
        "{0}–{1} päivää myöhässä",
        "{0}–{1} dögum of seint"
    );
    internal static readonly Phrase LateOver = new(
        "Over {0} days late",
        "Over {0} dager over forfall",
        "Över {0} dagar sent",
        "Over {0} dage over forfald",
        "Yli {0} päivää myöhässä",
        "Meira en {0} dögum of seint"
    );
    internal static readonly Phrase CheckError = new("Error", "Feil", "Fel", "Fejl", "Virhe", "Villa");
    internal static readonly Phrase CheckWarning = new("Note", "Merk", "Obs", "Bemærk", "Huom.", "Ath.");
    internal static readonly Phrase Difference = new(
        "Difference",
        "Differanse",
        "Differens",
        "Difference",
        "Erotus",
        "Mismunur"
    );
    internal static readonly Phrase LookAgain = new(
        "Look once more before it is booked:",
        "Se en gang til før det bokføres:",
        "Titta en gång till innan det bokförs:",
        "Se en gang til, før det bogføres:",
        "Katso vielä kerran ennen kirjaamista:",
        "Líttu aftur á þetta áður en það er bókað:"
    );
    internal static readonly Phrase BookAnyway = new(
        "Change the entry, or book it as it stands.",
        "Endre bilaget, eller bokfør det som det står.",
        "Ändra verifikationen, eller bokför den som den är.",
        "Ret bilaget, eller bogfør det, som det står.",
        "Muuta tositetta tai kirjaa se sellaisenaan.",
        "Breyttu færslunni eða bókaðu hana eins og hún er."
    );
    internal static readonly Phrase BookAllTheSame = new(
        "Book it all the same",
        "Bokfør likevel",
        "Bokför ändå",
        "Bogfør alligevel",
        "Kirjaa silti",
        "Bóka samt"
    );
    internal static readonly Phrase AlreadyFiled = new(
        "{0}, {1}, was handed over on {2}. The entry changes it, so that a correction is to be sent.",
        "{0}, {1}, ble levert {2}. Bilaget endrer den, så en korrigering må sendes.",
        "{0}, {1}, lämnades {2}. Verifikationen ändrar den, så en rättelse måste lämnas.",
        "{0}, {1}, blev indsendt {2}. Bilaget ændrer den, så en rettelse skal indsendes.",
        "{0}, {1}, annettiin {2}. Tosite muuttaa sitä, joten siitä on annettava korjaus.",
        "{0}, {1}, var skilað {2}. Færslan breytir því, svo senda þarf leiðréttingu."
    );
    internal static readonly Phrase TaxMissing = new(
        "VAT code {0} ({1} %) is given, but no line with it is on {2}. Of {3} before VAT the VAT is {4}; without a line for it, the VAT return does not change.",
        "Mva-kode {0} ({1} %) er oppgitt, men ingen linje med den er på {2}. Av {3} uten mva. er merverdiavgiften {4}; uten en linje for den endres ikke mva-meldingen.",
        "Momskod {0} ({1} %) är angiven, men ingen rad med den är på {2}. Av {3} exklusive moms är momsen {4}; utan en rad för den ändras inte momsdeklarationen.",
        "Momskode {0} ({1} %) er angivet, men ingen linje med den er på {2}. Af {3} uden moms er momsen {4}; uden en linje til den ændres momsangivelsen ikke.",
        "Alv-koodi {0} ({1} %) on annettu, mutta tilillä {2} ei ole sen riviä. Verottomasta summasta {3} alv on {4}; ilman sen riviä alv-ilmoitus ei muutu.",
        "VSK-kóði {0} ({1} %) er gefinn, en engin lína með honum er á {2}. Af {3} án VSK er skatturinn {4}; án línu fyrir hann breytist VSK-skýrslan ekki."
    );
    internal static readonly Phrase BeforeTheBooks = new(
        "{0} is before {1}, where the books begin. An entry there gives its year figures and reports that are due.",
        "{0} er før {1}, der bøkene begynner. Et bilag der gir året tall og rapporter som skal leveres.",
        "{0} är före {1}, där bokföringen börjar. En verifikation där ger året siffror och rapporter som ska lämnas.",
        "{0} er før {1}, hvor bøgerne begynder. Et bilag der giver året tal og indberetninger, der skal indsendes.",
        "{0} on ennen päivää {1}, josta kirjanpito alkaa. Tosite siellä tuo vuodelle lukuja ja annettavia ilmoituksia.",
        "{0} er fyrir {1}, þegar bókhaldið hefst. Færsla þar gefur árinu tölur og skýrslur sem á að skila."
    );
    internal static readonly Phrase InNoItem = new(
        "Account {0} is the sum of invoices. What is posted to it by hand stands in no open item, so that the list and the account differ. To pay an invoice, match its bank line; to put an invoice right, credit it.",
        "Konto {0} er summen av fakturaer. Det som føres dit manuelt, står i ingen åpen post, så reskontro og konto blir ulike. En betaling avstemmes på bankbevegelsen; en feil faktura krediteres.",
        "Konto {0} är summan av fakturor. Det som bokförs där manuellt finns i ingen öppen post, så reskontra och konto skiljer sig åt. En betalning stäms av på bankraden; en felaktig faktura krediteras.",
        "Konto {0} er summen af fakturaer. Det, der bogføres der manuelt, står i ingen åben post, så reskontro og konto bliver forskellige. En betaling afstemmes på bankposteringen; en forkert faktura krediteres.",
        "Tili {0} on laskujen summa. Sille käsin kirjattu ei ole missään avoimessa erässä, joten reskontra ja tili eroavat. Maksu kohdistetaan pankkiriviltä; virheellinen lasku hyvitetään.",
        "Reikningur {0} er samtala reikninga. Það sem er bókað þar handvirkt er í engum opnum lið, svo viðskiptamannabókin og reikningurinn verða ólík. Greiðsla er pöruð við bankafærsluna; rangur reikningur er kreditfærður."
    );
    internal static readonly Phrase AccountDiffers = new(
        "Account {0} stands at {1}, these items at {2}: {3} was posted there otherwise, as by hand or by an opening balance.",
        "Konto {0} står i {1}, disse postene i {2}: {3} er ført der på annen måte, som manuelt eller som inngående balanse.",
        "Konto {0} står på {1}, de här posterna på {2}: {3} är bokfört där på annat sätt, som manuellt eller som ingående balans.",
        "Konto {0} står i {1}, disse poster i {2}: {3} er bogført der på anden måde, som manuelt eller som primobalance.",
        "Tilillä {0} on {1}, näissä erissä {2}: {3} on kirjattu sinne muuten, kuten käsin tai alkusaldona.",
        "Reikningur {0} stendur í {1}, þessir liðir í {2}: {3} var bókað þar á annan hátt, svo sem handvirkt eða sem upphafsstaða."
    );
    internal static readonly Phrase TakenBack = new(
        "Taken back",
        "Reversert",
        "Rättad",
        "Tilbageført",
        "Peruttu",
        "Bakfært"
    );
    internal static readonly Phrase BookedAs = new(
        "Booked as {0}.",
        "Bokført som {0}.",
        "Bokförd som {0}.",
        "Bogført som {0}.",
        "Kirjattu tositteena {0}.",
        "Bókað sem {0}."
    );
    internal static readonly Phrase HeldNote = new(
        "The document is not booked yet; the money waits for it.",
        "Dokumentet er ikke bokført ennå; pengene venter på det.",
        "Underlaget är inte bokfört ännu; pengarna väntar på det.",
        "Dokumentet er ikke bogført endnu; pengene venter på det.",
        "Asiakirjaa ei ole vielä kirjattu; raha odottaa sitä.",
        "Skjalið er ekki bókað enn; peningarnir bíða þess."
    );
    internal static readonly Phrase HeldTile = new(
        "See what waits",
        "Se hva som venter",
        "Se vad som väntar",
        "Se, hvad der venter",
        "Katso, mikä odottaa",
        "Sjá hvað bíður"
    );
    internal static readonly Phrase HeldTab = new(
        "Payments that wait",
        "Betalinger som venter",
        "Betalningar som väntar",
        "Betalinger, der venter",
        "Odottavat maksut",
        "Greiðslur sem bíða"
    );
    internal static readonly Phrase HeldLead = new(
        "Account {0} holds what went through the bank until it is put to a booked document. This makes up its balance.",
        "Konto {0} holder det som gikk gjennom banken til det er koblet til et bokført dokument. Dette utgjør saldoen.",
        "Konto {0} håller det som gått genom banken tills det är kopplat till ett bokfört underlag. Det här utgör saldot.",
        "Konto {0} holder det, der er gået gennem banken, til det er koblet til et bogført dokument. Det her udgør saldoen.",
        "Tilillä {0} on pankin kautta kulkenut raha, kunnes se on kohdistettu kirjattuun asiakirjaan. Saldo koostuu näistä.",
        "Reikningur {0} geymir það sem fór um bankann þar til það er parað við bókað skjal. Þetta myndar stöðuna."
    );
    internal static readonly Phrase NothingHeld = new(
        "No payment waits",
        "Ingen betaling venter",
        "Ingen betalning väntar",
        "Ingen betaling venter",
        "Mikään maksu ei odota",
        "Engin greiðsla bíður"
    );
    internal static readonly Phrase WaitsFor = new(
        "Waits for",
        "Venter på",
        "Väntar på",
        "Venter på",
        "Odottaa",
        "Bíður"
    );
    internal static readonly Phrase NotBookedYet = new(
        "not booked yet",
        "ikke bokført ennå",
        "ej bokfört ännu",
        "ikke bogført endnu",
        "ei vielä kirjattu",
        "ekki bókað enn"
    );
    internal static readonly Phrase MoreThanNeeded = new(
        "more than was needed",
        "mer enn det som trengtes",
        "mer än vad som behövdes",
        "mere end nødvendigt",
        "enemmän kuin tarvittiin",
        "meira en þurfti"
    );
    internal static readonly Phrase OtherVouchers = new(
        "Other vouchers on the account",
        "Andre bilag på kontoen",
        "Andra verifikationer på kontot",
        "Andre bilag på kontoen",
        "Muut tilin tositteet",
        "Önnur fylgiskjöl á reikningnum"
    );
    internal static readonly Phrase Parties = new(
        "Customers and suppliers",
        "Kunder og leverandører",
        "Kunder och leverantörer",
        "Kunder og leverandører",
        "Asiakkaat ja toimittajat",
        "Viðskiptavinir og birgjar"
    );
    internal static readonly Phrase AllMatched = new(
        "Every bank line is put to what it pays.",
        "Alle banklinjer er koblet til det de betaler.",
        "Alla bankrader är kopplade till det de betalar.",
        "Alle banklinjer er koblet til det, de betaler.",
        "Kaikki tiliotteen rivit on kohdistettu.",
        "Allar bankafærslur eru paraðar."
    );
    internal static readonly Phrase HardForGood = new(
        "A hard lock cannot be lifted: nothing more is ever posted from {0} to {1}. Press once more if that is meant.",
        "En hard lås kan ikke oppheves: fra {0} til {1} bokføres aldri mer. Trykk én gang til hvis det er ment.",
        "Ett hårt lås kan inte hävas: från {0} till {1} bokförs aldrig något mer. Tryck en gång till om det är meningen.",
        "En hård lås kan ikke ophæves: fra {0} til {1} bogføres aldrig mere. Tryk en gang til, hvis det er meningen.",
        "Kovaa lukkoa ei voi avata: ajalle {0} – {1} ei enää koskaan kirjata. Paina vielä kerran, jos tarkoitat tätä.",
        "Harðan lás er ekki hægt að aflétta: frá {0} til {1} verður aldrei bókað framar. Ýttu aftur ef það er ætlunin."
    );
    internal static readonly Phrase LockForGood = new(
        "Lock for good",
        "Lås for godt",
        "Lås för gott",
        "Lås for altid",
        "Lukitse pysyvästi",
        "Læsa endanlega"
    );
    internal static readonly Phrase LockNext = new(
        "Everything up to {0} was handed over and is not locked yet.",
        "Alt til og med {0} er levert og ikke låst ennå.",
        "Allt till och med {0} är lämnat och inte låst ännu.",
        "Alt til og med {0} er indsendt og ikke låst endnu.",
        "Kaikki {0} saakka on annettu eikä ole vielä lukittu.",
        "Öllu til og með {0} hefur verið skilað og er ekki læst enn."
    );
    internal static readonly Phrase LockWhen = new(
        "Lock a period once its VAT return was handed over.",
        "Lås en periode når mva-meldingen for den er levert.",
        "Lås en period när dess momsdeklaration är lämnad.",
        "Lås en periode, når dens momsangivelse er indsendt.",
        "Lukitse kausi, kun sen alv-ilmoitus on annettu.",
        "Læstu tímabili þegar VSK-skýrslu þess hefur verið skilað."
    );
}
