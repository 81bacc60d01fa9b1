using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Grants;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Requests that are carried out once, however often they are sent.</summary>
public sealed partial class NodeStore
{
    /// <summary>
    /// Carries out a decision on a company's books once for its caller's key. The answer is kept in the decision's own
    /// transaction, so that neither is there without the other, and given again for a month.
    /// </summary>
    /// <typeparam name="T">What is decided.</typeparam>
    /// <param name="company">The company's key.</param>
    /// <param name="request">The caller's key, and the hash of what is asked.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="answer">The answer to keep; null for a refusal, which leaves the key unused.</param>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<RequestOutcome<T>> DecideOnceAsync<T>(
        string company,
        RequestKey request,
        Func<IBooksTransaction, T> decide,
        Func<T, RequestAnswer?> answer
    )
        where T : class =>
        _writer.ExecuteAloneAsync(company, turn => RequestTable.Once(turn, company, request, decide, answer));

    /// <summary>The same for a decision on a company's grants.</summary>
    /// <typeparam name="T">What is decided.</typeparam>
    /// <param name="company">The company's key.</param>
    /// <param name="request">The caller's key, and the hash of what is asked.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="answer">The answer to keep; null for a refusal, which leaves the key unused.</param>
    /// <param name="demand">What must hold for an earlier answer to be given again too; throws where it does not.</param>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Task<RequestOutcome<T>> DecideGrantOnceAsync<T>(
        string company,
        RequestKey request,
        Func<IGrantsTransaction, T> decide,
        Func<T, RequestAnswer?> answer,
        Action<IGrantsTransaction>? demand = null
    )
        where T : class =>
        _writer.ExecuteAloneAsync(
            company,
            turn =>
            {
                demand?.Invoke(turn.Books(company));
                return RequestTable.Once(turn, company, request, decide, answer);
            }
        );
}
