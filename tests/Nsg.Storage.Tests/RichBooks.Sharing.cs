using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Tests;

/// <summary>Grants and mandates in all their states.</summary>
internal static partial class RichBooks
{
    private static void Share(Books books)
    {
        var now = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var terms = new GrantTerms
        {
            Client = "bank",
            Requester = "Bank",
            Purpose = "credit",
            Resources = ["balances"],
            NotAfter = now,
        };
        foreach (var (i, kind) in new[] { SharingKind.Refused, SharingKind.Withdrawn, SharingKind.UsedUp }.Index())
        {
            var grant = new Guid(i, 1, 2, new byte[8]);
            Append(SharingKind.Requested, new GrantRequested(grant, terms, "text", "en"));
            Append(SharingKind.Given, new GrantGiven(grant, terms with { UsesMax = 1 }, "text", "en", ["Anna"], "R-1"));
            Append(kind, new GrantEnded(grant, "why"));
        }

        var first = new Guid(9, 1, 2, new byte[8]);
        Append(
            SharingKind.Renewed,
            new GrantRenewed(
                first,
                new Guid(0, 1, 2, new byte[8]),
                terms with
                {
                    Every = GrantInterval.Week,
                    Detail = [Details.NoPrices],
                    Delegations = 1,
                },
                "text",
                "en",
                [],
                null
            )
        );
        Append(
            SharingKind.PassedOn,
            new GrantPassedOn(new Guid(8, 1, 2, new byte[8]), first, terms with { Client = "broker" }, "text", "en")
        );
        Append(
            SharingKind.Requested,
            new GrantRequested(new Guid(7, 1, 2, new byte[8]), terms, "text", "en") { Replaces = first }
        );
        var joint = new Guid(11, 1, 2, new byte[8]);
        Append(SharingKind.Requested, new GrantRequested(joint, terms, "text", "en"));
        Append(
            SharingKind.Signed,
            new GrantSigned(joint, terms with { UsesMax = 1 }, "text", "sv", "Anna") { Shown = "more" }
        );
        Append(SharingKind.Signed, new GrantSigned(joint, terms with { UsesMax = 1 }, "text", "en", "Bo"));
        Append(SharingKind.Unsigned, new GrantUnsigned(joint, "Anna"));
        var taken = new Guid(12, 1, 2, new byte[8]);
        Append(SharingKind.Requested, new GrantRequested(taken, terms, "text", "en"));
        Append(SharingKind.Signed, new GrantSigned(taken, terms, "text", "en", "Anna"));
        Append(SharingKind.TakenBack, new GrantEnded(taken, "asked by mistake"));
        Append(SharingKind.Replaced, new GrantEnded(first, null));
        var mandate = new MandateTerms
        {
            Mandatee = new Mandatee("Office", "NO:974760673"),
            Issued = new DateOnly(2026, 1, 1),
            To = new DateOnly(2027, 1, 1),
            Scope = ["grants"],
            IsDelegable = true,
        };
        Append(
            SharingKind.MandateGranted,
            new MandateGranted(new Guid(5, 1, 2, new byte[8]), mandate, [new Mandator("Anna", "SE_LE")], "R-1")
        );
        Append(
            SharingKind.MandateDelegated,
            new MandateDelegated(new Guid(4, 1, 2, new byte[8]), new Guid(5, 1, 2, new byte[8]), mandate)
        );
        Append(SharingKind.MandateRevoked, new MandateRevoked(new Guid(4, 1, 2, new byte[8]), "why"));
        Append(SharingKind.RightsKept, new SignatoryRightsKept("{}", "register"));

        void Append<T>(string kind, T facts)
            where T : class =>
            books.Decide(transaction =>
            {
                transaction.Append(SharingRecords.Draft(kind, "test", facts));
                return true;
            });
    }
}
