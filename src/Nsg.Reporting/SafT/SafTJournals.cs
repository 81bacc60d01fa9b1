using System.Text;
using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.SafT;

/// <summary>The journal of vouchers: a voucher that was taken over stands under the series that it had before. One
/// for each thread.</summary>
/// <param name="write">Writes what stands at the head of a journal: its series, the node's own series, and whether
/// that is another program's.</param>
internal sealed class SafTJournals(Func<string, string, bool, byte[]> write)
{
    private readonly Dictionary<(string Series, string Own, bool IsTakenOver), (byte[] Key, byte[] Head)> _heads = [];
    private byte[] _series = [];
    private string _own = "";
    private bool _isTakenOver;
    private (byte[] Key, byte[] Head)? _last;

    /// <summary>The key and head of a voucher's journal.</summary>
    internal (byte[] Key, byte[] Head) Of(VoucherPage page, in VoucherFacts voucher)
    {
        var before = page.Text(voucher.SourceSeries);
        if (
            _last is { } last
            && voucher.IsTakenOver == _isTakenOver
            && voucher.Number.Series == _own
            && before.SequenceEqual(_series)
        )
        {
            return last;
        }

        (_series, _own, _isTakenOver) = (before.ToArray(), voucher.Number.Series, voucher.IsTakenOver);
        var series = before.Length > 0 ? Encoding.UTF8.GetString(before) : _own;
        if (!_heads.TryGetValue((series, _own, _isTakenOver), out var found))
        {
            _heads[(series, _own, _isTakenOver)] = found = (
                Encoding.UTF8.GetBytes(series),
                write(series, _own, _isTakenOver)
            );
        }

        _last = found;
        return found;
    }
}

/// <summary>Puts the journals of pages together: one that goes on over the end of a page is one.</summary>
internal sealed class SafTJournalStream(Stream output, ReadOnlyMemory<byte> end)
{
    private byte[]? _current;

    /// <summary>Whether there was any.</summary>
    internal bool IsEmpty => _current is null;

    internal void Add(PageText page)
    {
        var bytes = page.Bytes;
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var (key, head, start) = page.Runs[i];
            if (_current is null || !_current.AsSpan().SequenceEqual(key))
            {
                End();
                output.Write(head);
                _current = key;
            }

            output.Write(bytes[start..(i + 1 < page.Runs.Count ? page.Runs[i + 1].Start : bytes.Length)]);
        }
    }

    internal void End()
    {
        if (_current is not null)
        {
            output.Write(end.Span);
        }
    }
}
