using System.Globalization;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>The Header of an audit file.</summary>
internal static class SafTHeader
{
    internal static IEnumerable<BookItem> Read(BookXml xml, Country country)
    {
        var (line, depth) = (xml.Line, xml.Depth);
        var (version, program, currency) = ("", "", (Currency?)null);
        var (name, number) = ("", (string?)null);
        (DateOnly From, DateOnly To)? span = null;
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "AuditFileVersion":
                    version = xml.Text();
                    break;
                case "AuditFileCountry":
                    country = Country.TryParse(xml.Text(), out var stated) ? stated : country;
                    break;
                case "SoftwareCompanyName" or "SoftwareID" or "SoftwareVersion":
                    program = $"{program} {xml.Text()}".Trim();
                    break;
                case "Company":
                    (name, number) = Company(xml);
                    break;
                case "DefaultCurrencyCode":
                    currency = Currency.TryParse(xml.Text(), out var code)
                        ? code
                        : throw new BookFileException(xml.Line, "DefaultCurrencyCode is no currency (ISO 4217)");
                    break;
                case "SelectionCriteria":
                    span = Selection(xml);
                    break;
            }
        }

        yield return new BookCompany
        {
            Line = line,
            Format = "SAF-T",
            Version = version,
            Encoding = "UTF-8",
            Name = name,
            Number = number,
            Country = country,
            Currency = currency,
            Program = program.Length > 0 ? program : null,
        };
        if (span is { } days)
        {
            yield return new BookYear(0, days.From, days.To) { Line = line, IsSelection = true };
        }
    }

    private static (string Name, string? Number) Company(BookXml xml)
    {
        var (depth, name, number) = (xml.Depth, "", (string?)null);
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "RegistrationNumber" or "CVR":
                    number = xml.TextOrNull() ?? number;
                    break;
                case "Name":
                    name = xml.Text();
                    break;
            }
        }

        return (name, number);
    }

    /// <summary>What the file covers: days, or months with their years.</summary>
    private static (DateOnly From, DateOnly To)? Selection(BookXml xml)
    {
        var depth = xml.Depth;
        DateOnly? from = null,
            to = null;
        var months = new Dictionary<string, long>();
        while (xml.Child(depth))
        {
            switch (xml.Name)
            {
                case "SelectionStartDate":
                    from = xml.Day();
                    break;
                case "SelectionEndDate":
                    to = xml.Day();
                    break;
                case "PeriodStart" or "PeriodStartYear" or "PeriodEnd" or "PeriodEndYear":
                    months[xml.Name] = xml.Whole();
                    break;
            }
        }

        from ??= Month(months, "PeriodStart");
        to ??= Month(months, "PeriodEnd") is { } last ? last.AddMonths(1).AddDays(-1) : null;
        return from is { } first && to is { } end && first <= end && Bounds.Hold(first) && Bounds.Hold(end)
            ? (first, end)
            : null;
    }

    private static DateOnly? Month(Dictionary<string, long> months, string name)
    {
        const int monthsMax = 12;
        return
            months.TryGetValue(name, out var month)
            && months.TryGetValue(name + "Year", out var year)
            && year is >= Bounds.FirstYear and <= Bounds.LastYear
            && DateOnly.TryParseExact(
                string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Math.Clamp(month, 1, monthsMax):00}-01"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }
}
