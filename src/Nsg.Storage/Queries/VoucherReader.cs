using System.Globalization;
using System.Runtime.CompilerServices;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Queries;

/// <summary>
/// Fills pages from a handful of statements a page. Identifiers grow with time, so the lines of vouchers that were
/// registered one after the other lie together: they are read in one go and laid beside their vouchers. Vouchers
/// registered far apart have theirs looked up. What happens for each row is compiled in full at once: an export of
/// ordinary size is over before a second compilation would have come.
/// </summary>
internal sealed class VoucherReader(
    VoucherRun run,
    SqlSession session,
    CompanyVouchers.Moment moment,
    VoucherStatements statements,
    VoucherParts parts
) : IVoucherReader
{
    /// <summary>Records between the first and last voucher of a page for each voucher of it, up to which their lines
    /// are read in one go.</summary>
    private const int NearMax = 6;

    /// <summary>Lines for each voucher that are read in one go at most; with more, look-ups cost less.</summary>
    private const int LinesMax = 24;

    private readonly byte[] _base = System.Text.Encoding.ASCII.GetBytes(moment.Currency.Code);
    private readonly byte[] _rate = new byte[16];
    private readonly bool _hasVat = parts.HasFlag(VoucherParts.Vat);
    private readonly bool _hasCurrencies = parts.HasFlag(VoucherParts.Currencies);
    private readonly bool _hasDocuments = parts.HasFlag(VoucherParts.Documents);
    private readonly bool _hasReversals = parts.HasFlag(VoucherParts.Reversals);
    private readonly Dictionary<Guid, int> _places = [];
    private VoucherPage _page = new();
    private int _rateLength;
    private decimal _lastRate;
    private int _at;

    /// <inheritdoc/>
    public bool Next(VoucherPage page)
    {
        _page = page;
        if (run.Take(session, page, AddVoucher) is not { } stretch)
        {
            return false;
        }

        if (page.Count > 0)
        {
            Fill(run.Values(stretch));
        }

        return true;
    }

    private void Fill(SqlValue[] values)
    {
        _places.Clear();
        var near = Near() is { } ids
            ? new SqlValue[] { moment.Company, ids.First, ids.Last, (long)LinesMax * _page.Count }
            : null;
        if (near is not null && Each(statements.LinesBetween, AddLine, near) == (long)LinesMax * _page.Count)
        {
            _page.TakeLinesOff();
            near = null;
        }

        if (near is null)
        {
            Each(statements.LinesOfPage, AddLine, values);
        }

        if (moment.HasSources)
        {
            Each(near is null ? statements.SourcesOfPage : statements.SourcesBetween, AddSource, near?[..3] ?? values);
        }

        if (moment.HasObjects)
        {
            Each(near is null ? statements.ObjectsOfPage : statements.ObjectsBetween, AddObject, near?[..3] ?? values);
        }

        if (moment.HasDetails)
        {
            Each(near is null ? statements.DetailsOfPage : statements.DetailsBetween, AddDetail, near ?? values);
        }
    }

    private long Each(string statement, Action<SqlRow> add, SqlValue[] values)
    {
        var rows = 0L;
        _at = 0;
        session.Each(
            statement,
            row =>
            {
                rows++;
                add(row);
            },
            values
        );
        return rows;
    }

    /// <summary>The smallest and largest identifier of the page, where its vouchers were registered near to each
    /// other.</summary>
    private (Guid First, Guid Last)? Near()
    {
        var vouchers = _page.Vouchers;
        var (first, last, low, high) = (vouchers[0].Sequence, vouchers[0].Sequence, vouchers[0].Id, vouchers[0].Id);
        foreach (ref readonly var voucher in vouchers)
        {
            (first, last) = (Math.Min(first, voucher.Sequence), Math.Max(last, voucher.Sequence));
            low = voucher.Id.CompareTo(low) < 0 ? voucher.Id : low;
            high = voucher.Id.CompareTo(high) > 0 ? voucher.Id : high;
        }

        return last - first < (long)NearMax * vouchers.Length ? (low, high) : null;
    }

    /// <summary>The place of a voucher on the page, or -1. Rows come in the order of the page nearly always.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(Guid entry)
    {
        var vouchers = _page.Vouchers;
        for (var ahead = 0; ahead < 2 && _at + ahead < vouchers.Length; ahead++)
        {
            if (vouchers[_at + ahead].Id == entry)
            {
                return _at += ahead;
            }
        }

        if (_places.Count == 0)
        {
            for (var i = 0; i < vouchers.Length; i++)
            {
                _places.Add(vouchers[i].Id, i);
            }
        }

        return _places.TryGetValue(entry, out var place) ? _at = place : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddVoucher(string series, SqlRow row)
    {
        ref var voucher = ref _page.Add();
        voucher.Id = row.Id(0);
        voucher.Number = new VoucherNumber(series, row.GetInt32(1), row.GetInt64(2));
        voucher.Kind = row.Utf8(3) switch
        {
            [(byte)'o', (byte)'p', ..] => EntryKind.Opening,
            [(byte)'s', ..] => EntryKind.Settlement,
            [(byte)'c', ..] => EntryKind.Closing,
            _ => EntryKind.Ordinary,
        };
        voucher.Date = row.Date(4);
        voucher.Text = _page.Keep(row.Utf8(5));
        voucher.Registered = row.GetInt64(6);
        voucher.Sequence = row.GetInt64(7);
        voucher.IsAutomatic = row.GetInt64(8) != 0L;
        if (_hasDocuments && !row.IsDBNull(9))
        {
            (voucher.Document, voucher.DocumentKind) = (row.Id(9), row.GetString(10));
            (voucher.DocumentNumber, voucher.DocumentDate) = (Part(row, 11), row.DateOrNull(12));
        }

        if (_hasReversals && !row.IsDBNull(13))
        {
            voucher.Reverses = new VoucherNumber(row.GetString(13), row.GetInt32(14), row.GetInt64(15));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSource(SqlRow row)
    {
        if (PlaceOf(row.Id(0)) is var place && place >= 0)
        {
            ref var voucher = ref _page.At(place);
            voucher.IsTakenOver = true;
            (voucher.SourceSeries, voucher.SourceNumber) = (Part(row, 1), Part(row, 2));
            (voucher.SourceRegistered, voucher.SourceReference) = (row.DateOrNull(3), Part(row, 4));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLine(SqlRow row)
    {
        if (PlaceOf(row.Id(0)) is var place && place < 0)
        {
            return;
        }

        ref var line = ref _page.AddLine(ref _page.At(place));
        line.Account = _page.Keep(row.Utf8(1));
        (line.Debit, line.Credit) = (row.GetInt64(2), row.GetInt64(3));
        (line.Text, line.Party) = (Part(row, 4), Part(row, 5));
        if (_hasCurrencies && row.TryUtf8(6, out var currency) && !currency.SequenceEqual(_base))
        {
            (line.Currency, line.Foreign) = (row.GetString(6), row.GetInt64(7));
        }

        if (_hasVat && !row.IsDBNull(8) && !row.IsDBNull(10) && !row.IsDBNull(11))
        {
            line.VatCode = _page.Keep(row.Utf8(8));
            line.VatPart = row.IsDBNull(9)
                ? VatPart.Base
                : row.Utf8(9) switch
                {
                    [(byte)'o', ..] => VatPart.OutputTax,
                    [(byte)'i', ..] => VatPart.InputTax,
                    _ => VatPart.Base,
                };
            (line.VatRate, line.VatDate) = (Rate(row.Utf8(10)), row.Date(11));
        }
    }

    private void AddObject(SqlRow row)
    {
        if (PlaceOf(row.Id(0)) is var place && place >= 0)
        {
            _page.AddObject(
                ref _page.Line(_page.At(place), row.GetInt32(1)),
                new ObjectFacts(_page.Keep(row.Utf8(2)), _page.Keep(row.Utf8(3)))
            );
        }
    }

    private void AddDetail(SqlRow row)
    {
        if (PlaceOf(row.Id(0)) is var place && place >= 0)
        {
            ref var line = ref _page.Line(_page.At(place), row.GetInt32(1));
            (line.Quantity, line.Reference) = (row.AmountOrNull(2), Part(row, 3));
        }
    }

    private TextPart Part(SqlRow row, int column) => row.TryUtf8(column, out var text) ? _page.Keep(text) : default;

    /// <summary>There are few rates, and lines of the same one often follow each other.</summary>
    private decimal Rate(ReadOnlySpan<byte> text)
    {
        if (!text.SequenceEqual(_rate.AsSpan(0, _rateLength)) || _rateLength == 0)
        {
            _lastRate = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
            _rateLength = text.Length <= _rate.Length ? text.Length : 0;
            text[.._rateLength].CopyTo(_rate);
        }

        return _lastRate;
    }
}
