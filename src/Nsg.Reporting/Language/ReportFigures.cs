namespace Nsg.Reporting.Language;

/// <summary>What a report knows of a VAT code in a period; sales and taxes positive as they are by nature.</summary>
/// <param name="Code">VAT code.</param>
/// <param name="Base">Base: turnover of sales, value of purchases.</param>
/// <param name="OutputTax">Tax owed.</param>
/// <param name="InputTax">Tax that may be deducted.</param>
public sealed record VatFigures(string Code, decimal Base, decimal OutputTax, decimal InputTax)
{
    /// <summary>What the base makes by the rates of its own lines: a credit note takes back at the rate of the invoice,
    /// whatever the rate of the period.</summary>
    public decimal TaxAtRates { get; init; }
}

/// <summary>Where a report's figures come from: one state of one company's books.</summary>
public interface IReportBooks
{
    /// <summary>Accounts with their figures in a period, within an object of a dimension when one is named.</summary>
    IReadOnlyList<AccountFigures> Accounts(DateOnly from, DateOnly to, (string Dimension, string Object)? within);

    /// <summary>The objects of a dimension, with their names; empty when there is no such dimension.</summary>
    IReadOnlyList<(string Object, string? Name)> Objects(string dimension) => [];

    /// <summary>VAT codes with their figures in a period, by VAT date.</summary>
    IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to);

    /// <summary>Percent of a VAT code on a day; zero for codes without tax, null when there is no such code.</summary>
    decimal? Rate(string code, DateOnly day);

    /// <summary>Vouchers in a period.</summary>
    long Vouchers(DateOnly from, DateOnly to);

    /// <summary>Documents of a period that wait for a person.</summary>
    long InReview(DateOnly from, DateOnly to);
}
