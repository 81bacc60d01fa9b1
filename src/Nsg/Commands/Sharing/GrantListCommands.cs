using System.CommandLine;
using System.Globalization;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant list</c> and <c>due</c>.</summary>
internal static class GrantListCommands
{
    internal static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Grants and requests, newest first")
        {
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var (grants, now) = (
                store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => books.Grants()),
                TimeProvider.System.GetUtcNow()
            );
            if (parse.GetValue(json))
            {
                grants
                    .ToList()
                    .ForEach(one =>
                        Output.Json(
                            new
                            {
                                grant = one.Id,
                                state = one.StateAt(now),
                                terms = one.Terms,
                                uses = one.Uses,
                                text = one.Text,
                                requested = one.Requested,
                                decided = one.Decided,
                                by = one.DecidedBy,
                                why = one.Why,
                            }
                        )
                    );
            }
            else
            {
                Output.Table(
                    ["GRANT", "STATE", "REQUESTER", "PURPOSE", "WHAT", "UNTIL", ">USES"],
                    grants.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Id.ToString(),
                                one.StateAt(now),
                                one.Terms.Requester,
                                one.Terms.Purpose,
                                string.Join(", ", [.. one.Terms.Resources, .. one.Terms.Reports]),
                                one.Terms.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                                one.Uses.ToString(CultureInfo.InvariantCulture),
                            ]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    internal static System.CommandLine.Command Due()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var days = new Option<int>("--days")
        {
            Description = "How far ahead and back",
            HelpName = "N",
            DefaultValueFactory = _ => GrantReminder.DaysUnlessSaid,
        };
        var command = new System.CommandLine.Command(
            "due",
            "Requests that wait, accesses that end soon, and those that ended and were not renewed"
        )
        {
            days,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var grants = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => books.Grants()
            );
            var due = GrantReminder.Of(
                grants,
                TimeProvider.System.GetUtcNow(),
                TimeSpan.FromDays(parse.GetValue(days))
            );
            if (parse.GetValue(json))
            {
                due.ToList()
                    .ForEach(one =>
                        Output.Json(
                            new
                            {
                                grant = one.Grant.Id,
                                kind = one.Kind,
                                at = one.At,
                                requester = one.Grant.Terms.Requester,
                                purpose = one.Grant.Terms.Purpose,
                            }
                        )
                    );
            }
            else
            {
                Output.Table(
                    ["GRANT", "DUE", "AT", "REQUESTER", "PURPOSE"],
                    due.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Grant.Id.ToString(),
                                one.Kind,
                                one.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                                one.Grant.Terms.Requester,
                                one.Grant.Terms.Purpose,
                            ]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
