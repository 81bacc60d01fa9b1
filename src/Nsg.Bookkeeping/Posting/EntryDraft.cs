using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Collects the lines of a document's entry and brings them to base currency.</summary>
/// <param name="baseCurrency">Base currency.</param>
/// <param name="currency">The document's currency.</param>
/// <param name="rate">Base units for one unit of the document's currency.</param>
/// <param name="sign">1 for a purchase invoice, -1 for its mirror images.</param>
internal sealed class EntryDraft(Currency baseCurrency, Currency currency, decimal rate, decimal sign)
{
    private readonly List<EntryLine> _lines = [];
    private readonly HashSet<int> _chargedTax = [];
    private readonly HashSet<int> _takenBack = [];

    /// <summary>What the lines so far add up to in the document's currency.</summary>
    internal decimal TransactionSum => _lines.Sum(line => line.Transaction.Amount);

    /// <summary>Adds a line; nothing for an amount of zero.</summary>
    internal void Add(string account, decimal amount, LineVat? vat, string? text, bool isChargedTax = false)
    {
        if (amount != 0m)
        {
            if (isChargedTax)
            {
                _chargedTax.Add(_lines.Count);
            }

            _lines.Add(Line(account, amount) with { Vat = vat, Text = text });
        }
    }

    /// <summary>Adds the line of the other party.</summary>
    internal void AddParty(string account, decimal amount, string party, Guid? item)
    {
        if (amount != 0m)
        {
            _lines.Add(Line(account, amount) with { Party = party, Item = item });
        }
    }

    /// <summary>Takes a line of an earlier entry back, at the rate that it was booked at.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vatDate">The day that decides the period of its VAT now.</param>
    internal void AddBack(PostedLine line, DateOnly vatDate)
    {
        _takenBack.Add(_lines.Count);
        _lines.Add(
            new EntryLine
            {
                Account = line.Account,
                Base = new Money(-line.Base, baseCurrency),
                Transaction = new Money(-line.Amount, line.Currency),
                Vat = line is { VatCode: { } code, VatRate: { } rate }
                    ? new LineVat(code, CorrectionLines.PartOf(line.VatPart), rate, vatDate)
                    : null,
                Text = "prepaid",
            }
        );
    }

    /// <summary>Gives the tax that the seller charged the amount that it states in base currency, and returns what the
    /// rate gave; null when none is charged.</summary>
    internal decimal? StateTax(decimal stated)
    {
        var computed = _chargedTax.Sum(i => _lines[i].Base.Amount);
        if (computed == 0m)
        {
            return null;
        }

        var largest = _chargedTax.MaxBy(i => Math.Abs(_lines[i].Base.Amount));
        foreach (var i in _chargedTax)
        {
            _lines[i] = _lines[i] with
            {
                Base = new Money(_lines[i].Base.Amount * stated / computed, baseCurrency).Rounded(),
            };
        }

        var rest = stated - _chargedTax.Sum(i => _lines[i].Base.Amount);
        _lines[largest] = _lines[largest] with { Base = _lines[largest].Base + new Money(rest, baseCurrency) };
        return computed;
    }

    /// <summary>The lines; what rounding to base left over goes to the largest line that is neither tax nor
    /// party.</summary>
    internal IReadOnlyList<EntryLine> Finish()
    {
        var rest = _lines.Sum(line => line.Base.Amount);
        if (rest != 0m && currency != baseCurrency && Largest() is { } index)
        {
            var line = _lines[index];
            _lines[index] = line with { Base = line.Base - new Money(rest, baseCurrency) };
        }

        return _lines;
    }

    private int? Largest()
    {
        var candidates = Enumerable
            .Range(0, _lines.Count)
            .Where(i =>
                _lines[i].Party is null
                && _lines[i].Vat?.Part is null or VatPart.Base
                && !_takenBack.Contains(i)
                && !_chargedTax.Contains(i)
            )
            .ToList();
        return candidates.Count == 0 ? null : candidates.MaxBy(i => Math.Abs(_lines[i].Base.Amount));
    }

    private EntryLine Line(string account, decimal amount) =>
        new()
        {
            Account = account,
            Base = new Money(sign * amount * rate, baseCurrency).Rounded(),
            Transaction = new Money(sign * amount, currency),
        };
}
