using System.Collections.Frozen;
using System.Globalization;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Node.Extracts;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>
/// What a correction in XBRL GL cannot change: facts that follow from the document, from the account or from the act of
/// posting. Each one that a body gives must be as the node itself tells it of the voucher that is corrected; a line is
/// held against the line with its <c>lineNumber</c>, else against all. What a body leaves out is not changed.
/// </summary>
internal static class XbrlGlUnchanged
{
    private const string AnyVersion = "http://www.xbrl.org/int/gl/";
    private const string Detail = "entryDetail";
    private const string LineNumber = "lineNumber";
    private const int ValueMax = 80;

    // All that the node writes of a voucher, but for what a correction is for (account, amount, side, posting date, comment
    // of a line), what the chart says of the account, and amounts of tax, which follow the line's own.
    private static readonly FrozenSet<string> Fixed = FrozenSet.Create(
        "enteredBy",
        "enteredDate",
        "sourceJournalDescription",
        "entryType",
        "entryComment",
        "qualifierEntry",
        "amountCurrency",
        "amountOriginalCurrency",
        "identifierCode",
        "identifierDescription",
        "identifierType",
        "documentType",
        "documentNumber",
        "documentReference",
        "documentDate",
        "postingStatus",
        "taxDescription",
        "taxPercentageRate",
        "taxCode"
    );

    /// <summary>The field that a body would change, with both values, or null.</summary>
    /// <param name="books">The books.</param>
    /// <param name="document">The document.</param>
    /// <param name="body">The entry as the body gives it.</param>
    /// <param name="standing">Number of the voucher that stands.</param>
    /// <param name="date">The posting date that the body asks for, or null.</param>
    internal static string? Changed(
        BooksQueries books,
        Guid document,
        XmlElementNode body,
        string standing,
        DateOnly? date
    )
    {
        var headers = XbrlGlBody.Headers(
            ((XmlParsing.Parsed)HardenedXml.Parse(Rendered(books, document), ReadingLimits.Default)).Tree.Root
        );
        var number = Value(body, "entryNumber") ?? standing;
        var known = headers.FirstOrDefault(header => Value(header, "entryNumber") == number);
        if (known is null)
        {
            return $"entryNumber: {number} is no voucher of this document; the one that stands is {standing}";
        }

        return OfHeader(known, body, date) ?? OfLines(known, body);
    }

    /// <summary>A body may hold the document's other vouchers too (settlements, those that were taken back), as the node
    /// tells them; one of them that is not as it stands would be a correction that nobody carries out.</summary>
    /// <param name="books">The books.</param>
    /// <param name="document">The document.</param>
    /// <param name="others">Entries of the body beside the one that is corrected.</param>
    /// <param name="standing">Number of the voucher that stands.</param>
    internal static string? Beside(
        BooksQueries books,
        Guid document,
        IReadOnlyList<WantedEntry> others,
        string standing
    )
    {
        var (known, _) = XbrlGlBody.Read(Rendered(books, document), ReadingLimits.Default);
        foreach (var other in others)
        {
            var same = known.FirstOrDefault(one => one.Number is not null && one.Number == other.Number);
            if (same is null)
            {
                return $"entryNumber: {Quoted(other.Number ?? "")} is no voucher of this document; the one that stands is {standing}";
            }

            if (!Amounts(same).SequenceEqual(Amounts(other)) || (other.Date ?? same.Date) != same.Date)
            {
                return $"entryNumber: accounts, amounts or day of {same.Number} are not what stands; only {standing} can be corrected here";
            }
        }

        return null;
    }

    private static IEnumerable<(string Account, decimal Base)> Amounts(WantedEntry entry) =>
        entry.Lines.Select(line => (line.Account, line.Base)).Order();

    private static byte[] Rendered(BooksQueries books, Guid document)
    {
        using var rendered = new MemoryStream();
        XbrlGlWriter.Write(
            LedgerExtracts.Take(books, new LedgerSelection { Document = document }, DateTimeOffset.UnixEpoch),
            rendered
        );
        return rendered.ToArray();
    }

    private static string? OfHeader(XmlElementNode known, XmlElementNode body, DateOnly? date)
    {
        var posted = Value(body, "postedDate");
        if (posted is { Length: >= 10 } && posted[..10] != Value(known, "postedDate") && posted[..10] != Day(date))
        {
            return Differs("postedDate", posted, [Value(known, "postedDate") ?? ""]);
        }

        return Facts(body).Select(fact => Against(fact, [known])).FirstOrDefault(text => text is not null);
    }

    private static string? OfLines(XmlElementNode known, XmlElementNode body)
    {
        var lines = Elements(known, Detail).ToList();
        foreach (var line in Elements(body, Detail))
        {
            var same = lines.Find(one => Value(one, LineNumber) == Value(line, LineNumber));
            var changed = Facts(line)
                .Select(fact => Against(fact, same is null ? lines : [same]))
                .FirstOrDefault(text => text is not null);
            if (changed is not null)
            {
                return changed;
            }
        }

        return null;
    }

    private static string? Against((string Path, string Name, string Value) fact, IReadOnlyList<XmlElementNode> known)
    {
        var values = known.SelectMany(Facts).Where(one => one.Path == fact.Path).Select(one => one.Value).ToList();
        return values.Exists(value => IsSame(value, fact.Value)) ? null : Differs(fact.Name, fact.Value, values);
    }

    /// <summary>25 and 25.00 are one rate.</summary>
    private static bool IsSame(string left, string right) =>
        left == right
        || (
            decimal.TryParse(left, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(right, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var other)
            && one == other
        );

    private static string Differs(string name, string value, List<string> known)
    {
        var stands = known.Count == 0 ? "none" : string.Join(" or ", known.Distinct().Take(3).Select(Quoted));
        return $"{name}: {Quoted(value)} is not what stands ({stands}); it follows from the document and the posting and cannot be corrected";
    }

    private static string Quoted(string value) =>
        "'" + string.Concat(value.Take(ValueMax).Select(one => char.IsControl(one) ? ' ' : one)) + "'";

    /// <summary>Facts of a header without its lines, or of a line, that stay; as paths below it.</summary>
    private static IEnumerable<(string Path, string Name, string Value)> Facts(XmlElementNode element)
    {
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == Detail || !child.Namespace.StartsWith(AnyVersion, StringComparison.Ordinal))
            {
                continue;
            }

            if (Fixed.Contains(child.LocalName))
            {
                yield return (child.LocalName, child.LocalName, child.Text.Trim());
            }

            foreach (var (path, name, value) in Facts(child))
            {
                yield return ($"{child.LocalName}/{path}", name, value);
            }
        }
    }

    private static string? Value(XmlElementNode element, string name) =>
        Elements(element, name).Select(one => one.Text.Trim()).FirstOrDefault();

    private static IEnumerable<XmlElementNode> Elements(XmlElementNode element, string name)
    {
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == name && child.Namespace.StartsWith(AnyVersion, StringComparison.Ordinal))
            {
                yield return child;
            }
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
