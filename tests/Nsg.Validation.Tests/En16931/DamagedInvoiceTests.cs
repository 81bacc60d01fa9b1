using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Nsg.Validation.Tests.En16931;

public sealed class DamagedInvoiceTests
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "-0.00",
        "1.10E2",
        "NaN",
        "INF",
        "1.",
        ".5",
        "+7",
        "-1",
        "0.005",
        "12345678901234567890.12",
        "0.00000000000000000000000000001",
        "99999999999999999999999999999999",
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "79228162514264337593543950334.5",
        "792281625142643375935439503.35",
        "VAT",
        " vat ",
        "S",
        " O ",
        "B",
        "true",
        "#",
        "#AAI#",
        "2026-02-30",
        "2026-09-01-14:00",
        "𝄞.𝄞𝄞𝄞",
        "\u00a0",
    ];

    // Leaves as start tag, text and end tag.
    private static readonly MatchCollection Leaves = Regex.Matches(
        SampleInvoice.Text,
        "(?<open><cbc:[^>]*>)[^<]*(?<close></cbc:[^>]*>)",
        RegexOptions.None,
        TimeSpan.FromSeconds(10)
    );

    [Theory]
    [InlineData("LineExtensionAmount", "BR-CO-10")]
    [InlineData("TaxExclusiveAmount", "BR-CO-13")]
    [InlineData("TaxInclusiveAmount", "BR-CO-15")]
    [InlineData("PayableAmount", "BR-CO-16")]
    public void Total_AtTheEndOfWhatCanBeReckonedWith_BreaksItsRule(string element, string rule)
    {
        var document = Regex.Replace(
            SampleInvoice.Text,
            $"(<cac:LegalMonetaryTotal>.*?<cbc:{element}[^>]*>)[^<]*",
            "${1}79228162514264337593543950335",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(10)
        );

        SampleInvoice.Verdict(document).Findings.Select(one => one.Rule).ShouldContain(rule);
    }

    [Fact]
    public void Invoice_WithAnyLeavesChangedDroppedOrRepeated_IsJudgedByEveryRule()
    {
        var change =
            from leaf in Gen.Choose(0, Leaves.Count - 1)
            from value in Gen.Elements(Values)
            from kind in Gen.Choose(0, 2)
            select (Leaf: leaf, Value: value, Kind: kind);

        Prop.ForAll(
                change.NonEmptyListOf().ToArbitrary(),
                changes =>
                {
                    var document = SampleInvoice.Text;
                    foreach (var one in changes.DistinctBy(one => one.Leaf).OrderByDescending(one => one.Leaf))
                    {
                        var leaf = Leaves[one.Leaf];
                        var other = one.Kind switch
                        {
                            0 => "",
                            1 => leaf.Value + leaf.Value,
                            _ => leaf.Groups["open"].Value + one.Value + leaf.Groups["close"].Value,
                        };
                        document = string.Concat(
                            document.AsSpan(0, leaf.Index),
                            other,
                            document.AsSpan(leaf.Index + leaf.Length)
                        );
                    }

                    return SampleInvoice.Verdict(document).Findings.All(one => one.Rule != "NSG-NOT-EVALUATED");
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
