using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Postgres;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;
using Nsg.Storage.Tables;
using Nsg.Storage.Tests;

namespace Nsg.Postgres.Tests;

/// <summary>Both databases have the same tables, and every table of companies is by company.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-schema-").FullName;
    private readonly SqlSession _postgres;
    private readonly SqliteSession _sqlite = SqliteSession.OpenTemporary();

    public SchemaTests()
    {
        SchemaRunner.Upgrade(_sqlite);
        _postgres = PastTheProgram.Opening(_folder);
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgres.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public void Tables_OfTheNode_AreLeftOutOfWhatThePageSpreadsByCompany()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "docs", "scale.md")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var page = File.ReadAllText(Path.Combine(folder, "docs", "scale.md"));
        var leftOut = page[(page.IndexOf("NOT IN (", StringComparison.Ordinal) + 8)..]
            .Split(')')[0]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(name => name.Trim('\''))
            .ToList();
        var withCompany = _postgres.Rows(
            """
            SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company'
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
            """,
            row => row.GetString(0)
        );

        withCompany
            .Where(PostgresTables.OfTheNode.Contains)
            .Concat(["company", "company_identifier"])
            .ShouldBe(leftOut, ignoreOrder: true);
    }

    [Fact]
    public void Tables_OfBothStores_HaveTheSameColumnsInTheSameOrder()
    {
        var file = _sqlite.Rows(
            "SELECT m.name, c.name, c.type, c.\"notnull\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
            row => $"{row.GetString(0)}.{row.GetString(1)} {row.GetString(2)} {row.GetInt32(3) == 1}"
        );
        var server = _postgres.Rows(
            """
            SELECT c.relname::text, a.attname::text, CASE format_type(a.atttypid, NULL) WHEN 'bigint' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB' ELSE upper(format_type(a.atttypid, NULL)) END, a.attnotnull
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'nsg_schema'
            ORDER BY c.relname COLLATE "C", a.attnum
            """,
            row => $"{row.GetString(0)}.{row.GetString(1)} {row.GetString(2)} {row.GetInt32(3) == 1}"
        );
        server.ShouldBe(file);
    }

    [Fact]
    public void Keys_OfBothStores_AreTheSame_AndStartWithTheCompany()
    {
        var file = _sqlite.Rows(
            """
            SELECT m.name, (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_table_info(m.name) WHERE pk > 0 ORDER BY pk))
            FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name
            """,
            row => (Table: row.GetString(0), Key: row.GetString(1))
        );
        var server = _postgres.Rows(
            """
            SELECT c.relname::text, (SELECT string_agg(a.attname::text, ',' ORDER BY k.place) FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            WHERE i.indisprimary AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'nsg_schema' ORDER BY c.relname COLLATE "C"
            """,
            row => (Table: row.GetString(0), Key: row.GetString(1))
        );
        server.ShouldBe(file);
        file.Where(one =>
                !PostgresTables.OfTheNode.Contains(one.Table)
                && !one.Key.StartsWith("company", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        file.Count.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void Indexes_OfCompaniesTables_StartWithTheCompany() =>
        _postgres
            .Rows(
                """
                SELECT c.relname::text, i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND a.attname <> 'company'
                """,
                row => (Table: row.GetString(0), Index: row.GetString(1))
            )
            .Where(one => !PostgresTables.OfTheNode.Append("nsg_schema").Contains(one.Table))
            .Select(one => one.Index)
            .ShouldBe(["company_identifier_value"]);

    [Fact]
    public void CompaniesTables_AreDividedAndClosed()
    {
        var open = _postgres.Rows(
            """
            SELECT c.relname::text FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
                AND c.relname NOT IN ('rate', 'nsg_schema') AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
            """,
            row => row.GetString(0)
        );
        open.ShouldBeEmpty();
        var whole = _postgres.Rows(
            "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND NOT relispartition AND relnamespace = 'public'::regnamespace ORDER BY relname COLLATE \"C\"",
            row => row.GetString(0)
        );
        whole.ShouldBe(
            PostgresTables.OfTheNode.Concat(["company_identifier", "nsg_schema"]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Role_ThatMayNotChangeTheSchema_SaysWhoMay()
    {
        PostgresStores.Cluster.Execute(
            PostgresStores.DatabaseOf(_folder),
            "DELETE FROM nsg_schema WHERE version = (SELECT max(version) FROM nsg_schema)"
        );
        Should
            .Throw<InvalidDataException>(() => TestStores.Open(_folder))
            .Message.ShouldContain("nsg database prepare");
    }

    [Fact]
    public void Schema_OfANewerProgram_IsLeftAlone()
    {
        PostgresStores.Cluster.Execute(
            PostgresStores.DatabaseOf(_folder),
            "INSERT INTO nsg_schema (version, partitions) VALUES (9999, 2)"
        );
        Should.Throw<InvalidDataException>(() => TestStores.Open(_folder)).Message.ShouldContain("newer program");
    }

    [Theory]
    [InlineData("CREATE TABLE stray (id TEXT NOT NULL PRIMARY KEY)", "does not start with the company")]
    [InlineData("UPDATE company SET name = 'x'", "none that PostgreSQL's translation knows")]
    public void Script_ThatCannotBeTranslated_IsRefused(string script, string refusal) =>
        Should.Throw<InvalidDataException>(() => PostgresTables.Translate(script, 2)).Message.ShouldContain(refusal);
}
