using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Nsg.Web.Tests;

/// <summary>The words of a PDF, by what its fonts say their signs stand for; what anybody who copies text out of it gets.</summary>
internal static partial class PdfText
{
    /// <summary>The text of each page: what was drawn, in that order, a line each.</summary>
    internal static IReadOnlyList<string> Of(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        return [.. Enumerable.Range(0, document.PageCount).Select(i => Text(document.Pages[i]))];
    }

    private static string Text(PdfPage page)
    {
        var fonts = page.Resources!.Elements.GetDictionary("/Font")!;
        var signs = fonts.Elements.Keys.ToDictionary(name => name, name => Signs(fonts.Elements.GetDictionary(name)!));
        var content = Encoding.Latin1.GetString(page.Contents.CreateSingleContent().Stream!.UnfilteredValue);
        var (font, text) = ("", new StringBuilder());
        foreach (Match match in Shown().Matches(content))
        {
            if (match.Groups["font"].Success)
            {
                font = match.Groups["font"].Value;
                continue;
            }

            foreach (var sign in match.Groups["hex"].Value.Where(char.IsAsciiHexDigit).Chunk(4))
            {
                text.Append(signs[font].GetValueOrDefault(Number(new string(sign)), "?"));
            }

            text.Append('\n');
        }

        return text.ToString().Replace('\u00A0', ' ');
    }

    private static Dictionary<int, string> Signs(PdfDictionary font)
    {
        var map = (PdfDictionary)((PdfReference)font.Elements["/ToUnicode"]!).Value;
        var text = Encoding.Latin1.GetString(map.Stream!.UnfilteredValue);
        return Ranges()
            .Matches(text)
            .DistinctBy(match => match.Groups["from"].Value)
            .ToDictionary(
                match => Number(match.Groups["from"].Value),
                match => ((char)Number(match.Groups["as"].Value)).ToString()
            );
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<font>/F\d+) [-\d.]+ Tf|<(?<hex>[0-9A-Fa-f\s]+)>\s*Tj")]
    private static partial Regex Shown();

    [GeneratedRegex(@"<(?<from>[0-9A-Fa-f]{4})> ?<[0-9A-Fa-f]{4}> ?<(?<as>[0-9A-Fa-f]{4})>")]
    private static partial Regex Ranges();
}
