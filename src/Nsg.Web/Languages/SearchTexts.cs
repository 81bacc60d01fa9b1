namespace Nsg.Web.Languages;

/// <summary>What the search says.</summary>
internal static class SearchTexts
{
    internal static readonly Phrase NothingFound = new(
        "Nothing found",
        "Ingen treff",
        "Inga träffar",
        "Ingen resultater",
        "Ei tuloksia",
        "Ekkert fannst"
    );
    internal static readonly Phrase StillReading = new(
        "Words of vouchers and documents are still being read in; look again in a few minutes.",
        "Ord fra bilag og dokumenter leses fortsatt inn; se igjen om noen minutter.",
        "Ord ur verifikationer och underlag läses ännu in; titta igen om några minuter.",
        "Ord fra bilag og dokumenter læses stadig ind; se igen om nogle minutter.",
        "Tositteiden ja asiakirjojen sanoja luetaan vielä; katso uudelleen muutaman minuutin päästä.",
        "Enn er verið að lesa orð fylgiskjala og skjala; líttu aftur eftir nokkrar mínútur."
    );
    internal static readonly Phrase NothingFoundText = new(
        "Search by document number, party, what was bought or sold, amount, day, account, voucher or text, or by the name of a report or page; two letters at least.",
        "Søk på dokumentnummer, part, hva som ble kjøpt eller solgt, beløp, dag, konto, bilag eller tekst, eller på navnet på en rapport eller side; minst to tegn.",
        "Sök på nummer, part, vad som köptes eller såldes, belopp, dag, konto, verifikation eller text, eller på namnet på en rapport eller sida; minst två tecken.",
        "Søg på nummer, part, hvad der blev købt eller solgt, beløb, dag, konto, bilag eller tekst, eller på navnet på en indberetning eller side; mindst to tegn.",
        "Hae numerolla, osapuolella, ostetulla tai myydyllä, summalla, päivällä, tilillä, tositteella tai tekstillä tai raportin tai sivun nimellä; vähintään kaksi merkkiä.",
        "Leitaðu eftir númeri, aðila, því sem var keypt eða selt, fjárhæð, degi, bókhaldslykli, fylgiskjali eða texta, eða eftir heiti skýrslu eða síðu; minnst tveir stafir."
    );
    internal static readonly Phrase Note = new("Note", "Merknad", "Notering", "Bemærkning", "Lisätieto", "Athugasemd");
}
