using FsCheck;
using FsCheck.Fluent;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.Sie;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests.BookFiles;

public sealed class SieWriterTests
{
    private const string Letters = "abc åäöÅÄÖéü\"\\{}#1-½";

    [Fact]
    public void Text_WhateverQuotesAndBackslashesItHolds_ComesBack() =>
        Prop.ForAll(
                Gen.Elements(Letters.ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary(),
                text =>
                {
                    var items = Written(text, out _);
                    items.OfType<BookFault>().ShouldBeEmpty();
                    var voucher = items.OfType<BookVoucher>().ShouldHaveSingleItem();
                    voucher.Text.ShouldBe(text.Trim());
                    (voucher.Lines[0].Text ?? "").ShouldBe(text.Trim());
                    voucher.Lines[1].Objects.ShouldHaveSingleItem().Object.ShouldBe(text.Trim());
                    Reading.Audit(items).Faults.ShouldBeEmpty();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_ThatCp437DoesNotHave_BecomeTheNearestOne_AndAreTold()
    {
        var items = Written("Łódź ø š — ok 🙂 Ж", out var replaced);

        replaced.ShouldBeGreaterThan(0);
        items.OfType<BookVoucher>().ShouldHaveSingleItem().Text.ShouldBe("Lódz ö s - ok ? ?");
    }

    [Fact]
    public void File_IsInCp437_WithItsChecksum()
    {
        var items = Written("Räksmörgås", out _);

        items
            .OfType<BookCompany>()
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                company => company.Encoding.ShouldBe("CP437"),
                company => company.Number.ShouldBe("556677-8899"),
                company => company.Name.ShouldBe("Räksmörgås")
            );
        var checksum = items.OfType<BookChecksum>().ShouldHaveSingleItem();
        checksum.Stated.ShouldNotBeNull();
        checksum.Stated.ShouldBe(checksum.Computed);
    }

    [Fact]
    public void VoucherTakenOver_KeepsItsSeriesAndNumber() =>
        Written("x", out _)
            .OfType<BookVoucher>()
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                voucher => voucher.Series.ShouldBe("LB"),
                voucher => voucher.Number.ShouldBe("17"),
                voucher => voucher.Registered.ShouldBeNull()
            );

    private static List<BookItem> Written(string text, out long replaced)
    {
        using var file = new MemoryStream();
        replaced = SieWriter.Write(Extract(text), "1.0", file).Replaced;
        return Reading.Items("x.se", file.ToArray());
    }

    private static LedgerExtract Extract(string text)
    {
        Money Kr(decimal amount) => new(amount, Currency.SEK);
        ExtractLine Line(string account, decimal amount) =>
            new(
                account,
                Kr(Math.Max(amount, 0m)),
                Kr(Math.Max(-amount, 0m)),
                Kr(amount),
                text,
                null,
                null,
                PartyRole.Supplier
            );
        return new LedgerExtract
        {
            Company = new ExtractCompany(text, Country.SE, "5566778899", null, Currency.SEK),
            Id = "x",
            Created = DateTimeOffset.UnixEpoch,
            From = new DateOnly(2025, 1, 1),
            To = new DateOnly(2025, 12, 31),
            Accounts =
            [
                new ExtractAccount("1930", text, AccountType.Asset, Kr(0m), Kr(10m)),
                new ExtractAccount("3001", "b", AccountType.Income, Kr(0m), Kr(-10m)),
            ],
            Parties = [],
            TaxCodes = [],
            Currencies = new Lazy<IReadOnlyList<Currency>>([Currency.SEK]),
            Totals = new Lazy<ExtractTotals>(new ExtractTotals(1, Kr(10m), Kr(10m))),
            Vouchers = new MadeVouchers(
                Currency.SEK,
                [
                    new ExtractEntry
                    {
                        Number = new VoucherNumber("I", 2025, 1),
                        Kind = EntryKind.Ordinary,
                        Date = new DateOnly(2025, 5, 5),
                        Registered = DateTimeOffset.UnixEpoch,
                        Text = text,
                        IsAutomatic = false,
                        Source = new ExtractSource("LB", "17", null),
                        Lines = [Line("1930", 10m), Line("3001", -10m) with { Objects = [("1", text)] }],
                    },
                ]
            ),
        };
    }
}
