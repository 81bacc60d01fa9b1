using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>The central promise: the files in any order give the same balances, movements, matches, open items and
/// flags.</summary>
public sealed class OrderIndependenceTests
{
    [Fact]
    public void Books_WithFilesInAnyOrder_AreTheSame()
    {
        var events = Arb.From(
            Gen.Choose(1, Setting("NSG_EVENTS", 14))
                .SelectMany(count => Gen.Choose(0, 1_000_000).ListOf(count))
                .Select(list => list.ToArray()),
            list => list.Select((_, i) => list.Where((_, j) => j != i).ToArray())
        );
        Prop.ForAll(
                events,
                list =>
                {
                    var scenario = new Scenario(list);
                    var expected = scenario.Outcome(scenario.Files);
                    for (var seed = 1; seed <= 2; seed++)
                    {
                        var order = scenario.Files.ToArray();
                        new System.Random(seed).Shuffle(order);
                        scenario.Outcome(order).ShouldBe(expected);
                    }

                    scenario.Outcome(scenario.Files.Reverse()).ShouldBe(expected);
                }
            )
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(Setting("NSG_SCENARIOS", 40))
                    .WithReplay((ulong)Setting("NSG_SEED", 20251122), 7919)
            );
    }

    /// <summary>More scenarios, longer ones or others, when somebody asks for them.</summary>
    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : usual;
}
