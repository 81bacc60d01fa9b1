using Nsg.Web.Languages;

namespace Nsg.Web.Pages;

/// <summary>Who did something, as people call each other; records hold opaque keys only.</summary>
internal static class ActorWords
{
    private const string Person = "person:";
    private const string Rule = "rule:";
    private const string Client = "key:";
    private const string Requester = "client:";

    /// <summary>Whether it is somebody, and no rule or program.</summary>
    internal static bool IsPerson(string actor) => PersonOf(actor) is not null;

    /// <summary>The key of a person, or null for a rule, a program and nobody.</summary>
    internal static string? PersonOf(string? actor) =>
        actor?.StartsWith(Person, StringComparison.Ordinal) == true ? actor[Person.Length..] : null;

    /// <summary>The name of an actor.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="actor">As the record has it.</param>
    /// <param name="nameOf">The name of a person by key, or null.</param>
    /// <param name="clientOf">The name of who asks for data by its identifier, or null.</param>
    internal static string Name(
        Language language,
        string? actor,
        Func<string, string?> nameOf,
        Func<string, string?>? clientOf = null
    ) =>
        actor switch
        {
            null => "–",
            _ when PersonOf(actor) is { } person => nameOf(person) ?? language[Texts.SomePerson],
            _ when actor.StartsWith(Rule, StringComparison.Ordinal) => language[Texts.ByItself],
            _ when actor.StartsWith(Client, StringComparison.Ordinal) => language.Format(
                Texts.ByClient,
                actor[Client.Length..]
            ),
            _ when actor.StartsWith(Requester, StringComparison.Ordinal) => clientOf?.Invoke(actor[Requester.Length..])
                ?? actor[Requester.Length..],
            _ => actor,
        };
}
