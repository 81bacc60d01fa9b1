using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Payments;

/// <summary>Payments that somebody wants to order.</summary>
public sealed record WantedPayments
{
    /// <summary>The account that pays.</summary>
    public required TransferAccount Account { get; init; }

    /// <summary>BIC of its bank, or null.</summary>
    public string? Agent { get; init; }

    /// <summary>Its currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The day on which all are carried out; each on its due day when null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What is paid.</summary>
    public required IReadOnlyList<WantedPayment> Items { get; init; }
}

/// <summary>An invoice to pay, or a credit note to set off.</summary>
/// <param name="Item">Its document.</param>
/// <param name="Amount">What to pay of it, positive; all that is left when null.</param>
/// <param name="Payee">Whom to pay.</param>
public sealed record WantedPayment(Guid Item, decimal? Amount, Payee Payee)
{
    /// <summary>How somebody made sure with the supplier that an account that has changed is right; null where nobody
    /// did.</summary>
    public string? AccountConfirmed { get; init; }
}

/// <summary>Whom a document asks to pay.</summary>
/// <param name="Name">Name.</param>
/// <param name="Account">Account; null when the document names none that can be paid to.</param>
/// <param name="Agent">BIC of its bank, or null.</param>
/// <param name="Reference">The reference that it wants, or null.</param>
public sealed record Payee(string Name, TransferAccount? Account, string? Agent, string? Reference)
{
    /// <summary>Country of the seller, whose account numbers are meant; null where the document does not tell.</summary>
    public Country? Home { get; init; }

    /// <summary>The account as the document writes it, where it cannot be paid to; else null.</summary>
    public string? Unusable { get; init; }
}
