using FsCheck;
using FsCheck.Fluent;
using Nsg.Sharing.Grants;

namespace Nsg.Sharing.Tests.Grants;

/// <summary>
/// Whatever happens to grants in whatever order, a release is covered by the records alone: by an account of them
/// that knows nothing of the
/// decision's code.
/// </summary>
public sealed class GrantSequenceTests
{
    private static readonly string[] Clients = ["a", "b", "c"];

    [Fact]
    public void Releases_AfterAnySequenceOfRecords_AreCoveredByThem()
    {
        var (released, refused) = (0, 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var (company, dice) = (new MemoryGrants(new SeededRandomness(seed)), new Random(seed));
                    for (var step = 0; step < 60; step++)
                    {
                        company.Now += TimeSpan.FromHours(dice.Next(0, 60));
                        var (request, was) = (Act(company, dice), company.Accesses.Count);
                        if (request is null)
                        {
                            continue;
                        }

                        var covered = IsCovered(company, request);
                        var (decision, _) = new GrantDesk(company).Release(
                            request,
                            new AccessReleased(request.Client, "GET", "/x", [], ""),
                            "test"
                        );
                        (decision.Grant is not null).ShouldBe(covered, decision.Reason);
                        company.Accesses.Count.ShouldBe(was + (covered ? 1 : 0));
                        (released, refused) = covered ? (released + 1, refused) : (released, refused + 1);
                    }
                }
            )
        );
        released.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(100);
    }

    /// <summary>Does something to the grants, or returns a request for data.</summary>
    private static AccessRequest? Act(MemoryGrants company, Random dice)
    {
        var desk = new GrantDesk(company);
        var any = company.All.ToList() is { Count: > 0 } all ? all[dice.Next(all.Count)] : null;
        try
        {
            switch (dice.Next(12))
            {
                case 0 or 1:
                    desk.Request(Terms(company.Now, dice), "Company", "en", "test");
                    break;
                case 2 or 3 when any is not null:
                    desk.Give(
                        any.Id,
                        dice.Next(2) == 0 ? null : Terms(company.Now, dice) with { Client = any.Terms.Client },
                        [],
                        "Company",
                        "en",
                        "test"
                    );
                    break;
                case 4 when any is not null && dice.Next(3) == 0:
                    desk.Withdraw(any.Id, null, "test");
                    break;
                case 5 when any is not null && dice.Next(3) == 0:
                    desk.Refuse(any.Id, null, "test");
                    break;
                case 9 when any is not null && dice.Next(3) == 0:
                    desk.TakeBack(any.Id, any.Terms.Client, null, "test");
                    break;
                case 6 when any is not null:
                    desk.Renew(
                        any.Id,
                        dice.Next(2) == 0 ? null : company.Now.AddDays(dice.Next(1, 90)),
                        [],
                        "Company",
                        "test"
                    );
                    break;
                case 7 when any is not null:
                    desk.AskAgain(any.Id, any.Terms.Client, "Company", "test");
                    break;
                case 8 when any is not null:
                    desk.PassOn(
                        any.Id,
                        any.Terms.Client,
                        any.Terms with
                        {
                            Client = Clients[dice.Next(3)],
                            Delegations = dice.Next(3),
                            UsesMax = dice.Next(2) == 0 ? any.Terms.UsesMax : 1,
                        },
                        "Company",
                        "test"
                    );
                    break;
                default:
                    return Request(dice);
            }
        }
        catch (GrantException)
        {
            return Request(dice);
        }

        return null;
    }

    private static GrantTerms Terms(DateTimeOffset now, Random dice) =>
        new()
        {
            Client = Clients[dice.Next(3)],
            Requester = "R",
            Purpose = dice.Next(2) == 0 ? "audit" : "credit",
            Resources = dice.Next(3) switch
            {
                0 => [Resources.Balances],
                1 => [Resources.Balances, Resources.Reports],
                _ => [Resources.Entries],
            },
            From = dice.Next(2) == 0 ? null : new DateOnly(2025, dice.Next(1, 3), 1),
            To = dice.Next(2) == 0 ? null : new DateOnly(2025, dice.Next(10, 13), 1),
            NotBefore = dice.Next(3) == 0 ? now.AddDays(dice.Next(5)) : null,
            NotAfter = now.AddDays(dice.Next(1, 60)),
            UsesMax = dice.Next(2) == 0 ? null : dice.Next(1, 4),
            Every = dice.Next(3) == 0 ? (GrantInterval)dice.Next(3) : null,
            Detail = dice.Next(2) == 0 ? [] : [Details.NoCounterparties],
            Delegations = dice.Next(3),
        };

    private static AccessRequest Request(Random dice) =>
        new(
            Clients[dice.Next(3)],
            dice.Next(3) switch
            {
                0 => Resources.Balances,
                1 => Resources.Reports,
                _ => Resources.Entries,
            },
            "dk.vat",
            new DateOnly(2025, dice.Next(1, 4), 1),
            new DateOnly(2025, dice.Next(9, 13), 1)
        )
        {
            Withheld = dice.Next(3) == 0 ? Withheld.None : Withheld.All,
        };

    /// <summary>An account of the records: is there one that gave this, nothing that took it back, and no bound
    /// overstepped?</summary>
    private static bool IsCovered(MemoryGrants company, AccessRequest request)
    {
        var given = new Dictionary<Guid, (GrantTerms Terms, Guid? Above)>();
        foreach (var (_, draft) in company.Books)
        {
            switch (draft.Kind)
            {
                case SharingKind.Given:
                    var one = SharingRecords.Read<GrantGiven>(draft.Payload.Span);
                    given[one.Grant] = (one.Terms, null);
                    break;
                case SharingKind.Renewed:
                    var renewed = SharingRecords.Read<GrantRenewed>(draft.Payload.Span);
                    given[renewed.Grant] = (renewed.Terms, null);
                    break;
                case SharingKind.PassedOn:
                    var passed = SharingRecords.Read<GrantPassedOn>(draft.Payload.Span);
                    given[passed.Grant] = (passed.Terms, passed.Parent);
                    break;
                case SharingKind.Withdrawn or SharingKind.Replaced or SharingKind.TakenBack:
                    given.Remove(SharingRecords.Read<GrantEnded>(draft.Payload.Span).Grant);
                    break;
                default:
                    break;
            }
        }

        return given.Any(one =>
            one.Value.Terms.Client == request.Client
            && Chain(one.Key).All(link => link is { } terms && Opens(terms, one.Key))
        );

        IEnumerable<(Guid Id, GrantTerms Terms)?> Chain(Guid id)
        {
            for (Guid? next = id; next is { } link; next = given[link].Above)
            {
                if (!given.TryGetValue(link, out var found))
                {
                    yield return null;
                    yield break;
                }

                yield return (link, found.Terms);
            }
        }

        bool Opens((Guid Id, GrantTerms Terms) link, Guid leaf)
        {
            var terms = link.Terms;
            var uses = company
                .Accesses.Where(access => IsBelow(access.Released.Grant!.Value, link.Id))
                .Select(access => access.Time)
                .ToList();
            return company.Now >= (terms.NotBefore ?? DateTimeOffset.MinValue)
                && company.Now <= terms.NotAfter
                && terms.Resources.Contains(request.Resource!)
                && (terms.From is null || request.From >= terms.From)
                && (terms.To is null || request.To <= terms.To)
                && (terms.UsesMax is null || uses.Count < terms.UsesMax)
                && (terms.Detail.Count == 0 || request.Withheld == Withheld.All)
                && (terms.Every is null || uses.All(time => !IsSame(terms.Every.Value, time, company.Now)));
        }

        bool IsBelow(Guid used, Guid above)
        {
            for (Guid? link = used; link is { } id; link = company.Grant(id)!.Parent)
            {
                if (id == above)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsSame(GrantInterval interval, DateTimeOffset one, DateTimeOffset other) =>
        interval switch
        {
            GrantInterval.Day => one.Date == other.Date,
            GrantInterval.Week => System.Globalization.ISOWeek.GetWeekOfYear(one.Date)
                == System.Globalization.ISOWeek.GetWeekOfYear(other.Date)
                && System.Globalization.ISOWeek.GetYear(one.Date) == System.Globalization.ISOWeek.GetYear(other.Date),
            _ => (one.Year, one.Month) == (other.Year, other.Month),
        };
}
