using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Payments that were ordered of the bank.</summary>
public sealed partial class BooksQueries
{
    private const string PaymentOrderColumns =
        "SELECT payment_order, message, account, actor, time, sequence, cancelled FROM payment_order WHERE company = @1";

    /// <summary>Orders of payments, newest first.</summary>
    /// <param name="before">Only those before this place in the books stream.</param>
    /// <param name="limit">Orders at most.</param>
    public IReadOnlyList<PaymentOrderRow> PaymentOrders(long before, int limit) =>
        [
            .. _session
                .Rows(
                    PaymentOrderColumns + " AND sequence < @2 ORDER BY sequence DESC LIMIT @3",
                    ReadPaymentOrder,
                    Key,
                    before,
                    limit
                )
                .Select(WithPayments),
        ];

    /// <summary>An order of payments, or null.</summary>
    public PaymentOrderRow? PaymentOrder(Guid order) =>
        _session.First(PaymentOrderColumns + " AND payment_order = @2", ReadPaymentOrder, Key, order) is { } row
            ? WithPayments(row)
            : null;

    /// <summary>The order whose message has an identification, or null.</summary>
    public PaymentOrderRow? PaymentOrder(string message) =>
        _session.First(PaymentOrderColumns + " AND message = @2", ReadPaymentOrder, Key, message) is { } row
            ? WithPayments(row)
            : null;

    /// <summary>The company's bank accounts that the books know, with their currencies.</summary>
    public IReadOnlyList<(string BankAccount, Currency Currency)> PayingAccounts() =>
        _session.Rows(
            "SELECT bank_account, currency FROM bank_account WHERE company = @1 ORDER BY account",
            row => (row.GetString(0), Currency.Parse(row.GetString(1))),
            Key
        );

    /// <summary>What the file for the bank is made of.</summary>
    /// <exception cref="InvalidDataException">The record was erased.</exception>
    public PaymentsOrdered PaymentFacts(PaymentOrderRow order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return LogTable.Find(_session, Key, LogStream.Books, order.Sequence)?.Payload is { } payload
            ? RecordJson.Read<PaymentsOrdered>(payload.Span)
            : throw new InvalidDataException("the order was erased; its file cannot be made any more");
    }

    /// <inheritdoc cref="Nsg.Bookkeeping.IBooksTransaction.OnItsWay"/>
    public decimal OnItsWay(Guid item) => PaymentProjection.OnItsWay(_session, Key, item);

    /// <summary>The last payment of an item that the bank rejected, in its words, where no other was ordered since; else
    /// null.</summary>
    public string? RejectedPayment(Guid item) =>
        _session.First(
            """
            SELECT p.state, p.code, p.reason FROM payment_item i
            JOIN payment p ON p.company = i.company AND p.payment_order = i.payment_order AND p.place = i.place
            JOIN payment_order o ON o.company = i.company AND o.payment_order = i.payment_order
            WHERE i.company = @1 AND i.item = @2 ORDER BY o.sequence DESC LIMIT 1
            """,
            row => row.GetString(0) == PaymentStates.Rejected ? row.TextOrNull(2) ?? row.TextOrNull(1) : null,
            Key,
            item
        );

    /// <summary>Accounts that a supplier's earlier documents named, in the spelling that accounts are compared by, where a
    /// document asks to be paid to another one and nobody has confirmed it; else null.</summary>
    public IReadOnlyList<string>? EarlierAccounts(Guid document)
    {
        var asked = _session.Rows(
            """
            SELECT d.party, f.account FROM flag f JOIN document d ON d.company = f.company AND d.document = f.document
            WHERE f.company = @1 AND f.flag IN (@2, @3) AND d.state <> 'rejected'
            """,
            row => (Party: row.TextOrNull(0), Account: row.TextOrNull(1)),
            Key,
            ReviewDesk.AccountFlag(document),
            ChangedAccounts.PaidToFlag(document)
        );
        return asked.Count == 0
            ? null
            : [.. KnownAccounts(asked[0].Party ?? "").Where(known => asked.All(one => one.Account != known))];
    }

    private PaymentOrderRow WithPayments(PaymentOrderRow order)
    {
        var items = _session
            .Rows(
                """
                SELECT i.place, i.item, i.number, i.amount, p.currency FROM payment_item i
                JOIN payment p ON p.company = i.company AND p.payment_order = i.payment_order AND p.place = i.place
                WHERE i.company = @1 AND i.payment_order = @2 ORDER BY i.place, i.number, i.item
                """,
                row =>
                    (
                        Place: row.GetInt64(0),
                        Item: new PaymentItemRow(
                            row.Id(1),
                            row.GetString(2),
                            Money.FromMinor(row.GetInt64(3), Currency.Parse(row.GetString(4)))
                        )
                    ),
                Key,
                order.Order
            )
            .ToLookup(one => one.Place, one => one.Item);
        return order with
        {
            Payments =
            [
                .. _session
                    .Rows(
                        """
                        SELECT place, end_to_end, day, payee, account, currency, amount, state, code, reason FROM payment
                        WHERE company = @1 AND payment_order = @2 ORDER BY place
                        """,
                        row => new PaymentRow
                        {
                            EndToEnd = row.GetString(1),
                            Day = row.Date(2),
                            Payee = row.GetString(3),
                            Account = row.GetString(4),
                            Amount = Money.FromMinor(row.GetInt64(6), Currency.Parse(row.GetString(5))),
                            State = row.GetString(7),
                            Code = row.TextOrNull(8),
                            Reason = row.TextOrNull(9),
                            Items = [.. items[row.GetInt64(0)]],
                        },
                        Key,
                        order.Order
                    )
                    .Select(Standing),
            ],
        };
    }

    /// <summary>What was ordered and is not on its way any more was paid.</summary>
    private PaymentRow Standing(PaymentRow payment) =>
        payment.State is PaymentStates.Rejected or PaymentStates.Cancelled
        || payment.Items.Any(item => OnItsWay(item.Item) > 0m)
            ? payment
            : payment with
            {
                State = PaymentStates.Paid,
            };

    private static PaymentOrderRow ReadPaymentOrder(SqlRow row) =>
        new()
        {
            Order = row.Id(0),
            Message = row.GetString(1),
            Account = row.GetString(2),
            Actor = row.GetString(3),
            Time = Time(row.GetInt64(4)),
            Sequence = row.GetInt64(5),
            Cancelled = row.TextOrNull(6),
        };
}
