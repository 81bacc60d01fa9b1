using System.Globalization;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>Says why a payment was put to an item, and how sure that is.</summary>
internal static class MatchWords
{
    internal static string Why(BankLine line, OpenItem item, MatchStrength strength, decimal amount, decimal left)
    {
        var evidence = strength switch
        {
            MatchStrength.Person => "a person put the payment to it",
            MatchStrength.Reference => "the payment carries the document's payment reference",
            MatchStrength.Number => "the payment names the document's number",
            MatchStrength.Text => "the payment's text names the document, and amount or party agree",
            MatchStrength.AmountParty => "amount and party agree, the oldest open document first",
            MatchStrength.PartySum => "the party's oldest open documents add up to the payment",
            _ => "the credit note names the invoice",
        };
        var extent = (amount, left) switch
        {
            (0m, _) => "; the document was already paid",
            (_, 0m) => line.Currency == item.Currency ? "; paid in full" : "; paid in full, the difference is exchange",
            _ => $"; partial, {left.ToString(CultureInfo.InvariantCulture)} {item.Currency} left",
        };
        return $"{item.Number}: {evidence}{extent}";
    }

    internal static decimal Confidence(MatchStrength strength) =>
        strength switch
        {
            MatchStrength.Person => 1m,
            MatchStrength.Reference => 0.99m,
            MatchStrength.Number => 0.98m,
            MatchStrength.CreditNote => 0.99m,
            MatchStrength.Text => 0.95m,
            MatchStrength.AmountParty => 0.92m,
            _ => 0.9m,
        };
}
