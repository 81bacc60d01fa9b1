using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;

namespace Nsg.Node.Manual;

/// <summary>A chart of accounts as comma-separated values: a header line, then number, name, type and, where there is
/// one, the standard code.</summary>
public static class ChartFile
{
    private const int RowsMax = 20_000;

    /// <summary>Reads a chart.</summary>
    /// <param name="text">The file: columns <c>number</c>, <c>name</c>, <c>type</c> (asset, liability, equity,
    /// income, expense), and optionally <c>standard</c> and <c>turnover</c> (yes, no).</param>
    /// <exception cref="InvalidDataException">A row is no account; the message names the line.</exception>
    public static IReadOnlyList<AccountFacts> Read(TextReader text)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
            MaxFieldSize = 10_000,
        };
        using var csv = new CsvReader(text, settings);
        if (!csv.Read() || !csv.ReadHeader() || !Has(csv, "number") || !Has(csv, "name") || !Has(csv, "type"))
        {
            throw new InvalidDataException(
                "line 1: a chart begins with the header number,name,type (standard and turnover may follow)"
            );
        }

        var accounts = new List<AccountFacts>();
        while (csv.Read())
        {
            if (accounts.Count == RowsMax)
            {
                throw new InvalidDataException($"a chart has at most {RowsMax} accounts");
            }

            accounts.Add(Account(csv));
        }

        return accounts;
    }

    private static bool Has(CsvReader csv, string column) =>
        csv.HeaderRecord!.Any(header => string.Equals(header.Trim(), column, StringComparison.OrdinalIgnoreCase));

    private static AccountFacts Account(CsvReader csv)
    {
        var line = csv.Parser.RawRow;
        var number = csv.GetField("number") is { Length: > 0 } given
            ? given
            : throw new InvalidDataException($"line {line}: the number is missing");
        var type = csv.GetField("type") ?? "";
        return new AccountFacts(
            number,
            csv.GetField("name") is { Length: > 0 } name
                ? name
                : throw new InvalidDataException($"line {line}: account {number} has no name"),
            Enum.TryParse<AccountType>(type, ignoreCase: true, out var known) && !char.IsDigit(type[0])
                ? known
                : throw new InvalidDataException(
                    $"line {line}: type '{type}' is not asset, liability, equity, income or expense"
                ),
            Has(csv, "turnover") && csv.GetField("turnover") is "yes" or "true" or "1",
            Has(csv, "standard") && csv.GetField("standard") is { Length: > 0 } standard ? standard : null
        );
    }
}
