using System.Globalization;
using Nsg.Bookkeeping.Payments;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Why a document cannot be paid as it stands.</summary>
public enum PaymentHindrance
{
    /// <summary>It waits for a decision.</summary>
    InReview,

    /// <summary>All that is open was ordered.</summary>
    OnItsWay,

    /// <summary>It names no account.</summary>
    NoAccount,

    /// <summary>A transfer does not reach what it names.</summary>
    UnusableAccount,
}

/// <summary>What a supplier is owed, and whom its document asks to pay.</summary>
/// <param name="Row">The item.</param>
/// <param name="Payee">Whom.</param>
/// <param name="OnItsWay">What was ordered already; positive.</param>
/// <param name="Rejected">Why the bank rejected the last payment, or null.</param>
public sealed record PaymentDue(OpenItemRow Row, Payee Payee, Money OnItsWay, string? Rejected)
{
    /// <summary>Accounts that the supplier's earlier documents named, where this one asks to be paid to another and nobody
    /// has confirmed it; else null.</summary>
    public IReadOnlyList<string>? EarlierAccounts { get; init; }

    /// <summary>What can be ordered now; negative for what a credit note can take off.</summary>
    public Money Payable =>
        Row.Open with
        {
            Amount = Math.Sign(Row.Open.Amount) * Math.Max(0m, Math.Abs(Row.Open.Amount) - OnItsWay.Amount),
        };

    /// <summary>Why nothing can be ordered as it stands, or null.</summary>
    public PaymentHindrance? Hindrance =>
        Row.IsInReview ? PaymentHindrance.InReview
        : Payable.IsZero ? PaymentHindrance.OnItsWay
        : Row.IsCredit || Payee.Account is not null ? null
        : Payee.Unusable is null ? PaymentHindrance.NoAccount
        : PaymentHindrance.UnusableAccount;

    /// <summary>Place in the list, behind which the next page begins.</summary>
    public string Place => FormattableString.Invariant($"{Row.Due:yyyy-MM-dd} {Row.Id}");

    /// <summary>The due day of a place; null before the first and for what is no place.</summary>
    public static DateOnly? DueOf(string? place) =>
        DateOnly.TryParseExact(
            place?.Split(' ')[0],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var due
        )
            ? due
            : null;

    /// <summary>The item of a place; none before the first.</summary>
    public static Guid ItemOf(string? place) =>
        Guid.TryParseExact(place?.Split(' ')[^1], "D", out var item) ? item : Guid.Empty;
}
