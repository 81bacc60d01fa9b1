namespace Nsg.Node.Hosting;

/// <summary>Files of a data folder that something would be lost with.</summary>
public static class NodeFiles
{
    /// <summary>The database; beside it lies its write-ahead log.</summary>
    public const string Database = "nsg.db";

    /// <summary>The key that signs.</summary>
    public const string Key = "node-key.pem";

    /// <summary>Public parts of the keys that signed before: what they signed is checked by them.</summary>
    public const string RetiredKeys = "node-keys-retired.txt";

    /// <summary>Whether a folder is the data folder of a node.</summary>
    public static bool AreIn(string folder) => File.Exists(Path.Combine(folder, Database));

    /// <summary>What a copy of the folder holds beside the database, where it is there.</summary>
    public static IReadOnlyList<string> Beside { get; } = [Key, RetiredKeys];
}
