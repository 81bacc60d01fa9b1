using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Documents.Reading;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg entry attach</c> and <c>nsg entry without-document</c>.</summary>
internal static class AttachCommands
{
    internal static CompanyCommand Attach()
    {
        var number = new Argument<string>("VOUCHER") { Description = "Its number, such as G2026-3, or its identifier" };
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files, kept as they are",
            Arity = ArgumentArity.OneOrMore,
        };
        return new CompanyCommand("attach", "Puts files to an entry that was posted; the entry stays as it is")
        {
            number,
            files,
        }.Answers(
            async (call, cancellation) =>
            {
                var entry = call.Query(books => EntryCommands.Voucher(books, call.Get(number)).Entry);
                var outcomes = new List<ManualOutcome>();
                foreach (var path in call.Get(files))
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
                        await call.DecideAsync(books =>
                            new AttachDesk(books).Attach(entry, prepared, new Submission(CompanyCall.Actor))
                        )
                    );
                }

                foreach (var outcome in outcomes.Where(one => one.Refusal is not null))
                {
                    Console.Error.WriteLine($"nsg: {Output.OneLine(outcome.Detail)}");
                }

                if (call.IsJson)
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
    }

    internal static CompanyCommand WithoutDocument()
    {
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        return new CompanyCommand("without-document", "Entries by hand that no document proves yet") { from, to }.Lists(
            call =>
            {
                var (first, last) = call.Days(from, to);
                return call.Query(books => books.EntriesWithoutDocument(first, last, 0, int.MaxValue));
            },
            row => new
            {
                id = row.Entry,
                number = row.Number.ToString(),
                date = row.Date,
                text = row.Text,
            },
            ["VOUCHER", "DATE", "TEXT"],
            row => [row.Number.ToString(), Output.Day(row.Date), row.Text]
        );
    }
}
