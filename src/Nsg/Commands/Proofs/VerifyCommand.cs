using System.CommandLine;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg verify</c>.</summary>
internal static class VerifyCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        company.Required = false;
        company.Description = "The company: its number (DK:20202020, 0184:20202020) or its key; all of the node unless given";
        var checkpoint = KeptCheckpoint.Option("A checkpoint that was kept elsewhere: a cut or rewritten log is found with it");
        var command = new System.CommandLine.Command("verify", "Recomputes every hash, compares every original, checks every voucher") { VerifyReceiptCommand.Make(), company, checkpoint, data, json };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var kept = parse.GetValue(checkpoint) is { } path ? KeptCheckpoint.Read(path) : null;
            var named = parse.GetValue(company) is { } one ? CommonOptions.CompanyKey(store, one) : null;
            if (named is not null && kept is not null && kept.Company != named)
            {
                throw new UsageException($"the checkpoint is of company {kept.Company}, not of {named}");
            }

            IReadOnlyList<string> keys = named is not null ? [named]
                : kept is not null ? [CommonOptions.CompanyKey(store, kept.Company)] : [.. store.Companies().Select(found => found.Key)];
            var checks = new Check[keys.Count];
            Parallel.For(0, keys.Count, i => checks[i] = Run(store, keys[i], kept));
            foreach (var check in checks)
            {
                check.Print(parse.GetValue(json), names: keys.Count > 1);
            }

            return checks.All(check => check.Faults.Count == 0) ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static Check Run(NodeStore store, string key, Checkpoint? kept) => store.Query(key, books =>
    {
        var result = books.Verify();
        var now = books.Checkpoint();
        var fault = kept is null ? null : books.Contradiction(kept);
        return new Check(books.Company.Name, result, fault is null ? result.Faults : [fault, .. result.Faults], now);
    });

    /// <summary>What was found of one company.</summary>
    private sealed record Check(string Name, Verification Result, IReadOnlyList<string> Faults, Checkpoint Checkpoint)
    {
        internal void Print(bool json, bool names)
        {
            if (json)
            {
                Output.Json(new
                {
                    company = Checkpoint.Company,
                    records = Result.Records,
                    originals = Result.Originals,
                    entries = Result.Entries,
                    faults = Faults,
                    checkpoint = Checkpoint.ToNote(),
                });
                return;
            }

            var head = names ? $"{Name}: " : "";
            Console.Out.WriteLine($"{head}{Result.Records} records, {Result.Originals} originals and {Result.Entries} vouchers checked; {(Faults.Count == 0 ? "all hold" : $"{Faults.Count} faults")}.");
            Faults.ToList().ForEach(Console.Out.WriteLine);
            if (!names)
            {
                Console.Out.Write(Checkpoint.ToNote());
            }
        }
    }
}
