namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>What kind of evidence a key is.</summary>
public enum MatchKeyKind
{
    /// <summary>A payment reference (BT-83; structured creditor reference of a bank line).</summary>
    Reference,

    /// <summary>A document number (BT-1; referred document of a bank line).</summary>
    Number,

    /// <summary>A word of free text that looks like a reference or number; bank lines only.</summary>
    Token,

    /// <summary>Amount, currency and one name or account of the other party.</summary>
    AmountParty,

    /// <summary>One name or account of the other party.</summary>
    Party,

    /// <summary>An invoice's party and number, as credit notes name it.</summary>
    Document,

    /// <summary>The party and number of the invoice that a credit note corrects (BT-25).</summary>
    Preceding,

    /// <summary>
    /// <see cref="Party"/> of a bank line that gives neither reference nor number, and so may pay several documents
    /// of the party
    /// without naming any.
    /// </summary>
    UnnamedParty,
}

/// <summary>A piece of evidence by which payments and items find each other, in one comparable spelling.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Value">The comparable spelling.</param>
public sealed record MatchKey(MatchKeyKind Kind, string Value);
