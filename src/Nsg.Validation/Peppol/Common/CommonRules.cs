using System.Globalization;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Common;

/// <summary>The rules that all Peppol documents share, release 2026.5.</summary>
internal static class CommonRules
{
    private const int LeapYear = 2000;

    /// <summary>The dates that must be plain days.</summary>
    internal const string Dates =
        "cbc:IssueDate | cbc:DueDate | cbc:TaxPointDate | cbc:StartDate | cbc:EndDate | cbc:ActualDeliveryDate";

    /// <summary>The two patterns with which every post-award rule set begins: no empty elements; location hint,
    /// dates, identifiers.</summary>
    internal static RulePattern[] PostAward { get; } =
    [
        NoEmptyElements("PEPPOL-COMMON-R001"),
        Pattern(
            "common",
            [
                On("/*", Warning("PEPPOL-COMMON-R003", static (n, _) => !HasSchemaLocation(n))),
                On(Dates, Fatal("PEPPOL-COMMON-R030", static (n, _) => IsDay(n.WholeText()))),
                .. IdentifierRules.Contexts,
            ]
        ),
    ];

    /// <summary>No element without content; a pattern of its own, since its elements are in other contexts
    /// too.</summary>
    /// <param name="id">The id that the rule has in the set.</param>
    internal static RulePattern NoEmptyElements(string id) =>
        Pattern(
            "empty elements",
            On("*", static (n, _) => n.FirstChild is null && IsBlank(n.WholeText()), Fatal(id, static (_, _) => false))
        );

    /// <summary>Whether the text is a day of the calendar, written <c>YYYY-MM-DD</c> and nothing more. Year 0 counts,
    /// as a leap year.</summary>
    internal static bool IsDay(string text)
    {
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !Lexical.IsDigits(text.AsSpan(0, 4))
            || !Lexical.IsDigits(text.AsSpan(5, 2))
            || !Lexical.IsDigits(text.AsSpan(8))
        )
        {
            return false;
        }

        var (year, month, day) = (Value(text.AsSpan(0, 4)), Value(text.AsSpan(5, 2)), Value(text.AsSpan(8)));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? LeapYear : year, month);
    }

    private static int Value(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsBlank(string text) => text.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0;

    private static bool HasSchemaLocation(XmlElementNode node)
    {
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (attribute.LocalName == "schemaLocation")
            {
                return true;
            }
        }

        return false;
    }
}
