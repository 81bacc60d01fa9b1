namespace Nsg.Web.Languages;

/// <summary>A supplier that asks to be paid to another account than before.</summary>
internal static class AccountTexts
{
    internal static readonly Phrase Earlier = new(
        "Earlier documents of the supplier named {0}.",
        "Tidligere dokumenter fra leverandøren hadde {0}.",
        "Tidigare underlag från leverantören hade {0}.",
        "Tidligere dokumenter fra leverandøren havde {0}.",
        "Toimittajan aiemmissa asiakirjoissa oli {0}.",
        "Fyrri skjöl frá birginum nefndu {0}."
    );
    internal static readonly Phrase Now = new(
        "This one asks to be paid to {0}.",
        "Dette ber om betaling til {0}.",
        "Det här vill ha betalt till {0}.",
        "Dette vil have betaling til {0}.",
        "Tämä pyytää maksua tilille {0}.",
        "Þetta biður um greiðslu á {0}."
    );
    internal static readonly Phrase Ask = new(
        "Call the supplier on a number that you know from before, not the one on the invoice. False invoices look like this.",
        "Ring leverandøren på et nummer du kjenner fra før, ikke det på fakturaen. Slik ser falske fakturaer ut.",
        "Ring leverantören på ett nummer som du känner sedan tidigare, inte det på fakturan. Så ser bluffakturor ut.",
        "Ring til leverandøren på et nummer, du kender i forvejen, ikke det på fakturaen. Sådan ser falske fakturaer ud.",
        "Soita toimittajalle ennestään tuntemaasi numeroon, älä laskussa olevaan. Väärennetyt laskut näyttävät tältä.",
        "Hringdu í birginn í númer sem þú þekkir frá fyrri tíð, ekki það sem er á reikningnum. Svona líta falsaðir reikningar út."
    );
    internal static readonly Phrase How = new(
        "Whom you asked, and what was answered",
        "Hvem du spurte, og hva svaret var",
        "Vem du frågade och vad svaret blev",
        "Hvem du spurgte, og hvad svaret var",
        "Keneltä kysyit ja mitä vastattiin",
        "Hvern þú spurðir og hverju var svarað"
    );
    internal static readonly Phrase IsRight = new(
        "Asked the supplier, the account is right",
        "Leverandøren er spurt, kontoen er riktig",
        "Leverantören är tillfrågad, kontot är rätt",
        "Leverandøren er spurgt, kontoen er rigtig",
        "Toimittajalta kysytty, tili on oikea",
        "Birgirinn spurður, reikningurinn er réttur"
    );
    internal static readonly Phrase Confirmed = new(
        "{0} confirmed the account on {1}: {2}",
        "{0} bekreftet kontoen {1}: {2}",
        "{0} bekräftade kontot {1}: {2}",
        "{0} bekræftede kontoen {1}: {2}",
        "{0} vahvisti tilin {1}: {2}",
        "{0} staðfesti reikninginn {1}: {2}"
    );
}
