namespace Nsg.Web.Languages;

/// <summary>A text in every language.</summary>
internal sealed record Phrase(string English, string Norwegian, string Swedish, string Danish, string Finnish, string Icelandic)
{
    /// <summary>The text in the language with a place in <see cref="Language.All"/>.</summary>
    internal string In(int language) => language switch
    {
        1 => Norwegian,
        2 => Swedish,
        3 => Danish,
        4 => Finnish,
        5 => Icelandic,
        _ => English,
    };
}

/// <summary>What the pages say.</summary>
internal static class Texts
{
    internal static readonly IReadOnlyDictionary<TextId, Phrase> All = new Dictionary<TextId, Phrase>
    {
        [TextId.Companies] = new("Companies", "Selskaper", "Företag", "Virksomheder", "Yritykset", "Fyrirtæki"),
        [TextId.CompaniesIntro] = new("Figures come straight from the books. Amounts are in each company’s own currency.", "Tallene kommer rett fra regnskapet. Beløp er i selskapets egen valuta.", "Siffrorna kommer direkt ur bokföringen. Belopp anges i företagets egen valuta.", "Tallene kommer direkte fra bogføringen. Beløb er i virksomhedens egen valuta.", "Luvut tulevat suoraan kirjanpidosta. Summat ovat yrityksen omassa valuutassa.", "Tölurnar koma beint úr bókhaldinu. Fjárhæðir eru í mynt hvers fyrirtækis."),
        [TextId.AsOf] = new("As of {0}", "Per {0}", "Per {0}", "Pr. {0}", "Tilanne {0}", "Staða {0}"),
        [TextId.Company] = new("Company", "Selskap", "Företag", "Virksomhed", "Yritys", "Fyrirtæki"),
        [TextId.Documents] = new("Documents", "Bilag", "Dokument", "Bilag", "Tositteet", "Skjöl"),
        [TextId.Booked] = new("Booked", "Bokført", "Bokförda", "Bogført", "Kirjattu", "Bókuð"),
        [TextId.InReview] = new("In review", "Til kontroll", "Att granska", "Til kontrol", "Tarkistettavana", "Í yfirferð"),
        [TextId.Turnover] = new("Turnover", "Omsetning", "Omsättning", "Omsætning", "Liikevaihto", "Velta"),
        [TextId.Result] = new("Result", "Resultat", "Resultat", "Resultat", "Tulos", "Afkoma"),
        [TextId.Vat] = new("VAT", "Mva.", "Moms", "Moms", "Alv", "VSK"),
        [TextId.VatOwed] = new("to pay", "å betale", "att betala", "at betale", "maksettavaa", "til greiðslu"),
        [TextId.VatBack] = new("to get back", "til gode", "att få tillbaka", "til gode", "palautettavaa", "til endurgreiðslu"),
        [TextId.ReceivablesOverdue] = new("Receivables overdue", "Forfalt hos kunder", "Förfallna kundfordringar", "Forfaldne tilgodehavender", "Erääntyneet saatavat", "Gjaldfallnar kröfur"),
        [TextId.PayablesOverdue] = new("Payables overdue", "Forfalt til leverandører", "Förfallna leverantörsskulder", "Forfalden gæld", "Erääntyneet velat", "Gjaldfallnar skuldir"),
        [TextId.CashByMonth] = new("Cash at month end", "Bankbeholdning ved månedsslutt", "Banktillgodohavande vid månadens slut", "Bankbeholdning ved månedens udgang", "Pankkisaldo kuun lopussa", "Bankainnstæða í lok mánaðar"),
        [TextId.TurnoverByMonth] = new("Turnover by month", "Omsetning per måned", "Omsättning per månad", "Omsætning pr. måned", "Liikevaihto kuukausittain", "Velta eftir mánuðum"),
        [TextId.Month] = new("Month", "Måned", "Månad", "Måned", "Kuukausi", "Mánuður"),
        [TextId.Cash] = new("Cash", "Bank", "Bank", "Bank", "Pankki", "Banki"),
        [TextId.ChartIn] = new("{0}: from {1} in {2} to {3} in {4}.", "{0}: fra {1} i {2} til {3} i {4}.", "{0}: från {1} i {2} till {3} i {4}.", "{0}: fra {1} i {2} til {3} i {4}.", "{0}: {1} ({2}) – {3} ({4}).", "{0}: frá {1} í {2} til {3} í {4}."),
        [TextId.ShowFigures] = new("Show the figures", "Vis tallene", "Visa siffrorna", "Vis tallene", "Näytä luvut", "Sýna tölurnar"),
        [TextId.ReviewTitle] = new("Waiting for a person", "Venter på et menneske", "Väntar på en människa", "Venter på et menneske", "Odottaa ihmistä", "Bíður eftir manneskju"),
        [TextId.ReviewNone] = new("Nothing waits.", "Ingenting venter.", "Inget väntar.", "Intet venter.", "Mikään ei odota.", "Ekkert bíður."),
        [TextId.Reason] = new("Reason", "Grunn", "Skäl", "Årsag", "Syy", "Ástæða"),
        [TextId.OverdueTitle] = new("Overdue", "Forfalt", "Förfallet", "Forfaldent", "Erääntynyt", "Gjaldfallið"),
        [TextId.OverdueNone] = new("Nothing is overdue.", "Ingenting er forfalt.", "Inget är förfallet.", "Intet er forfaldent.", "Mitään ei ole erääntynyt.", "Ekkert er gjaldfallið."),
        [TextId.FlagsTitle] = new("Worth a look", "Verdt et blikk", "Värt en titt", "Værd at se på", "Katso nämä", "Vert að skoða"),
        [TextId.FlagsNone] = new("Nothing stands out.", "Ingenting skiller seg ut.", "Inget sticker ut.", "Intet skiller sig ud.", "Mitään poikkeavaa ei ole.", "Ekkert sker sig úr."),
        [TextId.LatestTitle] = new("Latest documents", "Siste bilag", "Senaste dokument", "Seneste bilag", "Viimeisimmät tositteet", "Nýjustu skjöl"),
        [TextId.Number] = new("Number", "Nummer", "Nummer", "Nummer", "Numero", "Númer"),
        [TextId.Party] = new("Party", "Part", "Part", "Part", "Osapuoli", "Aðili"),
        [TextId.Date] = new("Date", "Dato", "Datum", "Dato", "Päivä", "Dagsetning"),
        [TextId.Due] = new("Due", "Forfall", "Förfaller", "Forfald", "Eräpäivä", "Gjalddagi"),
        [TextId.Amount] = new("Amount", "Beløp", "Belopp", "Beløb", "Summa", "Fjárhæð"),
        [TextId.Open] = new("Open", "Åpent", "Öppet", "Åbent", "Avoinna", "Ógreitt"),
        [TextId.Kind] = new("Kind", "Type", "Typ", "Type", "Laji", "Tegund"),
        [TextId.State] = new("State", "Status", "Status", "Status", "Tila", "Staða"),
        [TextId.Original] = new("Original", "Original", "Original", "Original", "Alkuperäinen", "Frumrit"),
        [TextId.Language] = new("Language", "Språk", "Språk", "Sprog", "Kieli", "Tungumál"),
        [TextId.SkipToContent] = new("Skip to content", "Hopp til innhold", "Hoppa till innehållet", "Spring til indhold", "Siirry sisältöön", "Fara beint í efnið"),
        [TextId.NoCompanies] = new("This node keeps no company yet. Create one with “nsg company create”.", "Denne noden har ingen selskaper ennå. Lag et med «nsg company create».", "Den här noden har inga företag än. Skapa ett med ”nsg company create”.", "Denne node har ingen virksomheder endnu. Opret en med »nsg company create«.", "Tässä solmussa ei ole vielä yrityksiä. Luo yritys komennolla ”nsg company create”.", "Hér er ekkert fyrirtæki enn. Stofnaðu eitt með „nsg company create“."),
        [TextId.NotFoundTitle] = new("Not here", "Ikke her", "Inte här", "Ikke her", "Ei löydy", "Ekki hér"),
        [TextId.NotFound] = new("There is no such company on this node.", "Det finnes ikke et slikt selskap på denne noden.", "Det finns inget sådant företag på den här noden.", "Der er ingen sådan virksomhed på denne node.", "Tässä solmussa ei ole tällaista yritystä.", "Ekkert slíkt fyrirtæki er hér."),
        [TextId.Flag] = new("What", "Hva", "Vad", "Hvad", "Mitä", "Hvað"),
        [TextId.ToReceive] = new("to receive", "til gode", "att få", "at modtage", "saatava", "til innheimtu"),
        [TextId.ToPay] = new("to pay", "å betale", "att betala", "at betale", "maksettava", "til greiðslu"),
        [TextId.KindInvoice] = new("Invoice", "Faktura", "Faktura", "Faktura", "Lasku", "Reikningur"),
        [TextId.KindCreditNote] = new("Credit note", "Kreditnota", "Kreditfaktura", "Kreditnota", "Hyvityslasku", "Kreditreikningur"),
        [TextId.KindReceipt] = new("Receipt", "Kvittering", "Kvitto", "Kvittering", "Kuitti", "Kvittun"),
        [TextId.KindStatement] = new("Bank statement", "Kontoutskrift", "Kontoutdrag", "Kontoudtog", "Tiliote", "Bankayfirlit"),
        [TextId.KindOther] = new("Other", "Annet", "Annat", "Andet", "Muu", "Annað"),
        [TextId.StateBooked] = new("Booked", "Bokført", "Bokförd", "Bogført", "Kirjattu", "Bókað"),
        [TextId.StateReview] = new("In review", "Til kontroll", "Att granska", "Til kontrol", "Tarkistettavana", "Í yfirferð"),
        [TextId.StateStored] = new("Kept", "Oppbevart", "Bevarad", "Opbevaret", "Säilytetty", "Varðveitt"),
        [TextId.StateRejected] = new("Rejected", "Avvist", "Avvisad", "Afvist", "Hylätty", "Hafnað"),
        [TextId.FlagDoublePayment] = new("Paid twice", "Betalt to ganger", "Betald två gånger", "Betalt to gange", "Maksettu kahdesti", "Greitt tvisvar"),
        [TextId.FlagOverpayment] = new("Paid too much", "Betalt for mye", "För mycket betalt", "Betalt for meget", "Maksettu liikaa", "Ofgreitt"),
        [TextId.FlagDuplicate] = new("Possible duplicate", "Mulig duplikat", "Möjlig dubblett", "Mulig dublet", "Mahdollinen kaksoiskappale", "Hugsanlegt tvírit"),
        [TextId.FlagAccount] = new("Changed bank account", "Endret kontonummer", "Ändrat kontonummer", "Ændret kontonummer", "Tilinumero vaihtunut", "Breyttur bankareikningur"),
        [TextId.FlagStatement] = new("Bank statement", "Kontoutskrift", "Kontoutdrag", "Kontoudtog", "Tiliote", "Bankayfirlit"),
        [TextId.FlagOther] = new("Notice", "Merknad", "Anmärkning", "Bemærkning", "Huomautus", "Ábending"),
        [TextId.More] = new("and {0} more", "og {0} til", "och {0} till", "og {0} til", "ja {0} muuta", "og {0} í viðbót"),
    };
}
