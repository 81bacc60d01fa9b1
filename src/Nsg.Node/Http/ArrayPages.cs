using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Nsg.Node.Http;

/// <summary>
/// Lists that answer as an array and grow with the books: at most so many rows, and the address of the rest in the header
/// <c>Link</c> (RFC 8288, <c>rel="next"</c>). Who reads the array alone gets the first rows as ever.
/// </summary>
internal static class ArrayPages
{
    private const string Cursor = "cursor";
    private const int MarkBytes = 12;

    /// <summary>The rows of a page.</summary>
    /// <param name="context">The request, and the answer that gets the header.</param>
    /// <param name="rows">All rows, in an order that stays.</param>
    /// <param name="key">What tells one from the others.</param>
    /// <param name="cursor">After which row, as a page before gave it; null for the beginning.</param>
    /// <param name="limit">How many; as many as there may be unless given.</param>
    internal static IReadOnlyList<T> Of<T>(
        HttpContext context,
        IReadOnlyList<T> rows,
        Func<T, string> key,
        string? cursor,
        string? limit
    )
    {
        var (first, count) = (0, limit is null ? Parameters.LimitMax : Parameters.Limit(limit));
        if (Parameters.Cursor(cursor, 2) is [var last, var next])
        {
            // The last row may be gone by now, as what was dealt with goes from a list: then the next one leads on.
            first = Place(rows, key, last) is { } at
                ? at + 1
                : Place(rows, key, next)
                    ?? throw Parameters.Refused("the cursor is not one that this resource gave; begin anew");
        }

        if (rows.Count - first > count)
        {
            var place = first + count;
            context.Response.Headers.Link =
                $"<{Next(context.Request, Mark(key(rows[place - 1])), Mark(key(rows[place])))}>; rel=\"next\"";
        }

        return first == 0 && rows.Count <= count ? rows : [.. rows.Skip(first).Take(count)];
    }

    private static int? Place<T>(IReadOnlyList<T> rows, Func<T, string> key, string wanted)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (Mark(key(rows[i])) == wanted)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A row as an address may tell it: what it says of persons and amounts stands in no log of addresses.</summary>
    private static string Mark(string key) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, MarkBytes));

    private static string Next(HttpRequest request, string last, string next)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(one => one.Key != Cursor)
                .SelectMany(one => one.Value, (one, value) => new KeyValuePair<string, string>(one.Key, value ?? ""))
        )
        {
            { Cursor, Parameters.Cursor([last, next]) },
        };
        return request.PathBase.Add(request.Path).ToUriComponent() + query.ToQueryString().ToUriComponent();
    }
}
