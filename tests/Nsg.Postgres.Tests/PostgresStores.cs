using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Npgsql;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Postgres;
using Nsg.Testing;

namespace Nsg.Postgres.Tests;

/// <summary>Databases for tests on one server of this process: each a copy of one that was prepared once.</summary>
internal static class PostgresStores
{
    internal const string Role = "nsg_app";

    /// <summary>As many as show that rows are spread, and as few as are quickly copied.</summary>
    internal const int Partitions = 2;

    private const string Template = "nsg_prepared";

    private static readonly Lazy<PostgresCluster> Shared = new(Prepared);
    private static readonly ConcurrentDictionary<string, string> Databases = new();

    /// <summary>The server.</summary>
    internal static PostgresCluster Cluster => Shared.Value;

    [ModuleInitializer]
    internal static void UsePostgres()
    {
        TestStores.Opening = Open;
        TestStores.Removing = Remove;
        TestStores.Placing = folder => ConnectionString(Cluster, DatabaseOf(folder), Role);
        Storage.Tests.PastTheProgram.Opening = folder =>
        {
            var connection = OpenPast(folder);
            return new PostgresSession(connection, PostgresColumns.Read(connection));
        };
    }

    internal static NodeStore Open(string folder, TimeProvider time) =>
        NodeStore.OpenPostgres(ConnectionString(Cluster, DatabaseOf(folder), Role), folder, time, new SystemRandomness());

    /// <summary>A connection past the program, as somebody has who runs the database.</summary>
    internal static NpgsqlConnection OpenPast(string folder)
    {
        var connection = new NpgsqlConnection(ConnectionString(Cluster, DatabaseOf(folder), PostgresCluster.Owner));
        connection.Open();
        return connection;
    }

    internal static string ConnectionString(PostgresCluster cluster, string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = cluster.Socket, Database = database, Username = role, Pooling = role == Role,
    }.ConnectionString;

    /// <summary>Name of a folder's database, made when it is new.</summary>
    internal static string DatabaseOf(string folder) => Databases.GetOrAdd(Path.GetFullPath(folder), _ =>
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        Execute(Cluster, "postgres", $"CREATE DATABASE {name} TEMPLATE {Template} STRATEGY FILE_COPY");
        return name;
    });

    internal static void Execute(PostgresCluster cluster, string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(cluster, database, PostgresCluster.Owner));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>A server's database as its owner makes it, for a role of its own.</summary>
    internal static void Prepare(PostgresCluster cluster, string database, int partitions)
    {
        Execute(cluster, "postgres", $"CREATE DATABASE {database}");
        PostgresDatabase.Prepare(ConnectionString(cluster, database, PostgresCluster.Owner), Role, partitions);
    }

    private static void Remove(string folder)
    {
        if (Databases.TryRemove(Path.GetFullPath(folder), out var name))
        {
            Execute(Cluster, "postgres", $"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static PostgresCluster Prepared()
    {
        var cluster = PostgresCluster.Start(isDurable: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        Execute(cluster, "postgres", $"CREATE ROLE {Role} LOGIN");
        Prepare(cluster, Template, Partitions);
        return cluster;
    }
}
