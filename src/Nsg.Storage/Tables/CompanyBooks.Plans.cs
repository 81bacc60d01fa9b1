using Nsg.Bookkeeping.Plans;

namespace Nsg.Storage.Tables;

/// <summary>Recurring entries and accruals.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public IReadOnlyList<EntryPlan> Plans() => Plans(null);

    /// <inheritdoc/>
    public EntryPlan? Plan(Guid id) => Plans(id) is [var found] ? found : null;

    private IReadOnlyList<EntryPlan> Plans(Guid? id)
    {
        _log.WritePending();
        return PlanProjection.Find(_session, Company.Key, id);
    }
}
