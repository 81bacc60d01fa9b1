namespace Nsg.Web.Languages;

/// <summary>What documents are, where they stand, and what is worth a look.</summary>
internal static partial class Texts
{
    internal static readonly Phrase KindInvoice = new(
        "Invoice",
        "Faktura",
        "Faktura",
        "Faktura",
        "Lasku",
        "Reikningur"
    );
    internal static readonly Phrase KindCreditNote = new(
        "Credit note",
        "Kreditnota",
        "Kreditfaktura",
        "Kreditnota",
        "Hyvityslasku",
        "Kreditreikningur"
    );
    internal static readonly Phrase KindReceipt = new(
        "Receipt",
        "Kvittering",
        "Kvitto",
        "Kvittering",
        "Kuitti",
        "Kvittun"
    );
    internal static readonly Phrase KindStatement = new(
        "Bank statement",
        "Kontoutskrift",
        "Kontoutdrag",
        "Kontoudtog",
        "Tiliote",
        "Bankayfirlit"
    );
    internal static readonly Phrase KindOrder = new("Order", "Ordre", "Order", "Ordre", "Tilaus", "Pöntun");
    internal static readonly Phrase KindOrderResponse = new(
        "Order response",
        "Ordrebekreftelse",
        "Orderbekräftelse",
        "Ordrebekræftelse",
        "Tilausvahvistus",
        "Pöntunarsvar"
    );
    internal static readonly Phrase KindOrderChange = new(
        "Order change",
        "Ordreendring",
        "Orderändring",
        "Ordreændring",
        "Tilausmuutos",
        "Pöntunarbreyting"
    );
    internal static readonly Phrase KindOrderCancellation = new(
        "Order cancellation",
        "Ordrekansellering",
        "Orderavbokning",
        "Ordreannullering",
        "Tilauksen peruutus",
        "Afpöntun"
    );
    internal static readonly Phrase KindOrderAgreement = new(
        "Order agreement",
        "Ordreforslag",
        "Orderöverenskommelse",
        "Ordreaftale",
        "Tilaussopimus",
        "Pöntunarsamkomulag"
    );
    internal static readonly Phrase KindDespatchAdvice = new(
        "Despatch advice",
        "Pakkseddel",
        "Leveransavisering",
        "Forsendelsesadvis",
        "Lähetysilmoitus",
        "Sendingartilkynning"
    );
    internal static readonly Phrase KindReceiptAdvice = new(
        "Receipt advice",
        "Mottaksbekreftelse",
        "Mottagningsbekräftelse",
        "Modtagelsesadvis",
        "Vastaanottoilmoitus",
        "Móttökutilkynning"
    );
    internal static readonly Phrase KindOther = new("Other", "Annet", "Annat", "Andet", "Muu", "Annað");
    internal static readonly Phrase StateBooked = new("Booked", "Bokført", "Bokförd", "Bogført", "Kirjattu", "Bókað");
    internal static readonly Phrase StateReview = new(
        "In review",
        "Til kontroll",
        "Att granska",
        "Til kontrol",
        "Tarkistettavana",
        "Í yfirferð"
    );
    internal static readonly Phrase StateStored = new(
        "Kept",
        "Oppbevart",
        "Bevarad",
        "Opbevaret",
        "Säilytetty",
        "Varðveitt"
    );
    internal static readonly Phrase StateRejected = new("Rejected", "Avvist", "Avvisad", "Afvist", "Hylätty", "Hafnað");
    internal static readonly Phrase FlagDoublePayment = new(
        "Paid twice",
        "Betalt to ganger",
        "Betald två gånger",
        "Betalt to gange",
        "Maksettu kahdesti",
        "Greitt tvisvar"
    );
    internal static readonly Phrase FlagOverpayment = new(
        "Paid too much",
        "Betalt for mye",
        "För mycket betalt",
        "Betalt for meget",
        "Maksettu liikaa",
        "Ofgreitt"
    );
    internal static readonly Phrase FlagDuplicate = new(
        "Possible duplicate",
        "Mulig duplikat",
        "Möjlig dubblett",
        "Mulig dublet",
        "Mahdollinen kaksoiskappale",
        "Hugsanlegt tvírit"
    );
    internal static readonly Phrase FlagAccount = new(
        "Changed bank account",
        "Endret kontonummer",
        "Ändrat kontonummer",
        "Ændret kontonummer",
        "Tilinumero vaihtunut",
        "Breyttur bankareikningur"
    );
    internal static readonly Phrase FlagStatement = new(
        "Bank statement",
        "Kontoutskrift",
        "Kontoutdrag",
        "Kontoudtog",
        "Tiliote",
        "Bankayfirlit"
    );
    internal static readonly Phrase FlagOther = new(
        "Notice",
        "Merknad",
        "Anmärkning",
        "Bemærkning",
        "Huomautus",
        "Ábending"
    );
}
