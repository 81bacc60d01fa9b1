using System.Text;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Mandates.</summary>
internal sealed class MandateProjection(SqlSession session)
{
    private const string Columns =
        "SELECT mandate, parent, facts, given, is_revoked, why FROM mandate WHERE company = @1";

    internal void Apply(RecordPlace record, MandateGranted granted) =>
        Insert(record, granted.Mandate, null, SharingRecords.Column(granted));

    internal void Apply(RecordPlace record, MandateDelegated delegated) =>
        Insert(record, delegated.Mandate, delegated.Parent, SharingRecords.Column(delegated));

    internal void Apply(RecordPlace record, MandateRevoked revoked) =>
        session.Run(
            "UPDATE mandate SET is_revoked = 1, why = @3 WHERE company = @1 AND mandate = @2",
            record.Company,
            revoked.Mandate,
            revoked.Why
        );

    /// <summary>A mandate with those that it was passed on from, or null.</summary>
    internal static Mandate? Find(SqlSession session, string company, Guid id) =>
        session.First(Columns + " AND mandate = @2", Read, company, id) is { } mandate
            ? WithParents(session, company, mandate)
            : null;

    /// <summary>All mandates, newest first.</summary>
    internal static IReadOnlyList<Mandate> Of(SqlSession session, string company) =>
        [
            .. session
                .Rows(Columns + " ORDER BY sequence DESC", Read, company)
                .Select(one => WithParents(session, company, one)),
        ];

    private void Insert(RecordPlace record, Guid mandate, Guid? parent, string facts) =>
        session.Run(
            "INSERT INTO mandate (company, mandate, parent, facts, given, sequence, is_revoked) VALUES (@1,@2,@3,@4,@5,@6,0)",
            record.Company,
            mandate,
            parent,
            facts,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );

    private static Mandate Read(SqlRow row)
    {
        var (parent, facts) = (row.IdOrNull(1), Encoding.UTF8.GetBytes(row.GetString(2)));
        var granted = parent is null ? SharingRecords.Read<MandateGranted>(facts) : null;
        return new Mandate(
            row.Id(0),
            row.GetInt32(4) != 0,
            granted?.Terms ?? SharingRecords.Read<MandateDelegated>(facts).Terms,
            granted?.Mandators ?? [],
            granted?.SignatoryRights,
            DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(3) * TimeSpan.TicksPerMicrosecond),
            row.TextOrNull(5)
        )
        {
            Parent = parent,
        };
    }

    /// <summary>Every link of a chain was written below an earlier one, so that it ends.</summary>
    private static Mandate WithParents(SqlSession session, string company, Mandate mandate) =>
        mandate.Parent is { } parent ? mandate with { PassedOnFrom = Find(session, company, parent) } : mandate;
}
