using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Bookkeeping.Manual;

/// <summary>Puts documents to entries that were posted without them. The entry stays as it is; what is added is a
/// record of its own.</summary>
public sealed class AttachDesk(IBooksTransaction books)
{
    private const int AttachmentsMax = 100;

    /// <summary>Puts documents that are here to an entry.</summary>
    public ManualOutcome Attach(Guid entry, IReadOnlyList<Guid> documents, string actor)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (books.FindEntry(entry) is not { } standing)
        {
            return ManualOutcome.Refused(ManualRefusal.UnknownEntry, "there is no such entry");
        }

        if (documents.Count is 0 or > AttachmentsMax)
        {
            return ManualOutcome.Refused(ManualRefusal.Invalid, $"attach 1 to {AttachmentsMax} documents at once");
        }

        if (documents.FirstOrDefault(one => books.FindDocument(one) is null) is var missing && missing != default)
        {
            return ManualOutcome.Refused(ManualRefusal.Invalid, $"there is no document {missing}");
        }

        var there = books.AttachmentsOf(entry);
        List<Guid> added = [.. documents.Distinct().Where(one => one != standing.Document && !there.Contains(one))];
        if (there.Count + added.Count > AttachmentsMax)
        {
            return ManualOutcome.Refused(ManualRefusal.Invalid, $"an entry has at most {AttachmentsMax} attachments");
        }

        if (added.Count == 0)
        {
            return new ManualOutcome(null, "", standing, IsRepeated: true);
        }

        books.Append(RecordJson.Draft(RecordKind.EntryAttached, actor, new EntryAttached(entry, added)));
        return new ManualOutcome(null, "", standing);
    }

    /// <summary>Keeps a file as it is, whatever it says, and puts it to an entry; a file that is here already is used
    /// as it is.</summary>
    public ManualOutcome Attach(Guid entry, PreparedDocument file, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(submission);
        return books.FindEntry(entry) is null
                ? ManualOutcome.Refused(ManualRefusal.UnknownEntry, "there is no such entry")
            : new DocumentDesk(books).Store(file, submission, "other") is { Document: { } document }
                ? Attach(entry, [document], submission.Actor)
            : ManualOutcome.Refused(ManualRefusal.Invalid, "the file cannot be kept");
    }
}
