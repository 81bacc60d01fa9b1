using System.Collections.Frozen;

namespace Nsg.Node.Api;

/// <summary>
/// A body for each operation that takes JSON; what differs by company is marked (<see cref="ExampleCompany"/>). None does
/// harm that cannot be undone, and what one of them makes is what those for it name. A test sends each of them.
/// </summary>
internal static class ExampleBodies
{
    /// <summary>An identifier where the caller puts one of an earlier answer.</summary>
    internal const string AnId = "0190a6f2-7c1e-7d42-9b51-3f6a8c2d1e07";

    private const string Lines =
        """[{"account":"<rent>","debit":"1200.00"},{"account":"<payables>","credit":"1200.00"}]""";

    private const string Entry = $$"""{"date":"2026-01-31","text":"Rent of premises","lines":{{Lines}}}""";
    private const string Month = "\"from\":\"2025-01-01\",\"to\":\"2025-01-31\"";
    private const string Year = "\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"";
    private const string Object = "\"dimension\":\"project\",\"object\":\"P1\"";
    private const string Report = "\"period\":\"2025-01\"";
    private const string Terms =
        $$"""{"purpose":"credit","resources":["balances"],{{Year}},"notAfter":"2027-12-31T00:00:00Z"}""";

    private const string Mandate =
        """{"mandatee":"Fjord Accounting","identifier":"NO:974760673","scope":["reports"],"to":"2027-12-31"}""";

    private const string Definition =
        """report own.equity version 1\ntitle en \"Equity\"\npurpose en \"What the owners have in the company\"\nperiods year\nbasis posting\n\nline equity en \"Equity\" = -closing(type equity, type income, type expense)\n""";

    private const string Draft =
        """{"name":"Fjordens Kaffe AS","country":"NO","form":"NO_AS","address":"Storgata 1;0155 Oslo","activities":["56.301"],"people":[{"name":"Kari Nordmann","seats":["founder","chair"],"birthDate":"1980-01-31","contribution":30000}],"signing":[{"together":[{"seats":["chair"],"quantity":"alone"}]}],"capital":30000,"shares":30,"foundedOn":"2026-01-15","vat":{"isRegistered":true,"period":"two-months"}}""";

    /// <summary>Bodies by operation.</summary>
    internal static FrozenDictionary<string, string> Table { get; } =
        Rows().ToFrozenDictionary(row => row.Operation, row => row.Body);

    private static IEnumerable<(string Operation, string Body)> Rows() =>
        [.. Books(), .. Tables(), .. Periods(), .. Bank(), .. Reports(), .. Sharing(), .. Companies()];

    private static IEnumerable<(string Operation, string Body)> Books() =>
        [
            ("PostEntry", Entry),
            ("PostEntries", Entry),
            ("AttachToEntry", $$"""{"documents":["{{AnId}}"]}"""),
            ("CorrectPostedEntry", $$"""{"reason":"Wrong amount","entry":{{Entry}}}"""),
            ("ReverseEntry", """{"reason":"Posted twice","date":"2026-01-31"}"""),
            (
                "OpenBooks",
                """{"date":"2024-12-31","balances":[{"account":"<prepaid>","debit":"1000.00"},{"account":"<capital>","credit":"1000.00"}]}"""
            ),
            (
                "DefineRecurring",
                $$"""{"name":"Rent","every":"month","from":"2026-01-31","count":12,"text":"Rent of premises","lines":{{Lines}}}"""
            ),
            (
                "ChangeRecurring",
                $$"""{"name":"Rent","every":"month","from":"2026-06-30","count":6,"text":"Rent of premises","lines":{{Lines}}}"""
            ),
            ("StopPlan", """{"reason":"The premises were given up","date":"2026-09-30"}"""),
            (
                "DefineAccrual",
                """{"account":"<rent>","balanceAccount":"<prepaid>","from":"2026-01-01","months":12,"amount":"1200.00","date":"2026-01-15","text":"Rent of the year"}"""
            ),
            ("RunDuePlans", """{"until":"2026-01-31"}"""),
            ("BookReview", """{"account":"<supplies>","acceptsDifferences":true,"acceptsDuplicate":true}"""),
            ("RejectReview", """{"reason":"Not ours"}"""),
            ("TakeBackReview", """{"reason":"It is ours after all"}"""),
        ];

    private static IEnumerable<(string Operation, string Body)> Tables() =>
        [
            ("DefineAccounts", """[{"number":"6795","name":"Advice","type":"expense"}]"""),
            ("ArchiveAccount", """{"reason":"Not used any more"}"""),
            ("RestoreAccount", """{"reason":"Used again"}"""),
            (
                "DefineDimensions",
                """[{"dimension":"project","object":"","name":"Project"},{"dimension":"project","object":"P1","name":"New shop"}]"""
            ),
            ("ArchiveObject", $$"""{{{Object}},"reason":"The shop is open"}"""),
            ("RestoreObject", $$"""{{{Object}},"reason":"The shop is rebuilt"}"""),
            (
                "MapProductCodes",
                """[{"from":"UNSPSC","from_code":"441115","to":"CN","to_code":"48201030","source":"own table","version":"2025"}]"""
            ),
            (
                "DefineEmissionFactors",
                """[{"basis":"quantity","list":"UNSPSC","code":"501617","unit":"KGM","kg":"7.2","source":"own table","version":"2025"}]"""
            ),
        ];

    private static IEnumerable<(string Operation, string Body)> Periods() =>
        [
            ("LockPeriod", $$"""{{{Month}},"kind":"soft","reason":"VAT reported"}"""),
            ("LiftLock", $$"""{{{Month}},"reason":"A voucher came late"}"""),
            ("DefineYear", """{"from":"2026-01-01","to":"2026-12-31"}"""),
            ("CloseYear", $$"""{{{Year}},"kind":"soft"}"""),
            ("ReopenYear", $$"""{{{Year}},"reason":"A voucher came late"}"""),
        ];

    private static IEnumerable<(string Operation, string Body)> Bank() =>
        [
            ("MatchBankLine", """{"account":"<charges>","reason":"A fee of the bank"}"""),
            ("UndoBankMatch", """{"reason":"It paid an invoice"}"""),
            (
                "IssueInvoice",
                """{"buyer":{"name":"Harbour Cafe","number":"NO:974760673","street":"Havnegata 1","postalCode":"0150","city":"Oslo"},"seller":{"street":"Main Street 1","postalCode":"1000","city":"Oldtown"},"buyerReference":"4711","lines":[{"item":"Advice","quantity":8,"unit":"HUR","price":"100.00","kind":"services"}]}"""
            ),
            ("CreditInvoice", """{"reason":"Two hours too many","lines":[{"line":"1","quantity":2}]}"""),
            (
                "OrderPayments",
                $$"""{"items":[{"document":"{{AnId}}","accountConfirmed":"Called the supplier at its usual number"}]}"""
            ),
            ("CancelPayments", """{"why":"Paid by card"}"""),
            ("ConfirmAccount", """{"why":"Called the supplier at its usual number"}"""),
            ("CheckTrust", """{"identifier":"NO:974760673","name":"Harbour Cafe"}"""),
        ];

    private static IEnumerable<(string Operation, string Body)> Reports() =>
        [
            ("RunReportWith", """{"period":"2025","format":"json","language":"en"}"""),
            ("CheckReport", $$"""{"definition":"{{Definition}}","language":"en"}"""),
            ("TryReport", $$"""{"definition":"{{Definition}}","period":"2025"}"""),
            ("PreviewReport", $$"""{{{Report}}}"""),
            (
                "AdjustReport",
                $$"""{{{Report}},"kind":"remark","reason":"The authority asked","text":"The shop was rebuilt"}"""
            ),
            ("ApproveReport", $$"""{{{Report}},"accept":["review","jump","split"]}"""),
            ("TakeBackApproval", """{"reason":"A voucher came late"}"""),
            ("NoteUpload", """{"undo":false}"""),
            ("AnswerReport", """{"accepted":true,"reference":"AR-1","text":"Received"}"""),
            ("StandReport", """{"by":"file","accept":["jump"],"until":"2027-12-31","dueDay":10}"""),
            ("WithdrawStandingReport", """{"reason":"Looked at by hand again"}"""),
        ];

    private static IEnumerable<(string Operation, string Body)> Sharing() =>
        [
            ("AskForGrant", $$"""{"terms":{{Terms}},"language":"en"}"""),
            ("TakeBackGrantRequest", """{"reason":"Not needed any more"}"""),
            ("PassOnGrant", $$"""{"client":"k7m2q9r4t6w8x3z5","terms":{{Terms}}}"""),
            ("RenewGrant", """{"signers":["Kari Nordmann"]}"""),
            ("GiveGrant", """{"signers":["Kari Nordmann"]}"""),
            ("RefuseGrant", """{"reason":"No loan is wanted"}"""),
            ("WithdrawGrant", """{"reason":"The loan is paid back"}"""),
            ("SignGrant", """{"signer":"Kari Nordmann"}"""),
            ("UnsignGrant", """{"signer":"Kari Nordmann"}"""),
            ("GiveMandate", $$"""{"terms":{{Mandate}},"signers":["Kari Nordmann"]}"""),
            ("DelegateMandate", $$"""{"by":"NO:974760673","terms":{{Mandate}}}"""),
            ("RevokeMandate", """{"reason":"Another firm keeps the books"}"""),
            ("CheckMandate", """{"mandatee":"NO:974760673","scope":"reports"}"""),
            ("LaunchApp", $$"""{{{Year}},"language":"en"}"""),
            ("GetArchiveAt", """{"checkpoint":"the note that GetCheckpoint gave"}"""),
            ("ExportPersonalData", """{"about":["Kari Nordmann"]}"""),
            ("ErasePersonalData", """{"records":[1],"reason":"The person asked for it","preview":true}"""),
            ("AskStatistics", """{"report":"<turnover>","line":"turnover","period":"2025-01"}"""),
        ];

    private static IEnumerable<(string Operation, string Body)> Companies() =>
        [
            ("RegisterClient", """{"software_statement":"the signed statement, a JWT"}"""),
            ("LookupCompany", """{"identifier":"<company>"}"""),
            ("ListCompany", """{"endpoint":"https://node.example"}"""),
            ("DiscoverByBody", """{"identifier":"<company>"}"""),
            ("LegalEntities", """{"notation":"<number>","country":"<country>"}"""),
            ("RegisteredOrganisations", """{"notation":"<number>","country":"<country>"}"""),
            ("FinancialStatements", """{"notation":"<number>","country":"<country>","period":"2025"}"""),
            ("PreviewRegistration", Draft),
            ("FoundCompany", Draft),
            ("CompleteRegistration", """{"number":"974760673","registered":"2026-11-20","booksCapital":true}"""),
            // Without leavesOpen nothing ends while something is left to do.
            ("DissolveCompany", """{"lastDay":"2025-12-31","reason":"The business is sold"}"""),
        ];
}
