namespace Nsg.Command.Commands.Bench;

/// <summary>The made-up company that reports are measured over.</summary>
/// <param name="Country">Its country.</param>
/// <param name="Number">Its number.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Accounts">Accounts of sales, which begin with 3, and of costs, taken in turn.</param>
/// <param name="Receivables">Account of customers.</param>
/// <param name="Payables">Account of suppliers.</param>
/// <param name="Tax">Account of VAT.</param>
/// <param name="SaleCode">VAT code of sales.</param>
/// <param name="SaleTax">VAT of sales, as a part of the net amount.</param>
/// <param name="PurchaseCode">VAT code of purchases; their VAT is a quarter of the net amount.</param>
internal sealed record ReportBenchCompany(
    string Country,
    string Number,
    string Currency,
    string[] Accounts,
    string Receivables,
    string Payables,
    string Tax,
    string SaleCode,
    decimal SaleTax,
    string? PurchaseCode
)
{
    /// <summary>A Norwegian company that trades at home.</summary>
    internal static readonly ReportBenchCompany Norwegian = new(
        "NO",
        "974760673",
        "NOK",
        ["3000", "3050", "3100", "4300", "6300", "6540", "6800", "7140"],
        "1500",
        "2400",
        "2700",
        "3",
        0.25m,
        "1"
    );

    /// <summary>A Swedish company that sells goods to other EU countries.</summary>
    internal static readonly ReportBenchCompany Swedish = new(
        "SE",
        "5560360793",
        "SEK",
        ["3108", "4000", "5010", "6110"],
        "1510",
        "2440",
        "2641",
        "F35",
        0m,
        null
    );
}
