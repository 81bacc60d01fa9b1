using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Log;

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
        var document = books.Randomness.NewId(books.Now);
        var transaction = submission.Transaction ?? books.Randomness.NewId(books.Now);
        List<string> warnings = [.. prepared.Findings.All, .. order.Oddities.Select(Line)];
        books.KeepOriginal(prepared.Original);
        books.Append(
            RecordJson.Draft(
                RecordKind.DocumentReceived,
                submission.Actor,
                new DocumentReceived
                {
                    Document = document,
                    Transaction = transaction,
                    Sha256 = prepared.Original.Sha256,
                    Size = prepared.Original.Size,
                    MediaType = submission.MediaType ?? DocumentKinds.MediaType(kind),
                    FileName = prepared.FileName,
                    Kind = kind,
                    Direction = direction == TradeDirection.Sale ? "sale" : "purchase",
                    Syntax = order.Syntax,
                    Profile = order.Profile,
                    Number = order.Number,
                    Date = order.IssueDate,
                    Party = new PartyFacts(Parties.KeyOf(other, books.Company.Pack.Country), other.Name, null),
                    Currency = order.Currency,
                    Payable = order.Currency is null ? null : order.Payable,
                    State = "stored",
                    Warnings = warnings,
                    Names = NamedDocuments.Of(order),
                }
            )
        );
        return new IntakeOutcome(IntakeState.Stored, document, transaction, "", [], warnings);
    }

    private static string Line(Oddity oddity) =>
        $"{oddity.Code}: {oddity.Text}" + (oddity.Position is null ? "" : $" ({oddity.Position})");
}
