namespace Nsg.Exchange.Trust;

/// <summary>What a trust check found.</summary>
public enum TrustOutcome
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>A person should look before anything is paid.</summary>
    Warning,

    /// <summary>Nobody could be asked, or the one who was did not know.</summary>
    Unknown,
}

/// <summary>A finding about a supplier. It never stops a document; it is shown.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Source">Who said so.</param>
/// <param name="Time">When.</param>
/// <param name="Text">In words.</param>
public sealed record TrustFinding(string Check, TrustOutcome Outcome, string Source, DateTimeOffset Time, string Text);

/// <summary>A supplier to be checked, and what the books know of it.</summary>
/// <param name="Country">Country of its number, or null where it has none.</param>
/// <param name="Number">Its number, bare; or null.</param>
/// <param name="Name">Its name as the document writes it.</param>
/// <param name="Account">Account that it asks to be paid to; or null.</param>
public sealed record TrustSubject(string? Country, string? Number, string Name, string? Account)
{
    /// <summary>Accounts that its earlier documents named.</summary>
    public IReadOnlyList<string> KnownAccounts { get; init; } = [];

    /// <summary>Whether the document charges VAT.</summary>
    public bool ChargesVat { get; init; }

    /// <summary>Another document that this one may repeat, in words; or null.</summary>
    public string? RepeatOf { get; init; }
}
