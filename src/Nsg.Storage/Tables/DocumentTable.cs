using System.Globalization;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Documents, as questions and decisions both ask for them.</summary>
internal static class DocumentTable
{
    /// <summary>The version of what is known of a document: it changes with every entry and decision.</summary>
    internal static string Version(SqlSession session, string company, Guid document)
    {
        var touched = (long)
            session.Scalar(
                """
                SELECT coalesce(max(sequence), 0) FROM (
                    SELECT sequence FROM entry WHERE company = @1 AND document = @2
                    UNION ALL SELECT sequence FROM document WHERE company = @1 AND document = @2) AS touching
                """,
                company,
                document
            )!;
        var state = session.Scalar(
            "SELECT state FROM document WHERE company = @1 AND document = @2",
            company,
            document
        );
        return string.Create(CultureInfo.InvariantCulture, $"{touched}-{state}");
    }
}
