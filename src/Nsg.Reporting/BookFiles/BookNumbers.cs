using System.Globalization;

namespace Nsg.Reporting.BookFiles;

/// <summary>Voucher numbers of a file, each once in its series and year. The same voucher twice would double what it says; other
/// vouchers under one number are another program's habit, which is told.</summary>
internal sealed class BookNumbers
{
    private const int NamesTold = 5;

    private readonly Dictionary<(string Series, int Year), Series> _series = [];
    private readonly List<string> _shared = [];
    private long _count;

    /// <summary>Takes note of a voucher.</summary>
    /// <returns>Whether the very same one was there already.</returns>
    internal bool IsAgain(BookVoucher voucher, int year)
    {
        if (voucher.Number.Length == 0)
        {
            return false;
        }

        if (!_series.TryGetValue((voucher.Series, year), out var series))
        {
            series = new Series();
            _series.Add((voucher.Series, year), series);
        }

        var content = Content(voucher);
        if (series.Known(voucher.Number, content) is not { } known)
        {
            return false;
        }

        if (known == content)
        {
            return true;
        }

        _count++;
        if (_shared.Count < NamesTold && !_shared.Contains(voucher.Label))
        {
            _shared.Add(voucher.Label);
        }

        return false;
    }

    /// <summary>Numbers that stand for several vouchers.</summary>
    internal IEnumerable<string> Warnings() =>
        _count == 0
            ? []
            :
            [
                $"{_count} vouchers have a number that another voucher of their series and year has too ({string.Join(", ", _shared)}{(_count > _shared.Count ? ", …" : "")}); all are taken",
            ];

    /// <summary>What a voucher says; its place in the file aside.</summary>
    private static int Content(BookVoucher voucher)
    {
        var hash = new HashCode();
        hash.Add(voucher.Date);
        hash.Add(voucher.Text, StringComparer.Ordinal);
        foreach (var line in voucher.Lines)
        {
            hash.Add(line.Account, StringComparer.Ordinal);
            hash.Add(line.Amount);
            hash.Add(line.Text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Numbers are numbers nearly always, which a file of millions of vouchers is glad of.</summary>
    private sealed class Series
    {
        private readonly Dictionary<long, int> _numbers = [];
        private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

        /// <summary>What stands under a number already; else null, and this stands there now.</summary>
        internal int? Known(string number, int content) =>
            number[0] != '0' && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? Known(_numbers, value, content)
                : Known(_words, number, content);

        private static int? Known<T>(Dictionary<T, int> all, T number, int content)
            where T : notnull
        {
            if (all.TryGetValue(number, out var known))
            {
                return known;
            }

            all.Add(number, content);
            return null;
        }
    }
}
