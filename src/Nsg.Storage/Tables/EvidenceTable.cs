using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>What others have signed of a company's log.</summary>
internal static class EvidenceTable
{
    /// <summary>Keeps a witness's signature of a checkpoint; false when there is one of the same state.</summary>
    internal static bool Keep(SqlSession session, string company, KeptCosignature one, DateTimeOffset now) =>
        session.Change(
            "INSERT INTO log_cosignature (company, books, access, witness, signature, time) VALUES (@1,@2,@3,@4,@5,@6) ON CONFLICT (company, books, access, witness) DO NOTHING",
            company,
            one.Books,
            one.Access,
            one.Witness,
            one.Signature,
            LogAppender.Microseconds(now)
        ) > 0;

    /// <summary>Keeps a time stamp of a signed checkpoint; false when the authority has stamped that state.</summary>
    internal static bool Keep(SqlSession session, string company, KeptStamp one, DateTimeOffset now) =>
        session.Change(
            "INSERT INTO log_stamp (company, books, access, authority, token, time) VALUES (@1,@2,@3,@4,@5,@6) ON CONFLICT (company, books, access, authority) DO NOTHING",
            company,
            one.Books,
            one.Access,
            one.Authority,
            one.Token,
            LogAppender.Microseconds(now)
        ) > 0;
}
