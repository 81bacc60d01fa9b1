using Microsoft.AspNetCore.Http;
using Nsg.Node.Api;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>What a caller saw before it asked for a change (If-Match, RFC 9110 section 13.1.1).</summary>
/// <param name="Tags">Tags as they were sent; null without the header, which holds always.</param>
internal sealed record Match(IReadOnlyList<string>? Tags)
{
    /// <summary>The header of a request.</summary>
    internal static Match Of(HttpRequest request) =>
        request.Headers.IfMatch is { Count: > 0 } sent
            ? new Match([
                .. sent.SelectMany(one =>
                    (one ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ),
            ])
            : new Match((IReadOnlyList<string>?)null);

    /// <summary>A version as an ETag.</summary>
    internal static string Tag(string version) => $"\"{version}\"";

    /// <summary>Whether what the caller saw is what is there; true as well for what is not there, which is told
    /// otherwise.</summary>
    internal bool Holds(string? version) =>
        Tags is null || version is null || Tags.Contains("*") || Tags.Contains(Tag(version));

    /// <summary>The refusal.</summary>
    internal static RefusedException Failed(string what) =>
        new(
            Problems.VersionConflict(
                $"{what} has changed since you read it; read it again, and send its ETag in If-Match"
            )
        );

    /// <summary>Whoever sends what it saw before relies on it. Told to those alone who may come in, so that nobody learns from it
    /// what there is.</summary>
    internal static ProblemAnswer? Unguarded(HttpContext context, Endpoint endpoint) =>
        context.Request.Headers.IfMatch.Count > 0
        && endpoint.Metadata.GetMetadata<NeedsWrite>() is not null
        && endpoint.Metadata.GetMetadata<MatchedRequest>() is null
            ? new ProblemAnswer(
                Problems.InvalidParameter("If-Match is not looked at here; leave it out, since it would guard nothing")
            )
            : null;
}
