using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Payments;

/// <summary>
/// The desk that orders payments of the bank. What is ordered is on its way until the bank rejects it, somebody takes the
/// order back, or a statement shows it: meanwhile it is not ordered again. The books move when the statement comes.
/// </summary>
/// <param name="books">The books.</param>
public sealed class PaymentDesk(IBooksTransaction books)
{
    /// <summary>Documents of one order; more are a fault of somebody's system.</summary>
    public const int ItemsMax = 500;

    private const int WhyMax = 500;

    // The random end of an identifier (RFC 9562, version 7) tells orders of one millisecond apart.
    private const int MarkLength = 10;

    private DateOnly Today => CountryClock.Day(books.Company.Pack.Country, books.Now);

    /// <summary>Orders payments.</summary>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <exception cref="PaymentsRefusedException">They are not ordered, and nothing was kept.</exception>
    public PaymentsOrdered Order(WantedPayments wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Items.Count is 0 or > ItemsMax)
        {
            throw new PaymentsRefusedException($"name 1 to {ItemsMax} invoices to pay");
        }

        if (wanted.On < Today)
        {
            throw new PaymentsRefusedException(
                $"{wanted.On:yyyy-MM-dd} has passed; banks carry out nothing in the past"
            );
        }

        if (wanted.Items.GroupBy(one => one.Item).FirstOrDefault(one => one.Count() > 1) is { } twice)
        {
            throw new PaymentsRefusedException($"{twice.Key} is named twice");
        }

        var reasons = new List<string>();
        var shares = wanted.Items.Select(one => Share(one, reasons)).OfType<PaymentShare>().ToList();
        var payments = PaymentGrouping.Of(shares, reasons);
        var unconfirmed = shares.Where(one => one.IsUnconfirmed).Select(ChangedAccounts.Ask).ToList();
        if (reasons.Count + unconfirmed.Count > 0)
        {
            throw new PaymentsRefusedException([.. reasons, .. unconfirmed]) { IsForAccounts = reasons.Count == 0 };
        }

        foreach (var share in shares.Where(one => one.Confirmed is not null))
        {
            ChangedAccounts.Clear(books, share.Item.Id, share.Confirmed!, actor);
        }

        var order = books.Randomness.NewId(books.Now);
        var mark = order.ToString("N")[^MarkLength..];
        // Payees see their payment's mark on statements; the message's own is the company's and the bank's alone.
        var secret = books.Randomness.NewId(books.Now).ToString("N")[^MarkLength..];
        var day = books.Now.UtcDateTime.ToString("yyMMdd", CultureInfo.InvariantCulture);
        var ordered = new PaymentsOrdered
        {
            Order = order,
            Message = $"NSG{day}{secret}",
            Payer = books.Company.Name,
            PayerNumber = books.Company.Number?.Number,
            Account = PaymentAccounts.Record(wanted.Account),
            Agent = wanted.Agent,
            Currency = wanted.Currency,
            Payments =
            [
                .. payments.Select(
                    (shares, i) =>
                        Payment(shares, string.Create(CultureInfo.InvariantCulture, $"{day}{mark}-{i + 1}"), wanted.On)
                ),
            ],
        };
        books.Append(RecordJson.Draft(RecordKind.PaymentsOrdered, actor, ordered));
        return ordered;
    }

    /// <summary>Takes an order back. What the bank carries out all the same is matched when its statement comes.</summary>
    /// <param name="order">The order.</param>
    /// <param name="why">Why.</param>
    /// <param name="atBank">Whether the bank had it and cancelled it, as somebody says.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>Why not, or null.</returns>
    public string? Cancel(Guid order, string why, bool atBank, string actor)
    {
        ArgumentNullException.ThrowIfNull(why);
        if (string.IsNullOrWhiteSpace(why) || why.Length > WhyMax)
        {
            return $"say why in 1 to {WhyMax} characters";
        }

        if (books.OrderedPayments(order) is not { } payments)
        {
            return "there is no such order";
        }

        var standing = payments.Where(one => one.IsOnItsWay).ToList();
        if (standing.Count == 0)
        {
            return "nothing of the order is on its way";
        }

        if (!atBank && standing.Exists(one => one.State != PaymentStates.Ordered))
        {
            return "the bank has the order; have it cancelled there first, and say so";
        }

        books.Append(
            RecordJson.Draft(RecordKind.PaymentsCancelled, actor, new PaymentsCancelled(order, why.Trim(), atBank))
        );
        return null;
    }

    private PaymentShare? Share(WantedPayment wanted, List<string> reasons)
    {
        if (
            books.Item(wanted.Item)
            is not { Direction: TradeDirection.Purchase, State: ItemState.Booked or ItemState.Review } item
        )
        {
            reasons.Add($"{wanted.Item} is not an invoice or credit note of a supplier");
            return null;
        }

        if (item.Account == books.Company.Pack.Roles.CardClearing)
        {
            reasons.Add($"{item.Number} was paid by card");
            return null;
        }

        if (item.State == ItemState.Review)
        {
            reasons.Add($"{item.Number} waits for a decision; book it before it is paid");
            return null;
        }

        var settled =
            books.SettlementsOfItem(item.Id).Sum(one => one.Amount)
            + books.SettlementsOfPayer(item.Id).Sum(one => one.PayerAmount);
        var left = item.Amount - settled - books.OnItsWay(item.Id);
        var amount = wanted.Amount ?? left;
        if (left <= 0m)
        {
            reasons.Add(
                settled >= item.Amount
                    ? $"{item.Number} is paid already"
                    : $"a payment of {item.Number} is on its way; take that order back first to pay anew"
            );
            return null;
        }

        if (amount <= 0m || amount > left || !new Money(amount, item.Currency).IsRepresentable)
        {
            reasons.Add(
                $"{item.Number}: pay more than nothing and at most {new Money(left, item.Currency).ToAmountString()} {item.Currency}"
            );
            return null;
        }

        return Confirmed(new PaymentShare(item, amount, wanted.Payee), wanted, reasons);
    }

    /// <summary>A share with what somebody says who asked the supplier about its account, where that has changed.</summary>
    private PaymentShare? Confirmed(PaymentShare share, WantedPayment wanted, List<string> reasons)
    {
        if (!ChangedAccounts.IsAsked(books, share))
        {
            return share;
        }

        if (string.IsNullOrWhiteSpace(wanted.AccountConfirmed))
        {
            return share with { IsUnconfirmed = true };
        }

        if (ChangedAccounts.WhyFault(wanted.AccountConfirmed) is { } fault)
        {
            reasons.Add(fault);
            return null;
        }

        return share with
        {
            Confirmed = wanted.AccountConfirmed.Trim(),
        };
    }

    private OrderedPayment Payment(IReadOnlyList<PaymentShare> shares, string id, DateOnly? on)
    {
        var first = shares.First(one => !one.Item.IsCredit);
        return new OrderedPayment
        {
            EndToEnd = id,
            Day = PayDay(on ?? shares.Where(one => !one.Item.IsCredit).Min(one => one.Item.Due)),
            Amount = shares.Sum(one => one.Signed),
            Currency = first.Item.Currency,
            Payee = first.Payee.Name,
            Account = PaymentAccounts.Record(first.Payee.Account!.Value),
            Agent = first.Payee.Agent,
            Reference = shares.Count == 1 ? first.Payee.Reference : null,
            Items = [.. shares.Select(one => new PaidItem(one.Item.Id, one.Item.Number, one.Item.Date, one.Signed))],
        };
    }

    /// <summary>The last working day up to the wanted one, so that nothing is late; the next one when that has
    /// passed.</summary>
    private DateOnly PayDay(DateOnly wanted)
    {
        var calendar = books.Company.Pack.Calendar;
        var day = wanted;
        while (day > Today && !calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return calendar.WorkingDay(day < Today ? Today : day);
    }
}
