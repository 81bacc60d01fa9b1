using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Node.Manual;

/// <summary>A chart of accounts as separated values.</summary>
public static class ChartFile
{
    private const int RowsMax = 20_000;

    /// <summary>Reads a chart.</summary>
    /// <param name="text">The file: columns <c>number</c>, <c>name</c>, <c>type</c> (asset, liability, equity,
    /// income, expense), and optionally <c>standard</c> and <c>turnover</c> (yes, no).</param>
    /// <exception cref="InvalidDataException">A row is no account; the message names line and column.</exception>
    public static IReadOnlyList<AccountFacts> Read(string text) =>
        [
            .. CsvTable
                .Read(text, "accounts", RowsMax, "number,name,type", "standard and turnover")
                .Rows.Select(row => new AccountFacts(
                    row.Text("number"),
                    row.Text("name"),
                    Type(row),
                    row.Find("turnover") is "yes" or "true" or "1",
                    row.Find("standard")
                )),
        ];

    private static AccountType Type(CsvRow row) =>
        row.Text("type") is var type
        && Enum.TryParse<AccountType>(type, ignoreCase: true, out var known)
        && !char.IsDigit(type[0])
            ? known
            : throw row.Fault("type", $"type '{type}' is not asset, liability, equity, income or expense");
}
