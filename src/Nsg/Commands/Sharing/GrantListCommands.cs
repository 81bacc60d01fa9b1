using System.CommandLine;
using System.Globalization;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant list</c> and <c>due</c>.</summary>
internal static class GrantListCommands
{
    internal static CompanyCommand List() =>
        new CompanyCommand("list", "Grants and requests, newest first").Lists(
            call => call.Query(books => books.Grants()),
            one => new
            {
                grant = one.Id,
                state = one.StateAt(TimeProvider.System.GetUtcNow()),
                terms = one.Terms,
                uses = one.Uses,
                text = one.Text,
                requested = one.Requested,
                decided = one.Decided,
                by = one.DecidedBy,
                why = one.Why,
            },
            ["GRANT", "STATE", "REQUESTER", "PURPOSE", "WHAT", "UNTIL", ">USES"],
            one =>
                [
                    one.Id.ToString(),
                    one.StateAt(TimeProvider.System.GetUtcNow()),
                    one.Terms.Requester,
                    one.Terms.Purpose,
                    string.Join(", ", [.. one.Terms.Resources, .. one.Terms.Reports]),
                    one.Terms.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    one.Uses.ToString(CultureInfo.InvariantCulture),
                ]
        );

    internal static CompanyCommand Due()
    {
        var days = new Option<int>("--days")
        {
            Description = "How far ahead and back",
            HelpName = "N",
            DefaultValueFactory = _ => GrantReminder.DaysUnlessSaid,
        };
        return new CompanyCommand(
            "due",
            "Requests that wait, accesses that end soon, and those that ended and were not renewed"
        )
        {
            days,
        }.Lists(
            call =>
            {
                var grants = call.Query(books => books.Grants());
                return GrantReminder.Of(grants, TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(call.Get(days)));
            },
            one => new
            {
                grant = one.Grant.Id,
                kind = one.Kind,
                at = one.At,
                requester = one.Grant.Terms.Requester,
                purpose = one.Grant.Terms.Purpose,
            },
            ["GRANT", "DUE", "AT", "REQUESTER", "PURPOSE"],
            one =>
                [
                    one.Grant.Id.ToString(),
                    one.Kind,
                    one.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    one.Grant.Terms.Requester,
                    one.Grant.Terms.Purpose,
                ]
        );
    }
}
