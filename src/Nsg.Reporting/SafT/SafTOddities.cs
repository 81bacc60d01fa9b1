using Nsg.Countries;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>What an audit file says that its format or its country does not know. The books are taken; whoever takes them is
/// told.</summary>
internal sealed class SafTOddities
{
    private const int NamesTold = 5;

    /// <summary>Lists of codes of earlier versions and other kinds of reporters, which this program does not hold.</summary>
    private static readonly string[] OtherLists = ["RF-", "KA", "KS", "STAT", "NA", "ank", "IFRS", "Disponering"];

    private readonly SortedSet<string> _groupings = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _categories = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _taxes = new(StringComparer.Ordinal);
    private readonly List<string> _header = [];
    private readonly Country _issuer;
    private Country _country;
    private long _years;

    /// <param name="issuer">The country of the namespace.</param>
    internal SafTOddities(Country issuer) => (_issuer, _country) = (issuer, issuer);

    /// <summary>Takes the header's word.</summary>
    internal void Of(BookCompany company)
    {
        _country = company.Country;
        if (company.Country != _issuer)
        {
            _header.Add($"the namespace is that of {_issuer}, AuditFileCountry says {company.Country}");
        }

        var known = VersionsOf(_issuer);
        if (known.Length > 0 && !known.Contains(company.Version))
        {
            _header.Add(
                $"AuditFileVersion '{company.Version}' is none of {_issuer} that is known here ({string.Join(", ", known)}); the file is read as far as it is like them"
            );
        }
    }

    /// <summary>Takes an account's group.</summary>
    internal void Of(string? category, string? code)
    {
        if (_country != GroupingCodes.Issuer || code is null or "NA")
        {
            return;
        }

        if (category is not null && !GroupingCodes.IsCategory(category))
        {
            if (!OtherLists.Any(list => category.Contains(list, StringComparison.Ordinal)))
            {
                _categories.Add(category);
            }
        }
        else if (GroupingCodes.CategoryOf(code) is not { } right || (category is not null && category != right))
        {
            _groupings.Add(code);
        }
    }

    /// <summary>Takes a VAT code's standard.</summary>
    internal void Of(BookTaxCode code)
    {
        if (
            code.Standard is { } standard
            && CountryPacks.Find(_country) is { } pack
            && pack.VatCodes.All(one => one.Code != standard)
        )
        {
            _taxes.Add(standard);
        }
    }

    /// <summary>Takes the year of a transaction's period; financial years reach one year over.</summary>
    internal void Of(long? periodYear, DateOnly day) =>
        _years += periodYear is { } year && Math.Abs(year - day.Year) > 1 ? 1 : 0;

    /// <summary>What is odd, in words.</summary>
    internal IEnumerable<BookNote> Notes(long line)
    {
        var texts = new List<string>(_header);
        Told(texts, _categories, "GroupingCategory", "are on no list of Norway's that is known here");
        Told(
            texts,
            _groupings,
            "GroupingCode",
            "are on no list of Norway's that is known here, or of another category"
        );
        Told(
            texts,
            _taxes,
            "StandardTaxCode",
            $"are none of {_country}; what has them goes by its own code, where that is one"
        );
        if (_years > 0)
        {
            texts.Add($"{_years} transactions have a PeriodYear far from their date; the date counts");
        }

        return texts.Select(text => new BookNote(text) { Line = line });
    }

    private static void Told(List<string> texts, SortedSet<string> odd, string what, string why)
    {
        if (odd.Count > 0)
        {
            texts.Add(
                $"{what} {string.Join(", ", odd.Take(NamesTold))}{(odd.Count > NamesTold ? $" and {odd.Count - NamesTold} more" : "")} {why}"
            );
        }
    }

    private static string[] VersionsOf(Country country) =>
        country == GroupingCodes.Issuer ? ["1.0", "1.00", "1.10", "1.1", "1.20", "1.2", "1.30", "1.3"]
        : country == DanishSafTWriter.Issuer ? ["1.0", "1.1", "2.0", "2.1"]
        : [];
}
