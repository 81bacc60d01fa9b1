using Microsoft.AspNetCore.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>
/// The two sets of status codes of the published interface (decision 0002). A request whose Accept header names
/// <c>application/problem+json</c> or <c>application/octet-stream</c>, which the interface of 2019 did not know, is
/// answered with the
/// right codes; every other one with the codes that clients of 2019 expect.
/// </summary>
internal static class OldCodes
{
    /// <summary>Whether the request asks for the right codes.</summary>
    internal static bool WantsNew(HttpRequest request) =>
        Negotiation.Names(request, ProblemAnswer.MediaType) || Negotiation.Names(request, Negotiation.Bytes);

    /// <summary>Nothing there: 204 of old, 404 now.</summary>
    internal static IResult Nothing(HttpRequest request, Problem problem) =>
        WantsNew(request) ? new ProblemAnswer(problem) : Results.NoContent();

    /// <summary>The request or its body cannot be used: 406 of old, the problem's own code now.</summary>
    internal static IResult Unusable(HttpRequest request, Problem problem, string? code = null) =>
        new ProblemAnswer(
            WantsNew(request) ? problem : problem with { Status = StatusCodes.Status406NotAcceptable },
            code
        );
}
