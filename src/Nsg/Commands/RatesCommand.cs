using System.CommandLine;
using Nsg.Storage;

namespace Nsg.Command.Commands;

/// <summary><c>nsg rates import</c>.</summary>
internal static class RatesCommand
{
    private const int LinesMax = 5_000_000;

    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.NewData();
        var file = new Argument<string>("FILE")
        {
            Description = "Lines of date, base, currency, rate and source, separated by tabs",
        };
        var import = new System.CommandLine.Command(
            "import",
            "Imports dated exchange rates: units of base for one unit of currency"
        )
        {
            file,
            data,
        };
        import.SetAction(
            async (parse, _) =>
            {
                var rates = Read(parse.GetValue(file)!);
                using var store = CommonOptions.OpenOrBegin(parse, data);
                var count = await store.KeepRatesAsync(rates);
                Console.Out.WriteLine(
                    $"{count} rates from {rates.Min(rate => rate.Day):yyyy-MM-dd} to {rates.Max(rate => rate.Day):yyyy-MM-dd}."
                );
                return ExitCode.Ok;
            }
        );
        return new System.CommandLine.Command("rates", "Exchange rates") { import };
    }

    /// <summary>The rates of a file.</summary>
    /// <exception cref="UsageException">A line is none.</exception>
    internal static List<ExchangeRate> Read(string file)
    {
        var rates = new List<ExchangeRate>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (number > LinesMax)
            {
                throw new UsageException($"{file}: more than {LinesMax} lines");
            }

            if (line.Length == 0 || (number == 1 && line.StartsWith("date\t", StringComparison.Ordinal)))
            {
                continue;
            }

            if (ExchangeRate.TryParse(line, out var rate) is { } fault)
            {
                throw new UsageException($"{file}, line {number}: {fault}");
            }

            rates.Add(rate!);
        }

        return rates.Count > 0 ? rates : throw new UsageException($"{file} holds no rates");
    }
}
