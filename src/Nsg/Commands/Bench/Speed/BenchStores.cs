using System.CommandLine;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Empty stores to measure or try: data folders, or databases on a PostgreSQL server of their own; removed
/// when done.</summary>
internal sealed class BenchStores : IDisposable
{
    /// <summary>A data folder for each.</summary>
    internal const string Sqlite = "sqlite";

    private const string Postgres = "postgres";
    private const string Role = "nsg_app";

    private readonly PostgresCluster? _cluster;
    private readonly HashSet<string> _databases = new(StringComparer.Ordinal);

    private BenchStores(string folder, PostgresCluster? cluster) => (Folder, _cluster) = (folder, cluster);

    /// <summary>A folder for what else is needed.</summary>
    internal string Folder { get; }

    /// <summary><c>--store sqlite|postgres</c>.</summary>
    internal static Option<string> Choice()
    {
        var store = new Option<string>("--store")
        {
            Description = "sqlite, or postgres: a server of its own from this machine's packages",
            HelpName = "STORE",
            DefaultValueFactory = _ => Sqlite,
        };
        store.AcceptOnlyFromAmong(Sqlite, Postgres);
        return store;
    }

    /// <summary>Makes room.</summary>
    /// <param name="store">What <see cref="Choice"/> gave.</param>
    /// <param name="name">Part of the folder's name.</param>
    /// <exception cref="UsageException">There is no PostgreSQL on this machine.</exception>
    internal static BenchStores Make(string store, string name)
    {
        if (store == Postgres && PostgresCluster.Absent is { } absent)
        {
            throw new UsageException("--store postgres: " + absent);
        }

        var folder = Directory.CreateTempSubdirectory($"nsg-{name}-").FullName;
        return new BenchStores(
            folder,
            store == Postgres
                ? PostgresCluster.Start(isDurable: true, "shared_buffers=512MB", "max_wal_size=4GB", "autovacuum=on")
                : null
        );
    }

    /// <summary>Where a store is, as <c>--data</c> takes it.</summary>
    internal string Place(string name) =>
        _cluster is null ? Path.Combine(Folder, name) : Database(name).ConnectionString(name, Role);

    /// <summary>Where the same rows can be written bare.</summary>
    internal string Bare =>
        _cluster is null
            ? Path.Combine(Folder, "bare")
            : Database("bare").ConnectionString("bare", PostgresCluster.Owner);

    /// <summary>Opens a store, empty when it is new.</summary>
    internal NodeStore Open(string name) =>
        _cluster is null
            ? NodeStore.Open(Place(name), TimeProvider.System, new SystemRandomness())
            : NodeStore.OpenPostgres(
                Place(name),
                Path.Combine(Folder, name),
                TimeProvider.System,
                new SystemRandomness()
            );

    /// <inheritdoc/>
    public void Dispose()
    {
        _cluster?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private PostgresCluster Database(string name)
    {
        if (_databases.Add(name))
        {
            _cluster!.MakeDatabase(name, Role);
        }

        return _cluster!;
    }
}
