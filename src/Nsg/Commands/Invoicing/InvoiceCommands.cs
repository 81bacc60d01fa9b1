using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Command.Commands.Documents;
using Nsg.Command.Commands.Export;
using Nsg.Documents.Reading;
using Nsg.Node.Invoicing;
using Nsg.Storage;

namespace Nsg.Command.Commands.Invoicing;

/// <summary><c>nsg invoice</c>.</summary>
internal static class InvoiceCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Make() =>
        new("invoice", "Invoices that the company issues: numbered, checked and booked at once")
        {
            Create(),
            Credit(),
            Write(),
        };

    private static System.CommandLine.Command Create()
    {
        var (data, company, json, output) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            Out()
        );
        var file = new Argument<FileInfo>("FILE") { Description = "The invoice as JSON" };
        var command = new System.CommandLine.Command(
            "create",
            "Issues an invoice; one with a clientKey that was issued before is not issued again"
        )
        {
            file,
            company,
            output,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var source = parse.GetValue(file)!;
                var request = InputFile.Read(source.FullName, content => InvoiceRequest.Read(content));
                using var store = CommonOptions.Open(parse, data);
                var issue = Issue(store, CommonOptions.CompanyKey(store, parse.GetValue(company)!));
                return await AnswerAsync(
                    issue,
                    () => issue.CreateAsync(request, request.Key(null), Actor),
                    parse.GetValue(output),
                    parse.GetValue(json)
                );
            }
        );
        return command;
    }

    private static System.CommandLine.Command Credit()
    {
        var (data, company, json, output, number) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            Out(),
            Number()
        );
        var reason = new Option<string>("--reason") { Description = "Why, in words for the buyer", Required = true };
        var date = CommonOptions.Day("--date", "Date of the credit note; today unless given");
        var lines = new Option<string[]>("--line")
        {
            Description =
                "A line that comes back: ID for all that is left of it, ID:QUANTITY, or ID=AMOUNT without VAT; may be repeated",
            HelpName = "ID",
        };
        var amount = new Option<decimal?>("--amount")
        {
            Description = "An amount without VAT, taken off all lines in proportion",
            HelpName = "AMOUNT",
        };
        var command = new System.CommandLine.Command(
            "credit",
            "Issues a credit note of an issued invoice: of lines, quantities, an amount, or all that is left of it"
        )
        {
            number,
            reason,
            lines,
            amount,
            date,
            company,
            output,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var issue = Issue(store, key);
                var document = Find(store, key, parse.GetValue(number)!);
                var request = new CreditRequest(
                    parse.GetValue(reason),
                    parse.GetValue(date),
                    parse.GetValue(lines) is { Length: > 0 } wanted ? [.. wanted.Select(CreditLine)] : null,
                    parse.GetValue(amount)
                );
                return await AnswerAsync(
                    issue,
                    () => issue.CreditAsync(document, request, null, Actor),
                    parse.GetValue(output),
                    parse.GetValue(json)
                );
            }
        );
        return command;
    }

    /// <summary>A line as <c>ID</c>, <c>ID:QUANTITY</c> or <c>ID=AMOUNT</c>.</summary>
    private static CreditLineRequest CreditLine(string text)
    {
        var at = text.IndexOfAny([':', '=']);
        if (at < 0)
        {
            return new CreditLineRequest(text);
        }

        return decimal.TryParse(text.AsSpan(at + 1), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new CreditLineRequest(text[..at], text[at] == ':' ? number : null, text[at] == '=' ? number : null)
            : throw new UsageException($"--line '{text}': write ID, ID:QUANTITY or ID=AMOUNT, such as 1:2 or 1=99.50");
    }

    private static System.CommandLine.Command Write()
    {
        var (data, company, output, number) = (CommonOptions.Data(), CommonOptions.Company(), Out(), Number());
        var form = new Option<string?>("--form") { Description = "ubl or finvoice; as it was issued unless given" };
        form.AcceptOnlyFromAmong("ubl", "finvoice");
        var command = new System.CommandLine.Command("write", "Writes an issued invoice as UBL or Finvoice, to be sent")
        {
            number,
            form,
            company,
            output,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var content = Issue(store, key).Write(Find(store, key, parse.GetValue(number)!), parse.GetValue(form));
            using var file = ExportFile.Open(parse.GetValue(output) ?? "-");
            file.Write(content);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<int> AnswerAsync(
        InvoiceIssue issue,
        Func<Task<IssuedInvoice>> issueAsync,
        string? output,
        bool isJson
    )
    {
        try
        {
            var issued = await issueAsync();
            var shown = issue.Show(issued.Document);
            if (output is not null)
            {
                await using var file = ExportFile.Open(output);
                await file.WriteAsync(issue.Write(issued.Document, null));
            }

            if (isJson)
            {
                Output.Json(shown);
            }
            else if (output != "-")
            {
                Console.Out.WriteLine(
                    Output.OneLine(
                        $"{shown.Kind} {shown.Number} to {shown.Buyer}: {shown.Payable} {shown.Currency}, reference {shown.PaymentReference ?? "none"}, booked as {shown.Voucher}"
                    )
                );
            }

            return ExitCode.Ok;
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException(fault.Message);
        }
        catch (InvoiceRefusedException refused)
        {
            foreach (var reason in refused.Reasons)
            {
                Console.Error.WriteLine(Output.OneLine(reason));
            }

            return ExitCode.Findings;
        }
    }

    private static Guid Find(NodeStore store, string company, string text) =>
        store.Query(
            company,
            books =>
                DocumentLookup.One(books, text, prefersReview: false).Document is var document
                && books.IsIssued(document)
                    ? document
                    : throw new UsageException($"'{text}' is not an invoice that was issued here")
        );

    private static InvoiceIssue Issue(NodeStore store, string company) =>
        new(store, company, TimeProvider.System, ReadingLimits.Default);

    private static Argument<string> Number() => new("NUMBER") { Description = "Number of the issued invoice" };

    private static Option<string?> Out() =>
        new("--output", "-o")
        {
            Description = "File to write the document to; - for standard output",
            HelpName = "FILE",
        };
}
