using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Values that a document should not have in some place, as they are written in XML.</summary>
internal static class DamagedValues
{
    private static readonly string[] All =
    [
        "",
        " ",
        "\n\t",
        "0",
        "-0",
        "-0.00",
        "-1",
        "+7",
        ".5",
        "5.",
        "1,5",
        "0.005",
        "1.10E2",
        "1e400",
        "NaN",
        "INF",
        "-INF",
        "12345678901234567890.12",
        "2147483648",
        "9223372036854775808",
        "\uFF11\uFF12",
        "\u0663",
        "\uD834\uDD1E.\uD834\uDD1E",
        "\u00a0",
        "0001-01-01",
        "9999-12-31",
        "10000-01-01",
        "-0001-01-01",
        "2026-02-30",
        "2026-09-01-14:00",
        "0001-01-01+14:00",
        "9999-12-31-14:00",
        "2026-06-30Z",
        "2026-06-30T24:00:00",
        "9999-12-31T23:59:59.9999999-14:00",
        "2026",
        "20260631",
        "19991231",
        "00000000",
        "true",
        "false",
        "1",
        "S",
        "Z",
        "E",
        "AE",
        "K",
        "G",
        "O",
        "L",
        "M",
        "B",
        "VAT",
        " vat ",
        "NO",
        "SE",
        "DK",
        "FI",
        "IS",
        "EL",
        "GR",
        "EUR",
        "XXX",
        "ISK",
        "380",
        "381",
        "384",
        "389",
        "30",
        "49",
        "58",
        "0088",
        "0192",
        "9908",
        "NO123456785MVA",
        "SE556677889901",
        "FI2112345600000785",
        "a:b:c",
        "#AAI#",
        "#",
        "{0}",
        "{",
        "%s",
        "../../etc/passwd",
        "&amp;",
        "&lt;&gt;",
        "&#xA;",
        "&#x0;",
        "&#xD800;",
        "&unknown;",
        "]]&gt;",
        "\u202Eabc",
        "\uFFFD",
        "e\u0301",
        "<![CDATA[1]]>",
        "1<!-- -->2",
        "urn:fdc:peppol.eu:poacc:trns:order:3",
        "urn:cen.eu:en16931:2017",
    ];

    // At the ends of what a decimal can hold, so that sums and products of two of them are beyond.
    private static readonly string[] Extremes =
    [
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "79228162514264337593543950334.5",
        "7922816251426433759354395033.55",
        "39614081257132168796771975168",
        "792281625142643375935439503.35",
        "792281625142643375935439504",
        "1000000000000000000",
        "-0.0000000000000000000000000001",
        "0.0000000000000000000000000001",
        "0.00000000000000000000000000001",
        "99999999999999999999999999999999",
        "0",
        "0.00",
        "-1",
        "1.005",
        "-1.005",
    ];

    private static readonly string[] Encodings =
    [
        "utf-8",
        "UTF-16",
        "iso-8859-1",
        "ISO-8859-15",
        "windows-1252",
        "us-ascii",
        "utf-7",
        "utf-32",
        "ebcdic-cp-us",
        "x",
        "",
    ];

    /// <summary>A value for a text or an attribute: one of the list, one of the document's own, or a very long
    /// one.</summary>
    internal static string Any(DamageSource source, Dice dice) =>
        dice.Between(1, 100) switch
        {
            <= 60 => dice.Pick(All),
            <= 75 when source.Leaves.Count > 0 => Own(source, dice),
            <= 85 => Number(dice),
            <= 95 => $"{dice.Between(1, 9999):0000}-{dice.Between(1, 13):00}-{dice.Between(1, 31):00}",
            _ => new string(dice.Pick(["9", "a", " "])[0], dice.Pick([29, 100, 5_000, 60_000])),
        };

    /// <summary>A number that is hard to reckon with.</summary>
    internal static string Figure(Dice dice) => dice.Chance(75) ? dice.Pick(Extremes) : Number(dice);

    /// <summary>The name of an encoding.</summary>
    internal static string EncodingName(Dice dice) => dice.Pick(Encodings);

    private static string Own(DamageSource source, Dice dice)
    {
        var leaf = dice.Pick(source.Leaves);
        return source.Text[leaf.ContentStart..leaf.ContentEnd];
    }

    // Digits with a point somewhere, up to and beyond what a decimal can hold.
    private static string Number(Dice dice)
    {
        var digits = new char[dice.Between(1, 31)];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (char)('0' + dice.Between(0, 9));
        }

        if (dice.Chance(60))
        {
            digits[dice.Between(0, digits.Length - 1)] = '.';
        }

        return (dice.Chance(20) ? "-" : "") + new string(digits);
    }
}
