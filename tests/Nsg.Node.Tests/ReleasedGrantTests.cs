using System.Net;
using System.Text.Json;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using static Nsg.Node.Tests.DatedGrantTests;

namespace Nsg.Node.Tests;

/// <summary>An answer leaves under the grant that shaped it, or not at all.</summary>
public sealed class ReleasedGrantTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);

    /// <summary>The wider of two grants is withdrawn at every look at the clock that a request takes.</summary>
    [Fact]
    public async Task Answer_WhoseGrantIsWithdrawnMeanwhile_LeavesUnderNoOther()
    {
        var time = new InterruptedTime();
        await using var node = await NodeFixture.StartAsync(time: time);
        await PostedAsync(node, $"/document/{NodeFixture.Number}", Papers.Invoice("A-1"), "purchase-invoice");
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        var path = $"/api/v1/companies/{node.Company}/specifications/suppliers?from=2025-03-01&to=2025-03-31";
        var narrow = Give(node, key.Id, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        var (looks, statuses) = (1, new List<HttpStatusCode>());
        for (var look = 1; look <= looks; look++)
        {
            var wide = Give(node, key.Id, null, null);
            time.Begin(look, () => Withdraw(node, wide));
            using var answer = await auditor.GetAsync(new Uri(path, UriKind.Relative));
            looks = Math.Max(looks, time.End());
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                var told = await NodeFixture.JsonAsync(answer);
                var isNarrow = told.GetProperty("openingSince").ValueKind != JsonValueKind.Null;
                AccessHistory
                    .Of(node.Store, node.Company, 0, 1_000)[^1]
                    .Grant.ShouldBe(isNarrow ? narrow : wide, "what was shown was decided by it");
            }
            else
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            }

            Withdraw(node, wide);
        }

        looks.ShouldBeGreaterThan(3);
        statuses.ShouldContain(HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.Forbidden, "it was withdrawn between the gate and the release");
    }

    private static void Withdraw(NodeFixture node, Guid grant) =>
        node
            .Store.DecideGrantAsync(
                node.Company,
                one =>
                {
                    if (one.Grant(grant)!.State == GrantState.Given)
                    {
                        new GrantDesk(one).Withdraw(grant, null, "test");
                    }

                    return true;
                }
            )
            .GetAwaiter()
            .GetResult();

    /// <summary>A clock that does something at one of the looks at it, waiting for that where it can be done at all: in the
    /// writer's turn it comes after.</summary>
    private sealed class InterruptedTime : TimeProvider
    {
        private int _looks;
        private int _at;
        private Action? _act;
        private Task _acting = Task.CompletedTask;

        internal void Begin(int at, Action act) => (_looks, _at, _act) = (0, at, act);

        internal int End()
        {
            var looks = _looks;
            _act = null;
            _acting.GetAwaiter().GetResult();
            return looks;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (_act is { } act && Interlocked.Increment(ref _looks) == _at)
            {
                _acting = Task.Run(act);
                _acting.Wait(Wait);
            }

            return base.GetUtcNow();
        }
    }
}
