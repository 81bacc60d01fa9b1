using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Of which days sums may be, where the grant leaves out what single vouchers come to.</summary>
internal static class SummedDays
{
    /// <summary>The refusal of sums of days that hold few vouchers, and so tell what single ones come to, where the grant leaves
    /// that out: they come by whole months that have ended, or to the ends of the grant. Of a month that goes on, two
    /// questions would tell what was posted between them.</summary>
    internal static ProblemAnswer? Refusal(AccessRequest request, GrantTerms terms, DateOnly today)
    {
        if (
            !request.Withheld.HasFlag(Withheld.Prices)
            || request.IsOfNoDay
            || request.Resource
                is not (Resources.Balances or Resources.Aggregates or Resources.Reports or Resources.Statements)
        )
        {
            return null;
        }

        var isWhole =
            (request.From is not { } from || from.Day == 1 || from == terms.From)
            && request.To is { } to
            && (to.AddDays(1).Day == 1 || to == terms.To)
            && to < today;
        return isWhole
            ? null
            : new ProblemAnswer(
                Problems.InvalidParameter(
                    $"the grant leaves out what single vouchers come to; ask for whole months that have ended, up to {today.AddDays(-today.Day):yyyy-MM-dd} at most"
                )
            );
    }
}
