namespace Nsg.Web.Languages;

/// <summary>What pages and reports are also called: by authorities and laws of the five countries, and by whoever keeps books in
/// them. Names parted by semicolons; a report by what its name ends with.</summary>
internal static class SearchedWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [".vat"] =
            "VAT report; mva-melding; mva-oppgave; momsmelding; moms; momsredovisning; skattedeklaration; momsafregning; momsindberetning; alv-ilmoitus; kausiveroilmoitus; oma-aloitteiset verot; VSK-skýrsla; VSK-skil; virðisaukaskattur",
        [".accounts"] =
            "annual report; financial statements; balance sheet; income statement; profit and loss; result; balanse; balanseregnskap; resultat; resultatregnskap; årsoppgjør; årsbokslut; bokslut; balans; balansräkning; resultaträkning; balance; resultatopgørelse; årsrapport; tase; tulos; tuloslaskelma; vuosikertomus; afkoma; efnahagur; efnahagsreikningur; rekstrarreikningur",
        [".k3"] = "balance sheet; income statement; balans; balansräkning; resultat; resultaträkning; bokslut",
        [".rr0002"] = "balance sheet; income statement; balanse; resultat; resultatregnskap; Brønnøysund",
        [".naering"] = "tax return; skattemelding; næringsoppgave; selvangivelse",
        [".function"] =
            "profit and loss; result; resultat; resultatregnskap; resultaträkning; resultatopgørelse; tulos; afkoma",
        [".cashflow"] = "liquidity; likviditet; kassaflöde; pengestrøm; kontantstrøm; kassavirta; rahavirta",
        [".ec-sales"] =
            "EC sales list; recapitulative statement; VIES; periodisk sammanställning; yhteenvetoilmoitus; EU-salg; EU-försäljning",
        [".intrastat"] = "Intrastat",
        [".turnover"] =
            "sales; revenue; salg; omsetning; försäljning; omsättning; omsætning; myynti; liikevaihto; sala",
        ["/accounts"] =
            "balance; trial balance; chart of accounts; general ledger; result; saldo; balanse; saldobalanse; råbalanse; resultat; kontoplan; hovedbok; balans; saldobalans; råbalans; huvudbok; saldobalance; råbalance; tase; tulos; tuloslaskelma; koetase; saldot; tilikartta; pääkirja; staða; prófjöfnuður; afkoma; aðalbók",
        ["/journal"] =
            "vouchers; entries; bilag; bilagsjournal; dagbok; verifikationer; verifikat; grundbok; posteringer; kassekladde; tositteet; päiväkirja; fylgiskjöl; færslur; dagbók",
        ["/open-items"] =
            "receivables; payables; customers; suppliers; reskontro; kunder; leverandører; kundefordringer; leverandørgjeld; reskontra; kundreskontra; leverantörer; leverantörsreskontra; debitorer; kreditorer; myyntireskontra; ostoreskontra; asiakkaat; toimittajat; viðskiptamenn; birgjar; viðskiptakröfur; viðskiptaskuldir",
        ["/payments"] = "pay bills; betale; remittering; betala; betalinger; maksaa; greiða",
        ["/bank"] = "reconciliation; bankavstemming; avstämning; bankafstemning; täsmäytys; tiliote; afstemming",
        ["/periods"] =
            "year-end; close the year; lock; årsavslutning; årsoppgjør; låse; bokslut; låsa; årsafslutning; tilinpäätös; lukitus; uppgjör; læsing",
        ["/reports"] =
            "filings; returns; due dates; frister; rapporter; innleveringer; deklarationer; indberetninger; raportit; määräpäivät; skýrslur; skilafrestur",
        ["/people"] =
            "users; roles; signatories; brukere; roller; signatur; användare; firmatecknare; brugere; tegningsret; käyttäjät; roolit; nimenkirjoittajat; notendur; hlutverk; prókúra",
        ["/sharing"] = "consent; samtykke; innsyn; samtycke; insyn; indsigt; suostumus; samþykki",
        ["/invoices"] = "sales; salg; fakturaer; försäljning; fakturor; myynti; myyntilaskut; sala; sölureikningar",
        ["/cash"] = "forecast; liquidity; prognose; likviditet; prognos; ennuste; kassa; lausafé; spá",
    };

    /// <summary>Other names of a page, by where it is below the company.</summary>
    internal static IEnumerable<string> OfPage(string path) => Of(path);

    /// <summary>Other names of a report, by its name.</summary>
    internal static IEnumerable<string> OfReport(string report) =>
        Of(report[report.IndexOf('.', StringComparison.Ordinal)..]);

    private static string[] Of(string key) =>
        Names
            .GetValueOrDefault(key, "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
