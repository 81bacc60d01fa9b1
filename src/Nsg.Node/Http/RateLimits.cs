using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Hosting;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>How many requests a client that lives by grants may make.</summary>
/// <param name="PerMinute">In the long run.</param>
/// <param name="Burst">At once.</param>
public sealed record RateLimit(int PerMinute, int Burst);

/// <summary>
/// Bounds the requests of clients that live by grants, each client by itself and each grant by itself. A request over
/// the bound is answered before
/// anything is made or put on record.
/// </summary>
internal sealed class RateLimits(RequestDelegate next, NodeOptions options, RateBuckets buckets)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Caller>() is not { LivesByGrants: true } caller)
        {
            return next(context);
        }

        var wait = TimeSpan.Zero;
        if (options.ClientRate is { } clientRate)
        {
            wait = buckets.Take("client:" + caller.Client, clientRate);
        }

        if (
            wait == TimeSpan.Zero
            && options.GrantRate is { } grantRate
            && context.Features.Get<CompanyAccess>() is { AdmittedBy: { } grant }
        )
        {
            wait = buckets.Take("grant:" + grant, grantRate);
        }

        if (wait == TimeSpan.Zero)
        {
            return next(context);
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemAnswer(Problems.TooManyRequests($"try again in {seconds} s")).ExecuteAsync(context);
    }
}
