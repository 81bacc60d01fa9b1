using Microsoft.AspNetCore.Http;
using Nsg.Sharing.People;

namespace Nsg.Web.Accountant;

/// <summary>What the page of one action at several companies is asked for, and whom it shows what.</summary>
public static class BulkAsked
{
    private const int CompaniesMax = 200;

    /// <summary>The action that an address names.</summary>
    public static BulkAction ActionOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query["action"].ToString() switch
        {
            "approve" => BulkAction.Approve,
            "remind" => BulkAction.Remind,
            "appoint" => BulkAction.Appoint,
            _ => BulkAction.Book,
        };
    }

    /// <summary>The companies that were ticked, each once.</summary>
    public static IReadOnlyList<string> Companies(IEnumerable<string?> ticked) =>
        [.. ticked.OfType<string>().Distinct(StringComparer.Ordinal).Take(CompaniesMax)];

    /// <summary>What a person may do at a company that the page of an action shows.</summary>
    public static Right Needed(BulkAction action) =>
        action switch
        {
            BulkAction.Book or BulkAction.Remind => Right.Book,
            BulkAction.Approve => Right.Report,
            _ => Right.Appoint,
        };
}
