using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Nsg.Node.Releases;

/// <summary>
/// The body of an answer to somebody else, held back until it is whole, hashed, on record and signed: in memory up to
/// a megabyte, beyond that in a file
/// that is prepared first.
/// </summary>
internal sealed class ReleaseBody : Stream
{
    private const int MemoryMax = 1024 * 1024;

    private readonly FileBufferingWriteStream _held;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal ReleaseBody(string folder) =>
        _held = new FileBufferingWriteStream(
            MemoryMax,
            tempFileDirectoryAccessor: () => Directory.CreateDirectory(Path.Combine(folder, "spool")).FullName
        );

    /// <summary>SHA-256 of the body.</summary>
    internal byte[] Digest() => _hash.GetCurrentHash();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _held.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what was held back.</summary>
    internal Task SendAsync(Stream body, CancellationToken cancellation) =>
        _held.Length == 0 ? Task.CompletedTask : _held.DrainBufferAsync(body, cancellation);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _hash.AppendData(buffer.Span);
        return _held.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        _hash.AppendData(buffer.AsSpan(offset, count));
        _held.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing leaves before the release is on record.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await _held.DisposeAsync();
        await base.DisposeAsync();
    }
}
