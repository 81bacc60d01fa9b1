using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Command.Commands.Documents;

/// <summary>An inspection as a person reads it.</summary>
internal static class InspectionText
{
    /// <summary>Values listed one by one; <c>--json</c> lists them all.</summary>
    private const int ListedMax = 50;

    internal static void Print(Inspection inspection)
    {
        var document = inspection.Document!;
        Output.Line(
            $"{inspection.File}: {DocumentText.Kind(document.Kind)}, {document.Syntax}{(document.Profile is null ? "" : $", {document.Profile}")}"
        );
        Content(document);
        foreach (var finding in inspection.Findings)
        {
            Output.Line($"  finding {finding}");
        }

        foreach (var oddity in inspection.Oddities)
        {
            Output.Line(
                $"  oddity {oddity.Code}: {oddity.Text}{(oddity.Position is null ? "" : $" ({oddity.Position})")}"
            );
        }

        foreach (var value in document.Unmodelled.Take(ListedMax))
        {
            Output.Line($"  kept only: {value.Path} = {value.Value} (line {value.Line})");
        }

        if (document.Unmodelled.Count > ListedMax)
        {
            Output.Line($"  kept only: {document.Unmodelled.Count - ListedMax} values more; --json lists them");
        }
    }

    private static void Content(BusinessDocument document)
    {
        switch (document)
        {
            case Invoice invoice:
                Content(invoice);
                break;
            case BankStatementMessage message:
                message.Statements.ToList().ForEach(Content);
                break;
            case BankNotificationMessage message:
                foreach (var one in message.Notifications)
                {
                    Output.Line(
                        $"  notification {one.Id} of account {one.Account}: {one.Entries.Count} entries of {one.Entries.Sum(entry => entry.Transactions.Count)} payments, together {Text(one.Entries.Sum(entry => entry.Amount))} {one.Currency}"
                    );
                }

                break;
            case Nsg.Documents.Reading.OtherDocument other:
                Output.Line(
                    $"  {other.Root}{(other.Namespace.Length == 0 ? "" : $" in {other.Namespace}")}: no reader of its own; import keeps it and makes no entry"
                );
                break;
        }
    }

    private static void Content(Invoice invoice)
    {
        var totals = invoice.Totals;
        Output.Line(
            $"  number {invoice.Number}, {Output.Day(invoice.IssueDate)}{(invoice.DueDate is { } due ? $", due {Output.Day(due)}" : "")}"
        );
        Output.Line($"  seller {invoice.Seller.Name}, buyer {invoice.Buyer.Name}");
        Output.Line(
            $"  {invoice.Lines.Count} lines, together {Text(invoice.Lines.Sum(line => line.Net))} {invoice.Currency}"
        );
        foreach (var vat in invoice.VatBreakdowns)
        {
            Output.Line($"  VAT {InvoiceText.Category(vat.Category)}: {Text(vat.Tax)} of {Text(vat.Taxable)}");
        }

        Output.Line(
            $"  without VAT {Text(totals.TaxExclusive)}, VAT {Text(totals.Tax)}, with VAT {Text(totals.TaxInclusive)}, to pay {Text(totals.Payable)} {invoice.Currency}"
        );
    }

    private static void Content(BankStatement statement)
    {
        var sums = new StatementSums(statement);
        Output.Line(
            $"  statement {statement.Id} of account {statement.Account}, {Output.Day(statement.From)} to {Output.Day(statement.To)}"
        );
        Output.Line(
            $"  {statement.Entries.Count} entries: opening {Text(statement.OpeningBalance)}, in {Text(sums.Credit)}, out {Text(sums.Debit)}, closing {Text(statement.ClosingBalance)} {statement.Currency}"
        );
    }

    private static string Text(decimal? amount) =>
        amount?.ToString("0.00######", CultureInfo.InvariantCulture) ?? "not given";
}
