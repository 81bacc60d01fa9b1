using Microsoft.AspNetCore.Http;

namespace Nsg.Web.SignIn;

/// <summary>The cookies of sign-in: seen by the server alone, sent to this node alone, and never in the clear beyond
/// this machine.</summary>
internal static class SessionCookie
{
    private const string Name = "nsg-session";
    private const string PendingName = "nsg-sign-in";

    /// <summary>The session's secret, or null.</summary>
    internal static byte[]? Read(HttpContext http, bool isSecure) =>
        Base64Text.TryRead(
            http.Request.Cookies[NameOf(Name, isSecure)],
            Nsg.Storage.SessionStore.SecretBytes,
            out var secret
        )
            ? secret
            : null;

    internal static void Write(HttpContext http, bool isSecure, byte[] secret, TimeSpan longest) =>
        http.Response.Cookies.Append(NameOf(Name, isSecure), Base64Text.Of(secret), Options(isSecure, longest));

    internal static void Clear(HttpContext http, bool isSecure) =>
        http.Response.Cookies.Delete(NameOf(Name, isSecure), Options(isSecure, null));

    /// <summary>What a browser that is on its way to the provider and back must show.</summary>
    internal static string? ReadPending(HttpContext http, bool isSecure) =>
        http.Request.Cookies[NameOf(PendingName, isSecure)];

    internal static void WritePending(HttpContext http, bool isSecure, string pending, TimeSpan longest) =>
        http.Response.Cookies.Append(NameOf(PendingName, isSecure), pending, Options(isSecure, longest));

    internal static void ClearPending(HttpContext http, bool isSecure) =>
        http.Response.Cookies.Delete(NameOf(PendingName, isSecure), Options(isSecure, null));

    /// <summary>The prefix binds a cookie to this host, and browsers take it over TLS only.</summary>
    private static string NameOf(string name, bool isSecure) => isSecure ? "__Host-" + name : name;

    private static CookieOptions Options(bool isSecure, TimeSpan? longest) =>
        new()
        {
            HttpOnly = true,
            Secure = isSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = longest,
            IsEssential = true,
        };
}
