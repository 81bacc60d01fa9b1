using System.IO.Compression;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Reading;

/// <summary>
/// Members of a zip archive, one by one. Nothing is written to disk; names only identify, and odd ones are refused.
/// </summary>
internal static class ZipMembers
{
    private const int NameCharactersMax = 1024;
    private const int HeadBytesMin = 46;
    private const int ScanBytes = 1024 * 1024;

    /// <summary>Begins each member's head in the directory at an archive's end.</summary>
    private static ReadOnlySpan<byte> Head => [0x50, 0x4B, 0x01, 0x02];

    internal static IEnumerable<ContainerMember> Read(string name, Stream content, ReadingLimits limits)
    {
        var (archive, fault) = OpenArchive(content, limits);
        if (archive is null)
        {
            yield return new ContainerMember.Problem(name, fault!);
            yield break;
        }

        using (archive)
        {
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                if (IsClutter(entry.FullName))
                {
                    continue;
                }

                var memberName = $"{name}/{XmlFaults.OneLine(entry.FullName)}";
                var (bytes, problem) = ReadMember(entry, content.Length, limits, ref total);
                if (total > limits.ArchiveBytesMax)
                {
                    yield return new ContainerMember.Problem(
                        name,
                        new ReadingFault(
                            "archive-bomb",
                            $"the archive unpacks to more than {limits.ArchiveBytesMax} bytes; split it",
                            null
                        )
                    );
                    yield break;
                }

                if (problem is not null)
                {
                    yield return new ContainerMember.Problem(memberName, problem);
                    continue;
                }

                foreach (var document in DocumentContainer.Plain(memberName, bytes, limits))
                {
                    yield return document;
                }
            }
        }
    }

    private static (ZipArchive? Archive, ReadingFault? Fault) OpenArchive(Stream content, ReadingLimits limits)
    {
        ZipArchive? archive = null;
        try
        {
            if (!MayHoldMore(content, limits.ArchiveMembersMax))
            {
                archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
                if (archive.Entries.Count <= limits.ArchiveMembersMax)
                {
                    return (archive, null);
                }

                archive.Dispose();
            }

            return (
                null,
                new ReadingFault(
                    "archive-bomb",
                    $"the archive has more than {limits.ArchiveMembersMax} members; split it",
                    null
                )
            );
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            archive?.Dispose();
            return (null, Inflation.Damaged(XmlFaults.OneLine(failure.Message)));
        }
    }

    /// <summary>Whether there are heads of more members than are taken, before the list of them is read into memory: whatever an archive
    /// says of itself, each member has one.</summary>
    private static bool MayHoldMore(Stream content, int membersMax)
    {
        if (content.Length / HeadBytesMin <= membersMax)
        {
            return false;
        }

        var (start, heads, kept) = (content.Position, 0L, 0);
        var buffer = new byte[ScanBytes];
        int read;
        while (heads <= membersMax && (read = content.Read(buffer.AsSpan(kept))) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            heads += seen.Count(Head);
            kept = Math.Min(Head.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        content.Position = start;
        return heads > membersMax;
    }

    private static (ReadOnlyMemory<byte> Content, ReadingFault? Fault) ReadMember(
        ZipArchiveEntry entry,
        long archiveLength,
        ReadingLimits limits,
        ref long unpacked
    )
    {
        if (!IsSafe(entry.FullName))
        {
            return (
                default,
                new ReadingFault(
                    "unsafe-name",
                    "the member's name is absolute, climbs out of the archive or holds control characters; rename it",
                    null
                )
            );
        }

        if (entry.IsEncrypted)
        {
            return (default, new ReadingFault("encrypted", "the member is encrypted; send it unencrypted", null));
        }

        try
        {
            using var stream = entry.Open();
            var packed = Math.Min(entry.CompressedLength, archiveLength);
            var (bytes, fault) = Inflation.ReadAll(stream, packed, limits, ref unpacked);
            fault ??=
                bytes.Length != entry.Length || Checksum.Crc32(bytes.Span) != entry.Crc32
                    ? Inflation.Damaged("the member's length or checksum is not what the archive says")
                : Inflation.IsArchive(bytes.Span) ? Inflation.Nested()
                : null;
            return fault is null ? (bytes, null) : (default, fault);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return (default, Inflation.Damaged(XmlFaults.OneLine(failure.Message)));
        }
    }

    private static bool IsDamage(Exception failure) =>
        failure
            is InvalidDataException
                or EndOfStreamException
                or NotSupportedException
                or IOException
                or ArgumentException
                or OverflowException;

    // Folders, and what macOS and Windows leave beside the files.
    private static bool IsClutter(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last.Length == 0
            || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || last.StartsWith("._", StringComparison.Ordinal)
            || last is ".DS_Store" or "Thumbs.db" or "desktop.ini";
    }

    private static bool IsSafe(string name)
    {
        if (
            name.Length > NameCharactersMax
            || name.Any(char.IsControl)
            || name[0] is '/' or '\\'
            || (name.Length > 1 && name[1] == ':')
        )
        {
            return false;
        }

        return !name.Split('/', '\\').Contains("..");
    }
}
