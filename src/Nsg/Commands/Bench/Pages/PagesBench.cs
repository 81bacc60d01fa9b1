using System.Buffers.Text;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Nsg.Bookkeeping.Manual;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Bench.Pages;

/// <summary>Pages of one large company and of an accountant with many, asked one after the other over the loopback,
/// by the person's own session.</summary>
internal sealed class PagesBench : IAsyncDisposable
{
    private const int Companies = 80;
    private const int VouchersOfEach = 20;
    private const int WarmUps = 5;
    private const int IndexStep = 2_000;
    private const string Bare = "/ping";
    private const string Cookie = "nsg-session";

    private readonly NodeStore _store;
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly string _session;

    private PagesBench(NodeStore store, WebApplication app, string session)
    {
        (_store, _app, _session) = (store, app, session);
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
        _client.DefaultRequestHeaders.Add("Cookie", $"{Cookie}={session}");
        _client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
    }

    /// <summary>Serves a store to somebody who owns all of its companies.</summary>
    internal static async Task<PagesBench> ServeAsync(NodeStore store)
    {
        var person = await store.People.KeepAsync("https://bench.example", "bench", "Bench");
        foreach (var key in store.CompanyKeys())
        {
            await store.People.GiveAsync(person.Key, key, Role.Owner, "bench");
        }

        var session = Base64Url.EncodeToString(await store.Sessions.BeginAsync(person.Key, TimeSpan.FromHours(1)));
        var app = DemoServer.Build(store, 0);
        await app.StartAsync();
        return new PagesBench(store, app, session);
    }

    /// <summary>Small companies beside the large one, as an accounting office has them.</summary>
    internal static async Task AddCompaniesAsync(NodeStore store)
    {
        for (var i = store.CompanyKeys().Count; i < Companies; i++)
        {
            var (key, _) = await store.CreateCompanyAsync(VoucherLoad.Company(i), "bench");
            await store.DecideAsync(
                key,
                books =>
                    Enumerable
                        .Range(0, VouchersOfEach)
                        .Count(place =>
                            new ManualDesk(books).Post(VoucherLoad.Voucher(place), null, "bench").Refusal is null
                        )
            );
        }
    }

    /// <summary>Brings the search up to the end of the books, in seconds.</summary>
    internal static async Task<double> IndexAsync(NodeStore store, string company)
    {
        var watch = Stopwatch.StartNew();
        while (await store.IndexAsync(company, IndexStep) == IndexStep) { }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Pages of a company, and the start page.</summary>
    internal async IAsyncEnumerable<PageFigure> MeasureAsync(string company, int requests)
    {
        foreach (var (name, path) in Paths(company))
        {
            yield return await MeasureAsync(name, path, requests);
        }
    }

    /// <summary>First visits by a browser.</summary>
    internal async IAsyncEnumerable<VisitFigure> VisitAsync(string browser, string company, int visits)
    {
        await using var chromium = await Chromium.StartAsync(browser);
        foreach (
            var (name, path) in new[]
            {
                ("companies", "/"),
                ("overview", $"/companies/{company}"),
                ("inbox", $"/companies/{company}/inbox"),
                ("journal", $"/companies/{company}/journal"),
            }
        )
        {
            var (paints, bare, transferred) = (new List<double>(), new List<double>(), 0L);
            for (var i = 0; i <= visits; i++)
            {
                var (paint, bytes) = await VisitAsync(chromium, path);
                var (barePaint, _) = await VisitAsync(chromium, Bare);

                // The first one starts the browser's own processes.
                if (i > 0)
                {
                    (paints, bare, transferred) = ([.. paints, paint], [.. bare, barePaint], bytes);
                }
            }

            yield return new VisitFigure(name, transferred, Middle(paints), Middle(bare));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private IEnumerable<(string Name, string Path)> Paths(string company)
    {
        var at = $"/companies/{company}";
        var (entry, account, last) = _store.Query(
            company,
            books =>
            {
                var newest = books.LatestEntries(null, null, null, 0, 1)[0];
                return (
                    newest,
                    books.TrialBalance(null, null).MaxBy(row => row.Debit.Amount + row.Credit.Amount)!.Account,
                    books.LastDay()!.Value
                );
            }
        );
        var country = _store.Company(company)!.Pack.Country.ToString().ToLowerInvariant();
        return
        [
            ("companies (80)", "/"),
            ("overview", at),
            ("inbox", at + "/inbox"),
            ("journal", at + "/journal"),
            ("journal, far back", $"{at}/journal?to={last.AddMonths(-10):yyyy-MM-dd}"),
            ("voucher", $"{at}/vouchers/{entry.Entry}"),
            ("accounts", at + "/accounts"),
            ("account with most lines", $"{at}/accounts/{account}"),
            ("open items", at + "/open-items"),
            ("invoices", at + "/invoices"),
            ("credit notes", at + "/invoices?state=credit"),
            ("bank", at + "/bank"),
            ("search, a word", $"{at}/search?q={Uri.EscapeDataString(entry.Text.Split(' ')[0])}"),
            ("search, two words", $"{at}/search?q={Uri.EscapeDataString(entry.Text)}"),
            (
                "search, an amount",
                $"{at}/search?q={entry.Lines[0].Base.Abs.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            ),
            ("search, nothing", at + "/search?q=zzqqxx"),
            ("periods", at + "/periods"),
            ("reports", at + "/reports"),
            ("VAT return", $"{at}/reports/{country}.vat?period={last.Year}-T3"),
            ("annual accounts", $"{at}/reports/{country}.accounts?period={last.Year}"),
            ("sharing", at + "/sharing"),
            ("accesses", at + "/accesses"),
            ("people", at + "/people"),
        ];
    }

    private async Task<PageFigure> MeasureAsync(string name, string path, int requests)
    {
        var (times, bare, bytes, status) = (new List<double>(), new List<double>(), 0, 0);
        for (var i = -WarmUps; i < requests; i++)
        {
            var page = await AskAsync(path);
            var floor = await AskAsync(Bare);
            (bytes, status) = (page.Bytes, page.Status);
            if (i >= 0)
            {
                times.Add(page.Milliseconds);
                bare.Add(floor.Milliseconds);
            }
        }

        return new PageFigure(name, Rank(times, 50), Rank(times, 99), Rank(bare, 50), Rank(bare, 99), bytes, status);
    }

    private async Task<(double Milliseconds, int Bytes, int Status)> AskAsync(string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, body.Length, (int)answer.StatusCode);
    }

    private Task<(double FirstPaint, long Transferred)> VisitAsync(Chromium chromium, string path) =>
        chromium.VisitAsync(new Uri(_client.BaseAddress!, path), Cookie, _session);

    private static double Rank(List<double> times, int percent) =>
        Math.Round(times.Order().ElementAt(times.Count * percent / 100), 1);

    private static double Middle(List<double> times) => Math.Round(times.Order().ElementAt(times.Count / 2));
}
