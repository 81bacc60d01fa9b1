using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Reporting.XbrlGl;

namespace Nsg.Node.Api;

/// <summary>An entry as an XBRL GL body gives it.</summary>
/// <param name="Number">The voucher number that it names, or null.</param>
/// <param name="Date">Posting date, or null.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Header">Where it stands in the body.</param>
internal sealed record WantedEntry(
    string? Number,
    DateOnly? Date,
    IReadOnlyList<CorrectionLine> Lines,
    XmlElementNode Header
);

/// <summary>
/// Reads entries out of XBRL GL, whichever version's namespace it uses. Amounts may be signed, or stand on the side
/// that
/// <c>debitCreditCode</c> names, or carry <c>signOfAmount</c>; of the readings the one that balances is meant.
/// </summary>
internal static class XbrlGlBody
{
    private const int LinesMax = 10_000;

    /// <summary>Reads the entries, or says why there are none.</summary>
    internal static (IReadOnlyList<WantedEntry> Entries, ReadingFault? Fault) Read(
        ReadOnlyMemory<byte> content,
        ReadingLimits limits
    )
    {
        if (HardenedXml.Parse(content, limits) is not XmlParsing.Parsed(var tree))
        {
            return ([], (HardenedXml.Parse(content, limits) as XmlParsing.Refused)?.Fault);
        }

        var entries = new List<WantedEntry>();
        var lines = 0;
        foreach (var header in Headers(tree.Root))
        {
            var details = Children(header, "entryDetail").ToList();
            lines += details.Count;
            if (lines > LinesMax)
            {
                return (
                    [],
                    new ReadingFault("too-large", "the instance has more than 10000 entry details", header.Position)
                );
            }

            var read = details.Select(Line).ToList();
            if (read.Find(line => line.Fault is not null).Fault is { } fault)
            {
                return ([], fault);
            }

            var days = read.Select(line => line.Date).OfType<DateOnly>().Distinct().ToList();
            if (days.Count > 1)
            {
                return (
                    [],
                    new ReadingFault(
                        "invalid-value",
                        "the entry's lines have several postingDates; a voucher has one",
                        header.Position
                    )
                );
            }

            entries.Add(
                new WantedEntry(
                    Text(header, "entryNumber"),
                    days is [var date] ? date : null,
                    Meant([.. read.Select(line => line.Line)]),
                    header
                )
            );
        }

        return entries.Count > 0
            ? (entries, null)
            : (
                [],
                new ReadingFault(
                    "missing-value",
                    "there is no gl-cor:entryHeader in the body; send an XBRL GL instance",
                    tree.Root.Position
                )
            );
    }

    /// <summary>Entry headers below an element.</summary>
    internal static IEnumerable<XmlElementNode> Headers(XmlElementNode root) => Descendants(root, "entryHeader");

    private sealed record Amount(string Account, decimal Stated, decimal Sided, string? Text);

    private static (Amount Line, DateOnly? Date, ReadingFault? Fault) Line(XmlElementNode detail)
    {
        var none = new Amount("", 0m, 0m, null);
        var account = Children(detail, "account")
            .Select(one => Text(one, "accountMainID"))
            .FirstOrDefault(id => !string.IsNullOrEmpty(id));
        if (account is null)
        {
            return (
                none,
                null,
                new ReadingFault("missing-value", "an entryDetail has no accountMainID", detail.Position)
            );
        }

        var text = Text(detail, "amount");
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return (
                none,
                null,
                new ReadingFault(
                    "invalid-value",
                    "the amount of an entryDetail is not a decimal number such as -1234.50",
                    detail.Position
                )
            );
        }

        var stated = Text(detail, "signOfAmount") is "-" or "minus" ? -amount : amount;
        var sided = Text(detail, "debitCreditCode") is "C" or "credit" ? -stated : stated;
        var date =
            Text(detail, "postingDate") is { Length: >= 10 } day
            && DateOnly.TryParseExact(
                day[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var parsed
            )
                ? parsed
                : (DateOnly?)null;
        return (new Amount(account, stated, sided, Text(detail, "detailComment")), date, null);
    }

    private static List<CorrectionLine> Meant(IReadOnlyList<Amount> amounts)
    {
        var isSigned = amounts.Sum(one => one.Sided) != 0m && amounts.Sum(one => one.Stated) == 0m;
        return [.. amounts.Select(one => new CorrectionLine(one.Account, isSigned ? one.Stated : one.Sided, one.Text))];
    }

    private static string? Text(XmlElementNode parent, string name) =>
        Children(parent, name).Select(child => child.Text.Trim()).FirstOrDefault();

    private static IEnumerable<XmlElementNode> Children(XmlElementNode parent, string name)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (IsCore(child, name))
            {
                yield return child;
            }
        }
    }

    private static IEnumerable<XmlElementNode> Descendants(XmlElementNode root, string name)
    {
        for (var child = root.FirstChild; child is not null; child = child.NextSibling)
        {
            if (IsCore(child, name))
            {
                yield return child;
                continue;
            }

            foreach (var below in Descendants(child, name))
            {
                yield return below;
            }
        }
    }

    private static bool IsCore(XmlElementNode element, string name) =>
        element.LocalName == name
        && element.Namespace.StartsWith(XbrlGlNames.CoreOfAnyVersion, StringComparison.Ordinal);
}
