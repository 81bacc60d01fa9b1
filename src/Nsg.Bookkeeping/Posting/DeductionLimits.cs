using System.Globalization;
using Nsg.Countries;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What of a purchase's VAT may be deducted, by the account that it is booked on.</summary>
/// <param name="pack">The country.</param>
/// <param name="direction">Purchase or sale.</param>
/// <param name="decision">What a person says, or null.</param>
internal sealed class DeductionLimits(CountryPack pack, TradeDirection direction, BookingDecision? decision)
{
    /// <summary>What the question begins with that only a person can answer.</summary>
    internal const string Question = "vat-deduction: whether ";

    private readonly List<string> _notes = [];
    private readonly HashSet<string> _open = [];

    /// <summary>Accounts of the document whose deduction depends on what was bought.</summary>
    internal IReadOnlyCollection<string> Open => _open;

    /// <summary>The limits that were applied, in words.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>The share that may be deducted, 0 to 1. A limit holds for an account that a person chose, now or for the like
    /// before. A number that a sender wrote may be of another chart and tells of no entertainment or car: what it names is
    /// deducted in full, with a warning. Where the limit depends on what was bought a person is asked, and what one chose is
    /// deducted in full, or not at all.</summary>
    /// <param name="group">What was bought.</param>
    /// <param name="code">Its VAT code.</param>
    /// <param name="reasons">Takes the question; null where it was asked already.</param>
    internal decimal Of(SupplyGroup group, VatCode code, List<string>? reasons)
    {
        if (
            direction == TradeDirection.Sale
            || code.InputAccount is null
            || pack.Supplies.LimitOf(group.Account) is not { } limit
        )
        {
            return 1m;
        }

        if (limit.Percent is { } percent)
        {
            var part = (100m - percent).ToString("0.##", CultureInfo.InvariantCulture);
            Note(
                group.IsChosen
                    ? $"vat-deduction: {part} % of the VAT on account {group.Account} is not deducted ({limit.Law})"
                    : $"vat-deduction: the VAT is deducted in full, since the document alone names account {group.Account}; if it is what the account is for, {part} % may not be ({limit.Law}): take it back and choose the account"
            );
            return group.IsChosen ? percent / 100m : 1m;
        }

        _open.Add(group.Account);
        if (decision is { DeductsNothing: true })
        {
            Note(
                $"vat-deduction: nothing of the VAT on account {group.Account} is deducted, as a person decided ({limit.Law})"
            );
            return 0m;
        }

        var question =
            $"{Question}the VAT on account {group.Account} may be deducted depends on what was bought ({limit.Law}); choose the account to deduct it, or say that nothing is deducted";
        if (!group.IsChosen && decision is not { Deducts: true } && reasons?.Contains(question) == false)
        {
            reasons.Add(question);
        }

        return 1m;
    }

    private void Note(string text)
    {
        if (!_notes.Contains(text))
        {
            _notes.Add(text);
        }
    }

    /// <summary>The code and rate of a purchase none of whose VAT is deducted: self-assessed tax stays owed, what the
    /// seller charged is no business of the return.</summary>
    internal (VatCode Code, decimal Rate) Undeducted(VatCode code, decimal rate, SupplyKind kind, DateOnly day) =>
        code.Mechanism == VatMechanism.SelfAssessed ? (pack.WithoutDeduction(code) ?? code, rate)
        : pack.DetermineVat(new VatQuery(direction, TradeArea.Domestic, kind, "E", 0m, day))
            is VatDetermination.Found(var without, _)
            ? (without, 0m)
        : (code, rate);
}
