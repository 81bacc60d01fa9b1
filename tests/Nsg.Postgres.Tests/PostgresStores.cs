using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Npgsql;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Postgres;

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
        TestStores.Placing = folder => Cluster.ConnectionString(DatabaseOf(folder), Role);
        Storage.Tests.PastTheProgram.Opening = folder =>
        {
            var connection = OpenPast(folder);
            return new PostgresSession(connection, PostgresColumns.Read(connection));
        };
    }

    internal static NodeStore Open(string folder, TimeProvider time) =>
        NodeStore.OpenPostgres(
            Cluster.ConnectionString(DatabaseOf(folder), Role),
            folder,
            time,
            new SystemRandomness()
        );

    /// <summary>A connection past the program, as somebody has who runs the database.</summary>
    internal static NpgsqlConnection OpenPast(string folder)
    {
        var connection = new NpgsqlConnection(Cluster.ConnectionString(DatabaseOf(folder), PostgresCluster.Owner));
        connection.Open();
        return connection;
    }

    /// <summary>Name of a folder's database, made when it is new.</summary>
    internal static string DatabaseOf(string folder) =>
        Databases.GetOrAdd(
            Path.GetFullPath(folder),
            _ =>
            {
                var name = "t" + Guid.NewGuid().ToString("N");
                Cluster.Execute("postgres", $"CREATE DATABASE {name} TEMPLATE {Template} STRATEGY FILE_COPY");
                return name;
            }
        );

    private static void Remove(string folder)
    {
        if (Databases.TryRemove(Path.GetFullPath(folder), out var name))
        {
            Cluster.Execute("postgres", $"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static PostgresCluster Prepared()
    {
        var cluster = PostgresCluster.Start(isDurable: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        cluster.MakeDatabase(Template, Role, Partitions);
        return cluster;
    }
}
