namespace Nsg.Web.Languages;

/// <summary>What happened to a company that is not told of every day, in words.</summary>
internal static class RareEventTexts
{
    internal static readonly Phrase BankAccountOpened = new(
        "Bank account opened",
        "Bankkonto åpnet",
        "Bankkonto öppnat",
        "Bankkonto åbnet",
        "Pankkitili avattu",
        "Bankareikningur opnaður"
    );
    internal static readonly Phrase CatalogueReceived = new(
        "Catalogue received",
        "Katalog mottatt",
        "Katalog mottagen",
        "Katalog modtaget",
        "Tuoteluettelo saapui",
        "Vörulisti barst"
    );
    internal static readonly Phrase CodesMapped = new(
        "Product codes mapped",
        "Varekoder koblet",
        "Varukoder kopplade",
        "Varekoder koblet",
        "Tuotekoodit yhdistetty",
        "Vörunúmer tengd"
    );
    internal static readonly Phrase FactorsDefined = new(
        "Emission factors set",
        "Utslippsfaktorer satt",
        "Utsläppsfaktorer angivna",
        "Emissionsfaktorer angivet",
        "Päästökertoimet asetettu",
        "Losunarstuðlar skráðir"
    );
    internal static readonly Phrase FlagRaised = new(
        "Warning given",
        "Varsel gitt",
        "Varning given",
        "Advarsel givet",
        "Varoitus annettu",
        "Viðvörun gefin"
    );
    internal static readonly Phrase FlagCleared = new(
        "Warning withdrawn",
        "Varsel fjernet",
        "Varning borttagen",
        "Advarsel fjernet",
        "Varoitus poistettu",
        "Viðvörun fjarlægð"
    );
    internal static readonly Phrase AccountLearnt = new(
        "Account remembered for a party",
        "Konto husket for en part",
        "Konto ihågkommet för en part",
        "Konto husket for en part",
        "Osapuolen tili opittu",
        "Bókhaldslykill aðila lærður"
    );
    internal static readonly Phrase AccountsDefined = new(
        "Chart of accounts changed",
        "Kontoplan endret",
        "Kontoplan ändrad",
        "Kontoplan ændret",
        "Tilikartta muuttui",
        "Bókhaldslyklum breytt"
    );
    internal static readonly Phrase AccountsArchived = new(
        "Account archived or restored",
        "Konto arkivert eller gjenopprettet",
        "Konto arkiverat eller återställt",
        "Konto arkiveret eller gendannet",
        "Tili arkistoitu tai palautettu",
        "Bókhaldslykill settur í geymslu eða endurheimtur"
    );
    internal static readonly Phrase PartiesDefined = new(
        "Customers and suppliers changed",
        "Kunder og leverandører endret",
        "Kunder och leverantörer ändrade",
        "Kunder og leverandører ændret",
        "Asiakkaat ja toimittajat muuttuivat",
        "Viðskiptavinum og birgjum breytt"
    );
    internal static readonly Phrase TaxCodesDefined = new(
        "VAT codes changed",
        "Mva-koder endret",
        "Momskoder ändrade",
        "Momskoder ændret",
        "Arvonlisäverokoodit muuttuivat",
        "VSK-kóðum breytt"
    );
    internal static readonly Phrase DimensionsDefined = new(
        "Dimensions changed",
        "Dimensjoner endret",
        "Dimensioner ändrade",
        "Dimensioner ændret",
        "Seurantakohteet muuttuivat",
        "Víddum breytt"
    );
    internal static readonly Phrase FinancialYearsDefined = new(
        "Financial years set",
        "Regnskapsår satt",
        "Räkenskapsår angivna",
        "Regnskabsår angivet",
        "Tilikaudet asetettu",
        "Reikningsár skráð"
    );
    internal static readonly Phrase BooksImported = new(
        "Books imported",
        "Regnskap importert",
        "Bokföring importerad",
        "Bogføring importeret",
        "Kirjanpito tuotu",
        "Bókhald flutt inn"
    );
    internal static readonly Phrase ReportPreviewed = new(
        "Report sent for preview",
        "Rapport sendt til forhåndskontroll",
        "Rapport skickad för förhandskontroll",
        "Rapport sendt til forhåndskontrol",
        "Raportti lähetetty esitarkastukseen",
        "Skýrsla send til forskoðunar"
    );
    internal static readonly Phrase ReportAdjusted = new(
        "Report adjusted",
        "Rapport justert",
        "Rapport justerad",
        "Rapport justeret",
        "Raporttia oikaistu",
        "Skýrsla leiðrétt"
    );
    internal static readonly Phrase ReportAttempted = new(
        "Sending of a report tried",
        "Innsending av rapport forsøkt",
        "Insändning av rapport försökt",
        "Indsendelse af rapport forsøgt",
        "Raportin lähettämistä yritetty",
        "Reynt að senda skýrslu"
    );
    internal static readonly Phrase ReportStandingApproved = new(
        "Reports approved ahead",
        "Rapporter godkjent på forhånd",
        "Rapporter godkända i förväg",
        "Rapporter godkendt på forhånd",
        "Raportit hyväksytty ennalta",
        "Skýrslur samþykktar fyrirfram"
    );
    internal static readonly Phrase ReportStandingWithdrawn = new(
        "Approval ahead withdrawn",
        "Forhåndsgodkjenning trukket tilbake",
        "Förhandsgodkännande återkallat",
        "Forhåndsgodkendelse trukket tilbage",
        "Ennakkohyväksyntä peruttu",
        "Fyrirframsamþykki afturkallað"
    );
    internal static readonly Phrase RecordErased = new(
        "Record erased",
        "Oppføring slettet",
        "Post raderad",
        "Post slettet",
        "Merkintä poistettu",
        "Færslu eytt"
    );
    internal static readonly Phrase YearClosed = new(
        "Financial year closed",
        "Regnskapsår avsluttet",
        "Räkenskapsår avslutat",
        "Regnskabsår afsluttet",
        "Tilikausi päätetty",
        "Reikningsári lokað"
    );
    internal static readonly Phrase YearReopened = new(
        "Financial year opened again",
        "Regnskapsår åpnet igjen",
        "Räkenskapsår öppnat igen",
        "Regnskabsår åbnet igen",
        "Tilikausi avattu uudelleen",
        "Reikningsár opnað aftur"
    );
    internal static readonly Phrase RecurringDefined = new(
        "Recurring voucher set up",
        "Fast bilag opprettet",
        "Återkommande verifikation upplagd",
        "Fast bilag oprettet",
        "Toistuva tosite luotu",
        "Endurtekið fylgiskjal stofnað"
    );
    internal static readonly Phrase AccrualDefined = new(
        "Accrual set up",
        "Periodisering opprettet",
        "Periodisering upplagd",
        "Periodisering oprettet",
        "Jaksotus luotu",
        "Tímabilaskipting stofnuð"
    );
    internal static readonly Phrase PlanStopped = new(
        "Plan stopped",
        "Plan stoppet",
        "Plan stoppad",
        "Plan stoppet",
        "Suunnitelma lopetettu",
        "Áætlun stöðvuð"
    );
    internal static readonly Phrase EntryAttached = new(
        "File attached to a voucher",
        "Fil lagt ved et bilag",
        "Fil bifogad till en verifikation",
        "Fil vedhæftet et bilag",
        "Tositteeseen liitetty tiedosto",
        "Skrá fest við fylgiskjal"
    );
    internal static readonly Phrase PaymentsOrdered = new(
        "Payments ordered",
        "Betalinger bestilt",
        "Betalningar beställda",
        "Betalinger bestilt",
        "Maksut annettu",
        "Greiðslur pantaðar"
    );
    internal static readonly Phrase PaymentsAnswered = new(
        "Bank answered on payments",
        "Banken har svart om betalinger",
        "Banken svarade om betalningar",
        "Banken har svaret om betalinger",
        "Pankki vastasi maksuista",
        "Banki svaraði um greiðslur"
    );
    internal static readonly Phrase PaymentsCancelled = new(
        "Payments cancelled",
        "Betalinger avbrutt",
        "Betalningar avbrutna",
        "Betalinger annulleret",
        "Maksut peruttu",
        "Hætt við greiðslur"
    );
    internal static readonly Phrase ObjectArchived = new(
        "Object of a dimension archived or restored",
        "Dimensjonsobjekt arkivert eller gjenopprettet",
        "Dimensionsobjekt arkiverat eller återställt",
        "Dimensionsobjekt arkiveret eller gendannet",
        "Seurantakohde arkistoitu tai palautettu",
        "Víddarhlutur settur í geymslu eða endurheimtur"
    );
    internal static readonly Phrase GrantSigned = new(
        "Request signed",
        "Forespørsel signert",
        "Begäran undertecknad",
        "Anmodning underskrevet",
        "Pyyntö allekirjoitettu",
        "Beiðni undirrituð"
    );
    internal static readonly Phrase GrantUnsigned = new(
        "Signature taken back",
        "Signatur tatt tilbake",
        "Underskrift återtagen",
        "Underskrift taget tilbage",
        "Allekirjoitus peruttu",
        "Undirskrift dregin til baka"
    );
    internal static readonly Phrase MandateGranted = new(
        "Mandate given",
        "Fullmakt gitt",
        "Fullmakt given",
        "Fuldmagt givet",
        "Valtuutus annettu",
        "Umboð veitt"
    );
    internal static readonly Phrase MandateDelegated = new(
        "Mandate passed on",
        "Fullmakt gitt videre",
        "Fullmakt given vidare",
        "Fuldmagt givet videre",
        "Valtuutus siirretty edelleen",
        "Umboð framselt"
    );
    internal static readonly Phrase MandateRevoked = new(
        "Mandate withdrawn",
        "Fullmakt trukket tilbake",
        "Fullmakt återkallad",
        "Fuldmagt tilbagekaldt",
        "Valtuutus peruttu",
        "Umboð afturkallað"
    );
    internal static readonly Phrase RightsKept = new(
        "Signatory rights kept",
        "Signaturrett lagret",
        "Firmateckning sparad",
        "Tegningsregel gemt",
        "Nimenkirjoitusoikeus tallennettu",
        "Firmaritun geymd"
    );
}
