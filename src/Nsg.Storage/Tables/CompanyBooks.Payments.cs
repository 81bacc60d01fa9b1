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
        var payments = _session.Rows(
            "SELECT end_to_end, day, state FROM payment WHERE company = @1 AND payment_order = @2 ORDER BY place",
            row => new PaymentOnItsWay(row.GetString(0), row.Date(1), row.GetString(2)),
            Company.Key,
            order
        );
        return payments.Count == 0 ? null : payments;
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
