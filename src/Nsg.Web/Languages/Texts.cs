namespace Nsg.Web.Languages;

/// <summary>What the pages say everywhere. Pages of one matter keep theirs in a class of their own beside this
/// one.</summary>
internal static partial class Texts
{
    internal static readonly Phrase Companies = new(
        "Companies",
        "Selskaper",
        "Företag",
        "Virksomheder",
        "Yritykset",
        "Fyrirtæki"
    );
    internal static readonly Phrase AsOf = new(
        "As of {0}",
        "Per {0}",
        "Per {0}",
        "Pr. {0}",
        "Tilanne {0}",
        "Staða {0}"
    );
    internal static readonly Phrase Company = new("Company", "Selskap", "Företag", "Virksomhed", "Yritys", "Fyrirtæki");
    internal static readonly Phrase Documents = new(
        "Documents",
        "Dokumenter",
        "Underlag",
        "Dokumenter",
        "Asiakirjat",
        "Skjöl"
    );
    internal static readonly Phrase InReview = new(
        "In review",
        "Til kontroll",
        "Att granska",
        "Til kontrol",
        "Tarkistettavana",
        "Í yfirferð"
    );
    internal static readonly Phrase Turnover = new(
        "Turnover",
        "Omsetning",
        "Omsättning",
        "Omsætning",
        "Liikevaihto",
        "Velta"
    );
    internal static readonly Phrase Result = new("Result", "Resultat", "Resultat", "Resultat", "Tulos", "Afkoma");
    internal static readonly Phrase Vat = new("VAT", "Mva.", "Moms", "Moms", "Alv", "VSK");
    internal static readonly Phrase VatOwed = new(
        "to pay",
        "å betale",
        "att betala",
        "at betale",
        "maksettavaa",
        "til greiðslu"
    );
    internal static readonly Phrase VatBack = new(
        "to get back",
        "til gode",
        "att få tillbaka",
        "til gode",
        "palautettavaa",
        "til endurgreiðslu"
    );
    internal static readonly Phrase ReceivablesOverdue = new(
        "Receivables overdue",
        "Forfalte kundefordringer",
        "Förfallna kundfordringar",
        "Forfaldne debitorer",
        "Erääntyneet myyntisaamiset",
        "Gjaldfallnar viðskiptakröfur"
    );
    internal static readonly Phrase PayablesOverdue = new(
        "Payables overdue",
        "Forfalt leverandørgjeld",
        "Förfallna leverantörsskulder",
        "Forfalden leverandørgæld",
        "Erääntyneet ostovelat",
        "Gjaldfallnar viðskiptaskuldir"
    );
    internal static readonly Phrase CashByMonth = new(
        "Cash at month end",
        "Bankbeholdning ved månedsslutt",
        "Banktillgodohavande vid månadens slut",
        "Bankbeholdning ved månedens udgang",
        "Pankkisaldo kuun lopussa",
        "Bankainnstæða í lok mánaðar"
    );
    internal static readonly Phrase TurnoverByMonth = new(
        "Turnover by month",
        "Omsetning per måned",
        "Omsättning per månad",
        "Omsætning pr. måned",
        "Liikevaihto kuukausittain",
        "Velta eftir mánuðum"
    );
    internal static readonly Phrase Month = new("Month", "Måned", "Månad", "Måned", "Kuukausi", "Mánuður");
    internal static readonly Phrase ChartIn = new(
        "{0}: from {1} in {2} to {3} in {4}.",
        "{0}: fra {1} i {2} til {3} i {4}.",
        "{0}: från {1} i {2} till {3} i {4}.",
        "{0}: fra {1} i {2} til {3} i {4}.",
        "{0}: {1} ({2}) – {3} ({4}).",
        "{0}: frá {1} í {2} til {3} í {4}."
    );
    internal static readonly Phrase ShowFigures = new(
        "Show the figures",
        "Vis tallene",
        "Visa siffrorna",
        "Vis tallene",
        "Näytä luvut",
        "Sýna tölurnar"
    );
    internal static readonly Phrase ReviewTitle = new(
        "Waiting for a person",
        "Venter på en avgjørelse",
        "Väntar på beslut",
        "Venter på en afgørelse",
        "Odottaa päätöstä",
        "Bíður ákvörðunar"
    );
    internal static readonly Phrase ReviewNone = new(
        "Nothing waits.",
        "Ingenting venter.",
        "Inget väntar.",
        "Intet venter.",
        "Mikään ei odota.",
        "Ekkert bíður."
    );
    internal static readonly Phrase OverdueTitle = new(
        "Overdue",
        "Forfalt",
        "Förfallet",
        "Forfaldent",
        "Erääntynyt",
        "Gjaldfallið"
    );
    internal static readonly Phrase OverdueNone = new(
        "Nothing is overdue.",
        "Ingenting er forfalt.",
        "Inget är förfallet.",
        "Intet er forfaldent.",
        "Mitään ei ole erääntynyt.",
        "Ekkert er gjaldfallið."
    );
    internal static readonly Phrase Number = new("Number", "Nummer", "Nummer", "Nummer", "Numero", "Númer");
    internal static readonly Phrase Party = new("Party", "Part", "Part", "Part", "Osapuoli", "Aðili");
    internal static readonly Phrase Date = new("Date", "Dato", "Datum", "Dato", "Päivä", "Dagsetning");
    internal static readonly Phrase Due = new("Due", "Forfall", "Förfaller", "Forfald", "Eräpäivä", "Gjalddagi");
    internal static readonly Phrase Amount = new("Amount", "Beløp", "Belopp", "Beløb", "Summa", "Fjárhæð");
    internal static readonly Phrase Open = new("Open", "Åpent", "Öppet", "Åbent", "Avoinna", "Ógreitt");
    internal static readonly Phrase Kind = new("Kind", "Type", "Typ", "Type", "Laji", "Tegund");
    internal static readonly Phrase State = new("State", "Status", "Status", "Status", "Tila", "Staða");
    internal static readonly Phrase NoCompanies = new(
        "You have no role at any company yet. Whoever keeps this node can give you one.",
        "Du har ingen rolle i noe selskap ennå. Den som drifter noden, kan gi deg en.",
        "Du har ännu ingen roll i något företag. Den som driver noden kan ge dig en.",
        "Du har endnu ingen rolle i nogen virksomhed. Den, der driver noden, kan give dig en.",
        "Sinulla ei ole vielä roolia missään yrityksessä. Solmun ylläpitäjä voi antaa sellaisen.",
        "Þú hefur ekki enn hlutverk hjá neinu fyrirtæki. Sá sem rekur hnútinn getur veitt þér það."
    );
    internal static readonly Phrase More = new(
        "and {0} more",
        "og {0} til",
        "och {0} till",
        "og {0} til",
        "ja {0} muuta",
        "og {0} í viðbót"
    );
    internal static readonly Phrase Waiting = new("waiting", "venter", "väntar", "venter", "odottaa", "bíða");
    internal static readonly Phrase BackToDrawing = new("Close", "Lukk", "Stäng", "Luk", "Sulje", "Loka");
    internal static readonly Phrase LookInto = new(
        "Zoom in",
        "Zoom inn",
        "Zooma in",
        "Zoom ind",
        "Lähennä",
        "Þysja inn"
    );
    internal static readonly Phrase Debit = new("Debit", "Debet", "Debet", "Debet", "Debet", "Debet");
    internal static readonly Phrase Credit = new("Credit", "Kredit", "Kredit", "Kredit", "Kredit", "Kredit");
    internal static readonly Phrase Balance = new("Balance", "Saldo", "Saldo", "Saldo", "Saldo", "Staða");
    internal static readonly Phrase Account = new("Account", "Konto", "Konto", "Konto", "Tili", "Bókhaldslykill");
    internal static readonly Phrase Voucher = new("Voucher", "Bilag", "Verifikation", "Bilag", "Tosite", "Fylgiskjal");
    internal static readonly Phrase Text = new("Text", "Tekst", "Text", "Tekst", "Selite", "Texti");
    internal static readonly Phrase From = new("From", "Fra", "Från", "Fra", "Alkaen", "Frá");
    internal static readonly Phrase To = new("To", "Til", "Till", "Til", "Päättyen", "Til");
    internal static readonly Phrase Show = new("Show", "Vis", "Visa", "Vis", "Näytä", "Sýna");
    internal static readonly Phrase All = new("All", "Alle", "Alla", "Alle", "Kaikki", "Allt");
    internal static readonly Phrase Document = new(
        "Document",
        "Dokument",
        "Underlag",
        "Dokument",
        "Asiakirja",
        "Skjal"
    );
    internal static readonly Phrase Cancel = new("Cancel", "Avbryt", "Avbryt", "Annuller", "Peruuta", "Hætta við");
    internal static readonly Phrase Why = new("Why", "Hvorfor", "Varför", "Hvorfor", "Miksi", "Hvers vegna");
    internal static readonly Phrase ByItself = new(
        "the program, by its rules",
        "programmet, etter sine regler",
        "programmet, enligt sina regler",
        "programmet, efter sine regler",
        "ohjelma sääntöjensä mukaan",
        "forritið, samkvæmt reglum sínum"
    );
    internal static readonly Phrase SomePerson = new(
        "a person who is no longer known here",
        "en person som ikke lenger er kjent her",
        "en person som inte längre är känd här",
        "en person, der ikke længere er kendt her",
        "henkilö, jota täällä ei enää tunneta",
        "manneskja sem ekki er lengur þekkt hér"
    );
    internal static readonly Phrase ByClient = new(
        "the program with key {0}",
        "programmet med nøkkel {0}",
        "programmet med nyckel {0}",
        "programmet med nøgle {0}",
        "ohjelma, jonka avain on {0}",
        "forritið með lykil {0}"
    );
}
