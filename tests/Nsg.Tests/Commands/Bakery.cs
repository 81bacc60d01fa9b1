namespace Nsg.Command.Tests.Commands;

/// <summary>A data folder with a small Danish bakery, on disk for as long as a test takes.</summary>
internal sealed class Bakery : IDisposable
{
    internal const string Number = "DK:41000007";

    internal Bakery()
    {
        Directory.CreateDirectory(Folder);
        Run("company", "create", "--id", Number, "--name", "Fjordens Bageri ApS").Code.ShouldBe(ExitCode.Ok);
    }

    /// <summary>A folder for whatever the test writes.</summary>
    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), "nsg-" + Path.GetRandomFileName());

    /// <summary>The path of a document that is part of the tests.</summary>
    internal static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>Runs a command on the data folder.</summary>
    internal NsgRun Run(params string[] args) => NsgRun.Of([.. args, "--data", Path.Combine(Folder, "data")]);

    /// <summary>Runs a command on the bakery's books.</summary>
    internal NsgRun Books(params string[] args) => Run([.. args, "--company", Number]);

    /// <summary>Imports documents that are part of the tests.</summary>
    internal NsgRun Import(params string[] fixtures) => Books(["import", "--json", .. fixtures.Select(Fixture)]);

    /// <summary>Writes a file into the folder.</summary>
    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
