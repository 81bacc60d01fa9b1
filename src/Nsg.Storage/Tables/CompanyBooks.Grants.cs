using Nsg.Log;
using Nsg.Sharing.Grants;

namespace Nsg.Storage.Tables;

/// <summary>Grants inside the writer's transaction.</summary>
internal sealed partial class CompanyBooks : IGrantsTransaction
{
    /// <inheritdoc/>
    public long AppendAccess(RecordDraft draft) => _log.Append(Company.Key, LogStream.Access, draft, Now).Sequence;

    /// <inheritdoc/>
    public Grant? Grant(Guid id) => _session.First(GrantProjection.Columns + " g.company = @1 AND g.access_grant = @2", GrantProjection.Read, Company.Key, id);

    /// <inheritdoc/>
    public IReadOnlyList<Grant> GrantsOf(string client) =>
        _session.Rows(GrantProjection.Columns + " g.company = @1 AND g.client = @2 ORDER BY g.sequence DESC", GrantProjection.Read, Company.Key, client);

    /// <inheritdoc/>
    public void Use(Guid grant) => _session.Run(
        "INSERT INTO grant_use (company, access_grant, uses) VALUES (@1,@2,1) ON CONFLICT (company, access_grant) DO UPDATE SET uses = grant_use.uses + 1", Company.Key, grant);

    /// <inheritdoc/>
    public string? SignatoryRights() => (string?)_session.Scalar("SELECT text FROM company_rights WHERE company = @1", Company.Key);
}
