using System.Globalization;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Sqlite;

/// <summary>Brings a database to the newest schema: numbered scripts, each run once, in one transaction.</summary>
internal static class SchemaRunner
{
    internal static void Upgrade(SqliteSession session)
    {
        var scripts = SchemaScripts.All;
        if (Version(session) == scripts.Count)
        {
            return;
        }

        session.Script("BEGIN IMMEDIATE");
        var version = Version(session);
        if (version > scripts.Count)
        {
            session.Script("ROLLBACK");
            throw new InvalidOperationException(
                $"the data folder was written by a newer program (schema {version.ToString(CultureInfo.InvariantCulture)}); use that program"
            );
        }

        foreach (var script in scripts.Skip(version))
        {
            session.Script(script);
        }

        session.Script($"PRAGMA user_version={scripts.Count.ToString(CultureInfo.InvariantCulture)}; COMMIT");
    }

    private static int Version(SqliteSession session) => (int)(long)session.Scalar("PRAGMA user_version")!;
}
