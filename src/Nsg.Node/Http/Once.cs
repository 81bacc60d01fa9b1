using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>
/// Carries out what is asked for once for its caller's key: whoever sends the request again is given the first answer
/// again. Refusals are not kept: what was refused did nothing, and may be asked for again.
/// </summary>
internal static class Once
{
    /// <summary>Decides on a company's books.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">The store.</param>
    /// <param name="request">Its key, or null for none.</param>
    /// <param name="decide">The decision, and how it is answered.</param>
    internal static async Task<IResult> DecideAsync(
        HttpContext context,
        NodeStore store,
        RequestKey? request,
        Func<IBooksTransaction, IResult> decide
    )
    {
        var company = CompanyAccess.Of(context).Key;
        return request is null
            ? await store.DecideAloneAsync(company, decide)
            : Answer(await store.DecideOnceAsync(company, Own(context, request), decide, one => Kept(context, one)));
    }

    /// <summary>Decides on a company's grants.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">The store.</param>
    /// <param name="request">Its key, or null for none.</param>
    /// <param name="decide">The decision, and how it is answered.</param>
    /// <param name="demand">What must hold for an earlier answer to be given again too, in the writer's turn; throws
    /// where it does not.</param>
    internal static async Task<IResult> DecideGrantAsync(
        HttpContext context,
        NodeStore store,
        RequestKey? request,
        Func<IGrantsTransaction, IResult> decide,
        Action<IGrantsTransaction>? demand = null
    )
    {
        var company = CompanyAccess.Of(context).Key;
        return request is null
            ? await store.DecideGrantAsync(
                company,
                turn =>
                {
                    demand?.Invoke(turn);
                    return decide(turn);
                }
            )
            : Answer(
                await store.DecideGrantOnceAsync(
                    company,
                    Own(context, request),
                    decide,
                    one => Kept(context, one),
                    demand
                )
            );
    }

    /// <summary>
    /// Carries out what takes more than one transaction, each of which may be repeated without harm: the answer is kept when all is
    /// done. Whoever sends the request again meanwhile, or after it was broken off, has the rest of it carried out.
    /// </summary>
    internal static async Task<IResult> CarryOutAsync(
        HttpContext context,
        NodeStore store,
        RequestKey? request,
        Func<Task<IResult>> work
    )
    {
        if (request is null)
        {
            return await work();
        }

        var company = CompanyAccess.Of(context).Key;
        var own = Own(context, request);
        var before = await store.DecideOnceAsync<IResult>(company, own, _ => Results.Empty, _ => null);
        if (before.Decision is null)
        {
            return Answer(before);
        }

        var answer = await work();
        return answer is Answered
            ? Answer(await store.DecideOnceAsync(company, own, _ => answer, one => Kept(context, one)))
            : answer;
    }

    private static RequestAnswer? Kept(HttpContext context, IResult answer) => (answer as Answered)?.Keep(context);

    /// <summary>Keys of clients that live by grants are each client's own: none is answered what another was, or can
    /// use up a key of the company's.</summary>
    internal static RequestKey Own(HttpContext context, RequestKey request) =>
        CompanyAccess.Of(context).Caller is { LivesByGrants: true } caller
            ? request with
            {
                Key = $"{caller.Client} {request.Key}",
            }
            : request;

    private static IResult Answer(RequestOutcome<IResult> outcome) =>
        outcome switch
        {
            { Decision: { } decision } => decision,
            { Earlier: { } earlier } => new AnsweredBefore(earlier),
            _ => new ProblemAnswer(
                Problems.KeyReused(
                    "the key of the request was used for something else; use a new key for a new request"
                )
            ),
        };

    private sealed record AnsweredBefore(RequestAnswer Answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Answered.SendAsync(httpContext, Answer);
    }
}
