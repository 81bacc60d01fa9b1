using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>
/// Makes the credit note of an issued invoice: of what its earlier credit notes have left, never of more. Lines keep the
/// identifiers of the invoice's, so that it can be told what was credited of which.
/// </summary>
internal sealed class CreditDraft
{
    /// <summary>UN/ECE Recommendation 20: a lump sum, which is no quantity of what was sold.</summary>
    private const string LumpSum = "LS";

    /// <summary>What a line's net may differ from its parts by (PEPPOL-EN16931-R120).</summary>
    private const decimal NetTolerance = 0.02m;

    private readonly Invoice _issued;
    private readonly Dictionary<string, Rest> _rests;

    /// <param name="issued">The invoice.</param>
    /// <param name="credited">Lines of its credit notes until now, as they are booked.</param>
    internal CreditDraft(Invoice issued, IReadOnlyList<IssuedLine> credited)
    {
        _issued = issued;
        _rests = issued
            .Lines.Select((line, i) => new Rest(line, i))
            .ToDictionary(one => one.Line.Id, StringComparer.Ordinal);
        foreach (var line in credited)
        {
            if (_rests.TryGetValue(line.Id, out var rest))
            {
                rest.Credited -= line.Net;
                rest.Quantity += line.Unit == LumpSum && !IsOfQuantity(rest.Line, line) ? 0m : line.Quantity ?? 0m;
            }
        }
    }

    /// <summary>What is left of the lines, without VAT.</summary>
    internal decimal Left => _rests.Values.Sum(one => one.Left);

    /// <summary>Lines of which something is left.</summary>
    internal IReadOnlyList<CreditableLine> Lines =>
        [
            .. _rests
                .Values.Where(one => one.Left != 0m)
                .Select(one => new CreditableLine(
                    one.Line.Id,
                    one.Line.Item.Name ?? "",
                    one.QuantityLeft * (one.Line.Quantity ?? 0m) > 0m ? Math.Abs(one.QuantityLeft) : 0m,
                    one.Line.UnitCode,
                    one.Left
                )),
        ];

    /// <summary>Whether nothing is left of any line.</summary>
    internal bool IsExhausted => _rests.Values.All(one => one.Left == 0m);

    /// <summary>The credit note without its number, and the place of each of its lines on the invoice.</summary>
    /// <exception cref="InvoiceRefusedException">More is wanted than is left, or what is not there.</exception>
    internal (Invoice Note, IReadOnlyList<int> Places) Make(WantedCredit wanted)
    {
        var lines = Taken(wanted);
        var sum = lines.Sum(one => one.Line.Net);
        if (sum <= 0m)
        {
            throw InvoiceDraft.Refused(
                $"what is wanted comes to {Text(sum)} {_issued.Currency}, which is no credit; choose lines that come to more than nothing"
            );
        }

        var breakdowns = Breakdowns(lines);
        List<InvoiceLine> noted = [.. lines.Select(one => one.Line)];
        return (
            InvoiceDraft.Crediting(_issued, wanted.Day, wanted.Reason.Trim()) with
            {
                Lines = noted,
                VatBreakdowns = breakdowns,
                Totals = InvoiceSums.Totals(noted, [], breakdowns),
            },
            [.. lines.Select(one => one.Place)]
        );
    }

    private List<(InvoiceLine Line, int Place)> Taken(WantedCredit wanted) =>
        (wanted.Lines.Count, wanted.Amount) switch
        {
            (> 0, not null) => throw InvoiceDraft.Refused("say lines or an amount, not both"),
            (> 0, null) => Chosen(wanted.Lines),
            (_, { } amount) => Spread(amount),
            _ => [.. _rests.Values.Where(one => one.Left != 0m).Select(one => (All(one), one.Place))],
        };

    private List<(InvoiceLine Line, int Place)> Chosen(IReadOnlyList<WantedCreditLine> wanted)
    {
        if (wanted.GroupBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault(one => one.Count() > 1) is { } twice)
        {
            throw InvoiceDraft.Refused($"line {twice.Key} is named twice");
        }

        return
        [
            .. wanted.Select(one =>
                _rests.TryGetValue(one.Id, out var rest)
                    ? (Line(one, rest), rest.Place)
                    : throw InvoiceDraft.Refused(
                        $"{_issued.Number} has no line {one.Id}; its lines are {string.Join(", ", _rests.Keys.Take(20))}"
                    )
            ),
        ];
    }

    private InvoiceLine Line(WantedCreditLine wanted, Rest rest)
    {
        if (rest.Left == 0m)
        {
            throw InvoiceDraft.Refused($"line {wanted.Id}: nothing is left of it");
        }

        return (wanted.Quantity, wanted.Amount) switch
        {
            (not null, not null) => throw InvoiceDraft.Refused(
                $"line {wanted.Id}: say a quantity or an amount, not both"
            ),
            ({ } quantity, null) => OfQuantity(rest, quantity),
            (null, { } amount) => OfAmount(rest, Whole(amount, $"line {wanted.Id}: ")),
            _ => All(rest),
        };
    }

    private InvoiceLine OfQuantity(Rest rest, decimal quantity)
    {
        var left = Math.Abs(rest.QuantityLeft);
        if (quantity <= 0m || quantity > left)
        {
            throw InvoiceDraft.Refused(
                $"line {rest.Line.Id}: {Text(quantity)} is wanted back, {Text(left)} is left; a quantity is above nothing and at most what is left"
            );
        }

        if (quantity == left)
        {
            return All(rest);
        }

        var all = rest.Line.Quantity!.Value;
        var net = InvoiceSums.Rounded(rest.Line.Net * quantity / Math.Abs(all), _issued.Currency);
        if (Math.Abs(net) > Math.Abs(rest.Left))
        {
            throw InvoiceDraft.Refused(
                $"line {rest.Line.Id}: {Text(quantity)} of it is {Text(net)}, and {Text(rest.Left)} {_issued.Currency} is left of its amount"
            );
        }

        return Priced(rest.Line, all < 0m ? -quantity : quantity, net);
    }

    /// <summary>What is left of a line: its own quantity where there is some, else a lump sum.</summary>
    private InvoiceLine All(Rest rest) =>
        rest.Credited == 0m ? rest.Line
        : rest.QuantityLeft * (rest.Line.Quantity ?? 0m) <= 0m || rest.Line.Price is null ? Lump(rest.Line, rest.Left)
        : Priced(rest.Line, rest.QuantityLeft, rest.Left);

    private InvoiceLine OfAmount(Rest rest, decimal amount) =>
        amount <= Math.Abs(rest.Left)
            ? Lump(rest.Line, rest.Left < 0m ? -amount : amount)
            : throw InvoiceDraft.Refused(
                $"line {rest.Line.Id}: {Text(amount)} is wanted off, {Text(Math.Abs(rest.Left))} {_issued.Currency} is left"
            );

    private List<(InvoiceLine Line, int Place)> Spread(decimal wanted)
    {
        var (amount, left) = (Whole(wanted, ""), Left);
        if (amount > left)
        {
            throw InvoiceDraft.Refused(
                $"{Text(amount)} is wanted back, {Text(left)} {_issued.Currency} without VAT is left of {_issued.Number}"
            );
        }

        var (lines, passed, given) = (new List<(InvoiceLine, int)>(), 0m, 0m);
        foreach (var rest in _rests.Values.Where(one => one.Left != 0m))
        {
            // What all lines so far get is rounded, and a line gets the difference: no line gathers the others' rounding.
            passed += rest.Left;
            var share = InvoiceSums.Rounded(passed * amount / left, _issued.Currency) - given;
            given += share;
            if (share != 0m)
            {
                lines.Add((Lump(rest.Line, share), rest.Place));
            }
        }

        return lines;
    }

    private decimal Whole(decimal amount, string label) =>
        amount > 0m && InvoiceSums.Rounded(amount, _issued.Currency) == amount
            ? amount
            : throw InvoiceDraft.Refused(
                $"{label}an amount is above nothing and in whole units of {_issued.Currency}'s smallest coin"
            );

    private static InvoiceLine Lump(InvoiceLine line, decimal net) =>
        line with
        {
            Quantity = net < 0m ? -1m : 1m,
            UnitCode = LumpSum,
            Net = net,
            AllowancesAndCharges = [],
            Price = new LinePrice(Math.Abs(net), null, null, null, null),
        };

    /// <summary>A part of a line at its price; what it is cheaper by stands as a discount (PEPPOL-EN16931-R120).</summary>
    private InvoiceLine Priced(InvoiceLine line, decimal quantity, decimal net)
    {
        var gross = InvoiceSums.Rounded(line.Price!.Net * quantity / (line.Price.BaseQuantity ?? 1m), _issued.Currency);
        return line with
        {
            Quantity = quantity,
            Net = net,
            AllowancesAndCharges =
                Math.Abs(gross - net) <= NetTolerance
                    ? []
                    :
                    [
                        new AllowanceCharge
                        {
                            IsCharge = false,
                            Amount = gross - net,
                            Reason = "Discount",
                            ReasonCode = InvoiceDraft.DiscountCode,
                        },
                    ],
        };
    }

    /// <summary>BG-23. The tax of all credit notes of a category adds up to the invoice's, to the last minor unit; where
    /// that would take a whole unit of the currency (BR-CO-17), the note's own sums go before.</summary>
    private IReadOnlyList<VatBreakdown> Breakdowns(List<(InvoiceLine Line, int Place)> lines)
    {
        var earlier = _rests
            .Values.GroupBy(one => one.Line.Vat!)
            .ToDictionary(one => one.Key, one => one.Sum(rest => rest.Credited));
        return
        [
            .. lines
                .GroupBy(one => one.Line.Vat!)
                .Select(group =>
                {
                    var issued = _issued.VatBreakdowns.FirstOrDefault(one => one.Category == group.Key);
                    var taxable = group.Sum(one => one.Line.Net);
                    var own = Tax(taxable, group.Key);
                    var before = earlier.GetValueOrDefault(group.Key);
                    var next = Tax(before + taxable, group.Key) - Tax(before, group.Key);
                    return new VatBreakdown
                    {
                        Category = group.Key,
                        Taxable = taxable,
                        Tax = Math.Abs(next - (taxable * (group.Key.Rate ?? 0m) / 100m)) < 1m ? next : own,
                        ExemptionReasonCode = issued?.ExemptionReasonCode,
                        ExemptionReason = issued?.ExemptionReason,
                    };
                }),
        ];
    }

    /// <summary>Whether a credited line of an invoice that counts in lump sums takes a quantity back, not an amount off.</summary>
    private bool IsOfQuantity(InvoiceLine line, IssuedLine credited) =>
        line.UnitCode == LumpSum
        && line.Quantity is { } all and not 0m
        && InvoiceSums.Rounded(line.Net * Math.Abs(credited.Quantity ?? 0m) / Math.Abs(all), _issued.Currency)
            == Math.Abs(credited.Net);

    private decimal Tax(decimal taxable, VatCategory category) =>
        InvoiceSums.Rounded(taxable * (category.Rate ?? 0m) / 100m, _issued.Currency);

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed class Rest(InvoiceLine line, int place)
    {
        internal InvoiceLine Line { get; } = line;

        internal int Place { get; } = place;

        /// <summary>Net that earlier credit notes took back.</summary>
        internal decimal Credited { get; set; }

        /// <summary>Quantity that they took back, negative.</summary>
        internal decimal Quantity { get; set; }

        internal decimal Left => Line.Net - Credited;

        internal decimal QuantityLeft => (Line.Quantity ?? 0m) + Quantity;
    }
}
