using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Reminders of invoices that were overdue.</summary>
internal sealed class ReminderProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, string actor, ReminderMade made) =>
        session.Run(
            "INSERT INTO reminder (company, item, sequence, day, open, actor) VALUES (@1,@2,@3,@4,@5,@6)",
            record.Company,
            made.Document,
            record.Sequence,
            made.Day,
            new Money(made.Open, made.Currency).ToMinor(),
            actor
        );
}
