using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Node.Importing.Books;

/// <summary>Makes entries of vouchers: their own series and number kept, and the next of ours given.</summary>
internal sealed class BookEntries(
    Currency currency,
    BookParties parties,
    BookTax tax,
    BookIdentifiers identifiers,
    Func<int, long> lastNumber
)
{
    private readonly Dictionary<int, (long First, long Next)> _numbers = [];
    private long _currencies;

    /// <summary>The first number used of each year.</summary>
    internal IReadOnlyDictionary<(string Series, int Year), long> FirstNumbers =>
        _numbers.ToDictionary(one => (Nsg.Ledger.VoucherSeries.Imported, one.Key), one => one.Value.First);

    /// <summary>The entry of a voucher, or why it cannot be one.</summary>
    internal (EntryPosted? Entry, string? Fault) Of(BookVoucher voucher)
    {
        var reference = Common(voucher.Lines);
        var lines = new PostedLine[voucher.Lines.Count];
        VoucherTaxes? taxes = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = voucher.Lines[i];
            if (Fault(line.Account, line.Amount) is { } fault)
            {
                return (null, $"line {voucher.Line}: voucher {voucher.Label}: {fault}");
            }

            lines[i] = Line(line, reference is null);
            if (tax.Of(line, voucher.Date) is { } vat)
            {
                lines[i] = lines[i] with
                {
                    VatCode = vat.Code.Code,
                    VatPart = (taxes ??= new VoucherTaxes()).Add(line, vat.Code, vat.Rate),
                    VatRate = vat.Rate,
                    VatDate = voucher.Date,
                };
            }
        }

        taxes?.Find(lines, voucher.Date);

        var text =
            voucher.Text.Length > 0 ? voucher.Text : voucher.Lines.FirstOrDefault(line => line.Text is not null)?.Text;
        return (
            Entry("ordinary", voucher.Date, text ?? $"voucher {voucher.Label}", lines) with
            {
                Source = new VoucherSource(voucher.Series, voucher.Number, voucher.Registered, reference),
            },
            null
        );
    }

    /// <summary>The opening entry.</summary>
    internal EntryPosted Opening(DateOnly day, IEnumerable<(string Account, decimal Amount, string? Text)> balances) =>
        Entry(
            "opening",
            day,
            "Opening balances",
            [
                .. balances.Select(one => new PostedLine
                {
                    Account = one.Account,
                    Base = one.Amount,
                    Currency = currency,
                    Amount = one.Amount,
                    Text = one.Text,
                }),
            ]
        );

    /// <summary>Why an amount cannot be booked, or null.</summary>
    internal string? Fault(string account, decimal amount) => BookAmount.Fault(account, amount, currency);

    /// <summary>What was not taken.</summary>
    internal IEnumerable<string> Warnings() =>
        _currencies == 0
            ? []
            :
            [
                $"{_currencies} lines state an amount of a currency that is no whole number of its minor units, or without the currency; they are taken in {currency} only",
            ];

    private EntryPosted Entry(string kind, DateOnly day, string text, IReadOnlyList<PostedLine> lines)
    {
        var (first, next) =
            _numbers.TryGetValue(day.Year, out var known) ? known
            : lastNumber(day.Year) + 1 is var start ? (start, start)
            : default;
        _numbers[day.Year] = (first, next + 1);
        return new EntryPosted
        {
            Entry = identifiers.New(),
            Series = Nsg.Ledger.VoucherSeries.Imported,
            Year = day.Year,
            Number = next,
            Kind = kind,
            Date = day,
            Text = text,
            Currency = currency,
            Lines = lines,
        };
    }

    /// <summary>The document number that all lines carry, so that it is kept once; null when they differ or have
    /// none.</summary>
    private static string? Common(IReadOnlyList<BookLine> lines)
    {
        var document = lines.Count > 0 ? lines[0].Document : null;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Document != document)
            {
                return null;
            }
        }

        return document;
    }

    private PostedLine Line(BookLine line, bool keepsDocument)
    {
        var (inCurrency, amount) = (currency, line.Amount);
        if (line.CurrencyAmount is { } stated && line.Currency != currency)
        {
            if (
                line.Currency is { } other
                && new Money(stated, other).IsRepresentable
                && Math.Abs(stated) <= BookAmount.Max
            )
            {
                (inCurrency, amount) = (other, stated);
            }
            else
            {
                _currencies++;
            }
        }

        return new PostedLine
        {
            Account = line.Account,
            Base = line.Amount,
            Currency = inCurrency,
            Amount = amount,
            Text = line.Text,
            Turned = line.Amount != 0m && line.IsCredit != line.Amount < 0m ? true : null,
            Party = parties.KeyOf(line),
            Objects =
                line.Objects.Count == 0
                    ? null
                    : [.. line.Objects.Select(one => new LineObject(one.Dimension, one.Object))],
            Quantity = line.Quantity is 0m ? null : line.Quantity,
            Reference = keepsDocument ? line.Document : null,
        };
    }
}
