using Nsg.Bookkeeping.Records;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>The beginning and the end of a company.</summary>
public sealed partial class BooksQueries
{
    /// <summary>What was told to the authority when the company was founded here, or null.</summary>
    public RegistrationDraft? Draft() => BirthTable.Draft(_session, Key);

    /// <summary>How it was dissolved, or null.</summary>
    public CompanyDissolved? Dissolved() => BirthTable.End(_session, Key);
}
