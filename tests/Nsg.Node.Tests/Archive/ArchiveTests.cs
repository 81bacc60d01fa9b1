using System.IO.Compression;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Archive;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Archive;

/// <summary>A company leaves one node and goes on at another, with proof.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-archive").FullName;
    private readonly List<NodeStore> _stores = [];

    [Fact]
    public async Task Archive_ImportedElsewhere_GivesIdenticalBooksAndTheSameBytes()
    {
        var (first, company) = await FilledAsync();
        var bytes = await ExportAsync(first, company);

        var second = Open("second");
        var imported = await ArchiveImporter.RunAsync(second, new MemoryStream(bytes), CancellationToken.None);

        imported.Refusal.ShouldBeNull();
        (await ExportAsync(second, company)).ShouldBe(bytes);
        second.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
        second
            .Query(company, books => books.TrialBalance(null, null))
            .ShouldBe(first.Query(company, books => books.TrialBalance(null, null)));
        second.FindCompany(PartyIdentifier.Parse("DK:20202020")).ShouldBe(company);
        (
            await ArchiveImporter.RunAsync(second, new MemoryStream(bytes), CancellationToken.None)
        ).Refusal!.ShouldContain("on this node already");
    }

    [Fact]
    public async Task Archive_WithWitnessesAndStamps_TakesThemAlong()
    {
        var (first, company) = await FilledAsync();
        await SignedByOthersAsync(first, company);
        Receive(first, company, Papers.Invoice("A-9"));
        var bytes = await ExportAsync(first, company);
        Names(bytes)
            .Count(name =>
                name.StartsWith("witness", StringComparison.Ordinal)
                || name.StartsWith("stamps/", StringComparison.Ordinal)
            )
            .ShouldBe(3);

        var second = Open("second");
        (
            await ArchiveImporter.RunAsync(second, new MemoryStream(bytes), CancellationToken.None)
        ).Refusal.ShouldBeNull();

        (await ExportAsync(second, company)).ShouldBe(bytes);
        var evidence = second.Query(company, WitnessEvidence.Of);
        (evidence.Witnesses.Count, evidence.Faults.Count).ShouldBe((2, 0));
        second
            .Query(company, books => TimeStamps.Check(books, []))
            .ShouldSatisfyAllConditions(one => one.Held.Count.ShouldBe(1), one => one.Faults.ShouldBeEmpty());
    }

    [Theory]
    [InlineData("witness-keys.txt")]
    [InlineData("witnesses/")]
    [InlineData("stamps/")]
    public async Task Archive_WithEvidenceBentOrLeftOut_IsRefused(string where)
    {
        var (first, company) = await FilledAsync();
        await SignedByOthersAsync(first, company);
        var bytes = await ExportAsync(first, company);
        var name = Names(bytes).First(one => one.StartsWith(where, StringComparison.Ordinal));
        var seed = new Random(3);
        for (var i = 0; i < 12; i++)
        {
            var changed = Changed(bytes, name, content => Flip(content, seed.Next(content.Length)));
            await Should.ThrowAsync<InvalidDataException>(
                () => ArchiveImporter.RunAsync(Open("second"), new MemoryStream(changed), CancellationToken.None),
                name
            );
        }

        if (where != "stamps/")
        {
            await Should.ThrowAsync<InvalidDataException>(() =>
                ArchiveImporter.RunAsync(Open("second"), new MemoryStream(Without(bytes, name)), CancellationToken.None)
            );
        }
    }

    /// <summary>Both keys of a witness sign the state, and an authority stamps it.</summary>
    private async Task SignedByOthersAsync(NodeStore store, string company)
    {
        var at = store.Query(company, books => books.Checkpoint());
        using var witness = NodeKey.Of(Directory.CreateDirectory(Path.Combine(_folder, "witness")).FullName);
        WitnessKey[] keys = [witness.Witness, witness.EarlierWitness];
        foreach (
            var (signature, key) in witness
                .Cosign(at.ToNote(), new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero))
                .Zip(keys)
        )
        {
            await store.Witnesses.KeepAsync(
                company,
                new KeptCosignature(
                    at.Books.Size,
                    at.Access.Size,
                    key.ToString(),
                    new SignedNote("", [signature]).ToString().Trim()
                )
            );
        }

        using var authority = new Proofs.StampAuthority(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
        using var http = new HttpClient(authority, disposeHandler: false);
        (
            await TimeStamps.AskAsync(store, http, company, new Uri("http://tsa.test/stamp"), default)
        ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Archive_OfAnEarlierCheckpoint_StaysTheSameWhenTheBooksGoOn()
    {
        var (store, company) = await FilledAsync();
        var at = store.Query(company, books => books.Checkpoint());
        var bytes = await ExportAsync(store, company);
        Receive(store, company, Papers.Invoice("A-9"));

        store.Query(company, books => Write(books, at)).ShouldBe(bytes);
        (await ExportAsync(store, company)).ShouldNotBe(bytes);
    }

    [Fact]
    public async Task Archive_WithOneByteChangedAnywhere_IsRefusedAndNothingComesIn()
    {
        var (first, company) = await FilledAsync();
        var bytes = await ExportAsync(first, company);
        var second = Open("second");
        var seed = new Random(7);
        foreach (var name in Names(bytes).Where(name => name != "README.txt"))
        {
            for (var i = 0; i < 6; i++)
            {
                var changed = Changed(
                    bytes,
                    name,
                    content => content.Length == 0 ? [(byte)'x'] : Flip(content, seed.Next(content.Length))
                );
                await Should.ThrowAsync<InvalidDataException>(
                    () => ArchiveImporter.RunAsync(second, new MemoryStream(changed), CancellationToken.None),
                    name
                );
            }
        }

        second.Companies().ShouldBeEmpty();
        (
            await ArchiveImporter.RunAsync(second, new MemoryStream(bytes), CancellationToken.None)
        ).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("books.ndjson", "is not the log of checkpoint.txt")]
    [InlineData("originals/", "missing")]
    [InlineData("checkpoints/", "missing, twice or foreign")]
    public async Task Archive_WithSomethingLeftOutOrAdded_IsRefused(string where, string fault)
    {
        var (first, company) = await FilledAsync();
        var bytes = await ExportAsync(first, company);
        var name = Names(bytes).First(one => one.StartsWith(where, StringComparison.Ordinal));
        var changed = where switch
        {
            "books.ndjson" => Changed(
                bytes,
                name,
                content => content[..(content.AsSpan()[..^1].LastIndexOf((byte)'\n') + 1)]
            ),
            "originals/" => Without(bytes, name),
            _ => With(bytes, "foreign.txt", "x"u8.ToArray()),
        };

        (
            await Should.ThrowAsync<InvalidDataException>(() =>
                ArchiveImporter.RunAsync(Open("second"), new MemoryStream(changed), CancellationToken.None)
            )
        ).Message.ShouldContain(fault);
    }

    [Fact]
    public async Task Archive_OfACompanyWhoseNumberIsHere_IsRefusedWhole()
    {
        var (first, company) = await FilledAsync();
        var second = Open("second");
        await second.CreateCompanyAsync(new CompanyCreated("Other", Country.DK, Currency.DKK, ["DK:20202020"]), "test");

        (
            await ArchiveImporter.RunAsync(
                second,
                new MemoryStream(await ExportAsync(first, company)),
                CancellationToken.None
            )
        ).Refusal!.ShouldContain("on this node already");

        second.Companies().ShouldHaveSingleItem().Name.ShouldBe("Other");
        second.Company(company).ShouldBeNull();
    }

    [Fact]
    public async Task NodeKey_OfAFolder_IsMadeOnceAndKeptFromOthers()
    {
        var store = Open("first");
        using var one = NodeKey.Of(store.Folder);
        using var two = NodeKey.Of(store.Folder);
        two.Public.ToString().ShouldBe(one.Public.ToString());
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(store.Folder, "node-key.pem"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await File.WriteAllTextAsync(Path.Combine(store.Folder, "node-key.pem"), "nonsense");
        Should.Throw<InvalidDataException>(() => NodeKey.Of(store.Folder)).Message.ShouldContain("no private key");
    }

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        foreach (var store in Directory.GetDirectories(_folder))
        {
            TestStores.Removing(store);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private NodeStore Open(string name)
    {
        var store = TestStores.Open(Path.Combine(_folder, name));
        _stores.Add(store);
        return store;
    }

    private async Task<(NodeStore Store, string Company)> FilledAsync()
    {
        var store = Open("first");
        var company = (
            await store.CreateCompanyAsync(new CompanyCreated("Own", Country.DK, Currency.DKK, ["DK:20202020"]), "test")
        ).Key;
        foreach (var number in new[] { "A-1", "A-2", "A-3" })
        {
            Receive(store, company, Papers.Invoice(number));
        }

        await store.RecordAccessAsync(company, new RecordDraft("access.released", "key:1", "{}"u8.ToArray()));
        return (store, company);
    }

    private static void Receive(NodeStore store, string company, byte[] document)
    {
        var prepared = PreparedDocument.Prepare("a.xml", document, ReadingLimits.Default, DocumentCheck.None);
        store
            .DecideAsync(company, books => new DocumentDesk(books).Receive(prepared, new Submission("test")))
            .GetAwaiter()
            .GetResult();
    }

    private static async Task<byte[]> ExportAsync(NodeStore store, string company)
    {
        var at = store.Query(company, books => books.Checkpoint());
        using var key = NodeKey.Of(store.Folder);
        await key.SignAsync(store, at);
        return store.Query(company, books => Write(books, at));
    }

    private static byte[] Write(Nsg.Storage.Queries.BooksQueries books, Checkpoint at)
    {
        using var output = new MemoryStream();
        ArchiveWriter.Write(books, at, output);
        return output.ToArray();
    }

    private static byte[] Flip(byte[] content, int at)
    {
        var changed = content.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    private static IReadOnlyList<string> Names(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static byte[] Changed(byte[] archive, string name, Func<byte[], byte[]> change) =>
        Copy(archive, (one, content) => one == name ? change(content) : content);

    private static byte[] Without(byte[] archive, string name) =>
        Copy(archive, (one, content) => one == name ? null : content);

    private static byte[] With(byte[] archive, string name, byte[] content) =>
        Copy(archive, (_, one) => one, (name, content));

    private static byte[] Copy(
        byte[] archive,
        Func<string, byte[], byte[]?> change,
        params (string Name, byte[] Content)[] more
    )
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(archive)))
        using (var copy = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using (var input = entry.Open())
                {
                    input.CopyTo(content);
                }

                if (change(entry.FullName, content.ToArray()) is { } changed)
                {
                    Add(copy, entry.FullName, changed);
                }
            }

            foreach (var (name, content) in more)
            {
                Add(copy, name, content);
            }
        }

        return output.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
