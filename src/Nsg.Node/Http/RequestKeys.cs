using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>The caller's own key of a request (header <c>Idempotency-Key</c>): the same key with the same request is
/// carried out once.</summary>
internal static class RequestKeys
{
    internal const string Header = "Idempotency-Key";

    /// <summary>The key of a request; null without the header.</summary>
    /// <param name="context">The request.</param>
    /// <param name="operation">What is asked for: the same key is not for another thing.</param>
    /// <param name="asked">What it says.</param>
    internal static RequestKey? Of(HttpContext context, string operation, ReadOnlySpan<byte> asked)
    {
        try
        {
            return context.Request.Headers[Header].FirstOrDefault() is { } key
                ? For(RequestKey.Of(key, asked), operation)
                : null;
        }
        catch (InvalidDataException fault)
        {
            throw new RefusedException(Problems.InvalidEntry(fault.Message));
        }
    }

    /// <summary>The key of a request that says this.</summary>
    internal static RequestKey? Of(HttpContext context, string operation, string asked) =>
        Of(context, operation, Encoding.UTF8.GetBytes(asked));

    /// <summary>The key of a request whose operation is its address.</summary>
    internal static RequestKey? Of<T>(HttpContext context, T? body) =>
        Of(context, context.Request.Path.Value ?? "", JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>A key that was made of what a request says, for an operation.</summary>
    internal static RequestKey For(RequestKey key, string operation) =>
        key with
        {
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{operation}\n{key.Hash}"))),
        };
}
