using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Entries that banks notified, and the lines of statements that they tell of.</summary>
internal sealed class NoticeProjection(SqlSession session, BankProjection bank)
{
    internal void Apply(RecordPlace record, NotificationReceived received)
    {
        foreach (var entry in received.Entries)
        {
            session.Run(
                """
                INSERT INTO bank_notice (company, document, ordinal, notification, bank_account, currency, day, amount, payments, reference, servicer, batches, sequence)
                VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13)
                """,
                record.Company,
                received.Document,
                entry.Ordinal,
                received.Id,
                received.BankAccount,
                received.Currency.Code,
                entry.Date,
                new Money(entry.Amount, received.Currency).ToMinor(),
                entry.Parts.Count,
                entry.Reference,
                entry.ServicerReference,
                NoticeTable.Text(entry.Batches ?? []),
                record.Sequence
            );
        }
    }

    internal void Apply(RecordPlace record, BankEntryDetailed detailed)
    {
        foreach (var ordinal in detailed.Entries)
        {
            session.Run(
                "UPDATE bank_notice SET line = @4, joined_by = @5 WHERE company = @1 AND document = @2 AND ordinal = @3",
                record.Company,
                detailed.Notification,
                ordinal,
                detailed.Line,
                detailed.By
            );
        }

        if (detailed.Lines.Count > 0)
        {
            bank.Replace(record.Company, detailed.Line, detailed.Lines, detailed.Notification);
            return;
        }

        bank.Mark(record.Company, detailed.Line, detailed.Notification);
    }
}
