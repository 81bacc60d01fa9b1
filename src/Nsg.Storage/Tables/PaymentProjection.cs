using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Payments that were ordered of the bank.</summary>
internal sealed class PaymentProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, string actor, PaymentsOrdered ordered)
    {
        session.Run(
            """
            INSERT INTO payment_order (company, payment_order, message, account, actor, time, sequence)
            VALUES (@1,@2,@3,@4,@5,@6,@7)
            """,
            record.Company,
            ordered.Order,
            ordered.Message,
            ordered.Account.Number,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );
        for (var i = 0; i < ordered.Payments.Count; i++)
        {
            Add(record, ordered.Order, i + 1L, ordered.Payments[i]);
        }
    }

    /// <summary>Answers may come in in any order; what the bank said last counts.</summary>
    internal void Apply(RecordPlace record, PaymentsAnswered answered)
    {
        var made = LogAppender.Microseconds(answered.Made ?? record.Time);
        foreach (var one in answered.Payments)
        {
            session.Run(
                """
                UPDATE payment SET state = @4, code = @5, reason = @6, answered = @7
                WHERE company = @1 AND payment_order = @2 AND end_to_end = @3 AND (answered IS NULL OR answered <= @7)
                """,
                record.Company,
                answered.Order,
                one.EndToEnd,
                one.State,
                one.Code,
                one.Reason,
                made
            );
        }
    }

    internal void Apply(RecordPlace record, PaymentsCancelled cancelled)
    {
        session.Run(
            "UPDATE payment_order SET cancelled = @3 WHERE company = @1 AND payment_order = @2",
            record.Company,
            cancelled.Order,
            cancelled.Why
        );
        session.Run(
            "UPDATE payment SET state = @3 WHERE company = @1 AND payment_order = @2 AND state <> @4",
            record.Company,
            cancelled.Order,
            PaymentStates.Cancelled,
            PaymentStates.Rejected
        );
    }

    /// <summary>
    /// What of an item is on its way, by <see cref="Nsg.Bookkeeping.IBooksTransaction.OnItsWay"/>. Seen is what the bank
    /// booked on the day of the first order that stands or later, and what a credit note of such an order settled.
    /// </summary>
    internal static decimal OnItsWay(SqlSession session, string company, Guid item)
    {
        var ordered = session.Rows(
            """
            SELECT i.amount, p.currency, o.time FROM payment_item i
            JOIN payment p ON p.company = i.company AND p.payment_order = i.payment_order AND p.place = i.place
            JOIN payment_order o ON o.company = i.company AND o.payment_order = i.payment_order
            WHERE i.company = @1 AND i.item = @2 AND p.state NOT IN ('rejected', 'cancelled')
            """,
            row => (Amount: MoneyOf(row.GetInt64(0), row.GetString(1)), Time: row.GetInt64(2)),
            company,
            item
        );
        if (ordered.Count == 0)
        {
            return 0m;
        }

        var first = DateTime.UnixEpoch.AddMicroseconds(ordered.Min(one => one.Time));
        var seen = Banked(session, company, item, DateOnly.FromDateTime(first)) + SetOff(session, company, item);
        return Math.Max(0m, Math.Abs(ordered.Sum(one => one.Amount)) - seen);
    }

    private static decimal Banked(SqlSession session, string company, Guid item, DateOnly since) =>
        session
            .Rows(
                """
                SELECT s.amount FROM settlement s JOIN bank_line b ON b.company = s.company AND b.line = s.payer
                WHERE s.company = @1 AND s.item = @2 AND b.day >= @3
                """,
                row => row.Amount(0),
                company,
                item,
                since
            )
            .Sum();

    private static decimal SetOff(SqlSession session, string company, Guid item) =>
        session
            .Rows(
                """
                SELECT CASE WHEN s.payer = @2 THEN s.payer_amount ELSE s.amount END FROM settlement s
                WHERE s.company = @1 AND (s.item = @2 OR s.payer = @2) AND EXISTS (
                    SELECT 1 FROM payment_item i
                    JOIN payment p ON p.company = i.company AND p.payment_order = i.payment_order AND p.place = i.place
                    WHERE i.company = s.company AND i.item = s.payer AND p.state NOT IN ('rejected', 'cancelled'))
                """,
                row => row.Amount(0),
                company,
                item
            )
            .Sum();

    private void Add(RecordPlace record, Guid order, long place, OrderedPayment payment)
    {
        session.Run(
            """
            INSERT INTO payment (company, payment_order, place, end_to_end, day, payee, account, currency, amount, state)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)
            """,
            record.Company,
            order,
            place,
            payment.EndToEnd,
            payment.Day,
            payment.Payee,
            payment.Account.Number,
            payment.Currency.Code,
            new Money(payment.Amount, payment.Currency).ToMinor(),
            PaymentStates.Ordered
        );
        foreach (var item in payment.Items)
        {
            session.Run(
                "INSERT INTO payment_item (company, item, payment_order, place, number, amount) VALUES (@1,@2,@3,@4,@5,@6)",
                record.Company,
                item.Item,
                order,
                place,
                item.Number,
                new Money(item.Amount, payment.Currency).ToMinor()
            );
            AddKey(record.Company, item.Item, payment.EndToEnd);
        }
    }

    /// <summary>A statement may name the payment by nothing but what it was ordered under.</summary>
    private void AddKey(string company, Guid item, string endToEnd)
    {
        var key = new MatchKey(MatchKeyKind.Number, PaymentReference.Key(endToEnd));
        if (
            session.First(
                "SELECT keys FROM item WHERE company = @1 AND item = @2",
                row => MatchKeyText.Read(row.GetString(0)),
                company,
                item
            )
            is not { } keys
        )
        {
            return;
        }

        session.Run(
            "UPDATE item SET keys = @3 WHERE company = @1 AND item = @2",
            company,
            item,
            MatchKeyText.Write([.. keys, key])
        );
        session.Run(
            "INSERT INTO item_key (company, value, kind, item) VALUES (@1,@2,@3,@4) ON CONFLICT DO NOTHING",
            company,
            key.Value,
            key.Kind,
            item
        );
    }

    private static decimal MoneyOf(long minor, string currency) =>
        Money.FromMinor(minor, Currency.Parse(currency)).Amount;
}
