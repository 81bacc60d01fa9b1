namespace Nsg.Web.Languages;

/// <summary>What a company's overview says.</summary>
internal static class OverviewTexts
{
    internal static readonly Phrase CashNow = new(
        "Cash in the bank",
        "Penger i banken",
        "Pengar på banken",
        "Penge i banken",
        "Rahaa pankissa",
        "Handbært fé í banka"
    );
    internal static readonly Phrase TwoDays = new(
        "What is overdue among invoices counts from that day, as far as the books know; due days of reports, and reminders, count from today, {0}.",
        "Hvilke fakturaer som er forfalt, regnes fra den dagen, så langt regnskapet vet; frister for rapporter, og purringer, regnes fra i dag, {0}.",
        "Vilka fakturor som är förfallna räknas från den dagen, så långt bokföringen vet; sista dagar för rapporter, och betalningspåminnelser, räknas från i dag, {0}.",
        "Hvilke fakturaer der er forfaldne, regnes fra den dag, så vidt bogføringen ved; frister for indberetninger, og rykkere, regnes fra i dag, {0}.",
        "Laskujen erääntyminen lasketaan siitä päivästä, kirjanpidon tietojen mukaan; raporttien määräpäivät ja maksumuistutukset tästä päivästä, {0}.",
        "Gjaldfallnir reikningar miðast við þann dag, eftir því sem bókhaldið veit; skilafrestir og greiðsluáminningar miðast við daginn í dag, {0}."
    );
    internal static readonly Phrase TurnoverOf = new(
        "Turnover {0}",
        "Omsetning {0}",
        "Omsättning {0}",
        "Omsætning {0}",
        "Liikevaihto {0}",
        "Velta {0}"
    );
    internal static readonly Phrase NoFiguresOf = new(
        "No figures of {0}",
        "Ingen tall for {0}",
        "Inga siffror för {0}",
        "Ingen tal for {0}",
        "Ei lukuja: {0}",
        "Engar tölur fyrir {0}"
    );
    internal static readonly Phrase Year = new(
        "Financial year",
        "Regnskapsår",
        "Räkenskapsår",
        "Regnskabsår",
        "Tilikausi",
        "Reikningsár"
    );
    internal static readonly Phrase Owed = new(
        "Customers owe",
        "Kunder skylder",
        "Kunder är skyldiga",
        "Kunder skylder",
        "Asiakkaat velkaa",
        "Viðskiptavinir skulda"
    );
    internal static readonly Phrase Owing = new(
        "To suppliers",
        "Til leverandører",
        "Till leverantörer",
        "Til leverandører",
        "Toimittajille",
        "Til birgja"
    );
    internal static readonly Phrase OverdueOf = new(
        "{0} of it overdue ({1})",
        "{0} av det er forfalt ({1})",
        "{0} av det är förfallet ({1})",
        "{0} heraf er forfaldent ({1})",
        "josta erääntynyt {0} ({1})",
        "þar af {0} gjaldfallið ({1})"
    );
    internal static readonly Phrase VatSoFar = new(
        "VAT {0} so far",
        "Mva. {0} hittil",
        "Moms {0} hittills",
        "Moms {0} indtil nu",
        "Alv {0} tähän asti",
        "VSK {0} hingað til"
    );
    internal static readonly Phrase VatDueOn = new(
        "{0}, return due {1}",
        "{0}, melding innen {1}",
        "{0}, deklaration senast {1}",
        "{0}, angivelse senest {1}",
        "{0}, ilmoitus viimeistään {1}",
        "{0}, skilafrestur {1}"
    );
    internal static readonly Phrase VatLate = new(
        "{0}, return overdue: it was due {1}",
        "{0}, meldingen er forsinket: fristen var {1}",
        "{0}, deklarationen är försenad: den skulle lämnas {1}",
        "{0}, angivelsen er forsinket: fristen var {1}",
        "{0}, ilmoitus on myöhässä: määräpäivä oli {1}",
        "{0}, skýrslan er of sein: skilafrestur var {1}"
    );
    internal static readonly Phrase ResultByMonth = new(
        "Result by month",
        "Resultat per måned",
        "Resultat per månad",
        "Resultat pr. måned",
        "Tulos kuukausittain",
        "Afkoma eftir mánuðum"
    );
    internal static readonly Phrase Quality = new(
        "Is everything there?",
        "Er alt med?",
        "Är allt med?",
        "Er alt med?",
        "Onko kaikki mukana?",
        "Er allt komið?"
    );
    internal static readonly Phrase QualityGood = new(
        "Nothing is missing that the books can tell of.",
        "Ingenting mangler som regnskapet kan vite om.",
        "Inget saknas som bokföringen kan veta om.",
        "Intet mangler, som bogføringen kan vide noget om.",
        "Kirjanpidosta ei näy mitään puuttuvaa.",
        "Ekkert vantar sem bókhaldið veit um."
    );
    internal static readonly Phrase UnmatchedLines = new(
        "{0} bank lines are not matched",
        "{0} bankposteringer er ikke koblet",
        "{0} banktransaktioner är inte kopplade",
        "{0} bankposteringer er ikke koblet",
        "{0} pankkitapahtumaa on kohdistamatta",
        "{0} bankafærslur eru óparaðar"
    )
    {
        One = new(
            "{0} bank line is not matched",
            "{0} bankpostering er ikke koblet",
            "{0} banktransaktion är inte kopplad",
            "{0} bankpostering er ikke koblet",
            "{0} pankkitapahtuma on kohdistamatta",
            "{0} bankafærsla er óparuð"
        ),
    };
    internal static readonly Phrase RequestsWait = new(
        "{0} requests to see data of the company",
        "{0} ber om innsyn i selskapets data",
        "{0} ber att få se företagets uppgifter",
        "{0} beder om indsigt i virksomhedens data",
        "{0} pyytää nähdä yrityksen tietoja",
        "{0} biðja um aðgang að gögnum fyrirtækisins"
    )
    {
        One = new(
            "{0} request to see data of the company",
            "{0} ber om innsyn i selskapets data",
            "{0} ber att få se företagets uppgifter",
            "{0} beder om indsigt i virksomhedens data",
            "{0} pyytää nähdä yrityksen tietoja",
            "{0} biður um aðgang að gögnum fyrirtækisins"
        ),
    };
    internal static readonly Phrase NothingYet = new(
        "No vouchers yet",
        "Ingen bilag ennå",
        "Inga verifikationer ännu",
        "Ingen bilag endnu",
        "Ei vielä tositteita",
        "Engin fylgiskjöl enn"
    );
    internal static readonly Phrase NothingYetText = new(
        "Once documents are booked, cash, turnover and VAT show up here.",
        "Når dokumenter er bokført, vises bank, omsetning og mva. her.",
        "När underlag har bokförts visas bank, omsättning och moms här.",
        "Når dokumenter er bogført, vises bank, omsætning og moms her.",
        "Kun asiakirjoja on kirjattu, rahat, liikevaihto ja arvonlisävero näkyvät täällä.",
        "Þegar skjöl hafa verið bókuð birtast sjóður, velta og VSK hér."
    );
    internal static readonly Phrase ResultOf = new(
        "Result of {0}",
        "Resultat {0}",
        "Resultat {0}",
        "Resultat {0}",
        "Tulos: {0}",
        "Afkoma {0}"
    );
    internal static readonly Phrase FellBy = new(
        "{0}, which is {1} less than in {2}",
        "{0}, det er {1} mindre enn i {2}",
        "{0}, det är {1} mindre än i {2}",
        "{0}, det er {1} mindre end i {2}",
        "{0} eli {1} vähemmän, vertailukausi {2}",
        "{0}, sem er {1} minna en í {2}"
    );
    internal static readonly Phrase RoseBy = new(
        "{0}, which is {1} more than in {2}",
        "{0}, det er {1} mer enn i {2}",
        "{0}, det är {1} mer än i {2}",
        "{0}, det er {1} mere end i {2}",
        "{0} eli {1} enemmän, vertailukausi {2}",
        "{0}, sem er {1} meira en í {2}"
    );
    internal static readonly Phrase WhyChanged = new(
        "Effect on the result: income {0}, costs {1}.",
        "Virkning på resultatet: inntekter {0}, kostnader {1}.",
        "Effekt på resultatet: intäkter {0}, kostnader {1}.",
        "Virkning på resultatet: indtægter {0}, omkostninger {1}.",
        "Vaikutus tulokseen: tuotot {0}, kulut {1}.",
        "Áhrif á afkomu: tekjur {0}, gjöld {1}."
    );
    internal static readonly Phrase WhatChanged = new(
        "What changed most",
        "Det som endret seg mest",
        "Det som ändrades mest",
        "Det, der ændrede sig mest",
        "Mikä muuttui eniten",
        "Mest breyttist"
    );
    internal static readonly Phrase Change = new(
        "Effect on the result",
        "Virkning på resultatet",
        "Effekt på resultatet",
        "Virkning på resultatet",
        "Vaikutus tulokseen",
        "Áhrif á afkomu"
    );
    internal static readonly Phrase MonthIncomplete = new(
        "Documents of the month that wait and are not counted yet: {0}.",
        "Dokumenter fra måneden som venter og ikke er regnet med ennå: {0}.",
        "Underlag från månaden som väntar och inte är medräknade än: {0}.",
        "Dokumenter fra måneden, der venter og ikke er regnet med endnu: {0}.",
        "Kuukauden asiakirjoja, jotka odottavat eivätkä ole vielä mukana: {0}.",
        "Skjöl mánaðarins sem bíða og eru ekki talin með enn: {0}."
    );
    internal static readonly Phrase ManyLines = new(
        "Too many lines to pick the largest; open the account.",
        "For mange linjer til å plukke ut de største; åpne kontoen.",
        "För många rader för att plocka ut de största; öppna kontot.",
        "For mange linjer til at udvælge de største; åbn kontoen.",
        "Rivejä on liikaa suurimpien poimimiseen; avaa tili.",
        "Of margar færslur til að velja þær stærstu; opnaðu bókhaldslykilinn."
    );
    internal static readonly Phrase ShowAll = new(
        "Show all",
        "Vis alle",
        "Visa alla",
        "Vis alle",
        "Näytä kaikki",
        "Sýna allt"
    );
    internal static readonly Phrase ReportLate = new(
        "{0} {1} was due {2} and has not been handed over",
        "{0} {1} skulle vært levert {2} og er ikke levert",
        "{0} {1} skulle ha lämnats {2} och är inte inlämnad",
        "{0} {1} skulle være indsendt {2} og er ikke indsendt",
        "{0} {1} oli annettava viimeistään {2}, eikä sitä ole annettu",
        "{0} {1} átti að skila {2} og hefur ekki verið skilað"
    );
    internal static readonly Phrase ReportDue = new(
        "{0} {1} is due {2}",
        "{0} {1} skal leveres innen {2}",
        "{0} {1} ska lämnas senast {2}",
        "{0} {1} skal indsendes senest {2}",
        "{0} {1} on annettava viimeistään {2}",
        "{0} {1} á að skila í síðasta lagi {2}"
    );
    internal static readonly Phrase MoreLate = new(
        "and {0} more are overdue",
        "og {0} til er forsinket",
        "och {0} till är försenade",
        "og {0} mere er forsinkede",
        "ja {0} muuta on myöhässä",
        "og {0} til viðbótar eru of seinar"
    )
    {
        One = new(
            "and {0} more is overdue",
            "og {0} til er forsinket",
            "och {0} till är försenad",
            "og {0} mere er forsinket",
            "ja {0} muu on myöhässä",
            "og {0} til viðbótar er of sein"
        ),
    };
}
