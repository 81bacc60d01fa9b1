using Nsg.Reporting.Vouchers;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>
/// Vouchers of a company as they were at one moment. Readers have connections, and so snapshots, of their own, all
/// younger than the moment; since vouchers never change and are numbered in the log as they come, those up to the log's size at the moment are
/// the same in all.
/// </summary>
/// <param name="readers">Connections for more readers.</param>
/// <param name="own">The connection of the question that the moment is of, while it lasts.</param>
/// <param name="moment">The moment.</param>
internal sealed class CompanyVouchers(StoreReaders readers, Func<SqlSession?> own, CompanyVouchers.Moment moment)
    : IVoucherPages
{
    /// <summary>What is read, and of which state.</summary>
    /// <param name="Company">Whose.</param>
    /// <param name="Currency">Base currency.</param>
    /// <param name="Selection">Which vouchers.</param>
    /// <param name="Size">Size of the log.</param>
    /// <param name="Series">Series, in order.</param>
    /// <param name="HasSources">Whether any voucher was taken over.</param>
    /// <param name="HasObjects">Whether any line has objects.</param>
    /// <param name="HasDetails">Whether any line has a quantity or a reference.</param>
    internal sealed record Moment(
        string Company,
        Currency Currency,
        LedgerSelection Selection,
        long Size,
        IReadOnlyList<string> Series,
        bool HasSources,
        bool HasObjects,
        bool HasDetails
    );

    /// <inheritdoc/>
    public IVoucherRun Begin(VoucherParts parts) => new VoucherRun(readers, own, moment, parts);
}

/// <summary>One run: hands out stretches of the order of vouchers to readers.</summary>
internal sealed class VoucherRun(
    StoreReaders readers,
    Func<SqlSession?> own,
    CompanyVouchers.Moment moment,
    VoucherParts parts
) : IVoucherRun
{
    /// <summary>Vouchers of a page: enough that beginning a statement costs nothing, few enough to stay near the
    /// processor.</summary>
    private const int PageVouchers = 1_000;

    private readonly Lock _gate = new();
    private readonly VoucherStatements _statements = new(moment.Selection, parts);
    private int _series;
    private (DateOnly Day, long Sequence)? _after;
    private long _pages;
    private int _readers;

    /// <summary>A stretch: a series, after a place, up to another.</summary>
    internal readonly record struct Stretch(
        string Series,
        (DateOnly Day, long Sequence) After,
        (DateOnly Day, long Sequence) Until
    );

    /// <inheritdoc/>
    /// <remarks>
    /// The first reader has the question's own connection, so that an export that got so far needs no other: many at
    /// once cannot wait for each other. The rest share what is left for them, and are done without where nothing is.
    /// </remarks>
    public void Read(Action<IVoucherReader> work)
    {
        var isFirst = Interlocked.Increment(ref _readers) == 1;
        if (isFirst && own() is { } session)
        {
            Work(session);
        }
        else
        {
            readers.ReadBeside(moment.Company, isFirst, Work);
        }

        void Work(SqlSession session) => work(new VoucherReader(this, session, moment, _statements, parts));
    }

    /// <summary>Values of the statements.</summary>
    internal SqlValue[] Values(in Stretch stretch) =>
        [
            moment.Company,
            moment.Selection.From,
            moment.Selection.To,
            moment.Selection.Document,
            moment.Selection.Transaction,
            moment.Selection.Direction,
            moment.Selection.Account,
            stretch.Series,
            stretch.After.Day,
            stretch.After.Sequence,
            stretch.Until.Day,
            stretch.Until.Sequence,
            moment.Size,
            (long)PageVouchers,
        ];

    /// <summary>Takes the next stretch and reads its vouchers, with the reader's own connection, which says where the
    /// next one begins; what belongs to the vouchers is read beside others. Null when all are taken.</summary>
    internal Stretch? Take(SqlSession session, VoucherPage page, Action<string, SqlRow> add)
    {
        lock (_gate)
        {
            if (_series == moment.Series.Count)
            {
                return null;
            }

            var stretch = new Stretch(
                moment.Series[_series],
                _after ?? (moment.Selection.From ?? DateOnly.MinValue, 0L),
                (moment.Selection.To ?? DateOnly.MaxValue, moment.Size)
            );
            page.Begin(_pages++);
            session.Each(_statements.Vouchers, row => add(stretch.Series, row), Values(stretch));
            if (page.Count < PageVouchers)
            {
                (_series, _after) = (_series + 1, null);
                return stretch;
            }

            _after = (page.Vouchers[^1].Date, page.Vouchers[^1].Sequence);
            return stretch with { Until = _after.Value };
        }
    }
}
