using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>What makes the books searchable.</summary>
public sealed partial class NodeStore
{
    /// <summary>Takes words and amounts of the next vouchers of a company into the search, then words of the next documents.</summary>
    /// <param name="company">Key.</param>
    /// <param name="limit">Vouchers and documents at most; others wait for as long as the vouchers take, or a hundred of the
    /// documents.</param>
    /// <returns>How many there were; fewer than the limit when the search has come to the end of the books.</returns>
    public async Task<int> IndexAsync(string company, int limit)
    {
        var count = await _writer.ExecuteAsync(
            company,
            turn =>
            {
                _ = turn.Books(company);
                turn.Projector.WritePending();
                return SearchIndex.Step(turn.Session, company, limit);
            }
        );
        while (count < limit)
        {
            var read = _readers.Read(
                company,
                session =>
                    DocumentSearchIndex.Read(session, company, Math.Min(limit - count, DocumentSearchIndex.StepMax))
            );
            if (read.Documents.Count == 0)
            {
                break;
            }

            await _writer.ExecuteAsync(
                company,
                turn =>
                {
                    _ = turn.Books(company);
                    DocumentSearchIndex.Write(turn.Session, company, read);
                    return true;
                }
            );
            count += read.Documents.Count;
        }

        return count;
    }

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
