using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>What ties an entry to requests, other entries and documents; most entries have none of it.</summary>
internal sealed class EntryLinkProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, EntryPosted entry)
    {
        KeepRequest(record, entry.Request, entry.Entry);

        if (entry.Corrects is { } corrected)
        {
            session.Run(
                "INSERT INTO entry_correction (company, entry, corrects) VALUES (@1,@2,@3)",
                record.Company,
                entry.Entry,
                corrected
            );
        }

        foreach (var document in entry.Attachments ?? [])
        {
            session.Run(
                "INSERT INTO entry_attachment (company, entry, document) VALUES (@1,@2,@3)",
                record.Company,
                entry.Entry,
                document
            );
        }

        if (entry.DateReason is { } reason)
        {
            session.Run(
                "INSERT INTO entry_date_reason (company, entry, reason) VALUES (@1,@2,@3)",
                record.Company,
                entry.Entry,
                reason
            );
        }
    }

    /// <summary>Remembers what a caller's request led to: an entry, or a recurring entry or accrual.</summary>
    internal void KeepRequest(RecordPlace record, RequestKey? request, Guid led)
    {
        if (request is not null)
        {
            session.Run(
                "INSERT INTO entry_request (company, request, hash, entry) VALUES (@1,@2,@3,@4)",
                record.Company,
                request.Key,
                request.Hash,
                led
            );
        }
    }

    internal void Apply(RecordPlace record, EntryAttached attached)
    {
        foreach (var document in attached.Documents)
        {
            session.Run(
                "INSERT INTO entry_attachment (company, entry, document) VALUES (@1,@2,@3) ON CONFLICT (company, entry, document) DO NOTHING",
                record.Company,
                attached.Entry,
                document
            );
        }
    }
}
