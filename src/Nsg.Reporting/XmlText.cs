using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Nsg.Vocabulary;

namespace Nsg.Reporting;

/// <summary>Values as XML formats want them.</summary>
internal static class XmlText
{
    private const int HashCharacters = 8;

    /// <summary>Settings of every writer: streaming, UTF-8 without byte-order mark.</summary>
    internal static XmlWriterSettings Settings { get; } =
        new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            CloseOutput = false,
        };

    /// <summary><c>2019-05-31</c>.</summary>
    internal static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A number without exponent and without needless zeros.</summary>
    internal static string Number(decimal value) =>
        value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The amount with the currency's decimals; never an exponent.</summary>
    internal static string Amount(Money amount) => amount.ToAmountString();

    /// <summary>Text that XML can carry.</summary>
    internal static string Text(string text) => Text(text, int.MaxValue);

    /// <summary>Text that XML can carry, at most so long.</summary>
    internal static string Text(string text, int max)
    {
        var clean = new StringBuilder(Math.Min(text.Length, max));
        foreach (var rune in text.EnumerateRunes())
        {
            var next = rune.Value < ' ' ? new Rune(' ') : rune;
            if (clean.Length + next.Utf16SequenceLength > max)
            {
                break;
            }

            if (next.Value is < 0xFFFE or > 0xFFFF)
            {
                clean.Append(next.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Text that stays on its line, whatever a reader takes for the end of one.</summary>
    internal static string OneLine(string text, int max) =>
        Text(string.Concat(text.Select(one => char.IsControl(one) || one is '\u2028' or '\u2029' ? ' ' : one)), max);

    /// <summary>An identifier that stays unique when it is too long: its end becomes a piece of its hash.</summary>
    internal static string Identifier(string identifier, int max)
    {
        if (identifier.Length <= max)
        {
            return Text(identifier, max);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identifier)))[..HashCharacters];
        return $"{Text(identifier, max - HashCharacters - 1)}-{hash}";
    }
}
