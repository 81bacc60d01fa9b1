using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage.Authorization;

namespace Nsg.Storage.Tables;

/// <summary>Grants inside the writer's transaction.</summary>
internal sealed partial class CompanyBooks : IGrantsTransaction
{
    /// <inheritdoc/>
    public long AppendAccess(RecordDraft draft) => _log.Append(Company.Key, LogStream.Access, draft, Now).Sequence;

    /// <inheritdoc/>
    public Grant? Grant(Guid id) => GrantProjection.Find(_session, Company.Key, id);

    /// <inheritdoc/>
    public IReadOnlyList<Grant> GrantsOf(string client) => GrantProjection.Of(_session, Company.Key, client);

    /// <inheritdoc/>
    public IReadOnlyList<string> StatutesOf(string client) =>
        AuthorizationStore.Lines(
            (string?)_session.Scalar("SELECT statutes FROM oauth_client WHERE client = @1", client) ?? ""
        );

    /// <inheritdoc/>
    public void Use(Guid grant) =>
        _session.Run(
            "INSERT INTO grant_use (company, access_grant, uses, last) VALUES (@1,@2,1,@3) ON CONFLICT (company, access_grant) DO UPDATE SET uses = grant_use.uses + 1, last = excluded.last",
            Company.Key,
            grant,
            LogAppender.Microseconds(Now)
        );

    /// <inheritdoc/>
    public string? SignatoryRights() =>
        (string?)_session.Scalar("SELECT text FROM company_rights WHERE company = @1", Company.Key);

    /// <inheritdoc/>
    string IGrantsTransaction.Country => Company.Pack.Country.Code;

    /// <inheritdoc/>
    public Mandate? Mandate(Guid id) => MandateProjection.Find(_session, Company.Key, id);

    /// <inheritdoc/>
    public IReadOnlyList<Mandate> Mandates() => MandateProjection.Of(_session, Company.Key);
}
