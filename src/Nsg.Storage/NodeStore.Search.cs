using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>What makes the books searchable.</summary>
public sealed partial class NodeStore
{
    /// <summary>Takes words and amounts of the next vouchers of a company into the search.</summary>
    /// <param name="company">Key.</param>
    /// <param name="limit">Vouchers at most; others wait for as long as these take.</param>
    /// <returns>How many there were; fewer than the limit when the search has come to the end of the books.</returns>
    public Task<int> IndexAsync(string company, int limit) =>
        _writer.ExecuteAsync(
            company,
            turn =>
            {
                _ = turn.Books(company);
                turn.Projector.WritePending();
                return SearchIndex.Step(turn.Session, company, limit);
            }
        );

    /// <summary>How many records the books of each company have.</summary>
    public IReadOnlyList<(string Company, long Size)> BookSizes() =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT company, size FROM log_head WHERE stream = @1 ORDER BY company",
                    row => (row.GetString(0), row.GetInt64(1)),
                    LogStream.Books
                )
        );

    /// <summary>Keys of all companies.</summary>
    public IReadOnlyList<string> CompanyKeys() => _readers.Read(null, session => CompanyTable.Keys(session).ToList());
}
