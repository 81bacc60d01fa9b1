using System.CommandLine;
using Nsg.Bookkeeping.Birth;
using Nsg.Node.Birth;

namespace Nsg.Command.Commands.Birth;

/// <summary><c>nsg company registered</c>: the authority's answer to a registration.</summary>
internal static class RegisteredCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var number = new Option<string>("--number")
        {
            Description = "The number that the authority gave",
            HelpName = "NUMBER",
            Required = true,
        };
        var date = CommonOptions.Day("--date", "The day of registration");
        var name = new Option<string?>("--name")
        {
            Description = "The name that was registered, where it is another",
            HelpName = "NAME",
        };
        var capital = new Option<bool>("--book-capital") { Description = "Posts the entry of the share capital" };
        var command = new System.CommandLine.Command(
            "registered",
            "Completes a company that was founded here with the number that the authority gave"
        )
        {
            number,
            date,
            name,
            capital,
            company,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var answer = new AuthorityAnswer(
                    parse.GetValue(number),
                    parse.GetValue(date) ?? throw new UsageException("--date is missing; give the day as yyyy-MM-dd"),
                    parse.GetValue(name),
                    parse.GetValue(capital)
                );
                try
                {
                    var done = await new BirthRun(store, TimeProvider.System).CompleteAsync(key, answer, "operator");
                    Output.Line($"{done.Name} is registered as {done.Number}.");
                    return ExitCode.Ok;
                }
                catch (RegistrationRefusedException fault)
                {
                    throw new DecisionRefusedException(fault.Message);
                }
            }
        );
        return command;
    }
}
