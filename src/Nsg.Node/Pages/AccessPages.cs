using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages of who read what of the company, with receipts.</summary>
internal static class AccessPages
{
    private const int AccessesShown = 50;
    private const int AccessesScanned = 2_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("/accesses", Accesses).Needs(Right.SeeAccesses);
        company.MapGet("/accesses/{sequence:long}/receipt", ReceiptAsync).Needs(Right.SeeAccesses);
    }

    private static IResult Accesses(HttpContext http, NodeStore store, string key) =>
        CompanyFrame.Show<AccessesPage, AccessesModel>(
            http,
            store,
            key,
            Section.Accesses,
            books =>
            {
                var total = books.Checkpoint().Access.Size;
                var isLater =
                    long.TryParse(
                        http.Request.Query["before"].ToString(),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var before
                    )
                    && before <= total;
                var last = isLater ? before - 1 : total;
                var only = Guid.TryParse(http.Request.Query["grant"].ToString(), out var grant)
                    ? books.Grant(grant)
                    : null;
                var (rows, first) = Rows(store, key, last, only);
                return new AccessesModel(
                    [.. rows.Select(row => Line(http, store, row))],
                    first > 0 ? (first + 1).ToString(CultureInfo.InvariantCulture) : null,
                    !isLater,
                    total,
                    PeoplePages.RolesOf(store, key, isEnded: false)
                )
                {
                    Only = only,
                };
            }
        );

    /// <summary>Releases up to a number, newest first, and how many are older; of one grant alone they are looked for
    /// among a bounded number of releases, and those before them are the next page.</summary>
    private static (IReadOnlyList<AccessRow> Rows, long Older) Rows(NodeStore store, string key, long last, Grant? only)
    {
        var scanned = only is null ? AccessesShown : AccessesScanned;
        var first = Math.Max(0, last - scanned);
        var rows = AccessHistory.Of(store, key, first, (int)(last - first)).Reverse();
        if (only is null)
        {
            return ([.. rows], first);
        }

        var found = rows.Where(row => row.Grant == only.Id).Take(AccessesShown).ToList();
        return (found, found.Count == AccessesShown ? found[^1].Sequence - 1 : first);
    }

    private static AccessLine Line(HttpContext http, NodeStore store, AccessRow row) =>
        new(
            row.Sequence,
            row.Time,
            row.Name ?? NameOf(http, store, row.Client),
            row.Report ?? row.Route,
            row.Basis,
            row.Purpose,
            row.Grant,
            row.From,
            row.To
        )
        {
            Person =
                row.Name is not null && row.Actor is ['p', 'e', 'r', 's', 'o', 'n', ':', .. var person]
                    ? store.People.Find(person)?.Name
                    : null,
        };

    private static async Task<IResult> ReceiptAsync(
        HttpContext http,
        NodeStore store,
        NodeKeys keys,
        string key,
        long sequence
    ) =>
        sequence > 0 && await ReceiptEndpoints.MadeAsync(store, keys, key, sequence, null, _ => true) is { } receipt
            ? Results.File(
                JsonSerializer.SerializeToUtf8Bytes(receipt, JsonSerializerOptions.Web),
                "application/json",
                $"receipt-{sequence.ToString(CultureInfo.InvariantCulture)}.json"
            )
            : PeopleGate.NotFound(http);

    /// <summary>A person who ran a call at the pages is named as people are; who came without a key has no
    /// name.</summary>
    private static string NameOf(HttpContext http, NodeStore store, string client) =>
        client == Caller.Loopback.Client
            ? PageContext.Of(http).Language[SharingTexts.SomeProgram]
            : store.People.Find(client)?.Name ?? client;
}
