using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Hosting;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>How many requests somebody may make.</summary>
/// <param name="PerMinute">In the long run.</param>
/// <param name="Burst">At once.</param>
public sealed record RateLimit(int PerMinute, int Burst)
{
    /// <summary>What strangers may ask, and what may be refused; nobody needs more, who does not try things out.</summary>
    public static RateLimit OfStrangers { get; } = new(300, 120);
}

/// <summary>
/// Bounds requests, answered or refused, before anything is made or put on record: those of clients that live by grants each
/// client and each grant by itself, refused ones of others by key, of those whom nobody knows by their address. Who shows
/// good credentials is never bounded by what others do from the same address.
/// </summary>
internal sealed class RateLimits(NodeOptions options)
{
    private readonly RateBuckets _clients = new(options.Time);

    /// <summary>Apart from clients, whose buckets strangers cannot push out.</summary>
    private readonly RateBuckets _strangers = new(options.Time);

    /// <summary>Counts a request of a client that lives by grants; the refusal when there were too many.</summary>
    internal ProblemAnswer? OfClient(HttpContext context, string client) =>
        Over(context, options.ClientRate is { } rate ? _clients.Take("client:" + client, rate) : TimeSpan.Zero);

    /// <summary>Counts a request under a grant.</summary>
    internal ProblemAnswer? OfGrant(HttpContext context, Guid grant) =>
        Over(context, options.GrantRate is { } rate ? _clients.Take("grant:" + grant, rate) : TimeSpan.Zero);

    /// <summary>Counts a refused request of a key of the node's own, which is not bounded otherwise.</summary>
    internal ProblemAnswer? OfRefused(HttpContext context, string client) =>
        Over(context, options.RefusalRate is { } rate ? _clients.Take("refused:" + client, rate) : TimeSpan.Zero);

    /// <summary>Counts a refused request of somebody whom nobody knows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shown">The client whose genuine token was shown, ended or without what it is bound to, or null: what others try
    /// from the same address must not keep its holder from proving itself.</param>
    internal ProblemAnswer? OfStranger(HttpContext context, string? shown = null) =>
        options.RefusalRate is { } rate ? OfAddress(context, $"refused:{shown}", rate) : null;

    /// <summary>Counts a request for something that is open to all, by the address that it comes from.</summary>
    internal ProblemAnswer? OfAddress(HttpContext context, string what, RateLimit rate) =>
        Over(context, _strangers.Take($"{what}:{CallerAddress.Network(context, options.AddressProxies)}", rate));

    private static ProblemAnswer? Over(HttpContext context, TimeSpan wait)
    {
        if (wait == TimeSpan.Zero)
        {
            return null;
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemAnswer(Problems.TooManyRequests($"try again in {seconds} s"));
    }
}
