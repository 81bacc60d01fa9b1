namespace Nsg.Web.Languages;

/// <summary>What the page of apps says.</summary>
internal static class AppTexts
{
    internal static readonly Phrase Title = new("Apps", "Apper", "Appar", "Apps", "Sovellukset", "Öpp");
    internal static readonly Phrase Lead = new(
        "Programs of others that work with this company. Each asks you before it sees anything, for the period you choose and no longer than you allow.",
        "Andres programmer som arbeider med dette selskapet. Hvert av dem spør deg før det ser noe, for perioden du velger og ikke lenger enn du tillater.",
        "Andras program som arbetar med det här företaget. Varje program frågar dig innan det ser något, för den period du väljer och inte längre än du tillåter.",
        "Andres programmer, der arbejder med denne virksomhed. Hvert af dem spørger dig, før det ser noget, for den periode du vælger og ikke længere end du tillader.",
        "Muiden ohjelmia, jotka toimivat tämän yrityksen kanssa. Kukin kysyy sinulta ennen kuin näkee mitään, valitsemallesi kaudelle ja enintään sallimasi ajan.",
        "Forrit annarra sem vinna með þessu fyrirtæki. Hvert þeirra spyr þig áður en það sér nokkuð, fyrir tímabilið sem þú velur og ekki lengur en þú leyfir."
    );
    internal static readonly Phrase None = new(
        "No app yet",
        "Ingen app ennå",
        "Ingen app ännu",
        "Ingen app endnu",
        "Ei vielä sovelluksia",
        "Ekkert app enn"
    );
    internal static readonly Phrase NoneText = new(
        "Whoever keeps this node adds apps. Ask them for the one that you want to use.",
        "Den som drifter noden, legger til apper. Be om den du vil bruke.",
        "Den som driver noden lägger till appar. Be om den som du vill använda.",
        "Den, der driver noden, tilføjer apps. Bed om den, du vil bruge.",
        "Solmun ylläpitäjä lisää sovelluksia. Pyydä sitä, jota haluat käyttää.",
        "Sá sem rekur hnútinn bætir við öppum. Biddu um það sem þú vilt nota."
    );
    internal static readonly Phrase From = new("From", "Fra", "Från", "Fra", "Alkaen", "Frá");
    internal static readonly Phrase To = new("To", "Til", "Till", "Til", "Päättyen", "Til");
    internal static readonly Phrase Open = new("Open", "Åpne", "Öppna", "Åbn", "Avaa", "Opna");
    internal static readonly Phrase Sees = new(
        "Has access now: {0}",
        "Har tilgang nå: {0}",
        "Har åtkomst nu: {0}",
        "Har adgang nu: {0}",
        "Käyttöoikeus nyt: {0}",
        "Hefur aðgang núna: {0}"
    );
    internal static readonly Phrase BadPeriod = new(
        "The period ends before it begins, or is longer than ten years.",
        "Perioden slutter før den begynner, eller er lengre enn ti år.",
        "Perioden slutar innan den börjar, eller är längre än tio år.",
        "Perioden slutter, før den begynder, eller er længere end ti år.",
        "Kausi päättyy ennen alkuaan tai on yli kymmenen vuotta.",
        "Tímabilið endar áður en það hefst eða er lengra en tíu ár."
    );
}
