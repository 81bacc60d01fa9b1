using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// Puts the lines that a person wants to those of the entry that stands: what is owed and the tax must be there
/// unchanged; the others
/// take over the VAT facts of the amount that they stand for.
/// </summary>
internal sealed class CorrectionLines(EntryPosted old)
{
    private readonly List<PostedLine> _left = [.. old.Lines];

    internal (IReadOnlyList<EntryLine> Lines, string? Fault) Match(IReadOnlyList<CorrectionLine> wanted)
    {
        var lines = new EntryLine?[wanted.Count];
        Take(wanted, lines, (line, one) => one.Account == line.Account && one.Base == line.Base);
        if (_left.Find(IsFixed) is { } missing)
        {
            return (
                [],
                $"the line of account {missing.Account} with {new Money(missing.Base, old.Currency)} follows from the document and must stay as it is"
            );
        }

        Take(wanted, lines, (line, one) => one.Base == line.Base);
        return Rest(wanted, lines);
    }

    private static bool IsFixed(PostedLine line) =>
        line.Party is not null || line.Item is not null || line.VatPart is "output" or "input";

    private void Take(
        IReadOnlyList<CorrectionLine> wanted,
        EntryLine?[] lines,
        Func<CorrectionLine, PostedLine, bool> fits
    )
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is null && _left.Find(one => fits(wanted[i], one)) is { } found)
            {
                _left.Remove(found);
                lines[i] = ToLine(wanted[i], found, new Money(found.Amount, found.Currency));
            }
        }
    }

    /// <summary>
    /// Amounts that were divided or joined keep their VAT facts when all that is left has the same. That they add up
    /// to what they were
    /// follows from the balance of the entry: all other lines are as before.
    /// </summary>
    private (IReadOnlyList<EntryLine> Lines, string? Fault) Rest(
        IReadOnlyList<CorrectionLine> wanted,
        EntryLine?[] lines
    )
    {
        var groups = _left.GroupBy(line => (line.VatCode, line.VatRate, line.VatDate)).ToList();
        if (groups.Count > 1)
        {
            return (
                [],
                "amounts of several VAT codes are divided at once; keep the lines of one code as they are, or correct one code at a time"
            );
        }

        var pattern = groups.Count == 1 ? groups[0].First() : null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is null && wanted[i].Base != decimal.Round(wanted[i].Base, old.Currency.MinorUnits))
            {
                return ([], $"{wanted[i].Base} is not a whole number of minor units of {old.Currency}");
            }

            lines[i] ??= ToLine(wanted[i], pattern, new Money(wanted[i].Base, old.Currency));
        }

        return ([.. lines.Select(line => line!)], null);
    }

    private EntryLine ToLine(CorrectionLine wanted, PostedLine? pattern, Money transaction) =>
        new()
        {
            Account = wanted.Account,
            Base = new Money(wanted.Base, old.Currency),
            Transaction = transaction,
            Text = wanted.Text ?? pattern?.Text,
            Vat = pattern is { VatCode: { } code, VatRate: { } rate, VatDate: { } date }
                ? new LineVat(code, PartOf(pattern.VatPart), rate, date)
                : null,
            Party = pattern?.Party,
            Item = pattern?.Item,
        };

    /// <summary>The part that a posted line carries.</summary>
    internal static VatPart PartOf(string? part) =>
        part switch
        {
            "output" => VatPart.OutputTax,
            "input" => VatPart.InputTax,
            _ => VatPart.Base,
        };
}
