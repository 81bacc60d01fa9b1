using FsCheck;
using FsCheck.Fluent;
using Nsg.Reporting.Sie;

namespace Nsg.Reporting.Tests.BookFiles;

public sealed class Crc32Tests
{
    [Fact]
    public void Checksum_OfTwoTexts_IsJoinedFromTheirs() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                ArbMap.Default.ArbFor<byte[]>(),
                (first, second) =>
                {
                    Crc32
                        .Combine(Of(first).Value, Of(second).Value, Of(second).Length)
                        .ShouldBe(Of([.. first, .. second]).Value);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Checksum_OfTheStandardsExample_IsAsPublished() =>
        Of("123456789"u8.ToArray()).Value.ShouldBe(0xCBF43926u);

    [Fact]
    public void Checksum_OfTextInPieces_IsThatOfTheWhole()
    {
        var random = new System.Random(11);
        var bytes = new byte[20_011];
        random.NextBytes(bytes);
        var whole = uint.MaxValue;
        foreach (var one in bytes)
        {
            whole ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                whole = (whole & 1) == 0 ? whole >> 1 : 0xEDB88320 ^ (whole >> 1);
            }
        }

        foreach (var most in new[] { 1, 9, 5_000, bytes.Length })
        {
            var checksum = new Crc32();
            for (var at = 0; at < bytes.Length; )
            {
                var length = Math.Min(random.Next(1, most + 1), bytes.Length - at);
                checksum.Add(bytes.AsSpan(at, length));
                at += length;
            }

            (checksum.Value, checksum.Length).ShouldBe((~whole, bytes.Length));
        }
    }

    private static Crc32 Of(byte[] bytes)
    {
        var checksum = new Crc32();
        checksum.Add(bytes);
        return checksum;
    }
}
