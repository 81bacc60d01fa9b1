using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>
/// Cash discounts in the terms of payment, one a row: <c>#SKONTO#TAGE=14#PROZENT=2.25#</c>, with
/// <c>BASISBETRAG=150.00#</c> behind it where
/// the basis is not the amount due. A line break ends the last row.
/// </summary>
internal static class GermanDiscount
{
    /// <summary>Whether every row that begins with # is of that form, and the last is ended by a line break.</summary>
    internal static bool AreValid(XmlElementNode root)
    {
        var (terms, isJudged) = (0, true);
        for (var one = root.Child(Cac.PaymentTerms); one is not null; one = one.Next(Cac.PaymentTerms))
        {
            terms += one.Has(Cbc.Note) ? 1 : 0;
        }

        for (var one = root.Child(Cac.PaymentTerms); one is not null && isJudged; one = one.Next(Cac.PaymentTerms))
        {
            if (one.Child(Cbc.Note) is not { } note)
            {
                continue;
            }

            foreach (var range in note.WholeText().AsSpan().Split('\n'))
            {
                var row = Lexical.Normal(note.WholeText()[range]);
                if (!row.StartsWith('#'))
                {
                    continue;
                }

                if (!IsRow(row) || (terms == 1 && !IsLastRowEnded(note.WholeText())))
                {
                    return false;
                }

                // With several terms of payment the published rule goes no further than the first good row.
                isJudged = terms == 1;
                if (!isJudged)
                {
                    break;
                }
            }
        }

        return true;
    }

    private static bool IsRow(ReadOnlySpan<char> row) =>
        Take(ref row, "#SKONTO#TAGE=")
        && TakeDigits(ref row) > 0
        && Take(ref row, "#PROZENT=")
        && TakeTwoDecimals(ref row)
        && (!Take(ref row, "#BASISBETRAG=") || ((Take(ref row, "-") || true) && TakeTwoDecimals(ref row)))
        && row is "#";

    private static bool Take(ref ReadOnlySpan<char> row, string text)
    {
        if (!row.StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        row = row[text.Length..];
        return true;
    }

    private static int TakeDigits(ref ReadOnlySpan<char> row)
    {
        var end = row.IndexOfAnyExceptInRange('0', '9');
        var count = end < 0 ? row.Length : end;
        row = row[count..];
        return count;
    }

    private static bool TakeTwoDecimals(ref ReadOnlySpan<char> row) =>
        TakeDigits(ref row) > 0 && Take(ref row, ".") && TakeDigits(ref row) == 2;

    // Behind the last stretch from # to # (something between them, on one line) come white space and a line break.
    private static bool IsLastRowEnded(ReadOnlySpan<char> text)
    {
        var (start, rest) = (0, 0);
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var line = text.Slice(start, length < 0 ? text.Length - start : length);
            var (first, last) = (line.IndexOf('#'), line.LastIndexOf('#'));
            rest = first >= 0 && last - first >= 2 ? start + last + 1 : rest;
            start += line.Length + 1;
        }

        var tail = text[rest..];
        var end = tail.IndexOfAnyExcept(" \t\r\n");
        return (end < 0 ? tail : tail[..end]).Contains('\n');
    }
}
