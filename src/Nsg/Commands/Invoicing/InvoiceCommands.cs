using System.CommandLine;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Command.Commands.Documents;
using Nsg.Command.Commands.Export;
using Nsg.Documents.Reading;
using Nsg.Node.Api;
using Nsg.Node.Invoicing;
using Nsg.Storage;

namespace Nsg.Command.Commands.Invoicing;

/// <summary><c>nsg invoice</c>.</summary>
internal static class InvoiceCommands
{
    private const string OffNetwork =
        "; it cannot travel on the Peppol network, the buyer has no electronic address: send it on paper, as PDF or by e-mail";

    internal static System.CommandLine.Command Make() =>
        new("invoice", "Invoices that the company issues: numbered, checked and booked at once")
        {
            Create(),
            Credit(),
            Write(),
        };

    private static CompanyCommand Create()
    {
        var output = Out();
        var file = new Argument<FileInfo>("FILE") { Description = "The invoice as JSON" };
        return new CompanyCommand(
            "create",
            "Issues an invoice; one with a clientKey that was issued before is not issued again"
        )
        {
            file,
            output,
        }.Answers(
            async (call, _) =>
            {
                var source = call.Get(file);
                var request = InputFile.Read(source.FullName, content => InvoiceRequest.Read(content));
                var issue = Issue(call.Store, call.Company);
                return await AnswerAsync(
                    issue,
                    () => issue.CreateAsync(request, request.Key(null), CompanyCall.Actor),
                    call.Get(output),
                    call.IsJson
                );
            }
        );
    }

    private static CompanyCommand Credit()
    {
        var (output, number) = (Out(), Number());
        var reason = new Option<string>("--reason") { Description = "Why, in words for the buyer", Required = true };
        var date = CommonOptions.Day("--date", "Date of the credit note; today unless given");
        var lines = new Option<string[]>("--line")
        {
            Description =
                "A line that comes back: ID for all that is left of it, ID:QUANTITY, or ID=AMOUNT without VAT; may be repeated",
            HelpName = "ID",
        };
        var amount = CommonOptions.Amount("An amount without VAT, taken off all lines in proportion");
        return new CompanyCommand(
            "credit",
            "Issues a credit note of an issued invoice: of lines, quantities, an amount, or all that is left of it"
        )
        {
            number,
            reason,
            lines,
            amount,
            date,
            output,
        }.Answers(
            async (call, _) =>
            {
                var issue = Issue(call.Store, call.Company);
                var document = Find(call.Store, call.Company, call.Get(number));
                var request = new CreditRequest(
                    call.Get(reason),
                    call.Get(date),
                    call.Get(lines) is { Length: > 0 } wanted ? [.. wanted.Select(CreditLine)] : null,
                    call.Get(amount)
                );
                return await AnswerAsync(
                    issue,
                    () => issue.CreditAsync(document, request, null, CompanyCall.Actor),
                    call.Get(output),
                    call.IsJson
                );
            }
        );
    }

    /// <summary>A line as <c>ID</c>, <c>ID:QUANTITY</c> or <c>ID=AMOUNT</c>.</summary>
    private static CreditLineRequest CreditLine(string text)
    {
        var at = text.IndexOfAny([':', '=']);
        if (at < 0)
        {
            return new CreditLineRequest(text);
        }

        return CommonOptions.TryAmount(text.AsSpan(at + 1), out var number)
            ? new CreditLineRequest(text[..at], text[at] == ':' ? number : null, text[at] == '=' ? number : null)
            : throw new UsageException($"--line '{text}': write ID, ID:QUANTITY or ID=AMOUNT, such as 1:2 or 1=99.50");
    }

    private static CompanyCommand Write()
    {
        var (output, number) = (Out(), Number());
        var form = new Option<string?>("--form") { Description = "ubl or finvoice; as it was issued unless given" };
        form.AcceptOnlyFromAmong("ubl", "finvoice");
        return new CompanyCommand("write", "Writes an issued invoice as UBL or Finvoice, to be sent")
        {
            number,
            form,
            output,
        }.Does(call =>
        {
            var content = Issue(call.Store, call.Company)
                .Write(Find(call.Store, call.Company, call.Get(number)), call.Get(form));
            using var file = ExportFile.Open(call.Get(output) ?? "-");
            file.Write(content);
            return ExitCode.Ok;
        });
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
                        $"{shown.Kind} {shown.Number} to {shown.Buyer}: {shown.Payable} {shown.Currency}, reference {shown.PaymentReference ?? "none"}, booked as {shown.Voucher}{(shown.Peppol ? "" : OffNetwork)}"
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
            foreach (var reason in RequestWords.Of(refused))
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
