using System.CommandLine;
using Nsg.Node.Specifications;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books specification</c>.</summary>
internal static class SpecificationCommand
{
    private static readonly string[] Headers =
    [
        "GROUP",
        "VOUCHER",
        "DATE",
        "REGISTERED",
        "DOCUMENT",
        "ACCOUNT",
        "TEXT",
        ">DEBIT",
        ">CREDIT",
        ">BALANCE",
    ];
    private static readonly string[] VatHeaders =
    [
        "CODE",
        "VOUCHER",
        "DATE",
        "DOCUMENT",
        "ACCOUNT",
        "PART",
        "TEXT",
        ">BASE",
        ">OUTPUT",
        ">INPUT",
    ];

    internal static CompanyCommand Make()
    {
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        var kind = new Argument<string>("KIND") { Description = "posting, accounts, customers, suppliers or vat" };
        return new CompanyCommand(
            "specification",
            "A bookkeeping specification of a period: every line with document, order of registration and balances"
        )
        {
            kind,
            from,
            to,
        }.Shows(call =>
        {
            if (!SpecificationFormats.Kinds.TryGetValue(call.Get(kind), out var wanted))
            {
                throw new UsageException(
                    $"'{call.Get(kind)}' is no specification; they are {string.Join(", ", SpecificationFormats.Kinds.Keys)}"
                );
            }

            var form = call.Form;
            var (first, last) = call.Days(from, to);
            call.Look(books =>
                Show(new Specification(books, wanted, first, last), TimeProvider.System.GetUtcNow(), form)
            );
            return ExitCode.Ok;
        });
    }

    private static void Show(Specification specification, DateTimeOffset made, OutputForm form)
    {
        if (form == OutputForm.Table)
        {
            Output.Line(specification.Heading(made).ToString());
            var isVat = specification.Kind == SpecificationKind.Vat;
            Output.Table(
                isVat ? VatHeaders : Headers,
                specification.Rows().Select(row => isVat ? VatCells(row) : Cells(SpecificationRowJson.Of(row)))
            );
            return;
        }

        Action<Specification, DateTimeOffset, TextWriter> write =
            form == OutputForm.Csv ? SpecificationFormats.WriteCsv : SpecificationFormats.WriteLines;
        write(specification, made, Console.Out);
    }

    private static string[] Cells(SpecificationRowJson row) =>
        [
            row.Group,
            row.Voucher ?? "",
            Output.Day(row.Date),
            row.Registered is null ? "" : $"{row.Sequence} {row.Registered:yyyy-MM-dd}",
            row.Reference ?? "",
            row.Account ?? "",
            row.Type == "line" ? row.Text ?? "" : $"{row.Name}: {row.Type}",
            row.Debit ?? "",
            row.Credit ?? "",
            row.Balance ?? "",
        ];

    private static string[] VatCells(SpecificationRow row) =>
        row.Line is { } line
            ?
            [
                row.Group,
                line.Voucher.ToString(),
                Output.Day(line.VatDate),
                line.Reference ?? "",
                line.Account,
                line.VatPart ?? "",
                line.Text,
                Of(line, "base"),
                Of(line, "output"),
                Of(line, "input"),
            ]
            :
            [
                row.Group,
                "",
                "",
                "",
                "",
                "",
                $"{row.Name}: {row.Type}",
                row.Vat?.Base.ToAmountString() ?? "",
                row.Vat?.Output.ToAmountString() ?? "",
                row.Vat?.Input.ToAmountString() ?? "",
            ];

    /// <summary>An amount of a line stands under the part that it is, debit positive.</summary>
    private static string Of(SpecificationLine line, string part) =>
        line.VatPart == part ? line.Base.ToAmountString() : "";
}
