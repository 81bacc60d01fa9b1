using System.Security.Cryptography;

namespace Nsg.Log;

/// <summary>The seam for randomness: salts, identifiers and keys come from here, so that a simulation can repeat a
/// run.</summary>
public interface IRandomness
{
    /// <summary>Fills a buffer with random bytes.</summary>
    void Fill(Span<byte> buffer);
}

/// <summary>The operating system's generator, asked for a page at a time: every record takes a salt and an
/// identifier.</summary>
public sealed class SystemRandomness : IRandomness
{
    private readonly Lock _turn = new();
    private readonly byte[] _page = new byte[4096];
    private int _used = 4096;

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        if (buffer.Length > _page.Length)
        {
            RandomNumberGenerator.Fill(buffer);
            return;
        }

        lock (_turn)
        {
            if (_used + buffer.Length > _page.Length)
            {
                RandomNumberGenerator.Fill(_page);
                _used = 0;
            }

            var taken = _page.AsSpan(_used, buffer.Length);
            taken.CopyTo(buffer);
            taken.Clear();
            _used += buffer.Length;
        }
    }
}

/// <summary>Identifiers made from the randomness seam.</summary>
public static class RandomnessExtensions
{
    /// <summary>A time-ordered identifier (UUID version 7, RFC 9562 section 5.7).</summary>
    public static Guid NewId(this IRandomness randomness, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        randomness.Fill(bytes);
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = (byte)((milliseconds >> (40 - (8 * i))) & 0xFF);
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
