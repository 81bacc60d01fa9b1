using System.Collections.Concurrent;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Storage.Authorization;
using Nsg.Storage.Postgres;
using Nsg.Storage.Queries;
using Nsg.Storage.Simulation;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;
using Nsg.Storage.Staging;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage;

/// <summary>A node's store: the companies' logs and what is made of them, in a file of its data folder or in a
/// PostgreSQL database.</summary>
public sealed partial class NodeStore : IDisposable
{
    internal const string FileName = "nsg.db";

    /// <summary>Characters of a company's key.</summary>
    public const int KeyLength = OpaqueKey.Length;

    private readonly StoreDatabase _database;
    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;
    private readonly ConcurrentDictionary<string, byte> _known = new(StringComparer.Ordinal);

    private readonly TimeProvider _time;
    private readonly IRandomness _randomness;

    private NodeStore(string folder, StoreDatabase database, TimeProvider time, IRandomness randomness)
    {
        (Folder, _database, _writer, _readers) = (folder, database, database.Writer, database.Readers);
        (_time, _randomness) = (time, randomness);
        Arrivals = new Arrivals(_writer, _readers);
        WaitsForArrivals = true;
    }

    /// <summary>The data folder: the database where it is a file, and in any case the node's key and what is being
    /// sent.</summary>
    public string Folder { get; }

    /// <summary>Where the companies are kept, as a person is told; no secret.</summary>
    public string Place => _database.Place;

    /// <summary>Whether the companies are kept in a file of the data folder.</summary>
    public bool IsFile => _database is SqliteDatabase;

    /// <summary>Opens a data folder, creating it when missing; readable by its owner only.</summary>
    public static NodeStore Open(string folder, TimeProvider time, IRandomness randomness) =>
        Open(folder, time, randomness, null);

    /// <summary>Opens the data folder of a simulated disk.</summary>
    public static NodeStore Open(SimulatedDisk disk, TimeProvider time, IRandomness randomness)
    {
        ArgumentNullException.ThrowIfNull(disk);
        return new NodeStore(
            "/",
            new SqliteDatabase("/" + FileName, time, randomness, null, disk.Vfs),
            time,
            randomness
        );
    }

    /// <summary>Opens a data folder whose database may grow to a number of pages, as on a disk that is soon
    /// full.</summary>
    internal static NodeStore Open(string folder, TimeProvider time, IRandomness randomness, int? pagesMax)
    {
        var made = Made(folder);
        return new NodeStore(
            made,
            new SqliteDatabase(Path.Combine(made, FileName), time, randomness, pagesMax, null),
            time,
            randomness
        );
    }

    /// <summary>Opens a PostgreSQL database; brings it to the newest schema when it is older and the role
    /// may.</summary>
    /// <param name="connectionString">How to come there, as Npgsql takes it; several hosts may be named.</param>
    /// <param name="folder">The data folder, for what is not in the database: the node's key.</param>
    /// <param name="time">The clock.</param>
    /// <param name="randomness">Randomness.</param>
    /// <exception cref="StoreException">The database cannot be reached.</exception>
    /// <exception cref="InvalidDataException">It is of another schema, and this role may not change it.</exception>
    public static NodeStore OpenPostgres(
        string connectionString,
        string folder,
        TimeProvider time,
        IRandomness randomness
    ) => new(Made(folder), new PostgresDatabase(connectionString, time, randomness), time, randomness);

    /// <summary>Opens a PostgreSQL database, which gets a number of partitions when it is empty.</summary>
    internal static NodeStore OpenPostgres(
        string connectionString,
        string folder,
        TimeProvider time,
        IRandomness randomness,
        int partitions
    ) => new(Made(folder), new PostgresDatabase(connectionString, time, randomness, partitions), time, randomness);

    /// <summary>Brings a PostgreSQL database to the newest schema, as its owner, and lets another role use
    /// it.</summary>
    /// <param name="connectionString">How to come there as the owner.</param>
    /// <param name="role">The role that the node runs as; null when that is the owner.</param>
    /// <param name="partitions">Partitions of the tables in an empty database; 0 for none, as Citus wants it; null
    /// for the usual number.</param>
    /// <returns>The schema's version.</returns>
    /// <exception cref="StoreException">The database cannot be reached.</exception>
    public static int PreparePostgres(string connectionString, string? role, int? partitions = null) =>
        PostgresDatabase.Prepare(connectionString, role, partitions ?? PostgresSchema.Partitions);

    /// <summary>Creates a company.</summary>
    /// <param name="company">What it is.</param>
    /// <param name="actor">Who creates it.</param>
    /// <param name="testOf">The person whose test company it is, or null.</param>
    /// <returns>Its key, and whether it is new; a company with one of the numbers is found, not made twice.</returns>
    public Task<(string Key, bool IsNew)> CreateCompanyAsync(
        CompanyCreated company,
        string actor,
        string? testOf = null
    ) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                foreach (var identifier in company.Identifiers)
                {
                    if (CompanyTable.KeyOf(turn.Session, PartyIdentifier.Parse(identifier)) is { } known)
                    {
                        return (known, false);
                    }
                }

                var key = OpaqueKey.New(turn.Randomness);
                if (testOf is not null)
                {
                    // Marked in the same transaction: one that a stop left unmarked would count as a company for ever.
                    MarkSandbox(turn, key, testOf);
                }

                turn.Session.Enter(key);
                var draft = RecordJson.Draft(RecordKind.CompanyCreated, actor, company);
                turn.Projector.Apply(turn.Log.Append(key, LogStream.Books, draft, turn.Now), draft);
                turn.Asked.Forget(draft.Kind);
                return (key, true);
            }
        );

    /// <summary>Carries out a decision on a company's books: all of it durable, or nothing of it there.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<T> DecideAsync<T>(string company, Func<IBooksTransaction, T> decide) =>
        _writer.ExecuteAsync(company, turn => decide(turn.Books(company)));

    /// <summary>
    /// Like <see cref="DecideAsync"/>, for a caller that asks for nothing more until it is answered. While nobody else
    /// writes, its own thread may do all of it before the task is returned.
    /// </summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<T> DecideAloneAsync<T>(string company, Func<IBooksTransaction, T> decide) =>
        _writer.ExecuteAloneAsync(company, turn => decide(turn.Books(company)));

    /// <summary>Carries out a decision on a company's grants: all of it durable, or nothing of it there.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<T> DecideGrantAsync<T>(string company, Func<IGrantsTransaction, T> decide) =>
        _writer.ExecuteAsync(company, turn => decide(turn.Books(company)));

    /// <summary>Carries out a decision on a company's books and grants: all of it durable, or nothing of it
    /// there.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<T> DecideAsync<T>(string company, Func<IBooksTransaction, IGrantsTransaction, T> decide) =>
        _writer.ExecuteAsync(
            company,
            turn =>
            {
                var books = turn.Books(company);
                return decide(books, books);
            }
        );

    /// <summary>
    /// Carries out a decision on a company's grants that uses up something that may be used once; when that was used
    /// before, the decision
    /// is not taken.
    /// </summary>
    /// <returns>Whether it was the first use, and the decision.</returns>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<(bool IsFirst, T? Decision)> DecideGrantOnceAsync<T>(
        string company,
        OnceUse once,
        Func<IGrantsTransaction, T> decide
    ) =>
        _writer.ExecuteAsync(
            company,
            turn => AuthorizationTurn.Use(turn, once) ? (true, decide(turn.Books(company))) : (false, default(T))
        );

    /// <summary>Appends a record of a release of data to a company's access stream; durable when the task
    /// ends.</summary>
    public Task<long> RecordAccessAsync(string company, RecordDraft draft) =>
        _writer.ExecuteAsync(
            company,
            turn =>
            {
                _ = turn.Books(company);
                return turn.Log.Append(company, LogStream.Access, draft, turn.Now).Sequence;
            }
        );

    /// <summary>Keeps a signed checkpoint that is given out, unless there is one of the same state.</summary>
    /// <param name="at">The state.</param>
    /// <param name="note">The signed note.</param>
    /// <param name="key">Public key of who signed it.</param>
    /// <returns>The note that is kept.</returns>
    public Task<string> KeepCheckpointAsync(Checkpoint at, string note, string key) =>
        _writer.ExecuteAsync(
            at.Company,
            turn =>
            {
                _ = turn.Books(at.Company);
                CheckpointTable.Keep(turn.Session, at, note, [key]);
                return (string)
                    turn.Session.Scalar(
                        "SELECT note FROM log_checkpoint WHERE company = @1 AND books = @2 AND access = @3",
                        at.Company,
                        at.Books.Size,
                        at.Access.Size
                    )!;
            }
        );

    /// <summary>Keeps exchange rates, all or none.</summary>
    public Task<int> KeepRatesAsync(IReadOnlyList<ExchangeRate> rates) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                foreach (var rate in rates)
                {
                    RateTable.Keep(turn.Session, rate);
                }

                return rates.Count;
            }
        );

    /// <summary>The key of the company with a number, or null.</summary>
    public string? FindCompany(PartyIdentifier identifier) =>
        _readers.Read(null, session => CompanyTable.KeyOf(session, identifier));

    /// <summary>A company, or null.</summary>
    public CompanyProfile? Company(string key) => _readers.Read(key, session => CompanyTable.Find(session, key));

    /// <summary>Whether there is a company with a key. One that is there stays, so it is looked up once; a test company may be removed, by
    /// another process, too, and is looked up each time.</summary>
    public bool HasCompany(string key)
    {
        if (_known.ContainsKey(key))
        {
            return true;
        }

        var (isThere, stays) = _readers.Read(
            key,
            session =>
                (
                    CompanyTable.Find(session, key) is not null,
                    session.Scalar("SELECT 1 FROM sandbox WHERE sandbox = @1", key) is null
                )
        );
        if (isThere && stays)
        {
            _known.TryAdd(key, 0);
        }

        return isThere;
    }

    /// <summary>All companies, by name.</summary>
    public IReadOnlyList<CompanyProfile> Companies() =>
        _readers.Read(
            null,
            session => CompanyTable.Keys(session).Select(key => CompanyTable.Find(session, key)!).ToList()
        );

    /// <summary>Companies that have recurring entries or accruals. Each is asked by itself: a store may keep them
    /// apart.</summary>
    public IReadOnlyList<string> CompaniesWithPlans() =>
        CompaniesWith("SELECT 1 FROM entry_plan WHERE company = @1 LIMIT 1");

    /// <summary>Companies that approved a report once for all.</summary>
    public IReadOnlyList<string> CompaniesWithStandingReports() =>
        CompaniesWith("SELECT 1 FROM report_standing WHERE company = @1 LIMIT 1");

    private List<string> CompaniesWith(string question, params string[] values) =>
        _readers.Read(
            null,
            session =>
                CompanyTable
                    .Keys(session)
                    .Where(company =>
                    {
                        session.Enter(company);
                        return session.Scalar(question, [company, .. values.Select(one => (SqlValue)one)]) is not null;
                    })
                    .Order(StringComparer.Ordinal)
                    .ToList()
        );

    /// <summary>Reads rows of a company as they stand in the tables.</summary>
    internal T Read<T>(string company, Func<SqlSession, T> read) => _readers.Read(company, read);

    /// <summary>Asks questions of a company's books on one consistent snapshot.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public T Query<T>(string company, Func<BooksQueries, T> ask) =>
        _readers.Read(
            company,
            session =>
            {
                var books = new BooksQueries(
                    session,
                    CompanyTable.Find(session, company) ?? throw new UnknownCompanyException(company),
                    _readers
                );
                try
                {
                    return ask(books);
                }
                finally
                {
                    books.End();
                }
            }
        );

    /// <summary>Drops a company's projections and makes them anew from the log alone.</summary>
    /// <returns>Records applied.</returns>
    public Task<long> RebuildAsync(string company) => _writer.ExecuteAsync(company, turn => Rebuild.Run(turn, company));

    /// <summary>
    /// Copies the whole database, as it is at one moment, into a new file, while others go on writing; durable when
    /// the call ends.
    /// </summary>
    /// <param name="file">The file, which must not be there.</param>
    /// <exception cref="InvalidOperationException">The database is backed up by tools of its own.</exception>
    public void CopyTo(string file) => _database.CopyTo(file);

    /// <summary>What is known of the health of the database.</summary>
    /// <param name="isWhole">Whether every page of a file is read for it, which takes a while on a large one.</param>
    public StoreHealth Health(bool isWhole = true) => _database.Health(isWhole);

    /// <summary>Durable commits since the folder was opened.</summary>
    public long Commits => _writer.Commits;

    /// <summary>Client keys of the node.</summary>
    public ClientKeyStore ClientKeys => new(_writer, _readers);

    /// <summary>People who sign in, and their roles.</summary>
    public PersonStore People => new(_writer, _readers);

    /// <summary>What people looked at.</summary>
    public LookStore Looks => new(_writer, _readers);

    /// <summary>Sessions of people.</summary>
    public SessionStore Sessions => new(_writer, _readers);

    /// <summary>The state of the authorization server.</summary>
    public AuthorizationStore Authorization => new(_writer, _readers);

    /// <summary>What others have signed of this node's logs, and what it signs for others.</summary>
    public WitnessStore Witnesses => new(_writer, _readers);

    /// <summary>The key that signs, where several processes may serve the database.</summary>
    public SignerStore Signer => new(_writer, _readers);

    /// <summary>Books on their way in.</summary>
    public StagingArea Staging => new(_writer, IsFile ? _readers : null, _time, _randomness);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static string Made(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
        {
            Directory.CreateDirectory(full);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        return full;
    }
}
