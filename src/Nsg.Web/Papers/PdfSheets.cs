using Nsg.Web.Languages;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Nsg.Web.Papers;

/// <summary>Sheets of A4 that are filled from top to bottom. Lengths are points, 1/72 inch.</summary>
internal sealed class PdfSheets : IDisposable
{
    /// <summary>Where text begins, 20 mm from the edge.</summary>
    internal const double Left = 57;

    /// <summary>Width between the margins.</summary>
    internal const double Width = 481;

    private const double Top = 48;
    private const double Bottom = 776;
    private const double FootAt = 796;
    private const double FootSize = 7.5;
    private const double LineFactor = 1.4;

    private static readonly XPen Edge = new(XColor.FromArgb(0xBB, 0xBB, 0xBB), 0.5);
    private static readonly XBrush Quiet = new XSolidBrush(XColor.FromArgb(0x55, 0x55, 0x55));
    private static readonly XBrush Shade = new XSolidBrush(XColor.FromArgb(0xF2, 0xF3, 0xF1));

    private readonly PdfDocument _document = new();
    private readonly Dictionary<(double Size, bool IsBold), XFont> _fonts = [];
    private XGraphics? _graphics;

    internal PdfSheets(string title, string author, Language language)
    {
        _document.Info.Title = title;
        _document.Info.Author = author;
        _document.Language = language.Code;
    }

    /// <summary>Where the next line begins, from the sheet's top.</summary>
    internal double Y { get; set; } = Top;

    /// <summary>What is drawn at the top of every further sheet.</summary>
    internal Action? Head { get; set; }

    private XGraphics Graphics => _graphics ??= Next();

    public void Dispose()
    {
        _graphics?.Dispose();
        _document.Dispose();
    }

    /// <summary>Goes to a new sheet where less than this is left.</summary>
    internal void Keep(double height)
    {
        if (Y + height <= Bottom || Y <= Top)
        {
            return;
        }

        _graphics?.Dispose();
        _graphics = Next();
        Y = Top;
        Head?.Invoke();
    }

    /// <summary>Height of a line of a size.</summary>
    internal static double LineOf(double size) => size * LineFactor;

    /// <summary>Lines, one below the other, that begin at Y; Y is where it was.</summary>
    /// <returns>Their height.</returns>
    internal double Draw(
        IReadOnlyList<string> lines,
        double x,
        double width,
        double size,
        bool isBold = false,
        bool isQuiet = false,
        bool isRight = false
    )
    {
        var at = Y;
        foreach (var line in lines)
        {
            at += LineOf(size);
            var widthOf = isRight ? Graphics.MeasureString(line, Font(size, isBold)).Width : 0;
            Graphics.DrawString(
                line,
                Font(size, isBold),
                isQuiet ? Quiet : XBrushes.Black,
                isRight ? x + width - widthOf : x,
                at - (size * (LineFactor - 1)),
                XStringFormats.BaseLineLeft
            );
        }

        return lines.Count * LineOf(size);
    }

    /// <summary>A text in lines that are no wider than this; a word that is wider is cut.</summary>
    internal IReadOnlyList<string> Wrap(string text, double width, double size, bool isBold = false) =>
        LineWrap.Of(text, width, part => Graphics.MeasureString(part, Font(size, isBold)).Width);

    /// <summary>A line across the sheet at Y.</summary>
    internal void Line(double x = Left, double width = Width) => Graphics.DrawLine(Edge, x, Y, x + width, Y);

    /// <summary>A shaded box at Y.</summary>
    internal void Box(double height) => Graphics.DrawRectangle(Shade, Left, Y, Width, height);

    /// <summary>The file, with the foot on every sheet.</summary>
    internal byte[] Save(string foot, Func<int, int, string> pageOf)
    {
        _ = Graphics;
        _graphics!.Dispose();
        _graphics = null;
        for (var i = 0; i < _document.PageCount; i++)
        {
            using (_graphics = XGraphics.FromPdfPage(_document.Pages[i]))
            {
                Y = FootAt;
                Line();
                Y += 3;
                Draw(Wrap(foot, Width - 70, FootSize), Left, Width - 70, FootSize, isQuiet: true);
                Draw([pageOf(i + 1, _document.PageCount)], Left, Width, FootSize, isQuiet: true, isRight: true);
            }
        }

        _graphics = null;
        using var bytes = new MemoryStream();
        _document.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    private XGraphics Next()
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        return XGraphics.FromPdfPage(page);
    }

    private XFont Font(double size, bool isBold) =>
        _fonts.TryGetValue((size, isBold), out var font)
            ? font
            : _fonts[(size, isBold)] = new XFont(
                PaperFonts.Family,
                size,
                isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular,
                XPdfFontOptions.UnicodeDefault
            );
}
