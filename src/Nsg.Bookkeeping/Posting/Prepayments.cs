using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>
/// Invoices for what is paid in advance. Such an invoice (UNTDID 1001 code 386) is no turnover and no cost yet: its amount
/// waits on the account of prepayments, its VAT is due as the document says. The final invoice that names it and takes it off
/// (BT-113) states the VAT of the whole, so that both amount and VAT of the first are taken back.
/// </summary>
internal sealed class Prepayments(IPostingQuestions books, Invoice invoice, TradeDirection direction, string party)
{
    private const string PrepaymentInvoice = "386";

    private readonly string _account =
        direction == TradeDirection.Sale
            ? books.Company.Pack.Roles.CustomerPrepayments
            : books.Company.Pack.Roles.SupplierPrepayments;

    private bool? _isPrepayment;

    /// <summary>Whether the document is for a payment in advance, or credits one that was.</summary>
    private bool IsPrepayment =>
        _isPrepayment ??=
            IsCalledSo(invoice)
            || (invoice.Kind == DocumentKind.CreditNote && Named().Any() && invoice.Totals.Prepaid is null or 0m);

    /// <summary>The account of prepayments and why, when the document belongs there.</summary>
    internal (string Account, Provenance Provenance)? Choice =>
        IsPrepayment
            ? (
                _account,
                new Provenance(
                    "account.prepayment",
                    1,
                    0.95m,
                    $"{_account} is the account for what is paid in advance",
                    new Dictionary<string, string> { ["party"] = party }
                )
            )
            : null;

    /// <summary>Whether a document says that it is for a payment in advance.</summary>
    internal static bool IsCalledSo(Invoice invoice) => invoice.TypeCode == PrepaymentInvoice;

    /// <summary>Why VAT cannot be posted with a prepayment, or null: goods from abroad are taxed when they come.</summary>
    internal string? Fault(VatCode code, SupplyKind kind) =>
        IsPrepayment && code.Mechanism == VatMechanism.SelfAssessed && kind == SupplyKind.Goods
            ? "goods from abroad that are paid in advance bear VAT when they come, not yet"
            : null;

    /// <summary>
    /// Lines of the prepayment invoices that a final invoice names, to be taken back; empty where the document takes off
    /// nothing, or what was paid without an invoice.
    /// </summary>
    /// <param name="reasons">Takes the reason when the amounts do not agree.</param>
    /// <param name="accepts">Whether a person accepts that they do not.</param>
    internal IReadOnlyList<PostedLine> TakenOff(List<string> reasons, bool accepts)
    {
        var prepaid = invoice.Totals.Prepaid ?? 0m;
        if (prepaid == 0m || invoice.Kind == DocumentKind.CreditNote)
        {
            return [];
        }

        var lines = Named().SelectMany(entry => entry.Lines.Where(line => line.Party is null)).ToList();
        var paid = Math.Abs(lines.Sum(line => line.Amount));
        if (lines.Count == 0 || (paid == prepaid && lines.TrueForAll(line => line.Currency == invoice.Currency)))
        {
            return lines;
        }

        if (!accepts)
        {
            reasons.Add(
                $"prepaid: the prepayment invoices that it names come to {new Money(paid, lines[0].Currency)}, but it takes {new Money(prepaid, invoice.Currency)} off"
            );
        }

        return [];
    }

    /// <summary>Entries of the prepayment invoices that the document names.</summary>
    private IEnumerable<EntryPosted> Named() =>
        invoice
            .PrecedingInvoices.Select(one => one.Number)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(number =>
                books.FindByNumber(direction == TradeDirection.Sale ? "sale" : "purchase", party, number)
            )
            .Where(one => one is { Kind: "invoice", State: "booked" })
            .Select(one => books.EntryOfDocument(one.Document))
            .OfType<EntryPosted>()
            .Where(entry => entry.Lines.Any(line => line.Account == _account && line.VatPart == "base"));
}
