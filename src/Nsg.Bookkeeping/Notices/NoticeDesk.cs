using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Notices;

/// <summary>What is to be matched anew after notifications told what entries are made of.</summary>
/// <param name="Lines">Lines that took another's place.</param>
/// <param name="Items">Documents that the replaced lines were put to.</param>
internal sealed record Noticed(IReadOnlyList<Guid> Lines, IReadOnlyList<Guid> Items)
{
    internal static readonly Noticed Nothing = new([], []);
}

/// <summary>
/// Puts notified entries to the entries of statements, whichever came first. The statement alone books; where it books one
/// amount, the payments that the notification tells take its place for matching.
/// </summary>
internal sealed class NoticeDesk(IBooksTransaction books)
{
    private const string Actor = "rule:bank-notification";
    private readonly Dictionary<Guid, Dictionary<int, NotifiedEntry>> _notified = [];

    private const string Split = "the bank's notification tells what the amount is made of";

    /// <summary>Puts what waits of an account to what its statements booked around some days.</summary>
    /// <param name="bankAccount">The account, in the spelling that accounts are compared by.</param>
    /// <param name="account">Its account in the books.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    internal Noticed Detail(string bankAccount, string account, DateOnly from, DateOnly to)
    {
        var waiting = books
            .Notices(bankAccount, Around(from, -NoticeMatching.DaysApartMax), Around(to, NoticeMatching.DaysApartMax))
            .Where(notice => notice.Line is null)
            .ToList();
        if (waiting.Count == 0)
        {
            return Noticed.Nothing;
        }

        var entries = books.BookedEntries(
            account,
            Around(waiting.Min(notice => notice.Date), -NoticeMatching.DaysApartMax),
            Around(waiting.Max(notice => notice.Date), NoticeMatching.DaysApartMax),
            NoticeMatching.Amounts(waiting)
        );
        var (lines, items, told) = (new List<Guid>(), new List<Guid>(), new HashSet<Guid>());
        foreach (var pair in NoticeMatching.Pair(waiting, entries))
        {
            if (Join(pair) is { } noticed)
            {
                lines.AddRange(noticed.Lines);
                items.AddRange(noticed.Items);
                told.UnionWith(pair.Notices.Select(notice => notice.Document));
            }
        }

        foreach (var document in told)
        {
            NoticeFlags.Refresh(books, document);
        }

        return new Noticed(lines, items);
    }

    private static DateOnly Around(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    /// <summary>Takes the notified payments for the entry's one line; null where they do not carry what it does.</summary>
    private Noticed? Join(NoticePair pair)
    {
        var line = books.BankLine(pair.Entry.Lines[0])!;
        var isOne = pair.Entry.Lines.Count == 1 && line.Purpose == BankLinePurpose.Payment && line.Amount != 0m;
        var parts = isOne ? pair.Notices.SelectMany(one => Notified(one.Document)[one.Ordinal].Parts).ToList() : [];
        if (isOne && (parts.Count == 0 || (parts.Count > 1 && !Carry(line, parts))))
        {
            return null;
        }

        var detailed = NoticeLines.Of(books, line, parts);
        var items = isOne ? new Reconciler(books).Release(line, Split) : [];
        var charges = detailed.Sum(one => one.Payment * Sign(one, line)) - line.Payment;
        var chargesBase = detailed.Sum(one => one.BasePayment * Sign(one, line)) - line.BasePayment;
        Guid? entry = isOne && charges != 0m ? PostCharges(line, charges, chargesBase) : null;
        var isFirst = true;
        foreach (var document in pair.Notices.GroupBy(notice => notice.Document))
        {
            // Where several documents tell of one entry together, the first record carries what they tell.
            books.Append(
                RecordJson.Draft(
                    RecordKind.BankEntryDetailed,
                    Actor,
                    new BankEntryDetailed
                    {
                        Line = line.Id,
                        Notification = document.Key,
                        Entries = [.. document.Select(notice => notice.Ordinal)],
                        By = pair.By,
                        Lines = isFirst ? detailed : [],
                        Entry = isFirst ? entry : null,
                    }
                )
            );
            isFirst = false;
        }

        return new Noticed([.. detailed.Select(one => one.Id)], items);
    }

    // A record is read once, however many of its entries are joined.
    private Dictionary<int, NotifiedEntry> Notified(Guid document) =>
        _notified.TryGetValue(document, out var known)
            ? known
            : _notified[document] = books
                .Notifications(document)
                .SelectMany(notification => notification.Entries)
                .ToDictionary(entry => entry.Ordinal);

    /// <summary>Whether the payments account for the line's amount: they differ from it by charges at most, which make what
    /// was paid more than what came in, and less than what went out.</summary>
    private static bool Carry(BankLine line, List<NotifiedPart> parts)
    {
        var paid = parts.Sum(part => part.Amount < 0m == line.Amount < 0m ? part.Payment : -part.Payment);
        return line.Flow == Flow.Out
            ? paid <= line.Payment && parts.Sum(part => part.Amount) == line.Amount
            : paid >= line.Payment;
    }

    private static decimal Sign(BankLine part, BankLine whole) => part.Flow == whole.Flow ? 1m : -1m;

    /// <summary>Charges that the statement's amount has taken off, and that only the notification tells: what was paid is more
    /// than what was booked as paid.</summary>
    private Guid PostCharges(BankLine line, decimal charges, decimal inBase)
    {
        var sign = line.Amount < 0m ? -1m : 1m;
        var (amount, amountBase) = (
            new Money(sign * charges, line.Currency),
            new Money(sign * inBase, books.Company.Currency)
        );
        var roles = books.Company.Pack.Roles;
        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Ordinary,
            line.Date,
            "charges taken off",
            [
                new EntryLine
                {
                    Account = roles.BankCharges,
                    Base = amountBase,
                    Transaction = amount,
                },
                new EntryLine
                {
                    Account = roles.PaymentClearing,
                    Base = -amountBase,
                    Transaction = -amount,
                },
            ]
        );
        if (entry is null)
        {
            throw new InvalidOperationException($"Charges of bank entry {line.Entry} do not balance: {fault}");
        }

        var inputs = new Dictionary<string, string> { ["entry"] = line.Entry, ["statement"] = line.Statement };
        return Poster
            .Post(
                books,
                Actor,
                VoucherSeries.Bank,
                entry,
                new Provenance("bank.notification", 1, 1m, "charges that the bank's notification tells", inputs),
                line.Document
            )
            .Entry;
    }
}
