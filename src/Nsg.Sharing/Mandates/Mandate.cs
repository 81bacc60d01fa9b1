namespace Nsg.Sharing.Mandates;

/// <summary>Somebody who gave a mandate in the company's name.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">Role in the company, by the Nordic Role Vocabulary; null where none is registered.</param>
public sealed record Mandator(string Name, string? Role);

/// <summary>A mandate of a company.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="IsRevoked">Whether it was taken back.</param>
/// <param name="Terms">What it allows.</param>
/// <param name="Mandators">Who gave it; empty where it was passed on.</param>
/// <param name="SignatoryRights">The signatory rights that allowed them to; null where it was passed on.</param>
/// <param name="Given">When it came here.</param>
/// <param name="Why">Why it was taken back, or null.</param>
public sealed record Mandate(
    Guid Id,
    bool IsRevoked,
    MandateTerms Terms,
    IReadOnlyList<Mandator> Mandators,
    string? SignatoryRights,
    DateTimeOffset Given,
    string? Why
)
{
    /// <summary>The mandate that it was passed on from, or null.</summary>
    public Guid? Parent { get; init; }

    /// <summary>The same with what is known of it, or null.</summary>
    public Mandate? PassedOnFrom { get; init; }

    /// <summary>Its status on a day: <c>in-force</c>, <c>revoked</c>, <c>expired</c> or <c>not-yet-valid</c>.</summary>
    public string StatusOn(DateOnly day) =>
        this switch
        {
            { IsRevoked: true } => "revoked",
            _ when day > Terms.To => "expired",
            _ when day < (Terms.From ?? Terms.Issued) => "not-yet-valid",
            _ => PassedOnFrom?.StatusOn(day) ?? "in-force",
        };
}

/// <summary>The company gave a mandate.</summary>
/// <param name="Mandate">Identifier.</param>
/// <param name="Terms">What it allows.</param>
/// <param name="Mandators">Who gave it.</param>
/// <param name="SignatoryRights">The signatory rights that allowed them to.</param>
public sealed record MandateGranted(
    Guid Mandate,
    MandateTerms Terms,
    IReadOnlyList<Mandator> Mandators,
    string? SignatoryRights
);

/// <summary>A mandatee let another act in its place.</summary>
/// <param name="Mandate">Identifier.</param>
/// <param name="Parent">The mandate that it is passed on from.</param>
/// <param name="Terms">What it allows: the same or less.</param>
public sealed record MandateDelegated(Guid Mandate, Guid Parent, MandateTerms Terms);

/// <summary>A mandate was taken back.</summary>
/// <param name="Mandate">Identifier.</param>
/// <param name="Why">In words, or null.</param>
public sealed record MandateRevoked(Guid Mandate, string? Why);
