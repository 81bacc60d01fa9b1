using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Nsg.Documents.Reading;

namespace Nsg.Bookkeeping.Intake;

/// <summary>A file that has been read, hashed and compressed: all the work that needs no books, done before the
/// writer's turn.</summary>
public sealed record PreparedDocument
{
    private const int BrotliQuality = 1;
    private const int BrotliWindow = 20;

    private PreparedDocument() { }

    /// <summary>Name of the file, without folders, or null.</summary>
    public required string? FileName { get; init; }

    /// <summary>The original bytes, compressed, with their hash.</summary>
    public required OriginalContent Original { get; init; }

    /// <summary>What came of reading it.</summary>
    public required DocumentReading Reading { get; init; }

    /// <summary>What its rules say of it.</summary>
    public required DocumentFindings Findings { get; init; }

    /// <summary>Reads, validates, hashes and compresses. Pure; safe on any thread.</summary>
    public static PreparedDocument Prepare(
        string? fileName,
        ReadOnlyMemory<byte> content,
        ReadingLimits limits,
        DocumentCheck check
    )
    {
        ArgumentNullException.ThrowIfNull(check);
        var reading = DocumentReader.Read(content, limits, out var tree);
        return new PreparedDocument
        {
            FileName = fileName is null ? null : Path.GetFileName(fileName),
            Original = Keep(content.Span),
            Reading = reading,
            Findings = check.Run(tree, reading),
        };
    }

    /// <summary>Bytes as they are kept, without reading what they say.</summary>
    public static OriginalContent Keep(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length, Compress(content));

    /// <summary>The bytes of an original, uncompressed and checked against the hash.</summary>
    /// <exception cref="InvalidDataException">The stored bytes are not the document's.</exception>
    public static byte[] Restore(OriginalContent original)
    {
        var bytes = new byte[Math.Clamp(original.Size, 0L, Array.MaxLength)];
        var isWhole =
            BrotliDecoder.TryDecompress(original.Compressed.Span, bytes, out var written) && written == original.Size;
        if (!isWhole || Convert.ToHexStringLower(SHA256.HashData(bytes)) != original.Sha256)
        {
            throw new InvalidDataException(
                $"The stored bytes of {original.Sha256} are damaged; restore them from a backup."
            );
        }

        return bytes;
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, buffer, out var written, BrotliQuality, BrotliWindow)
                ? buffer.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException("The compressor's own bound was too small.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
