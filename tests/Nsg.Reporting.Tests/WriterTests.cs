using System.Xml.Linq;
using Nsg.Reporting.SafT;
using Nsg.Reporting.XbrlGl;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

public sealed class WriterTests
{
    public static TheoryData<string, string> Books { get; } =
        new()
        {
            { "NO", "NOK" },
            { "DK", "DKK" },
            { "IS", "ISK" },
            { "FI", "EUR" },
        };

    [OfficialFact(FormatSchemas.XbrlGl)]
    public void XbrlGl_OfAnyBooks_IsValid()
    {
        foreach (var (country, currency) in Books.Select(row => ((string)row[0], (string)row[1])))
        {
            using var file = XbrlGl(Extracts.Make(Country.Parse(country), Currency.Parse(currency)));
            FormatSchemas.Faults(FormatSchemas.XbrlGl, file).ShouldBeEmpty(country);
        }
    }

    [OfficialFact(FormatSchemas.XbrlGl)]
    public void XbrlGlSchema_ForAWrongOrder_Complains()
    {
        using var file = XbrlGl(Extracts.Make(Country.NO, Currency.NOK));
        var text = System
            .Text.Encoding.UTF8.GetString(file.ToArray())
            .Replace("gl-cor:postingStatus", "gl-cor:lineNumber", StringComparison.Ordinal);
        using var wrong = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        FormatSchemas.Faults(FormatSchemas.XbrlGl, wrong).ShouldNotBeEmpty();
    }

    [OfficialFact(FormatSchemas.SafTNewest)]
    public void SafT_OfTheNewestVersion_IsValid()
    {
        foreach (var (country, currency) in new[] { ("NO", "NOK"), ("SE", "SEK"), ("IS", "ISK") })
        {
            using var file = SafT(
                Extracts.Make(Country.Parse(country), Currency.Parse(currency)),
                SafTWriter.NewestVersion
            );
            FormatSchemas.Faults(FormatSchemas.SafTNewest, file).ShouldBeEmpty(country);
        }
    }

    [OfficialFact(FormatSchemas.SafTDanish)]
    public void DanishSafT_OfAnyBooks_IsValid()
    {
        foreach (var (country, currency) in Books.Select(row => ((string)row[0], (string)row[1])))
        {
            using var file = new MemoryStream();
            DanishSafTWriter.Write(Extracts.Make(Country.Parse(country), Currency.Parse(currency)), "1.0", file);
            file.Position = 0;
            FormatSchemas.Faults(FormatSchemas.SafTDanish, file).ShouldBeEmpty(country);
        }
    }

    [Fact]
    public void DanishSafT_OfForeignCurrency_NamesCurrencyAndRateOnEveryAmount()
    {
        using var file = new MemoryStream();
        DanishSafTWriter.Write(Extracts.Make(Country.DK, Currency.DKK), "1.0", file);
        file.Position = 0;
        var amounts = XDocument
            .Load(file)
            .Descendants()
            .Where(one => one.Name.LocalName is "DebitAmount" or "CreditAmount" or "TaxAmount")
            .ToList();
        amounts.ShouldNotBeEmpty();
        foreach (var amount in amounts)
        {
            var parts = amount.Elements().ToDictionary(one => one.Name.LocalName, one => one.Value);
            parts.Keys.ShouldBe(["Amount", "CurrencyCode", "CurrencyAmount", "ExchangeRate"]);
            var (inBase, inCurrency, rate) = (
                decimal.Parse(parts["Amount"]),
                decimal.Parse(parts["CurrencyAmount"]),
                decimal.Parse(parts["ExchangeRate"])
            );
            Math.Abs(inBase - (inCurrency * rate)).ShouldBeLessThan(0.01m);
        }
    }

    [OfficialFact(FormatSchemas.SafT)]
    public void SafT_OfAnyBooks_IsValid()
    {
        foreach (var (country, currency) in Books.Select(row => ((string)row[0], (string)row[1])))
        {
            using var file = SafT(Extracts.Make(Country.Parse(country), Currency.Parse(currency)));
            FormatSchemas.Faults(FormatSchemas.SafT, file).ShouldBeEmpty(country);
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void SafT_OfLargeAmounts_WritesPlainDecimalsThatAddUp(string country, string currency)
    {
        using var file = SafT(Extracts.Make(Country.Parse(country), Currency.Parse(currency), net: 1_234_567_890_120m));
        var root = XDocument.Load(file).Root!;
        XNamespace ns = root.Name.Namespace;
        var entries = root.Element(ns + "GeneralLedgerEntries")!;

        Sum("DebitAmount").ShouldBe((decimal)entries.Element(ns + "TotalDebit")!);
        Sum("CreditAmount").ShouldBe((decimal)entries.Element(ns + "TotalCredit")!);
        ((int)entries.Element(ns + "NumberOfEntries")!).ShouldBe(entries.Descendants(ns + "Transaction").Count());
        entries.Descendants(ns + "Amount").ShouldAllBe(amount => !amount.Value.Contains('E'));

        decimal Sum(string side) =>
            entries.Descendants(ns + side).Sum(amount => (decimal)amount.Element(ns + "Amount")!);
    }

    [Fact]
    public void XbrlGl_OfAVoucher_KeepsTheInvoiceNumberAndBalances()
    {
        using var file = XbrlGl(Extracts.Make(Country.DK, Currency.DKK));
        XNamespace cor = "http://www.xbrl.org/int/gl/cor/2015-03-25";
        foreach (var header in XDocument.Load(file).Descendants(cor + "entryHeader"))
        {
            header
                .Elements(cor + "entryDetail")
                .Sum(detail =>
                    (decimal)detail.Element(cor + "amount")!
                    * ((string)detail.Element(cor + "debitCreditCode")! == "D" ? 1m : -1m)
                )
                .ShouldBe(0m);
            if ((string)header.Element(cor + "entryNumber")! != "O2019-1")
            {
                header.Descendants(cor + "documentNumber").ShouldAllBe(number => number.Value.StartsWith("INV-"));
            }
        }
    }

    [Fact]
    public void XbrlGl_InTheDialectOfTheReferenceNode_HasSignedAmountsThatBalance()
    {
        using var file = new MemoryStream();
        XbrlGlWriter.Write(Extracts.Make(Country.FI, Currency.EUR), file, XbrlGlDialect.ReferenceNode);
        file.Position = 0;
        var root = XDocument.Load(file).Root!;
        XNamespace cor = "http://www.xbrl.org/int/gl/cor/2016-12-01";
        root.Descendants(cor + "debitCreditCode").ShouldBeEmpty();
        var entries = root.Descendants(cor + "entryHeader").ToList();
        entries.Count.ShouldBe(4);
        entries.ShouldAllBe(entry =>
            entry.Elements(cor + "entryDetail").Sum(detail => (decimal)detail.Element(cor + "amount")!) == 0m
        );
        root.Descendants().ShouldAllBe(one => !one.Name.NamespaceName.Contains("2015-03-25"));
    }

    private static MemoryStream XbrlGl(LedgerExtract extract)
    {
        var file = new MemoryStream();
        XbrlGlWriter.Write(extract, file);
        file.Position = 0;
        return file;
    }

    private static MemoryStream SafT(LedgerExtract extract, string version = SafTWriter.Version)
    {
        var file = new MemoryStream();
        SafTWriter.Write(extract, "1.0", file, version);
        file.Position = 0;
        return file;
    }
}
