using System.Globalization;
using Nsg.Bookkeeping.Notices;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Takes in what a bank notifies of single credits and debits (camt.054). Nothing is booked of it: the account's
/// statement books, and what the notification tells is put to that, whichever comes first.</summary>
internal sealed class NotificationIntake(IBooksTransaction books)
{
    internal const string Kind = "bank-notification";

    private const string Actor = "rule:bank-notification";

    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, BankNotificationMessage message)
    {
        if (
            BankParties.ForeignOwner(
                books.Company,
                message.Notifications.Select(one => (one.OwnerName, one.OwnerIds))
            ) is
            { } owner
        )
        {
            return IntakeOutcome.Rejected("party-mismatch", $"the notification is of {owner}, not of this company");
        }

        var warnings = new List<string>(message.Oddities.Select(Reasons.Text));
        var (broken, _) = prepared.Findings.For(books.Company);
        if (broken.Count > 0)
        {
            warnings.Add(
                "notified-entries-not-used: its structure leaves open what moved; ask the bank for a notification that keeps to its schema"
            );
        }

        var notifications = broken.Count > 0 ? [] : Read(message, warnings);
        var entries = notifications.SelectMany(one => one.Entries).ToList();
        var kept = new StoredDocument
        {
            Kind = Kind,
            Syntax = message.Syntax,
            MediaType = MediaTypes.Other,
            Number = message.Notifications[^1].Id is { Length: > 0 } id ? id : message.MessageId,
            Date = entries.Count > 0 ? entries.Max(entry => entry.Date) : null,
            Currency = message.Notifications[^1].Currency,
            Warnings = warnings,
        }.Keep(books, prepared, submission);
        var document = kept.Document!.Value;
        foreach (var notification in notifications.Where(one => one.Entries.Count > 0))
        {
            books.Append(
                RecordJson.Draft(RecordKind.NotificationReceived, Actor, notification with { Document = document })
            );
        }

        PutToStatements(notifications);
        var awaited = NoticeFlags.Refresh(books, document).Select(text => $"{NoticeFlags.Kind}: {text}");
        return kept with { Warnings = [.. kept.Warnings, .. awaited] };
    }

    private List<NotificationReceived> Read(BankNotificationMessage message, List<string> warnings)
    {
        var read = new List<NotificationReceived>();
        var copies = Earlier(message);
        var ordinal = 0;
        foreach (var notification in message.Notifications)
        {
            var key = BankParties.AccountKey(books.Company, notification.Account, notification.Currency);
            var kept = new NotificationReceived
            {
                Document = Guid.Empty,
                Id = notification.Id,
                Message = message.MessageId,
                Sequence = notification.SequenceNumber,
                Period = notification.Period,
                BankAccount = key,
                Currency = notification.Currency,
                Entries = [],
            };
            var entries = new List<NotifiedEntry>();
            for (var i = 0; i < notification.Entries.Count; i++)
            {
                var entry = notification.Entries[i];
                ordinal++;
                if (EntryParts.Fault(entry, notification.Currency) is { } fault)
                {
                    warnings.Add($"notified-entry-left-out: {fault}");
                }
                else if (Entry(entry, ordinal, i + 1) is var notified && copies[key].Take(kept, notified))
                {
                    warnings.Add(
                        $"notified-before: entry {entry.Reference} of {entry.BookingDate:yyyy-MM-dd} came before"
                    );
                }
                else
                {
                    entries.Add(notified);
                }
            }

            read.Add(kept with { Entries = entries });
        }

        return read;
    }

    private Dictionary<string, NoticeCopies> Earlier(BankNotificationMessage message) =>
        message
            .Notifications.GroupBy(one => BankParties.AccountKey(books.Company, one.Account, one.Currency))
            .ToDictionary(
                account => account.Key,
                account => new NoticeCopies(
                    books,
                    account.Key,
                    [.. account.SelectMany(one => one.Entries).Select(entry => entry.BookingDate)]
                )
            );

    private NotifiedEntry Entry(BankEntry entry, int ordinal, int place) =>
        new()
        {
            Ordinal = ordinal,
            Reference =
                entry.Reference == entry.ServicerReference
                || entry.Reference == place.ToString(CultureInfo.InvariantCulture)
                    ? null
                    : entry.Reference,
            ServicerReference = entry.ServicerReference,
            Batches = EntryParts.Batches(entry),
            Marks = EntryMarks.Of(entry),
            Date = entry.BookingDate,
            Amount = entry.Amount,
            Parts =
            [
                .. EntryParts
                    .Of(entry, books.Company.Pack.Country)
                    .Select(part => new NotifiedPart
                    {
                        Amount = part.Amount,
                        Payment = part.Payment,
                        Counterparty = part.Counterparty,
                        Text = part.Text,
                        Keys = part.Keys,
                        NamedAmounts = part.NamedAmounts,
                    }),
            ],
        };

    /// <summary>Statements that came before tell what the notified entries belong to.</summary>
    private void PutToStatements(List<NotificationReceived> notifications)
    {
        var (lines, items) = (new List<Guid>(), new List<Guid>());
        foreach (var account in notifications.Where(one => one.Entries.Count > 0).GroupBy(one => one.BankAccount))
        {
            if (books.BankLedgerAccount(account.Key) is { } known)
            {
                var days = account.SelectMany(one => one.Entries).Select(entry => entry.Date).ToList();
                var noticed = new NoticeDesk(books).Detail(account.Key, known, days.Min(), days.Max());
                lines.AddRange(noticed.Lines);
                items.AddRange(noticed.Items);
            }
        }

        if (lines.Count + items.Count > 0)
        {
            DocumentDesk.Reconcile(books, items, lines);
        }
    }
}
