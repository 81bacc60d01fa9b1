using Npgsql;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage;
using Nsg.Storage.Postgres;
using Nsg.Storage.Tables;

namespace Nsg.Postgres.Tests;

/// <summary>A question that forgets the company finds a wall.</summary>
public sealed class RowSecurityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-rows-").FullName;
    private readonly NodeStore _store;

    public RowSecurityTests() => _store = TestStores.Open(_folder);

    public void Dispose()
    {
        _store.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public async Task Session_OfOneCompany_SeesNothingOfAnother()
    {
        var (ours, theirs) = (
            (await TestBooks.CreateAsync(_store)).Key,
            (await TestBooks.CreateAsync(_store, "DK:30303030")).Key
        );
        await TestBooks.PostAsync(_store, ours);
        await TestBooks.PostAsync(_store, theirs);
        string[] all =
        [
            .. Projector.Tables,
            "log_head",
            "log_record",
            "log_node",
            "original",
            "staging",
            "staging_record",
            "grant_use",
            "log_checkpoint",
            "request_answer",
        ];

        using var session = Session();
        session.BeginReading(ours);
        foreach (var table in all)
        {
            session.Scalar($"SELECT count(*) FROM {table} WHERE company = @1", theirs).ShouldBe(0L, table);
            session.Scalar($"SELECT count(*) FROM {table} WHERE company <> @1", ours).ShouldBe(0L, table);
        }

        session.Scalar("SELECT count(*) FROM entry").ShouldBe(1L);
        session.Scalar("SELECT count(*) FROM client_key").ShouldBe(0L);
        session.RollBack();
    }

    [Fact]
    public async Task Session_OfTheNode_SeesNoBooks()
    {
        var (company, _) = await TestBooks.CreateAsync(_store);
        await TestBooks.PostAsync(_store, company);

        using var session = Session();
        session.BeginReading(null);
        session.Scalar("SELECT count(*) FROM company").ShouldBe(1L);
        foreach (var table in Projector.Tables.Except(PostgresTables.Directories).Append("log_record"))
        {
            session.Scalar($"SELECT count(*) FROM {table}").ShouldBe(0L, table);
        }

        session.RollBack();
    }

    [Fact]
    public async Task Session_ThatSaysNothing_SeesNothing()
    {
        await TestBooks.CreateAsync(_store);
        using var connection = Connection();
        using var command = new NpgsqlCommand("SELECT count(*) FROM company", connection);
        command.ExecuteScalar().ShouldBe(0L);
    }

    [Theory]
    [InlineData("UPDATE log_record SET actor = 'somebody' WHERE company = @1", "42501")]
    [InlineData("DELETE FROM log_record WHERE company = @1", null)]
    [InlineData("INSERT INTO flag (company, flag, kind, text, sequence) VALUES ('other', 'f', 'k', 't', 1)", "42501")]
    [InlineData("UPDATE company SET company = 'other' WHERE company = @1", "42501")]
    [InlineData("DROP TABLE flag", "42501")]
    [InlineData("ALTER TABLE flag DISABLE ROW LEVEL SECURITY", "42501")]
    [InlineData("SELECT * FROM log_record_00", "42501")]
    public async Task Role_OfTheNode_MayNotChangeTheLogOrTheWalls(string statement, string? refusal)
    {
        var (company, _) = await TestBooks.CreateAsync(_store);
        using var session = Session();
        session.BeginDecisions(company);

        if (refusal is null)
        {
            session.Change(statement, company).ShouldBe(0);
        }
        else
        {
            Should.Throw<StoreException>(() => session.Change(statement, company)).State.ShouldBe(refusal);
        }
    }

    private NpgsqlConnection Connection()
    {
        var connection = new NpgsqlConnection(TestStores.Placing(_folder));
        connection.Open();
        return connection;
    }

    private PostgresSession Session()
    {
        var connection = Connection();
        return new PostgresSession(connection, PostgresColumns.Read(connection));
    }
}
