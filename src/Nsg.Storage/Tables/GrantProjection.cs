using Nsg.Log;
using Nsg.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Grants, and the signatory rights that consents are checked with.</summary>
internal sealed class GrantProjection(SqlSession session)
{
    internal const string Columns = """
        SELECT g.access_grant, g.state, g.terms, COALESCE(u.uses, 0), g.text, g.language, g.requested, g.decided, g.decided_by, g.why, u.last, g.parent, g.replaces, g.signatures, g.given, g.given_by
        FROM access_grant g LEFT JOIN grant_use u ON u.company = g.company AND u.access_grant = g.access_grant WHERE
        """;

    internal void Apply(RecordPlace record, GrantRequested requested) =>
        session.Run(
            "INSERT INTO access_grant (company, access_grant, client, state, terms, text, language, requested, sequence, replaces) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)",
            record.Company,
            requested.Grant,
            requested.Terms.Client,
            Name(GrantState.Requested),
            SharingRecords.Text(requested.Terms),
            requested.Text,
            requested.Language,
            LogAppender.Microseconds(record.Time),
            record.Sequence,
            requested.Replaces
        );

    internal void Apply(RecordPlace record, string actor, GrantGiven given) =>
        session.Run(
            "UPDATE access_grant SET state = @3, terms = @4, text = @5, language = @6, decided = @7, decided_by = @8, given = @7, given_by = @8, signatures = NULL WHERE company = @1 AND access_grant = @2",
            record.Company,
            given.Grant,
            Name(GrantState.Given),
            SharingRecords.Text(given.Terms),
            given.Text,
            given.Language,
            LogAppender.Microseconds(record.Time),
            given.Signers.Count > 0 ? string.Join(", ", given.Signers) : actor
        );

    internal void Apply(RecordPlace record, string actor, GrantRenewed renewed) =>
        InsertGiven(
            record,
            renewed.Grant,
            renewed.Terms,
            renewed.Text,
            renewed.Language,
            renewed.Signers.Count > 0 ? string.Join(", ", renewed.Signers) : actor,
            null,
            renewed.Replaces
        );

    internal void Apply(RecordPlace record, string actor, GrantPassedOn passed) =>
        InsertGiven(record, passed.Grant, passed.Terms, passed.Text, passed.Language, actor, passed.Parent, null);

    internal void Apply(RecordPlace record, string actor, GrantEnded ended, GrantState state) =>
        session.Run(
            "UPDATE access_grant SET state = @3, decided = @4, decided_by = @5, why = @6, signatures = NULL WHERE company = @1 AND access_grant = @2",
            record.Company,
            ended.Grant,
            Name(state),
            LogAppender.Microseconds(record.Time),
            actor,
            ended.Why
        );

    internal void Apply(RecordPlace record, string actor, GrantSigned signed) =>
        Keep(
            record.Company,
            signed.Grant,
            [
                .. Signatures(record.Company, signed.Grant),
                new GrantSignature(signed.Signer, actor, signed.Terms, signed.Language, record.Time),
            ]
        );

    internal void Apply(RecordPlace record, GrantUnsigned unsigned) =>
        Keep(
            record.Company,
            unsigned.Grant,
            [.. Signatures(record.Company, unsigned.Grant).Where(one => one.Signer != unsigned.Signer)]
        );

    internal void Apply(RecordPlace record, SignatoryRightsKept kept) =>
        session.Run(
            "INSERT INTO company_rights (company, text, source) VALUES (@1,@2,@3) ON CONFLICT (company) DO UPDATE SET text = excluded.text, source = excluded.source",
            record.Company,
            kept.Text,
            kept.Source
        );

    /// <summary>A grant with those that it was passed on from.</summary>
    internal static Grant? Find(SqlSession session, string company, Guid id) =>
        session.First(Columns + " g.company = @1 AND g.access_grant = @2", Read, company, id) is { } grant
            ? WithParents(session, company, grant)
            : null;

    /// <summary>All grants and requests of a company, newest first.</summary>
    internal static IReadOnlyList<Grant> All(SqlSession session, string company) =>
        session.Rows(Columns + " g.company = @1 ORDER BY g.sequence DESC", Read, company);

    /// <summary>Grants of a client with those that they were passed on from, newest first.</summary>
    internal static IReadOnlyList<Grant> Of(SqlSession session, string company, string client) =>
        [
            .. session
                .Rows(Columns + " g.company = @1 AND g.client = @2 ORDER BY g.sequence DESC", Read, company, client)
                .Select(one => WithParents(session, company, one)),
        ];

    /// <summary>Counts the uses of grants anew from the access stream, as for a company that came from another node:
    /// what is used up stays so.</summary>
    internal static void RecountUses(SqlSession session, string company)
    {
        var uses = new Dictionary<Guid, (long Count, DateTimeOffset Last)>();
        LogTable.Each(
            session,
            company,
            LogStream.Access,
            (record, _) =>
            {
                if (
                    record is { Kind: AccessReleased.Kind, Payload: { } payload }
                    && AccessReleased.Read(payload.Span).Grant is { } grant
                )
                {
                    uses[grant] = (uses.GetValueOrDefault(grant).Count + 1, record.Time);
                }
            }
        );
        session.Run("DELETE FROM grant_use WHERE company = @1", company);
        foreach (var (used, (count, last)) in uses)
        {
            // What was passed on counts as use of the access above it.
            for (var one = Find(session, company, used); one is not null; one = one.PassedOnFrom)
            {
                session.Run(
                    """
                    INSERT INTO grant_use (company, access_grant, uses, last) VALUES (@1,@2,@3,@4) ON CONFLICT (company, access_grant)
                    DO UPDATE SET uses = grant_use.uses + excluded.uses, last = CASE WHEN excluded.last > grant_use.last THEN excluded.last ELSE grant_use.last END
                    """,
                    company,
                    one.Id,
                    count,
                    LogAppender.Microseconds(last)
                );
            }
        }
    }

    internal static Grant Read(SqlRow row) =>
        new(
            row.Id(0),
            Enum.Parse<GrantState>(row.GetString(1)),
            SharingRecords.Terms(row.GetString(2)),
            row.GetInt32(3),
            row.GetString(4),
            row.GetString(5),
            Time(row.GetInt64(6)),
            row.NumberOrNull(7) is { } decided ? Time(decided) : null,
            row.TextOrNull(8),
            row.TextOrNull(9)
        )
        {
            LastUse = row.NumberOrNull(10) is { } last ? Time(last) : null,
            Parent = row.IdOrNull(11),
            Replaces = row.IdOrNull(12),
            Signatures = SharingRecords.Signatures(row.TextOrNull(13)),
            Given = row.NumberOrNull(14) is { } given ? Time(given) : null,
            GivenBy = row.TextOrNull(15),
        };

    private List<GrantSignature> Signatures(string company, Guid grant) =>
        Find(session, company, grant)?.Signatures.ToList() ?? [];

    private void Keep(string company, Guid grant, List<GrantSignature> signatures) =>
        session.Run(
            "UPDATE access_grant SET signatures = @3 WHERE company = @1 AND access_grant = @2",
            company,
            grant,
            signatures.Count > 0 ? SharingRecords.Column(signatures) : null
        );

    private void InsertGiven(
        RecordPlace record,
        Guid grant,
        GrantTerms terms,
        string text,
        string language,
        string by,
        Guid? parent,
        Guid? replaces
    ) =>
        session.Run(
            """
            INSERT INTO access_grant (company, access_grant, client, state, terms, text, language, requested, sequence, decided, decided_by, given, given_by, parent, replaces)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@8,@10,@8,@10,@11,@12)
            """,
            record.Company,
            grant,
            terms.Client,
            Name(GrantState.Given),
            SharingRecords.Text(terms),
            text,
            language,
            LogAppender.Microseconds(record.Time),
            record.Sequence,
            by,
            parent,
            replaces
        );

    /// <summary>Every link of a chain was written below an earlier one, so that it ends.</summary>
    private static Grant WithParents(SqlSession session, string company, Grant grant) =>
        grant.Parent is { } parent ? grant with { PassedOnFrom = Find(session, company, parent) } : grant;

    private static string Name(GrantState state) => state.ToString();

    private static DateTimeOffset Time(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
