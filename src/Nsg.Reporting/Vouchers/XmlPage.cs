using System.Buffers;
using System.Text;

namespace Nsg.Reporting.Vouchers;

/// <summary>An element at a depth, as an indenting XML writer would write it.</summary>
internal sealed class XmlTag
{
    /// <param name="depth">Elements around it.</param>
    /// <param name="name">Its name, with a prefix where it has one.</param>
    /// <param name="attributes">Its attributes as they are written, or nothing.</param>
    internal XmlTag(int depth, string name, string attributes = "")
    {
        var indent = "\n" + new string(' ', 2 * depth);
        var start = attributes.Length == 0 ? name : name + " " + attributes;
        Open = Encoding.UTF8.GetBytes($"{indent}<{start}>");
        Close = Encoding.UTF8.GetBytes($"</{name}>");
        Empty = Encoding.UTF8.GetBytes(attributes.Length == 0 ? $"{indent}<{name} />" : $"{indent}<{start}></{name}>");
        End = Encoding.UTF8.GetBytes($"{indent}</{name}>");
    }

    /// <summary>Its beginning, on a line of its own.</summary>
    internal byte[] Open { get; }

    /// <summary>Its end behind text.</summary>
    internal byte[] Close { get; }

    /// <summary>Its end behind elements, on a line of its own.</summary>
    internal byte[] End { get; }

    /// <summary>The whole of it without content.</summary>
    internal byte[] Empty { get; }
}

/// <summary>Elements written as bytes.</summary>
internal static class XmlPage
{
    /// <summary>Bytes that cannot be copied as they are: control characters, marks of XML, and what U+FFFE and U+FFFF
    /// begin with.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(one => (byte)one),
        (byte)'&',
        (byte)'<',
        (byte)'>',
        0xEF,
    ]);

    /// <summary>Text at most so many characters long.</summary>
    internal static void Text(this PageText output, XmlTag tag, ReadOnlySpan<byte> text, int max)
    {
        if (text.Length > 0 && text.Length <= max && text.IndexOfAny(Special) < 0)
        {
            output.Copy(tag, text);
        }
        else
        {
            output.Clean(tag, XmlText.Text(Encoding.UTF8.GetString(text), max));
        }
    }

    /// <summary>An identifier at most so many characters long, which stays unique.</summary>
    internal static void Identifier(this PageText output, XmlTag tag, ReadOnlySpan<byte> identifier, int max)
    {
        if (identifier.Length > 0 && identifier.Length <= max && identifier.IndexOfAny(Special) < 0)
        {
            output.Copy(tag, identifier);
        }
        else
        {
            output.Clean(tag, XmlText.Identifier(Encoding.UTF8.GetString(identifier), max));
        }
    }

    /// <summary>Text that holds neither marks nor anything that XML cannot carry.</summary>
    internal static void Copy(this PageText output, XmlTag tag, ReadOnlySpan<byte> text)
    {
        var room = output.Room(tag.Open.Length + text.Length + tag.Close.Length);
        tag.Open.CopyTo(room);
        text.CopyTo(room[tag.Open.Length..]);
        tag.Close.CopyTo(room[(tag.Open.Length + text.Length)..]);
        output.Advance(tag.Open.Length + text.Length + tag.Close.Length);
    }

    internal static void Day(this PageText output, XmlTag tag, DateOnly day)
    {
        output.Write(tag.Open);
        output.Day(day);
        output.Write(tag.Close);
    }

    internal static void Number(this PageText output, XmlTag tag, long number)
    {
        output.Write(tag.Open);
        output.Number(number);
        output.Write(tag.Close);
    }

    internal static void Number(this PageText output, XmlTag tag, decimal number)
    {
        output.Write(tag.Open);
        output.Number(number);
        output.Write(tag.Close);
    }

    internal static void Minor(this PageText output, XmlTag tag, long minor, int decimals)
    {
        output.Write(tag.Open);
        output.Minor(minor, decimals);
        output.Write(tag.Close);
    }

    /// <summary><c>P2019-17</c>; series may hold marks.</summary>
    internal static void Number(this PageText output, XmlTag tag, Ledger.VoucherNumber number)
    {
        if (number.Series.All(char.IsAsciiLetterOrDigit))
        {
            output.Write(tag.Open);
            output.Number(number);
            output.Write(tag.Close);
        }
        else
        {
            output.Clean(tag, number.ToString());
        }
    }

    /// <summary><c>P2019-17</c>, of a series in plain letters.</summary>
    internal static void Number(this PageText output, Ledger.VoucherNumber number)
    {
        var room = output.Room(number.Series.Length);
        for (var i = 0; i < number.Series.Length; i++)
        {
            room[i] = (byte)number.Series[i];
        }

        output.Advance(number.Series.Length);
        output.Number(number.Year);
        output.Write((byte)'-');
        output.Number(number.Number);
    }

    /// <summary>Text that XML can carry; marks are written as it wants them.</summary>
    internal static void Clean(this PageText output, XmlTag tag, string text)
    {
        if (text.Length == 0)
        {
            output.Write(tag.Empty);
            return;
        }

        output.Copy(
            tag,
            Encoding.UTF8.GetBytes(
                text.Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
                    .Replace(">", "&gt;", StringComparison.Ordinal)
            )
        );
    }
}
