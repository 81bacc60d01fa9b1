using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Manual;

/// <summary>Entries by hand: posted, taken back, corrected. Nothing posted ever changes.</summary>
public sealed class ManualDesk(IBooksTransaction books)
{
    /// <summary>Posts an entry.</summary>
    /// <param name="wanted">The entry.</param>
    /// <param name="request">The caller's own key of the request, or null. A key that was used for the same is
    /// answered with what it led to.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="receipt">What is kept with it, both or neither; null for nothing. A file that is here already is used as it
    /// is.</param>
    public ManualOutcome Post(ManualEntry wanted, RequestKey? request, string actor, ReceiptToKeep? receipt = null) =>
        Repeated(request) ?? Post(wanted, new PostingNotes(Request: request), actor, receipt: receipt);

    /// <summary>What is wrong with an entry, whatever is locked; null when it could be posted.</summary>
    internal string? Fault(ManualEntry wanted)
    {
        if (new ManualRules(books).Fault(wanted, minds: false) is var (_, detail))
        {
            return detail;
        }

        return Entry
            .Create(
                Guid.Empty,
                EntryKind.Ordinary,
                wanted.Date,
                wanted.Text,
                [.. wanted.Lines.Select(one => ToLine(one, wanted))]
            )
            .Fault;
    }

    /// <summary>Posts an entry that a person planned before: on its day, or on the first open day after it.</summary>
    internal ManualOutcome PostPlanned(
        ManualEntry wanted,
        PlanMark? mark,
        Provenance provenance,
        string actor,
        RequestKey? request = null
    ) => Post(wanted, new PostingNotes(Plan: mark, Request: request), actor, provenance);

    /// <summary>Posts the entry that opens the books.</summary>
    internal ManualOutcome PostOpening(ManualEntry wanted, string actor, RequestKey? request) =>
        Post(wanted, new PostingNotes(Request: request), actor, kind: EntryKind.Opening);

    /// <summary>Takes an entry back by one with the other sign.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="date">Posting date; null for the entry's own day, or the first open day after it.</param>
    /// <param name="why">In words.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    public ManualOutcome Reverse(Guid entry, DateOnly? date, string why, string actor, RequestKey? request = null)
    {
        if (Repeated(request) is { } repeated)
        {
            return repeated;
        }

        var (standing, refusal) = Standing(entry, why);
        if (refusal is not null)
        {
            return refusal;
        }

        if (
            date is null
            && PostingDay.Ahead(books, standing!.Date, CountryClock.Day(books.Company.Pack.Country, books.Now))
                is { } ahead
        )
        {
            return ManualOutcome.Refused(ManualRefusal.Locked, ahead);
        }

        return date is { } day && (day < standing!.Date || OpenPeriod.LockOn(books, day) is not null)
            ? ManualOutcome.Refused(
                ManualRefusal.Locked,
                $"{day:yyyy-MM-dd} lies before the entry, or in a locked period"
            )
            : new ManualOutcome(
                null,
                "",
                Poster.Reverse(books, actor, standing!, Poster.TakesBack(standing!, why), date: date, request: request)
            )
            {
                HasFilings = books.HasFilings,
            };
    }

    /// <summary>Takes an entry back and posts another one in its place; both carry the link.</summary>
    public ManualOutcome Correct(Guid entry, ManualEntry wanted, string why, string actor, RequestKey? request = null)
    {
        if (Repeated(request) is { } repeated)
        {
            return repeated;
        }

        var (standing, refusal) = Standing(entry, why);
        if (refusal is not null)
        {
            return refusal;
        }

        var outcome = Post(
            wanted with
            {
                Series = wanted.Series ?? standing!.Series,
            },
            new PostingNotes(Corrects: entry, Request: request),
            actor
        );
        if (outcome.Refusal is null)
        {
            Poster.Reverse(books, actor, standing!, Poster.TakesBack(standing!, why));
        }

        return outcome;
    }

    /// <summary>What a request led to that was carried out before; null when it is new.</summary>
    internal ManualOutcome? Repeated(RequestKey? request) =>
        request is not null && books.EntryOfRequest(request.Key) is var (entry, hash)
            ? hash == request.Hash
                ? new ManualOutcome(null, "", books.FindEntry(entry), IsRepeated: true)
                : ManualOutcome.Refused(
                    ManualRefusal.KeyReused,
                    "the key of the request was used for something else; use a new key for a new request"
                )
            : null;

    private ManualOutcome Post(
        ManualEntry wanted,
        PostingNotes notes,
        string actor,
        Provenance? planned = null,
        EntryKind kind = EntryKind.Ordinary,
        ReceiptToKeep? receipt = null
    )
    {
        if (new ManualRules(books).Fault(wanted, minds: planned is null) is var (refusal, detail))
        {
            return ManualOutcome.Refused(refusal, detail);
        }

        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            kind,
            wanted.Date,
            wanted.Text,
            [.. wanted.Lines.Select(one => ToLine(one, wanted))]
        );
        if (entry is null)
        {
            return ManualOutcome.Refused(ManualRefusal.Invalid, fault!);
        }

        // The receipt comes into the books when nothing is left that could refuse the entry.
        List<Guid> attachments = [.. wanted.Attachments.Union(Kept(receipt, actor))];
        return new ManualOutcome(
            null,
            "",
            Poster.Post(
                books,
                actor,
                wanted.Series ?? VoucherSeries.General,
                entry,
                planned,
                null,
                notes with
                {
                    Attachments = attachments.Count == 0 ? null : attachments,
                    DateReason = entry
                        .Lines.Select(line => line.Vat?.Date ?? wanted.Date)
                        .Prepend(wanted.Date)
                        .Any(day => OpenPeriod.LockOn(books, day) is not null)
                        ? wanted.DateReason
                        : null,
                    Rule = planned is null ? DateRule.AsGiven : DateRule.FirstOpenDay,
                    Objects = wanted.Lines.All(line => line.Objects.Count == 0)
                        ? null
                        : [.. wanted.Lines.Select(line => line.Objects.Count == 0 ? null : line.Objects)],
                }
            )
        )
        {
            HasFilings = books.HasFilings,
        };
    }

    /// <summary>The document that a receipt is kept as; none without a receipt.</summary>
    private List<Guid> Kept(ReceiptToKeep? receipt, string actor) =>
        receipt is null
            ? []
            :
            [
                new DocumentDesk(books)
                    .Store(receipt.File, new Submission(actor, receipt.MediaType), "other")
                    .Document!.Value,
            ];

    /// <summary>The entry, when it is one that a person may take back.</summary>
    private (EntryPosted? Entry, ManualOutcome? Refusal) Standing(Guid id, string why)
    {
        if (PeriodDesk.WhyFault(why) is { } fault)
        {
            return (null, ManualOutcome.Refused(ManualRefusal.Invalid, fault));
        }

        if (books.FindEntry(id) is not { } entry)
        {
            return (null, ManualOutcome.Refused(ManualRefusal.UnknownEntry, "there is no such entry"));
        }

        var number = new VoucherNumber(entry.Series, entry.Year, entry.Number);
        var refusal = entry switch
        {
            { Kind: "closing" } => $"{number} closes a year; open the year again instead",
            { Document: not null } =>
                $"{number} follows from a document or statement; correct that one's entry instead",
            { Series: VoucherSeries.Settlement or VoucherSeries.Opening or VoucherSeries.Bank } =>
                $"{number} follows from bank statements; it changes when they do",
            _ when books
                    .Plans()
                    .FirstOrDefault(plan =>
                        plan.Stopped is null && (plan.Accrual?.Entry == id || plan.Accrual?.Source == id)
                    )
                    is { } plan => $"{number} is spread over months by accrual '{plan.Name}'; stop that first",
            { Reverses: not null } => $"{number} takes another entry back; post what should stand anew",
            _ => null,
        };
        if (refusal is null && books.IsReversed(id))
        {
            return (null, ManualOutcome.Refused(ManualRefusal.AlreadyReversed, $"{number} was taken back already"));
        }

        return refusal is null ? (entry, null) : (null, ManualOutcome.Refused(ManualRefusal.NotManual, refusal));
    }

    private EntryLine ToLine(ManualLine line, ManualEntry entry)
    {
        var inBase = new Money(line.Base, books.Company.Currency);
        return new EntryLine
        {
            Account = line.Account,
            Base = inBase,
            Transaction = line is { Currency: { } currency, Amount: { } amount } ? new Money(amount, currency) : inBase,
            Text = line.Text,
            Vat = line.VatCode is { } code ? Vat(code, line.Account, line.VatDate ?? entry.Date) : null,
            Party = line.Party,
        };
    }

    /// <summary>A line on the code's tax account is tax, any other one is what was taxed.</summary>
    private LineVat Vat(string name, string account, DateOnly day)
    {
        VatCode code = books.Company.Pack.VatCodes.First(one => one.Code == name);
        var part =
            account == code.OutputAccount ? VatPart.OutputTax
            : account == code.InputAccount ? VatPart.InputTax
            : VatPart.Base;
        return new LineVat(name, part, code.RateOn(day) ?? 0m, day);
    }
}
