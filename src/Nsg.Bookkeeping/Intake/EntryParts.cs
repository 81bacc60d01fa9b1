using System.Collections.Frozen;
using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>One payment of a bank entry, as a statement or notification tells it.</summary>
/// <param name="Amount">What moves on the account, money in positive.</param>
/// <param name="Payment">What was paid, positive.</param>
/// <param name="Purpose">What it is.</param>
/// <param name="Counterparty">Name of the other side, or null.</param>
/// <param name="Text">Free text, shortened.</param>
/// <param name="Keys">Evidence.</param>
/// <param name="NamedAmounts">Amounts named for single documents.</param>
internal sealed record EntryPart(
    decimal Amount,
    decimal Payment,
    BankLinePurpose Purpose,
    string? Counterparty,
    string? Text,
    IReadOnlyList<MatchKey> Keys,
    IReadOnlyDictionary<string, decimal> NamedAmounts
);

/// <summary>The payments that a bank entry is the sum of.</summary>
internal static class EntryParts
{
    /// <summary>Transactions of one batch entry; each makes up to two lines of its voucher.</summary>
    internal const int TransactionsMax = 4_000;

    private const int TextMax = 200;

    private static readonly FrozenSet<string> ChargeCodes = FrozenSet.Create("CHRG", "FEES", "COMM", "COMI", "COMT");
    private static readonly FrozenSet<string> InterestCodes = FrozenSet.Create("INTR", "RIMB");

    /// <summary>Why the books cannot hold an entry, or null.</summary>
    internal static string? Fault(BankEntry entry, Currency account)
    {
        return !new Money(entry.Amount, entry.Currency).IsRepresentable
                ? $"entry {entry.Reference}: {entry.Amount.ToString(CultureInfo.InvariantCulture)} {entry.Currency} is not a whole number of minor units"
            : Math.Abs(entry.Amount) > AmountLimits.Max || entry.Transactions.Count > TransactionsMax
                ? $"entry {entry.Reference}: an entry holds at most {TransactionsMax} transactions and {AmountLimits.MaxText}"
            : entry.Currency != account ? $"entry {entry.Reference} is in {entry.Currency}, the account in {account}"
            : null;
    }

    /// <summary>A batch whose transactions add up becomes a part each; anything else is one part with all the
    /// evidence.</summary>
    internal static IEnumerable<EntryPart> Of(BankEntry entry, Country home)
    {
        var parts = entry.Transactions;
        var addUp =
            parts.Count > 1
            && parts.All(part =>
                part.Amount is { } amount
                && part.Currency == entry.Currency
                && new Money(amount, entry.Currency).IsRepresentable
            )
            && parts.Sum(part => part.Amount) == entry.Amount;
        return addUp
            ? parts.Select(part => Part(entry, part.Amount!.Value, [part], part.Charges, home))
            : [Part(entry, entry.Amount, parts, [.. entry.Charges, .. parts.SelectMany(part => part.Charges)], home)];
    }

    /// <summary>The bank's names of an entry's batches; null when it names none.</summary>
    internal static IReadOnlyList<string>? Batches(BankEntry entry)
    {
        List<string> named = [.. entry.Batches.Select(batch => batch.Id).OfType<string>().Distinct()];
        return named.Count == 0 ? null : named;
    }

    private static EntryPart Part(
        BankEntry entry,
        decimal amount,
        IReadOnlyList<BankTransaction> transactions,
        IReadOnlyList<BankCharge> charges,
        Country home
    )
    {
        var purpose = Purpose(entry, transactions);
        var payment = purpose == BankLinePurpose.Payment ? Payment(amount, entry.Currency, charges) : Math.Abs(amount);
        var text = entry.AdditionalInformation ?? transactions.SelectMany(one => one.Unstructured).FirstOrDefault();
        return new EntryPart(
            amount,
            payment,
            purpose,
            transactions.Select(one => one.CounterpartyName).FirstOrDefault(name => name is not null),
            text is null ? null : TextCut.To(text, TextMax),
            BankLineKeys.Of(entry, transactions, payment, home),
            NamedAmounts(entry, transactions)
        );
    }

    /// <summary>Charges that the amount already has taken off are added back to money in, and are not part of money
    /// out.</summary>
    private static decimal Payment(decimal amount, Currency currency, IReadOnlyList<BankCharge> charges)
    {
        var included = charges
            .Where(charge => charge.IsIncluded && charge.Currency == currency)
            .Sum(charge => charge.Amount);
        var payment = amount < 0m ? -amount - included : amount + included;
        return payment > 0m && new Money(payment, currency).IsRepresentable ? payment : Math.Abs(amount);
    }

    private static BankLinePurpose Purpose(BankEntry entry, IReadOnlyList<BankTransaction> transactions)
    {
        if (transactions.Any(one => one.CreditorReferences.Count > 0 || one.ReferredDocuments.Count > 0))
        {
            return BankLinePurpose.Payment;
        }

        var codes = entry.DomainCode?.Split('/') ?? [];
        return codes.Any(ChargeCodes.Contains) ? BankLinePurpose.Charge
            : codes.Any(InterestCodes.Contains) ? BankLinePurpose.Interest
            : BankLinePurpose.Payment;
    }

    private static Dictionary<string, decimal> NamedAmounts(
        BankEntry entry,
        IReadOnlyList<BankTransaction> transactions
    )
    {
        var named = new Dictionary<string, decimal>();
        foreach (var document in transactions.SelectMany(one => one.ReferredDocuments))
        {
            if (document.Amount is > 0m && (document.Currency ?? entry.Currency) == entry.Currency)
            {
                var key = PaymentReference.Key(document.Number);
                named[key] = named.GetValueOrDefault(key) + document.Amount.Value;
            }
        }

        return named;
    }
}
