using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Reads what was told when a company was founded here, and when it ended.</summary>
internal static class BirthTable
{
    internal static RegistrationDraft? Draft(SqlSession session, string company) =>
        session.Scalar("SELECT draft FROM company_draft WHERE company = @1", company) is string text
            ? RecordJson.Of<RegistrationDraft>(text)
            : null;

    internal static CompanyDissolved? End(SqlSession session, string company) =>
        session.Scalar("SELECT facts FROM company_end WHERE company = @1", company) is string text
            ? RecordJson.Of<CompanyDissolved>(text)
            : null;
}
