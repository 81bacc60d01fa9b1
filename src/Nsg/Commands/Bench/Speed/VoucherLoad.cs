using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Generation;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Vouchers of three lines, a thousand a day over one year, on accounts of the Norwegian chart: what a sale
/// with VAT looks like.</summary>
internal static class VoucherLoad
{
    /// <summary>The year that vouchers are dated in.</summary>
    internal const int Year = 2025;

    private const int DaysOfYear = 365;
    private const int VouchersOfDay = 1_000;
    private const int OreOfPriceMax = 1_000_000;

    private static readonly string[] Sales = ["3000", "3100", "3200"];
    private static readonly DateOnly First = new(Year, 1, 1);

    /// <summary>A company to post to.</summary>
    internal static CompanyCreated Company(int number) =>
        new($"Load {number}", Country.Parse("NO"), Currency.Parse("NOK"), [$"NO:{OrganisationNumber(number)}"]);

    /// <summary>The voucher of a place; the same place gives the same voucher.</summary>
    internal static ManualEntry Voucher(long place)
    {
        var dice = new Dice((ulong)place);
        var net = dice.Between(100, OreOfPriceMax) / 25 * 25;
        var (sale, vat) = (net / 100m, net / 400m);
        return new ManualEntry
        {
            Date = First.AddDays((int)(place / VouchersOfDay % DaysOfYear)),
            Text = "Sale",
            Lines =
            [
                new ManualLine { Account = "1500", Base = sale + decimal.Round(vat, 2) },
                new ManualLine { Account = dice.Pick(Sales), Base = -sale },
                new ManualLine { Account = "2700", Base = -decimal.Round(vat, 2) },
            ],
        };
    }

    /// <summary>Nine digits with a check digit as Norwegian numbers have it (modulus 11).</summary>
    private static string OrganisationNumber(int number)
    {
        ReadOnlySpan<int> weights = [3, 2, 7, 6, 5, 4, 3, 2];
        for (var base8 = 91_000_000 + (number * 11); ; base8++)
        {
            var (rest, sum) = (base8, 0);
            for (var i = weights.Length - 1; i >= 0; i--)
            {
                sum += rest % 10 * weights[i];
                rest /= 10;
            }

            if ((11 - (sum % 11)) % 11 is < 10 and var check)
            {
                return FormattableString.Invariant($"{base8}{check}");
            }
        }
    }
}
