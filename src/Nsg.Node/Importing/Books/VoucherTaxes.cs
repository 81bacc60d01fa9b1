using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Importing.Books;

/// <summary>
/// Finds the tax lines of a voucher. Files tell the VAT code on the line that was taxed; the tax stands on a line of its
/// own, often without the code. A line without a code is the tax of a code when it stands on the code's account, or is
/// exactly the tax that is still looked for.
/// </summary>
internal sealed class VoucherTaxes
{
    private const string Base = "base";
    private const string Output = "output";
    private const string Input = "input";

    /// <summary>What a line on another account than the code's may differ from the tax, in base currency: the rounding
    /// of two parts.</summary>
    private const decimal RoundingMax = 0.02m;

    private readonly List<Sought> _sought = [];

    /// <summary>Takes in a line that names a code.</summary>
    /// <returns><c>base</c>; <c>output</c> or <c>input</c> where the line is the tax itself.</returns>
    internal string Add(BookLine line, VatCode code, decimal rate)
    {
        if (PartOfTax(line, code) is { } part)
        {
            return part;
        }

        var tax = line.TaxAmount ?? (line.Amount * rate / 100m);
        if (tax == 0m || code.Mechanism == VatMechanism.None)
        {
            return Base;
        }

        var isSelfAssessed = code.Mechanism == VatMechanism.SelfAssessed;
        if (isSelfAssessed || code.Direction == TradeDirection.Sale)
        {
            Seek(code.Code, rate, Output, code.OutputAccount, isSelfAssessed ? -tax : tax);
        }

        if ((isSelfAssessed && code.InputAccount is not null) || code.Direction == TradeDirection.Purchase)
        {
            Seek(code.Code, rate, Input, code.InputAccount, tax);
        }

        return Base;
    }

    /// <summary>Gives code and part to the lines that are the tax.</summary>
    internal void Find(PostedLine[] lines, DateOnly day)
    {
        for (var i = 0; i < lines.Length && _sought.Count > 0; i++)
        {
            var line = lines[i];
            if (line.VatCode is not null || line.Party is not null || line.Base == 0m || Of(line) is not { } found)
            {
                continue;
            }

            found.Amount -= line.Base;
            lines[i] = line with { VatCode = found.Code, VatPart = found.Part, VatRate = found.Rate, VatDate = day };
        }
    }

    /// <summary>Which tax a line with a code is: it stands on the code's tax account, or what it says to be taxed is
    /// another amount and its own amount is the tax.</summary>
    private static string? PartOfTax(BookLine line, VatCode code)
    {
        if (line.Account == code.OutputAccount)
        {
            return Output;
        }

        if (line.Account == code.InputAccount)
        {
            return Input;
        }

        var isTax =
            line is { TaxBase: { } taxed, TaxAmount: { } tax }
            && Math.Abs(taxed) != Math.Abs(line.Amount)
            && Math.Abs(tax) == Math.Abs(line.Amount);
        return !isTax ? null
            : code.Mechanism == VatMechanism.SelfAssessed ? (line.IsCredit ? Output : Input)
            : code.Direction == TradeDirection.Sale ? Output
            : Input;
    }

    private void Seek(string code, decimal rate, string part, string? account, decimal tax)
    {
        var known = _sought.Find(one => one.Code == code && one.Rate == rate && one.Part == part);
        if (known is null)
        {
            _sought.Add(new Sought(code, rate, part, account) { Amount = tax });
        }
        else
        {
            known.Amount += tax;
        }
    }

    private Sought? Of(PostedLine line) =>
        _sought.Where(one => one.Account == line.Account).MinBy(one => Math.Abs(one.Amount - line.Base))
        ?? _sought.Find(one => one.Amount != 0m && Math.Abs(one.Amount - line.Base) <= RoundingMax);

    /// <summary>A tax that is looked for; what is left of it, debit positive.</summary>
    private sealed class Sought(string code, decimal rate, string part, string? account)
    {
        internal string Code => code;

        internal decimal Rate => rate;

        internal string Part => part;

        internal string? Account => account;

        internal decimal Amount { get; set; }
    }
}
