using System.IO.Compression;
using Nsg.Documents.Model;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Reading;

/// <summary>One document of a file: a file is one document, or an archive of many.</summary>
public abstract record ContainerMember
{
    private ContainerMember(string name) => Name = name;

    /// <summary>The file's name; for a member of an archive <c>archive.zip/folder/member.xml</c>.</summary>
    public string Name { get; }

    /// <summary>The bytes of one document.</summary>
    public sealed record Document : ContainerMember
    {
        internal Document(string name, ReadOnlyMemory<byte> content)
            : base(name) => Content = content;

        /// <summary>The bytes, uncompressed.</summary>
        public ReadOnlyMemory<byte> Content { get; }
    }

    /// <summary>A file or member that cannot be opened; the others are not touched by it.</summary>
    public sealed record Problem : ContainerMember
    {
        internal Problem(string name, ReadingFault fault)
            : base(name) => Fault = fault;

        /// <summary>Why.</summary>
        public ReadingFault Fault { get; }
    }
}

/// <summary>
/// Opens what a document may come in: plain, gzip, zip, or several documents one after another with SOAP envelopes
/// between them. Members come one by one, within the limits of size, count and compression ratio. An archive inside an
/// archive is not opened.
/// </summary>
public static class DocumentContainer
{
    /// <summary>Opens bytes at hand.</summary>
    /// <inheritdoc cref="Open(string, Stream, ReadingLimits)"/>
    public static IEnumerable<ContainerMember> Open(string name, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        return OpenBytes(name, content, limits);
    }

    /// <summary>Opens a stream; it is read while the members are taken, and stays the caller's.</summary>
    /// <param name="name">The file's name, for messages; it decides nothing.</param>
    /// <param name="content">The stream; a zip archive in a stream that cannot seek is taken into memory first, up to
    /// one document's size.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>Documents and problems, lazily.</returns>
    public static IEnumerable<ContainerMember> Open(string name, Stream content, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        return OpenStream(name, content, limits);
    }

    internal static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    internal static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    private static IEnumerable<ContainerMember> OpenStream(string name, Stream content, ReadingLimits limits)
    {
        if (content.CanSeek && content.Length - content.Position > 4)
        {
            var head = new byte[4];
            var start = content.Position;
            content.ReadExactly(head);
            content.Position = start;
            if (IsZip(head))
            {
                return ZipMembers.Read(name, content, limits);
            }
        }

        var (bytes, fault) = Inflation.ReadAll(content, compressed: null, limits);
        return fault is null ? OpenBytes(name, bytes, limits) : [new ContainerMember.Problem(name, fault)];
    }

    private static IEnumerable<ContainerMember> OpenBytes(
        string name,
        ReadOnlyMemory<byte> content,
        ReadingLimits limits
    )
    {
        if (IsZip(content.Span))
        {
            return ZipMembers.Read(name, Inflation.AsStream(content), limits);
        }

        return IsGzip(content.Span) ? [Unzipped(name, content, limits)] : Plain(name, content, limits);
    }

    internal static IEnumerable<ContainerMember> Plain(string name, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var parts = SoapFiles.Split(content, limits);
        if (parts.Count < 2)
        {
            return [new ContainerMember.Document(name, content)];
        }

        return parts.Select(
            (part, i) => new ContainerMember.Document(FormattableString.Invariant($"{name}#{i + 1}"), part)
        );
    }

    private static ContainerMember Unzipped(string name, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        try
        {
            using var source = Inflation.AsStream(content);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            var (bytes, fault) = Inflation.ReadAll(gzip, content.Length, limits);
            fault ??=
                Inflation.IsArchive(bytes.Span) ? Inflation.Nested()
                : Inflation.HasGzipLength(content.Span, bytes.Length) ? null
                : Inflation.Damaged("the gzip file is cut short, or made of several parts");
            return fault is null ? new ContainerMember.Document(name, bytes) : new ContainerMember.Problem(name, fault);
        }
        catch (InvalidDataException failure)
        {
            return new ContainerMember.Problem(name, Inflation.Damaged(XmlFaults.OneLine(failure.Message)));
        }
    }
}
