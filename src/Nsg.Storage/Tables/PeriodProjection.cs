using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Locks, closed years, archived accounts.</summary>
internal sealed class PeriodProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, string actor, PeriodLocked locked) =>
        session.Run(
            """
            INSERT INTO period_lock (company, first_day, last_day, kind, why, actor, time, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
            ON CONFLICT (company, first_day, last_day) DO UPDATE
            SET kind = excluded.kind, why = excluded.why, actor = excluded.actor, time = excluded.time, sequence = excluded.sequence
            """,
            record.Company,
            locked.From,
            locked.To,
            locked.Kind,
            locked.Why,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );

    internal void Apply(RecordPlace record, PeriodUnlocked unlocked) =>
        session.Run(
            "DELETE FROM period_lock WHERE company = @1 AND first_day = @2 AND last_day = @3",
            record.Company,
            unlocked.From,
            unlocked.To
        );

    internal void Apply(RecordPlace record, string actor, YearClosed closed) =>
        session.Run(
            "INSERT INTO closed_year (company, first_day, last_day, result, entry, actor, time) VALUES (@1,@2,@3,@4,@5,@6,@7)",
            record.Company,
            closed.From,
            closed.To,
            closed.Result,
            closed.Entry,
            actor,
            LogAppender.Microseconds(record.Time)
        );

    internal void Apply(RecordPlace record, YearReopened reopened) =>
        session.Run("DELETE FROM closed_year WHERE company = @1 AND first_day = @2", record.Company, reopened.From);

    internal void Apply(RecordPlace record, AccountsArchived archived)
    {
        foreach (var account in archived.Accounts)
        {
            session.Run("DELETE FROM archived_account WHERE company = @1 AND number = @2", record.Company, account);
            if (archived.IsArchived)
            {
                session.Run(
                    "INSERT INTO archived_account (company, number, why) VALUES (@1,@2,@3)",
                    record.Company,
                    account,
                    archived.Why
                );
            }
        }
    }

    internal void Apply(RecordPlace record, ObjectArchived archived)
    {
        session.Run(
            "DELETE FROM archived_object WHERE company = @1 AND dimension = @2 AND object = @3",
            record.Company,
            archived.Dimension,
            archived.Object
        );
        if (archived.IsArchived)
        {
            session.Run(
                "INSERT INTO archived_object (company, dimension, object, why) VALUES (@1,@2,@3,@4)",
                record.Company,
                archived.Dimension,
                archived.Object,
                archived.Why
            );
        }
    }
}
