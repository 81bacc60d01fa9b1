using System.Buffers.Text;

namespace Nsg.Web.SignIn;

/// <summary>Bytes as URL-safe base64 (RFC 4648 section 5), without padding.</summary>
internal static class Base64Text
{
    internal static string Of(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>Reads text of so many bytes.</summary>
    internal static bool TryRead(string? text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        return text is not null
            && Base64Url.IsValid(text, out var decoded)
            && decoded == length
            && Base64Url.TryDecodeFromChars(text, bytes, out _);
    }

    /// <summary>Reads text of any length up to a limit, or null.</summary>
    internal static byte[]? Read(string text, int lengthMax) =>
        text.Length <= lengthMax * 2 && Base64Url.IsValid(text, out var length) && length <= lengthMax
            ? Base64Url.DecodeFromChars(text)
            : null;
}
