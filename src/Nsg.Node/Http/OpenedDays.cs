using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Hosting;
using Nsg.Node.Releases;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;

namespace Nsg.Node.Http;

/// <summary>Whether a grant opens what an answer turned out to be about, where only the answer tells its
/// days.</summary>
internal static class OpenedDays
{
    /// <summary>Decides on the request with the days of what was found; null when it may be answered. What bears no day
    /// is closed to a grant with a period.</summary>
    /// <param name="context">The request.</param>
    /// <param name="books">The company's books.</param>
    /// <param name="days">First and last day, or null when it bears none.</param>
    internal static IResult? Refusal(HttpContext context, BooksQueries books, (DateOnly From, DateOnly To)? days)
    {
        var access = CompanyAccess.Of(context);
        if (access.Request is not { } request)
        {
            return null;
        }

        var isWhole = context.GetEndpoint()?.Metadata.GetMetadata<Shared>() is not { IsWhole: false };
        var asked = request with
        {
            From = days?.From,
            To = days?.To,
            Withheld = isWhole ? Withheld.None : Withheld.All,
        };
        var services = context.RequestServices;
        var now = services.GetRequiredService<NodeOptions>().Time.GetUtcNow();
        var decision = GrantDecision.Of(books.GrantsOf(access.Caller.Client), asked, now);
        if (decision.Grant is not { } grant)
        {
            services.GetRequiredService<RefusalLog>().Note(context, access.Caller.Client, access.Key, decision.Reason);
            return new ProblemAnswer(GrantedRelease.NoGrant);
        }

        access.Request = asked with { Withheld = grant.Terms.Withheld };
        (access.AdmittedBy, access.Bounds) = (grant.Id, (grant.Terms.From, grant.Terms.To));
        return null;
    }
}
