using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// What a bank line brought beyond the need of what it pays: a document paid twice, or too much. A person says which account it
/// belongs to (a claim on the supplier who was paid twice, a debt to the customer who paid twice); what the line pays stays.
/// </summary>
public sealed class RestDesk(IBooksTransaction books)
{
    private const string Reason = "what was paid beyond the need";

    /// <summary>Puts what is left of a line to an account.</summary>
    /// <param name="id">The line.</param>
    /// <param name="account">Number of the account.</param>
    /// <param name="why">Why, for the record; may be empty.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    public MatchOutcome Put(Guid id, string account, string why, RequestKey? request, string actor)
    {
        var desk = new MatchDesk(books);
        if (request is not null && books.BankLineOfRequest(request.Key) is not null)
        {
            return desk.Match(new BankMatch { Line = id }, request, actor);
        }

        if (books.BankLine(id) is not { } line)
        {
            return new MatchOutcome(MatchRefusal.UnknownLine, "there is no such bank line", id);
        }

        var settled = books.SettlementsOfPayer(id);
        var rest = line.Payment - settled.Sum(one => one.PayerAmount);
        if (settled.Count == 0 || rest <= 0m)
        {
            return new MatchOutcome(MatchRefusal.Invalid, "nothing of the line is left", id);
        }

        if (ChartRules.Fault(books, account) is { } fault)
        {
            return new MatchOutcome(MatchRefusal.Invalid, fault, id);
        }

        List<Guid> items = [.. settled.Where(one => one.PayerAmount > 0m).Select(one => one.Item)];
        var wanted = new BankMatch
        {
            Line = id,
            Items = items,
            Account = account,
            Amount = items.Count == 0 ? null : rest,
            Why = why,
        };

        // A person's own match is said anew, with the account for what is left.
        return books.DecisionOf(id) is { Account: null }
            ? desk.Replace(wanted, why.Trim().Length > 0 ? why : Reason, request, actor)
            : desk.Match(wanted, request, actor);
    }
}
