using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>A Norwegian company in a store of its own, for what the demo's year does not have.</summary>
internal sealed class OwnBooks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-own-").FullName;

    private OwnBooks() => Store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());

    internal NodeStore Store { get; }

    internal string Key { get; private set; } = "";

    internal static async Task<OwnBooks> OpenAsync()
    {
        var books = new OwnBooks();
        var company = new CompanyCreated("Own", Country.NO, Currency.NOK, ["NO:974760673"]);
        books.Key = (await books.Store.CreateCompanyAsync(company, "test")).Key;
        return books;
    }

    /// <summary>Takes in the bank's statement of a December, with 500 coming in.</summary>
    internal async Task StateDecemberAsync(int year)
    {
        var statement = $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M{year}</MsgId><CreDtTm>{year}-12-31T20:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S{year}</Id><CreDtTm>{year}-12-31T20:00:00</CreDtTm><FrToDt><FrDtTm>{year}-12-01T00:00:00</FrDtTm><ToDtTm>{year}-12-31T23:59:59</ToDtTm></FrToDt>
            <Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>
            <Ntry><NtryRef>1</NtryRef><Amt Ccy="NOK">500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{year}-12-15</Dt></BookgDt><ValDt><Dt>{year}-12-15</Dt></ValDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;
        var prepared = PreparedDocument.Prepare(
            "statement.xml",
            Encoding.UTF8.GetBytes(statement),
            ReadingLimits.Default,
            DocumentCheck.None
        );
        var outcome = await Store.DecideAsync(
            Key,
            books => new DocumentDesk(books).Receive(prepared, new Submission("test"))
        );
        outcome.State.ShouldBe(IntakeState.Booked, string.Join('\n', outcome.Reasons));
    }

    /// <summary>Posts a sale for cash on a day.</summary>
    internal async Task SellAsync(DateOnly day) =>
        (
            await Store.DecideAsync(
                Key,
                books =>
                    new ManualDesk(books).Post(
                        new ManualEntry
                        {
                            Date = day,
                            Text = "Sale",
                            Lines =
                            [
                                new ManualLine { Account = "1920", Base = 100m },
                                new ManualLine { Account = "3100", Base = -100m },
                            ],
                        },
                        null,
                        "test"
                    )
            )
        ).Refusal.ShouldBeNull();

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
