namespace Nsg.Web.Languages;

/// <summary>What the pages of documents say: the list, and files that are sent.</summary>
internal static partial class InboxTexts
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
        "or drop them here; up to 100 MB at a time",
        "eller slipp dem her; inntil 100 MB om gangen",
        "eller släpp dem här; högst 100 MB åt gången",
        "eller slip dem her; op til 100 MB ad gangen",
        "tai pudota ne tähän; enintään 100 Mt kerralla",
        "eða slepptu þeim hér; mest 100 MB í einu"
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
    internal static readonly Phrase Sure = new(
        "Confidence",
        "Hvor sikkert",
        "Hur säkert",
        "Hvor sikkert",
        "Varmuus",
        "Vissa"
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
    internal static readonly Phrase BookTicked = new(
        "Book those ticked together",
        "Bokfør de avkryssede samlet",
        "Bokför de ikryssade tillsammans",
        "Bogfør de afkrydsede samlet",
        "Kirjaa valitut yhdessä",
        "Bóka þau sem merkt er við í einu"
    );
    internal static readonly Phrase AccountOfTicked = new(
        "Account for those ticked",
        "Konto for de avkryssede",
        "Konto för de ikryssade",
        "Konto for de afkrydsede",
        "Valittujen tili",
        "Bókhaldslykill fyrir merktu skjölin"
    );
    internal static readonly Phrase VatOfTicked = new(
        "VAT, where its deduction depends on what was bought",
        "MVA, der fradraget avhenger av hva som ble kjøpt",
        "Moms, där avdraget beror på vad som köptes",
        "Moms, hvor fradraget afhænger af, hvad der blev købt",
        "Arvonlisävero, kun vähennys riippuu ostetusta",
        "VSK þar sem frádráttur fer eftir því hvað var keypt"
    );
    internal static readonly Phrase BookTickedNote = new(
        "Left empty, each goes to the account proposed for it, where that is certain. What cannot be booked stays, and you are told why.",
        "Står den tom, går hvert til kontoen som er foreslått, der den er sikker. Det som ikke kan bokføres, blir liggende, og du får vite hvorfor.",
        "Lämnas det tomt går vart och ett till det föreslagna kontot, där det är säkert. Det som inte kan bokföras ligger kvar, och du får veta varför.",
        "Står den tom, går hvert til den foreslåede konto, hvor den er sikker. Det, der ikke kan bogføres, bliver liggende, og du får at vide hvorfor.",
        "Tyhjänä kukin kirjataan ehdotetulle tilille, jos se on varma. Se, mitä ei voi kirjata, jää odottamaan, ja syy kerrotaan.",
        "Ef reiturinn er auður fer hvert á lykilinn sem lagður er til, þar sem hann er öruggur. Það sem ekki er hægt að bóka bíður áfram og þér er sagt hvers vegna."
    );
    internal static readonly Phrase NoDocument = new(
        "It is no document that the program reads. Send the e-invoice (UBL, EHF, Peppol or Finvoice) or the bank’s statement (camt.053) itself; a PDF or a picture is kept for you to enter by hand.",
        "Det er ikke et dokument som programmet leser. Send selve e-fakturaen (UBL, EHF, Peppol eller Finvoice) eller bankens kontoutskrift (camt.053); en PDF eller et bilde oppbevares, så du kan føre den for hånd.",
        "Det är inget underlag som programmet läser. Skicka själva e-fakturan (UBL, Peppol eller Finvoice) eller bankens kontoutdrag (camt.053); en PDF eller bild sparas så att du kan bokföra den för hand.",
        "Det er ikke et dokument, som programmet læser. Send selve e-fakturaen (UBL, Peppol eller Finvoice) eller bankens kontoudtog (camt.053); en PDF eller et billede opbevares, så du kan bogføre det i hånden.",
        "Ohjelma ei lue tällaista tiedostoa. Lähetä itse verkkolasku (UBL, Peppol tai Finvoice) tai pankin tiliote (camt.053); PDF tai kuva säilytetään, ja voit kirjata sen käsin.",
        "Þetta er ekki skjal sem forritið les. Sendu sjálfan rafræna reikninginn (UBL, Peppol eða Finvoice) eða bankayfirlitið (camt.053); PDF eða mynd er geymd svo þú getir bókað hana handvirkt."
    );
    internal static readonly Phrase FileDamaged = new(
        "The file is damaged or cut off. Send it again, whole and unchanged, or ask the sender for it.",
        "Filen er skadet eller avkuttet. Send den på nytt, hel og uendret, eller be avsenderen om den.",
        "Filen är skadad eller avklippt. Skicka den igen, hel och oförändrad, eller be avsändaren om den.",
        "Filen er beskadiget eller afkortet. Send den igen, hel og uændret, eller bed afsenderen om den.",
        "Tiedosto on vioittunut tai katkennut. Lähetä se uudelleen kokonaisena ja muuttamattomana tai pyydä se lähettäjältä.",
        "Skráin er skemmd eða ekki heil. Sendu hana aftur, heila og óbreytta, eða biddu sendandann um hana."
    );
}
