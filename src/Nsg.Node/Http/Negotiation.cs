using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Nsg.Node.Http;

/// <summary>Which representation an Accept header asks for.</summary>
internal static class Negotiation
{
    internal const string Json = "application/json";
    internal const string Csv = "text/csv";
    internal const string Xml = "application/xml";
    internal const string Bytes = "application/octet-stream";

    /// <summary>Whether the header names a media type itself, parameters aside.</summary>
    internal static bool Names(HttpRequest request, string mediaType) =>
        Accepted(request).Any(accept => accept.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The best of what is offered, or null when the caller accepts none of it. Without a header, the
    /// first. An offer may state a version, and several versions of a type may be offered, the usual one first: who
    /// names a version accepts that one alone.</summary>
    internal static string? Best(HttpRequest request, params ReadOnlySpan<string> offers)
    {
        var accepted = Accepted(request);
        if (accepted.Count == 0)
        {
            return offers[0];
        }

        string? best = null;
        var bestQuality = 0d;
        foreach (var offer in offers)
        {
            var value = MediaTypeHeaderValue.Parse(offer);
            var quality = accepted
                .Where(accept => Takes(accept, value))
                .OrderByDescending(Specificity)
                .Select(accept => accept.Quality ?? 1d)
                .FirstOrDefault();
            if (quality > bestQuality)
            {
                (best, bestQuality) = (offer, quality);
            }
        }

        return best;
    }

    /// <summary>The media type of a body without its parameters, lower case; empty when there is none.</summary>
    internal static string ContentType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var value)
            ? value.MediaType.ToString().ToLowerInvariant()
            : "";

    private static IList<MediaTypeHeaderValue> Accepted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) ? accepted : [];

    /// <summary>Whether a media range takes a type, other parameters than the version aside. A type with a suffix is
    /// its own, not a kind of what the suffix names.</summary>
    private static bool Takes(MediaTypeHeaderValue accept, MediaTypeHeaderValue type) =>
        accept.MatchesAllTypes
        || (accept.MatchesAllSubTypes && accept.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase))
        || (
            accept.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
            && (Version(type) is not { } offered || Version(accept) is not { } asked || asked == offered)
        );

    private static int Specificity(MediaTypeHeaderValue accept) =>
        accept.MatchesAllTypes ? 0
        : accept.MatchesAllSubTypes ? 1
        : Version(accept) is null ? 2
        : 3;

    private static string? Version(MediaTypeHeaderValue type) =>
        type.Parameters.FirstOrDefault(one => one.Name.Equals("version", StringComparison.OrdinalIgnoreCase)) is { } one
            ? HeaderUtilities.RemoveQuotes(one.Value).ToString()
            : null;
}
