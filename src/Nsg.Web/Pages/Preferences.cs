using Microsoft.AspNetCore.Http;
using Nsg.Web.SignIn;

namespace Nsg.Web.Pages;

/// <summary>How a reader wants pages to look.</summary>
public enum Theme
{
    /// <summary>As the device is set.</summary>
    Device,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}

/// <summary>A reader's choice of language and light, kept by the browser.</summary>
internal static class Preferences
{
    private const string LanguageName = "nsg-language";
    private const string ThemeName = "nsg-theme";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    internal static string? Language(HttpContext http) => http.Request.Cookies[LanguageName];

    internal static Theme Theme(HttpContext http) =>
        Enum.TryParse<Theme>(http.Request.Cookies[ThemeName], ignoreCase: true, out var theme) && Enum.IsDefined(theme)
            ? theme
            : Pages.Theme.Device;

    /// <summary>Keeps what an address asks for, as links of the choice do.</summary>
    internal static void Keep(HttpContext http, bool isSecure)
    {
        Keep(http, isSecure, LanguageName, Languages.Language.Find(http.Request.Query["lang"].ToString())?.Code);
        Keep(
            http,
            isSecure,
            ThemeName,
            Enum.TryParse<Theme>(http.Request.Query["theme"].ToString(), ignoreCase: true, out var theme)
            && Enum.IsDefined(theme)
                ? theme.ToString()
                : null
        );
    }

    private static void Keep(HttpContext http, bool isSecure, string name, string? value)
    {
        if (value is not null)
        {
            http.Response.Cookies.Append(
                name,
                value,
                new CookieOptions
                {
                    MaxAge = Kept,
                    Path = "/",
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = isSecure,
                    IsEssential = true,
                }
            );
        }
    }
}
