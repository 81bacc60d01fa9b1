using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What would be booked for a request for payment: it is no invoice, so its amount is paid in advance, without VAT,
/// unless a person knows an account.</summary>
internal static class RequestedPayment
{
    private const decimal Confidence = 0.6m;

    /// <summary>The postings, and the account of each line.</summary>
    /// <param name="invoice">The request.</param>
    /// <param name="prepaid">Account of prepayments.</param>
    /// <param name="decision">What a person decided, or null.</param>
    internal static (SupplyPostings Postings, IReadOnlyList<LineChoice> Choices) Of(
        Invoice invoice,
        string prepaid,
        BookingDecision? decision
    )
    {
        var account = decision?.AccountOf(0) ?? prepaid;
        var isChosen = account != prepaid;
        var why = isChosen
            ? $"a person chose account {account}"
            : $"{account} is the account for what is paid in advance";
        var provenance = new Provenance(
            isChosen ? "manual" : "account.payment-request",
            1,
            isChosen ? 1m : Confidence,
            why,
            new Dictionary<string, string>()
        );
        var amount = invoice.Totals.Payable + (invoice.Totals.Prepaid ?? 0m) - (invoice.Totals.Rounding ?? 0m);
        var choice = new LineChoice(account, provenance.Confidence, why, isChosen);
        return (
            new SupplyPostings(
                [new SupplyLine(account, amount, null, null)],
                account,
                provenance,
                [new ProposalShare(account, amount, provenance.Confidence, why)],
                [],
                []
            ),
            [.. invoice.Lines.Select(_ => choice)]
        );
    }
}
