namespace Nsg.Web.Languages;

/// <summary>An issued invoice that is credited in whole or in part.</summary>
internal static class CreditTexts
{
    internal static readonly Phrase What = new(
        "What comes back",
        "Hva som går tilbake",
        "Vad som går tillbaka",
        "Hvad der går tilbage",
        "Mitä hyvitetään",
        "Hvað gengur til baka"
    );
    internal static readonly Phrase AllUnlessSaid = new(
        "All that is left, unless you say how much of a line comes back, or an amount.",
        "Alt som er igjen, om du ikke oppgir hvor mye av en linje som går tilbake, eller et beløp.",
        "Allt som återstår, om du inte anger hur mycket av en rad som går tillbaka, eller ett belopp.",
        "Alt, hvad der er tilbage, medmindre du angiver, hvor meget af en linje der går tilbage, eller et beløb.",
        "Kaikki jäljellä oleva, ellet ilmoita, paljonko rivistä hyvitetään, tai summaa.",
        "Allt sem eftir er, nema þú segir hve mikið af línu gengur til baka, eða upphæð."
    );
    internal static readonly Phrase Left = new(
        "{0} left, without VAT",
        "{0} igjen, uten mva.",
        "{0} återstår, utan moms",
        "{0} tilbage, uden moms",
        "{0} jäljellä, ilman arvonlisäveroa",
        "{0} eftir, án VSK"
    );
    internal static readonly Phrase Quantity = new(
        "Quantity that comes back",
        "Antall som går tilbake",
        "Antal som går tillbaka",
        "Antal, der går tilbage",
        "Hyvitettävä määrä",
        "Magn sem gengur til baka"
    );
    internal static readonly Phrase Of = new("of {0}", "av {0}", "av {0}", "af {0}", "/ {0}", "af {0}");
    internal static readonly Phrase OrAmount = new(
        "Or an amount without VAT, in {0}",
        "Eller et beløp uten mva., i {0}",
        "Eller ett belopp utan moms, i {0}",
        "Eller et beløb uden moms, i {0}",
        "Tai summa ilman arvonlisäveroa, {0}",
        "Eða upphæð án VSK, í {0}"
    );
    internal static readonly Phrase Credited = new(
        "Credited",
        "Kreditert",
        "Krediterat",
        "Krediteret",
        "Hyvitetty",
        "Kreditfært"
    );
    internal static readonly Phrase NextNumber = new(
        "Next number: {0}.",
        "Neste nummer: {0}.",
        "Nästa nummer: {0}.",
        "Næste nummer: {0}.",
        "Seuraava numero: {0}.",
        "Næsta númer: {0}."
    );
    internal static readonly Phrase DeliveredNote = new(
        "Delivered on the invoice’s date at the customer’s address unless you say another day or place.",
        "Levert på fakturadatoen hos kunden hvis du ikke oppgir en annen dag eller et annet sted.",
        "Levererat på fakturadatumet hos kunden om du inte anger en annan dag eller plats.",
        "Leveret på fakturadatoen hos kunden, hvis du ikke angiver en anden dag eller et andet sted.",
        "Toimitettu laskun päivänä asiakkaan osoitteeseen, ellet ilmoita muuta päivää tai paikkaa.",
        "Afhent á dagsetningu reiknings hjá viðskiptavini nema þú tilgreinir annan dag eða stað."
    );
    internal static readonly Phrase Partly = new(
        "Partly credited",
        "Delvis kreditert",
        "Delvis krediterad",
        "Delvis krediteret",
        "Osittain hyvitetty",
        "Kreditfært að hluta"
    );
}
