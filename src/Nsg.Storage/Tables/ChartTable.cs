using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>What a caller saw of the chart and of entries, as short marks that change when it does.</summary>
internal static class ChartTable
{
    /// <summary>A mark of a company's own chart.</summary>
    internal static string Version(SqlSession session, string company)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        session.Each(
            """
            SELECT a.number, a.name, a.type, a.turnover, coalesce(a.standard, ''), 0 FROM account a WHERE a.company = @1
            UNION ALL SELECT r.number, coalesce(r.why, ''), 0, 0, '', 1 FROM archived_account r WHERE r.company = @1 ORDER BY 6, 1
            """,
            reader =>
                hash.AppendData(
                    Encoding.UTF8.GetBytes(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{reader.GetString(0)}\n{reader.GetString(1)}\n{reader.GetInt32(2)}\n{reader.GetInt32(3)}\n{reader.GetString(4)}\n{reader.GetInt32(5)}\n"
                        )
                    )
                ),
            company
        );
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}

/// <inheritdoc cref="ChartTable"/>
internal static class EntryTable
{
    /// <summary>A mark of an entry with what was taken back or put to it; null when there is none.</summary>
    internal static string? Version(SqlSession session, string company, Guid entry) =>
        session.First(
            """
            SELECT e.sequence, e.reversed, (SELECT count(*) FROM entry_attachment a WHERE a.company = e.company AND a.entry = e.entry)
            FROM entry e WHERE e.company = @1 AND e.entry = @2
            """,
            reader =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reader.GetInt64(0)}-{reader.GetInt64(1)}-{reader.GetInt64(2)}"
                ),
            company,
            entry
        );
}
