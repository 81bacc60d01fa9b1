using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Nsg.Storage;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>
/// A PostgreSQL server of a test's or a measurement's own, as this machine's packages give it: in a folder of its
/// own, on a Unix socket, run by a user that
/// is not root, gone when the process is.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    /// <summary>The superuser.</summary>
    internal const string Owner = "nsg_owner";

    private const string Debian = "/usr/lib/postgresql";
    private const string Memory = "/dev/shm";
    private const int StartSeconds = 60;

    private static int _made;

    private readonly string _folder;
    private readonly List<string> _settings;
    private Process? _server;

    private PostgresCluster(string folder, List<string> settings) => (_folder, _settings) = (folder, settings);

    /// <summary>Why there can be no server on this machine, or null.</summary>
    internal static string? Absent { get; } =
        Programs is null ? "PostgreSQL is not on this machine (postgresql-15 of Debian)"
        : Environment.UserName == "root" && !File.Exists("/usr/bin/setpriv")
            ? "PostgreSQL does not run as root, and there is no setpriv to become somebody else"
        : null;

    /// <summary>Where its socket is: the host of a connection string.</summary>
    internal string Socket => Path.Combine(_folder, "socket");

    /// <summary>The data directory.</summary>
    internal string Data => Path.Combine(_folder, "data");

    private static string? Programs =>
        Directory.Exists(Debian)
            ? Directory
                .GetDirectories(Debian)
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="isDurable">Whether commits go to the disk; what is not about durability runs in memory
    /// without.</param>
    /// <param name="settings">Further settings, <c>name=value</c>.</param>
    internal static PostgresCluster Start(bool isDurable, params IReadOnlyList<string> settings)
    {
        var root = !isDurable && Directory.Exists(Memory) ? Memory : Path.GetTempPath();
        var cluster = new PostgresCluster(
            FreeFolder(root),
            [
                "listen_addresses=",
                "max_connections=300",
                "shared_buffers=128MB",
                "autovacuum=off",
                isDurable ? "fsync=on" : "fsync=off",
                .. settings,
            ]
        );
        cluster.MakeFolder();
        RunTool(
            "initdb",
            "-D",
            cluster.Data,
            "-U",
            Owner,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );
        cluster.Run();
        return cluster;
    }

    /// <summary>Makes a standby that follows this server, and starts it.</summary>
    internal PostgresCluster StartStandby(params IReadOnlyList<string> settings)
    {
        var standby = new PostgresCluster(FreeFolder(Path.GetDirectoryName(_folder)!), [.. _settings, .. settings]);
        standby.MakeFolder();
        RunTool("pg_basebackup", "-h", Socket, "-U", Owner, "-D", standby.Data, "-R", "-X", "stream", "-c", "fast");
        standby.Run();
        return standby;
    }

    /// <summary>Makes a standby take writes.</summary>
    internal void Promote() => RunTool("pg_ctl", "promote", "-D", Data, "-w");

    /// <summary>How to come to a database as a role.</summary>
    internal string ConnectionString(string database, string role) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Socket,
            Database = database,
            Username = role,
            Pooling = role != Owner,
        }.ConnectionString;

    /// <summary>Makes an empty database of the newest schema, as its owner, which a role may use.</summary>
    internal void MakeDatabase(string name, string role, int? partitions = null)
    {
        Execute("postgres", $"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        Execute("postgres", $"CREATE DATABASE {name}");
        NodeStore.PreparePostgres(ConnectionString(name, Owner), role, partitions);
    }

    /// <summary>Runs a statement as the superuser.</summary>
    internal void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database, Owner));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Stops the server as a fault does: at once, without a checkpoint.</summary>
    internal void Crash()
    {
        RunTool("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Starts a server that was stopped.</summary>
    internal void Run()
    {
        // The shell stops the server when its input ends, which it does with the process that holds the other end.
        var options = string.Join(
            ' ',
            _settings.Append("unix_socket_directories=" + Socket).Select(one => $"-c '{one}'")
        );
        var script =
            $"'{Path.Combine(Programs!, "postgres")}' -D '{Data}' {options} >>'{Path.Combine(_folder, "log")}' 2>&1 & server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server";
        _server = Process.Start(
            AsUser(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true, UseShellExecute = false })
        )!;
        var deadline = Stopwatch.StartNew();
        while (!IsReady())
        {
            if (deadline.Elapsed.TotalSeconds > StartSeconds)
            {
                throw new InvalidOperationException(
                    "PostgreSQL did not start: " + File.ReadAllText(Path.Combine(_folder, "log"))
                );
            }

            Thread.Sleep(20);
        }
    }

    /// <summary>Stops the server and removes what it kept.</summary>
    public void Dispose()
    {
        if (_server is { } server)
        {
            server.StandardInput.Close();
            server.WaitForExit();
            server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A folder that is not there; short, since the name of a socket may not be long.</summary>
    private static string FreeFolder(string root) =>
        Path.Combine(
            root,
            string.Create(
                CultureInfo.InvariantCulture,
                $"nsg-pg-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"
            )
        );

    private bool IsReady()
    {
        using var asked = Process.Start(
            AsUser(new ProcessStartInfo(Path.Combine(Programs!, "pg_isready"), ["-q", "-h", Socket, "-d", "postgres"]))
        )!;
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }

    private void MakeFolder()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(Socket);
        if (Environment.UserName == "root")
        {
            using var owned = Process.Start("chown", ["-R", "postgres", _folder]);
            owned.WaitForExit();
        }
    }

    private static void RunTool(string tool, params string[] arguments)
    {
        using var process = Process.Start(
            AsUser(
                new ProcessStartInfo(Path.Combine(Programs!, tool), arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tool} ended with {process.ExitCode}: {errors}{output.GetAwaiter().GetResult()}"
                )
            );
        }
    }

    /// <summary>PostgreSQL refuses to be root.</summary>
    private static ProcessStartInfo AsUser(ProcessStartInfo start)
    {
        start.WorkingDirectory = "/";
        if (Environment.UserName != "root")
        {
            return start;
        }

        var arguments = start.ArgumentList.ToList();
        start.ArgumentList.Clear();
        foreach (
            var one in new[] { "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", start.FileName }.Concat(
                arguments
            )
        )
        {
            start.ArgumentList.Add(one);
        }

        start.FileName = "setpriv";
        return start;
    }
}
