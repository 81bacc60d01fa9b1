using System.Globalization;
using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Reporting.Tests.BookFiles;
using Nsg.Reporting.XbrlGl;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

/// <summary>Whatever stands in the books, the files keep their schemas and are read back.</summary>
public sealed class AwkwardBooksTests
{
    private static readonly (string Country, string Currency)[] Countries =
    [
        ("NO", "NOK"),
        ("SE", "SEK"),
        ("DK", "DKK"),
        ("FI", "EUR"),
        ("IS", "ISK"),
    ];

    [OfficialFact(FormatSchemas.SafTNewest)]
    public void SafT_OfAwkwardBooks_IsValid() =>
        Each(
            FormatSchemas.SafTNewest,
            (extract, output) => SafTWriter.Write(extract, "1.0", output, SafTWriter.NewestVersion)
        );

    [OfficialFact(FormatSchemas.SafT)]
    public void SafT_OfAwkwardBooksInTheOlderVersion_IsValid() =>
        Each(FormatSchemas.SafT, (extract, output) => SafTWriter.Write(extract, "1.0", output, SafTWriter.Version));

    [OfficialFact(FormatSchemas.SafTDanish)]
    public void DanishSafT_OfAwkwardBooks_IsValid() =>
        Each(
            FormatSchemas.SafTDanish,
            (extract, output) =>
                DanishSafTWriter.Write(
                    // Every company has an account, be it of its country's chart.
                    extract.Accounts.Count > 0
                        ? extract
                        : extract with
                        {
                            Accounts =
                            [
                                new ExtractAccount(
                                    "0001",
                                    "",
                                    AccountType.Asset,
                                    Money.Zero(extract.Company.Currency),
                                    Money.Zero(extract.Company.Currency)
                                ),
                            ],
                        },
                    "1.0",
                    output
                )
        );

    [OfficialFact(FormatSchemas.XbrlGl)]
    public void XbrlGl_OfAwkwardBooks_IsValid() => Each(FormatSchemas.XbrlGl, XbrlGlWriter.Write);

    [Fact]
    public void XmlFiles_OfAwkwardBooks_AreXml() =>
        Check(
            (extract, what) =>
            {
                foreach (
                    var write in new Action<LedgerExtract, Stream>[]
                    {
                        (one, output) => SafTWriter.Write(one, "1.0", output, SafTWriter.NewestVersion),
                        (one, output) => DanishSafTWriter.Write(one, "1.0", output),
                        XbrlGlWriter.Write,
                    }
                )
                {
                    using var file = Written(extract, write);
                    using var reader = XmlReader.Create(file);
                    while (reader.Read())
                    {
                        reader.Depth.ShouldBeLessThan(20, what);
                    }
                }
            }
        );

    [Fact]
    public void Sie_OfAwkwardBooks_IsReadBackWithItsChecksum() =>
        Check(
            (extract, what) =>
            {
                using var file = new MemoryStream();
                var outcome = SieWriter.Write(extract, "1.0", file);
                var items = Reading.Items("x.se", file.ToArray());
                items.OfType<BookFault>().Select(one => one.Text).ShouldBeEmpty(what);
                items.OfType<BookVoucher>().Count().ShouldBe((int)outcome.Vouchers, what);
                var checksum = items.OfType<BookChecksum>().ShouldHaveSingleItem();
                checksum.Computed.ShouldBe(checksum.Stated, what);
            }
        );

    [OfficialFact(FormatSchemas.SafTNewest)]
    public void Voucher_OfTenThousandLines_IsWhole()
    {
        var extract = Extracts.Make(Country.NO, Currency.NOK);
        var line = new ExtractLine(
            "1920",
            new Money(1m, Currency.NOK),
            Money.Zero(Currency.NOK),
            new Money(1m, Currency.NOK),
            "line",
            null,
            null,
            PartyRole.Supplier
        );
        var long_ = Extracts.Awkward("long") with { Lines = [.. Enumerable.Repeat(line, 10_000)] };
        extract = extract with { Vouchers = new MadeVouchers(Currency.NOK, [long_]) };

        using var saft = Written(
            extract,
            (one, output) => SafTWriter.Write(one, "1.0", output, SafTWriter.NewestVersion)
        );
        FormatSchemas.Faults(FormatSchemas.SafTNewest, saft).ShouldBeEmpty();
        using var sie = new MemoryStream();
        SieWriter.Write(extract, "1.0", sie);
        Reading.Items("x.se", sie.ToArray()).OfType<BookVoucher>().ShouldHaveSingleItem().Lines.Count.ShouldBe(10_000);
        Count(saft, "<Line>").ShouldBe(10_000);
        using var gl = Written(extract, XbrlGlWriter.Write);
        Count(gl, "<gl-cor:entryDetail>").ShouldBe(10_000);
    }

    private static int Count(MemoryStream file, string mark) =>
        Encoding.UTF8.GetString(file.ToArray()).Split(mark).Length - 1;

    private static void Each(string schema, Action<LedgerExtract, Stream> write) =>
        Check(
            (extract, what) =>
            {
                using var file = Written(extract, write);
                FormatSchemas.Faults(schema, file).ShouldBeEmpty(what);
            }
        );

    private static void Check(Action<LedgerExtract, string> check) =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue)),
                seed =>
                {
                    var (country, currency) = Countries[seed % Countries.Length];
                    check(
                        new AwkwardBooks(seed).Make(Country.Parse(country), Currency.Parse(currency)),
                        string.Create(CultureInfo.InvariantCulture, $"{country} {seed}")
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static MemoryStream Written(LedgerExtract extract, Action<LedgerExtract, Stream> write)
    {
        var file = new MemoryStream();
        write(extract, file);
        file.Position = 0;
        return file;
    }
}
