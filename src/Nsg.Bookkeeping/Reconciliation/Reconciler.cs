using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// Keeps payments and items matched. Whatever arrives, the component that it touches is worked out anew and the
/// difference to
/// what stands is appended: settlements that no longer hold are reversed, new ones made and posted.
/// </summary>
internal sealed class Reconciler(IBooksTransaction books)
{
    private const string Actor = "rule:reconciliation";
    private const int RuleVersion = 1;

    /// <summary>Works out what hangs together with some documents and bank lines.</summary>
    internal void Refresh(IReadOnlyList<Guid> items, IReadOnlyList<Guid> lines)
    {
        var component = new Component(books);
        component.Expect(items, lines);
        foreach (var item in items)
        {
            component.AddItem(item);
        }

        foreach (var line in lines)
        {
            component.AddLine(line);
        }

        var wanted = new WantedSettlements(books, component).WorkOut();
        Apply(component, wanted);
        books.Expect(new Expected { Flags = [.. component.Lines.Select(PaymentFlags.Prefix)] });
        foreach (var line in component.Lines)
        {
            PaymentFlags.Refresh(books, line, wanted);
        }
    }

    /// <summary>Takes back whatever a bank line was put to, and what was said of it, since other lines take its
    /// place.</summary>
    /// <returns>The documents that it was put to.</returns>
    internal IReadOnlyList<Guid> Release(BankLine line, string why)
    {
        var settlements = books.SettlementsOfPayer(line.Id);
        foreach (var settlement in settlements)
        {
            Withdraw(settlement, why);
        }

        PaymentFlags.Clear(books, line);
        return [.. settlements.Select(settlement => settlement.Item).Distinct()];
    }

    private void Apply(Component component, IReadOnlyList<Settlement> wanted)
    {
        var standing = component
            .Items.SelectMany(item => books.SettlementsOfItem(item.Id))
            .Concat(component.Lines.SelectMany(line => books.SettlementsOfPayer(line.Id)))
            .DistinctBy(settlement => settlement.Id)
            .ToList();
        var missing = wanted.ToList();
        foreach (var settlement in standing)
        {
            var same = missing.FindIndex(settlement.SaysTheSameAs);
            if (same >= 0)
            {
                missing.RemoveAt(same);
            }
            else
            {
                Withdraw(
                    settlement,
                    "settlement worked out anew: a document or payment that it follows from came or was taken back"
                );
            }
        }

        foreach (var settlement in missing)
        {
            Make(settlement);
        }
    }

    private void Withdraw(Settlement settlement, string why)
    {
        if (settlement.Entry is { } entry && books.FindEntry(entry) is { } posted)
        {
            Poster.Reverse(books, Actor, posted, why);
        }

        books.Append(
            RecordJson.Draft(RecordKind.SettlementReversed, Actor, new SettlementReversed(settlement.Id, why))
        );
    }

    private void Make(Settlement wanted)
    {
        var id = books.Randomness.NewId(books.Now);
        var entry = wanted.Held ? null : Post(wanted, id);
        books.Append(
            RecordJson.Draft(
                RecordKind.SettlementMade,
                Actor,
                new SettlementMade
                {
                    Settlement = id,
                    PayerKind = wanted.PayerKind == PayerKind.Bank ? "bank" : "credit",
                    Payer = wanted.Payer,
                    Item = wanted.Item,
                    Amount = wanted.Amount,
                    PayerAmount = wanted.PayerAmount,
                    Base = wanted.Base,
                    PayerBase = wanted.PayerBase,
                    Strength = wanted.Strength.ToString(),
                    Why = wanted.Why,
                    Confidence = wanted.Confidence,
                    Held = wanted.Held,
                    Entry = entry,
                }
            )
        );
    }

    /// <summary>Moves the money from the clearing account (or the credit note's side) to the item; the rest is
    /// exchange gain or loss.</summary>
    private Guid? Post(Settlement wanted, Guid settlement)
    {
        var item = books.Item(wanted.Item)!;
        var lines = Lines(wanted, item);
        if (lines.TrueForAll(line => line.Base.IsZero))
        {
            // A rest worth less than a minor unit of the base currency moves nothing in the books.
            return null;
        }

        var date =
            wanted.PayerKind == PayerKind.Bank ? books.BankLine(wanted.Payer)!.Date : books.Item(wanted.Payer)!.Date;
        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Settlement,
            date > item.Date ? date : item.Date,
            wanted.Why,
            lines
        );
        if (entry is null)
        {
            throw new InvalidOperationException($"Settlement of {item.Number} does not balance: {fault}");
        }

        var inputs = new Dictionary<string, string>
        {
            ["amount"] = new Money(wanted.Amount, item.Currency).ToString(),
            ["settlement"] = settlement.ToString(),
        };
        var provenance = new Provenance(
            "settlement." + wanted.Strength.ToString(),
            RuleVersion,
            wanted.Confidence,
            wanted.Why,
            inputs
        );
        return Poster.Post(books, Actor, VoucherSeries.Settlement, entry, provenance, wanted.Item).Entry;
    }

    private List<EntryLine> Lines(Settlement wanted, OpenItem item)
    {
        var company = books.Company;
        var sign = item.Flow == Flow.Out ? 1m : -1m;
        var lines = new List<EntryLine>();
        if (wanted.PayerKind == PayerKind.Bank)
        {
            var payer = books.BankLine(wanted.Payer)!;
            var isOpposite = item.Flow != payer.Flow;
            Add(lines, item.Account, sign * wanted.Base, new Money(sign * wanted.Amount, item.Currency), item);
            var clearing = isOpposite ? -1m : 1m;
            Add(
                lines,
                company.Pack.Roles.PaymentClearing,
                -sign * clearing * wanted.PayerBase,
                new Money(-sign * clearing * wanted.PayerAmount, payer.Currency),
                null
            );
            AddExchange(lines, sign * ((clearing * wanted.PayerBase) - wanted.Base));
        }
        else if (wanted.Base != wanted.PayerBase)
        {
            var credit = books.Item(wanted.Payer)!;
            Add(lines, item.Account, sign * wanted.Base, new Money(sign * wanted.Amount, item.Currency), item);
            Add(
                lines,
                credit.Account,
                -sign * wanted.PayerBase,
                new Money(-sign * wanted.PayerAmount, credit.Currency),
                credit
            );
            AddExchange(lines, sign * (wanted.PayerBase - wanted.Base));
        }

        return lines;
    }

    private void AddExchange(List<EntryLine> lines, decimal difference)
    {
        var roles = books.Company.Pack.Roles;
        Add(
            lines,
            difference > 0m ? roles.ExchangeLoss : roles.ExchangeGain,
            difference,
            new Money(difference, books.Company.Currency),
            null
        );
    }

    private void Add(List<EntryLine> lines, string account, decimal amount, Money transaction, OpenItem? item)
    {
        if (amount != 0m || !transaction.IsZero)
        {
            lines.Add(
                new EntryLine
                {
                    Account = account,
                    Base = new Money(amount, books.Company.Currency),
                    Transaction = transaction,
                    Party = item?.Party,
                    Item = item?.Id,
                }
            );
        }
    }
}
