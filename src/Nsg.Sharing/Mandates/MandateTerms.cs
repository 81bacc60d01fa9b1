using Nsg.Vocabulary;

namespace Nsg.Sharing.Mandates;

/// <summary>Who may act by a mandate.</summary>
/// <param name="Name">Name.</param>
/// <param name="Identifier">Number with its country, such as <c>NO:974760673</c>, or another identifier of a person
/// or organisation.</param>
public sealed record Mandatee(string Name, string Identifier)
{
    /// <summary>Whether somebody who is named so is meant: by identifier, with or without separators, or by full
    /// name.</summary>
    public bool Is(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return string.Equals(Bare(Identifier), Bare(named), StringComparison.OrdinalIgnoreCase)
            || string.Equals(Name, named.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is wrong with it, or null. A number that is written with its country is one of that country.</summary>
    internal string? Fault() =>
        Identifier is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ':', ..]
        && !(PartyIdentifier.TryParse(Identifier, out var number) && number.HasValidCheckDigit)
            ? $"'{Identifier}' is no number of {Identifier[..2]}; write the country and its number, such as NO:974760673"
            : null;

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

/// <summary>What a company lets another do in its name (the pilot's mandate: scope, restrictions, geography,
/// duration, delegable).</summary>
public sealed record MandateTerms
{
    /// <summary>Deciding on who may see the company's data.</summary>
    public const string Grants = "grants";

    /// <summary>Approving reports.</summary>
    public const string Reports = "reports";

    private const int ListMax = 20;
    private const int TextMax = 200;

    /// <summary>Who may act.</summary>
    public required Mandatee Mandatee { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>What it is for: <see cref="Grants"/>, <see cref="Reports"/>, or a word that the parties agree
    /// on.</summary>
    public required IReadOnlyList<string> Scope { get; init; }

    /// <summary>Countries (ISO 3166-1 alpha-2) in which it holds; empty for everywhere.</summary>
    public IReadOnlyList<string> Geography
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>First day on which it holds; the day of issue where it is not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whether the mandatee may let another act in its place.</summary>
    public bool IsDelegable { get; init; }

    /// <summary>
    /// What it is limited to: the fact of that name must be one of the values, divided by bars; a name that ends in
    /// <c>-max</c> bounds the number
    /// of the name before it. A fact that a request does not state meets no restriction.
    /// </summary>
    public IReadOnlyDictionary<string, string> Restrictions
    {
        get;
        init => field = value ?? new Dictionary<string, string>();
    } = new Dictionary<string, string>();

    /// <summary>What is wrong with the terms, or null.</summary>
    public string? Fault() =>
        this switch
        {
            { Mandatee: { Name.Length: 0 or > TextMax } or { Identifier.Length: 0 or > TextMax } } =>
                $"the mandatee has a name and an identifier of at most {TextMax} characters",
            { Scope.Count: 0 or > ListMax } => $"a mandate is for 1 to {ListMax} things, such as {Grants} or {Reports}",
            _ when Mandatee.Fault() is { } fault => fault,
            _ when Scope.Any(one => one.Length is 0 or > TextMax) => $"a scope has 1 to {TextMax} characters",
            _ when Scope.FirstOrDefault(IsMistaken) is { } meant =>
                $"'{meant}' is no scope; there are {Grants}, {Reports}, and words that the parties agree on, in small letters",
            { Geography.Count: > ListMax } => $"a mandate names {ListMax} countries at most",
            _ when Geography.FirstOrDefault(one => !Country.TryParse(one, out var known) || known.Code != one)
                    is { } land => $"'{land}' is no country such as NO (ISO 3166-1)",
            { Restrictions.Count: > ListMax } => $"a mandate has {ListMax} restrictions at most",
            _ when Restrictions.Any(one => one.Key.Length is 0 or > TextMax || one.Value.Length is 0 or > TextMax) =>
                $"restrictions are names and values of 1 to {TextMax} characters",
            _ when (From ?? Issued) > To => "the mandate ends before it begins",
            _ => null,
        };

    /// <summary>Whether a word of scope is one of our own, mistyped, or no word at all: it would allow nothing, silently.</summary>
    private static bool IsMistaken(string scope) =>
        !scope.All(one =>
            char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one is '-' or '.' or ':' or '/' or '_'
        ) || (scope is not (Grants or Reports) && scope.TrimEnd('s') is "grant" or "report");

    /// <summary>Whether these terms allow nothing that others do not, whoever acts.</summary>
    public bool IsWithin(MandateTerms wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        return Scope.All(wider.Scope.Contains)
            && (wider.Geography.Count == 0 || (Geography.Count > 0 && Geography.All(wider.Geography.Contains)))
            && (From ?? Issued) >= (wider.From ?? wider.Issued)
            && To <= wider.To
            && (!IsDelegable || wider.IsDelegable)
            && wider.Restrictions.All(one =>
                Restrictions.TryGetValue(one.Key, out var own) && Restriction.IsWithin(one.Key, own, one.Value)
            );
    }
}
