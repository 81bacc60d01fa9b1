using FsCheck;
using FsCheck.Fluent;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Queries;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>What each buyer bought: the kept sums are those of the lines, whatever was posted.</summary>
public sealed class BuyerSaleTests
{
    private static readonly string[] Codes = ["S21", "S22", "S23"];
    private static readonly string?[] Parties =
    [
        null,
        "DE:123456789",
        "FI:01409351",
        "name:Büyer",
        "name:😀",
        "name:\uFFFD",
    ];
    private static readonly string?[] Numbers = [null, "DE123456789", "FI01409351"];
    private static readonly decimal?[] Rates = [0m, 0m, 0.00m, null, 25m];

    [Fact]
    public void Sales_OfWholeMonths_AreThoseOfTheirLines() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue)),
                seed =>
                {
                    using var books = new Books(Country.Parse("DK"));
                    var random = new System.Random(seed);
                    var expected = new List<(DateOnly Day, BuyerSale Sale)>();
                    var count = random.Next(1, 30);
                    for (var number = 1; number <= count; number++)
                    {
                        Post(books, random, number, expected);
                    }

                    ShouldBe(books, expected);
                    books.Store.RebuildAsync(books.Company).GetAwaiter().GetResult();
                    ShouldBe(books, expected);
                    books
                        .Ask(one => one.Verify())
                        .Faults.Where(fault => !fault.StartsWith("the original of", StringComparison.Ordinal))
                        .ShouldBeEmpty();
                    Upgrade(books);
                    ShouldBe(books, expected);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    /// <summary>Fills the table as the upgrade of an older folder does.</summary>
    private static void Upgrade(Books books)
    {
        const string insert = "INSERT INTO buyer_sale";
        var script = SchemaScripts.All.Single(one => one.Contains(insert, StringComparison.Ordinal));
        var statement = script[script.IndexOf(insert, StringComparison.Ordinal)..];
        using var session = RichBooks.Open(books);
        session.Change("DELETE FROM buyer_sale");
        session.Script(statement[..statement.IndexOf(';', StringComparison.Ordinal)]);
        session.Scalar("SELECT count(*) FROM buyer_sale");
    }

    private static void ShouldBe(Books books, List<(DateOnly Day, BuyerSale Sale)> expected)
    {
        foreach (
            var (from, to) in new[]
            {
                (new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)),
                (new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28)),
                (new DateOnly(2025, 1, 10), new DateOnly(2025, 3, 20)),
            }
        )
        {
            var sales = expected.Where(one => one.Day >= from && one.Day <= to).Select(one => one.Sale).ToList();
            books
                .Ask(one => one.SalesByBuyer(from, to, Codes))
                .Select(one => (one.Party, one.Code, one.VatNumber, one.IsProven, one.Base.Amount))
                .ShouldBe(
                    sales
                        .GroupBy(one => (one.Party, one.Code, one.VatNumber, one.IsProven))
                        .Select(one =>
                            (
                                one.Key.Party,
                                one.Key.Code,
                                one.Key.VatNumber,
                                one.Key.IsProven,
                                one.Sum(sale => sale.Base.Amount)
                            )
                        ),
                    ignoreOrder: true
                );
            if (sales.Count > 0)
            {
                books.Ask(one => one.HasSales(from, to, Codes)).ShouldBeTrue();
            }

            books.Ask(one => one.HasSales(from.AddYears(1), to.AddYears(1), Codes)).ShouldBeFalse();
        }
    }

    private static void Post(
        Books books,
        System.Random random,
        int number,
        List<(DateOnly Day, BuyerSale Sale)> expected
    )
    {
        var vat = Numbers[random.Next(Numbers.Length)];
        var document = random.Next(2) == 0 ? (Guid?)new Guid(number, 1, 1, new byte[8]) : null;
        var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Line(random)).ToList();
        var last = lines.Select(line => line.Party).OfType<string>().OrderBy(Bytes).LastOrDefault();
        expected.AddRange(
            lines
                .Where(line => line.VatPart == "base")
                .Select(line =>
                    (
                        line.VatDate!.Value,
                        new BuyerSale(
                            line.Party ?? last,
                            line.VatCode!,
                            document is null ? null : vat,
                            document is not null,
                            new Money(-line.Base, Currency.DKK),
                            null,
                            null
                        )
                    )
                )
        );
        var posted = RecordJson.Draft(RecordKind.EntryPosted, "test", Posted(number, document, lines));
        var isApart = random.Next(2) == 0;
        books.Decide(transaction =>
        {
            if (document is { } id)
            {
                transaction.Append(RecordJson.Draft(RecordKind.DocumentReceived, "test", Received(id, vat)));
            }

            return isApart || Append(transaction);
        });
        if (isApart)
        {
            books.Decide(Append);
        }

        bool Append(IBooksTransaction transaction)
        {
            transaction.Append(posted);
            return true;
        }
    }

    private static EntryPosted Posted(int number, Guid? document, List<PostedLine> lines) =>
        new()
        {
            Entry = new Guid(number, 2, 3, new byte[8]),
            Series = "G",
            Year = 2025,
            Number = number,
            Kind = "ordinary",
            Date = new DateOnly(2025, 2, 3),
            Text = "sale",
            Document = document,
            Currency = Currency.DKK,
            Lines =
            [
                .. lines,
                new PostedLine
                {
                    Account = "6480",
                    Base = -lines.Sum(line => line.Base),
                    Currency = Currency.DKK,
                    Amount = -lines.Sum(line => line.Base),
                },
            ],
        };

    private static string Bytes(string text) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text));

    private static PostedLine Line(System.Random random)
    {
        var amount = random.Next(-500, 2000) / 4m;
        return new PostedLine
        {
            Account = "1010",
            Base = amount,
            Currency = Currency.DKK,
            Amount = amount,
            VatCode = Codes[random.Next(Codes.Length)],
            VatPart = random.Next(5) == 0 ? "output" : "base",
            VatRate = Rates[random.Next(Rates.Length)],
            VatDate = new DateOnly(2025, 1, 1).AddDays(random.Next(90)),
            Party = Parties[random.Next(Parties.Length)],
        };
    }

    private static DocumentReceived Received(Guid id, string? vat) =>
        new()
        {
            Document = id,
            Transaction = id,
            Sha256 = id.ToString("N"),
            Size = 1,
            MediaType = "application/xml",
            Kind = "invoice",
            Direction = "sale",
            Syntax = "UBL",
            Date = new DateOnly(2025, 2, 3),
            Party = new PartyFacts("DE:123456789", "Buyer", null) { VatNumber = vat },
            State = "stored",
        };
}
