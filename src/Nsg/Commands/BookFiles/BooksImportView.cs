using Nsg.Log;
using Nsg.Node.Importing.Books;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;

namespace Nsg.Command.Commands.BookFiles;

/// <summary>Takes one file with books in and tells what became of it.</summary>
internal static class BooksImportView
{
    /// <summary>Told when large books count, before the rows of their vouchers are written.</summary>
    internal const string Counting = "nsg: the books count now; their vouchers are being laid out …";

    private const int WarningsShown = 20;

    internal static async Task<int> RunAsync(
        NodeStore store,
        string file,
        BookFormat format,
        BooksTarget target,
        bool isJson,
        CancellationToken cancellation
    )
    {
        var importer = new BooksImporter(store, BookLimits.Default, TimeProvider.System, new SystemRandomness());
        var import = await importer.ImportAsync(file, format, target, "operator", cancellation);
        if (import.Fault is { } fault)
        {
            Console.Error.WriteLine(Output.OneLine($"nsg: {file}: {fault}; nothing of it was taken"));
            return ExitCode.Unusable;
        }

        Tell(file, import, isJson);
        await LayOutAsync(store, import.Key!, cancellation);
        return ExitCode.Ok;
    }

    /// <summary>Figures can be asked by others from now on; whoever asks for vouchers waits for this.</summary>
    private static async Task LayOutAsync(NodeStore store, string company, CancellationToken cancellation)
    {
        if (store.Arrivals.Left(company) is 0L)
        {
            return;
        }

        Console.Error.WriteLine(Counting);
        try
        {
            await store.Arrivals.LayOutAsync(company, cancellation);
        }
        catch (Exception fault) when (fault is StoreException or InvalidDataException)
        {
            Console.Error.WriteLine(
                Output.OneLine($"nsg: the books count, but not all of their vouchers were laid out: {fault.Message}")
            );
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(
                "nsg: interrupted; the rest is laid out by whoever asks for it first, or by nsg serve"
            );
        }
    }

    private static void Tell(string file, BooksImport import, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    file,
                    format = import.Format,
                    encoding = import.Encoding,
                    key = import.Key,
                    name = import.Name,
                    accounts = import.Accounts,
                    parties = import.Parties,
                    opening = import.HasOpening,
                    company = import.Number?.ToString(),
                    vouchers = import.Vouchers,
                    lines = import.Lines,
                    warnings = import.Warnings,
                }
            );
            return;
        }

        Output.Line(
            $"{file}: {import.Format} in {import.Encoding}, taken in for {import.Name} ({import.Number}, {import.Key})."
        );
        Output.Line(
            $"{import.Vouchers} vouchers with {import.Lines} lines{(import.HasOpening ? ", an opening entry" : "")}, {import.Accounts} accounts, {import.Parties} customers and suppliers."
        );
        foreach (var warning in import.Warnings.Take(WarningsShown))
        {
            Console.Error.WriteLine(Output.OneLine($"nsg: warning: {warning}"));
        }

        if (import.Warnings.Count > WarningsShown)
        {
            Console.Error.WriteLine($"nsg: {import.Warnings.Count - WarningsShown} more warnings; --json lists them");
        }
    }
}
