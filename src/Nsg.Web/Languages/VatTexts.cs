namespace Nsg.Web.Languages;

/// <summary>
/// What the categories of VAT are called, by the letters that documents carry: UNCL5305 as EN 16931 uses it (BT-151).
/// </summary>
internal static class VatTexts
{
    internal static readonly Phrase Standard = new(
        "Taxed",
        "Avgiftspliktig",
        "Momspliktig",
        "Momspligtig",
        "Verollinen",
        "Skattskylt"
    );
    internal static readonly Phrase Zero = new(
        "Zero rate",
        "Nullsats (fritatt)",
        "Nollskattesats",
        "Nulsats",
        "Nollaverokanta",
        "Núllskattur"
    );
    internal static readonly Phrase Exempt = new(
        "Exempt",
        "Unntatt fra mva.",
        "Undantaget från moms",
        "Momsfri",
        "Veroton",
        "Undanþegið VSK"
    );
    internal static readonly Phrase ReverseCharge = new(
        "Reverse charge",
        "Omvendt avgiftsplikt",
        "Omvänd betalningsskyldighet",
        "Omvendt betalingspligt",
        "Käännetty verovelvollisuus",
        "Öfug skattskylda"
    );
    internal static readonly Phrase WithinEu = new(
        "Goods within the EU",
        "Varesalg innen EU",
        "Varuförsäljning inom EU",
        "Varesalg inden for EU",
        "Yhteisömyynti",
        "Vörusala innan ESB"
    );
    internal static readonly Phrase Export = new("Export", "Eksport", "Export", "Eksport", "Vienti", "Útflutningur");
    internal static readonly Phrase Outside = new(
        "Outside VAT",
        "Utenfor mva-loven",
        "Utanför momsen",
        "Uden for momsloven",
        "Arvonlisäveron ulkopuolella",
        "Utan VSK"
    );
    internal static readonly Phrase Canary = new(
        "IGIC of the Canary Islands",
        "Kanariøyenes IGIC",
        "Kanarieöarnas IGIC",
        "De Kanariske Øers IGIC",
        "Kanariansaarten IGIC",
        "IGIC Kanaríeyja"
    );
    internal static readonly Phrase Ceuta = new(
        "IPSI of Ceuta and Melilla",
        "IPSI i Ceuta og Melilla",
        "IPSI i Ceuta och Melilla",
        "IPSI i Ceuta og Melilla",
        "Ceutan ja Melillan IPSI",
        "IPSI Ceuta og Melilla"
    );
    internal static readonly Phrase Split = new(
        "Italian split payment",
        "Italiensk delt betaling",
        "Italiensk delad betalning",
        "Italiensk delt betaling",
        "Italian jaettu maksu",
        "Ítölsk skipt greiðsla"
    );
}
