using System.Diagnostics;
using System.Globalization;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Hosting;

/// <summary>Something that was looked at to tell whether a node is well.</summary>
/// <param name="Check">What.</param>
/// <param name="IsOk">Whether it is as it should be.</param>
/// <param name="Detail">What was found and, where it is not as it should be, what to do; in English.</param>
public sealed record NodeFinding(string Check, bool IsOk, string Detail);

/// <summary>Looks whether a node is well: database, disk, tables, key, clock, speed of questions.</summary>
public static class NodeDoctor
{
    private const long FreeMin = 1L << 30;
    private const long LogMax = 1L << 30;
    private const int CompaniesAsked = 20;
    private const int BackupDaysMax = 30;

    private static readonly TimeSpan SlowQuery = TimeSpan.FromMilliseconds(200);

    /// <summary>What is found.</summary>
    /// <param name="store">The store.</param>
    /// <param name="time">Time.</param>
    /// <param name="isWhole">Whether to read all of the database and ask questions of companies, which takes a while; the
    /// rest is told at once.</param>
    public static IReadOnlyList<NodeFinding> Look(NodeStore store, TimeProvider time, bool isWhole = true)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        return Look(store, store.Health(isWhole), time.GetUtcNow(), isWhole, isNamed: true);
    }

    /// <summary>The same, of a health that was asked for before.</summary>
    /// <param name="isNamed">Whether companies may be named: to whoever has the data folder, not to whoever operates the
    /// node by its page.</param>
    internal static IReadOnlyList<NodeFinding> Look(
        NodeStore store,
        StoreHealth health,
        DateTimeOffset now,
        bool isWhole,
        bool isNamed
    )
    {
        List<NodeFinding> findings = [Database(store, health, isWhole)];
        findings.AddRange(store.IsFile ? File(store, health, now) : []);
        findings.Add(
            new NodeFinding(
                "tables",
                health.Stuck.Count == 0,
                health.Stuck.Count == 0
                    ? $"{health.Companies} companies, all as far as their logs"
                    : (
                        isNamed
                            ? string.Join("; ", health.Stuck)
                            : $"{health.Stuck.Count} companies are not as far as their logs"
                    ) + "; run nsg rebuild, then nsg verify"
            )
        );
        findings.Add(
            new NodeFinding(
                "imports",
                health.BrokenImports == 0,
                health.BrokenImports == 0
                    ? "none was broken off"
                    : $"{health.BrokenImports} under way or broken off; what is older than an hour goes with the next import"
            )
        );
        findings.Add(Key(store.Folder));
        findings.Add(Clock(health, now));
        findings.AddRange(isWhole ? [.. Questions(store, isNamed), Search(store)] : []);
        return findings;
    }

    /// <summary>Bytes that are free where the data folder is.</summary>
    internal static long Free(NodeStore store) => new DriveInfo(store.Folder).AvailableFreeSpace;

    private static NodeFinding Database(NodeStore store, StoreHealth health, bool isWhole) =>
        new(
            "database",
            health.Integrity.Count == 0,
            health.Integrity.Count > 0
                    ? string.Join("; ", health.Integrity) + (store.IsFile ? "; restore a backup" : "")
                : !isWhole ? $"schema {health.Schema}, {Size(health.Bytes)}"
                : $"schema {health.Schema}, {Size(health.Bytes)}, {(store.IsFile ? "pages and indexes are whole" : "durable, indexes are whole, rows kept apart by company")}"
        );

    /// <summary>What a database in a file needs; a server watches over its own.</summary>
    private static IEnumerable<NodeFinding> File(NodeStore store, StoreHealth health, DateTimeOffset now)
    {
        var free = Free(store);
        yield return new NodeFinding(
            "write-ahead log",
            health.LogBytes < LogMax,
            Size(health.LogBytes)
                + (health.LogBytes < LogMax ? "" : "; a reader holds an old state, start nsg serve anew")
        );
        yield return new NodeFinding(
            "disk",
            free > Math.Max(FreeMin, health.Bytes),
            Size(free)
                + (free > Math.Max(FreeMin, health.Bytes) ? " free" : " free; a backup or a busy month may not fit")
        );
        yield return LastBackup.Read(store.Folder) is not { } last
            ? new NodeFinding(
                "backup",
                health.LastRecord is null,
                health.LastRecord is null
                    ? "nothing to back up yet"
                    : "none was made from this folder by nsg backup; make one: nsg backup -o DIR"
            )
        : (now - last).TotalDays > BackupDaysMax
            ? new NodeFinding("backup", IsOk: false, $"the last was made {Time(last)}; make one: nsg backup -o DIR")
        : new NodeFinding("backup", IsOk: true, $"the last was made {Time(last)}");
    }

    private static NodeFinding Key(string folder)
    {
        var path = Path.Combine(folder, NodeFiles.Key);
        if (!System.IO.File.Exists(path))
        {
            return new NodeFinding("node key", IsOk: true, "not made yet; the first checkpoint makes it");
        }

        var isOpen =
            !OperatingSystem.IsWindows()
            && (System.IO.File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite))
                != UnixFileMode.None;
        return new NodeFinding(
            "node key",
            !isOpen,
            isOpen ? $"{path} can be read by others; chmod 600" : "readable by its owner only"
        );
    }

    private static NodeFinding Clock(StoreHealth health, DateTimeOffset now) =>
        health.LastRecord is { } last && last > now
            ? new NodeFinding(
                "clock",
                IsOk: false,
                $"the last record was registered at {Time(last)}, after now ({Time(now)}); set the clock"
            )
            : new NodeFinding(
                "clock",
                IsOk: true,
                health.LastRecord is { } earlier ? $"last record {Time(earlier)}" : "no record yet"
            );

    /// <summary>The questions that pages ask all the time, each to the first companies by name.</summary>
    private static IEnumerable<NodeFinding> Questions(NodeStore store, bool isNamed)
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
                .Select(company => (company.Name, Time: Measure(() => Ask(store, company.Key, ask))))
                .OrderByDescending(one => one.Time)
                .FirstOrDefault();
            yield return new NodeFinding(
                name,
                slowest.Time < SlowQuery,
                slowest.Name is null
                    ? "no company to ask"
                    : $"{slowest.Time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms at the slowest{(isNamed ? $" ({slowest.Name})" : "")}"
            );
        }
    }

    /// <summary>The one table that is filled by and by while pages are served; a search reads what it lacks from the
    /// books.</summary>
    private static NodeFinding Search(NodeStore store)
    {
        var behind = store.CompanyKeys().Count(key => store.Query(key, books => books.SearchBehind()) > 0);
        return new NodeFinding(
            "search",
            IsOk: true,
            behind == 0
                ? "holds every voucher and document"
                : $"vouchers or documents of {behind} {(behind == 1 ? "company" : "companies")} are still to be taken in; nsg serve does it by and by"
        );
    }

    private static bool Ask(NodeStore store, string company, Action<BooksQueries> ask) =>
        store.Query(
            company,
            books =>
            {
                ask(books);
                return true;
            }
        );

    private static TimeSpan Measure(Action ask)
    {
        ask();
        var watch = Stopwatch.StartNew();
        ask();
        return watch.Elapsed;
    }

    private static string Size(long bytes) => bytes < 1 << 20 ? Whole(bytes, 10) + " kB" : Whole(bytes, 20) + " MB";

    /// <summary>Bytes in a unit of so many bits, rounded up: what is there is never told as nothing.</summary>
    private static string Whole(long bytes, int bits) =>
        ((bytes + (1L << bits) - 1) >> bits).ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
