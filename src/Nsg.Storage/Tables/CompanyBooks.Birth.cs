using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>The beginning and the end of a company, inside the writer's transaction.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public bool IsTaken(PartyIdentifier number) =>
        CompanyTable.Taken(_session, Company.Key, [number.ToString()]) is not null;

    /// <inheritdoc/>
    public RegistrationDraft? Draft() => BirthTable.Draft(_session, Company.Key);

    /// <inheritdoc/>
    public IReadOnlyList<string> StandingReports() =>
        _session.Rows(
            "SELECT report FROM report_standing WHERE company = @1 ORDER BY report",
            row => row.GetString(0),
            Company.Key
        );

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants() => GrantProjection.All(_session, Company.Key);
}
