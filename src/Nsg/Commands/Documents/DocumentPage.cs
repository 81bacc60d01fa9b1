using System.Globalization;
using Nsg.Command.Commands.Books;
using Nsg.Documents.Reading;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Documents;

/// <summary>All that the node knows of one document, gathered on one snapshot.</summary>
internal sealed record DocumentPage
{
    /// <summary>The company's number.</summary>
    internal required string Company { get; init; }

    /// <summary>The document as lists show it.</summary>
    internal required DocumentRow Row { get; init; }

    /// <summary>Its original, read again.</summary>
    internal required DocumentReading Reading { get; init; }

    /// <summary>Vouchers that stem from it.</summary>
    internal required IReadOnlyList<EntryRow> Entries { get; init; }

    /// <summary>Payments put to it, or made by it.</summary>
    internal required IReadOnlyList<SettlementRow> Payments { get; init; }

    /// <summary>Flags that concern it.</summary>
    internal required IReadOnlyList<FlagRow> Flags { get; init; }

    /// <summary>What is left to pay, when it is an open item.</summary>
    internal required OpenItemRow? Item { get; init; }

    /// <summary>Orders, advices and invoices of the same piece of trade.</summary>
    internal required TradeTrail Trail { get; init; }

    /// <summary>Its place in the log.</summary>
    internal required LogPlace Place { get; init; }

    /// <summary>Names of the accounts that the vouchers use.</summary>
    internal required IReadOnlyDictionary<string, string> AccountNames { get; init; }

    internal static DocumentPage Of(BooksQueries books, DocumentRow row)
    {
        var entries = books.EntriesOfDocument(row.Document);
        return new DocumentPage
        {
            Company = books.Company.Handle,
            Row = row,
            Reading = DocumentLookup.Reread(books, row),
            Entries = entries,
            Payments = books.SettlementsOfDocument(row.Document),
            Flags = books.FlagsOf(row.Document),
            Item = books.OpenItems().FirstOrDefault(item => item.Id == row.Document),
            Trail = books.Trail(row),
            Place = LogPlace.Of(books, row.Sequence),
            AccountNames = entries
                .SelectMany(entry => entry.Lines)
                .Select(line => line.Account)
                .Distinct()
                .ToDictionary(account => account, account => books.AccountOf(account).Name),
        };
    }

    /// <summary>The document alone, with what the node says of it.</summary>
    internal void PrintDocument()
    {
        DocumentText.Print(Reading);
        Console.Out.WriteLine();
        Output.Line($"State: {Row.State}{(Row.FileName is null ? "" : $" (file {Row.FileName})")}");
        var verb = Row.State == "review" ? "because" : "was in review because";
        Row.Reasons.ToList().ForEach(reason => Output.Line($"  {verb} {reason}"));
        if (Row is { State: "review", ProposalAccount: { } account })
        {
            Output.Line($"Proposal: account {account}, confidence {Text(Row.ProposalConfidence)}: {Row.ProposalWhy}");
            foreach (var share in Row.ProposalShares.Skip(1))
            {
                Output.Line($"      and: account {share.Account}, confidence {Text(share.Confidence)}: {share.Why}");
            }
        }

        Row.Warnings.ToList().ForEach(warning => Output.Line($"  note: {warning}"));
    }

    /// <summary>Vouchers, payments, flags and the place in the log.</summary>
    internal void PrintBooks()
    {
        foreach (var entry in Entries)
        {
            Console.Out.WriteLine();
            Output.Line($"Voucher {entry.Number} of {Output.Day(entry.Date)}: {entry.Text}");
            Output.Table(["ACCOUNT", "NAME", ">DEBIT", ">CREDIT", "VAT"], entry.Lines.Select(Line));
            if (entry.Rule is not null)
            {
                Output.Line($"Why: {entry.Why} (rule {entry.Rule}, confidence {Text(entry.Confidence)})");
            }
        }

        Console.Out.WriteLine();
        foreach (var payment in Payments)
        {
            Output.Line(
                $"Payment: {payment.Amount} of {payment.ItemNumber} by {payment.PayerText} on {Output.Day(payment.Date)}: {payment.Why}{(payment.IsHeld ? " (held on the clearing account until it is booked)" : "")}"
            );
        }

        if (Item is { } item)
        {
            Output.Line($"Open: {item.Open} of {item.Amount}, due {Output.Day(item.Due)}");
        }
        else if (Payments.Count > 0 && Row.Kind != "bank-statement")
        {
            Output.Line("Open: nothing");
        }

        OrderText.Print(Trail);
        Flags.ToList().ForEach(flag => Output.Line($"Flag {flag.Kind}: {flag.Text}"));
        Place.Print();
        Output.Line($"Id {Row.Document}, SHA-256 of the original {Row.Sha256}, {Row.Size} bytes");
    }

    internal object ToJson() =>
        new
        {
            company = Company,
            id = Row.Document,
            transaction = Row.Transaction,
            kind = Row.Kind,
            direction = Row.Direction,
            number = Row.Number,
            file = Row.FileName,
            syntax = Row.Syntax,
            profile = Row.Profile,
            state = Row.State,
            reasons = Row.Reasons,
            warnings = Row.Warnings,
            proposal = Row.ProposalAccount is null
                ? null
                : new
                {
                    account = Row.ProposalAccount,
                    confidence = Text(Row.ProposalConfidence),
                    why = Row.ProposalWhy,
                },
            sha256 = Row.Sha256,
            size = Row.Size,
            content = DocumentJson.Of(Reading is DocumentReading.Understood(var document) ? document : null),
            vouchers = Entries.Select(entry => VoucherJson.Of(entry, Row.Number)),
            payments = Payments.Select(payment => new
            {
                document = payment.ItemNumber,
                payer = payment.PayerText,
                date = Output.Day(payment.Date),
                amount = payment.Amount.ToAmountString(),
                currency = payment.Amount.Currency.Code,
                strength = payment.Strength,
                why = payment.Why,
                confidence = Text(payment.Confidence),
                held = payment.IsHeld,
            }),
            open = Item?.Open.ToAmountString(),
            orders = OrderText.ToJson(Trail.Orders),
            orderResponses = OrderText.ToJson(Trail.Responses),
            despatches = OrderText.ToJson(Trail.Despatches),
            receipts = OrderText.ToJson(Trail.Receipts),
            invoices = OrderText.ToJson(Trail.Invoices),
            differences = Trail.Differences.Select(one => new
            {
                code = one.Code,
                line = one.Line,
                text = one.Text,
            }),
            flags = Flags.Select(flag => new
            {
                kind = flag.Kind,
                document = flag.Number,
                entry = flag.Entry,
                text = flag.Text,
            }),
            log = Place.ToJson(),
        };

    private string[] Line(LineRow line) =>
        [
            line.Account,
            AccountNames[line.Account],
            line.Debit.IsZero ? "" : line.Debit.ToAmountString(),
            line.Credit.IsZero ? "" : line.Credit.ToAmountString(),
            line.VatCode ?? "",
        ];

    private static string? Text(decimal? number) => number?.ToString("0.00##", CultureInfo.InvariantCulture);
}
