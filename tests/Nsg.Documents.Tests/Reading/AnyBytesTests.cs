using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Reading;

public sealed class AnyBytesTests
{
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Fixtures.Invoice),
        Encoding.Unicode.GetBytes(Fixtures.Invoice),
        Encoding.UTF8.GetBytes(
            Fixtures.Camt(
                "08",
                "<Ntry><Amt Ccy='NOK'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-05</Dt></BookgDt></Ntry>"
            )
        ),
        Encoding.UTF8.GetBytes(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>\n<?xml version='1.0'?>"
                + Fixtures.Invoice
        ),
    ];

    private static readonly ReadingLimits Limits = new() { DocumentBytesMax = 200_000 };

    [Fact]
    public void Read_AnyBytes_GivesAnAnswer() =>
        Prop.ForAll<byte[]>(content => IsAnswered(content)).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_ChangedDocuments_GiveAnAnswer()
    {
        var changes =
            from seed in Gen.Elements(Seeds)
            from edits in (
                from at in Gen.Choose(0, seed.Length - 1)
                from what in Gen.Choose(0, 3)
                from value in Gen.Choose(0, 255)
                select (at, what, value)
            ).ListOf()
            select edits
                .Take(6)
                .Aggregate(seed, (content, edit) => Change(content, edit.at, edit.what, (byte)edit.value));

        Prop.ForAll(changes.ToArbitrary(), content => IsAnswered(content))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static byte[] Change(byte[] content, int at, int what, byte value)
    {
        at = Math.Min(at, Math.Max(content.Length - 1, 0));
        return what switch
        {
            0 => content[..at],
            1 => [.. content[..at], value, .. content[at..]],
            2 => [.. content[..at], .. content[Math.Min(at + (value % 40), content.Length)..]],
            _ => [.. content[..at], .. content[Math.Max(at - (value * 4), 0)..at], .. content[at..]],
        };
    }

    private static bool IsAnswered(byte[] content)
    {
        foreach (var member in DocumentContainer.Open("x", content, Limits))
        {
            var fault = member switch
            {
                ContainerMember.Problem problem => problem.Fault,
                ContainerMember.Document document => (
                    DocumentReader.Read(document.Content, Limits) as DocumentReading.Unusable
                )?.Fault,
                _ => null,
            };
            if (fault is not null && (fault.Text.Any(char.IsControl) || fault.Code.Length == 0))
            {
                return false;
            }
        }

        return true;
    }
}
