namespace Nsg.Web.Languages;

/// <summary>Papers for customers: what stands on them, and on the page around them.</summary>
internal static class PaperTexts
{
    internal static readonly Phrase ForCustomer = new(
        "Paper for the customer",
        "Utskrift til kunden",
        "Utskrift till kunden",
        "Udskrift til kunden",
        "Tuloste asiakkaalle",
        "Útprentun fyrir viðskiptavininn"
    );
    internal static readonly Phrase ForCustomerNote = new(
        "As the customer reads it: to be printed, saved as PDF, or sent by e-mail.",
        "Slik kunden leser det: til å skrive ut, lagre som PDF eller sende på e-post.",
        "Så som kunden läser det: att skriva ut, spara som PDF eller skicka med e-post.",
        "Sådan som kunden læser det: til at udskrive, gemme som PDF eller sende med e-mail.",
        "Sellaisena kuin asiakas sen lukee: tulostettavaksi, PDF-tiedostoksi tai sähköpostiin.",
        "Eins og viðskiptavinurinn les það: til prentunar, sem PDF eða í tölvupósti."
    );
    internal static readonly Phrase Language = new(
        "Language of the paper",
        "Språk på utskriften",
        "Utskriftens språk",
        "Udskriftens sprog",
        "Tulosteen kieli",
        "Tungumál útprentunar"
    );
    internal static readonly Phrase SavePdf = new(
        "Save as PDF",
        "Lagre som PDF",
        "Spara som PDF",
        "Gem som PDF",
        "Tallenna PDF",
        "Vista sem PDF"
    );
    internal static readonly Phrase MailNote = new(
        "The e-mail is written in your own program. Attach the PDF there.",
        "E-posten skrives i ditt eget program. Legg ved PDF-en der.",
        "E-posten skrivs i ditt eget program. Bifoga PDF-filen där.",
        "E-mailen skrives i dit eget program. Vedhæft PDF-filen der.",
        "Sähköposti kirjoitetaan omassa ohjelmassasi. Liitä PDF siihen.",
        "Tölvupósturinn er skrifaður í þínu eigin forriti. Settu PDF-skjalið í viðhengi þar."
    );
    internal static readonly Phrase OrgNo = new(
        "Reg. no. {0}",
        "Org.nr. {0}",
        "Org.nr {0}",
        "CVR-nr. {0}",
        "Y-tunnus {0}",
        "Kt. {0}"
    );
    internal static readonly Phrase VatNo = new(
        "VAT no. {0}",
        "Mva-nr. {0}",
        "Momsreg.nr {0}",
        "Momsnr. {0}",
        "Alv-tunniste {0}",
        "VSK-nr. {0}"
    );
    internal static readonly Phrase RegNo = new(
        "Reg. no. {0}",
        "Org.nr. {0}",
        "Org.nr {0}",
        "Reg.nr. {0}",
        "Rek.nro {0}",
        "Skráningarnr. {0}"
    );
    internal static readonly Phrase YourVatNo = new(
        "Your VAT no.",
        "Ditt mva-nr.",
        "Ert momsreg.nr",
        "Jeres momsnr.",
        "Alv-tunnisteenne",
        "VSK-númer þitt"
    );
    internal static readonly Phrase YourRegNo = new(
        "Your reg. no.",
        "Ditt org.nr.",
        "Ert org.nr",
        "Jeres reg.nr.",
        "Rekisterinumeronne",
        "Skráningarnúmer þitt"
    );
    internal static readonly Phrase FirstRows = new(
        "This paper shows the first {0} of {1} lines; the electronic document has all of them.",
        "Utskriften viser de første {0} av {1} linjer; det elektroniske dokumentet har alle.",
        "Utskriften visar de första {0} av {1} rader; det elektroniska dokumentet har alla.",
        "Udskriften viser de første {0} af {1} linjer; det elektroniske dokument har alle.",
        "Tulosteessa on ensimmäiset {0} riviä {1} rivistä; sähköisessä asiakirjassa ovat kaikki.",
        "Á útprentuninni eru fyrstu {0} línur af {1}; rafræna skjalið hefur þær allar."
    );
    internal static readonly Phrase VatOf = new(
        "{0} of {1}",
        "{0} av {1}",
        "{0} av {1}",
        "{0} af {1}",
        "{0} summasta {1}",
        "{0} af {1}"
    );
    internal static readonly Phrase Credited = new(
        "Credited to you",
        "Krediteres deg",
        "Krediteras er",
        "Krediteres jer",
        "Hyvitetään teille",
        "Kreditfært þér"
    );
    internal static readonly Phrase CreditOf = new(
        "Credits invoice",
        "Krediterer faktura",
        "Krediterar faktura",
        "Krediterer faktura",
        "Hyvittää laskun",
        "Kreditfærir reikning"
    );
    internal static readonly Phrase Contract = new("Contract", "Kontrakt", "Avtal", "Kontrakt", "Sopimus", "Samningur");
    internal static readonly Phrase Reason = new(
        "Reason: {0}",
        "Begrunnelse: {0}",
        "Motivering: {0}",
        "Begrundelse: {0}",
        "Perustelu: {0}",
        "Ástæða: {0}"
    );
    internal static readonly Phrase PaymentSlip = new(
        "Payment line",
        "Betalingslinje",
        "Betalningsrad",
        "Betalingslinje",
        "Maksurivi",
        "Greiðslulína"
    );
    internal static readonly Phrase Page = new(
        "Page {0} of {1}",
        "Side {0} av {1}",
        "Sida {0} av {1}",
        "Side {0} af {1}",
        "Sivu {0}/{1}",
        "Síða {0} af {1}"
    );
    internal static readonly Phrase Of = new(
        "{0} from {1}",
        "{0} fra {1}",
        "{0} från {1}",
        "{0} fra {1}",
        "{0}, {1}",
        "{0} frá {1}"
    );
    internal static readonly Phrase Attached = new(
        "Please find {0} from {1} attached.",
        "Vedlagt følger {0} fra {1}.",
        "Bifogat finns {0} från {1}.",
        "Vedhæftet er {0} fra {1}.",
        "Liitteenä {0}, {1}.",
        "Í viðhengi er {0} frá {1}."
    );
    internal static readonly Phrase Regards = new(
        "Kind regards",
        "Med vennlig hilsen",
        "Med vänlig hälsning",
        "Med venlig hilsen",
        "Ystävällisin terveisin",
        "Með kveðju"
    );
    internal static readonly Phrase ConcernsInvoice = new(
        "Concerns invoice",
        "Gjelder faktura",
        "Avser faktura",
        "Vedrører faktura",
        "Koskee laskua",
        "Varðar reikning"
    );
    internal static readonly Phrase AgainReminded = new(
        "This is reminder number {0} of this invoice.",
        "Dette er purring nummer {0} på denne fakturaen.",
        "Detta är påminnelse nummer {0} om denna faktura.",
        "Dette er rykker nummer {0} for denne faktura.",
        "Tämä on tämän laskun maksumuistutus numero {0}.",
        "Þetta er áminning númer {0} vegna þessa reiknings."
    );
}
