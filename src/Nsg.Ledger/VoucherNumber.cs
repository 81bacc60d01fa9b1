using System.Globalization;

namespace Nsg.Ledger;

/// <summary>A voucher's number: gapless within its series and year.</summary>
/// <param name="Series">The series (see <see cref="VoucherSeries"/>).</param>
/// <param name="Year">The financial year of the posting date.</param>
/// <param name="Number">From 1.</param>
public readonly record struct VoucherNumber(string Series, int Year, long Number)
{
    /// <summary><c>P2019-17</c>.</summary>
    public override string ToString() =>
        $"{Series}{Year.ToString(CultureInfo.InvariantCulture)}-{Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads a number as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out VoucherNumber number)
    {
        number = default;
        var digits = text?.AsSpan().IndexOfAnyInRange('0', '9') ?? -1;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (
            digits < 1
            || dash <= digits
            || !int.TryParse(
                text.AsSpan(digits, dash - digits),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var one)
        )
        {
            return false;
        }

        number = new VoucherNumber(text![..digits], year, one);
        return true;
    }
}

/// <summary>The voucher series that the node numbers.</summary>
public static class VoucherSeries
{
    /// <summary>Purchase invoices, credit notes and receipts.</summary>
    public const string Purchase = "P";

    /// <summary>Sales invoices, credit notes and receipts.</summary>
    public const string Sales = "S";

    /// <summary>Bank entries.</summary>
    public const string Bank = "B";

    /// <summary>Settlements: payments put to the items that they pay.</summary>
    public const string Settlement = "M";

    /// <summary>Opening balances.</summary>
    public const string Opening = "O";

    /// <summary>Entries taken over from another program.</summary>
    public const string Imported = "I";

    /// <summary>Manual entries and corrections.</summary>
    public const string General = "G";
}
