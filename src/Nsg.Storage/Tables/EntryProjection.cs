using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Vouchers with their lines, what is summed up of them, and sales by buyer.</summary>
internal sealed class EntryProjection(SqlSession session)
{
    private readonly Dictionary<(string Company, string Series, int Year), long> _last = [];
    private readonly EntryRows _rows = new(session);
    private readonly EntrySums _sums = new();
    private readonly BuyerSaleProjection _sales = new(session);

    /// <summary>Number series that are remembered.</summary>
    internal int KeptCount => _last.Count;

    /// <summary>The last number given in a series; 0 before the first.</summary>
    internal long LastNumber(string company, string series, int year)
    {
        if (!_last.TryGetValue((company, series, year), out var last))
        {
            var number = session.Scalar(
                "SELECT last FROM voucher_series WHERE company = @1 AND series = @2 AND year = @3",
                company,
                series,
                year
            );
            last = (long)(number ?? 0L);
            _last.Add((company, series, year), last);
        }

        return last;
    }

    /// <summary>Forgets numbers and sums that were read or not yet written.</summary>
    internal void Forget()
    {
        _last.Clear();
        _sums.Clear();
        _sales.Forget();
    }

    /// <summary>Remembers what the voucher of a document will need of it.</summary>
    internal void Keep(string company, DocumentReceived received) => _sales.Keep(company, received);

    /// <summary>Writes numbers and balances: every voucher changes them, so they are written once for many.</summary>
    internal void WritePending()
    {
        _sums.Write(session);
        _sums.Clear();
        _sales.Write();
    }

    internal void Apply(RecordPlace record, EntryPosted entry)
    {
        _rows.Add(record, entry);
        _last[(record.Company, entry.Series, entry.Year)] = entry.Number;
        _sums.Add(record.Company, entry);
        _sales.Add(record.Company, entry);
    }

    /// <summary>The rows of a voucher whose sums are in the tables already.</summary>
    internal void ApplyRows(RecordPlace record, EntryPosted entry) => _rows.Add(record, entry);

    /// <summary>The sales of a voucher whose rows come later and whose other sums somebody else keeps.</summary>
    internal void ApplySales(RecordPlace record, EntryPosted entry) => _sales.Add(record.Company, entry);
}
