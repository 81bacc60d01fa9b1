using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Countries;
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

/// <summary>Pages of who read what of the company: others, with receipts, and its own people.</summary>
internal static class AccessPages
{
    private const int AccessesShown = 50;

    /// <summary>Releases read at once, and at most for one page, where only some are looked for.</summary>
    private const int ScannedAtOnce = 1_000;
    private const int ScannedMax = 10_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/accesses",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<AccessesPage, AccessesModel>(
                        http,
                        store,
                        key,
                        Section.Accesses,
                        books => ModelOf(http, store, books, key)
                    )
            )
            .Needs(Right.SeeAccesses);
        company.MapGet("/accesses/people", OwnPeopleAsync).Needs(Right.SeeLooks);
        company.MapGet("/accesses/{sequence:long}/receipt", ReceiptAsync).Needs(Right.SeeAccesses);
    }

    private static AccessesModel ModelOf(HttpContext http, NodeStore store, BooksQueries books, string key)
    {
        var total = books.Checkpoint().Access.Size;
        var filter = FilterOf(http, () => Clients(store, books));
        var isLater =
            long.TryParse(
                http.Request.Query["before"].ToString(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var before
            )
            && before <= total;
        var only = Guid.TryParse(http.Request.Query["grant"].ToString(), out var grant) ? books.Grant(grant) : null;
        var country = books.Company.Pack.Country;
        var oldest = filter.From is { } from ? Before(books, CountryClock.Begin(country, from), total) : 0;
        var last = filter.To is { } to ? Before(books, CountryClock.Begin(country, to.AddDays(1)), total) : total;
        var page = Page(
            store,
            key,
            (oldest, isLater ? Math.Min(before - 1, last) : last),
            only is null && filter is { Who: null, What: null }
                ? null
                : row =>
                    (only is null || row.Grant == only.Id)
                    && (filter.Who is null || row.Client == filter.Who)
                    && (filter.What is null || SeenKinds.OfRelease(row.Report ?? row.Route) == filter.What)
        );
        return new AccessesModel(
            [.. page.Rows.Select(row => Line(http, store, row))],
            page.Older > oldest ? (page.Older + 1).ToString(CultureInfo.InvariantCulture) : null,
            !isLater,
            total,
            PeoplePages.RolesOf(store, key, isEnded: false),
            filter
        )
        {
            Only = only,
            LookedBackTo = page.Rows.Count < AccessesShown && page.Older > oldest ? page.Oldest : null,
        };
    }

    /// <summary>Releases of a stretch of the stream, newest first, and what is left of it. Where only some are looked
    /// for, a bounded number is read, and those before are the next page.</summary>
    private static (IReadOnlyList<AccessRow> Rows, long Older, DateTimeOffset? Oldest) Page(
        NodeStore store,
        string key,
        (long Oldest, long Last) of,
        Func<AccessRow, bool>? isWanted
    )
    {
        var (found, last, oldest) = (new List<AccessRow>(), of.Last, (DateTimeOffset?)null);
        while (last > of.Oldest && found.Count < AccessesShown && of.Last - last < ScannedMax)
        {
            var first = Math.Max(of.Oldest, last - (isWanted is null ? AccessesShown : ScannedAtOnce));
            var rows = AccessHistory.Of(store, key, first, (int)(last - first)).Reverse().ToList();
            var wanted = rows.Where(row => isWanted is null || isWanted(row))
                .Take(AccessesShown - found.Count)
                .ToList();
            found.AddRange(wanted);
            (last, oldest) = (
                found.Count == AccessesShown ? found[^1].Sequence - 1 : first,
                rows.Count > 0 ? rows[^1].Time : oldest
            );
        }

        return (found, last, oldest);
    }

    /// <summary>How many releases were made before a moment; their times go up with their numbers.</summary>
    private static long Before(BooksQueries books, DateTimeOffset moment, long total)
    {
        var (low, high) = (0L, total);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (books.Accesses(middle, 1) is [var record] && record.Time < moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>What the page's address looks for; what it does not know counts for nothing.</summary>
    private static LooksFilter FilterOf(
        HttpContext http,
        Func<IReadOnlyList<(string Key, string Name)>> people,
        bool isOwn = false
    )
    {
        var query = http.Request.Query;
        var (known, who, what) = (people(), query["who"].ToString(), query["what"].ToString());
        return new LooksFilter(
            known.Any(one => one.Key == who) ? who : null,
            SeenKinds.All(isOwn).Contains(what) ? what : null,
            PageForm.Day(query["from"]),
            PageForm.Day(query["to"]),
            known
        );
    }

    /// <summary>Whoever the company was asked by, and the keys of its own programs.</summary>
    private static IReadOnlyList<(string Key, string Name)> Clients(NodeStore store, BooksQueries books) =>
        [
            .. books
                .Grants()
                .Select(grant => (Key: grant.Terms.Client, Name: grant.Terms.Requester))
                .Concat(
                    store
                        .ClientKeys.List()
                        .Where(client => client.Company == books.Company.Key)
                        .Select(client => (Key: client.Id, client.Name))
                )
                .DistinctBy(one => one.Key)
                .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static async Task<IResult> OwnPeopleAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        LookKeeper looks,
        string key
    )
    {
        await looks.WrittenAsync(http.RequestAborted);
        return CompanyFrame.Show<PeopleLooksPage, PeopleLooksModel>(
            http,
            store,
            key,
            Section.Accesses,
            books =>
            {
                var today = PageClock.Today(books, time);
                var since = LookKeeper.KeptFrom(today);
                var roles = PeoplePages
                    .RolesOf(store, key, isEnded: false)
                    .ToLookup(one => one.Role.Person, one => one.Role.Role, StringComparer.Ordinal);
                var filter = FilterOf(
                    http,
                    () =>
                        [
                            .. store
                                .Looks.PeopleAt(key)
                                .Union(roles.Select(one => one.Key))
                                .Select(person => (person, store.People.Find(person)?.Name ?? person))
                                .OrderBy(one => one.Item2, StringComparer.Ordinal),
                        ],
                    isOwn: true
                );
                var before = PageForm.Day(http.Request.Query["before"]);
                var to = new DateOnly?[] { filter.To, before, today }
                    .Min()!
                    .Value;
                return new PeopleLooksModel(
                    LooksByDay.Of(
                        store.Looks.At(
                            key,
                            filter.From > since ? filter.From.Value : since,
                            to,
                            filter.Who,
                            filter.What,
                            LooksByDay.RowsMax + 1
                        ),
                        row => row.Person,
                        person => (store.People.Find(person)?.Name ?? person, [.. roles[person]])
                    ),
                    filter,
                    before is null,
                    since
                );
            }
        );
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
                row.Name is not null && ActorWords.PersonOf(row.Actor) is { } person
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
