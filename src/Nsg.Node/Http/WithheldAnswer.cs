using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>
/// Leaves out of an answer, field by field, what the grant behind it leaves out. An answer that is not made of marked
/// fields does not leave at all
/// under such a grant.
/// </summary>
internal static class WithheldAnswer
{
    internal const string Header = "NSG-Withheld";

    private static readonly ConcurrentDictionary<Withheld, JsonSerializerOptions> Options = new();

    /// <summary>A filter of endpoints whose data can be granted to others.</summary>
    internal static async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var answer = await next(context);
        if (context.HttpContext.Features.Get<CompanyAccess>()?.Request is not { Withheld: not Withheld.None } request)
        {
            return answer;
        }

        context.HttpContext.Response.Headers[Header] = Names(request.Withheld);
        return Resources.IsOfLines(request.Resource!) || request.Resource is Resources.Balances or Resources.Aggregates
            ? Without(answer, request.Withheld)
            : answer;
    }

    /// <summary>JSON that leaves these out; all of it where there is nothing to leave out.</summary>
    internal static JsonSerializerOptions For(Withheld withheld) =>
        Options.GetOrAdd(
            withheld,
            static what => new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type =>
                {
                    foreach (
                        var property in type.Properties.Where(property =>
                            what != Withheld.None && IsWithheld(property, what)
                        )
                    )
                    {
                        property.ShouldSerialize = static (_, _) => false;
                    }
                }),
            }
        );

    /// <summary>Whether a field is safe without a mark: it is a number, a day, an identifier of ours, or made of
    /// further fields.</summary>
    internal static bool NeedsNoMark(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(Guid)
            || bare == typeof(DateOnly)
            || bare == typeof(DateTimeOffset)
            || bare == typeof(bool)
            || bare == typeof(int)
            || bare == typeof(long)
            || bare.IsEnum
            || (
                Element(bare) is { } element
                    ? NeedsNoMark(element)
                    : bare.Namespace?.StartsWith(nameof(Nsg), StringComparison.Ordinal) == true
                        && !typeof(IEnumerable).IsAssignableFrom(bare)
            );
    }

    private static bool IsWithheld(JsonPropertyInfo property, Withheld what)
    {
        var mark = property
            .AttributeProvider?.GetCustomAttributes(typeof(TellsAttribute), inherit: false)
            .OfType<TellsAttribute>()
            .FirstOrDefault();
        return mark?.What switch
        {
            Told.Nothing => false,
            Told.Party => what.HasFlag(Withheld.Counterparties),
            Told.Amount => what.HasFlag(Withheld.Prices),
            Told.Text => true,
            _ => !NeedsNoMark(property.PropertyType),
        };
    }

    private static object? Without(object? answer, Withheld withheld) =>
        answer switch
        {
            IValueHttpResult { Value: { } value } => Results.Json(
                value,
                For(withheld),
                statusCode: (answer as IStatusCodeHttpResult)?.StatusCode
            ),
            ProblemAnswer or IStatusCodeHttpResult { StatusCode: StatusCodes.Status304NotModified } => answer,
            IResult => new ProblemAnswer(
                Problems.NotAcceptable("the grant leaves fields out, which this form cannot: ask for json")
            ),
            null => null,
            var value => Results.Json(value, For(withheld)),
        };

    private static string Names(Withheld withheld) =>
        string.Join(
            ", ",
            Enum.GetValues<Withheld>()
                .Where(one => one is not (Withheld.None or Withheld.All) && withheld.HasFlag(one))
                .Select(one => one.ToString().ToLowerInvariant())
        );

    private static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var only] && typeof(IEnumerable).IsAssignableFrom(type)
            ? only
            : null;
}
