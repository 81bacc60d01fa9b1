using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Invoicing;

namespace Nsg.Storage;

/// <summary>Documents that come in, by whatever door.</summary>
public sealed partial class NodeStore
{
    /// <summary>Told of every document that came in anew, by company and document, once it is durable; null for
    /// nobody. It must not wait.</summary>
    public Action<string, Guid>? DocumentReceived { get; set; }

    /// <summary>Takes a document in: over HTTP, on the page, from files. Whoever listens is told afterwards.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public async Task<IntakeOutcome> ReceiveAsync(string company, Func<IBooksTransaction, IntakeOutcome> decide)
    {
        var outcome = await DecideAsync(company, decide);
        if (outcome is { State: not IntakeState.Duplicate, Document: { } document })
        {
            DocumentReceived?.Invoke(company, document);
        }

        return outcome;
    }

    /// <summary>Issues an invoice or credit note. Whoever listens is told afterwards.</summary>
    /// <exception cref="InvoiceRefusedException">It is not issued, and nothing was kept.</exception>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public async Task<IssuedInvoice> IssueAsync(string company, Func<IBooksTransaction, IssuedInvoice> decide)
    {
        var issued = await DecideAsync(company, decide);
        if (!issued.IsRepeated)
        {
            DocumentReceived?.Invoke(company, issued.Document);
        }

        return issued;
    }
}
