namespace Nsg.Web.Languages;

/// <summary>What happened to a company, in words.</summary>
internal static class EventTexts
{
    internal static readonly Phrase DocumentReceived = new(
        "Document received",
        "Dokument mottatt",
        "Underlag mottaget",
        "Dokument modtaget",
        "Asiakirja saapui",
        "Skjal barst"
    );
    internal static readonly Phrase StatementReceived = new(
        "Bank statement received",
        "Kontoutskrift mottatt",
        "Kontoutdrag mottaget",
        "Kontoudtog modtaget",
        "Tiliote saapui",
        "Bankayfirlit barst"
    );
    internal static readonly Phrase ReviewResolved = new(
        "Document decided on",
        "Dokument avgjort",
        "Underlag avgjort",
        "Dokument afgjort",
        "Asiakirja ratkaistu",
        "Skjal afgreitt"
    );
    internal static readonly Phrase EntryPosted = new(
        "Voucher booked",
        "Bilag bokført",
        "Verifikation bokförd",
        "Bilag bogført",
        "Tosite kirjattu",
        "Fylgiskjal bókað"
    );
    internal static readonly Phrase SettlementMade = new(
        "Payment matched",
        "Betaling koblet",
        "Betalning kopplad",
        "Betaling koblet",
        "Maksu kohdistettu",
        "Greiðsla pöruð"
    );
    internal static readonly Phrase SettlementReversed = new(
        "Match taken back",
        "Kobling opphevet",
        "Koppling upphävd",
        "Kobling ophævet",
        "Kohdistus peruttu",
        "Pörun afturkölluð"
    );
    internal static readonly Phrase BankLineDecided = new(
        "Bank line decided on",
        "Bankpostering avgjort",
        "Banktransaktion avgjord",
        "Bankpostering afgjort",
        "Pankkitapahtuma ratkaistu",
        "Bankafærsla afgreidd"
    );
    internal static readonly Phrase InvoiceIssued = new(
        "Invoice issued",
        "Faktura utstedt",
        "Faktura utfärdad",
        "Faktura udstedt",
        "Lasku laadittu",
        "Reikningur gefinn út"
    );
    internal static readonly Phrase ReminderMade = new(
        "Reminder made",
        "Purring laget",
        "Påminnelse skapad",
        "Rykker lavet",
        "Maksumuistutus tehty",
        "Áminning gerð"
    );
    internal static readonly Phrase PeriodLocked = new(
        "Period locked",
        "Periode låst",
        "Period låst",
        "Periode låst",
        "Kausi lukittu",
        "Tímabili læst"
    );
    internal static readonly Phrase PeriodUnlocked = new(
        "Period opened",
        "Periode åpnet",
        "Period öppnad",
        "Periode åbnet",
        "Kausi avattu",
        "Tímabil opnað"
    );
    internal static readonly Phrase GrantRequested = new(
        "Data asked for",
        "Bedt om innsyn",
        "Insyn begärd",
        "Bedt om indsigt",
        "Tietoja pyydetty",
        "Óskað eftir gögnum"
    );
    internal static readonly Phrase GrantGiven = new(
        "Access given",
        "Innsyn gitt",
        "Insyn given",
        "Indsigt givet",
        "Käyttöoikeus annettu",
        "Aðgangur veittur"
    );
    internal static readonly Phrase GrantRefused = new(
        "Access refused",
        "Innsyn avslått",
        "Insyn avslagen",
        "Indsigt afvist",
        "Käyttöoikeuspyyntö hylätty",
        "Aðgangi hafnað"
    );
    internal static readonly Phrase GrantWithdrawn = new(
        "Access withdrawn",
        "Innsyn trukket tilbake",
        "Insyn återkallad",
        "Indsigt trukket tilbage",
        "Käyttöoikeus peruttu",
        "Aðgangur afturkallaður"
    );
    internal static readonly Phrase GrantEnded = new(
        "Access ended",
        "Innsyn avsluttet",
        "Insyn avslutad",
        "Indsigt ophørt",
        "Käyttöoikeus päättyi",
        "Aðgangi lokið"
    );
    internal static readonly Phrase ReportApproved = new(
        "Report approved",
        "Rapport godkjent",
        "Rapport godkänd",
        "Rapport godkendt",
        "Raportti hyväksytty",
        "Skýrsla samþykkt"
    );
    internal static readonly Phrase ReportSent = new(
        "Report handed over",
        "Rapport levert",
        "Rapport inlämnad",
        "Rapport indsendt",
        "Raportti annettu",
        "Skýrslu skilað"
    );
    internal static readonly Phrase ReportAnswered = new(
        "Report answered by its receiver",
        "Rapport besvart av mottakeren",
        "Rapport besvarad av mottagaren",
        "Rapport besvaret af modtageren",
        "Vastaanottaja vastasi raporttiin",
        "Móttakandi svaraði skýrslu"
    );
    internal static readonly Phrase CompanyChanged = new(
        "Company details changed",
        "Selskapets opplysninger endret",
        "Företagets uppgifter ändrade",
        "Virksomhedens oplysninger ændret",
        "Yrityksen tiedot muuttuneet",
        "Upplýsingum fyrirtækis breytt"
    );
}
