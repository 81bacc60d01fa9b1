namespace Nsg.Web.Languages;

/// <summary>What the page that checks receipts says.</summary>
internal static class VerifyTexts
{
    internal static readonly Phrase Title = new(
        "Check a receipt",
        "Kontroller en kvittering",
        "Kontrollera ett kvitto",
        "Kontrollér en kvittering",
        "Tarkista kuitti",
        "Staðfesta kvittun"
    );
    internal static readonly Phrase Lead = new(
        "A receipt proves that data were given out: to whom, when, why. Anyone who holds one can check it here.",
        "En kvittering beviser at data ble utlevert: til hvem, når og hvorfor. Alle som har en, kan kontrollere den her.",
        "Ett kvitto bevisar att uppgifter lämnades ut: till vem, när och varför. Den som har ett kan kontrollera det här.",
        "En kvittering beviser, at data blev udleveret: til hvem, hvornår og hvorfor. Enhver, der har en, kan kontrollere den her.",
        "Kuitti todistaa, että tietoja luovutettiin: kenelle, milloin ja miksi. Kuka tahansa voi tarkistaa kuittinsa täällä.",
        "Kvittun sannar að gögn voru afhent: hverjum, hvenær og hvers vegna. Hver sem hefur hana getur staðfest hana hér."
    );
    internal static readonly Phrase Drop = new(
        "Drop the receipt here, or choose it",
        "Slipp kvitteringen her, eller velg den",
        "Släpp kvittot här, eller välj det",
        "Slip kvitteringen her, eller vælg den",
        "Pudota kuitti tähän tai valitse se",
        "Slepptu kvittuninni hér eða veldu hana"
    );
    internal static readonly Phrase Answer = new(
        "The file it came with, if you have it",
        "Filen den fulgte med, hvis du har den",
        "Filen som det följde med, om du har den",
        "Filen, den fulgte med, hvis du har den",
        "Tiedosto, johon kuitti liittyy, jos sinulla on se",
        "Skráin sem hún fylgdi, ef þú átt hana"
    );
    internal static readonly Phrase Check = new(
        "Check",
        "Kontroller",
        "Kontrollera",
        "Kontrollér",
        "Tarkista",
        "Staðfesta"
    );
    internal static readonly Phrase NotKept = new(
        "Nothing of what you send is kept.",
        "Ingenting av det du sender, lagres.",
        "Inget av det du skickar sparas.",
        "Intet af det, du sender, gemmes.",
        "Mitään lähettämääsi ei säilytetä.",
        "Ekkert af því sem þú sendir er varðveitt."
    );
    internal static readonly Phrase NoReceipt = new(
        "This is not a receipt.",
        "Dette er ikke en kvittering.",
        "Detta är inget kvitto.",
        "Dette er ikke en kvittering.",
        "Tämä ei ole kuitti.",
        "Þetta er ekki kvittun."
    );
    internal static readonly Phrase Holds = new(
        "The receipt holds.",
        "Kvitteringen er ekte.",
        "Kvittot är äkta.",
        "Kvitteringen er ægte.",
        "Kuitti on aito.",
        "Kvittunin er ósvikin."
    );
    internal static readonly Phrase DoesNotHold = new(
        "The receipt does not hold.",
        "Kvitteringen er ikke gyldig.",
        "Kvittot är inte giltigt.",
        "Kvitteringen er ikke gyldig.",
        "Kuitti ei ole pätevä.",
        "Kvittunin stenst ekki."
    );
    internal static readonly Phrase SignedHere = new(
        "Signed by this node",
        "Signert av denne noden",
        "Undertecknat av den här noden",
        "Underskrevet af denne node",
        "Tämän solmun allekirjoittama",
        "Undirrituð af þessum hnúti"
    );
    internal static readonly Phrase SignedElsewhere = new(
        "Signed by the key that it names, of a node that is not this one",
        "Signert med nøkkelen den oppgir, fra en annen node enn denne",
        "Undertecknat med nyckeln som det anger, från en annan nod än denna",
        "Underskrevet med den nøgle, den angiver, fra en anden node end denne",
        "Allekirjoitettu kuitissa nimetyllä, toisen solmun avaimella",
        "Undirrituð með lyklinum sem hún nefnir, frá öðrum hnúti en þessum"
    );
    internal static readonly Phrase NotSigned = new(
        "Not signed by the key that it names",
        "Ikke signert med nøkkelen den oppgir",
        "Inte undertecknat med nyckeln som det anger",
        "Ikke underskrevet med den nøgle, den angiver",
        "Ei allekirjoitettu kuitissa nimetyllä avaimella",
        "Ekki undirrituð með lyklinum sem hún nefnir"
    );
    internal static readonly Phrase InLog = new(
        "The record stands at its place in the signed log",
        "Oppføringen står på sin plass i den signerte loggen",
        "Posten står på sin plats i den undertecknade loggen",
        "Posten står på sin plads i den underskrevne log",
        "Merkintä on paikallaan allekirjoitetussa lokissa",
        "Færslan stendur á sínum stað í undirritaða annálnum"
    );
    internal static readonly Phrase NotInLog = new(
        "The record is not the one in the signed log",
        "Oppføringen er ikke den som står i den signerte loggen",
        "Posten är inte den som står i den undertecknade loggen",
        "Posten er ikke den, der står i den underskrevne log",
        "Merkintä ei ole se, joka on allekirjoitetussa lokissa",
        "Færslan er ekki sú sem stendur í undirritaða annálnum"
    );
    internal static readonly Phrase LogUnchanged = new(
        "The log here still begins with that state: nothing was rewritten",
        "Loggen her begynner fortsatt slik: ingenting er skrevet om",
        "Loggen här börjar fortfarande så: inget har skrivits om",
        "Loggen her begynder stadig sådan: intet er skrevet om",
        "Loki alkaa yhä samoin: mitään ei ole kirjoitettu uudelleen",
        "Annállinn hér byrjar enn eins: engu hefur verið breytt eftir á"
    );
    internal static readonly Phrase LogChanged = new(
        "The log here is another one: it was rewritten, or cut",
        "Loggen her er en annen: den er skrevet om eller kuttet",
        "Loggen här är en annan: den har skrivits om eller kapats",
        "Loggen her er en anden: den er skrevet om eller afkortet",
        "Loki on täällä toinen: se on kirjoitettu uudelleen tai katkaistu",
        "Annállinn hér er annar: hann hefur verið endurritaður eða klipptur"
    );
    internal static readonly Phrase SameAnswer = new(
        "The file is the one that was given out",
        "Filen er den som ble utlevert",
        "Filen är den som lämnades ut",
        "Filen er den, der blev udleveret",
        "Tiedosto on se, joka luovutettiin",
        "Skráin er sú sem var afhent"
    );
    internal static readonly Phrase OtherAnswer = new(
        "The file is not the one that was given out",
        "Filen er ikke den som ble utlevert",
        "Filen är inte den som lämnades ut",
        "Filen er ikke den, der blev udleveret",
        "Tiedosto ei ole se, joka luovutettiin",
        "Skráin er ekki sú sem var afhent"
    );
    internal static readonly Phrase WhatItSays = new(
        "What it says",
        "Hva den sier",
        "Vad det säger",
        "Hvad den siger",
        "Mitä kuitti kertoo",
        "Hvað hún segir"
    );
    internal static readonly Phrase WhatItClaims = new(
        "What the file claims",
        "Hva filen påstår",
        "Vad filen påstår",
        "Hvad filen påstår",
        "Mitä tiedosto väittää",
        "Það sem skráin fullyrðir"
    );
    internal static readonly Phrase ClaimsNote = new(
        "None of this is proved: the receipt does not hold, so anything in it may have been changed.",
        "Ingenting av dette er bevist: Kvitteringen er ikke gyldig, så alt i den kan være endret.",
        "Inget av detta är bevisat: kvittot är inte giltigt, så allt i det kan ha ändrats.",
        "Intet af dette er bevist: Kvitteringen er ikke gyldig, så alt i den kan være ændret.",
        "Mitään tästä ei ole todistettu: kuitti ei ole pätevä, joten mitä tahansa siinä on voitu muuttaa.",
        "Ekkert af þessu er sannað: kvittunin stenst ekki, svo öllu í henni kann að hafa verið breytt."
    );
    internal static readonly Phrase GivenTo = new(
        "Given to",
        "Utlevert til",
        "Utlämnat till",
        "Udleveret til",
        "Luovutuksen saaja",
        "Afhent til"
    );
    internal static readonly Phrase At = new("When", "Når", "När", "Hvornår", "Milloin", "Hvenær");
    internal static readonly Phrase Record = new("Record", "Oppføring", "Post", "Post", "Merkintä", "Færsla");
    internal static readonly Phrase Yes = new("yes", "ja", "ja", "ja", "kyllä", "já");
    internal static readonly Phrase No = new("no", "nei", "nej", "nej", "ei", "nei");
    internal static readonly Phrase OtherFile = new(
        "The receipt holds, but the file is another one.",
        "Kvitteringen er ekte, men filen er en annen.",
        "Kvittot är äkta, men filen är en annan.",
        "Kvitteringen er ægte, men filen er en anden.",
        "Kuitti on aito, mutta tiedosto on toinen.",
        "Kvittunin er ósvikin en skráin er önnur."
    );
    internal static readonly Phrase Archive = new(
        "Whole company as a file",
        "Hele selskapet som fil",
        "Hela företaget som fil",
        "Hele virksomheden som fil",
        "Koko yritys tiedostona",
        "Allt fyrirtækið í skrá"
    );
    internal static readonly Phrase ArchiveBusyTitle = new(
        "The archive has to wait a little",
        "Arkivet må vente litt",
        "Arkivet får vänta lite",
        "Arkivet må vente lidt",
        "Arkisto saa odottaa hetken",
        "Safnið þarf að bíða aðeins"
    );
    internal static readonly Phrase ArchiveBusy = new(
        "As many archives as can be made at once are being made or sent. Nothing is wrong; try again in a minute.",
        "Det lages eller sendes allerede så mange arkiver som mulig på én gang. Ingenting er galt; prøv igjen om et minutt.",
        "Så många arkiv som kan göras samtidigt görs eller skickas redan. Inget är fel; försök igen om en minut.",
        "Der laves eller sendes allerede så mange arkiver, som det er muligt på én gang. Intet er galt; prøv igen om et minut.",
        "Arkistoja tehdään tai lähetetään jo niin monta kuin kerralla voidaan. Mikään ei ole vialla; yritä minuutin päästä.",
        "Verið er að búa til eða senda eins mörg söfn og hægt er í einu. Ekkert er að; reyndu aftur eftir mínútu."
    );
    internal static readonly Phrase ArchiveText = new(
        "Log, originals and proofs in one zip, to keep or to take to another node. That it was taken is put on record.",
        "Logg, originaler og bevis i én zip, til å oppbevare eller ta med til en annen node. At den ble hentet, blir loggført.",
        "Logg, original och bevis i en zip, att spara eller ta med till en annan nod. Att den hämtades loggförs.",
        "Log, originaler og beviser i én zip, til at gemme eller tage med til en anden node. At den blev hentet, logges.",
        "Loki, alkuperäiset ja todisteet yhdessä zip-tiedostossa säilytettäväksi tai vietäväksi toiseen solmuun. Nouto merkitään lokiin.",
        "Skrá, frumrit og sannanir í einni zip-skrá til að geyma eða flytja í annan hnút. Skráð er að hún var sótt."
    );
}
