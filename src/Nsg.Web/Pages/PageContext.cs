using Microsoft.AspNetCore.Http;
using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>What every page knows of its request.</summary>
public sealed record PageContext(Language Language, string Path, bool IsChosen)
{
    internal static PageContext Of(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        return new PageContext(
            Language.Choose(asked, http.Request.Headers.AcceptLanguage.ToString()), http.Request.Path.Value ?? "/", Language.Find(asked) is not null);
    }

    /// <summary>A link within the pages; a language that was chosen stays chosen.</summary>
    internal string Link(string path) => IsChosen ? $"{path}?lang={Language.Code}" : path;
}
