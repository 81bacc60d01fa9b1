using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Sharing.People;
using Nsg.Web.Languages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Pages;

/// <summary>What every page knows of its request.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Theme">The reader's choice of light or dark.</param>
/// <param name="Path">Path of the page.</param>
/// <param name="Query">Its query, with the question mark; empty when it has none.</param>
/// <param name="Person">Who reads, or null before sign-in.</param>
public sealed record PageContext(Language Language, Theme Theme, string Path, string Query, SignedInPerson? Person)
{
    /// <summary>The page that a form of this address is on; null where none is known. The form of a new entry
    /// or invoice is on a page below the address that it is sent to, all others are on the page above.</summary>
    internal string? Form =>
        Path.StartsWith("/bulk/", StringComparison.Ordinal) ? "/"
        : Path.StartsWith("/operator/", StringComparison.Ordinal) ? "/operator"
        : Path.StartsWith("/developer/keys/", StringComparison.Ordinal) ? "/developer/keys"
        : Path.StartsWith("/ask/", StringComparison.Ordinal) || Path.StartsWith("/developer/", StringComparison.Ordinal)
            ? Path[..Path.LastIndexOf('/')]
        : !Path.StartsWith("/companies/", StringComparison.Ordinal) ? null
        : Path.EndsWith("/entries", StringComparison.Ordinal) || Path.EndsWith("/invoices", StringComparison.Ordinal)
            ? Path + "/new"
        : Path[..Path.LastIndexOf('/')] is var above && above.Length > "/companies".Length ? above
        : null;

    /// <summary>The company whose page it is, or null.</summary>
    public CompanyFrame? Company { get; init; }

    /// <summary>Whether the reader has a right at the page's company.</summary>
    internal bool May(Right right) => Company is { } company && Person?.May(right, company.Key) == true;

    /// <summary>The address of the page with one part of its query set, or taken away for null.</summary>
    internal string With(string name, string? value) => With((name, value));

    /// <summary>The address of the page with parts of its query set, or taken away for null.</summary>
    internal string With(params IReadOnlyList<(string Name, string? Value)> changes)
    {
        var parts = QueryHelpers
            .ParseQuery(Query)
            .Where(pair => changes.All(change => change.Name != pair.Key))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        foreach (var (name, value) in changes.Where(change => change.Value is not null))
        {
            parts[name] = value;
        }

        return QueryHelpers.AddQueryString(Path, parts);
    }

    internal static PageContext Of(HttpContext http)
    {
        var asked = Language.Find(http.Request.Query["lang"].ToString())?.Code ?? Preferences.Language(http);
        return new PageContext(
            Language.Choose(asked, http.Request.Headers.AcceptLanguage.ToString()),
            Preferences.Theme(http),
            http.Request.Path.Value ?? "/",
            http.Request.QueryString.ToUriComponent(),
            SignedInPerson.Of(http)
        );
    }
}
