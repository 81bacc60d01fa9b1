using System.CommandLine;
using Nsg.Node.Personal;
using Nsg.Storage;

namespace Nsg.Command.Commands.Personal;

/// <summary><c>nsg personal</c>.</summary>
internal static class PersonalCommands
{
    private const int WhyMax = 500;

    internal static System.CommandLine.Command Make() => new("personal", "Personal data: everything about a person, and erasing what no law keeps") { Export(), Erase() };

    private static System.CommandLine.Command Export()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var about = new Option<string[]>("--about") { Description = "A number or name of the person, as many as are known", HelpName = "TEXT", Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new System.CommandLine.Command("export", "Everything that a company's log says of a person, a line of JSON for each record, with what law keeps it until when") { about, company, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            try
            {
                foreach (var one in PersonalData.Find(store, CommonOptions.CompanyKey(store, parse.GetValue(company)!), parse.GetValue(about)!))
                {
                    Output.Json(new { stream = one.Stream, sequence = one.Sequence, time = one.Time, kind = one.Kind, keptUntil = one.KeptUntil, law = one.Law, facts = one.Facts });
                }
            }
            catch (ArgumentException fault)
            {
                throw new UsageException(fault.Message);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Erase()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var records = new Option<long[]>("--record") { Description = "A record of the books stream (nsg personal export)", HelpName = "SEQUENCE", Required = true, AllowMultipleArgumentsPerToken = true };
        var reason = new Option<string>("--reason") { Description = "Why, without personal data; kept in the log", HelpName = "TEXT", Required = true };
        var command = new System.CommandLine.Command("erase", "Erases records' facts, salts and originals for good, where no law keeps them; proofs still hold") { records, reason, company, data };
        command.SetAction(async (parse, _) =>
        {
            var why = parse.GetValue(reason)!;
            if (why.Length is 0 or > WhyMax)
            {
                throw new UsageException($"--reason has 1 to {WhyMax} characters");
            }

            using var store = CommonOptions.Open(parse, data);
            try
            {
                var count = await store.EraseAsync(CommonOptions.CompanyKey(store, parse.GetValue(company)!), parse.GetValue(records)!.Distinct().ToList(), why, "operator");
                Output.Line($"Erased: {count}. Copies in backups and exported archives are not reached.");
            }
            catch (ErasureException fault)
            {
                throw new UsageException(fault.Message);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
