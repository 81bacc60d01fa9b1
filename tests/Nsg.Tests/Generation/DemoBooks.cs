using Nsg.Command.Tests.Commands;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Tests.Generation;

/// <summary>The books of the demo's five companies, played once for all tests that ask them.</summary>
public sealed class DemoBooks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-demobooks-").FullName;

    /// <summary>Plays the demo through its command.</summary>
    public DemoBooks()
    {
        var run = NsgRun.Of("demo", "--no-serve", "--data", _folder);
        run.Code.ShouldBe(0, run.Error);
        Store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
    }

    /// <summary>The store.</summary>
    public NodeStore Store { get; }

    /// <summary>The folder with a folder of documents for each company.</summary>
    internal string Documents => Path.Combine(_folder, "documents");

    /// <summary>Key of a country's company.</summary>
    internal string KeyOf(string country) => Store.Companies().Single(one => one.Pack.Country.Code == country).Key;

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests that ask the demo's books.</summary>
[CollectionDefinition(Name)]
public sealed class DemoBooksTests : ICollectionFixture<DemoBooks>
{
    internal const string Name = "demo books";
}
