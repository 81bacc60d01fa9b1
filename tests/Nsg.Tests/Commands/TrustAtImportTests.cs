using System.Text;
using System.Text.Json;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Command.Tests.Commands;

/// <summary>Senders of imported documents are checked as those of documents that come in over HTTP: where it is
/// configured, and not otherwise.</summary>
public sealed class TrustAtImportTests : IDisposable
{
    private const string Mill = "DK:41000015";

    private readonly Bakery _bakery = new();

    [Fact]
    public void Import_WithTrust_FlagsASenderOnAList()
    {
        _bakery.Write("fraud.tsv", Encoding.UTF8.GetBytes(Mill + "\tThe mill\tinvoices for nothing\n"));
        var settings = _bakery.Write("trust.json", Encoding.UTF8.GetBytes("""{"lists":["fraud.tsv"]}"""));
        var run = _bakery.Books(
            "import",
            "--json",
            "--trust",
            settings,
            Bakery.Fixture("flour.xml"),
            Bakery.Fixture("bread.xml")
        );

        run.Code.ShouldBe(ExitCode.Findings, run.Error);
        var trust = JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("trust");
        (
            trust.GetProperty("checked").GetInt32(),
            trust.GetProperty("warned").GetInt32(),
            trust.GetProperty("failed").GetInt32()
        ).ShouldBe((1, 1, 0));
        using var store = NodeStore.Open(
            Path.Combine(_bakery.Folder, "data"),
            TimeProvider.System,
            new SystemRandomness()
        );
        store
            .Query(store.Companies()[0].Key, books => books.Flags())
            .Select(one => one.Kind)
            .ShouldContain("trust-listed");
    }

    [Fact]
    public void Import_WithoutTrust_ChecksNothing()
    {
        var run = _bakery.Import("flour.xml");
        JsonSerializer.Deserialize<JsonElement>(run.Out).GetProperty("trust").ValueKind.ShouldBe(JsonValueKind.Null);
        _bakery
            .Books("import", "--register", _bakery.Folder, Bakery.Fixture("flour.xml"))
            .Error.ShouldContain("go with --trust");
    }

    public void Dispose() => _bakery.Dispose();
}
