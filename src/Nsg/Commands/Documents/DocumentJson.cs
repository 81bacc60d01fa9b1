using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Command.Commands.Documents;

/// <summary>What a document says, as JSON.</summary>
internal static class DocumentJson
{
    internal static object? Of(BusinessDocument? document) =>
        document switch
        {
            Invoice invoice => Of(invoice),
            BankStatementMessage message => new
            {
                message = message.MessageId,
                statements = message.Statements.Select(Of),
            },
            BankNotificationMessage message => new
            {
                message = message.MessageId,
                notifications = message.Notifications.Select(notification => new
                {
                    id = notification.Id,
                    account = notification.Account,
                    currency = notification.Currency.Code,
                    entries = notification.Entries.Select(Of),
                }),
            },
            Order order => OrderText.ToJson(order),
            _ => null,
        };

    /// <summary>The totals of BG-22; what the document does not state is null.</summary>
    internal static object Totals(DocumentTotals totals) =>
        new
        {
            lines = Text(totals.LineNet),
            allowances = Text(totals.Allowances),
            charges = Text(totals.Charges),
            taxExclusive = Text(totals.TaxExclusive),
            tax = Text(totals.Tax),
            taxInclusive = Text(totals.TaxInclusive),
            prepaid = Text(totals.Prepaid),
            rounding = Text(totals.Rounding),
            payable = Text(totals.Payable),
        };

    internal static object Vat(VatBreakdown vat) =>
        new
        {
            category = vat.Category.Code,
            rate = Text(vat.Category.Rate),
            taxable = Text(vat.Taxable),
            tax = Text(vat.Tax),
            exemption = vat.ExemptionReason ?? vat.ExemptionReasonCode,
        };

    internal static object Party(Party party) =>
        new
        {
            name = party.Name,
            registration = party.LegalRegistration?.Value,
            vatNumber = party.VatNumber,
            identifiers = party.Identifiers.Select(one => one.Scheme is null ? one.Value : $"{one.Scheme}:{one.Value}"),
            country = party.Address?.Country?.Code,
        };

    internal static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static object Of(Invoice invoice) =>
        new
        {
            number = invoice.Number,
            date = Output.Day(invoice.IssueDate),
            due = Output.DayOrNull(invoice.DueDate),
            currency = invoice.Currency.Code,
            seller = Party(invoice.Seller),
            buyer = Party(invoice.Buyer),
            buyerReference = invoice.BuyerReference,
            order = invoice.PurchaseOrderReference,
            accountingCost = invoice.AccountingCost,
            preceding = invoice.PrecedingInvoices.Select(one => one.Number),
            paymentMeans = invoice.PaymentMeans.Select(means => new
            {
                code = means.Code,
                account = means.Account,
                reference = means.PaymentReference,
            }),
            notes = invoice.Notes,
            lines = invoice.Lines.Select(line => new
            {
                id = line.Id,
                item = line.Item.Name,
                quantity = Text(line.Quantity),
                unit = line.UnitCode,
                price = Text(line.Price?.Net),
                net = Text(line.Net),
                vatCategory = line.Vat?.Code,
                vatRate = Text(line.Vat?.Rate),
                accountingCost = line.AccountingCost,
            }),
            vat = invoice.VatBreakdowns.Select(Vat),
            totals = Totals(invoice.Totals),
        };

    private static object Of(BankStatement statement) =>
        new
        {
            id = statement.Id,
            account = statement.Account,
            currency = statement.Currency.Code,
            from = Output.Day(statement.From),
            to = Output.Day(statement.To),
            opening = Text(statement.OpeningBalance),
            closing = Text(statement.ClosingBalance),
            entries = statement.Entries.Select(Of),
        };

    private static object Of(BankEntry entry) =>
        new
        {
            reference = entry.Reference,
            date = Output.Day(entry.BookingDate),
            valueDate = Output.DayOrNull(entry.ValueDate),
            amount = Text(entry.Amount),
            currency = entry.Currency.Code,
            parties = entry.Transactions.Select(one => one.CounterpartyName).OfType<string>().Distinct(),
            references = entry.Transactions.SelectMany(one => one.CreditorReferences).Distinct(),
            documents = entry
                .Transactions.SelectMany(one => one.ReferredDocuments)
                .Select(one => one.Number)
                .Distinct(),
            text = entry.AdditionalInformation
                ?? entry.Transactions.SelectMany(one => one.Unstructured).FirstOrDefault(),
        };
}
