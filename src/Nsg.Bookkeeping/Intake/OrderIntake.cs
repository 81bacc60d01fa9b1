using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// Takes in orders and what answers, changes, cancels and delivers them. They make no entry and no open item: what they
/// say is kept, listed, and put beside the invoices that name them.
/// </summary>
internal sealed class OrderIntake(IBooksTransaction books)
{
    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, Order order)
    {
        var (direction, refusal) = new InvoiceSides(books).Direction(order.Seller, order.Buyer, submission.Direction);
        if (refusal is not null)
        {
            return IntakeOutcome.Rejected("party-mismatch", refusal);
        }

        if (AmountLimits.Fault(order) is { } tooLarge)
        {
            return IntakeOutcome.Rejected("amount-too-large", tooLarge);
        }

        var other = direction == TradeDirection.Sale ? order.Buyer : order.Seller;
        var kind = DocumentKinds.Of(order, direction);
        return new StoredDocument
        {
            Kind = kind,
            Syntax = order.Syntax,
            MediaType = DocumentKinds.MediaType(kind),
            Direction = direction == TradeDirection.Sale ? "sale" : "purchase",
            Profile = order.Profile,
            Number = order.Number,
            Date = order.IssueDate,
            Party = new PartyFacts(Parties.KeyOf(other, books.Company.Pack.Country), other.Name, null),
            Currency = order.Currency,
            Payable = order.Currency is null ? null : order.Payable,
            Names = NamedDocuments.Of(order),
            Warnings = [.. order.Oddities.Select(Line)],
        }.Keep(books, prepared, submission);
    }

    private static string Line(Oddity oddity) =>
        $"{oddity.Code}: {oddity.Text}" + (oddity.Position is null ? "" : $" ({oddity.Position})");
}
