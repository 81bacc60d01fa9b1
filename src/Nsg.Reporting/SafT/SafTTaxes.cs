using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.SafT;

/// <summary>What a <c>TaxInformation</c> of a line says.</summary>
internal readonly record struct SafTTax(string? Code, decimal? Rate, decimal? Base, decimal? Amount, decimal? Signed);

/// <summary>A line may name several taxes; books here have one for each line.</summary>
internal static class SafTTaxes
{
    private const int Decimals = 2;

    /// <summary>The line as it is with one tax; else a line for each, where what they are taxed on, or their amounts, add up
    /// to the line. Where nothing tells the parts, the line keeps its first tax and says that there were more.</summary>
    internal static IEnumerable<BookLine> Split(BookLine line, IReadOnlyList<SafTTax> taxes)
    {
        if (taxes.Count <= 1)
        {
            return [taxes.Count == 0 ? line : Taxed(line, taxes[0])];
        }

        var whole = Math.Abs(line.Amount);
        return AddUp(taxes, static tax => tax.Base, whole) ? Parts(line, taxes, static tax => tax.Base!.Value)
            : AddUp(taxes, static tax => tax.Amount ?? tax.Signed, whole)
                ? Parts(line, taxes, static tax => Math.Abs(tax.Amount ?? tax.Signed!.Value))
            : [Taxed(line, taxes[0]) with { FurtherTaxCodes = [.. taxes.Skip(1).Select(tax => tax.Code!)] }];
    }

    private static bool AddUp(IReadOnlyList<SafTTax> taxes, Func<SafTTax, decimal?> part, decimal whole) =>
        taxes.All(tax => part(tax) is not null) && taxes.Sum(tax => Math.Abs(part(tax)!.Value)) == whole;

    private static List<BookLine> Parts(BookLine line, IReadOnlyList<SafTTax> taxes, Func<SafTTax, decimal> part)
    {
        var (lines, inCurrency) = (new List<BookLine>(taxes.Count), line.CurrencyAmount ?? 0m);
        foreach (var (i, tax) in taxes.Index())
        {
            var amount = line.IsCredit ? -Math.Abs(part(tax)) : Math.Abs(part(tax));
            var share =
                line.Amount == 0m || i == taxes.Count - 1
                    ? inCurrency
                    : decimal.Round((line.CurrencyAmount ?? 0m) * (amount / line.Amount), Decimals);
            inCurrency -= share;
            lines.Add(
                Taxed(
                    line with
                    {
                        Amount = amount,
                        CurrencyAmount = line.CurrencyAmount is null ? null : share,
                        Quantity = i == 0 ? line.Quantity : null,
                    },
                    tax
                )
            );
        }

        return lines;
    }

    private static BookLine Taxed(BookLine line, SafTTax tax) =>
        line with
        {
            TaxCode = tax.Code,
            TaxRate = tax.Rate,
            TaxBase = line.IsCredit ? -tax.Base : tax.Base,
            TaxAmount = tax.Signed ?? (line.IsCredit ? -tax.Amount : tax.Amount),
        };
}
