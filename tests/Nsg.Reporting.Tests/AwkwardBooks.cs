using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

/// <summary>Books that no schema was made for: texts of every kind in every place, long and empty names, numbers with
/// zeros in front, nothing at all.</summary>
internal sealed class AwkwardBooks(int seed)
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "\t\r\n",
        "0042",
        "plain",
        " both ends ",
        "a\u0000b\u0001\u001f",
        "\u007f\u0085\u00a0\u2028",
        "\"quoted\" 'once' \\",
        "<&>]]>&amp;<!--",
        "{#VER \"A\" 1}",
        "😀🇳🇴👩‍👧",
        "Ж漢字Łódź",
        "\ud800",
        "x\udc00y",
        "\ufffe\uffff",
        new('å', 300),
        string.Concat(Enumerable.Repeat("😀", 80)),
        new string('x', 255) + "&",
        "-",
    ];

    private static readonly Currency[] Others = [Currency.EUR, Currency.Parse("JPY"), Currency.Parse("KWD")];

    private readonly Random random = new(seed);

    internal LedgerExtract Make(Country country, Currency currency)
    {
        var accounts = Accounts(currency);
        var parties = Parties(currency, accounts);
        var entries = Entries(currency, accounts, parties);
        var debit = entries.SelectMany(entry => entry.Lines).Sum(line => line.Debit.Amount);
        return new LedgerExtract
        {
            Company = new ExtractCompany(
                Text(),
                country,
                One("12345678", "0042", "5560000167"),
                Maybe("0184"),
                currency
            )
            {
                Address = Maybe(One("Road 1; 0150; Oslo", ";", Text(), "Road; " + Text() + "; " + Text())),
                BankAccounts = [.. Some(2, i => One("NO9386011117947", "0012 34 56", Text() + i))],
            },
            Id = "urn:nsg:ledger:awkward:" + seed,
            Created = new DateTimeOffset(2025, 12, 31, 23, 59, 59, 999, TimeSpan.Zero),
            From = new DateOnly(2024, 1, 1),
            To = new DateOnly(2024, 12, 31),
            Selection = Maybe(Text()),
            Accounts = accounts,
            Parties = parties,
            TaxCodes =
            [
                new ExtractTaxCode("01", Text(), 25m),
                new ExtractTaxCode("1", Text(), 0m),
                new ExtractTaxCode("Å-" + new string('9', 40), Text(), 11.125m) { From = new DateOnly(2024, 2, 29) },
            ],
            Dimensions = [new ExtractDimension("1", Text(), null), new ExtractDimension("0020", Text(), null)],
            Objects = [new ExtractObject("1", "01", Text()), new ExtractObject("0020", "Ö \"x\"", Text())],
            Currencies = new Lazy<IReadOnlyList<Currency>>([currency, .. Others]),
            Totals = new Lazy<ExtractTotals>(
                new ExtractTotals(entries.Count, new Money(debit, currency), new Money(debit, currency))
            ),
            Vouchers = new MadeVouchers(currency, entries),
        };
    }

    private List<ExtractAccount> Accounts(Currency currency) =>
        [
            .. new[]
            {
                "0010",
                "1920",
                "1920-A",
                "2400",
                "3000",
                "ÅÄÖ 7",
                new string('8', 45),
                new string('8', 45) + "9",
            }
                .Take(random.Next(2) * 8)
                .Select(number => new ExtractAccount(
                    number,
                    Text(),
                    (AccountType)random.Next(5),
                    Amount(currency),
                    Amount(currency)
                )
                {
                    Standard = Maybe(One("19", "1920", "0010")),
                }),
        ];

    private List<ExtractParty> Parties(Currency currency, List<ExtractAccount> accounts) =>
        accounts.Count == 0
            ? []
            :
            [
                .. new[] { "NO:974760673", "name:😀 & <Co>", "customer:0042", "name:" + new string('k', 280) }
                    .Take(random.Next(5))
                    .SelectMany(key =>
                        new[] { PartyRole.Customer, PartyRole.Supplier }
                            .Take(random.Next(1, 3))
                            .Select(role => new ExtractParty(
                                key,
                                role,
                                Text(),
                                random.Next(2) == 0 ? null : Country.SE,
                                Maybe(One("5560000000", "0042", Text())),
                                accounts[random.Next(accounts.Count)].Number,
                                Amount(currency),
                                Amount(currency)
                            ))
                    ),
            ];

    private List<ExtractEntry> Entries(Currency currency, List<ExtractAccount> accounts, List<ExtractParty> parties) =>
        accounts.Count == 0
            ? []
            :
            [
                .. Some(
                    7,
                    i => new ExtractEntry
                    {
                        Number = new VoucherNumber(One("A", "Å", "x<y", "a b"), 2024, i + 1),
                        Kind = (EntryKind)random.Next(4),
                        Date = One(new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 29), new DateOnly(2024, 12, 31)),
                        Registered = One(
                            DateTimeOffset.UnixEpoch,
                            new DateTimeOffset(2024, 12, 31, 23, 59, 59, 999, TimeSpan.Zero)
                        ),
                        Text = Text(),
                        IsAutomatic = random.Next(2) == 0,
                        Reverses = random.Next(4) == 0 ? new VoucherNumber("x<y", 2024, 1) : null,
                        Document =
                            random.Next(2) == 0
                                ? null
                                : new ExtractDocument(
                                    Guid.Empty,
                                    One("invoice", "credit-note", "receipt", "bank-statement", "other"),
                                    Maybe(Text()),
                                    random.Next(2) == 0 ? null : new DateOnly(2023, 12, 31)
                                ),
                        Source = random.Next(3) == 0 ? new ExtractSource(Text(), Text(), null, Maybe(Text())) : null,
                        Lines = [.. Some(5, _ => Line(currency, accounts, parties))],
                    }
                ),
            ];

    private ExtractLine Line(Currency currency, List<ExtractAccount> accounts, List<ExtractParty> parties)
    {
        var (amount, none, isBack) = (Amount(currency), Money.Zero(currency), random.Next(5) == 0);
        var isDebit = amount.Amount >= 0m ^ isBack;
        var party = parties.Count == 0 || random.Next(2) == 0 ? null : parties[random.Next(parties.Count)];
        var other = One(currency, Others[0], Others[1], Others[2]);
        return new ExtractLine(
            accounts[random.Next(accounts.Count)].Number,
            isDebit ? amount : none,
            isDebit ? none : -amount,
            other == currency ? amount : Amount(other),
            Maybe(Text()),
            random.Next(2) == 0
                ? null
                : new LineVat(
                    One("01", "1", "Å-" + new string('9', 40)),
                    (VatPart)random.Next(3),
                    One(25m, 0m, 0.00m, 11.125m),
                    new DateOnly(2024, 12, 31)
                ),
            party?.Key,
            party?.Role ?? PartyRole.Supplier
        )
        {
            Objects = random.Next(3) == 0 ? [("1", "01"), ("0020", "Ö \"x\"")] : [],
            Quantity = random.Next(3) == 0 ? One(0m, -0.000001m, 1_000_000_000.5m) : null,
            Reference = random.Next(3) == 0 ? Text() : null,
        };
    }

    private Money Amount(Currency currency) =>
        new Money(One(0m, decimal.Negate(0m), 0.01m, -0.01m, 1_234_567_890.12m, -99_999.995m, 7m), currency).Rounded();

    private string Text() => Texts[random.Next(Texts.Length)];

    private string? Maybe(string text) => random.Next(3) == 0 ? null : text;

    private T One<T>(params T[] all) => all[random.Next(all.Length)];

    private IEnumerable<T> Some<T>(int max, Func<int, T> make) =>
        Enumerable.Range(0, random.Next(max + 1)).Select(make);
}
