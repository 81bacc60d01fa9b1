using System.CommandLine;
using Nsg.Bookkeeping.Manual;
using Nsg.Command.Commands.Manual;
using Nsg.Node.Manual;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books open</c>.</summary>
internal static class OpenCommand
{
    internal static CompanyCommand Make()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Comma-separated values with the header account,debit,credit (party may follow)",
        };
        var date = CommonOptions.RequiredDay("--date", "First day of the books");
        return new CompanyCommand("open", "Opens the books by one entry; a difference goes to an account that says so")
        {
            file,
            date,
        }.Answers(
            async (call, _) =>
            {
                var path = call.Get(file);
                var balances = InputFile.Table(path, OpeningRequest.ReadCsv);
                var opened = await call.DecideAsync(books =>
                    new OpeningDesk(books).Open(call.Get(date)!.Value, balances, [], CompanyCall.Actor)
                );
                var code = EntryCommands.Told(call, opened.Outcome);
                if (opened.Outcome.Refusal is null && opened.Suspense is { } suspense)
                {
                    var difference = new Money(opened.Difference, call.Profile.Currency);
                    await Console.Error.WriteLineAsync(
                        $"nsg: the balances add up to {difference} instead of nothing; the difference is on account {suspense} ({OpeningDesk.SuspenseName})"
                    );
                }

                return code;
            }
        );
    }
}
