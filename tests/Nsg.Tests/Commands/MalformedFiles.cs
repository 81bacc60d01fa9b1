using System.IO.Compression;
using System.Text;

namespace Nsg.Command.Tests.Commands;

/// <summary>Files that cannot be used, each broken in a way of its own.</summary>
internal static class MalformedFiles
{
    private const int Big = 50_000_000;

    private static readonly byte[] Good = File.ReadAllBytes(Bakery.Fixture("flour.xml"));

    /// <summary>Name, content, and the code that its line starts with.</summary>
    internal static IReadOnlyList<(string Name, byte[] Content, string Code)> All { get; } =
    [
        ("empty.xml", [], "empty"),
        ("truncated.xml", Good[..(Good.Length / 2)], "malformed-xml"),
        ("not-xml.xml", "Dear bakery, please find the invoice attached."u8.ToArray(), "not-xml"),
        (
            "wrong-encoding.xml",
            Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice>M\u00F8llen</Invoice>"),
            "wrong-encoding"
        ),
        (
            "laughs.xml",
            "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"u8.ToArray(),
            "dtd-forbidden"
        ),
        ("deep.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))), "too-deep"),
        ("unknown.xml", "<Letter xmlns=\"urn:nobody\"/>"u8.ToArray(), "unknown-root"),
        ("bomb.xml.gz", Gzip(new byte[Big]), "archive-bomb"),
        ("bomb.zip", Zip("bomb.xml", new byte[Big]), "archive-bomb"),
        ("climbing.zip", Zip("../climbing.xml", Good), ""),
        ("half.zip", Zip("half.xml", Good)[..200], ""),
    ];

    private static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(string member, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(member).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }
}
