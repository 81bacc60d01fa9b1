using System.Net;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>What a node that serves says of large books while their vouchers are laid out.</summary>
public sealed class ArrivalInterfaceTests
{
    private const int Vouchers = 600;

    [Fact]
    public async Task Vouchers_OfBooksThatArrive_AreRefusedForNow_AndThenThere()
    {
        // Without timers the node itself does not lay them out.
        await using var node = await NodeFixture.StartAsync(time: new NoTimers());
        if (!node.Store.IsFile)
        {
            return;
        }

        var key = await ArriveAsync(node);

        (await node.JsonAsync($"/api/v1/companies/{key}/balances")).GetRawText().ShouldContain("3000.00");
        (await node.JsonAsync($"/api/v1/companies/{key}/reports/se.accounts?period=2025"))
            .GetRawText()
            .ShouldContain("3000");
        using var refused = await node.GetAsync($"/api/v1/companies/{key}/entries");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        (await NodeFixture.JsonAsync(refused))
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:nsg:problem:books-arriving");

        await node.Store.Arrivals.LayOutAsync(key, CancellationToken.None);
        using var answered = await node.GetAsync($"/api/v1/companies/{key}/entries");
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task NodeThatServes_LaysOutWhatNobodyElseDoes()
    {
        await using var node = await NodeFixture.StartAsync();
        if (!node.Store.IsFile)
        {
            return;
        }

        var key = await ArriveAsync(node);

        for (var tries = 0; node.Store.Arrivals.Left(key) > 0 && tries < 600; tries++)
        {
            await Task.Delay(50);
        }

        using var answered = await node.GetAsync($"/api/v1/companies/{key}/entries");
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> ArriveAsync(NodeFixture node)
    {
        var staged = (
            await node.Store.Staging.BeginAsync(
                new CompanyCreated("Prov AB", Country.SE, Currency.SEK, ["SE:5560360793"]),
                "test",
                isLarge: true
            )
        )!;
        await staged.AddAsync([.. Enumerable.Range(1, Vouchers).Select(Entry)]);
        (
            await staged.PublishAsync(
                RecordJson.Draft(RecordKind.AccountsDefined, "test", new AccountsDefined([])),
                new Dictionary<(string, int), long>()
            )
        ).ShouldBeNull();
        return staged.Company;
    }

    private static Log.RecordDraft Entry(int number) =>
        RecordJson.Draft(
            RecordKind.EntryPosted,
            "test",
            new EntryPosted
            {
                Entry = new Guid(number, 0, 0, new byte[8]),
                Series = "I",
                Year = 2025,
                Number = number,
                Kind = "ordinary",
                Date = new DateOnly(2025, 3, 3),
                Text = "x",
                Currency = Currency.SEK,
                Lines = [Line("1930", 5m), Line("3001", -5m)],
            }
        );

    private static PostedLine Line(string account, decimal amount) =>
        new()
        {
            Account = account,
            Base = amount,
            Currency = Currency.SEK,
            Amount = amount,
        };

    private sealed class NoTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
