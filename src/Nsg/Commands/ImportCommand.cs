using System.Collections.Concurrent;
using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Command.Commands.BookFiles;
using Nsg.Command.Commands.Proofs;
using Nsg.Command.Commands.Trust;
using Nsg.Documents.Reading;
using Nsg.Exchange.Trust;
using Nsg.Node.Importing;
using Nsg.Node.Trust;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands;

/// <summary><c>nsg import</c>.</summary>
internal static class ImportCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.NewData();
        var company = new Option<string?>("--company")
        {
            Description = "The company: its number (DK:20202020, 0184:20202020) or its key",
            HelpName = "ID",
        };
        var isNew = new Option<bool>("--new")
        {
            Description = "Make the company that a file with books (SIE, SAF-T) names, and take its books in",
        };
        var id = new Option<string?>("--id")
        {
            Description =
                "With --new: the company's number, where the file has none; for SIE, which tells no country, also the country",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var trust = new TrustOptions();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, zip or gzip archives; documents, or books of another program (SIE, SAF-T)",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new System.CommandLine.Command(
            "import",
            "Takes documents in: books them, or puts them in review with the reason; takes the books of other programs in, whole or not at all"
        )
        {
            paths,
            company,
            isNew,
            id,
            data,
            json,
            ArchiveImportCommand.Make(),
        };
        trust.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                var files = InputFiles.Find(parse.GetValue(paths)!).ToList();
                var target = Target(parse.GetValue(company), parse.GetValue(isNew), parse.GetValue(id));
                var books = BooksOf(files, target.Company);
                var checks = trust.Read(parse);
                using var store = CommonOptions.OpenOrBegin(parse, data);
                var key = target.Company is { } one ? CommonOptions.CompanyKey(store, one) : null;
                var code = await BooksAsync(
                    store,
                    books,
                    new Node.Importing.Books.BooksTarget { Company = key, Number = target.Id },
                    parse.GetValue(json),
                    cancellation
                );
                var documents = files.Except(books.Select(one => one.File)).ToList();
                return documents.Count == 0
                    ? code
                    : Math.Max(
                        code,
                        await DocumentsAsync(store, key!, documents, checks, parse.GetValue(json), cancellation)
                    );
            }
        );
        return command;
    }

    private static List<(string File, BookFormat Format)> BooksOf(List<string> files, string? company)
    {
        var books = files
            .Select(file => (File: file, Format: BookFormatOf(file)))
            .Where(one => one.Format is not null)
            .Select(one => (one.File, Format: one.Format!.Value))
            .ToList();
        if (company is null && books.Count < files.Count)
        {
            throw new UsageException(
                $"'{files.Except(books.Select(one => one.File)).First()}' is not a file with books (SIE, SAF-T); --new takes nothing else"
            );
        }

        return books;
    }

    private static async Task<int> BooksAsync(
        NodeStore store,
        List<(string File, BookFormat Format)> books,
        Node.Importing.Books.BooksTarget target,
        bool isJson,
        CancellationToken cancellation
    )
    {
        var code = ExitCode.Ok;
        foreach (var (file, format) in books)
        {
            code = Math.Max(code, await BooksImportView.RunAsync(store, file, format, target, isJson, cancellation));
        }

        return code;
    }

    private static async Task<int> DocumentsAsync(
        NodeStore store,
        string key,
        List<string> files,
        TrustChecks? checks,
        bool isJson,
        CancellationToken cancellation
    )
    {
        var received = new ConcurrentQueue<Guid>();
        store.DocumentReceived = checks is null ? null : (_, document) => received.Enqueue(document);
        var summary = new ImportSummary(files.Count);
        var progress = new ImportProgress(TimeProvider.System);
        await foreach (
            var file in new Importer(
                store,
                ReadingLimits.Default,
                DocumentCheck.Today(TimeProvider.System, ReadingLimits.Default)
            ).ImportAsync(key, files, "operator", cancellation)
        )
        {
            summary.Add(file);
            progress.Tell(summary.Documents);
        }

        progress.End();
        if (checks is not null)
        {
            summary.Trust = await TrustRun.CheckAllAsync(store, checks, key, received, "operator", cancellation);
        }

        if (cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine(
                $"nsg: interrupted after {summary.Documents} documents; these are in the books whole. Run the same command again for the rest"
            );
        }

        if (isJson)
        {
            Output.Json(summary.ToJson());
        }
        else
        {
            summary.Print();
        }

        return summary.HasFindings || cancellation.IsCancellationRequested ? ExitCode.Findings : ExitCode.Ok;
    }

    private static (string? Company, PartyIdentifier? Id) Target(string? company, bool isNew, string? id) =>
        (company, isNew, id) switch
        {
            (null, false, _) => throw new UsageException(
                "say whose: --company ID, or --new for the company that the file names"
            ),
            (not null, true, _) => throw new UsageException("--company and --new exclude each other"),
            (not null, _, not null) => throw new UsageException("--id goes with --new"),
            (_, _, null) => (company, null),
            _ => PartyIdentifier.TryParse(id, out var number)
                ? (null, number)
                : throw new UsageException($"'{id}' is not COUNTRY:NUMBER, such as DK:20202020"),
        };

    private static BookFormat? BookFormatOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return BookFile.Detect(path, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What the disk does not give is told by the import itself.
            return null;
        }
    }
}
