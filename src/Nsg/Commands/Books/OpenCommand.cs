using System.CommandLine;
using Nsg.Bookkeeping.Manual;
using Nsg.Command.Commands.Manual;
using Nsg.Node.Manual;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books open</c>.</summary>
internal static class OpenCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var file = new Argument<string>("FILE")
        {
            Description = "Comma-separated values with the header account,debit,credit (party may follow)",
        };
        var date = CommonOptions.Day("--date", "First day of the books");
        date.Required = true;
        var command = new System.CommandLine.Command(
            "open",
            "Opens the books by one entry; a difference goes to an account that says so"
        )
        {
            file,
            date,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var path = parse.GetValue(file)!;
                var balances = InputFile.Table(path, OpeningRequest.ReadCsv);
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var opened = await store.DecideAsync(
                    key,
                    books => new OpeningDesk(books).Open(parse.GetValue(date)!.Value, balances, [], "operator")
                );
                EntryCommands.Print([opened.Outcome], parse.GetValue(json));
                if (opened.Outcome.Refusal is null && opened.Suspense is { } suspense)
                {
                    var difference = new Money(opened.Difference, store.Company(key)!.Currency);
                    await Console.Error.WriteLineAsync(
                        $"nsg: the balances add up to {difference} instead of nothing; the difference is on account {suspense} ({OpeningDesk.SuspenseName})"
                    );
                }

                return opened.Outcome.Refusal is null ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }
}
