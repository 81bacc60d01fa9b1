using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>What came of founding a company.</summary>
/// <param name="Company">Its key; empty when the caller's key was used for something else.</param>
/// <param name="Token">The owner's token, shown this once; null when the company was founded before.</param>
/// <param name="IsKeyReused">Whether the caller's key was used for something else.</param>
public sealed record FoundedCompany(string Company, string? Token, bool IsKeyReused = false);

/// <summary>Companies that begin here.</summary>
public sealed partial class NodeStore
{
    /// <summary>Founds a company, all of it or nothing: the company, what a decision appends to its log, and a key for
    /// its owner.</summary>
    /// <param name="company">What it is; it has no number yet.</param>
    /// <param name="request">The caller's own key of the request, with the hash of what is asked; or null.</param>
    /// <param name="owner">What the owner's key is called.</param>
    /// <param name="actor">Who founds it.</param>
    /// <param name="decide">What else is kept.</param>
    public Task<FoundedCompany> FoundCompanyAsync(
        CompanyCreated company,
        RequestKey? request,
        string owner,
        string actor,
        Action<IBooksTransaction, IGrantsTransaction> decide
    ) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                if (request is not null && Earlier(turn, request) is { } earlier)
                {
                    return earlier;
                }

                var key = OpaqueKey.New(turn.Randomness);
                var (_, token) = ClientKeyStore.Add(turn, owner, key, canWrite: true, expires: null, actor);
                if (request is not null)
                {
                    turn.Session.Run(
                        "INSERT INTO registration_request (request, hash, registered) VALUES (@1,@2,@3)",
                        request.Key,
                        request.Hash,
                        key
                    );
                }

                // From here on all is the company's: what is kept back is written in its name when the turn ends.
                turn.Session.Enter(key);
                var created = RecordJson.Draft(RecordKind.CompanyCreated, actor, company);
                turn.Projector.Apply(turn.Log.Append(key, LogStream.Books, created, turn.Now), created);
                turn.Asked.Forget(created.Kind);
                var books = turn.Books(key);
                decide(books, books);
                return new FoundedCompany(key, token);
            }
        );

    private static FoundedCompany? Earlier(WriterTurn turn, RequestKey request) =>
        turn.Session.First<(string Hash, string Company)?>(
            "SELECT hash, registered FROM registration_request WHERE request = @1",
            row => (row.GetString(0), row.GetString(1)),
            request.Key
        )
            is var (hash, company)
            ? hash == request.Hash
                ? new FoundedCompany(company, null)
                : new FoundedCompany("", null, IsKeyReused: true)
            : null;
}
