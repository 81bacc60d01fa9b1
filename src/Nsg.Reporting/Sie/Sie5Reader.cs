using System.Globalization;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>Reads SIE 5 (XML), the export <c>Sie</c> and the import file <c>SieEntry</c>, entry by entry. Signatures
/// are not checked.</summary>
internal sealed class Sie5Reader
{
    private const string Ns = "http://www.sie.se/sie5";

    private readonly BookXml _xml;
    private readonly BookLimits _limits;
    private readonly List<BookYear> _years = [];

    private Sie5Reader(BookXml xml, BookLimits limits) => (_xml, _limits) = (xml, limits);

    internal static IEnumerable<BookItem> Read(Stream file, BookLimits limits)
    {
        using var xml = new BookXml(file, limits);
        if (xml.Namespace != Ns || xml.Name is not ("Sie" or "SieEntry"))
        {
            throw new BookFileException(xml.Line, "the root element is neither Sie nor SieEntry of SIE 5");
        }

        foreach (var item in new Sie5Reader(xml, limits).Items(xml.Name == "Sie"))
        {
            yield return item;
        }
    }

    private IEnumerable<BookItem> Items(bool isExport)
    {
        var (root, isTold) = (_xml.Depth, false);
        while (_xml.Child(root))
        {
            if (!isTold && _xml.Name != "FileInfo")
            {
                throw new BookFileException(
                    _xml.Line,
                    "FileInfo is missing, so that nobody knows whose books these are"
                );
            }

            isTold = true;
            foreach (var item in Section(isExport))
            {
                yield return item;
            }
        }

        _xml.Finish();
        if (!isTold)
        {
            throw new BookFileException(_xml.Line, "FileInfo is missing, so that nobody knows whose books these are");
        }
    }

    private IEnumerable<BookItem> Section(bool isExport) =>
        _xml.Name switch
        {
            "FileInfo" => FileInfo(isExport),
            "Accounts" => Children("Account", Account),
            "Dimensions" => Children("Dimension", Dimension),
            "Customers" => Children("Customer", () => [Party(PartyRole.Customer)]),
            "Suppliers" => Children("Supplier", () => [Party(PartyRole.Supplier)]),
            "Journal" => Journal(),
            "Signature" => [Note("the signature is not checked")],
            var other => [Note($"{other} is not taken: these books have no place for it")],
        };

    private BookNote Note(string text) => new(text) { Line = _xml.Line };

    private IEnumerable<BookItem> Children(string name, Func<IEnumerable<BookItem>> read)
    {
        var depth = _xml.Depth;
        while (_xml.Child(depth))
        {
            if (_xml.Name == name)
            {
                foreach (var item in read())
                {
                    yield return item;
                }
            }
        }
    }

    private List<BookItem> FileInfo(bool isExport)
    {
        var (line, depth) = (_xml.Line, _xml.Depth);
        string? program = null,
            number = null,
            name = null;
        Currency? currency = null;
        while (_xml.Child(depth))
        {
            switch (_xml.Name)
            {
                case "SoftwareProduct":
                    program = $"{_xml.Attribute("name")} {_xml.Attribute("version")}".Trim();
                    break;
                case "Company":
                    (number, name) = (_xml.Attribute("organizationId"), _xml.Attribute("name"));
                    break;
                case "FiscalYears":
                    Years();
                    break;
                case "AccountingCurrency":
                    currency = Currency.TryParse(_xml.Attribute("currency") ?? "", out var code) ? code : currency;
                    break;
            }
        }

        return
        [
            new BookCompany
            {
                Line = line,
                Format = "SIE5",
                Version = isExport ? "5" : "5I",
                Encoding = "UTF-8",
                Name = name ?? "",
                Number = number,
                Country = Country.SE,
                IsCountryAssumed = true,
                Currency = currency,
                Program = program,
            },
            .. _years,
        ];
    }

    /// <summary>The primary year is year 0, the one before it -1.</summary>
    private void Years()
    {
        var depth = _xml.Depth;
        var years = new List<(DateOnly From, DateOnly To, bool IsPrimary, long Line)>();
        while (_xml.Child(depth))
        {
            if (_xml.Attribute("start") is { } start && _xml.Attribute("end") is { } end)
            {
                years.Add(
                    (
                        Month(start),
                        Month(end).AddMonths(1).AddDays(-1),
                        _xml.Attribute("primary") is "true" or "1",
                        _xml.Line
                    )
                );
            }
        }

        years.Sort();
        var primary = years.FindLastIndex(year => year.IsPrimary) is var at and >= 0 ? at : years.Count - 1;
        _years.AddRange(years.Select((year, i) => new BookYear(i - primary, year.From, year.To) { Line = year.Line }));
    }

    private DateOnly Month(string text) =>
        DateOnly.TryParseExact(
            text + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new BookFileException(_xml.Line, $"'{text}' is not a month (yyyy-mm)");

    private List<BookItem> Account()
    {
        var (line, depth) = (_xml.Line, _xml.Depth);
        var number = Required("id");
        var items = new List<BookItem>
        {
            new BookAccount
            {
                Line = line,
                Number = number,
                Name = _xml.Attribute("name"),
                Type = TypeOf(_xml.Attribute("type")),
            },
        };
        while (_xml.Child(depth))
        {
            if (_xml.Name is "OpeningBalance" or "ClosingBalance")
            {
                items.Add(Balance(number, _xml.Name == "OpeningBalance"));
            }
        }

        return items;
    }

    private BookBalance Balance(string account, bool isOpening)
    {
        var (line, depth, amount) = (_xml.Line, _xml.Depth, Number(Required("amount")));
        var month = Month(Required("month"));
        var isOfObject = false;
        while (_xml.Child(depth))
        {
            isOfObject |= _xml.Name == "ObjectReference";
        }

        var kind = (isOpening, isOfObject) switch
        {
            (true, false) => BookBalanceKind.Opening,
            (false, false) => BookBalanceKind.Closing,
            (true, true) => BookBalanceKind.ObjectOpening,
            _ => BookBalanceKind.ObjectClosing,
        };
        var year = _years.Find(one => one.From <= month && month <= one.To)?.Year ?? 0;
        return new BookBalance(kind, year, account, amount) { Line = line };
    }

    private List<BookItem> Dimension()
    {
        var (line, depth, id) = (_xml.Line, _xml.Depth, Required("id"));
        var items = new List<BookItem> { new BookDimension(id, _xml.Attribute("name"), null) { Line = line } };
        while (_xml.Child(depth))
        {
            if (_xml.Name == "Object")
            {
                items.Add(new BookObject(id, Required("id"), _xml.Attribute("name")) { Line = _xml.Line });
            }
        }

        return items;
    }

    private BookParty Party(PartyRole role) =>
        new()
        {
            Line = _xml.Line,
            Role = role,
            Id = Required("id"),
            Name = _xml.Attribute("name") ?? Required("id"),
            Number = _xml.Attribute("organizationId") ?? _xml.Attribute("vatNr"),
            Country = Country.TryParse(_xml.Attribute("country") ?? "", out var country) ? country : null,
        };

    private IEnumerable<BookItem> Journal()
    {
        var (depth, journal) = (_xml.Depth, _xml.Attribute("id") ?? "");
        while (_xml.Child(depth))
        {
            if (_xml.Name == "JournalEntry")
            {
                yield return Entry(journal);
            }
        }
    }

    private BookVoucher Entry(string journal)
    {
        var (line, depth, number) = (_xml.Line, _xml.Depth, _xml.Attribute("id") ?? "");
        var (day, text) = (_xml.Day("journalDate", Required("journalDate")), _xml.Attribute("text") ?? "");
        DateOnly? registered = null;
        var rows = new List<BookLine>();
        while (_xml.Child(depth))
        {
            if (_xml.Name is "EntryInfo" or "OriginalEntryInfo")
            {
                registered ??= _xml.Attribute("date") is { } date ? _xml.Day("date", date) : null;
            }
            else if (_xml.Name == "LedgerEntry" && Row() is { } row)
            {
                rows.Add(
                    rows.Count < _limits.VoucherLinesMax
                        ? row
                        : throw new BookFileException(
                            _xml.Line,
                            $"entry {journal} {number} has more than {_limits.VoucherLinesMax} lines"
                        )
                );
            }
        }

        return new BookVoucher
        {
            Line = line,
            Series = journal,
            Number = number,
            Date = day,
            Registered = registered,
            Text = text,
            Lines = rows,
        };
    }

    /// <summary>A line; null when it is struck.</summary>
    private BookLine? Row()
    {
        var (depth, account, amount) = (_xml.Depth, Required("accountId"), Number(Required("amount")));
        var (text, quantity) = (_xml.Attribute("text"), _xml.Attribute("quantity"));
        Currency? currency = null;
        decimal? inCurrency = null;
        List<BookObjectReference>? objects = null;
        var isStruck = false;
        while (_xml.Child(depth))
        {
            switch (_xml.Name)
            {
                case "Overstrike":
                    isStruck = true;
                    break;
                case "ForeignCurrencyAmount":
                    currency = Currency.TryParse(_xml.Attribute("currency") ?? "", out var code) ? code : null;
                    inCurrency = Number(Required("amount"));
                    break;
                case "ObjectReference":
                    (objects ??= []).Add(new BookObjectReference(Required("dimId"), Required("objectId")));
                    break;
            }
        }

        return isStruck
            ? null
            : new BookLine
            {
                Account = account,
                Amount = amount,
                IsCredit = amount < 0m,
                Currency = currency,
                CurrencyAmount = inCurrency,
                Text = text,
                Quantity = quantity is null ? null : Number(quantity),
                Objects = objects ?? (IReadOnlyList<BookObjectReference>)[],
            };
    }

    private string Required(string name) =>
        _xml.Attribute(name) is { Length: > 0 } value
            ? value
            : throw new BookFileException(_xml.Line, $"{_xml.Name} has no {name}");

    private decimal Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw new BookFileException(_xml.Line, $"'{text}' stands where a number is expected");

    private static AccountType? TypeOf(string? type) =>
        type switch
        {
            "asset" => AccountType.Asset,
            "liability" => AccountType.Liability,
            "equity" => AccountType.Equity,
            "cost" => AccountType.Expense,
            "income" => AccountType.Income,
            _ => null,
        };
}
