using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Whose document it is, who the other side is, and whether that one sent its number before.</summary>
internal sealed class InvoiceSides(IPostingQuestions books)
{
    private const int VatNumberMax = 20;

    private readonly RepeatedInvoices _repeats = new(books);

    /// <summary>UNTDID 1001.</summary>
    private const string CorrectedInvoice = "384";

    /// <summary>The side of the company, or why the document is not the company's.</summary>
    internal (TradeDirection Direction, string? Refusal) Direction(Invoice invoice, TradeDirection? stated) =>
        Direction(invoice.Seller, invoice.Buyer, stated);

    /// <summary>The side of the company between a seller and a buyer, or why it is neither.</summary>
    internal (TradeDirection Direction, string? Refusal) Direction(Party seller, Party buyer, TradeDirection? stated)
    {
        var isSeller = Parties.IsCompany(seller, books.Company);
        var isBuyer = Parties.IsCompany(buyer, books.Company);
        return (isSeller, isBuyer, stated) switch
        {
            (false, false, _) => (
                default,
                $"neither seller ({seller.Name}) nor buyer ({buyer.Name}) carries a number of this company"
            ),
            (true, false, TradeDirection.Purchase) => (
                default,
                "sent as a purchase, but the buyer in the document is not this company"
            ),
            (false, true, TradeDirection.Sale) => (
                default,
                "sent as a sale, but the seller in the document is not this company"
            ),
            (true, true, { } direction) => (direction, null),
            (true, _, _) => (TradeDirection.Sale, null),
            _ => (TradeDirection.Purchase, null),
        };
    }

    /// <summary>The other party of a document.</summary>
    internal PartyFacts PartyOf(Invoice invoice, TradeDirection direction)
    {
        var other = direction == TradeDirection.Sale ? invoice.Buyer : invoice.Seller;
        var country = other.Address?.Country ?? books.Company.Pack.Country;
        var isPaid = direction == TradeDirection.Purchase;
        var account = isPaid
            ? Key(invoice.PaymentMeans.FirstOrDefault(means => means.Account is not null)?.Account, country)
            : null;
        var paidTo = isPaid ? Key(PaymentAccounts.PaidBy(invoice, country)?.Means.Account, country) : null;
        return new PartyFacts(Parties.KeyOf(other, books.Company.Pack.Country), other.Name, account)
        {
            PaidTo = paidTo == account ? null : paidTo,
            VatNumber = string.Concat((other.VatNumber ?? "").Where(char.IsAsciiLetterOrDigit))
                is { Length: > 2 and <= VatNumberMax } vat
                ? vat.ToUpperInvariant()
                : null,
        };
    }

    private static string? Key(string? account, Country country) =>
        account is not null && AccountKey.Of(account, country) is { Length: > 0 } key ? key : null;

    /// <summary>Why the document may be in the books already: another one of the party has its number and is of the same
    /// sort, it corrects one that is booked, or another one asks for the same under another number. Null when nothing is
    /// so.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="direction">Its direction.</param>
    /// <param name="party">The other party.</param>
    /// <param name="self">The document's own identifier, once it is kept.</param>
    internal string? Duplicate(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self) =>
        SameNumber(invoice, direction, party, self) is { } other
            ? $"possible-duplicate: {(direction == TradeDirection.Sale ? books.Company.Name : party.Name)} already sent {invoice.Number} with other content ({other.FileName ?? other.Document.ToString()})"
        : Corrected(invoice, direction, party, self) is { } corrected
            ? $"possible-duplicate: it takes the place of {corrected.Number}, which is booked; take the voucher of that one back first, and reject it"
        : _repeats.Of(invoice, direction, party, self) is { } repeated
            ? $"possible-duplicate: {party.Name} already sent {repeated.Number} of the same day and amount with the same reference ({repeated.FileName ?? repeated.Document.ToString()})"
        : null;

    /// <summary>The document that it may repeat, or null.</summary>
    internal DocumentFacts? Twin(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self) =>
        SameNumber(invoice, direction, party, self)
        ?? Corrected(invoice, direction, party, self)
        ?? _repeats.Of(invoice, direction, party, self);

    /// <summary>The booked invoice in whose place a corrected invoice (UNTDID 1001 code 384) stands, or null.</summary>
    internal DocumentFacts? Corrected(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self) =>
        IsCorrection(invoice)
            ? invoice
                .PrecedingInvoices.SelectMany(one => books.FindByNumber(Name(direction), party.Key, one.Number))
                .FirstOrDefault(one => one.Document != self && one is { Kind: "invoice", State: "booked" })
            : null;

    /// <summary>Whether it says that it corrects another invoice and stands in its place.</summary>
    internal static bool IsCorrection(Invoice invoice) => invoice.TypeCode == CorrectedInvoice;

    /// <summary>The other document of the party that has this number and is of the same sort, or null.</summary>
    private DocumentFacts? SameNumber(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self)
    {
        var isCredit = invoice.Kind == DocumentKind.CreditNote;
        return books
            .FindByNumber(Name(direction), party.Key, invoice.Number)
            .FirstOrDefault(one =>
                one.Document != self
                && one.Kind is "invoice" or "credit-note" or "receipt"
                && one.Kind == "credit-note" == isCredit
                && (self is null || one.State == "booked")
            );
    }

    private static string Name(TradeDirection direction) => direction == TradeDirection.Sale ? "sale" : "purchase";
}
