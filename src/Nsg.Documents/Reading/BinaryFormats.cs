using Nsg.Documents.Model;

namespace Nsg.Documents.Reading;

/// <summary>Formats that are told by their first bytes and kept as they are.</summary>
internal static class BinaryFormats
{
    internal static OtherDocument? Recognise(ReadOnlySpan<byte> content)
    {
        var name = content switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "PDF",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "PNG",
            [0xFF, 0xD8, 0xFF, ..] => "JPEG",
            _ => null,
        };
        return name is null
            ? null
            : new OtherDocument
            {
                Kind = DocumentKind.Other,
                Syntax = name,
                Root = name,
            };
    }
}
