using System.Buffers.Text;
using System.Xml;

namespace Nsg.Documents.Structure;

/// <summary>Whether a text is a value of a built-in simple type, by the lexical rules of XML Schema 1.0 part
/// 2.</summary>
internal static class XsdValues
{
    private const int LanguagePartMax = 8;

    /// <summary>The built-in type of that name, or null.</summary>
    internal static XsdPrimitive? Named(string name) =>
        name switch
        {
            "string" => XsdPrimitive.String,
            "normalizedString" => XsdPrimitive.NormalizedString,
            "token" => XsdPrimitive.Token,
            "language" => XsdPrimitive.Language,
            "NMTOKEN" => XsdPrimitive.NmToken,
            "NCName" => XsdPrimitive.Name,
            "anyURI" => XsdPrimitive.AnyUri,
            "boolean" => XsdPrimitive.Boolean,
            "decimal" => XsdPrimitive.Decimal,
            "integer" => XsdPrimitive.Integer,
            "nonNegativeInteger" => XsdPrimitive.NonNegativeInteger,
            "positiveInteger" => XsdPrimitive.PositiveInteger,
            "date" => XsdPrimitive.Date,
            "time" => XsdPrimitive.Time,
            "dateTime" => XsdPrimitive.DateTime,
            "gYear" => XsdPrimitive.Year,
            "gYearMonth" => XsdPrimitive.YearMonth,
            "base64Binary" => XsdPrimitive.Base64,
            "hexBinary" => XsdPrimitive.Hex,
            "ID" => XsdPrimitive.Identifier,
            _ => null,
        };

    /// <summary>Whether every text is a value.</summary>
    internal static bool TakesAll(XsdPrimitive type) =>
        type is XsdPrimitive.String or XsdPrimitive.NormalizedString or XsdPrimitive.Token;

    internal static bool IsValid(XsdPrimitive type, string text)
    {
        if (TakesAll(type))
        {
            return true;
        }

        var value = text.AsSpan().Trim(" \t\r\n");
        return type switch
        {
            XsdPrimitive.Decimal => IsDecimal(value),
            XsdPrimitive.Date => XsdDates.IsDate(value),
            XsdPrimitive.Time => XsdDates.IsTime(value),
            XsdPrimitive.DateTime => XsdDates.IsDateTime(value),
            XsdPrimitive.Year => XsdDates.IsYear(value),
            XsdPrimitive.YearMonth => XsdDates.IsYearMonth(value),
            XsdPrimitive.Boolean => value is "true" or "false" or "1" or "0",
            XsdPrimitive.Base64 => Base64.IsValid(value),
            XsdPrimitive.Hex => IsHex(value),
            XsdPrimitive.Integer => IsInteger(value),
            XsdPrimitive.NonNegativeInteger => IsInteger(value) && (value[0] != '-' || IsZero(value)),
            XsdPrimitive.PositiveInteger => IsInteger(value) && value[0] != '-' && !IsZero(value),
            XsdPrimitive.Language => IsLanguage(value),
            XsdPrimitive.AnyUri => IsUri(value),
            XsdPrimitive.Identifier or XsdPrimitive.Name => IsName(value),
            XsdPrimitive.NmToken => IsNameToken(value),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <summary>The text with its white space treated as the type prescribes.</summary>
    internal static string Normal(XsdPrimitive type, string text)
    {
        if (type == XsdPrimitive.String || text.AsSpan().IndexOfAny(" \t\r\n") < 0)
        {
            return text;
        }

        return type == XsdPrimitive.NormalizedString
            ? text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ')
            : string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    internal static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsHex(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return (value.Length & 1) == 0;
    }

    private static bool IsDecimal(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var isPointSeen = false;
        for (var i = value is ['+' or '-', ..] ? 1 : 0; i < value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]))
            {
                digits++;
            }
            else if (value[i] != '.' || isPointSeen)
            {
                return false;
            }
            else
            {
                isPointSeen = true;
            }
        }

        return digits > 0;
    }

    private static bool IsInteger(ReadOnlySpan<char> value) => IsDigits(value is ['+' or '-', ..] ? value[1..] : value);

    private static bool IsZero(ReadOnlySpan<char> value) => !value.TrimStart("+-").ContainsAnyExcept('0');

    private static bool IsLanguage(ReadOnlySpan<char> value)
    {
        var isFirst = true;
        foreach (var range in value.Split('-'))
        {
            var part = value[range];
            if (part.Length is 0 or > LanguagePartMax)
            {
                return false;
            }

            foreach (var c in part)
            {
                if (isFirst ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c))
                {
                    return false;
                }
            }

            isFirst = false;
        }

        return true;
    }

    // XML Schema leaves anyURI wide open; processors agree on little more than this.
    private static bool IsUri(ReadOnlySpan<char> value) =>
        value.Length == 0
        || (
            !value.Contains("##", StringComparison.Ordinal)
            && Uri.TryCreate(value.ToString(), UriKind.RelativeOrAbsolute, out _)
        );

    private static bool IsName(ReadOnlySpan<char> value)
    {
        if (value.Length == 0 || !XmlConvert.IsStartNCNameChar(value[0]))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNameToken(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c != ':' && !XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return value.Length > 0;
    }
}
