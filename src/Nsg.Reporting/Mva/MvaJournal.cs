using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Mva;

/// <summary>A line of a Norwegian journal with what its VAT code made of it.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Amount">Amount, debit positive.</param>
/// <param name="Label">The bookkeeping program's own name of the VAT code, or null.</param>
/// <param name="Rate">Percent, or null.</param>
/// <param name="Tax">The tax that the code made, with the line's sign, or null.</param>
/// <param name="Code">Standard tax code, or null.</param>
/// <param name="Voucher">Number of its voucher, or null.</param>
public sealed record MvaJournalLine(
    string Account,
    decimal Amount,
    string? Label,
    decimal? Rate,
    decimal? Tax,
    int? Code,
    string? Voucher = null
)
{
    /// <summary>Name of the account, or null.</summary>
    public string? Name { get; init; }
}

/// <summary>Reads a journal as facts for a return.</summary>
public static class MvaJournal
{
    private static readonly IReadOnlyList<VatCode> Pack = CountryPacks.Find(Country.NO)!.VatCodes;

    /// <summary>Facts of a journal's lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="heading">What the journal as a whole is about: the specifications that it names hold for the lines concerned, as far
    /// as they may stand with their codes.</param>
    /// <param name="day">The day whose rates hold where a line states none.</param>
    public static IEnumerable<MvaFact> Facts(IReadOnlyList<MvaJournalLine> lines, string heading, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(heading);
        var matters = new MvaMatters(heading, lines);
        var vouchers = lines.GroupBy(line => line.Voucher).Select(MvaContra.Turned).ToList();
        return Paired(
            [.. vouchers.SelectMany(voucher => OfVoucher(voucher, matters, day))],
            [.. vouchers.SelectMany(voucher => voucher)],
            day
        );
    }

    private static IEnumerable<MvaFact> OfVoucher(List<MvaJournalLine> lines, MvaMatters matters, DateOnly day)
    {
        var specification = matters.Of(lines);
        var facts = lines
            .Where(line => line.Code is not null)
            .Select(line =>
                FactOf(line, MvaSpecifications.On(line.Code!.Value, matters.Of(line, lines), line.Amount > 0m), day)
            )
            .OfType<MvaFact>()
            .ToList();
        return facts.Count > 0 || specification == MvaSpecification.None || lines.Exists(line => line.Code is not null)
            ? facts
            : Uncoded(lines, specification, day);
    }

    private static MvaFact? FactOf(MvaJournalLine line, MvaSpecification specification, DateOnly day)
    {
        var code = line.Code!.Value;
        return MvaCodes.TreatmentOf(code) switch
        {
            MvaTreatment.Output when specification == MvaSpecification.LossOnClaim => Input(
                InputCodeOf(code),
                specification,
                TaxOf(line, day)
            ),
            MvaTreatment.Output => Output(line, specification, day),
            MvaTreatment.Untaxed => new MvaFact(code, specification, -line.Amount, 0m, 0m),
            MvaTreatment.Input => Input(code, specification, TaxOf(line, day)),
            MvaTreatment.SelfAssessedDeductible or MvaTreatment.SelfAssessed => SelfAssessed(line, specification, day),
            _ => null,
        };
    }

    /// <summary>
    /// A self-assessed code stands with its output tax (rules R028 to R032): where the journal has no contra account
    /// for it, the line of the
    /// purchase is the base. What may not be deducted has no deduction, whatever the program calls its code.
    /// </summary>
    private static IEnumerable<MvaFact> Paired(
        IReadOnlyList<MvaFact> facts,
        IReadOnlyList<MvaJournalLine> lines,
        DateOnly day
    )
    {
        foreach (
            var fact in facts.Where(fact =>
                fact.Base is not null || MvaCodes.TreatmentOf(fact.Code) != MvaTreatment.SelfAssessed
            )
        )
        {
            yield return fact;
        }

        foreach (
            var line in lines.Where(line =>
                line is { Code: { } code, Tax: not null }
                && !IsTaxAccountNumber(line.Account)
                && IsSelfAssessed(code)
                && facts.Any(fact => fact.Code == code && fact is { Specification: MvaSpecification.None, Base: null })
                && !facts.Any(fact => fact.Code == code && fact.Base is not null)
            )
        )
        {
            yield return new MvaFact(
                line.Code!.Value,
                MvaSpecification.None,
                line.Amount,
                RateOf(line, day),
                TaxOf(line, day)
            );
        }
    }

    internal static bool IsSelfAssessed(int code) =>
        MvaCodes.TreatmentOf(code) is MvaTreatment.SelfAssessed or MvaTreatment.SelfAssessedDeductible;

    /// <summary>Base and tax of turnover; a code on the tax account itself brings the tax to the base that another
    /// line brings.</summary>
    private static MvaFact Output(MvaJournalLine line, MvaSpecification specification, DateOnly day) =>
        IsTaxAccount(line)
            ? new MvaFact(line.Code!.Value, specification, 0m, RateOf(line, day), -line.Amount)
            : new MvaFact(line.Code!.Value, specification, -line.Amount, RateOf(line, day), -TaxOf(line, day));

    private static MvaFact? Input(int code, MvaSpecification specification, decimal tax) =>
        tax == 0m ? null : new MvaFact(code, specification, null, null, -tax);

    /// <summary>
    /// The buyer's own tax stands on two lines, the base and its contra account. The one with the output tax makes
    /// the base of the return, the
    /// one with the input tax the deduction; one without tax only balances the other.
    /// </summary>
    private static MvaFact? SelfAssessed(MvaJournalLine line, MvaSpecification specification, DateOnly day)
    {
        var code = line.Code!.Value;
        if (specification is MvaSpecification.Adjustment or MvaSpecification.Reversal)
        {
            return Input(code, specification, TaxOf(line, day));
        }

        if (IsTaxAccount(line))
        {
            return IsOutputAccount(line.Account)
                ? new MvaFact(code, specification, 0m, RateOf(line, day), -line.Amount)
                : Input(code, specification, line.Amount);
        }

        return line switch
        {
            { Tax: null, Rate: null } => null,
            _ when IsOutputSide(line) => new MvaFact(
                code,
                specification,
                -line.Amount,
                RateOf(line, day),
                -TaxOf(line, day)
            ),
            _ => Input(code, specification, TaxOf(line, day)),
        };
    }

    /// <summary>The program's name of the code says which of the two it is; else the account's own name; else the
    /// contra account of a purchase stands in credit.</summary>
    private static bool IsOutputSide(MvaJournalLine line) =>
        (line.Label ?? "", line.Name ?? "") switch
        {
            var (label, _) when label.Contains("utg", StringComparison.OrdinalIgnoreCase) => true,
            var (label, _) when label.Contains("inn", StringComparison.OrdinalIgnoreCase) => false,
            var (_, name) when name.Contains("motkonto", StringComparison.OrdinalIgnoreCase) => true,
            var (_, name) when name.Contains("grunnlag", StringComparison.OrdinalIgnoreCase) => false,
            _ => line.Amount < 0m,
        };

    /// <summary>A journal without codes, whose heading says what it is: its lines on tax accounts are the
    /// tax.</summary>
    private static IEnumerable<MvaFact> Uncoded(
        IReadOnlyList<MvaJournalLine> lines,
        MvaSpecification specification,
        DateOnly day
    )
    {
        foreach (var line in lines.Where(line => IsTaxAccountNumber(line.Account) && line.Amount != 0m))
        {
            if (specification == MvaSpecification.Withdrawal)
            {
                var code = OutputCodeOf(line.Account);
                var turnover = -lines.Where(other => other.Account.StartsWith('3')).Sum(other => other.Amount);
                yield return new MvaFact(code, specification, turnover, StatutoryRate(code, day), -line.Amount);
            }
            else
            {
                yield return new MvaFact(
                    InputCodeOf(line.Account, specification),
                    specification,
                    null,
                    null,
                    -line.Amount
                );
            }
        }
    }

    private static decimal TaxOf(MvaJournalLine line, DateOnly day) =>
        line switch
        {
            { Tax: { } tax } => tax,
            _ when IsTaxAccount(line) => line.Amount,
            _ => decimal.Round(line.Amount * RateOf(line, day) / 100m, 2, MidpointRounding.AwayFromZero),
        };

    private static decimal RateOf(MvaJournalLine line, DateOnly day) =>
        line.Rate ?? StatutoryRate(line.Code!.Value, day);

    private static decimal StatutoryRate(int code, DateOnly day) =>
        Pack.FirstOrDefault(one => one.Code == code.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?.RateOn(day)
        ?? 0m;

    private static bool IsTaxAccount(MvaJournalLine line) => line.Tax is null && IsTaxAccountNumber(line.Account);

    /// <summary>NS 4102 keeps output tax on 270x, input tax on 271x.</summary>
    private static bool IsTaxAccountNumber(string account) =>
        IsOutputAccount(account) || account.StartsWith("271", StringComparison.Ordinal);

    private static bool IsOutputAccount(string account) => account.StartsWith("270", StringComparison.Ordinal);

    /// <summary>The domestic input code of the rate of an output code.</summary>
    private static int InputCodeOf(int outputCode) =>
        outputCode switch
        {
            31 => 11,
            32 => 12,
            33 => 13,
            _ => 1,
        };

    private static int OutputCodeOf(string account) =>
        account[^1] switch
        {
            '1' => 31,
            '2' => 32,
            '3' => 33,
            _ => 3,
        };

    /// <summary>
    /// The code whose tax an account of the official test journals holds (high, middle, raw fish, low, services from
    /// abroad, imported goods).
    /// Adjustment and reversal are allowed on codes 1 and 81 only, losses on 1, 11, 12 and 13 (rules R038 to R041).
    /// </summary>
    private static int InputCodeOf(string account, MvaSpecification specification) =>
        (account[^1], specification) switch
        {
            ('5', MvaSpecification.Adjustment or MvaSpecification.Reversal) => 81,
            ('1', MvaSpecification.LossOnClaim) => 11,
            ('2', MvaSpecification.LossOnClaim) => 12,
            ('3', MvaSpecification.LossOnClaim) => 13,
            _ => 1,
        };
}
