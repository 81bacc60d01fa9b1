using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>What was computed of a document for a place in it and is asked for again.</summary>
internal static class Memory
{
    private static readonly Fact<Dictionary<(object What, object Place), object?>> Kept = new(static (_, _) => []);

    /// <summary>What is remembered of a document.</summary>
    internal static Dictionary<(object What, object Place), object?> Of(ValidationScope scope) => scope.Get(Kept);

    /// <summary>What is remembered, else what is computed now.</summary>
    internal static T Recall<T>(ValidationScope scope, object what, object place, Func<T> compute)
    {
        var kept = scope.Get(Kept);
        if (kept.TryGetValue((what, place), out var known))
        {
            return (T)known!;
        }

        var value = compute();
        kept[(what, place)] = value;
        return value;
    }
}
