using Nsg.Documents.Model;

namespace Nsg.Command.Commands.Documents;

/// <summary>An inspection as one line of JSON.</summary>
internal static class InspectionJson
{
    internal static void Print(Inspection inspection)
    {
        var document = inspection.Document!;
        Output.Json(
            new
            {
                file = inspection.File,
                kind = DocumentText.Kind(document.Kind),
                syntax = document.Syntax,
                profile = document.Profile,
                content = Content(document),
                findings = inspection.Findings.Select(finding => new { rule = finding.Rule, text = finding.Text }),
                oddities = inspection.Oddities.Select(oddity => new
                {
                    code = oddity.Code,
                    text = oddity.Text,
                    place = oddity.Position?.ToString(),
                }),
                unmodelled = document.Unmodelled.Select(value => new
                {
                    path = value.Path,
                    value = value.Value,
                    line = value.Line,
                }),
            }
        );
    }

    private static object? Content(BusinessDocument document) =>
        document switch
        {
            Invoice invoice => new
            {
                number = invoice.Number,
                date = Output.Day(invoice.IssueDate),
                due = Output.DayOrNull(invoice.DueDate),
                currency = invoice.Currency.Code,
                seller = DocumentJson.Party(invoice.Seller),
                buyer = DocumentJson.Party(invoice.Buyer),
                lines = invoice.Lines.Count,
                linesNet = DocumentJson.Text(invoice.Lines.Sum(line => line.Net)),
                allowancesAndCharges = invoice.AllowancesAndCharges.Count,
                attachments = invoice.SupportingDocuments.Count,
                vat = invoice.VatBreakdowns.Select(DocumentJson.Vat),
                totals = DocumentJson.Totals(invoice.Totals),
            },
            BankStatementMessage message => new
            {
                message = message.MessageId,
                statements = message.Statements.Select(Statement),
            },
            BankNotificationMessage message => new
            {
                message = message.MessageId,
                notifications = message.Notifications.Select(one => new
                {
                    id = one.Id,
                    account = one.Account,
                    owner = one.OwnerName,
                    currency = one.Currency.Code,
                    entries = one.Entries.Count,
                    payments = one.Entries.Sum(entry => entry.Transactions.Count),
                    sum = DocumentJson.Text(one.Entries.Sum(entry => entry.Amount)),
                    statedCredit = DocumentJson.Text(one.StatedCreditSum),
                    statedDebit = DocumentJson.Text(one.StatedDebitSum),
                }),
            },
            Nsg.Documents.Reading.OtherDocument other => new { root = other.Root, @namespace = other.Namespace },
            _ => null,
        };

    private static object Statement(BankStatement statement)
    {
        var sums = new StatementSums(statement);
        return new
        {
            id = statement.Id,
            account = statement.Account,
            owner = statement.OwnerName,
            currency = statement.Currency.Code,
            from = Output.Day(statement.From),
            to = Output.Day(statement.To),
            entries = statement.Entries.Count,
            opening = DocumentJson.Text(statement.OpeningBalance),
            credit = DocumentJson.Text(sums.Credit),
            debit = DocumentJson.Text(sums.Debit),
            closing = DocumentJson.Text(statement.ClosingBalance),
            difference = DocumentJson.Text(sums.Break),
            statedCredit = DocumentJson.Text(statement.StatedCreditSum),
            statedDebit = DocumentJson.Text(statement.StatedDebitSum),
        };
    }
}
