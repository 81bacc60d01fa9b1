using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Http;

namespace Nsg.Node.Authorization.Clients;

/// <summary>The parameters of a request to the authorization server: each at most once, none empty (RFC 6749 section
/// 3.2).</summary>
internal sealed class Form
{
    private const int BytesMax = 64 * 1024;
    private const int CountMax = 64;

    private readonly Dictionary<string, string> _values;

    private Form(Dictionary<string, string> values) => _values = values;

    /// <summary>A parameter, or null.</summary>
    internal string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A parameter.</summary>
    /// <exception cref="OAuthException">It is missing.</exception>
    internal string Required(string name) =>
        this[name] ?? throw OAuthError.InvalidRequest($"{name} is missing").Refused();

    /// <summary>Reads the body.</summary>
    /// <exception cref="OAuthException">It is no form, too long, or repeats a parameter.</exception>
    internal static async Task<Form> ReadAsync(HttpContext context)
    {
        if (Negotiation.ContentType(context.Request) != "application/x-www-form-urlencoded")
        {
            throw OAuthError
                .InvalidRequest("send the parameters as application/x-www-form-urlencoded in the body")
                .Refused();
        }

        var body = new byte[BytesMax + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(
            body,
            body.Length,
            throwOnEndOfStream: false,
            context.RequestAborted
        );
        return length <= BytesMax
            ? Parse(Encoding.UTF8.GetString(body, 0, length))
            : throw OAuthError.InvalidRequest("the body is too long").Refused();
    }

    /// <summary>Reads the parameters of an address.</summary>
    /// <exception cref="OAuthException">One is repeated.</exception>
    internal static Form Read(IQueryCollection query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in query)
        {
            values[name] = value.Count == 1 ? value.ToString() : throw Repeated().Refused();
        }

        return new Form(values);
    }

    internal static Form Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new FormReader(text)
        {
            ValueCountLimit = CountMax,
            KeyLengthLimit = BytesMax,
            ValueLengthLimit = BytesMax,
        };
        try
        {
            while (reader.ReadNextPair() is { } pair)
            {
                if (pair.Value.Length > 0 && !values.TryAdd(pair.Key, pair.Value))
                {
                    throw Repeated().Refused();
                }

                if (values.Count > CountMax)
                {
                    throw OAuthError.InvalidRequest("there are too many parameters").Refused();
                }
            }
        }
        catch (InvalidDataException)
        {
            throw OAuthError.InvalidRequest("the form cannot be read").Refused();
        }

        return new Form(values);
    }

    private static OAuthError Repeated() => OAuthError.InvalidRequest("a parameter is given more than once");
}
