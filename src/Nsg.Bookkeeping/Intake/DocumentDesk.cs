using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// The desk at which documents arrive: each is refused, known already, kept, put in review or booked, and whatever it
/// touches is
/// matched anew. Runs inside the writer's transaction; decides only from the books and the document.
/// </summary>
public sealed class DocumentDesk(IBooksTransaction books)
{
    /// <summary>Takes a document in.</summary>
    public IntakeOutcome Receive(PreparedDocument prepared, Submission submission)
    {
        if (books.FindByHash(prepared.Original.Sha256) is { } first)
        {
            return new IntakeOutcome(
                IntakeState.Duplicate,
                first.Document,
                first.Transaction,
                "duplicate",
                [$"the same bytes came before as {first.FileName ?? first.Number ?? first.Document.ToString()}"],
                []
            );
        }

        if (submission.Transaction is { } transaction && !books.TransactionExists(transaction))
        {
            return IntakeOutcome.Rejected("unknown-transaction", "the transaction is not one of this company's");
        }

        return prepared.Reading switch
        {
            DocumentReading.Unusable(var fault) => IntakeOutcome.Rejected(fault.Code, fault.ToString()),
            DocumentReading.Recognised(var other) => new OtherIntake(books).Receive(prepared, submission, other),
            DocumentReading.Understood(Invoice invoice) => new InvoiceIntake(books).Receive(
                prepared,
                submission,
                invoice
            ),
            DocumentReading.Understood(Order order) => new OrderIntake(books).Receive(prepared, submission, order),
            DocumentReading.Understood(BankStatementMessage message) => new BankIntake(books).Receive(
                prepared,
                submission,
                message
            ),
            DocumentReading.Understood(BankNotificationMessage message) => new NotificationIntake(books).Receive(
                prepared,
                submission,
                message
            ),
            DocumentReading.Understood(PaymentStatusReport report) => new PaymentStatusIntake(books).Receive(
                prepared,
                submission,
                report
            ),
            DocumentReading.Understood(Catalogue catalogue) => new CatalogueIntake(books).Receive(
                prepared,
                submission,
                catalogue
            ),
            _ => IntakeOutcome.Rejected("unsupported", "the document was read, but there is no desk for its kind"),
        };
    }

    /// <summary>Takes in a file that is kept as it is: its kind makes no entry, whatever it holds.</summary>
    public IntakeOutcome Store(PreparedDocument prepared, Submission submission, string kind)
    {
        if (books.FindByHash(prepared.Original.Sha256) is { } first)
        {
            return new IntakeOutcome(
                IntakeState.Duplicate,
                first.Document,
                first.Transaction,
                "duplicate",
                ["the same bytes came before"],
                []
            );
        }

        if (submission.Transaction is { } transaction && !books.TransactionExists(transaction))
        {
            return IntakeOutcome.Rejected("unknown-transaction", "the transaction is not one of this company's");
        }

        return new OtherIntake(books).Store(prepared, submission, kind, "as sent");
    }

    /// <summary>Puts what hangs together with a document, or with bank lines, in order again.</summary>
    internal static void Reconcile(IBooksTransaction books, IReadOnlyList<Guid> items, IReadOnlyList<Guid> lines) =>
        new Reconciler(books).Refresh(items, lines);
}
