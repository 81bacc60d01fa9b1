using Npgsql;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage;
using Nsg.Storage.Postgres;

namespace Nsg.Postgres.Tests;

/// <summary>What is asked ahead is answered without a trip, and never wrongly.</summary>
public sealed class AheadTests : IDisposable
{
    private const string Last = "SELECT last FROM voucher_series WHERE company = @1 AND series = @2";
    private const string Names = "SELECT name FROM company WHERE company = @1";

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-ahead-").FullName;
    private readonly NodeStore _store;

    public AheadTests() => _store = TestStores.Open(_folder);

    public void Dispose()
    {
        _store.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public async Task Question_AskedAhead_IsAnsweredFromThereUntilItsTableIsWrittenTo()
    {
        var company = (await TestBooks.CreateAsync(_store)).Key;
        await TestBooks.PostAsync(_store, company);
        using var session = Session();
        session.BeginDecisions(company);
        session.Ahead(() =>
        {
            session.Scalar(Last, company, "G").ShouldBeNull();
            session.Scalar(Last, company, "nothing").ShouldBeNull();
            session.Scalar(Names, company).ShouldBeNull();
        });

        // Past the program, so that an answer from there can be told from one of the database.
        Execute("UPDATE voucher_series SET last = 7; UPDATE company SET name = 'Other'");
        session.Scalar(Last, company, "G").ShouldBe(1L);
        session.Scalar(Last, company, "nothing").ShouldBeNull();
        session.Scalar(Names, company).ShouldBe("Own");

        session.Run("UPDATE voucher_series SET last = last + 1 WHERE company = @1", company);
        session.Scalar(Last, company, "G").ShouldBe(8L);
        session.Scalar(Names, company).ShouldBe("Own");
        session.Run(
            "INSERT INTO voucher_series (company, series, year, last) VALUES (@1,@2,@3,@4)",
            company,
            "nothing",
            2025L,
            5L
        );
        session.Scalar(Last, company, "nothing").ShouldBe(5L);
        session.RollBack();

        session.BeginDecisions(company);
        session.Scalar(Names, company).ShouldBe("Other");
        session.RollBack();
    }

    [Fact]
    public async Task Question_AskedAheadTwice_IsSentOnce_AndWhatWaitsGoesBeforeIt()
    {
        var company = (await TestBooks.CreateAsync(_store)).Key;
        using var session = Session();
        session.BeginDecisions(company);
        session.Run(
            "INSERT INTO voucher_series (company, series, year, last) VALUES (@1,@2,@3,@4)",
            company,
            "G",
            2025L,
            5L
        );
        session.Ahead(() =>
        {
            session.Scalar(Last, company, "G");
            session.Scalar(Last, company, "G");
            session.Scalar(Names, company);
        });
        session.Scalar(Last, company, "G").ShouldBe(5L);
        session.Scalar(Names, company).ShouldBe("Own");
        session.Ahead(() => { });
        session.RollBack();
    }

    private PostgresSession Session()
    {
        var connection = new NpgsqlConnection(
            PostgresStores.Cluster.ConnectionString(PostgresStores.DatabaseOf(_folder), PostgresStores.Role)
        );
        connection.Open();
        return new PostgresSession(connection, PostgresColumns.Read(connection));
    }

    private void Execute(string sql)
    {
        using var connection = PostgresStores.OpenPast(_folder);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
