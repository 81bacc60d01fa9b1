namespace Nsg.Reporting.Mva.Rules;

/// <summary>What the authority does with a return that breaks a rule.</summary>
public enum MvaSeverity
{
    /// <summary><c>AVVIKENDE_SKATTEMELDING</c>: it is taken, and looked at.</summary>
    Deviating,

    /// <summary><c>UGYLDIG_SKATTEMELDING</c>: it is refused.</summary>
    Invalid,
}

/// <summary>What a rule can be judged by.</summary>
public enum MvaNeed
{
    /// <summary>By the return alone.</summary>
    Content,

    /// <summary>By the return and the day on which it is sent.</summary>
    Day,

    /// <summary>By what the authority knows: registers, earlier returns. Judged here when that is known, by the
    /// authority in any case.</summary>
    Authority,
}

/// <summary>The lists that the authority publishes its rules in.</summary>
public enum MvaRuleList
{
    /// <summary>Ordinary returns, of general and of primary industry.</summary>
    Ordinary,

    /// <summary>Returns for reverse charge of those who are not registered.</summary>
    ReverseCharge,

    /// <summary>Claims for compensation of municipalities and others.</summary>
    Compensation,
}

/// <summary>One rule of the authority on a Norwegian VAT return.</summary>
/// <param name="Id">The authority's number, as <c>R018</c>.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Needs">What it is judged by.</param>
/// <param name="Text">What fails, in our words.</param>
/// <param name="Breaches">
/// Numbers of the lines that break it, from 1; 0 for the return as a whole; null when what it needs is not known.
/// </param>
internal sealed record MvaRule(
    string Id,
    MvaSeverity Severity,
    MvaNeed Needs,
    string Text,
    Func<MvaCheck, IReadOnlyList<int>?> Breaches
)
{
    internal static MvaRule Invalid(
        string id,
        string text,
        Func<MvaCheck, IReadOnlyList<int>?> breaches,
        MvaNeed needs = MvaNeed.Content
    ) => new(id, MvaSeverity.Invalid, needs, text, breaches);

    internal static MvaRule Deviating(
        string id,
        string text,
        Func<MvaCheck, IReadOnlyList<int>?> breaches,
        MvaNeed needs = MvaNeed.Content
    ) => new(id, MvaSeverity.Deviating, needs, text, breaches);
}

/// <summary>A breach of a rule.</summary>
/// <param name="Rule">Its number; <c>XSD</c> for a breach of the schema.</param>
/// <param name="Severity">What it means.</param>
/// <param name="Line">Line of the return, from 1; null for the return as a whole.</param>
/// <param name="Text">What fails.</param>
public sealed record MvaFinding(string Rule, MvaSeverity Severity, int? Line, string Text);

/// <summary>What rules say of a return.</summary>
/// <param name="Findings">Breaches.</param>
/// <param name="Judged">How many rules were judged.</param>
/// <param name="Open">Rules that could not be judged here, with what they need.</param>
public sealed record MvaVerdict(
    IReadOnlyList<MvaFinding> Findings,
    int Judged,
    IReadOnlyList<(string Rule, MvaNeed Needs)> Open
)
{
    /// <summary>Whether the authority would take it, as far as is known here.</summary>
    public bool IsTaken => Findings.All(one => one.Severity != MvaSeverity.Invalid);
}
