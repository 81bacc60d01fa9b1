using System.CommandLine;
using Nsg.Bookkeeping.Birth;
using Nsg.Node.Birth;

namespace Nsg.Command.Commands.Birth;

/// <summary><c>nsg company registered</c>: the authority's answer to a registration.</summary>
internal static class RegisteredCommand
{
    internal static CompanyCommand Make()
    {
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
        return new CompanyCommand(
            "registered",
            "Completes a company that was founded here with the number that the authority gave"
        )
        {
            number,
            date,
            name,
            capital,
        }.Does(
            async (call, _) =>
            {
                var answer = new AuthorityAnswer(
                    call.Get(number),
                    call.Get(date) ?? throw new UsageException("--date is missing; give the day as yyyy-MM-dd"),
                    call.Get(name),
                    call.Get(capital)
                );
                try
                {
                    var done = await new BirthRun(call.Store, TimeProvider.System).CompleteAsync(
                        call.Company,
                        answer,
                        CompanyCall.Actor
                    );
                    Output.Line($"{done.Name} is registered as {done.Number}.");
                    return ExitCode.Ok;
                }
                catch (RegistrationRefusedException fault)
                {
                    throw new DecisionRefusedException(fault.Message);
                }
            }
        );
    }
}
