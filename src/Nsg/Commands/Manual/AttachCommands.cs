using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Documents.Reading;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg entry attach</c> and <c>nsg entry without-document</c>.</summary>
internal static class AttachCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Attach()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var number = new Argument<string>("VOUCHER") { Description = "Its number, such as G2026-3, or its identifier" };
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files, kept as they are",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new System.CommandLine.Command(
            "attach",
            "Puts files to an entry that was posted; the entry stays as it is"
        )
        {
            number,
            files,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var entry = store.Query(key, books => EntryCommands.Voucher(books, parse.GetValue(number)!).Entry);
                var outcomes = new List<ManualOutcome>();
                foreach (var path in parse.GetValue(files)!)
                {
                    if (
                        new FileInfo(path) is not { Exists: true, Length: > 0 } file
                        || file.Length > ReadingLimits.Default.DocumentBytesMax
                    )
                    {
                        throw new UsageException(
                            $"{path} is no file of 1 byte to {ReadingLimits.Default.DocumentBytesMax >> 20} MB"
                        );
                    }

                    var prepared = PreparedDocument.Prepare(
                        file.Name,
                        await File.ReadAllBytesAsync(path, cancellation),
                        ReadingLimits.Default,
                        DocumentCheck.None
                    );
                    outcomes.Add(
                        await store.DecideAsync(
                            key,
                            books => new AttachDesk(books).Attach(entry, prepared, new Submission(Actor))
                        )
                    );
                }

                foreach (var outcome in outcomes.Where(one => one.Refusal is not null))
                {
                    Console.Error.WriteLine($"nsg: {Output.OneLine(outcome.Detail)}");
                }

                if (parse.GetValue(json))
                {
                    Output.Json(new { entry, attached = outcomes.Count(one => one.Refusal is null) });
                }
                else
                {
                    Output.Line($"{outcomes.Count(one => one.Refusal is null)} files attached.");
                }

                return outcomes.TrueForAll(one => one.Refusal is null) ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    internal static System.CommandLine.Command WithoutDocument()
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        var command = new System.CommandLine.Command("without-document", "Entries by hand that no document proves yet")
        {
            company,
            from,
            to,
            json,
            csv,
            data,
        };
        command.SetAction(parse =>
        {
            var form = CommonOptions.Form(parse, json, csv);
            using var store = CommonOptions.Open(parse, data);
            var rows = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => books.EntriesWithoutDocument(parse.GetValue(from), parse.GetValue(to), 0, int.MaxValue)
            );
            if (form == OutputForm.Json)
            {
                rows.ToList()
                    .ForEach(row =>
                        Output.Json(
                            new
                            {
                                id = row.Entry,
                                number = row.Number.ToString(),
                                date = row.Date,
                                text = row.Text,
                            }
                        )
                    );
            }
            else
            {
                Output.Rows(
                    form,
                    ["VOUCHER", "DATE", "TEXT"],
                    rows.Select(row => new[] { row.Number.ToString(), Output.Day(row.Date), row.Text })
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
