using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Payments;
using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Node.Payments;

/// <summary>Payments to order.</summary>
/// <param name="Items">Invoices to pay, and credit notes to set off.</param>
/// <param name="Account">The company's account that pays (IBAN or national number); its only one unless given.</param>
/// <param name="Bank">BIC of the company's bank; banks rarely need it beside an IBAN.</param>
/// <param name="On">The day on which all are carried out; each on its due day unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PaymentsRequest(
    IReadOnlyList<PaymentItemRequest?>? Items,
    string? Account = null,
    string? Bank = null,
    DateOnly? On = null
);

/// <summary>A document to pay or to set off.</summary>
/// <param name="Document">Its identifier.</param>
/// <param name="Amount">What to pay of it, positive; all that is left unless given.</param>
/// <param name="PayTo">IBAN or national account to pay to instead of the one that the document names.</param>
/// <param name="AccountConfirmed">How somebody made sure with the supplier that an account is right which its earlier documents did not name,
/// in 1 to 500 characters for the record. Without it such a document is not paid.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PaymentItemRequest(
    Guid? Document,
    decimal? Amount = null,
    string? PayTo = null,
    string? AccountConfirmed = null
);
