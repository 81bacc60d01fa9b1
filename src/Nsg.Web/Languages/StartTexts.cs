namespace Nsg.Web.Languages;

/// <summary>What the start page says.</summary>
internal static class StartTexts
{
    internal static readonly Phrase Lead = new("Those that need you most come first.", "De som trenger deg mest, kommer først.", "De som behöver dig mest kommer först.", "De, der har mest brug for dig, kommer først.", "Ne, jotka tarvitsevat sinua eniten, ovat ensin.", "Þau sem þurfa þín mest koma fyrst.");
    internal static readonly Phrase Requests = new("Requests", "Forespørsler", "Förfrågningar", "Anmodninger", "Pyynnöt", "Beiðnir");
    internal static readonly Phrase BankOpen = new("Bank, open", "Bank, åpne", "Bank, öppna", "Bank, åbne", "Pankki, avoinna", "Banki, opið");
    internal static readonly Phrase VatDue = new("VAT return due", "Mva.-melding innen", "Momsdeklaration senast", "Momsangivelse senest", "Alv-ilmoitus viimeistään", "VSK-skil fyrir");
    internal static readonly Phrase YourKey = new("Your key, for whoever gives you a role:", "Din nøkkel, til den som skal gi deg en rolle:", "Din nyckel, till den som ger dig en roll:", "Din nøgle, til den, der giver dig en rolle:", "Avaimesi roolin antajalle:", "Lykill þinn, fyrir þann sem veitir þér hlutverk:");
}
