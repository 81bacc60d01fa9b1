using System.Globalization;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Brings a bank statement to the lines that are booked and matched.</summary>
internal sealed class StatementIntake(IBooksTransaction books, Guid document)
{
    private readonly DateOnly _today = CountryClock.Day(books.Company.Pack.Country, books.Now);

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
            if (EntryParts.Fault(entry, statement.Currency) is { } wrong)
            {
                return (null, wrong);
            }

            if (PostingDay.Ahead(books, entry.BookingDate, _today) is { } ahead)
            {
                return (null, ahead);
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

    private IEnumerable<BankLine> Lines(BankStatement statement, BankEntry entry, int ordinal, decimal rate) =>
        EntryParts
            .Of(entry, books.Company.Pack.Country)
            .Select(
                (part, i) =>
                    new BankLine
                    {
                        Id = books.Randomness.NewId(books.Now),
                        Document = document,
                        Statement = statement.Id,
                        Entry = entry.Reference,
                        Ordinal = ordinal,
                        Part = i + 1,
                        Date = entry.BookingDate,
                        Currency = entry.Currency,
                        Amount = part.Amount,
                        Payment = part.Payment,
                        BasePayment = new Money(part.Payment * rate, books.Company.Currency).Rounded().Amount,
                        Purpose = part.Purpose,
                        Counterparty = part.Counterparty,
                        Text = part.Text,
                        Keys = part.Keys,
                        NamedAmounts = part.NamedAmounts,
                        ServicerReference = entry.ServicerReference,
                        Batches = EntryParts.Batches(entry),
                    }
            );
}
