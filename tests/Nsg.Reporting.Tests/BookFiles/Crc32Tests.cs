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

    private static Crc32 Of(byte[] bytes)
    {
        var checksum = new Crc32();
        checksum.Add(bytes);
        return checksum;
    }
}
