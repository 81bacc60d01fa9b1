using FsCheck;
using FsCheck.Fluent;
using Nsg.Sharing.Signatories;
using Shouldly;
using Xunit;

namespace Nsg.Sharing.Tests.Signatories;

/// <summary>Seats are filled as a search over every assignment fills them, and more signers never do worse.</summary>
public sealed class SeatsTests
{
    private static readonly string[] People = ["A", "B", "C", "D", "E"];

    private static readonly Gen<List<Requirement>> Requirements =
        from count in Gen.Choose(1, 3)
        from groups in Gen.ListOf(
            from mask in Gen.Choose(1, 31)
            from needed in Gen.Choose(1, 2)
            select (mask, needed),
            count
        )
        select groups
            .Select(one => new Requirement("x", [.. People.Where((_, i) => (one.mask >> i & 1) == 1)], one.needed))
            .Where(one => one.CanBeMet)
            .ToList();

    [Fact]
    public void Filled_AnyRequirements_EqualsASearchOverAllAssignments() =>
        Prop.ForAll(
                Arb.From(Requirements),
                Arb.From(Gen.Choose(0, 31)),
                (requirements, mask) =>
                {
                    var signers = Group(mask);
                    Seats
                        .Filled(requirements, signers)
                        .ShouldBe(
                            Best([.. requirements.SelectMany(one => Enumerable.Repeat(one, one.Needed))], 0, signers)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Decision_OneMoreSigner_IsNeverWorse() =>
        Prop.ForAll(
                Arb.From(Requirements),
                Arb.From(Gen.Choose(0, 31)),
                Arb.From(Gen.Choose(0, 4)),
                (requirements, mask, extra) =>
                {
                    var agents = People.Select(name => new Agent(name, name, [])).ToList();
                    var rule = new CompositeRule(
                        null,
                        IsAnd: true,
                        [
                            .. requirements.Select(one => new MembershipRule(
                                null,
                                [.. agents.Where(agent => one.Holders.Contains(agent.Key))],
                                new Quantity(Quantifier.AtLeast, one.Needed)
                            )),
                        ]
                    );
                    var rights = new SignatoryRights(
                        "",
                        null,
                        null,
                        null,
                        [],
                        requirements.Count == 0 ? new TextRule("x") : rule
                    );
                    var before = SignatoryDecision.Of([rights], Group(mask), SignatoryFiles.Day);
                    var after = SignatoryDecision.Of([rights], Group(mask | 1 << extra), SignatoryFiles.Day);
                    ((int)after.Answer).ShouldBeLessThanOrEqualTo((int)before.Answer);
                    (after.Answer == SignatoryAnswer.Missing).ShouldBe(after.Missing.Count > 0);
                }
            )
            .QuickCheckThrowOnFailure();

    private static HashSet<string> Group(int mask) => [.. People.Where((_, i) => (mask >> i & 1) == 1)];

    private static int Best(List<Requirement> seats, int at, HashSet<string> free)
    {
        if (at == seats.Count)
        {
            return 0;
        }

        var best = Best(seats, at + 1, free);
        foreach (var one in seats[at].Holders.Where(free.Contains).ToList())
        {
            free.Remove(one);
            best = Math.Max(best, 1 + Best(seats, at + 1, free));
            free.Add(one);
        }

        return best;
    }
}
