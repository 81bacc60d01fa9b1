using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>The evidence by which payments may find a document.</summary>
internal static class ItemKeys
{
    internal static IReadOnlyList<MatchKey> Of(Invoice invoice, PartyFacts party)
    {
        var keys = new List<MatchKey>();
        foreach (var means in invoice.PaymentMeans.Where(means => means.PaymentReference is not null))
        {
            Add(keys, MatchKeyKind.Reference, PaymentReference.Key(means.PaymentReference!));
        }

        var number = PaymentReference.Key(invoice.Number);
        Add(keys, MatchKeyKind.Number, number);
        var isCredit = invoice.Kind == DocumentKind.CreditNote;
        if (!isCredit)
        {
            Add(keys, MatchKeyKind.Document, $"{party.Key}|{number}");
        }

        foreach (var preceding in isCredit ? invoice.PrecedingInvoices : [])
        {
            Add(keys, MatchKeyKind.Preceding, $"{party.Key}|{PaymentReference.Key(preceding.Number)}");
        }

        foreach (var side in Sides(party.Name, party.Account))
        {
            Add(keys, MatchKeyKind.Party, side);
            Add(keys, MatchKeyKind.AmountParty, AmountParty(invoice.Currency, invoice.Totals.Payable, side));
        }

        return [.. keys.Distinct()];
    }

    /// <summary>One comparable spelling for a name, and one for an account.</summary>
    internal static IEnumerable<string> Sides(string? name, string? accountKey)
    {
        if (name is not null && Parties.ComparableName(name) is { Length: > 1 } comparable)
        {
            yield return "name:" + comparable;
        }

        if (accountKey is { Length: > 0 })
        {
            yield return "account:" + accountKey;
        }
    }

    /// <summary>Amount, currency and one side.</summary>
    internal static string AmountParty(Currency currency, decimal amount, string side) =>
        $"{amount.ToString("0.##########", CultureInfo.InvariantCulture)}|{currency}|{side}";

    private static void Add(List<MatchKey> keys, MatchKeyKind kind, string value)
    {
        if (value.Length > 0)
        {
            keys.Add(new MatchKey(kind, value));
        }
    }
}
