using System.Globalization;
using System.Text.RegularExpressions;
using Nsg.Reporting;
using Nsg.Validation.Engine;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Operator;

namespace Nsg.Web.Pages;

/// <summary>
/// A line that the program wrote (a reason, a finding, why something was booked so) in the reader's language:
/// <c>code: text [hint] (place); more</c>.
/// </summary>
/// <param name="Text">What it says, without code, hint and place.</param>
/// <param name="IsLeft">Whether no text is like it, so that it stays as it was written.</param>
/// <param name="Key">Key of the text; empty when none is like it.</param>
/// <param name="Code">The code that it starts with; empty when it has none.</param>
/// <param name="Line">The line of the source that it names, or null.</param>
/// <param name="More">How many places more it was found at.</param>
public sealed record Said(string Text, bool IsLeft, string Key, string Code, int? Line, int More)
{
    private const int CodeMax = 60;
    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Places = new(@"; (?<n>[0-9]{1,6}) places more\z", Linear);
    private static readonly Regex Place = new(@" \(line (?<n>[0-9]{1,8}), column [0-9]+[^()]*\)\z", Linear);
    private static readonly Regex Fault = new(
        @"\A(?<code>[a-z][a-z0-9-]*) at line (?<n>[0-9]{1,8}), column [0-9]+: [^ ]*: (?<text>.+)\z",
        Linear
    );
    private static readonly Regex Hint = new(@" \[[^\[\]]*\]\z", Linear);

    /// <summary>Language of the text where it is not the reader's.</summary>
    internal string? Lang => IsLeft ? "en" : null;

    internal static Said Of(Language language, string line)
    {
        // What a reader could not read: "code at line 1, column 2: path: text".
        if (Fault.Match(line) is { Success: true } fault)
        {
            return Of(language, $"{fault.Groups["code"].Value}: {fault.Groups["text"].Value}") with
            {
                Line = int.Parse(fault.Groups["n"].Value, CultureInfo.InvariantCulture),
            };
        }

        var (rest, more) = Cut(line, Places, match => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));
        (rest, var place) = Cut(rest, Place, match => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));
        var code = CodeOf(rest);
        var text = code.Length == 0 ? rest : rest[(code.Length + 2)..];
        var said = SaidTexts.Find(text);
        if (said is null && Hint.Match(text) is { Success: true } hint)
        {
            text = text[..hint.Index];
            said = SaidTexts.Find(text);
        }

        // What looks like a code may be the number that a text begins with.
        return said is null && SaidTexts.Find(line) is { } whole
            ? new Said(Capital(Write(language, whole)), false, whole.Key, "", null, 0)
            : new Said(
                Capital(said is null ? text : Write(language, said)),
                said is null,
                said?.Key ?? "",
                code,
                place == 0 ? null : place,
                more
            );
    }

    /// <summary>Only the text; what no text is like stays as it was written, whoever wrote it.</summary>
    internal static string Plain(Language language, string line) =>
        Of(language, line) is { IsLeft: false } said ? said.Text : line;

    private static string Write(Language language, SaidText said) =>
        RuleTexts.Text(said.Key, language.Code, [.. said.Values.Select(value => Write(language, value))]);

    private static string Write(Language language, SaidValue value) =>
        value.Kind switch
        {
            SaidKind.Money
                when value.Text.Split(' ') is [var amount, var code]
                    && Currency.TryParse(code, out var currency)
                    && Decimal(amount) is { } number =>
                $"{language.Number(number, Math.Max(number.Scale, currency.MinorUnits))}\u00A0{currency}",
            SaidKind.Number when Decimal(value.Text) is { } number => language.Number(number, number.Scale),
            SaidKind.Share when Decimal(value.Text) is { } share => $"{language.Number(share * 100m, 0)}\u00A0%",
            SaidKind.Size when value.Text.Split(' ') is [var size, var unit] && Decimal(size) is { } number =>
                $"{language.Number(number, 0)}\u00A0{OperatorWords.Unit(unit, language)}",
            SaidKind.Moment when Moment(value.Text) is { } moment => language.Moment(moment),
            SaidKind.Date when PageForm.Day(value.Text) is { } day => language.Date(day),
            SaidKind.Said when SaidTexts.Find(value.Text) is { } said => Write(language, said),
            SaidKind.Said when CodeOf(value.Text).Length > 0 => string.Join(
                "; ",
                Coded(value.Text).Select(line => Of(language, line).Text)
            ),
            SaidKind.Report when ReportCatalogue.Find(value.Text) is { } report => report.Title(language.Code),
            _ => value.Text,
        };

    /// <summary>The code that a line begins with; empty where it has none.</summary>
    private static string CodeOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < CodeMax && !line.AsSpan(0, colon).ContainsAny(' ', '\'') ? line[..colon] : "";
    }

    /// <summary>Lines that stand in one place of a text, each with its code; a semicolon may also stand within one.</summary>
    private static List<string> Coded(string text)
    {
        var lines = new List<string>();
        foreach (var part in text.Split("; "))
        {
            if (lines.Count > 0 && CodeOf(part).Length == 0)
            {
                lines[^1] += "; " + part;
            }
            else
            {
                lines.Add(part);
            }
        }

        return lines;
    }

    private static decimal? Decimal(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd HH:mm:ss 'UTC'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : null;

    private static string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static (string Before, int Value) Cut(string text, Regex end, Func<Match, int> read) =>
        end.Match(text) is { Success: true } match ? (text[..match.Index], read(match)) : (text, 0);
}
