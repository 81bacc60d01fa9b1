using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

/// <summary>A small ledger of our own: a foreign purchase, its reversal, an opening entry, awkward texts.</summary>
internal static class Extracts
{
    internal static LedgerExtract Make(Country country, Currency currency, decimal net = 1000m)
    {
        var day = new DateOnly(2019, 5, 10);
        return new LedgerExtract
        {
            Company = new ExtractCompany("Æ & Ø \u0007 <Company>", country, "12345678", "0184", currency),
            Id = "urn:nsg:ledger:test:1",
            Created = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
            From = new DateOnly(2019, 1, 1),
            To = new DateOnly(2019, 12, 31),
            Accounts =
            [
                new ExtractAccount("1920", "Bank", AccountType.Asset, M(10_000m), M(10_000m)),
                new ExtractAccount("2050", "Equity", AccountType.Equity, M(-10_000m), M(-10_000m)),
                new ExtractAccount("2400", "Payables", AccountType.Liability, M(0m), M(-net * 1.25m)),
                new ExtractAccount("2710", "Input VAT", AccountType.Asset, M(0m), M(net * 0.25m)),
                new ExtractAccount("4300", "Goods", AccountType.Expense, M(0m), M(net)),
            ],
            Parties =
            [
                new ExtractParty(
                    PartyKey,
                    PartyRole.Supplier,
                    "Supplier & Sons",
                    Country.SE,
                    "5560000000",
                    "2400",
                    M(0m),
                    M(-net * 1.25m)
                ),
            ],
            TaxCodes = [new ExtractTaxCode("1", "Input", 25m)],
            Currencies = new Lazy<IReadOnlyList<Currency>>([currency, Currency.EUR]),
            Totals = new Lazy<ExtractTotals>(new ExtractTotals(3, M(net * 1.25m), M(net * 1.25m))),
            Vouchers = new MadeVouchers(
                currency,
                [
                    Entry(
                        new VoucherNumber("O", 2019, 1),
                        EntryKind.Opening,
                        [Line("1920", 10_000m), Line("2050", -10_000m)]
                    ),
                    Purchase(1, 1m, null),
                    Purchase(2, -1m, new VoucherNumber("P", 2019, 1)),
                    Purchase(3, 1m, null),
                ]
            ),
        };

        Money M(decimal amount) => new Money(amount, currency).Rounded();

        ExtractLine Line(
            string account,
            decimal amount,
            LineVat? vat = null,
            string? party = null,
            bool isBack = false
        ) =>
            new(
                account,
                amount >= 0m ^ isBack ? M(amount) : M(0m),
                amount >= 0m ^ isBack ? M(0m) : M(-amount),
                new Money(amount / 10m, Currency.EUR).Rounded(),
                "text \u0001",
                vat,
                party,
                PartyRole.Supplier
            );

        ExtractEntry Purchase(long number, decimal sign, VoucherNumber? reverses) =>
            Entry(
                new VoucherNumber("P", 2019, number),
                EntryKind.Ordinary,
                [
                    Line("4300", sign * net, new LineVat("1", VatPart.Base, 25m, day), null, sign < 0m),
                    Line("2710", sign * net * 0.25m, new LineVat("1", VatPart.InputTax, 25m, day), null, sign < 0m),
                    Line("2400", sign * net * -1.25m, null, PartyKey, sign < 0m),
                ],
                reverses
            );

        ExtractEntry Entry(VoucherNumber number, EntryKind kind, ExtractLine[] lines, VoucherNumber? reverses = null) =>
            new()
            {
                Number = number,
                Kind = kind,
                Date = day,
                Registered = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Text = "Voucher <" + number + ">",
                IsAutomatic = true,
                Reverses = reverses,
                Document =
                    kind == EntryKind.Opening
                        ? null
                        : new ExtractDocument(Guid.Empty, "invoice", "INV-" + new string('9', 60), day),
                Lines = lines,
            };
    }

    /// <summary>A voucher of one line, with objects, a quantity, and a text.</summary>
    internal static ExtractEntry Awkward(string text) =>
        new()
        {
            Number = new VoucherNumber("G", 2019, 1),
            Kind = EntryKind.Ordinary,
            Date = new DateOnly(2019, 5, 10),
            Registered = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Text = text,
            IsAutomatic = false,
            Lines =
            [
                new ExtractLine(
                    "1920",
                    new Money(10m, Currency.NOK),
                    Money.Zero(Currency.NOK),
                    new Money(10m, Currency.NOK),
                    "plain",
                    null,
                    null,
                    PartyRole.Supplier
                )
                {
                    Objects = [("1", "A"), ("6", "B")],
                    Quantity = 2.5m,
                    Reference = "-",
                },
            ],
        };

    /// <summary>Longer than SAF-T's identifiers may be.</summary>
    internal static string PartyKey { get; } = "name:a supplier whose name is longer than thirty-five characters";
}
