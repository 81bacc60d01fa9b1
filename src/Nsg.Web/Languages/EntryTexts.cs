namespace Nsg.Web.Languages;

/// <summary>What the form of an entry says of what was typed.</summary>
internal static class EntryTexts
{
    internal static readonly Phrase Attach = new(
        "Attach a file",
        "Legg ved en fil",
        "Bifoga en fil",
        "Vedhæft en fil",
        "Liitä tiedosto",
        "Setja skrá í viðhengi"
    );
    internal static readonly Phrase Receipt = new(
        "Receipt or other proof",
        "Kvittering eller annen dokumentasjon",
        "Kvitto eller annat underlag",
        "Kvittering eller andet bilag",
        "Kuitti tai muu tosite",
        "Kvittun eða annað fylgiskjal"
    );
    internal static readonly Phrase AttachHelp = new(
        "PDF, picture (JPEG or PNG) or XML, 20 MB at most. What is attached stays with the voucher.",
        "PDF, bilde (JPEG eller PNG) eller XML, høyst 20 MB. Det som legges ved, blir hos bilaget.",
        "PDF, bild (JPEG eller PNG) eller XML, högst 20 MB. Det som bifogas stannar hos verifikationen.",
        "PDF, billede (JPEG eller PNG) eller XML, højst 20 MB. Det, der vedhæftes, bliver hos bilaget.",
        "PDF, kuva (JPEG tai PNG) tai XML, enintään 20 Mt. Liite pysyy tositteen yhteydessä.",
        "PDF, mynd (JPEG eða PNG) eða XML, mest 20 MB. Viðhengið fylgir fylgiskjalinu."
    );
    internal static readonly Phrase AttachReceipt = new(
        "Attach a receipt",
        "Legg ved kvittering",
        "Bifoga kvitto",
        "Vedhæft kvittering",
        "Liitä kuitti",
        "Setja kvittun í viðhengi"
    );
    internal static readonly Phrase ChooseAgain = new(
        "Choose {0} again: the browser does not keep the file of a form that is not booked yet. Without it, nothing is attached.",
        "Velg {0} en gang til: Nettleseren beholder ikke filen når skjemaet ikke er bokført ennå. Uten den blir ingenting lagt ved.",
        "Välj {0} en gång till: webbläsaren behåller inte filen när formuläret inte är bokfört än. Utan den bifogas ingenting.",
        "Vælg {0} igen: Browseren beholder ikke filen, når formularen ikke er bogført endnu. Uden den bliver intet vedhæftet.",
        "Valitse {0} uudelleen: selain ei säilytä tiedostoa, kun lomaketta ei ole vielä kirjattu. Ilman sitä mitään ei liitetä.",
        "Veldu {0} aftur: vafrinn geymir ekki skrána þegar eyðublaðið er ekki enn bókað. Án hennar fylgir ekkert viðhengi."
    );
    internal static readonly Phrase NoDate = new(
        "Give the date.",
        "Oppgi datoen.",
        "Ange datum.",
        "Angiv datoen.",
        "Anna päivämäärä.",
        "Gefðu upp dagsetningu."
    );
    internal static readonly Phrase NoText = new(
        "Say in a few words what it is.",
        "Si med noen ord hva det gjelder.",
        "Säg med några ord vad det gäller.",
        "Sig med nogle ord, hvad det drejer sig om.",
        "Kerro muutamalla sanalla, mistä on kyse.",
        "Segðu í fáum orðum hvað þetta er."
    );
    internal static readonly Phrase NoAccount = new(
        "Choose an account.",
        "Velg en konto.",
        "Välj ett konto.",
        "Vælg en konto.",
        "Valitse tili.",
        "Veldu bókhaldslykil."
    );
    internal static readonly Phrase UnknownAccount = new(
        "No account has the number or name “{0}”.",
        "Ingen konto har nummeret eller navnet «{0}».",
        "Inget konto har numret eller namnet ”{0}”.",
        "Ingen konto har nummeret eller navnet »{0}«.",
        "Millään tilillä ei ole numeroa tai nimeä ”{0}”.",
        "Enginn bókhaldslykill hefur númerið eða heitið „{0}“."
    );
    internal static readonly Phrase SeveralAccounts = new(
        "“{0}” is in the name of several accounts: {1} Choose one.",
        "«{0}» står i navnet på flere kontoer: {1} Velg én.",
        "”{0}” finns i namnet på flera konton: {1} Välj ett.",
        "»{0}« står i navnet på flere konti: {1} Vælg en.",
        "”{0}” on usean tilin nimessä: {1} Valitse yksi.",
        "„{0}“ er í heiti fleiri bókhaldslykla: {1} Veldu einn."
    );
    internal static readonly Phrase NotAnAmount = new(
        "“{0}” is not an amount.",
        "«{0}» er ikke et beløp.",
        "”{0}” är inget belopp.",
        "»{0}« er ikke et beløb.",
        "”{0}” ei ole rahamäärä.",
        "„{0}“ er ekki upphæð."
    );
    internal static readonly Phrase MoreThanNothing = new(
        "The amount is to be more than nothing; use the other side instead of a minus.",
        "Beløpet må være mer enn null; bruk den andre siden i stedet for minus.",
        "Beloppet ska vara större än noll; använd den andra sidan i stället för minus.",
        "Beløbet skal være mere end nul; brug den anden side i stedet for minus.",
        "Rahamäärän on oltava suurempi kuin nolla; käytä miinuksen sijaan toista puolta.",
        "Upphæðin þarf að vera hærri en núll; notaðu hina hliðina í stað mínuss."
    );
    internal static readonly Phrase NoAmount = new(
        "Give an amount, debit or credit.",
        "Oppgi et beløp, i debet eller kredit.",
        "Ange ett belopp, i debet eller kredit.",
        "Angiv et beløb, i debet eller kredit.",
        "Anna rahamäärä, debet tai kredit.",
        "Gefðu upp upphæð, í debet eða kredit."
    );
    internal static readonly Phrase BothSides = new(
        "Give either a debit or a credit.",
        "Oppgi enten debet eller kredit.",
        "Ange antingen debet eller kredit.",
        "Angiv enten debet eller kredit.",
        "Anna joko debet tai kredit.",
        "Gefðu upp annaðhvort debet eða kredit."
    );
    internal static readonly Phrase TwoLines = new(
        "An entry has two lines or more.",
        "Et bilag har to linjer eller flere.",
        "En verifikation har två rader eller fler.",
        "Et bilag har to linjer eller flere.",
        "Tositteessa on vähintään kaksi riviä.",
        "Í færslu eru tvær línur eða fleiri."
    );
    internal static readonly Phrase Unequal = new(
        "Debit {0} and credit {1} are not equal: they differ by {2}.",
        "Debet {0} og kredit {1} er ikke like: forskjellen er {2}.",
        "Debet {0} och kredit {1} är inte lika: skillnaden är {2}.",
        "Debet {0} og kredit {1} er ikke ens: forskellen er {2}.",
        "Debet {0} ja kredit {1} eivät ole yhtä suuret: ero on {2}.",
        "Debet {0} og kredit {1} stemma ekki: munurinn er {2}."
    );
    internal static readonly Phrase Line = new("Line", "Linje", "Rad", "Linje", "Rivi", "Lína");
    internal static readonly Phrase Split = new(
        "Split off the VAT",
        "Skill ut mva.",
        "Dela upp momsen",
        "Udskil momsen",
        "Erottele alv",
        "Skilja VSK frá"
    );
    internal static readonly Phrase SplitNote = new(
        "Amounts with VAT become net and VAT, each on a line; nothing is booked yet.",
        "Beløp med mva. blir netto og mva. på hver sin linje; ingenting bokføres ennå.",
        "Belopp med moms blir netto och moms på var sin rad; inget bokförs än.",
        "Beløb med moms bliver netto og moms på hver sin linje; intet bogføres endnu.",
        "Verolliset summat jaetaan nettoon ja alviin omille riveilleen; mitään ei vielä kirjata.",
        "Upphæðir með VSK skiptast í nettó og VSK, hvort á sinni línu; ekkert er bókað enn."
    );
    internal static readonly Phrase WasSplit = new(
        "The VAT stands on lines of its own now. Look, and book.",
        "Merverdiavgiften står nå på egne linjer. Se over og bokfør.",
        "Momsen står nu på egna rader. Kontrollera och bokför.",
        "Momsen står nu på egne linjer. Kontrollér og bogfør.",
        "Alv on nyt omilla riveillään. Tarkista ja kirjaa.",
        "VSK er nú á eigin línum. Farðu yfir og bókaðu."
    );
    internal static readonly Phrase NothingSplit = new(
        "No VAT was split off. That takes a line with one amount and a VAT code with a rate, whose VAT has no line yet.",
        "Ingen mva. ble skilt ut. Det krever en linje med ett beløp og en mva-kode med sats, uten egen linje for mva. fra før.",
        "Ingen moms delades upp. Det kräver en rad med ett belopp och en momskod med procentsats, utan egen momsrad sedan tidigare.",
        "Ingen moms blev udskilt. Det kræver en linje med ét beløb og en momskode med en sats, uden en momslinje i forvejen.",
        "Alvia ei eroteltu. Siihen tarvitaan rivi, jolla on yksi summa ja verokannan sisältävä alv-koodi mutta ei vielä omaa alv-riviä.",
        "Enginn VSK var skilinn frá. Til þess þarf línu með einni upphæð og VSK-kóða með prósentu, sem á ekki VSK-línu fyrir."
    );
}
