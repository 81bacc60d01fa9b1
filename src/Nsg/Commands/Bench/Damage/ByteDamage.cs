using System.Text;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Damages the bytes of a document: bits, cuts and encodings.</summary>
internal static class ByteDamage
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        Encoding.Latin1,
        Encoding.ASCII,
    ];

    /// <summary>Writes a text, sometimes in another encoding than it says.</summary>
    internal static byte[] Write(string text, Encoding own, Dice dice)
    {
        var encoding = dice.Chance(3) ? dice.Pick(Encodings) : own;
        if (dice.Chance(3))
        {
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            text =
                $"<?xml version=\"1.0\" encoding=\"{DamagedValues.EncodingName(dice)}\"?>"
                + (end < 0 ? text : text[(end + 2)..]);
        }

        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    /// <summary>Changes, removes and adds bytes.</summary>
    internal static byte[] Of(byte[] content, Dice dice)
    {
        if (content.Length == 0)
        {
            return content;
        }

        var from = dice.Between(0, content.Length - 1);
        var to = dice.Between(from, Math.Min(content.Length, from + 64));
        switch (dice.Between(1, 6))
        {
            case 1 or 2:
                for (var left = dice.Between(1, 8); left > 0; left--)
                {
                    content[dice.Between(0, content.Length - 1)] ^= (byte)(1 << dice.Between(0, 7));
                }

                return content;
            case 3:
                return content[..from];
            case 4:
                return content[from..];
            case 5:
                return [.. content[..from], .. content[to..]];
            default:
                return [.. content[..to], .. content[from..]];
        }
    }
}
