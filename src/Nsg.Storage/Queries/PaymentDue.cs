using Nsg.Bookkeeping.Payments;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What a supplier is owed, and whom its document asks to pay.</summary>
/// <param name="Row">The item.</param>
/// <param name="Payee">Whom.</param>
/// <param name="OnItsWay">What was ordered already; positive.</param>
/// <param name="Rejected">Why the bank rejected the last payment, or null.</param>
public sealed record PaymentDue(OpenItemRow Row, Payee Payee, Money OnItsWay, string? Rejected)
{
    /// <summary>What can be ordered now; negative for what a credit note can take off.</summary>
    public Money Payable =>
        Row.Open with
        {
            Amount = Math.Sign(Row.Open.Amount) * Math.Max(0m, Math.Abs(Row.Open.Amount) - OnItsWay.Amount),
        };

    /// <summary>Why nothing can be ordered as it stands, or null.</summary>
    public string? Hindrance =>
        Row.IsInReview ? "waits for a decision"
        : Payable.IsZero ? "is on its way"
        : Row.IsCredit || Payee.Account is not null ? null
        : Payee.Unusable is null ? "names no account to pay to"
        : $"names account {Payee.Unusable}, which is no IBAN and no account of the country, or has a wrong digit";

    /// <summary>Place in the list, which is in order of it.</summary>
    public string Place => PlaceOf(Row);

    /// <summary>Place of an item in the list.</summary>
    public static string PlaceOf(OpenItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FormattableString.Invariant($"{row.Due:yyyy-MM-dd} {row.Id}");
    }
}
