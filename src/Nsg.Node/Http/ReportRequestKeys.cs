using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Http;

/// <summary>The caller's own key of a request (header <c>Idempotency-Key</c>): what was asked once with it is not done twice.</summary>
internal static class ReportRequestKeys
{
    internal const string Header = "Idempotency-Key";

    private const int KeyMax = 200;

    /// <summary>The key with the hash of where and what was asked; null without the header.</summary>
    internal static RequestKey? Of<T>(HttpContext context, T? body) => context.Request.Headers[Header].FirstOrDefault() switch
    {
        null => null,
        { Length: 0 or > KeyMax } => throw Parameters.Refused($"{Header} has 1 to {KeyMax} characters"),
        var key => new RequestKey(key, Convert.ToHexStringLower(SHA256.HashData([
            .. System.Text.Encoding.UTF8.GetBytes(context.Request.Path.Value ?? ""), 0, .. JsonSerializer.SerializeToUtf8Bytes(body),
        ]))),
    };
}
