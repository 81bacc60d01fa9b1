using Nsg.Vocabulary;

namespace Nsg.Command;

/// <summary>Files that a command reads whole. What is wrong with one is told with its name.</summary>
internal static class InputFile
{
    private const int BytesMax = 256 << 20;

    /// <summary>A file, or standard input.</summary>
    /// <param name="path">Its path; <c>-</c> for standard input.</param>
    /// <param name="read">Reads it.</param>
    internal static T Read<T>(string path, Func<byte[], T> read)
    {
        try
        {
            return read(Bytes(path));
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{(path == "-" ? "standard input" : path)}: {fault.Message}");
        }
    }

    /// <summary>Separated values; other letters than UTF-8 are taken, and said.</summary>
    internal static T Table<T>(string path, Func<string, T> read) =>
        Read(
            path,
            bytes =>
            {
                var rows = read(TableText.Of(bytes, out var notice));
                if (notice is not null)
                {
                    Console.Error.WriteLine($"nsg: warning: {path}: {notice}");
                }

                return rows;
            }
        );

    private static byte[] Bytes(string path)
    {
        using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        var content = new MemoryStream();
        var part = new byte[1 << 16];
        for (int taken; (taken = input.Read(part)) > 0; )
        {
            if (content.Length + taken > BytesMax)
            {
                throw new InvalidDataException($"it is larger than {BytesMax >> 20} MB");
            }

            content.Write(part, 0, taken);
        }

        return content.ToArray();
    }
}
