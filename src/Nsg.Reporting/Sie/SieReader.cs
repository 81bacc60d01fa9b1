using System.Globalization;
using System.Text;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>Reads SIE 1 to 4 (SIE-Gruppen, format 4C), in whichever encoding it comes, line by line.</summary>
internal sealed class SieReader
{
    private const string CustomerDimension = "8";
    private const string SupplierDimension = "9";

    private readonly BookLimits _limits;
    private readonly SieEncoding _encoding;
    private readonly SieLines _lines;
    private readonly SieLine _line;
    private readonly SieHeader _header = new();
    private readonly List<BookItem> _years = [];
    private readonly SieChecksum _checksum;
    private readonly Dictionary<string, long> _unknown = [];
    private long _quotes;
    private bool _isHeaderTold;
    private bool _hasLabels;
    private bool _hasBooks;

    private SieReader(Stream file, BookLimits limits)
    {
        _limits = limits;
        _encoding = SieEncoding.Detect(file);
        _lines = new SieLines(file, limits, _encoding.HasMark);
        _line = new SieLine(_lines, _encoding.Encoding);
        _checksum = new SieChecksum(_lines, _encoding.Encoding);
    }

    internal static IEnumerable<BookItem> Read(Stream file, BookLimits limits) => new SieReader(file, limits).Items();

    private IEnumerable<BookItem> Items()
    {
        while (Next())
        {
            var label = _line.Begin();
            if (label is null)
            {
                throw new BookFileException(
                    _line.Number,
                    _hasLabels
                        ? "the line begins with no label (#…); the file is damaged"
                        : "a SIE file begins with #FLAGGA; this is no SIE file, or its beginning is missing"
                );
            }

            _hasLabels = true;
            if (_header.Takes(label, _line))
            {
                continue;
            }

            if (label == "#RAR" && !_isHeaderTold)
            {
                // Years stand among the lines that identify the file; the currency, behind them in the order of the
                // specification, still belongs to the company.
                _years.AddRange(Year(_line.Number));
                continue;
            }

            if (!_isHeaderTold)
            {
                foreach (var item in Company())
                {
                    yield return item;
                }
            }

            if (label == "#VER")
            {
                yield return Voucher();
                continue;
            }

            foreach (var item in Master(label))
            {
                _hasBooks |= item is BookAccount or BookBalance or BookVoucher;
                yield return item;
            }
        }

        foreach (var item in End())
        {
            yield return item;
        }
    }

    private bool Next()
    {
        if (!_lines.Next())
        {
            return false;
        }

        _checksum.Add();
        _quotes += _lines.HasOpenQuote ? 1 : 0;
        return true;
    }

    private IEnumerable<BookItem> Company()
    {
        _isHeaderTold = true;
        yield return _header.Company(_encoding.Name);
        if (_encoding.Warning is { } warning)
        {
            yield return new BookNote(warning) { Line = 1 };
        }

        foreach (var year in _years)
        {
            yield return year;
        }
    }

    private List<BookItem> Master(string label)
    {
        var line = _line.Number;
        switch (label)
        {
            case "#RAR":
                return Year(line);
            case "#KONTO":
                return
                [
                    new BookAccount
                    {
                        Line = line,
                        Number = Account(),
                        Name = _line.TextOrNull(),
                    },
                ];
            case "#KTYP":
                return
                [
                    new BookAccount
                    {
                        Line = line,
                        Number = Account(),
                        Type = SieLine.TypeOf(_line.Text()),
                    },
                ];
            case "#SRU":
                return
                [
                    new BookAccount
                    {
                        Line = line,
                        Number = Account(),
                        Standard = _line.TextOrNull(),
                    },
                ];
            case "#ENHET":
                return [new BookAccount { Line = line, Number = Account() }];
            case "#DIM" or "#UNDERDIM":
                return [new BookDimension(_line.Text(), _line.TextOrNull(), _line.TextOrNull()) { Line = line }];
            case "#OBJEKT":
                return Object(line);
            case "#IB" or "#UB" or "#RES" or "#OIB" or "#OUB":
                return [Balance(label, line)];
            case "#PSALDO" or "#PBUDGET":
                return [PeriodBalance(label, line)];
            default:
                _unknown[label] = _unknown.GetValueOrDefault(label) + 1;
                return [];
        }
    }

    private List<BookItem> Year(long line)
    {
        var year = _line.Year();
        return _line.DayOrNull() is { } from && _line.DayOrNull() is { } to
            ? [new BookYear(year, from, to) { Line = line }]
            : [new BookNote("a #RAR without its first and last day is passed over") { Line = line }];
    }

    private List<BookItem> Object(long line)
    {
        var (dimension, id, name) = (_line.Text(), _line.Text(), _line.TextOrNull());
        return dimension is CustomerDimension or SupplierDimension
            ?
            [
                new BookParty
                {
                    Line = line,
                    Role = dimension == CustomerDimension ? PartyRole.Customer : PartyRole.Supplier,
                    Id = id,
                    Name = name ?? id,
                },
            ]
            : [new BookObject(dimension, id, name) { Line = line }];
    }

    private BookBalance Balance(string label, long line)
    {
        var kind = label switch
        {
            "#IB" => BookBalanceKind.Opening,
            "#UB" => BookBalanceKind.Closing,
            "#RES" => BookBalanceKind.Result,
            "#OIB" => BookBalanceKind.ObjectOpening,
            _ => BookBalanceKind.ObjectClosing,
        };
        _header.HasBalances |= kind <= BookBalanceKind.Result;
        var (year, account) = (_line.Year(), Account());
        _line.Objects();
        return new BookBalance(kind, year, account, _line.Amount()) { Line = line };
    }

    private BookBalance PeriodBalance(string label, long line)
    {
        var year = _line.Year();
        _line.Text();
        var account = Account();
        _line.Objects();
        return new BookBalance(
            label == "#PSALDO" ? BookBalanceKind.Period : BookBalanceKind.Budget,
            year,
            account,
            _line.Amount()
        )
        {
            Line = line,
        };
    }

    private BookVoucher Voucher()
    {
        var line = _line.Number;
        var (series, number) = (_line.Text(), _line.Text());
        var day = _line.DayOrNull() ?? throw new BookFileException(line, $"voucher {series} {number} has no date");
        var (text, registered) = (_line.Text(), _line.DayOrNull());
        var rows = new List<BookLine>();
        if (!_line.EndsOpen)
        {
            if (!Next())
            {
                throw CutOff(Label(series, number));
            }

            if (!_line.Is(SieToken.Open))
            {
                throw new BookFileException(_line.Number, $"{{ is expected after #VER ({Label(series, number)})");
            }
        }

        while (true)
        {
            if (!Next())
            {
                throw CutOff(Label(series, number));
            }

            if (_line.Is(SieToken.Close))
            {
                return new BookVoucher
                {
                    Line = line,
                    Series = series,
                    Number = number,
                    Date = day,
                    Registered = registered,
                    Text = text,
                    Lines = rows,
                };
            }

            AddRow(rows, series, number);
        }
    }

    private static string Label(string series, string number) => $"voucher {series} {number}".TrimEnd();

    /// <summary>
    /// A struck line (#BTRANS) does not count. An added one (#RTRANS) is repeated as #TRANS for programs that do not
    /// know it, so that
    /// only the repetition counts.
    /// </summary>
    private void AddRow(List<BookLine> rows, string series, string number)
    {
        switch (_line.Begin())
        {
            case "#TRANS":
                rows.Add(Row());
                break;
            case "#RTRANS" or "#BTRANS":
                break;
            case "#VER":
                throw new BookFileException(
                    _line.Number,
                    $"{Label(series, number)} is not closed with }} before the next voucher begins"
                );
            case null:
                throw new BookFileException(
                    _line.Number,
                    $"the line of {Label(series, number)} begins with no label (#TRANS)"
                );
            case var label:
                _unknown[label] = _unknown.GetValueOrDefault(label) + 1;
                break;
        }

        if (rows.Count > _limits.VoucherLinesMax)
        {
            throw new BookFileException(
                _line.Number,
                $"{Label(series, number)} has more than {_limits.VoucherLinesMax} lines"
            );
        }
    }

    private BookLine Row()
    {
        var account = Account();
        var objects = _line.Objects();
        var amount = _line.Amount();
        _line.DayOrNull();
        var text = _line.TextOrNull();
        var quantity = _line.AmountOrNull();
        return new BookLine
        {
            Account = account,
            Amount = amount,
            IsCredit = amount < 0m,
            Text = text,
            Quantity = quantity,
            Objects = objects.Count > 0 && objects.Any(IsParty) ? [.. objects.Where(one => !IsParty(one))] : objects,
            Customer = PartyOf(objects, CustomerDimension),
            Supplier = PartyOf(objects, SupplierDimension),
        };
    }

    private static string? PartyOf(IReadOnlyList<BookObjectReference> objects, string dimension) =>
        objects.Count == 0 ? null : objects.FirstOrDefault(one => one.Dimension == dimension).Object;

    private static bool IsParty(BookObjectReference one) => one.Dimension is CustomerDimension or SupplierDimension;

    private string Account()
    {
        var account = _line.Text();
        return account.Length > 0 ? account : throw new BookFileException(_line.Number, "an account number is missing");
    }

    private IEnumerable<BookItem> End()
    {
        if (!_isHeaderTold)
        {
            foreach (var item in Company())
            {
                yield return item;
            }
        }

        _header.EndAt(_line.Number, _hasBooks);
        foreach (var (label, count) in _unknown.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            yield return new BookNote(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} lines {label} are not taken: the label is not of the format"
                )
            )
            {
                Line = _line.Number,
            };
        }

        if (_quotes > 0)
        {
            yield return new BookNote(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_quotes} lines open a quote and do not close it; the rest of the line is taken as the text"
                )
            )
            {
                Line = _line.Number,
            };
        }

        if (_checksum.IsOpen)
        {
            throw new BookFileException(
                _line.Number,
                "the checksum begun with #KSUMMA is not stated at the end; the file is cut off"
            );
        }

        yield return new BookChecksum(_checksum.Stated, _checksum.Computed) { Line = _checksum.Line };
    }

    private BookFileException CutOff(string voucher) =>
        new(_line.Number, $"the file ends within {voucher}; it is cut off");
}
