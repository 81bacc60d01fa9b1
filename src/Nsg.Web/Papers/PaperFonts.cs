using System.Reflection;
using PdfSharp.Fonts;

namespace Nsg.Web.Papers;

/// <summary>The letters of papers: IBM Plex Sans (SIL Open Font Licence 1.1), embedded at build from its package. It has those
/// of every European language; what it has not is drawn as an empty box.</summary>
internal sealed class PaperFonts : IFontResolver
{
    internal const string Family = "Paper";

    private const string Regular = "paper-regular.ttf";
    private const string Bold = "paper-bold.ttf";

    /// <summary>Makes the letters known, once.</summary>
    internal static void Use() => GlobalFontSettings.FontResolver ??= new PaperFonts();

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? Bold : Regular);

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(faceName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
