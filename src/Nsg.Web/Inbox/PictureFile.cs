namespace Nsg.Web.Inbox;

/// <summary>Pictures that a browser may show: a photo of a receipt, say. What a file is, its first bytes say and not its
/// name; all else is only saved, since what it holds was written by somebody else.</summary>
internal static class PictureFile
{
    private static readonly (byte[] Begins, string Type)[] Types =
    [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x47, 0x49, 0x46, 0x38], "image/gif"),
    ];

    /// <summary>Media type of a picture, or null for a file that is none.</summary>
    internal static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (begins, type) in Types)
        {
            if (bytes.StartsWith(begins))
            {
                return type;
            }
        }

        return null;
    }
}
