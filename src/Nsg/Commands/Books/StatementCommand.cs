using System.CommandLine;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books statement</c>.</summary>
internal static class StatementCommand
{
    private const int LinesMax = 100_000;

    private static readonly string[] Headers = ["DATE", "VOUCHER", "TEXT", "DUE", ">DEBIT", ">CREDIT", ">BALANCE"];

    internal static CompanyCommand Make()
    {
        var party = new Option<string>("--party")
        {
            Description = "Customer or supplier: a part of the name, its number, or its reference",
            HelpName = "PARTY",
            Required = true,
        };
        var from = CommonOptions.Day("--from", "First day");
        var to = CommonOptions.Day("--to", "Last day");
        return new CompanyCommand(
            "statement",
            "The account of a customer or supplier: opening, movements, closing, and what falls due"
        )
        {
            party,
            from,
            to,
        }.Shows(call =>
        {
            var (first, last) = call.Days(from, to);
            var statement = call.Query(books => books.Statement(One(books, call.Get(party)), first, last, LinesMax));
            Show(statement, call.Form);
            return ExitCode.Ok;
        });
    }

    private static string One(BooksQueries books, string text) =>
        books.PartiesMeant(text) switch
        {
            [var only] => only,
            [] => throw new UsageException($"no customer or supplier is called '{text}'"),
            _ => throw new UsageException($"'{text}' means several customers and suppliers; take more of the name"),
        };

    private static void Show(PartyStatement statement, OutputForm form)
    {
        if (form == OutputForm.Json)
        {
            Output.Json(ToJson(statement));
            return;
        }

        var balance = statement.Opening;
        Output.Rows(
            form,
            Headers,
            [
                ["", "", $"Opening, {statement.Name}", "", "", "", statement.Opening.ToAmountString()],
                .. statement.Lines.Select(line =>
                    new[]
                    {
                        Output.Day(line.Date),
                        line.Voucher.ToString(),
                        line.Text,
                        "",
                        line.Debit.ToAmountString(),
                        line.Credit.ToAmountString(),
                        (balance += line.Debit - line.Credit).ToAmountString(),
                    }
                ),
                [
                    "",
                    "",
                    "Closing",
                    "",
                    statement.Debit.ToAmountString(),
                    statement.Credit.ToAmountString(),
                    statement.Closing.ToAmountString(),
                ],
                .. statement.Items.Select(item =>
                    new[]
                    {
                        Output.Day(item.Date),
                        "",
                        $"Open: {item.Document} {item.Open}",
                        Output.Day(item.Due),
                        "",
                        "",
                        "",
                    }
                ),
            ]
        );
    }

    private static object ToJson(PartyStatement statement) =>
        new
        {
            party = statement.Reference,
            name = statement.Name,
            from = statement.From is { } from ? Output.Day(from) : null,
            to = statement.To is { } to ? Output.Day(to) : null,
            currency = statement.Opening.Currency.Code,
            opening = statement.Opening.ToAmountString(),
            debit = statement.Debit.ToAmountString(),
            credit = statement.Credit.ToAmountString(),
            closing = statement.Closing.ToAmountString(),
            lines = statement.Lines.Select(line => new
            {
                date = Output.Day(line.Date),
                voucher = line.Voucher.ToString(),
                account = line.Account,
                text = line.Text,
                reference = line.Reference,
                debit = line.Debit.ToAmountString(),
                credit = line.Credit.ToAmountString(),
            }),
            items = statement.Items.Select(item => new
            {
                document = item.Document,
                due = Output.Day(item.Due),
                currency = item.Open.Currency.Code,
                open = item.Open.ToAmountString(),
            }),
        };
}
