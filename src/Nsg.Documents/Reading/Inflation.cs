using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Nsg.Documents.Reading;

/// <summary>Unpacks within bounds.</summary>
internal static class Inflation
{
    // Small files may be packed as tightly as they like: a page of blanks is no bomb.
    private const int RatioFreeBytes = 1024 * 1024;
    private const int ChunkBytes = 64 * 1024;
    private const int GzipTrailerBytes = 8;

    /// <summary>Reads a stream to its end, or to the limit that it breaks.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="compressed">Compressed bytes behind it; null when it is not compressed.</param>
    /// <param name="limits">Bounds.</param>
    internal static (ReadOnlyMemory<byte> Content, ReadingFault? Fault) ReadAll(
        Stream source,
        long? compressed,
        ReadingLimits limits
    )
    {
        long unpacked = 0;
        return ReadAll(source, compressed, limits, ref unpacked);
    }

    /// <summary>The same; what was unpacked is counted, also of what is refused or breaks off.</summary>
    internal static (ReadOnlyMemory<byte> Content, ReadingFault? Fault) ReadAll(
        Stream source,
        long? compressed,
        ReadingLimits limits,
        ref long unpacked
    )
    {
        var ratioMax = compressed is { } packed
            ? Math.Max(RatioFreeBytes, (double)packed * limits.CompressionRatioMax)
            : double.MaxValue;
        using var sink = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = source.Read(chunk)) > 0)
        {
            unpacked += read;
            sink.Write(chunk, 0, read);
            if (sink.Length > limits.DocumentBytesMax)
            {
                return (
                    default,
                    new ReadingFault(
                        "too-large",
                        $"the document has more than {limits.DocumentBytesMax} bytes; split it, or raise the limit",
                        null
                    )
                );
            }

            if (sink.Length > ratioMax)
            {
                return (
                    default,
                    new ReadingFault(
                        "archive-bomb",
                        $"the file unpacks to more than {limits.CompressionRatioMax} times its size; send the document itself",
                        null
                    )
                );
            }
        }

        return (sink.GetBuffer().AsMemory(0, (int)sink.Length), null);
    }

    internal static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    internal static bool IsArchive(ReadOnlySpan<byte> content) =>
        DocumentContainer.IsZip(content) || DocumentContainer.IsGzip(content);

    /// <summary>Whether a gzip file ends as it must, with the length of what it held.</summary>
    internal static bool HasGzipLength(ReadOnlySpan<byte> packed, int length) =>
        packed.Length > GzipTrailerBytes && BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)length;

    internal static ReadingFault Nested() =>
        new("nested-archive", "an archive inside an archive is not opened; unpack it first", null);

    internal static ReadingFault Damaged(string what) =>
        new("malformed-archive", $"the archive is damaged: {what}; send it again, whole and unchanged", null);
}
