namespace Nsg.Web.Languages;

/// <summary>What the start page says.</summary>
internal static class StartTexts
{
    internal static readonly Phrase Lead = new(
        "Those that need you most come first: a late report or a request counts five, a document that waits three, a late report that is approved and only has to be handed over two, a bank line one.",
        "De som trenger deg mest, kommer først: en forsinket rapport eller en forespørsel teller fem, et dokument som venter tre, en forsinket rapport som er godkjent og bare skal leveres, to, en banklinje én.",
        "De som behöver dig mest kommer först: en försenad rapport eller en förfrågan räknas som fem, ett underlag som väntar som tre, en försenad rapport som är godkänd och bara ska lämnas in som två, en bankrad som en.",
        "De, der har mest brug for dig, kommer først: en forsinket indberetning eller en anmodning tæller fem, et ventende dokument tre, en forsinket indberetning, der er godkendt og kun mangler at blive indsendt, to, en banklinje én.",
        "Ne, jotka tarvitsevat sinua eniten, ovat ensin: myöhässä oleva raportti tai pyyntö painaa viisi, odottava asiakirja kolme, myöhässä oleva raportti, joka on hyväksytty ja enää toimitettava, kaksi, pankkitapahtuma yhden.",
        "Þau sem þurfa þín mest koma fyrst: skýrsla í vanskilum eða beiðni vegur fimm, skjal sem bíður þrjú, skýrsla í vanskilum sem er samþykkt og á aðeins eftir að skila tvö, bankalína eitt."
    );
    internal static readonly Phrase Requests = new(
        "Requests",
        "Forespørsler",
        "Förfrågningar",
        "Anmodninger",
        "Pyynnöt",
        "Beiðnir"
    );
    internal static readonly Phrase BankOpen = new(
        "Bank, open",
        "Bank, åpne",
        "Bank, öppna",
        "Bank, åbne",
        "Pankki, avoinna",
        "Banki, opið"
    );
    internal static readonly Phrase Held = new(
        "{0} waits on {1}",
        "{0} venter på {1}",
        "{0} väntar på {1}",
        "{0} venter på {1}",
        "{0} odottaa tilillä {1}",
        "{0} bíða á {1}"
    );
    internal static readonly Phrase ReportDue = new(
        "Oldest report due",
        "Eldste rapport, frist",
        "Äldsta rapport, senast",
        "Ældste indberetning, frist",
        "Vanhin ilmoitus, määräpäivä",
        "Elstu skil, frestur"
    );
    internal static readonly Phrase ApprovedOnly = new(
        "approved, not handed over",
        "godkjent, ikke levert",
        "godkänd, inte inlämnad",
        "godkendt, ikke indsendt",
        "hyväksytty, antamatta",
        "samþykkt, óskilað"
    );
    internal static readonly Phrase OfThemApproved = new(
        "{0} approved",
        "{0} godkjent",
        "{0} godkända",
        "{0} godkendt",
        "{0} hyväksytty",
        "{0} samþykkt"
    );
    internal static readonly Phrase ReportsLate = new(
        "Reports late",
        "Forsinkede rapporter",
        "Försenade rapporter",
        "Forsinkede indberetninger",
        "Myöhässä olevat",
        "Skil í vanskilum"
    );
    internal static readonly Phrase ByNeed = new(
        "Those that need you most first",
        "De som trenger deg mest, først",
        "De som behöver dig mest först",
        "De, der har mest brug for dig, først",
        "Sinua eniten tarvitsevat ensin",
        "Þau sem þurfa þín mest fyrst"
    );
    internal static readonly Phrase Days = new(
        "Overdue sums are of the day named under each company; reports count from today, {0}.",
        "Forfalte beløp gjelder dagen som står under hvert selskap; rapporter regnes fra i dag, {0}.",
        "Förfallna belopp gäller dagen som står under varje företag; rapporter räknas från i dag, {0}.",
        "Forfaldne beløb gælder den dag, der står under hver virksomhed; indberetninger regnes fra i dag, {0}.",
        "Erääntyneet summat ovat yrityksen alla mainitulta päivältä; ilmoitukset lasketaan tästä päivästä, {0}.",
        "Gjaldfallnar fjárhæðir miðast við daginn undir hverju fyrirtæki; skil miðast við daginn í dag, {0}."
    );
    internal static readonly Phrase YourKey = new(
        "Should somebody give you a role at a company? Send them this code:",
        "Skal noen gi deg en rolle i et selskap? Send dem denne koden:",
        "Ska någon ge dig en roll i ett företag? Skicka dem den här koden:",
        "Skal nogen give dig en rolle i en virksomhed? Send dem denne kode:",
        "Antaako joku sinulle roolin yrityksessä? Lähetä hänelle tämä tunnus:",
        "Á einhver að veita þér hlutverk hjá fyrirtæki? Sendu viðkomandi þennan kóða:"
    );
}
