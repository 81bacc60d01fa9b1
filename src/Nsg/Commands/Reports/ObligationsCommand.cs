using System.CommandLine;
using Nsg.Node.Reports;
using Nsg.Storage;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg obligations</c>.</summary>
internal static class ObligationsCommand
{
    internal static CompanyCommand Make()
    {
        var from = CommonOptions.Day("--from", "First end of period; a year ago when not given");
        var to = CommonOptions.Day("--to", "Last end of period; a year ahead when not given");
        var generate = new Option<bool>("--generate")
        {
            Description = "Makes what is owed of periods that are over first, for a person to look at",
        };
        return new CompanyCommand("obligations", "What the company owes its authorities, and by when")
        {
            from,
            to,
            generate,
        }.Answers(
            async (call, _) =>
            {
                var today = call.Query(books => books.Company.DayOf(TimeProvider.System.GetUtcNow()));
                var (first, last) = (call.Get(from) ?? today.AddYears(-1), call.Get(to) ?? today.AddYears(1));
                if (last > first.AddYears(20))
                {
                    throw new UsageException("--from and --to lie more than twenty years apart");
                }

                if (call.Get(generate))
                {
                    await GenerateAsync(call.Store, call.Company);
                }

                var all = call.Query(books => Obligations.Of(books, first, last, today));
                Show(all, call.IsJson);
                return ExitCode.Ok;
            }
        );
    }

    private static async Task GenerateAsync(NodeStore store, string company)
    {
        foreach (var one in await ObligationRun.GenerateAsync(store, company, TimeProvider.System.GetUtcNow()))
        {
            var came = one.Fault ?? string.Join("; ", one.Broken.Prepend("generated"));
            await Console.Error.WriteLineAsync($"nsg: {one.Report} {one.Period}: {came}");
        }
    }

    private static void Show(IReadOnlyList<Obligation> all, bool isJson)
    {
        if (isJson)
        {
            foreach (var one in all)
            {
                Output.Json(
                    new
                    {
                        report = one.Report,
                        period = one.Period.ToString(),
                        from = one.Period.From,
                        to = one.Period.To,
                        due = one.Due,
                        state = one.State,
                        filing = one.Filing,
                        corrects = one.Corrects,
                        changed = one.IsChanged,
                    }
                );
            }

            return;
        }

        Output.Table(
            ["DUE", "REPORT", "PERIOD", "STATE", "CORRECTS"],
            all.Select(one =>
                (IReadOnlyList<string>)
                    [
                        Output.Day(one.Due),
                        one.Report,
                        one.Period.ToString(),
                        one.IsChanged ? $"{one.State}, changed since" : one.State,
                        one.Corrects?.ToString() ?? "",
                    ]
            )
        );
    }
}
