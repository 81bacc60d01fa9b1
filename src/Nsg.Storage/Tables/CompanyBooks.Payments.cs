using Nsg.Bookkeeping.Payments;

namespace Nsg.Storage.Tables;

/// <summary>Payments that were ordered.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public decimal OnItsWay(Guid item) => PaymentProjection.OnItsWay(_session, Company.Key, item);

    /// <inheritdoc/>
    public IReadOnlyList<PaymentOnItsWay>? OrderedPayments(Guid order)
    {
        var items = _session
            .Rows(
                "SELECT place, item FROM payment_item WHERE company = @1 AND payment_order = @2 ORDER BY place",
                row => (Place: row.GetInt64(0), Item: row.Id(1)),
                Company.Key,
                order
            )
            .ToLookup(one => one.Place, one => one.Item);
        var payments = _session.Rows(
            "SELECT place, end_to_end, day, state FROM payment WHERE company = @1 AND payment_order = @2 ORDER BY place",
            row => (Place: row.GetInt64(0), EndToEnd: row.GetString(1), Day: row.Date(2), State: row.GetString(3)),
            Company.Key,
            order
        );
        return payments.Count == 0
            ? null
            :
            [
                .. payments.Select(one => new PaymentOnItsWay(
                    one.EndToEnd,
                    one.Day,
                    one.State,
                    one.State is not (PaymentStates.Rejected or PaymentStates.Cancelled)
                        && items[one.Place].Any(item => OnItsWay(item) > 0m)
                )),
            ];
    }

    /// <inheritdoc/>
    public Guid? OrderOfMessage(string message) =>
        _session.First(
            "SELECT payment_order FROM payment_order WHERE company = @1 AND message = @2",
            row => row.IdOrNull(0),
            Company.Key,
            message
        );
}
