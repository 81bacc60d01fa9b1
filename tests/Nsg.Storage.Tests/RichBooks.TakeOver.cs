using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Documents.Pain;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Books taken over from another program.</summary>
internal static partial class RichBooks
{
    private static void TakeOver(Books books) =>
        books.Decide(transaction =>
        {
            Append(
                RecordKind.CompanySettingsChanged,
                new CompanySettingsChanged(5000m, CheckLevel.Strict, "half-year")
            );
            Append(
                RecordKind.CompanyRegistered,
                new CompanyRegistered(
                    new DateOnly(2010, 2, 3),
                    "DK_APS",
                    "Anpartsselskab",
                    "Havnen 1; 8000; Aarhus",
                    null,
                    ["46.38"],
                    false
                )
            );
            Append(
                RecordKind.CompanyFounded,
                new CompanyFounded(new RegistrationDraft { Name = "Havnen ApS", FoundedOn = new DateOnly(2010, 2, 1) })
            );
            Append(
                RecordKind.CompanyDissolved,
                new CompanyDissolved(
                    new DateOnly(2031, 12, 31),
                    "sold",
                    ["1 invoices are not paid"],
                    new DateOnly(2037, 1, 1)
                )
            );
            Append(
                RecordKind.AccountsDefined,
                new AccountsDefined([new AccountFacts("9000", "Own", AccountType.Income, true, "30")])
            );
            Append(
                RecordKind.PartiesDefined,
                new PartiesDefined([new PartyMaster("customer:1", "customer", "1", "Kari", null, Denmark, "5600")])
            );
            Append(RecordKind.TaxCodesDefined, new TaxCodesDefined([new TaxCodeFacts("S25", "Salg", 25m, "S01")]));
            Append(
                RecordKind.DimensionsDefined,
                new DimensionsDefined(
                    [new DimensionFacts("1", "Department", null)],
                    [new ObjectFacts("1", "s", "South")]
                )
            );
            Append(
                RecordKind.FinancialYearsDefined,
                new FinancialYearsDefined([
                    new FinancialYearFacts(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)),
                ])
            );
            Append(
                RecordKind.EntryPosted,
                new EntryPosted
                {
                    Entry = new Guid(1, 2, 3, new byte[8]),
                    Series = "I",
                    Year = 2025,
                    Number = 1,
                    Kind = "ordinary",
                    Date = new DateOnly(2025, 3, 3),
                    Text = "taken over",
                    Currency = Currency.DKK,
                    Lines =
                    [
                        new PostedLine
                        {
                            Account = "9000",
                            Base = -5m,
                            Currency = Currency.DKK,
                            Amount = -5m,
                            Objects = [new LineObject("1", "s")],
                            Quantity = 2m,
                            Reference = "r",
                            VatCode = "S21",
                            VatPart = "base",
                            VatRate = 0m,
                            VatDate = new DateOnly(2025, 3, 3),
                        },
                        new PostedLine
                        {
                            Account = "5600",
                            Base = 5m,
                            Currency = Currency.DKK,
                            Amount = 5m,
                            Party = "DE:123456789",
                        },
                    ],
                    Source = new VoucherSource("A", "12", new DateOnly(2025, 3, 4), "r"),
                }
            );
            Append(
                RecordKind.BooksImported,
                new BooksImported
                {
                    Import = new Guid(4, 5, 6, new byte[8]),
                    Format = "SIE",
                    Version = "4E",
                    Encoding = "CP437",
                    FileName = "x.se",
                    Sha256 = "00",
                    Size = 1,
                    Vouchers = 1,
                    Lines = 2,
                    Warnings = ["odd"],
                }
            );
            return true;

            void Append<T>(string kind, T facts)
                where T : class => transaction.Append(RecordJson.Draft(kind, "test", facts));
        });

    private static void Paid(Books books)
    {
        var purchase = books
            .Ask(one => one.OpenItems())
            .First(item => item is { Direction: TradeDirection.Purchase, IsCredit: false, IsInReview: false });
        var account = TransferAccount.Restore(TransferAccountKind.Iban, "DK5000400440116243");
        books.Decide(transaction =>
        {
            var desk = new PaymentDesk(transaction);
            var wanted = new WantedPayments
            {
                Account = account,
                Currency = Currency.DKK,
                Items = [new WantedPayment(purchase.Id, 1m, new Payee("Nabo", account, "DABADKKK", "RF111232"))],
            };
            desk.Cancel(desk.Order(wanted, "test").Order, "not sent", atBank: false, "test").ShouldBeNull();
            var ordered = desk.Order(wanted, "test");
            var answer = new AnsweredPayment(ordered.Payments[0].EndToEnd, PaymentStates.Rejected, "RJCT", "AC04");
            transaction.Append(
                RecordJson.Draft(
                    RecordKind.PaymentsAnswered,
                    "test",
                    new PaymentsAnswered(ordered.Order, purchase.Id, [answer])
                )
            );
            return true;
        });
    }

    private static void Issued(Books books)
    {
        var sale = books.Ask(one => one.Documents()).First(row => row.Number == "1004").Document;
        books.Decide(transaction =>
        {
            var place = transaction.LastIssued(2025) + 1;
            transaction.Append(
                RecordJson.Draft(RecordKind.InvoiceIssued, "test", new InvoiceIssued(sale, 2025, place, "1004", null))
            );
            return true;
        });
    }
}
