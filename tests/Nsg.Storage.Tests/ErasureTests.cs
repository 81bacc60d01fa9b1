using System.Text;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Sharing.Grants;

namespace Nsg.Storage.Tests;

/// <summary>What no law keeps is erased, and nothing else is; everything that is left stands.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task Record_ThatALawKeeps_IsRefusedWithLawAndDay()
    {
        using var books = RichBooks.Make();
        var entry = Find(books, RecordKind.EntryPosted);
        var fault = await Should.ThrowAsync<ErasureException>(() =>
            books.Store.EraseAsync(books.Company, [entry.Sequence], "asked for", "test")
        );
        fault.Message.ShouldContain("is kept until 20");
        fault.Message.Length.ShouldBeGreaterThan(fault.Message.IndexOf(": ", StringComparison.Ordinal) + 5);
        Find(books, RecordKind.EntryPosted).Payload.ShouldNotBeNull();
        books.Ask(one => one.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_ThatNoLawKeeps_IsErasedAndEverythingElseStands()
    {
        using var books = RichBooks.Make();
        await RefuseAsync(books, "Kari Nordmann");
        await AnswerAsync(books);
        var asked = books
            .Ask(one => one.Events(0, 10_000))
            .Where(record => Text(record).Contains("Kari Nordmann", StringComparison.Ordinal))
            .ToList();
        asked.Select(one => one.Kind).ShouldBe([SharingKind.Requested, SharingKind.Refused]);
        var (checkpoint, balances) = books.Ask(one => (one.Checkpoint(), one.TrialBalance(null, null)));
        var proof = books.Ask(one => one.Proof(LogStream.Books, asked[0].Sequence))!;

        (
            await books.Store.EraseAsync(
                books.Company,
                [.. asked.Select(one => one.Sequence)],
                "asked for by the person",
                "test"
            )
        ).Records.ShouldBe(2);

        books
            .Ask(one => one.Events(0, 10_000))
            .ShouldAllBe(record => !Text(record).Contains("Kari Nordmann", StringComparison.Ordinal));
        var erased = books.Ask(one => one.Events(asked[0].Sequence - 1, 1))[0];
        erased.ShouldSatisfyAllConditions(
            one => one.Payload.ShouldBeNull(),
            one => one.Salt.ShouldBeNull(),
            one => one.PayloadHash.ToArray().ShouldBe(asked[0].PayloadHash.ToArray())
        );
        books.Ask(one => one.Grants()).ShouldAllBe(one => one.Terms.Requester != "Kari Nordmann");
        books.Ask(one => one.TrialBalance(null, null)).ShouldBe(balances);
        books.Ask(one => one.Verify()).Faults.ShouldBeEmpty();
        LeafHash.OfRecord(erased).ShouldBe(LeafHash.OfRecord(proof.Record));
        books.Ask(one => one.Checkpoint()).Books.Size.ShouldBe(checkpoint.Books.Size + 2);
        Find(books, RecordKind.RecordErased).Actor.ShouldBe("test");
        (await AnswerAsync(books)).Earlier.ShouldBe(new RequestAnswer(201, null, null));
        await books.Store.RebuildAsync(books.Company);
        books.Ask(one => one.Verify()).Faults.ShouldBeEmpty();
        await Should.ThrowAsync<ErasureException>(() =>
            books.Store.EraseAsync(books.Company, [asked[0].Sequence], "again", "test")
        );
    }

    [Fact]
    public async Task Preview_OfAnErasure_SaysWhatWouldGoAndChangesNothing()
    {
        using var books = RichBooks.Make();
        await RefuseAsync(books, "Kari Nordmann");
        var (entry, withdrawn) = (
            Find(books, RecordKind.EntryPosted).Sequence,
            Find(books, SharingKind.Withdrawn).Sequence
        );
        var asked = books
            .Ask(one => one.Events(0, 10_000))
            .Where(record => Text(record).Contains("Kari Nordmann", StringComparison.Ordinal))
            .Select(one => one.Sequence)
            .ToList();
        var size = books.Ask(one => one.Checkpoint()).Books.Size;

        var fine = await books.Store.PreviewErasureAsync(books.Company, asked);
        (fine.Obstacle, fine.Records.Count, fine.Records.All(one => one.KeptUntil is null)).ShouldBe((null, 2, true));
        var kept = await books.Store.PreviewErasureAsync(books.Company, [.. asked, entry]);
        kept.Obstacle.ShouldNotBeNull().ShouldContain("is kept until");
        kept.Records[^1]
            .ShouldSatisfyAllConditions(
                one => one.KeptUntil.ShouldNotBeNull(),
                one => one.Law.ShouldNotBeNullOrEmpty()
            );
        (await books.Store.PreviewErasureAsync(books.Company, [withdrawn]))
            .Obstacle.ShouldNotBeNull()
            .ShouldContain("would be open again");
        (await books.Store.PreviewErasureAsync(books.Company, [99_999]))
            .Obstacle.ShouldNotBeNull()
            .ShouldContain("no record 99999");

        books.Ask(one => one.Checkpoint()).Books.Size.ShouldBe(size);
        books
            .Ask(one => one.Events(0, 10_000))
            .Count(record => Text(record).Contains("Kari Nordmann", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public async Task Erased_Facts_AreInNoFileOfTheDatabaseAndInNoNewBackup()
    {
        using var books = RichBooks.Make();
        if (!books.Store.IsFile)
        {
            (await books.Store.ScrubAsync()).ShouldNotBeNull().ShouldContain("VACUUM FULL");
            return;
        }

        const string Mark = "QXZPERSONALMARK";
        await RefuseAsync(books, Mark);
        // Tables that are made anew leave copies in free pages: what a plain deletion would not reach.
        await books.Store.RebuildAsync(books.Company);
        await books.Store.RebuildAsync(books.Company);
        Files(books).ShouldContain(file => Holds(file, Mark));

        var records = books
            .Ask(one => one.Events(0, 10_000))
            .Where(record => Text(record).Contains(Mark, StringComparison.Ordinal))
            .Select(one => one.Sequence)
            .ToList();
        (await books.Store.EraseAsync(books.Company, records, "asked for by the person", "test")).Left.ShouldBeNull();

        Files(books).Where(file => Holds(file, Mark)).ShouldBeEmpty();
        var copy = Path.Combine(books.Folder, "copy.db");
        books.Store.CopyTo(copy);
        Holds(copy, Mark).ShouldBeFalse();
        Holds(copy, "Own company").ShouldBeTrue("what is there is found by this way of looking");
        books.Ask(one => one.Verify()).Faults.ShouldBeEmpty();
        await RefuseAsync(books, "Another");
        books.Ask(one => one.Grants()).ShouldContain(one => one.Terms.Requester == "Another");
    }

    private static string[] Files(Books books) => Directory.GetFiles(books.Folder, "nsg.db*");

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    [Fact]
    public async Task Withdrawal_WithoutTheGrantItEnds_IsNotErased()
    {
        using var books = RichBooks.Make();
        var withdrawn = Find(books, SharingKind.Withdrawn);
        (
            await Should.ThrowAsync<ErasureException>(() =>
                books.Store.EraseAsync(books.Company, [withdrawn.Sequence], "asked for", "test")
            )
        ).Message.ShouldContain("would be open again");
        Find(books, SharingKind.Withdrawn).Payload.ShouldNotBeNull();
        books.Ask(one => one.Grants()).ShouldContain(one => one.State == GrantState.Withdrawn);
    }

    [Fact]
    public async Task Uses_CountedAnewFromTheAccesses_AreWhatTheyWere()
    {
        using var books = RichBooks.Make();
        var id = await books.Store.DecideGrantAsync(
            books.Company,
            company =>
            {
                var desk = new GrantDesk(company);
                desk.KeepRights(
                    """{"signatoryRights":[{"description":"x","signatoryRules":[{"oneOf":[{"role":{"notation":"M","prefLabel":"Director"},"heldByPerson":[{"fullName":"Anna"}]}]}]}]}""",
                    "register",
                    "test"
                );
                var terms = new GrantTerms
                {
                    Client = "bank-2",
                    Requester = "Bank",
                    Purpose = "credit",
                    Resources = [Resources.Balances],
                    NotAfter = company.Now.AddDays(1),
                    UsesMax = 9,
                    Delegations = 1,
                };
                var above = desk.Give(
                    desk.Request(terms, "Company", "en", "test").Id,
                    null,
                    ["Anna"],
                    "Company",
                    "en",
                    "test"
                );
                desk.PassOn(above.Id, "bank-2", terms with { Client = "broker-2", Delegations = 0 }, "Company", "test");
                foreach (var client in new[] { "bank-2", "broker-2", "broker-2" })
                {
                    desk.Release(
                            new AccessRequest(client, Resources.Balances, null, null, null),
                            new Nsg.Sharing.AccessReleased(client, "GET", "/x", [], ""),
                            "test"
                        )
                        .Decision.Grant.ShouldNotBeNull();
                }

                return above.Id;
            }
        );
        var before = books.Ask(one => one.Grants()).Select(one => (one.Id, one.Uses, one.LastUse)).ToList();
        before.Single(one => one.Id == id).Uses.ShouldBe(3);
        using (var session = RichBooks.Open(books))
        {
            session.Script("BEGIN");
            session.Run("UPDATE grant_use SET uses = 77");
            Tables.GrantProjection.RecountUses(session, books.Company);
            session.Change("COMMIT");
        }

        books
            .Ask(one => one.Grants())
            .Where(one => one.Terms.Client is "bank-2" or "broker-2")
            .Select(one => (one.Id, one.Uses, one.LastUse))
            .ShouldBe(before.Where(one => books.Ask(all => all.Grant(one.Id))!.Terms.Client is "bank-2" or "broker-2"));
    }

    private static Task<bool> RefuseAsync(Books books, string requester) =>
        books.Store.DecideGrantAsync(
            books.Company,
            company =>
            {
                var desk = new GrantDesk(company);
                var grant = desk.Request(
                    new GrantTerms
                    {
                        Client = "kari",
                        Requester = requester,
                        Purpose = "credit",
                        Resources = [Resources.Balances],
                        NotAfter = company.Now.AddDays(1),
                    },
                    "Company",
                    "en",
                    "test"
                );
                desk.Refuse(grant.Id, $"not to {requester}", "test");
                return true;
            }
        );

    private static LogRecord Find(Books books, string kind) =>
        books.Ask(one => one.Events(0, 10_000)).Last(record => record.Kind == kind);

    private static string Text(LogRecord record) =>
        record.Payload is { } payload ? Encoding.UTF8.GetString(payload.Span) : "";

    /// <summary>A request that was answered with a name.</summary>
    private static Task<RequestOutcome<string>> AnswerAsync(Books books) =>
        books.Store.DecideOnceAsync(
            books.Company,
            new RequestKey("k", "asked"),
            _ => "done",
            _ => new RequestAnswer(201, "/made", Encoding.UTF8.GetBytes("Kari Nordmann"))
        );
}
