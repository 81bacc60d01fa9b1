using Nsg.Bookkeeping.Plans;
using Nsg.Storage;

namespace Nsg.Node.Plans;

/// <summary>Posts what is due of recurring entries and accruals.</summary>
public static class PlanRunner
{
    private const int Batch = 200;

    /// <summary>Posts what is due of a company up to a day; each occurrence once, however often and from however many
    /// processes it is called.</summary>
    public static async Task<IReadOnlyList<PlanRun>> RunAsync(
        NodeStore store,
        string company,
        DateOnly until,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var all = new List<PlanRun>();
        while (store.Query(company, books => books.Plans().Any(plan => plan.Due(until).Count > 0)))
        {
            var runs = await store.DecideAsync(company, books => new PlanDesk(books).RunDue(until, Batch, actor));
            all.AddRange(runs);
            if (runs.Count < Batch)
            {
                break;
            }
        }

        return all;
    }
}
