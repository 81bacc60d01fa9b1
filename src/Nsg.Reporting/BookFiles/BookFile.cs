using System.Text;
using System.Xml;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;

namespace Nsg.Reporting.BookFiles;

/// <summary>Tells files with books from others, and reads them.</summary>
public static class BookFile
{
    private const int SniffBytes = 8 * 1024;

    private static readonly string[] SieExtensions = [".se", ".si", ".sie"];

    /// <summary>The format of a file, by its first bytes; null when it is none that holds books. The stream stands at
    /// its start afterwards.</summary>
    /// <param name="name">File name; only its extension is looked at, and only when the content is of no known
    /// format.</param>
    /// <param name="file">The file; it must be able to seek.</param>
    public static BookFormat? Detect(string name, Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = new byte[SniffBytes];
        var length = file.ReadAtLeast(head, SniffBytes, throwOnEndOfStream: false);
        file.Position = 0;
        var text = Encoding.Latin1.GetString(head, 0, length);
        var start = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (start.StartsWith("#") && start.Length > 1 && char.IsAsciiLetterUpper(start[1]))
        {
            return BookFormat.Sie;
        }

        var ascii = text.Replace("\0", "", StringComparison.Ordinal);
        if (ascii.Contains("urn:StandardAuditFile-Taxation-Financial:", StringComparison.Ordinal))
        {
            return BookFormat.SafT;
        }

        if (ascii.Contains("http://www.sie.se/sie5", StringComparison.Ordinal))
        {
            return BookFormat.Sie5;
        }

        return SieExtensions.Contains(Path.GetExtension(name).ToLowerInvariant()) ? BookFormat.NotSie : null;
    }

    /// <summary>Reads a file piece by piece. A file that cannot be used ends with a <see cref="BookFault"/>.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="file">The file, at its start; it must be able to seek.</param>
    /// <param name="limits">Bounds.</param>
    public static IEnumerable<BookItem> Read(BookFormat format, Stream file, BookLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return file.Length > limits.FileBytesMax
            ?
            [
                new BookFault($"the file has {file.Length} bytes, more than the limit {limits.FileBytesMax}")
                {
                    Line = 1,
                },
            ]
            : Guarded(() =>
                format switch
                {
                    BookFormat.Sie => SieReader.Read(file, limits),
                    BookFormat.Sie5 => Sie5Reader.Read(file, limits),
                    BookFormat.SafT => SafTReader.Read(file, limits),
                    _ => [NotSie(file)],
                }
            );
    }

    private static BookFault NotSie(Stream file)
    {
        var head = new byte[64];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.Latin1.GetString(head, 0, length).Trim();
        var what =
            text.StartsWith("<!DOCTYPE HTML", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? "the file is a web page, not SIE"
            : length == 0 ? "the file is empty"
            : "the file is not SIE";
        return new BookFault($"{what}: a SIE file begins with #FLAGGA; export it again from the accounting program")
        {
            Line = 1,
        };
    }

    /// <summary>What stops a reader becomes its last piece.</summary>
    private static IEnumerable<BookItem> Guarded(Func<IEnumerable<BookItem>> read)
    {
        using var items = read().GetEnumerator();
        while (true)
        {
            BookItem? item;
            try
            {
                item = items.MoveNext() ? items.Current : null;
            }
            catch (BookFileException fault)
            {
                item = new BookFault(fault.Message) { Line = fault.Line };
            }
            catch (XmlException fault)
            {
                item = new BookFault($"not well-formed XML, or cut off: {fault.Message}") { Line = fault.LineNumber };
            }

            if (item is not null)
            {
                yield return item;
            }

            if (item is null or BookFault)
            {
                yield break;
            }
        }
    }
}
