namespace Nsg.Storage.Queries;

/// <summary>What only pages ask: few rows at a time, found by an index.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Documents that wait for a person.</summary>
    public long ReviewTotal() => (long)_session.Scalar("SELECT count(*) FROM document WHERE company = @1 AND state = 'review'", Key)!;

    /// <summary>Requests for access that wait for a decision.</summary>
    public long RequestTotal() => (long)_session.Scalar("SELECT count(*) FROM access_grant WHERE company = @1 AND state = 'Requested'", Key)!;
}
