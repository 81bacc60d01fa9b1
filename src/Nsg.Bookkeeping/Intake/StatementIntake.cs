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
    /// <summary>Transactions of one batch entry; each makes up to two lines of its voucher.</summary>
    private const int TransactionsMax = 4_000;

    private static readonly FrozenSet<string> ChargeCodes = FrozenSet.Create("CHRG", "FEES", "COMM", "COMI", "COMT");
    private static readonly FrozenSet<string> InterestCodes = FrozenSet.Create("INTR", "RIMB");

    /// <summary>The statement as a record, or the reason why it cannot be booked.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="account">Its account in the books.</param>
    /// <param name="before">Entries of earlier pages of the same statement.</param>
    internal (StatementReceived? Statement, string? Reason) Read(BankStatement statement, string account, int before)
    {
        var lines = new List<BankLine>();
        if (OpeningFault(statement) is { } fault)
        {
            return (null, fault);
        }

        for (var i = 0; i < statement.Entries.Count; i++)
        {
            var entry = statement.Entries[i];
            if (!new Money(entry.Amount, entry.Currency).IsRepresentable)
            {
                return (
                    null,
                    $"entry {entry.Reference}: {entry.Amount.ToString(CultureInfo.InvariantCulture)} {entry.Currency} is not a whole number of minor units"
                );
            }

            if (Math.Abs(entry.Amount) > AmountLimits.Max || entry.Transactions.Count > TransactionsMax)
            {
                return (
                    null,
                    $"entry {entry.Reference}: an entry holds at most {TransactionsMax} transactions and {AmountLimits.MaxText}"
                );
            }

            if (entry.Currency != statement.Currency)
            {
                return (null, $"entry {entry.Reference} is in {entry.Currency}, the account in {statement.Currency}");
            }

            if (RateOn(entry) is not { } rate)
            {
                return (
                    null,
                    $"no-rate: no {entry.Currency} rate in {books.Company.Currency} within 7 days of {entry.BookingDate:yyyy-MM-dd}; import rates and book again"
                );
            }

            lines.AddRange(Lines(statement, entry, before + i + 1, rate));
        }

        return (
            new StatementReceived
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
            },
            null
        );
    }

    /// <summary>Opening plus entries against closing: the difference, or 0 when the statement does not state
    /// both.</summary>
    internal static decimal Break(BankStatement statement) =>
        statement is { OpeningBalance: { } opening, ClosingBalance: { } closing }
            ? closing - opening - statement.Entries.Sum(entry => entry.Amount)
            : 0m;

    /// <summary>An opening balance that may become an opening entry must be bookable.</summary>
    private string? OpeningFault(BankStatement statement)
    {
        if (statement.OpeningBalance is not { } opening)
        {
            return null;
        }

        if (!new Money(opening, statement.Currency).IsRepresentable || Math.Abs(opening) > AmountLimits.Max)
        {
            return $"opening balance {opening.ToString(CultureInfo.InvariantCulture)} {statement.Currency} of statement {statement.Id} is not a whole number of minor units, or beyond {AmountLimits.MaxText}";
        }

        return
            opening == 0m
            || statement.Currency == books.Company.Currency
            || books.Rate(statement.Currency, statement.From) is not null
            ? null
            : $"no-rate: no {statement.Currency} rate in {books.Company.Currency} within 7 days of {statement.From:yyyy-MM-dd}; import rates and book again";
    }

    private decimal? RateOn(BankEntry entry) =>
        entry.Currency == books.Company.Currency ? 1m : books.Rate(entry.Currency, entry.BookingDate);

    /// <summary>A batch whose transactions add up becomes a line each; anything else is one line with all the
    /// evidence.</summary>
    private IEnumerable<BankLine> Lines(BankStatement statement, BankEntry entry, int ordinal, decimal rate)
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
            ? parts.Select(
                (part, i) => Line(statement, entry, ordinal, i + 1, part.Amount!.Value, [part], part.Charges, rate)
            )
            :
            [
                Line(
                    statement,
                    entry,
                    ordinal,
                    1,
                    entry.Amount,
                    parts,
                    [.. entry.Charges, .. parts.SelectMany(part => part.Charges)],
                    rate
                ),
            ];
    }

    private BankLine Line(
        BankStatement statement,
        BankEntry entry,
        int ordinal,
        int part,
        decimal amount,
        IReadOnlyList<BankTransaction> transactions,
        IReadOnlyList<BankCharge> charges,
        decimal rate
    )
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
