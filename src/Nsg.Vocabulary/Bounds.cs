using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Nsg.Vocabulary;

/// <summary>
/// How far days and amounts that callers name may reach. Books begin when books began, and figures can be summed, multiplied and
/// counted on in days without leaving what the program can hold. Held where a day or an amount is read.
/// </summary>
public static class Bounds
{
    /// <summary>First year that anything may be asked of.</summary>
    public const int FirstYear = 1900;

    /// <summary>Last year that anything may be asked of.</summary>
    public const int LastYear = 2199;

    /// <summary>The largest amount that is read, on both sides of nothing.</summary>
    public const decimal Amount = 1_000_000_000_000_000m;

    /// <summary>The bound of days in words, after <c>a day</c>.</summary>
    public const string DayText = "from 1900-01-01 to 2199-12-31";

    /// <summary>The bound of amounts in words, after <c>an amount</c>.</summary>
    public const string AmountText = "of at most 1000000000000000";

    /// <summary>Whether a year is within bounds.</summary>
    public static bool Hold(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Whether a day is within bounds.</summary>
    public static bool Hold(DateOnly day) => Hold(day.Year);

    /// <summary>Whether an amount is within bounds.</summary>
    public static bool Hold(decimal amount) => Math.Abs(amount) <= Amount;

    /// <summary>Makes days and amounts of a type that is read from JSON keep to the bounds. For a resolver of type
    /// information.</summary>
    public static void Bind(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var bound = type
            .Properties.Where(one =>
                one.Get is not null
                && (Nullable.GetUnderlyingType(one.PropertyType) ?? one.PropertyType) is var kind
                && (kind == typeof(DateOnly) || kind == typeof(decimal))
            )
            .ToList();
        if (bound.Count == 0)
        {
            return;
        }

        var before = type.OnDeserialized;
        type.OnDeserialized = read =>
        {
            before?.Invoke(read);
            foreach (var one in bound)
            {
                if (Fault(one.Get!(read), one) is { } fault)
                {
                    throw new JsonException($"{one.Name} is {fault}");
                }
            }
        };
    }

    /// <summary>The same shape, its days and amounts bound, and no member given twice.</summary>
    internal static JsonTypeInfo<T> Bound<T>(JsonTypeInfo<T> type) =>
        (JsonTypeInfo<T>)
            Bounded
                .GetValue(
                    type.Options,
                    static options => new JsonSerializerOptions(options)
                    {
                        AllowDuplicateProperties = false,
                        TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(Bind),
                    }
                )
                .GetTypeInfo(typeof(T));

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<
        JsonSerializerOptions,
        JsonSerializerOptions
    > Bounded = [];

    /// <summary>What a value that was read must be; null where it is.</summary>
    private static string? Fault(object? value, JsonPropertyInfo property) =>
        value switch
        {
            // What was left out of a type without an absence is what it begins with.
            DateOnly day when day == default && property.PropertyType == typeof(DateOnly) => null,
            DateOnly day when !Hold(day) => $"a day {DayText}",
            decimal amount when !Hold(amount) => $"an amount {AmountText}",
            _ => null,
        };
}
