using System.Globalization;
using System.Text;
using Nsg.Reporting.Mva;
using Nsg.Reporting.Mva.Rules;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Vat;

/// <summary>What is wrong in the file of a VAT return.</summary>
/// <param name="Rule">The authority's number of the rule; <c>FORM</c> where the file is not as its form is
/// written.</param>
/// <param name="IsError">Whether the authority would refuse it.</param>
/// <param name="Text">What fails, and where.</param>
public sealed record ReturnFinding(string Rule, bool IsError, string Text);

/// <summary>A VAT return, judged as its authority would before taking it.</summary>
/// <param name="Format">The format, as <c>mvaMeldingDto 1.0</c>.</param>
/// <param name="Form">Where it is not as its form is written.</param>
/// <param name="Rules">Rules and sums that it breaks.</param>
public sealed record ReturnVerdict(
    string Format,
    IReadOnlyList<ReturnFinding> Form,
    IReadOnlyList<ReturnFinding> Rules
);

/// <summary>Recognises the files that tax authorities of the five countries take VAT returns in, and judges them,
/// whoever wrote them.</summary>
public static class ReturnFiles
{
    private const int HeadBytes = 4096;
    private const int BytesMax = 16 << 20;

    /// <summary>A word near the beginning of a file, and who judges it.</summary>
    private static readonly (
        string Mark,
        string Format,
        Func<ReadOnlyMemory<byte>, DateOnly?, ReturnVerdict?> Judge
    )[] Known =
    [
        ("mvaMeldingDto", "mvaMeldingDto 1.0", Norwegian),
        ("<eSKDUpload", "eSKDUpload 6.0", (content, _) => ReturnForms.Swedish(content)),
        ("\"summaMoms\"", "momsuppgift 1.0", (content, _) => ReturnForms.SwedishJson(content)),
        (
            "ModtagMomsangivelseForeloebig_I",
            "ModtagMomsangivelseForeloebig 1.0",
            (content, _) => ReturnForms.Danish(content)
        ),
        ("000:VSRALVKV", "VSRALVKV", (content, _) => FinnishReturn.Judge(content)),
        ("VSKSkyrslu", "SkilaVSKSkyrslu", (content, _) => ReturnForms.Icelandic(content)),
    ];

    /// <summary>Judges a file; null when it is no such return.</summary>
    /// <param name="content">The file.</param>
    /// <param name="day">The day on which it would be sent; null to leave out rules of the day.</param>
    public static ReturnVerdict? Judge(ReadOnlyMemory<byte> content, DateOnly? day)
    {
        if (content.Length > BytesMax)
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(content.Span[..Math.Min(content.Length, HeadBytes)]);
        var known = Array.Find(Known, one => head.Contains(one.Mark, StringComparison.Ordinal));
        try
        {
            return known.Judge?.Invoke(content, day);
        }
        catch (InvalidDataException fault)
        {
            return new ReturnVerdict(known.Format, [new ReturnFinding("FORM", IsError: true, fault.Message)], []);
        }
    }

    /// <summary>Numbers of the lines of a verdict in the return, as text.</summary>
    internal static string At(int? line) =>
        line is { } number ? $" (line {number.ToString(CultureInfo.InvariantCulture)} of the return)" : "";

    private static ReturnVerdict? Norwegian(ReadOnlyMemory<byte> content, DateOnly? day)
    {
        using var stream = new MemoryStream(content.ToArray());
        if (ReturnForms.Root(content) is not "mvaMeldingDto")
        {
            return null;
        }

        var (melding, faults) = MvaMeldingReader.Read(stream);
        var judged = MvaRules.Judge(melding, new MvaKnowledge { Day = day });
        List<ReturnFinding> form = [.. faults.Select(fault => new ReturnFinding("XSD", IsError: true, fault))];
        ReturnForms.Number(form, Country.NO, "organisasjonsnummer", melding.Number);
        return new ReturnVerdict(
            "mvaMeldingDto 1.0",
            form,
            [
                .. judged.Findings.Select(one => new ReturnFinding(
                    one.Rule,
                    one.Severity == MvaSeverity.Invalid,
                    one.Text + At(one.Line)
                )),
            ]
        );
    }
}
