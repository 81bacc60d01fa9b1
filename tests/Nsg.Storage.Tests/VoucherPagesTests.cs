using System.Globalization;
using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Vouchers read page by page, by several readers, are those that are read one by one.</summary>
public sealed class VoucherPagesTests
{
    private const int Vouchers = 1_300;

    [Theory]
    [InlineData(1)]
    [InlineData(7_919)]
    public void Pages_OfTwoReaders_HoldEveryVoucherInOrder(int stride)
    {
        using var books = new Books(Country.NO);
        Post(books, Vouchers, i => new DateOnly(2025, 1, 1).AddDays(i * stride % Vouchers * 300 / Vouchers));
        var selection = new LedgerSelection { From = new DateOnly(2025, 1, 5), To = new DateOnly(2025, 9, 30) };

        var expected = books.Ask(one => one.Entries(selection, "G", null, 0, int.MaxValue).Select(Text).ToList());
        expected.Count.ShouldBeGreaterThan(1_000);
        Read(books.Ask(one => one.Vouchers(selection)).Begin(VoucherParts.All)).ShouldBe(expected);
        var totals = books.Ask(one => one.Totals(selection));
        (totals.Entries, totals.Debit).ShouldBe(
            (
                expected.Count,
                books.Ask(one =>
                    one.Entries(selection, null, null, 0, int.MaxValue)
                        .Sum(entry => entry.Lines.Sum(line => line.Debit.ToMinor()))
                )
            )
        );
    }

    [Fact]
    public void Page_WhoseLinesHaveManyObjects_HoldsAllOfThem()
    {
        using var books = new Books(Country.NO);
        string[] dimensions = ["1", "6", "7", "8"];
        books
            .Decide(one =>
                new DimensionDesk(one).Define(
                    new DimensionsDefined(
                        [.. dimensions.Select(id => new DimensionFacts(id, null, null))],
                        [.. dimensions.Select(id => new Nsg.Bookkeeping.Records.ObjectFacts(id, "a", "A"))]
                    ),
                    "test"
                )
            )
            .ShouldBeNull();
        var lines = Enumerable
            .Range(0, 10)
            .Select(i =>
                Line(Bank(books), i % 2 == 0 ? 1m : -1m) with
                {
                    Objects = [.. dimensions.Select(id => new LineObject(id, "a"))],
                }
            )
            .ToList();
        books
            .Decide(one =>
                new ManualDesk(one).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2025, 1, 2),
                        Text = "Spread",
                        Lines = lines,
                    },
                    null,
                    "test"
                )
            )
            .Refusal.ShouldBeNull();

        var objects = 0;
        books
            .Ask(one => one.Vouchers(new LedgerSelection()))
            .Begin(VoucherParts.All)
            .Read(reader =>
            {
                var page = new VoucherPage();
                while (reader.Next(page))
                {
                    foreach (ref readonly var line in page.Lines(page.Vouchers[0]))
                    {
                        objects += page.Objects(line).Length;
                    }
                }
            });
        objects.ShouldBe(10 * dimensions.Length);
    }

    [Fact]
    public void Vouchers_PostedAfterTheRunWasTaken_AreNotInIt()
    {
        using var books = new Books(Country.SE);
        Post(books, 3, _ => new DateOnly(2025, 3, 3));
        var pages = books.Ask(one => one.Vouchers(new LedgerSelection()));
        Post(books, 2, _ => new DateOnly(2025, 1, 1));

        Read(pages.Begin(VoucherParts.None)).Count.ShouldBe(3);
        Read(books.Ask(one => one.Vouchers(new LedgerSelection())).Begin(VoucherParts.None)).Count.ShouldBe(5);
    }

    [Fact]
    public void Page_WithVat_Document_AndReversal_HoldsThem()
    {
        using var books = RichBooks.Make();
        var expected = books.Ask(one => one.Entries(new LedgerSelection(), null, null, 0, int.MaxValue));
        var read = new List<string>();
        books
            .Ask(one => one.Vouchers(new LedgerSelection()))
            .Begin(VoucherParts.All)
            .Read(reader =>
            {
                var page = new VoucherPage();
                while (reader.Next(page))
                {
                    foreach (ref readonly var voucher in page.Vouchers)
                    {
                        var text = new StringBuilder(
                            $"{voucher.Number} {voucher.Document} {voucher.Reverses is not null} {voucher.IsAutomatic} {voucher.Kind.ToString().ToLowerInvariant()}"
                        );
                        foreach (ref readonly var line in page.Lines(voucher))
                        {
                            text.Append(
                                CultureInfo.InvariantCulture,
                                $" {Utf8(page, line.VatCode)} {(line.VatCode.IsNone ? "" : line.VatRate)} {Utf8(page, line.Party)} {line.Currency ?? "own"}"
                            );
                        }

                        read.Add(text.ToString());
                    }
                }
            });

        read.Order(StringComparer.Ordinal)
            .ShouldBe(
                expected
                    .Select(entry =>
                        $"{entry.Number} {entry.Document} {entry.Reverses is not null} {entry.Rule is not null} {entry.Kind}"
                        + string.Concat(
                            entry.Lines.Select(line =>
                                FormattableString.Invariant(
                                    $" {line.VatCode} {line.VatRate} {line.Party} {(line.Transaction.Currency == books.Pack.Currency ? "own" : line.Transaction.Currency.Code)}"
                                )
                            )
                        )
                    )
                    .Order(StringComparer.Ordinal)
            );
    }

    private static void Post(Books books, int count, Func<int, DateOnly> day) =>
        books.Decide(one =>
        {
            var desk = new ManualDesk(one);
            for (var i = 0; i < count; i++)
            {
                desk.Post(
                        new ManualEntry
                        {
                            Date = day(i),
                            Text = $"Voucher {i} å",
                            Lines =
                            [
                                Line(Bank(books), 10m + i),
                                Line(Bank(books), -10m - i),
                                Line(Bank(books), 1m + i),
                                Line(Bank(books), -1m - i),
                            ],
                        },
                        null,
                        "person"
                    )
                    .Refusal.ShouldBeNull();
            }

            return true;
        });

    private static string Bank(Books books) => books.Pack.Roles.BankAccounts[0];

    private static ManualLine Line(string account, decimal amount) =>
        new()
        {
            Account = account,
            Base = amount,
            Text = amount > 100m ? "large" : null,
        };

    private static List<string> Read(IVoucherRun run)
    {
        var pages = new SortedDictionary<long, List<string>>();
        Parallel.For(
            0,
            2,
            _ =>
                run.Read(reader =>
                {
                    var page = new VoucherPage();
                    while (reader.Next(page))
                    {
                        var texts = new List<string>();
                        foreach (ref readonly var voucher in page.Vouchers)
                        {
                            texts.Add(Text(page, voucher));
                        }

                        lock (pages)
                        {
                            pages.Add(page.Number, texts);
                        }
                    }
                })
        );
        return [.. pages.Values.SelectMany(texts => texts)];
    }

    private static string Text(EntryRow entry) =>
        $"{entry.Number} {entry.Date} {entry.Text}"
        + string.Concat(
            entry.Lines.Select(line => $" {line.Account} {line.Debit.ToMinor()} {line.Credit.ToMinor()} {line.Text}")
        );

    private static string Text(VoucherPage page, in VoucherFacts voucher)
    {
        var text = new StringBuilder($"{voucher.Number} {voucher.Date} {Utf8(page, voucher.Text)}");
        foreach (ref readonly var line in page.Lines(voucher))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $" {Utf8(page, line.Account)} {line.Debit} {line.Credit} {Utf8(page, line.Text)}"
            );
        }

        return text.ToString();
    }

    private static string Utf8(VoucherPage page, TextPart part) => Encoding.UTF8.GetString(page.Text(part));
}
