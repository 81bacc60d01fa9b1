using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>What requests with the caller's own key were answered. No part of the log, and of no archive: it serves
/// whoever did not hear the answer, and asks again.</summary>
internal static class RequestTable
{
    /// <summary>How long an answer is given again.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Decides, unless the request was carried out before or its key is another one's.</summary>
    internal static RequestOutcome<T> Once<T>(
        WriterTurn turn,
        string company,
        RequestKey request,
        Func<CompanyBooks, T> decide,
        Func<T, RequestAnswer?> answer
    )
        where T : class
    {
        var books = turn.Books(company);
        if (Find(turn.Session, company, request.Key) is var (hash, earlier))
        {
            return hash == request.Hash
                ? new RequestOutcome<T>(null, Earlier: earlier)
                : new RequestOutcome<T>(null, IsKeyReused: true);
        }

        if (IsOfRecord(turn.Session, company, request.Key))
        {
            return new RequestOutcome<T>(null, IsKeyReused: true);
        }

        var decision = decide(books);
        if (answer(decision) is { } kept)
        {
            Keep(turn, company, request, kept);
        }

        return new RequestOutcome<T>(decision);
    }

    /// <summary>Takes what answers say away: something that was said is erased. That they were given stays.</summary>
    internal static void Erase(SqlSession session, string company) =>
        session.Run("UPDATE request_answer SET location = NULL, body = NULL WHERE company = @1", company);

    private static (string Hash, RequestAnswer Answer)? Find(SqlSession session, string company, string key) =>
        session.First<(string, RequestAnswer)?>(
            "SELECT hash, status, location, body FROM request_answer WHERE company = @1 AND request = @2",
            row =>
                (
                    row.GetString(0),
                    new RequestAnswer(
                        row.GetInt32(1),
                        row.TextOrNull(2),
                        row.IsDBNull(3) ? default(ReadOnlyMemory<byte>?) : row.Bytes(3)
                    )
                ),
            company,
            key
        );

    /// <summary>Whether the key is that of a voucher, a bank line's match or a report, which keep theirs in the
    /// log.</summary>
    private static bool IsOfRecord(SqlSession session, string company, string key) =>
        session.Scalar(
            """
            SELECT 1 FROM entry_request WHERE company = @1 AND request = @2
            UNION ALL SELECT 1 FROM bank_request WHERE company = @1 AND request = @2
            UNION ALL SELECT 1 FROM report_request WHERE company = @1 AND request = @2
            """,
            company,
            key
        )
            is not null;

    private static void Keep(WriterTurn turn, string company, RequestKey request, RequestAnswer answer)
    {
        turn.Session.Run(
            "DELETE FROM request_answer WHERE company = @1 AND time < @2",
            company,
            LogAppender.Microseconds(turn.Now - Kept)
        );
        turn.Session.Run(
            """
            INSERT INTO request_answer (company, request, hash, status, location, body, time) VALUES (@1,@2,@3,@4,@5,@6,@7)
            ON CONFLICT (company, request) DO NOTHING
            """,
            company,
            request.Key,
            request.Hash,
            answer.Status,
            answer.Location,
            answer.Body?.ToArray(),
            LogAppender.Microseconds(turn.Now)
        );
    }
}
