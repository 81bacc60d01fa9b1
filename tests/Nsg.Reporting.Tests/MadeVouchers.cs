using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

/// <summary>A voucher.</summary>
internal sealed record ExtractEntry
{
    /// <summary>Number.</summary>
    public required VoucherNumber Number { get; init; }

    /// <summary>Kind.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether no person decided it.</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>The number of the voucher that it takes back, or null.</summary>
    public VoucherNumber? Reverses { get; init; }

    /// <summary>The document that it stems from, or null.</summary>
    public ExtractDocument? Document { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<ExtractLine> Lines { get; init; }

    /// <summary>What it was called in the program that it was taken over from, or null.</summary>
    public ExtractSource? Source { get; init; }
}

/// <summary>What a voucher was called in the program that it was taken over from.</summary>
/// <param name="Series">Series there; may be empty.</param>
/// <param name="Number">Number there; may be empty.</param>
/// <param name="Registered">When it was registered there, or null.</param>
/// <param name="Reference">Number of the document that all of its lines stem from, or null.</param>
internal sealed record ExtractSource(string Series, string Number, DateOnly? Registered, string? Reference = null);

/// <summary>The document of a voucher.</summary>
/// <param name="Id">Our identifier.</param>
/// <param name="Kind"><c>invoice</c>, <c>credit-note</c>, <c>receipt</c>, <c>bank-statement</c>, …</param>
/// <param name="Number">The number on it (BT-1), or null.</param>
/// <param name="Date">Its date, or null.</param>
internal sealed record ExtractDocument(Guid Id, string Kind, string? Number, DateOnly? Date);

/// <summary>A voucher line. A reversal has its amount with a minus on the side of the line that it takes
/// back.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Debit">Debit, base currency.</param>
/// <param name="Credit">Credit, base currency.</param>
/// <param name="Transaction">Amount in the transaction currency, debit positive.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="Vat">VAT facts, or null.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Role">Side of the party.</param>
internal sealed record ExtractLine(
    string Account,
    Money Debit,
    Money Credit,
    Money Transaction,
    string? Text,
    LineVat? Vat,
    string? Party,
    PartyRole Role
)
{
    /// <summary>Whether the line stands on the credit side.</summary>
    public bool IsCredit => !Credit.IsZero;

    /// <summary>The amount on its side.</summary>
    public Money Amount => IsCredit ? Credit : Debit;

    /// <summary>Objects of dimensions.</summary>
    public IReadOnlyList<(string Dimension, string Object)> Objects { get; init; } = [];

    /// <summary>Quantity, or null.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Number of the document in the program that the line was taken over from, or null.</summary>
    public string? Reference { get; init; }
}

/// <summary>Vouchers made by hand, a few a page.</summary>
internal sealed class MadeVouchers(Currency currency, IReadOnlyList<ExtractEntry> entries, int perPage = 2)
    : IVoucherPages
{
    public IVoucherRun Begin(VoucherParts parts) => new Run(this);

    private void Fill(VoucherPage page, IEnumerable<ExtractEntry> some)
    {
        foreach (var entry in some)
        {
            ref var voucher = ref page.Add();
            (voucher.Number, voucher.Kind, voucher.Date, voucher.IsAutomatic, voucher.Reverses) = (
                entry.Number,
                entry.Kind,
                entry.Date,
                entry.IsAutomatic,
                entry.Reverses
            );
            voucher.Registered = (entry.Registered - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            voucher.Text = Keep(page, entry.Text);
            (voucher.Document, voucher.DocumentKind, voucher.DocumentDate) = (
                entry.Document?.Id,
                entry.Document?.Kind,
                entry.Document?.Date
            );
            voucher.DocumentNumber = Keep(page, entry.Document?.Number);
            voucher.IsTakenOver = entry.Source is not null;
            (voucher.SourceSeries, voucher.SourceNumber, voucher.SourceReference) = (
                Keep(page, entry.Source?.Series),
                Keep(page, entry.Source?.Number),
                Keep(page, entry.Source?.Reference)
            );
            voucher.SourceRegistered = entry.Source?.Registered;
            foreach (var made in entry.Lines)
            {
                Fill(page, ref page.AddLine(ref voucher), made);
            }
        }
    }

    private void Fill(VoucherPage page, ref LineFacts line, ExtractLine made)
    {
        (line.Account, line.Debit, line.Credit) = (
            Keep(page, made.Account),
            made.Debit.ToMinor(),
            made.Credit.ToMinor()
        );
        (line.Currency, line.Foreign) =
            made.Transaction.Currency == currency
                ? (null, 0L)
                : (made.Transaction.Currency.Code, made.Transaction.ToMinor());
        (line.Text, line.Party, line.Reference, line.Quantity) = (
            Keep(page, made.Text),
            Keep(page, made.Party),
            Keep(page, made.Reference),
            made.Quantity
        );
        if (made.Vat is { } vat)
        {
            (line.VatCode, line.VatPart, line.VatRate, line.VatDate) = (
                Keep(page, vat.Code),
                vat.Part,
                vat.Rate,
                vat.Date
            );
        }

        foreach (var (dimension, one) in made.Objects)
        {
            page.AddObject(ref line, new ObjectFacts(Keep(page, dimension), Keep(page, one)));
        }
    }

    private static TextPart Keep(VoucherPage page, string? text) =>
        text is null ? default : page.Keep(Encoding.UTF8.GetBytes(text));

    private sealed class Run(MadeVouchers made) : IVoucherRun, IVoucherReader
    {
        private readonly Lock _gate = new();
        private readonly Queue<(int Number, ExtractEntry[] Some)> _pages = new(
            made.Entries.Chunk(made.PerPage).Select((some, number) => (number, some))
        );

        public void Read(Action<IVoucherReader> work) => work(this);

        public bool Next(VoucherPage page)
        {
            (int Number, ExtractEntry[] Some) taken;
            lock (_gate)
            {
                if (!_pages.TryDequeue(out taken))
                {
                    return false;
                }
            }

            page.Begin(taken.Number);
            made.Fill(page, taken.Some);
            return true;
        }
    }

    private IReadOnlyList<ExtractEntry> Entries => entries;

    private int PerPage => perPage;
}
