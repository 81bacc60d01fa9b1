using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Command.Commands.Documents;

/// <summary>A document as a person reads it.</summary>
internal static class DocumentText
{
    /// <summary>Prints what the reading gave.</summary>
    internal static void Print(DocumentReading reading)
    {
        switch (reading)
        {
            case DocumentReading.Understood(Invoice invoice):
                InvoiceText.Print(invoice);
                break;
            case DocumentReading.Understood(BankStatementMessage message):
                StatementText.Print(message);
                break;
            case DocumentReading.Understood(BankNotificationMessage message):
                StatementText.Print(message);
                break;
            case DocumentReading.Understood(Order order):
                OrderText.Print(order);
                break;
            case DocumentReading.Understood(var document):
                Output.Line($"{document.Kind} ({document.Syntax})");
                break;
            case DocumentReading.Recognised(var other):
                Output.Line(
                    $"{other.Root} ({(other.Namespace.Length == 0 ? other.Syntax : other.Namespace)}): kept as it is, not read"
                );
                break;
            case DocumentReading.Unusable(var fault):
                Output.Line(fault.ToString());
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A kind in words.</summary>
    internal static string Kind(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => "invoice",
            DocumentKind.CreditNote => "credit-note",
            DocumentKind.Receipt => "receipt",
            DocumentKind.BankStatement => "bank-statement",
            DocumentKind.BankNotification => "bank-notification",
            DocumentKind.Order => "order",
            DocumentKind.OrderChange => "order-change",
            DocumentKind.OrderCancellation => "order-cancellation",
            DocumentKind.OrderResponse => "order-response",
            DocumentKind.OrderAgreement => "order-agreement",
            DocumentKind.DespatchAdvice => "despatch-advice",
            DocumentKind.ReceiptAdvice => "receipt-advice",
            DocumentKind.Catalogue => "catalogue",
            _ => "other",
        };
}
