using System.Net;
using System.Security.Cryptography.X509Certificates;
using Nsg.Log;
using Nsg.Node.Proofs;

namespace Nsg.Node.Tests.Proofs;

/// <summary>Witnesses and time stamps: what others say of a log.</summary>
public sealed class WitnessTests
{
    private const string Rent =
        """{"date":"2025-03-05","text":"Rent","lines":[{"account":"2810","debit":"100.50"},{"account":"6480","credit":100.50}]}""";

    [Fact]
    public async Task Witness_SignsWhatGrowsAndKeepsAgainstARewrittenLog()
    {
        await using var node = await NodeFixture.StartAsync();
        await using var other = await NodeFixture.StartAsync();
        using var mine = NodeKey.Of(node.Store.Folder);
        using var theirs = NodeKey.Of(other.Store.Folder);
        using var http = new HttpClient();
        var client = new WitnessClient(node.Store, http, theirs.Witness);
        var address = new Uri(other.App.Urls.First() + "/");
        var ask = () => client.AskAsync(node.Company, address, other.Token, default);

        (await ask()).Refusal.ShouldNotBeNull().ShouldContain("403");
        await other.Store.Witnesses.TrustAsync(mine.Public.ToString());
        (await ask()).Refusal.ShouldBeNull();
        await PostAsync(node);
        (await ask()).Refusal.ShouldBeNull();
        (await ask()).Refusal.ShouldBeNull();

        var evidence = node.Store.Query(node.Company, WitnessEvidence.Of);
        evidence.Faults.ShouldBeEmpty();
        var size = node.Store.Query(node.Company, books => books.Checkpoint()).Books.Size;
        evidence
            .Witnesses.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.Name.ShouldBe(theirs.Name), one => one.Books.ShouldBe(size));

        // A node that lost what the witness saw, or that has other records in its place, is found out by the witness.
        var request = Request(node, mine, size, rewritten: true);
        using var refused = await other.PostAsync(
            "/api/v1/witness/add-checkpoint",
            NodeFixture.Utf8(request.ToString()),
            "text/plain"
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("text/x.tlog.size");
        (await refused.Content.ReadAsStringAsync()).ShouldStartWith($"{size}\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n\nnothing\n")]
    [InlineData("old x\n\ntext\n\n\u2014 name AAAAAAAA\n")]
    public async Task Witness_OfWhatIsNoRequest_SaysWhy(string body)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.PostAsync("/api/v1/witness/add-checkpoint", NodeFixture.Utf8(body), "text/plain");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cosignature_OfAnotherState_DoesNotHold()
    {
        await using var node = await NodeFixture.StartAsync();
        using var key = NodeKey.Of(node.Store.Folder);
        var note = node.Store.Query(node.Company, books => books.Checkpoint()).ToNote();
        var signature = key.Cosign(note.Replace("\n1\n", "\n2\n", StringComparison.Ordinal), DateTimeOffset.UnixEpoch)[
            0
        ];
        await node.Store.Witnesses.KeepAsync(
            node.Company,
            new Nsg.Storage.KeptCosignature(
                1,
                0,
                key.Witness.ToString(),
                new SignedNote("", [signature]).ToString().Trim()
            )
        );
        node.Store.Query(node.Company, WitnessEvidence.Of).Faults.ShouldHaveSingleItem().ShouldContain("does not hold");
        WitnessKey.TryParse(key.Witness.ToString(), out var read).ShouldBeTrue();
        read.ToString().ShouldBe(key.Witness.ToString());
        WitnessKey.TryParse(key.Public.ToString(), out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Witness_KnownByItsEarlierKey_IsStillHeard()
    {
        await using var node = await NodeFixture.StartAsync();
        await using var other = await NodeFixture.StartAsync();
        using var mine = NodeKey.Of(node.Store.Folder);
        using var theirs = NodeKey.Of(other.Store.Folder);
        using var http = new HttpClient();
        await other.Store.Witnesses.TrustAsync(mine.Public.ToString());
        theirs.Witness.IsEd25519.ShouldBeTrue();
        theirs.EarlierWitness.IsEd25519.ShouldBeFalse();
        foreach (var witness in new[] { theirs.Witness, theirs.EarlierWitness })
        {
            (
                await new WitnessClient(node.Store, http, witness).AskAsync(
                    node.Company,
                    new Uri(other.App.Urls.First() + "/"),
                    other.Token,
                    default
                )
            ).Refusal.ShouldBeNull();
        }

        node.Store.Query(node.Company, books => books.Cosignatures())
            .Select(one => one.Witness)
            .ShouldBe([theirs.Witness.ToString(), theirs.EarlierWitness.ToString()], ignoreOrder: true);
        node.Store.Query(node.Company, WitnessEvidence.Of).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stamp_OfAnAuthority_HoldsAndLeadsToItsRoot()
    {
        await using var node = await NodeFixture.StartAsync();
        var time = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);
        using var authority = new StampAuthority(time);
        using var http = new HttpClient(authority, disposeHandler: false);
        var ask = () => TimeStamps.AskAsync(node.Store, http, node.Company, new Uri("http://tsa.test/stamp"), default);
        authority.Lies = true;
        (await ask()).Refusal.ShouldNotBeNull().ShouldContain("no time stamp");
        authority.Lies = false;
        (await ask()).Refusal.ShouldBeNull();
        await PostAsync(node);

        var (held, faults) = node.Store.Query(node.Company, books => TimeStamps.Check(books, []));
        faults.ShouldBeEmpty();
        held.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                one => one.Time.ShouldBe(time),
                one => one.Authority.ShouldContain("Stamps of the tests"),
                one => one.IsChained.ShouldBeNull()
            );
        node.Store.Query(node.Company, books => TimeStamps.Check(books, [authority.Certificate]))
            .Held[0]
            .IsChained.ShouldBe(true);
        using var stranger = new StampAuthority(time);
        node.Store.Query(
                node.Company,
                books => TimeStamps.Check(books, new X509Certificate2Collection(stranger.Certificate))
            )
            .Faults.ShouldHaveSingleItem()
            .ShouldContain("none of the given roots");
    }

    private static WitnessRequest Request(NodeFixture node, NodeKey key, long size, bool rewritten)
    {
        var root = new byte[32];
        root[0] = rewritten ? (byte)1 : (byte)0;
        var access = node.Store.Query(node.Company, books => books.Checkpoint()).Access;
        var text = new Checkpoint(node.Company, new StreamHead(size, root), access).ToNote();
        using var pem = System.Security.Cryptography.ECDsa.Create();
        pem.ImportFromPem(File.ReadAllText(Path.Combine(node.Store.Folder, "node-key.pem")));
        return new WitnessRequest(size, [], access.Size, [], new SignedNote(text, [NoteKey.Sign(key.Name, pem, text)]));
    }

    private static async Task PostAsync(NodeFixture node)
    {
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(Rent),
            "application/json"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());
    }
}
