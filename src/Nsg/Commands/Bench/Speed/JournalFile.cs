using System.Globalization;
using System.Text;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>The same made-up journal in the forms that different programs read: two lines a voucher, 60 accounts, one
/// year.</summary>
internal static class JournalFile
{
    private const int Incomes = 20;
    private const int Costs = 40;
    private const int OreMax = 1_000_000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Writes it as SIE 4E in UTF-8.</summary>
    internal static void WriteSie(string file, int vouchers)
    {
        using var text = new StreamWriter(
            file,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 16
        );
        text.Write(
            $"#FLAGGA 0\n#PROGRAM \"nsg bench\" 1\n#FORMAT PC8\n#GEN {VoucherLoad.Year}1231\n#SIETYP 4\n#FNAMN \"Load AB\"\n#ORGNR 556036-0793\n"
        );
        text.Write($"#RAR 0 {VoucherLoad.Year}0101 {VoucherLoad.Year}1231\n#KONTO 1930 \"Bank\"\n");
        for (var i = 0; i < Incomes; i++)
        {
            text.Write($"#KONTO {3000 + i} \"Income {i}\"\n");
        }

        for (var i = 0; i < Costs; i++)
        {
            text.Write($"#KONTO {4000 + i} \"Cost {i}\"\n");
        }

        for (var i = 0; i < vouchers; i++)
        {
            var (day, account, amount) = Voucher(i, vouchers);
            text.Write(
                string.Create(
                    Plain,
                    $"#VER A {i + 1} {day:yyyyMMdd} \"Voucher {i + 1}\"\n{{\n#TRANS 1930 {{}} {-amount:0.00}\n#TRANS {account} {{}} {amount:0.00}\n}}\n"
                )
            );
        }
    }

    /// <summary>Writes it as a journal of ledger-cli, which hledger reads as well.</summary>
    internal static void WriteLedger(string file, int vouchers)
    {
        using var text = new StreamWriter(
            file,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 16
        );
        for (var i = 0; i < vouchers; i++)
        {
            var (day, account, amount) = Voucher(i, vouchers);
            text.Write(
                string.Create(
                    Plain,
                    $"{day:yyyy-MM-dd} Voucher {i + 1}\n    {account}    {amount:0.00} SEK\n    1930    {-amount:0.00} SEK\n\n"
                )
            );
        }
    }

    /// <summary>A cost, or an income with its sign turned.</summary>
    private static (DateOnly Day, int Account, decimal Amount) Voucher(int place, int of)
    {
        var dice = new Dice((ulong)place);
        var day = new DateOnly(VoucherLoad.Year, 1, 1).AddDays((int)(place * 365L / of));
        var amount = dice.Between(1, OreMax) / 100m;
        return dice.Chance(40)
            ? (day, 3000 + dice.Between(0, Incomes - 1), -amount)
            : (day, 4000 + dice.Between(0, Costs - 1), amount);
    }
}
