using System.IO.Compression;
using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Reading;

public sealed class DocumentContainerTests
{
    private static readonly byte[] Invoice = Encoding.UTF8.GetBytes(Fixtures.Invoice);

    [Fact]
    public void Open_PlainFile_IsTheDocumentItself()
    {
        var only = Open(Invoice).ShouldHaveSingleItem().ShouldBeOfType<ContainerMember.Document>();

        only.Name.ShouldBe("file");
        only.Content.ToArray().ShouldBe(Invoice);
    }

    [Fact]
    public void Open_Gzip_IsUnpacked() =>
        Open(Gzip(Invoice))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ContainerMember.Document>()
            .Content.ToArray()
            .ShouldBe(Invoice);

    [Fact]
    public void Open_Zip_GivesMembersInOrderAndPassesOverClutter()
    {
        var zip = Zip(
            ("a/1.xml", Invoice),
            ("a/", []),
            ("__MACOSX/a/._1.xml", [1]),
            ("a/.DS_Store", [1]),
            ("a/2.xml", [7, 7])
        );

        var members = Open(zip);

        members.Select(member => member.Name).ShouldBe(["file/a/1.xml", "file/a/2.xml"]);
        members.ShouldAllBe(member => member is ContainerMember.Document);
    }

    [Fact]
    public void Open_ZipFromStream_StaysTheCallers()
    {
        using var stream = new MemoryStream(Zip(("1.xml", Invoice)));

        DocumentContainer.Open("file", stream, ReadingLimits.Default).ShouldHaveSingleItem();

        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void Open_BadMembers_AreNamedAndTheOthersCome()
    {
        var zip = Zip(
            ("../up.xml", Invoice),
            ("/abs.xml", Invoice),
            ("a\\..\\..\\b.xml", Invoice),
            ("C:x.xml", Invoice),
            ("inner.zip", Zip(("x", Invoice))),
            ("inner.gz", Gzip(Invoice)),
            ("bomb.xml", new byte[9_000_000]),
            ("good.xml", Invoice)
        );

        var members = Open(zip);

        members
            .OfType<ContainerMember.Problem>()
            .Select(problem => problem.Fault.Code)
            .ShouldBe([
                "unsafe-name",
                "unsafe-name",
                "unsafe-name",
                "unsafe-name",
                "nested-archive",
                "nested-archive",
                "archive-bomb",
            ]);
        members.OfType<ContainerMember.Document>().ShouldHaveSingleItem().Name.ShouldBe("file/good.xml");
    }

    [Fact]
    public void Open_GzipBomb_IsRefused() => Problem(Gzip(new byte[20_000_000])).Code.ShouldBe("archive-bomb");

    [Fact]
    public void Open_GzipInGzip_IsRefused() => Problem(Gzip(Gzip(Invoice))).Code.ShouldBe("nested-archive");

    [Fact]
    public void Open_TooLarge_IsRefused() =>
        Problem(Gzip(Invoice), new ReadingLimits { DocumentBytesMax = 1000 }).Code.ShouldBe("too-large");

    [Fact]
    public void Open_TooManyMembers_IsRefused() =>
        Problem(Zip(("1", Invoice), ("2", Invoice)), new ReadingLimits { ArchiveMembersMax = 1 })
            .Code.ShouldBe("archive-bomb");

    [Fact]
    public void Open_ArchiveTooLargeInAll_StopsThere()
    {
        var members = DocumentContainer
            .Open(
                "file",
                Zip(("1", Invoice), ("2", Invoice), ("3", Invoice)),
                new ReadingLimits { ArchiveBytesMax = Invoice.Length + 5 }
            )
            .ToList();

        members.Count.ShouldBe(2);
        members[1].ShouldBeOfType<ContainerMember.Problem>().Fault.Code.ShouldBe("archive-bomb");
    }

    [Fact]
    public void Open_ArchiveOfDamagedMembers_CountsWhatWasUnpackedOfThem()
    {
        var zip = Zip(("1", Invoice), ("2", Invoice), ("3", Invoice));
        byte[] head = [0x50, 0x4B, 1, 2];
        for (var at = 0; zip.AsSpan(at).IndexOf(head) is >= 0 and var next; at += next + head.Length)
        {
            zip[at + next + 16] ^= 1;
        }

        var faults = DocumentContainer
            .Open("file", zip, new ReadingLimits { ArchiveBytesMax = Invoice.Length + 5 })
            .Select(member => member.ShouldBeOfType<ContainerMember.Problem>().Fault.Code)
            .ToList();

        faults.ShouldBe(["malformed-archive", "archive-bomb"]);
    }

    [Fact]
    public void Open_CutArchives_AreNamed()
    {
        var gzip = Gzip(Invoice);
        var zip = Zip(("1.xml", Invoice));
        foreach (
            var cut in new[] { gzip[..^1], gzip[..^8], gzip[..(gzip.Length / 2)], gzip[..12], zip[..^3], zip[..40] }
        )
        {
            Problem(cut).Code.ShouldBe("malformed-archive");
        }
    }

    [Fact]
    public void Open_ChangedByteInMember_IsNamed()
    {
        var zip = Zip(CompressionLevel.NoCompression, ("1.xml", Invoice));
        zip[200] ^= 1;

        Problem(zip).Code.ShouldBe("malformed-archive");
    }

    [Fact]
    public void Open_EnvelopesBetweenDocuments_SplitsThem()
    {
        var pair =
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>\u00e5</s:Header></s:Envelope>\r\n"
            + "<?xml version='1.0'?>"
            + Fixtures.Invoice
            + "\n";

        var members = Open(Encoding.UTF8.GetBytes(pair + pair));

        members.Select(member => member.Name).ShouldBe(["file#1", "file#2"]);
        foreach (var member in members.Cast<ContainerMember.Document>())
        {
            var invoice = Reader.Understand<Invoice>(member.Content.ToArray());
            invoice.Number.ShouldBe("F-17");
            invoice.Unmodelled.Select(value => value.Path).ShouldContain("/Envelope/Header");
            invoice.Unmodelled[^1].Line.ShouldBe(51);
        }

        Reader.Refused(pair + pair).Code.ShouldBe("several-documents");
    }

    [Fact]
    public void Open_EnvelopeAndDocumentInOtherEncoding_ReadsBoth()
    {
        byte[] content =
        [
            .. "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>"u8,
            .. Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-15'?>" + Fixtures.Invoice),
        ];

        Reader.Understand<Invoice>(content).Seller.Name.ShouldBe("Björk & Co");
    }

    private static List<ContainerMember> Open(byte[] content) =>
        [.. DocumentContainer.Open("file", content, ReadingLimits.Default)];

    private static ReadingFault Problem(byte[] content, ReadingLimits? limits = null) =>
        DocumentContainer
            .Open("file", content, limits ?? ReadingLimits.Default)
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ContainerMember.Problem>()
            .Fault;

    private static byte[] Gzip(byte[] content)
    {
        using var sink = new MemoryStream();
        using (var gzip = new GZipStream(sink, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return sink.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members) => Zip(CompressionLevel.Optimal, members);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        using var sink = new MemoryStream();
        using (var archive = new ZipArchive(sink, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var stream = archive.CreateEntry(name, level).Open();
                stream.Write(content);
            }
        }

        return sink.ToArray();
    }
}
