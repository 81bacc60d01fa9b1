using System.Security.Cryptography;
using System.Text;

namespace Nsg.Log.Tests;

public sealed class RecordTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Payload = "{\"a\":1}"u8.ToArray();

    private static readonly LogRecord Record = new()
    {
        Company = "c1",
        Stream = LogStream.Books,
        Sequence = 7,
        Time = new DateTimeOffset(2026, 1, 31, 13, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567),
        Kind = "entry.posted",
        Actor = "key:\"é\"",
        Payload = Payload,
        Salt = Salt,
        PayloadHash = LeafHash.OfPayload(Salt, Payload),
    };

    [Fact]
    public void Header_Record_IsTheCanonicalTextOfItsFacts()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Salt, .. Payload]));

        Encoding
            .UTF8.GetString(LeafHash.Header(Record))
            .ShouldBe(
                "{\"actor\":\"key:\\\"é\\\"\",\"company\":\"c1\",\"kind\":\"entry.posted\",\"payloadHash\":\""
                    + hash
                    + "\",\"sequence\":7,\"stream\":\"books\",\"time\":\"2026-01-31T12:00:00.123456Z\"}"
            );
    }

    [Fact]
    public void OfRecord_Header_IsHashedAsALeaf() =>
        LeafHash.OfRecord(Record).ShouldBe(SHA256.HashData([0, .. LeafHash.Header(Record)]));

    [Fact]
    public void OfRecord_AfterAnErasure_IsTheSame() =>
        LeafHash.OfRecord(Record with { Payload = null, Salt = null }).ShouldBe(LeafHash.OfRecord(Record));

    [Fact]
    public void OfRecord_AnyFactChanged_IsAnother()
    {
        LogRecord[] others =
        [
            Record with
            {
                Company = "c2",
            },
            Record with
            {
                Stream = LogStream.Access,
            },
            Record with
            {
                Sequence = 8,
            },
            Record with
            {
                Time = Record.Time.AddTicks(10),
            },
            Record with
            {
                Kind = "entry.reversed",
            },
            Record with
            {
                Actor = "operator",
            },
            Record with
            {
                PayloadHash = new byte[32],
            },
        ];

        others.Append(Record).Select(record => Convert.ToHexString(LeafHash.OfRecord(record))).ShouldBeUnique();
    }

    [Fact]
    public void ToNote_Checkpoint_HasTheBooksAsTheTreeAndTheAccessesAsAnExtension() =>
        new Checkpoint("c1", new(2, new byte[32]), new(0, Merkle.EmptyRoot()))
            .ToNote()
            .ShouldBe(
                "nsg-log/c1\n2\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\naccess 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            );

    [Fact]
    public void NewId_Time_IsInTheFirst48BitsOfAVersion7Uuid()
    {
        var time = new DateTimeOffset(2022, 2, 22, 19, 22, 22, TimeSpan.Zero);

        var id = new Filler(0xFF).NewId(time);

        id.ToString().ShouldBe("017f22e2-79b0-7fff-bfff-ffffffffffff");
        id.Version.ShouldBe(7);
        new Filler(0).NewId(time.AddMilliseconds(1)).CompareTo(id).ShouldBePositive();
    }

    private sealed class Filler(byte value) : IRandomness
    {
        public void Fill(Span<byte> buffer) => buffer.Fill(value);
    }
}
