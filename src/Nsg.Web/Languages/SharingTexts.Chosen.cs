namespace Nsg.Web.Languages;

/// <summary>What the page of a request says of the sums and reports that the owner may choose to give.</summary>
internal static partial class SharingTexts
{
    internal static readonly Phrase AboutAggregates = new(
        "Posted lines added up: what each customer and supplier bought and sold in all, each country, each account, each month. Each customer and supplier stands under a code, and can be asked for by name.",
        "Posteringer lagt sammen: hva hver kunde og leverandør har kjøpt og solgt for i alt, per land, konto og måned. Kunder og leverandører står med en kode, og det kan spørres etter dem ved navn.",
        "Bokförda rader summerade: vad varje kund och leverantör köpt och sålt för totalt, per land, konto och månad. Kunder och leverantörer visas med en kod, och man kan fråga efter dem vid namn.",
        "Posteringer lagt sammen: hvad hver kunde og leverandør har købt og solgt for i alt, pr. land, konto og måned. Kunder og leverandører står med en kode, og der kan spørges efter dem ved navn.",
        "Kirjatut rivit yhteen laskettuina: paljonko kukin asiakas ja toimittaja on ostanut ja myynyt, maittain, tileittäin ja kuukausittain. Asiakkaat ja toimittajat näkyvät koodilla, ja heitä voi hakea nimellä.",
        "Bókaðar línur lagðar saman: kaup og sala hvers viðskiptavinar og birgis alls, eftir landi, bókhaldslykli og mánuði. Viðskiptavinir og birgjar standa undir kóða og spyrja má um þá með nafni."
    );
    internal static readonly Phrase AboutNamelessAggregates = new(
        "Posted lines added up by account and month. Customers, suppliers and countries are left out.",
        "Posteringer lagt sammen per konto og måned. Kunder, leverandører og land er utelatt.",
        "Bokförda rader summerade per konto och månad. Kunder, leverantörer och länder är utelämnade.",
        "Posteringer lagt sammen pr. konto og måned. Kunder, leverandører og lande er udeladt.",
        "Kirjatut rivit laskettuina yhteen tileittäin ja kuukausittain. Asiakkaat, toimittajat ja maat on jätetty pois.",
        "Bókaðar línur lagðar saman eftir bókhaldslykli og mánuði. Viðskiptavinum, birgjum og löndum er sleppt."
    );
    internal static readonly Phrase OneParty = new(
        "Customer or supplier {0}",
        "Kunde eller leverandør {0}",
        "Kund eller leverantör {0}",
        "Kunde eller leverandør {0}",
        "Asiakas tai toimittaja {0}",
        "Viðskiptavinur eða birgir {0}"
    );
    internal static readonly Phrase WhichReports = new(
        "Which reports",
        "Hvilke rapporter",
        "Vilka rapporter",
        "Hvilke rapporter",
        "Mitkä raportit",
        "Hvaða skýrslur"
    );
}
