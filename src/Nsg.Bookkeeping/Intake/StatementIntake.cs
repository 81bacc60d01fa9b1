using System.Collections.Frozen;
using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Brings a bank statement to the lines that are booked and matched.</summary>
internal sealed class StatementIntake(IBooksTransaction books, Guid document)
{
    private static readonly FrozenSet<string> ChargeCodes = FrozenSet.Create("CHRG", "FEES", "COMM", "COMI", "COMT");
    private static readonly FrozenSet<string> InterestCodes = FrozenSet.Create("INTR", "RIMB");

    /// <summary>The statement as a record, or the reason why it cannot be booked.</summary>
    internal (StatementReceived? Statement, string? Reason) Read(BankStatement statement, string account)
    {
        var lines = new List<BankLine>();
        for (var i = 0; i < statement.Entries.Count; i++)
        {
            var entry = statement.Entries[i];
            if (!new Money(entry.Amount, entry.Currency).IsRepresentable)
            {
                return (null, $"entry {entry.Reference}: {entry.Amount.ToString(CultureInfo.InvariantCulture)} {entry.Currency} is not a whole number of minor units");
            }

            if (entry.Currency != statement.Currency)
            {
                return (null, $"entry {entry.Reference} is in {entry.Currency}, the account in {statement.Currency}");
            }

            if (RateOn(entry) is not { } rate)
            {
                return (null, $"no-rate: no {entry.Currency} rate in {books.Company.Currency} within 7 days of {entry.BookingDate:yyyy-MM-dd}; import rates and book again");
            }

            lines.AddRange(Lines(statement, entry, i + 1, rate));
        }

        return (new StatementReceived
        {
            Document = document,
            Id = statement.Id,
            BankAccount = statement.Account,
            Account = account,
            Currency = statement.Currency,
            From = statement.From,
            To = statement.To,
            Opening = statement.OpeningBalance,
            Closing = statement.ClosingBalance,
            Lines = lines,
        }, null);
    }

    /// <summary>Opening plus entries against closing: the difference, or 0 when the statement does not state both.</summary>
    internal static decimal Break(BankStatement statement) => statement is { OpeningBalance: { } opening, ClosingBalance: { } closing }
        ? closing - opening - statement.Entries.Sum(entry => entry.Amount)
        : 0m;

    private decimal? RateOn(BankEntry entry) =>
        entry.Currency == books.Company.Currency ? 1m : books.Rate(entry.Currency, entry.BookingDate);

    /// <summary>A batch whose transactions add up becomes a line each; anything else is one line with all the evidence.</summary>
    private IEnumerable<BankLine> Lines(BankStatement statement, BankEntry entry, int ordinal, decimal rate)
    {
        var parts = entry.Transactions;
        var addUp = parts.Count > 1 && parts.All(part => part.Amount is { } amount && part.Currency == entry.Currency
                && new Money(amount, entry.Currency).IsRepresentable)
            && parts.Sum(part => part.Amount) == entry.Amount;
        return addUp
            ? parts.Select((part, i) => Line(statement, entry, ordinal, i + 1, part.Amount!.Value, [part], part.Charges, rate))
            : [Line(statement, entry, ordinal, 1, entry.Amount, parts, [.. entry.Charges, .. parts.SelectMany(part => part.Charges)], rate)];
    }

    private BankLine Line(
        BankStatement statement,
        BankEntry entry,
        int ordinal,
        int part,
        decimal amount,
        IReadOnlyList<BankTransaction> transactions,
        IReadOnlyList<BankCharge> charges,
        decimal rate)
    {
        var purpose = Purpose(entry, transactions);
        var payment = purpose == BankLinePurpose.Payment ? Payment(amount, entry.Currency, charges) : Math.Abs(amount);
        var text = entry.AdditionalInformation ?? transactions.SelectMany(one => one.Unstructured).FirstOrDefault();
        return new BankLine
        {
            Id = books.Randomness.NewId(books.Now),
            Document = document,
            Statement = statement.Id,
            Entry = entry.Reference,
            Ordinal = ordinal,
            Part = part,
            Date = entry.BookingDate,
            Currency = entry.Currency,
            Amount = amount,
            Payment = payment,
            BasePayment = new Money(payment * rate, books.Company.Currency).Rounded().Amount,
            Purpose = purpose,
            Counterparty = transactions.Select(one => one.CounterpartyName).FirstOrDefault(name => name is not null),
            Text = text is { Length: > 200 } ? text[..200] : text,
            Keys = BankLineKeys.Of(entry, transactions, payment, books.Company.Pack.Country),
            NamedAmounts = NamedAmounts(entry, transactions),
        };
    }

    /// <summary>Charges that the amount already has taken off are added back to money in, and are not part of money out.</summary>
    private static decimal Payment(decimal amount, Currency currency, IReadOnlyList<BankCharge> charges)
    {
        var included = charges.Where(charge => charge.IsIncluded && charge.Currency == currency).Sum(charge => charge.Amount);
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

    private static Dictionary<string, decimal> NamedAmounts(BankEntry entry, IReadOnlyList<BankTransaction> transactions)
    {
        var named = new Dictionary<string, decimal>();
        foreach (var document in transactions.SelectMany(one => one.ReferredDocuments))
        {
            if (document.Amount is > 0m && (document.Currency ?? entry.Currency) == entry.Currency)
            {
                named[PaymentReference.Key(document.Number)] = document.Amount.Value;
            }
        }

        return named;
    }
}
