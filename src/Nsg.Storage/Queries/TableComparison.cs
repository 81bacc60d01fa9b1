using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>
/// Makes a company's tables anew from its log in a private temporary database, and says which of the kept ones
/// differ: nothing of
/// the books can be changed behind the log's back.
/// </summary>
internal static class TableComparison
{
    internal static IReadOnlyList<string> Faults(SqlSession session, string company)
    {
        using var scratch = SqliteSession.OpenTemporary();
        SchemaRunner.Upgrade(scratch);
        try
        {
            Replay(session, scratch, company);
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or JsonException
                        or StoreException
                        or FormatException
                        or ArgumentException
                        // A byte changed in a name takes a member away, whichever it was.
                        or NullReferenceException
            )
        {
            return [$"the log cannot be replayed: {fault.Message}"];
        }

        return
        [
            .. from table in Projector.Tables
            let kept = Digest(session, table, company)
            let made = Digest(scratch, table, company)
            where kept != made
            select $"table {table} holds {kept.Rows} rows, the log gives {made.Rows}{(kept.Rows == made.Rows ? ", and they differ" : "")}; nsg rebuild makes it anew",
        ];
    }

    private static void Replay(SqlSession session, SqlSession scratch, string company)
    {
        var projector = new Projector(scratch);
        scratch.Script("BEGIN");
        LogTable.Each(session, company, LogStream.Books, (record, _) => projector.Apply(record));
        projector.WritePending();
        scratch.Script("COMMIT");
    }

    /// <summary>Number of rows, and a sum of their hashes that does not depend on their order.</summary>
    private static (long Rows, UInt128 Sum) Digest(SqlSession session, string table, string company)
    {
        var rows = 0L;
        var sum = UInt128.Zero;
        session.Each(
            $"SELECT * FROM {table} WHERE company = @1",
            reader =>
            {
                rows++;
                sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(Hash(reader)));
            },
            company
        );
        return (rows, sum);
    }

    private static byte[] Hash(SqlRow reader)
    {
        var text = new StringBuilder();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var value = reader.Value(i) switch
            {
                null => "n",
                byte[] bytes => "b" + Convert.ToHexString(bytes),
                long number => "i" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                var other => "t" + other,
            };
            text.Append(value.Length).Append(':').Append(value);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
