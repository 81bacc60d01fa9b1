namespace Nsg.Node.Authorization;

/// <summary>One check of the protocol.</summary>
/// <typeparam name="T">What is checked.</typeparam>
/// <param name="Source">Where it is laid down.</param>
/// <param name="Holds">The check.</param>
/// <param name="Otherwise">The refusal when it does not hold.</param>
internal sealed record Rule<T>(string Source, Func<T, bool> Holds, OAuthError Otherwise);

/// <summary>Lists of checks, applied in their order.</summary>
internal static class Rules
{
    /// <summary>Refuses by the first rule that does not hold.</summary>
    /// <exception cref="OAuthException">One does not hold.</exception>
    internal static void Demand<T>(this IReadOnlyList<Rule<T>> rules, T subject)
    {
        foreach (var rule in rules)
        {
            if (!rule.Holds(subject))
            {
                throw rule.Otherwise.Refused();
            }
        }
    }
}
