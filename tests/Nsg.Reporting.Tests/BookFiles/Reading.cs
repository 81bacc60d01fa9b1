using System.Text;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.Sie;

namespace Nsg.Reporting.Tests.BookFiles;

/// <summary>Reads small files of our own.</summary>
internal static class Reading
{
    internal const string SieHead = """
        #FLAGGA 0
        #PROGRAM "Prov" 1.0
        #FORMAT PC8
        #SIETYP 4
        #ORGNR 556677-8899
        #FNAMN "Räksmörgås & Co AB"
        #RAR 0 20250101 20251231
        #KONTO 1930 "Bank"
        #KONTO 3001 "Försäljning"

        """;

    internal static Encoding Cp437 => SieEncoding.Cp437;

    internal static List<BookItem> Sie(string text, Encoding? encoding = null) =>
        Items("x.se", (encoding ?? Cp437).GetBytes(text.ReplaceLineEndings("\r\n")));

    internal static List<BookItem> Xml(string text) => Items("x.xml", Encoding.UTF8.GetBytes(text));

    internal static List<BookItem> Items(string name, byte[] bytes, BookLimits? limits = null)
    {
        using var file = new MemoryStream(bytes);
        return [.. BookFile.Read(BookFile.Detect(name, file).ShouldNotBeNull(), file, limits ?? BookLimits.Default)];
    }

    internal static BookAudit Audit(IEnumerable<BookItem> items)
    {
        var audit = new BookAudit();
        foreach (var item in items)
        {
            audit.Add(item);
        }

        return audit;
    }

    internal static string FaultOf(IEnumerable<BookItem> items) =>
        items.OfType<BookFault>().ShouldHaveSingleItem().Text;
}
