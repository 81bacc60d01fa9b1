using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;

namespace Nsg.Storage.Tests;

/// <summary>A way to the tables past the program, as somebody has who may do anything with the database.</summary>
internal static class PastTheProgram
{
    internal static Func<string, SqlSession> Opening { get; set; } =
        folder => SqliteSession.Open(Path.Combine(folder, "nsg.db"));
}
