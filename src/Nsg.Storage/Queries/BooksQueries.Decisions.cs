using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>What somebody decided, as the log has it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Time">When.</param>
/// <param name="Why">Why, in words.</param>
public sealed record DecisionOnRecord(string Actor, DateTimeOffset Time, string Why);

/// <summary>Decisions on documents.</summary>
public sealed partial class BooksQueries
{
    /// <summary>The last time that a document in review was decided on, or was put there again; null where it was not, or
    /// the record was erased.</summary>
    public DecisionOnRecord? DecisionOn(Guid document) =>
        RecordOf("decided", document) is { Payload: { } payload } record
            ? new DecisionOnRecord(record.Actor, record.Time, RecordJson.Read<ReviewResolved>(payload.Span).Reason)
            : null;

    /// <summary>Who confirmed with the supplier that a changed account is right; null where nobody did, or the record was
    /// erased.</summary>
    public DecisionOnRecord? AccountConfirmed(Guid document) =>
        RecordOf("account_confirmed", document) is { Payload: { } payload } record
            ? new DecisionOnRecord(record.Actor, record.Time, RecordJson.Read<FlagCleared>(payload.Span).Why ?? "")
            : null;

    /// <summary>A document with what kept it waiting when it arrived, where all that it tells now is that somebody took its
    /// rejection back; others as they are.</summary>
    public DocumentRow WithFirstReasons(DocumentRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
            row is { State: "review", Reasons: [var only] }
            && only.StartsWith(ReviewResolved.RejectionTakenBack, StringComparison.Ordinal)
            && LogTable.Find(_session, Key, LogStream.Books, row.Sequence) is { Payload: { } payload }
            ? row with
            {
                Reasons = [.. RecordJson.Read<DocumentReceived>(payload.Span).Reasons, only],
            }
            : row;
    }

    private LogRecord? RecordOf(string column, Guid document) =>
        _session.Scalar($"SELECT {column} FROM document WHERE company = @1 AND document = @2", Key, document)
            is long sequence
            ? LogTable.Find(_session, Key, LogStream.Books, sequence)
            : null;
}
