using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Keeping;

/// <summary><c>nsg doctor</c>.</summary>
internal static class DoctorCommand
{
    private const long FreeMin = 1L << 30;
    private const long LogMax = 1L << 30;
    private const int CompaniesAsked = 20;

    private static readonly TimeSpan SlowQuery = TimeSpan.FromMilliseconds(200);

    internal static System.CommandLine.Command Make()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command(
            "doctor",
            "Looks whether the node is well: database, disk, tables, key, clock, speed of questions"
        )
        {
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var findings = Look(store, TimeProvider.System).ToList();
            if (parse.GetValue(json))
            {
                findings.ForEach(one =>
                    Output.Json(
                        new
                        {
                            check = one.Check,
                            ok = one.IsOk,
                            detail = one.Detail,
                        }
                    )
                );
            }
            else
            {
                Output.Table(
                    ["CHECK", "STATE", "DETAIL"],
                    findings.Select(one => new[] { one.Check, one.IsOk ? "ok" : "LOOK", one.Detail })
                );
            }

            return findings.TrueForAll(one => one.IsOk) ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private sealed record Finding(string Check, bool IsOk, string Detail);

    private static IEnumerable<Finding> Look(NodeStore store, TimeProvider time)
    {
        var health = store.Health();
        yield return new Finding(
            "database",
            health.Integrity.Count == 0,
            health.Integrity.Count == 0
                ? $"schema {health.Schema}, {Megabytes(health.Bytes)}, {(store.IsFile ? "pages and indexes are whole" : "durable, indexes are whole, rows kept apart by company")}"
                : string.Join("; ", health.Integrity) + (store.IsFile ? "; restore a backup" : "")
        );
        foreach (var finding in store.IsFile ? File(store, health) : [])
        {
            yield return finding;
        }

        yield return new Finding(
            "tables",
            health.Stuck.Count == 0,
            health.Stuck.Count == 0
                ? $"{health.Companies} companies, all as far as their logs"
                : string.Join("; ", health.Stuck) + "; run nsg rebuild, then nsg verify"
        );
        yield return new Finding(
            "imports",
            health.BrokenImports == 0,
            health.BrokenImports == 0
                ? "none was broken off"
                : $"{health.BrokenImports} under way or broken off; what is older than an hour goes with the next import"
        );
        yield return Key(store.Folder);
        yield return Clock(health, time.GetUtcNow());
        foreach (var finding in Questions(store))
        {
            yield return finding;
        }
    }

    /// <summary>What a database in a file needs; a server watches over its own.</summary>
    private static IEnumerable<Finding> File(NodeStore store, StoreHealth health)
    {
        var free = new DriveInfo(store.Folder).AvailableFreeSpace;
        yield return new Finding(
            "write-ahead log",
            health.LogBytes < LogMax,
            Megabytes(health.LogBytes)
                + (health.LogBytes < LogMax ? "" : "; a reader holds an old state, start nsg serve anew")
        );
        yield return new Finding(
            "disk",
            free > Math.Max(FreeMin, health.Bytes),
            Megabytes(free)
                + (free > Math.Max(FreeMin, health.Bytes) ? " free" : " free; a backup or a busy month may not fit")
        );
    }

    private static Finding Key(string folder)
    {
        var path = Path.Combine(folder, "node-key.pem");
        if (!System.IO.File.Exists(path))
        {
            return new Finding("node key", IsOk: true, "not made yet; the first checkpoint makes it");
        }

        var isOpen =
            !OperatingSystem.IsWindows()
            && (System.IO.File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite))
                != UnixFileMode.None;
        return new Finding(
            "node key",
            !isOpen,
            isOpen ? $"{path} can be read by others; chmod 600" : "readable by its owner only"
        );
    }

    private static Finding Clock(StoreHealth health, DateTimeOffset now) =>
        health.LastRecord is { } last && last > now
            ? new Finding(
                "clock",
                IsOk: false,
                $"the last record was registered at {Time(last)}, after now ({Time(now)}); set the clock"
            )
            : new Finding(
                "clock",
                IsOk: true,
                health.LastRecord is { } earlier ? $"last record {Time(earlier)}" : "no record yet"
            );

    /// <summary>The questions that pages ask all the time, each to the first companies by name.</summary>
    private static IEnumerable<Finding> Questions(NodeStore store)
    {
        (string Name, Action<BooksQueries> Ask)[] questions =
        [
            ("trial balance", books => books.TrialBalance(null, null)),
            ("first page of the journal", books => books.Journal(null, null, 0, 100)),
            ("open items", books => books.OpenItems()),
            ("review queue", books => books.ReviewQueue()),
        ];
        var companies = store.Companies().Take(CompaniesAsked).ToList();
        foreach (var (name, ask) in questions)
        {
            var slowest = companies
                .Select(company =>
                    (
                        company.Name,
                        Time: Measure(() =>
                            store.Query(
                                company.Key,
                                books =>
                                {
                                    ask(books);
                                    return true;
                                }
                            )
                        )
                    )
                )
                .OrderByDescending(one => one.Time)
                .FirstOrDefault();
            yield return new Finding(
                name,
                slowest.Time < SlowQuery,
                slowest.Name is null
                    ? "no company to ask"
                    : $"{slowest.Time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms at the slowest ({slowest.Name})"
            );
        }
    }

    private static TimeSpan Measure(Action ask)
    {
        ask();
        var watch = Stopwatch.StartNew();
        ask();
        return watch.Elapsed;
    }

    private static string Megabytes(long bytes) =>
        ((bytes + (1 << 20) - 1) >> 20).ToString(CultureInfo.InvariantCulture) + " MB";

    private static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
