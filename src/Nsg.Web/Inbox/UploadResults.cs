using Nsg.Bookkeeping.Intake;
using Nsg.Storage.Queries;
using Nsg.Web.Accountant;

namespace Nsg.Web.Inbox;

/// <summary>What became of one of the files that were sent.</summary>
/// <param name="Name">The file's name, with its place in an archive.</param>
/// <param name="State">What became of it.</param>
/// <param name="Document">The document, or null where nothing was kept.</param>
/// <param name="Reasons">Why it waits or was not taken in, as the program wrote it.</param>
public sealed record UploadLine(string Name, IntakeState State, Guid? Document, IReadOnlyList<string> Reasons)
{
    private static readonly string[] Pictures = [".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".gif"];

    /// <summary>Whether people read it and the program does not: nothing of it is booked by itself.</summary>
    internal bool IsPicture => State == IntakeState.Stored && IsPictureName(Name);

    /// <summary>Whether a file of that name is one that people read and the program does not.</summary>
    internal static bool IsPictureName(string? name) =>
        Pictures.Any(ending => name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>What became of files, with what is known of their documents by now.</summary>
/// <param name="Lines">A line for each file.</param>
/// <param name="Known">The documents of those told one by one, with the vouchers that stand.</param>
public sealed record UploadModel(
    IReadOnlyList<UploadLine> Lines,
    IReadOnlyDictionary<Guid, (DocumentRow Row, BookedVoucher? Voucher)> Known
)
{
    /// <summary>Those told one by one: what needs somebody first.</summary>
    internal IEnumerable<UploadLine> Told => Lines.OrderByDescending(line => line.State).Take(UploadResults.LinesMax);

    internal static UploadModel Of(BooksQueries books, IReadOnlyList<UploadLine> lines)
    {
        var model = new UploadModel(lines, new Dictionary<Guid, (DocumentRow, BookedVoucher?)>());
        return model with
        {
            Known = model
                .Told.Select(line => line.Document)
                .OfType<Guid>()
                .Distinct()
                .Select(books.Document)
                .OfType<DocumentRow>()
                .ToDictionary(row => row.Document, row => (row, VoucherOf(books, row))),
        };
    }

    private static BookedVoucher? VoucherOf(BooksQueries books, DocumentRow row) =>
        row is { State: "booked", Kind: not "bank-statement" } ? BulkDesk.VoucherOf(books, row.Document) : null;
}

/// <summary>What became of files, kept for a while for the page that whoever sent them comes to: names of files belong
/// in no address, and what was not taken in is kept nowhere else.</summary>
internal sealed class UploadResults
{
    /// <summary>Lines that are told one by one.</summary>
    internal const int LinesMax = 500;

    private const int ResultsMax = 100;

    private readonly Lock _turn = new();
    private readonly Dictionary<Guid, (string Company, string Person, IReadOnlyList<UploadLine> Lines)> _kept = [];
    private readonly Queue<Guid> _order = [];

    /// <summary>Keeps a result under a number of its own; the oldest one goes when there are too many.</summary>
    internal Guid Keep(Guid id, string company, string person, IReadOnlyList<UploadLine> lines)
    {
        lock (_turn)
        {
            _kept[id] = (company, person, lines);
            _order.Enqueue(id);
            if (_order.Count > ResultsMax)
            {
                _kept.Remove(_order.Dequeue());
            }
        }

        return id;
    }

    /// <summary>A result that the person got at the company, or null when it is not known any more.</summary>
    internal IReadOnlyList<UploadLine>? Find(Guid id, string company, string person)
    {
        lock (_turn)
        {
            return _kept.TryGetValue(id, out var kept) && kept.Company == company && kept.Person == person
                ? kept.Lines
                : null;
        }
    }
}
