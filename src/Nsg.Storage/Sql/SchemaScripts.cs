using System.Reflection;

namespace Nsg.Storage.Sql;

/// <summary>
/// The numbered scripts that make the schema, each run once. They are written in the SQL that SQLite takes; what
/// PostgreSQL makes of them is
/// derived from the same text, so that both stores have the same tables.
/// </summary>
internal static class SchemaScripts
{
    private const string Prefix = "Nsg.Storage.Schema.";

    /// <summary>All scripts, in order; the version of a schema is how many of them it has seen.</summary>
    internal static IReadOnlyList<string> All { get; } = Read();

    private static List<string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()),
        ];
    }
}
