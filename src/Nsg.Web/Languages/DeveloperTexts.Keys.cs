namespace Nsg.Web.Languages;

/// <summary>What the page of programs' keys says.</summary>
internal static partial class DeveloperTexts
{
    internal static readonly Phrase KeysLead = new(
        "A key opens one company to one program. Every call with it is on the company’s record.",
        "En nøkkel åpner ett selskap for ett program. Hvert kall med den loggføres hos selskapet.",
        "En nyckel öppnar ett företag för ett program. Varje anrop med den loggas hos företaget.",
        "En nøgle åbner én virksomhed for ét program. Hvert kald med den logges hos virksomheden.",
        "Avain avaa yhden yrityksen yhdelle ohjelmalle. Jokainen kutsu kirjataan yrityksen lokiin.",
        "Aðgangslykill opnar eitt fyrirtæki fyrir einu forriti. Hvert kall með honum er skráð hjá fyrirtækinu."
    );
    internal static readonly Phrase NoKeys = new(
        "There are no keys yet",
        "Det finnes ingen nøkler ennå",
        "Det finns inga nycklar ännu",
        "Der er ingen nøgler endnu",
        "Avaimia ei vielä ole",
        "Engir aðgangslyklar eru til enn"
    );
    internal static readonly Phrase NotYours = new(
        "You are no owner of a company, so there is none that you can make a key for. A test company is yours at once.",
        "Du eier ikke noe selskap, så du kan ikke lage nøkler. Et testselskap får du med en gang.",
        "Du äger inget företag och kan därför inte skapa nycklar. Ett testföretag får du direkt.",
        "Du ejer ingen virksomhed og kan derfor ikke lave nøgler. En testvirksomhed får du med det samme.",
        "Et ole minkään yrityksen omistaja, joten et voi luoda avainta. Testiyrityksen saat heti.",
        "Þú átt ekkert fyrirtæki og getur því ekki búið til lykil. Prufufyrirtæki færðu strax."
    );
    internal static readonly Phrase NewKey = new(
        "Make a key",
        "Lag en nøkkel",
        "Skapa en nyckel",
        "Lav en nøgle",
        "Luo avain",
        "Búa til aðgangslykil"
    );
    internal static readonly Phrase KeyName = new(
        "What the program is called",
        "Hva programmet heter",
        "Vad programmet heter",
        "Hvad programmet hedder",
        "Ohjelman nimi",
        "Heiti forritsins"
    );
    internal static readonly Phrase Rights = new(
        "Rights",
        "Rettigheter",
        "Rättigheter",
        "Rettigheder",
        "Oikeudet",
        "Réttindi"
    );
    internal static readonly Phrase Reads = new("reads", "leser", "läser", "læser", "lukee", "les");
    internal static readonly Phrase ReadsAndWrites = new(
        "reads and writes",
        "leser og skriver",
        "läser och skriver",
        "læser og skriver",
        "lukee ja kirjoittaa",
        "les og skrifar"
    );
    internal static readonly Phrase Ends = new("Ends", "Utløper", "Går ut", "Udløber", "Päättyy", "Rennur út");
    internal static readonly Phrase Made = new("Made", "Laget", "Skapad", "Lavet", "Luotu", "Búinn til");
    internal static readonly Phrase By = new("by {0}", "av {0}", "av {0}", "af {0}", "tekijä {0}", "af {0}");
    internal static readonly Phrase Revoke = new(
        "Revoke",
        "Trekk tilbake",
        "Återkalla",
        "Tilbagekald",
        "Peru",
        "Afturkalla"
    );
    internal static readonly Phrase Revoked = new(
        "Revoked",
        "Trukket tilbake",
        "Återkallad",
        "Tilbagekaldt",
        "Peruttu",
        "Afturkallaður"
    );
    internal static readonly Phrase Over = new("Run out", "Utløpt", "Utgången", "Udløbet", "Vanhentunut", "Útrunninn");
    internal static readonly Phrase InForce = new("In force", "Gjelder", "Gäller", "Gælder", "Voimassa", "Í gildi");
    internal static readonly Phrase NoKeyMade = new(
        "No key was made.",
        "Ingen nøkkel ble laget.",
        "Ingen nyckel skapades.",
        "Ingen nøgle blev lavet.",
        "Avainta ei luotu.",
        "Enginn lykill var búinn til."
    );
    internal static readonly Phrase WrongName = new(
        "Give it a name.",
        "Gi den et navn.",
        "Ge den ett namn.",
        "Giv den et navn.",
        "Anna sille nimi.",
        "Gefðu honum heiti."
    );
    internal static readonly Phrase WrongCompany = new(
        "Choose a company that you own.",
        "Velg et selskap du eier.",
        "Välj ett företag som du äger.",
        "Vælg en virksomhed, du ejer.",
        "Valitse omistamasi yritys.",
        "Veldu fyrirtæki í þinni eigu."
    );
    internal static readonly Phrase WrongEnd = new(
        "Choose a day ahead, within two years.",
        "Velg en dag fram i tid, innen to år.",
        "Välj en dag framåt i tiden, inom två år.",
        "Vælg en dag ude i fremtiden, inden for to år.",
        "Valitse tuleva päivä kahden vuoden sisällä.",
        "Veldu dag fram undan, innan tveggja ára."
    );
    internal static readonly Phrase EndsNever = new("never", "aldri", "aldrig", "aldrig", "ei koskaan", "aldrei");
}
