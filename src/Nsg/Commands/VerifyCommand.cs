using System.CommandLine;

namespace Nsg.Command.Commands;

/// <summary><c>nsg verify</c>.</summary>
internal static class VerifyCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command("verify", "Recomputes every hash, compares every original, checks every voucher") { company, data, json };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var (result, checkpoint) = store.Query(key, books => (books.Verify(), books.Checkpoint()));
            if (parse.GetValue(json))
            {
                Output.Json(new
                {
                    records = result.Records,
                    originals = result.Originals,
                    entries = result.Entries,
                    faults = result.Faults,
                    checkpoint = checkpoint.ToNote(),
                });
            }
            else
            {
                Console.Out.WriteLine($"{result.Records} records, {result.Originals} originals and {result.Entries} vouchers checked; {(result.Faults.Count == 0 ? "all hold" : $"{result.Faults.Count} faults")}.");
                result.Faults.ToList().ForEach(Console.Out.WriteLine);
                Console.Out.Write(checkpoint.ToNote());
            }

            return result.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }
}
