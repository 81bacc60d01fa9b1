using Nsg.Bookkeeping.Periods;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Books;

/// <summary>A voucher with all that it is tied to.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Links">What it is tied to.</param>
/// <param name="AccountNames">Names of its accounts.</param>
/// <param name="Document">The document that it stems from, or null.</param>
/// <param name="Attachments">Documents that prove it besides.</param>
/// <param name="Actor">Who posted it.</param>
/// <param name="NameOf">The name of a person by key, or null.</param>
/// <param name="Rate">The rate that its foreign amounts were booked at, or null.</param>
/// <param name="Refusal">Why it was not taken back, or null.</param>
public sealed record VoucherModel(
    EntryRow Entry,
    EntryLinks Links,
    IReadOnlyDictionary<string, string> AccountNames,
    DocumentRow? Document,
    IReadOnlyList<DocumentRow> Attachments,
    string? Actor,
    Func<string, string?> NameOf,
    ExchangeRate? Rate,
    string? Refusal
)
{
    private const string Bank = "bank-statement";

    /// <summary>Whether the reader has just posted it by hand.</summary>
    public bool IsNew { get; init; }

    /// <summary>The vouchers that it is tied to, by key.</summary>
    public IReadOnlyDictionary<Guid, EntryRow> Tied { get; init; } = new Dictionary<Guid, EntryRow>();

    /// <summary>Whether it stands: it takes nothing back and was not taken back.</summary>
    private bool Stands => Entry is { Reverses: null, Kind: "ordinary" } && Links.ReversedBy is null;

    /// <summary>Whether a person may take it back: it was posted by hand and stands.</summary>
    internal bool MayBeReversed => Stands && Entry is { Document: null, Rule: null };

    /// <summary>Whether a person may put a file to it that proves it: it was posted by hand and has no document of its own.</summary>
    internal bool MayBeProved => Entry is { Document: null, Rule: null, Kind: "ordinary" };

    /// <summary>The document that waits for a decision again when the voucher is taken back, or null.</summary>
    internal Guid? Reopens =>
        Stands && Document is { State: "booked", Kind: not Bank } document ? document.Document : null;

    /// <summary>The day that what takes the voucher back is posted on, where its own is locked; null where it is not.</summary>
    public DateOnly? TakenBackOn { get; init; }

    /// <summary>Whether it follows from the bank, and changes only when the bank says otherwise.</summary>
    internal bool FollowsBank =>
        Links.ReversedBy is null && Entry.Reverses is null && (Document?.Kind == Bank || Entry.Kind == "settlement");

    internal static VoucherModel? Of(BooksQueries books, Guid id, string? refusal, Func<string, string?> nameOf)
    {
        if (books.Entry(id) is not { } entry)
        {
            return null;
        }

        var links = books.LinksOf(id);
        var document = entry.Document is { } one ? books.Document(one) : null;
        var foreign = entry
            .Lines.Select(line => line.Transaction.Currency)
            .FirstOrDefault(currency => currency != books.Company.Currency);
        return new VoucherModel(
            entry,
            links,
            JournalModel.NamesOf(books, [entry]),
            document,
            [.. links.Attachments.Select(books.Document).OfType<DocumentRow>()],
            books.Events(entry.Sequence - 1, 1) is [LogRecord record] ? record.Actor : null,
            nameOf,
            foreign == default
                ? null
                : books.DatedRate(foreign, entry.Kind == "ordinary" && document?.Date is { } day ? day : entry.Date),
            refusal
        )
        {
            TakenBackOn = OpenDay(books, entry.Date),
            Tied = new[] { entry.Reverses, links.ReversedBy, links.Corrects, links.CorrectedBy }
                .OfType<Guid>()
                .Distinct()
                .Select(books.Entry)
                .OfType<EntryRow>()
                .ToDictionary(tied => tied.Entry),
        };
    }

    private static DateOnly? OpenDay(BooksQueries books, DateOnly day)
    {
        var open = OpenPeriod.FirstFrom([.. books.Locks().Select(row => row.Lock)], day);
        return open == day ? null : open;
    }
}
