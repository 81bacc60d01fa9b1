using Nsg.Bookkeeping.Payments;
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
            INSERT INTO payment_order (company, payment_order, message, account, currency, actor, time, sequence)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
            """,
            record.Company,
            ordered.Order,
            ordered.Message,
            ordered.Account.Number,
            ordered.Currency.Code,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );
        for (var i = 0; i < ordered.Payments.Count; i++)
        {
            Add(record, ordered.Order, i + 1L, ordered.Payments[i]);
        }
    }

    internal void Apply(RecordPlace record, PaymentsAnswered answered)
    {
        foreach (var one in answered.Payments)
        {
            session.Run(
                """
                UPDATE payment SET state = @4, code = @5, reason = @6
                WHERE company = @1 AND payment_order = @2 AND end_to_end = @3 AND state <> @7
                """,
                record.Company,
                answered.Order,
                one.EndToEnd,
                one.State,
                one.Code,
                one.Reason,
                PaymentStates.Cancelled
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

    /// <summary>What of an item is on its way, by <see cref="Nsg.Bookkeeping.IBooksTransaction.OnItsWay"/>: what the bank
    /// settled since the first of the orders that stand is seen as theirs.</summary>
    internal static decimal OnItsWay(SqlSession session, string company, Guid item)
    {
        var ordered = session.Rows(
            """
            SELECT i.amount, p.currency, o.sequence FROM payment_item i
            JOIN payment p ON p.company = i.company AND p.payment_order = i.payment_order AND p.place = i.place
            JOIN payment_order o ON o.company = i.company AND o.payment_order = i.payment_order
            WHERE i.company = @1 AND i.item = @2 AND p.state NOT IN ('rejected', 'cancelled')
            """,
            row => (Amount: MoneyOf(row.GetInt64(0), row.GetString(1)), Sequence: row.GetInt64(2)),
            company,
            item
        );
        if (ordered.Count == 0)
        {
            return 0m;
        }

        var seen = session
            .Rows(
                """
                SELECT amount FROM settlement WHERE company = @1 AND item = @2 AND sequence > @3
                UNION ALL SELECT payer_amount FROM settlement WHERE company = @1 AND payer = @2 AND sequence > @3
                """,
                row => row.Amount(0),
                company,
                item,
                ordered.Min(one => one.Sequence)
            )
            .Sum();
        return Math.Max(0m, Math.Abs(ordered.Sum(one => one.Amount)) - seen);
    }

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
        }
    }

    private static decimal MoneyOf(long minor, string currency) =>
        Money.FromMinor(minor, Currency.Parse(currency)).Amount;
}
