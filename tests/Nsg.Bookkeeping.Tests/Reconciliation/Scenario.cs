using System.Globalization;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>
/// A small random company: each number is an event (invoice, sale, credit note or payment), so that a failing
/// scenario shrinks
/// to the few events that matter.
/// </summary>
internal sealed class Scenario
{
    private const int DaysPerStatement = 8;

    private static readonly TestParty Own = TestParty.Own(Country.Parse("DK"));

    private static readonly TestParty[] Others =
    [
        new("DK", "10150817", "Alfa A/S", "DK5000400440116243"),
        new("DK", "24256790", "Beta ApS", "DK2030004444444441"),
        new("DK", "61056416", "Gamma I/S", "DK9520000123456789"),
    ];

    private static readonly decimal[] Amounts = [100m, 200m, 300m];
    private static readonly decimal[] Paid = [100m, 100m, 200m, 300m, 400m, 500m, 50m, 746m, 748.2m, 1000m];

    private readonly List<TestInvoice> _documents = [];
    private readonly List<TestPayment> _payments = [];

    internal Scenario(IEnumerable<int> events)
    {
        foreach (var one in events)
        {
            Add(new Bits(one));
        }

        var balance = 1000m;
        var statements = new List<TestStatement>();
        foreach (
            var group in _payments
                .OrderBy(one => one.Date, StringComparer.Ordinal)
                .GroupBy(one => DayOf(one.Date).DayNumber / DaysPerStatement)
        )
        {
            var from = DateOnly.FromDayNumber(group.Key * DaysPerStatement);
            var closing = balance + group.Sum(one => one.Amount);
            statements.Add(
                new TestStatement
                {
                    Id = $"S{statements.Count}",
                    From = Day(from),
                    To = Day(from.AddDays(DaysPerStatement - 1)),
                    Opening = balance,
                    Closing = closing,
                    Payments = [.. group],
                }
            );
            balance = closing;
        }

        Files =
        [
            .. _documents.Select(one => one.Bytes()),
            .. statements.Select(one => one.Bytes()),
            .. statements
                .Where(one => one.Payments.Any(payment => payment.IsLump))
                .Select(one => one.Notification("N" + one.Id, payment => payment.IsLump)),
        ];
    }

    /// <summary>The files, documents first.</summary>
    internal IReadOnlyList<byte[]> Files { get; }

    /// <summary>What the books say when the files come in an order.</summary>
    internal string Outcome(IEnumerable<byte[]> order)
    {
        using var books = new Books(Country.Parse("DK"));
        books.Rate("EUR", "2025-03-01", 7.46m);
        books.Rate("EUR", "2025-03-06", 7.47m);
        books.Rate("EUR", "2025-03-12", 7.44m);
        foreach (var file in order)
        {
            books.Receive(file);
        }

        books.ShouldBeSound();
        return books.Snapshot();
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(Bits bits)
    {
        var day = Day(new DateOnly(2025, 3, 1).AddDays(bits.Next(16)));
        switch (bits.Next(9))
        {
            case 0 or 1 or 2:
                AddDocument(bits, day, isSale: false, isCredit: false);
                break;
            case 3:
                AddDocument(bits, day, isSale: true, isCredit: false);
                break;
            case 4:
                AddDocument(bits, day, isSale: bits.Next(4) == 0, isCredit: true);
                break;
            default:
                AddPayment(bits, day);
                break;
        }
    }

    private void AddDocument(Bits bits, string day, bool isSale, bool isCredit)
    {
        var other = Others[bits.Next(3)];
        var (seller, buyer) = isSale ? (Own, other) : (other, Own);
        var earlier = _documents.Where(one => !one.IsCredit && one.Seller == seller && one.Buyer == buyer).ToList();
        var number =
            _documents.Count(one => one.IsCredit == isCredit && one.Seller == seller && one.Buyer == buyer)
            + (isCredit ? 9000 : 1000);
        var isForeign = bits.Next(4) == 0;
        var amount = Amounts[bits.Next(3)];
        var reference = bits.Next(4) switch
        {
            0 => null,
            1 => "7777",
            _ => (number + 5000).ToString(CultureInfo.InvariantCulture) + other.Number[..3],
        };
        _documents.Add(
            new TestInvoice
            {
                Number = number.ToString(CultureInfo.InvariantCulture),
                Seller = seller,
                Buyer = buyer,
                Date = day,
                IsCredit = isCredit,
                Currency = isForeign ? "EUR" : "DKK",
                Lines = [new TestLine(amount, "Z", 0m)],
                Reference = reference,
                AccountingCost = isSale ? null : "2810",
                Preceding = isCredit
                    ? earlier.Count > 0
                        ? earlier[bits.Next(earlier.Count)].Number
                        : "1001"
                    : null,
                Wrong = bits.Next(10) == 0 ? 0.01m : 0m,
            }
        );
    }

    private void AddPayment(Bits bits, string day)
    {
        var index = bits.Next(1000);
        var mode = bits.Next(8);
        var other = Others[bits.Next(3)];
        var named = _documents.Count == 0 ? null : _documents[index % _documents.Count];
        var next = _documents.Count == 0 ? null : _documents[(index + 1) % _documents.Count];
        var isIn = named is null || mode == 0 ? bits.Next(4) == 0 : (named.Seller == Own) ^ named.IsCredit;
        var party =
            named is null || mode == 0 ? other
            : named.Seller == Own ? named.Buyer
            : named.Seller;
        var amount = bits.Next(2) == 0 && named is not null ? named.Payable : Paid[bits.Next(Paid.Length)];
        var fee = bits.Next(8) == 0 ? 5m : 0m;
        _payments.Add(
            new TestPayment($"E{_payments.Count:D2}", day, isIn ? amount : -amount)
            {
                Party = bits.Next(4) == 0 ? null : party.Name,
                Account = bits.Next(3) == 0 ? party.Account : null,
                Fee = fee,
                IsLump = index % 3 == 0,
                Service = index % 2 == 0 ? $"ARK{_payments.Count}" : null,
                Text = mode is 1 or 2 ? $"faktura {named?.Number} {(mode == 2 ? next?.Number : "")}" : null,
                Named = (mode, named) switch
                {
                    (3, { Reference: { } reference }) => [new Remittance(reference)],
                    (4, { } one) => [new Remittance(Number: one.Number)],
                    (5, { } one) => [new Remittance(one.Reference, one.Number)],
                    (6, { } one) => [new Remittance(Number: one.Number), new Remittance(Number: next!.Number)],
                    (7, { } one) =>
                    [
                        new Remittance(Number: one.Number, Amount: 100m),
                        new Remittance(Number: next!.Number, Amount: 50m),
                    ],
                    _ => [],
                },
            }
        );
    }

    /// <summary>Takes small choices out of one number.</summary>
    private sealed class Bits(int seed)
    {
        private ulong _state = unchecked(((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 0xD1B54A32D192ED03UL);

        internal int Next(int below)
        {
            unchecked
            {
                _state ^= _state >> 31;
                _state *= 0xBF58476D1CE4E5B9UL;
                _state ^= _state >> 29;
                return (int)(_state % (uint)below);
            }
        }
    }
}
