using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>Posted entries are written by code of their own; it must give the bytes of the general way.</summary>
public sealed class EntryPostedTextTests
{
    private static readonly string?[] Texts =
    [
        null,
        "",
        "Sale",
        "Sölgäs \"ett\" \\ två",
        "\u0001\n\t\u2028",
        "😀 \ud83d",
        "a/b <c> & 'd'",
    ];

    [Fact]
    public void EntriesOfAllKinds_AreWrittenAsTheGeneralWayDoes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Same(Make(new Random(seed))))
        );

    private static bool Same(EntryPosted entry)
    {
        var general = CanonicalJson.Canonicalise(
            JsonSerializer.SerializeToUtf8Bytes(entry, RecordJson.Default.EntryPosted)
        );
        var written = RecordJson.Draft(RecordKind.EntryPosted, "test", entry).Payload.ToArray();
        Encoding.UTF8.GetString(written).ShouldBe(Encoding.UTF8.GetString(general));
        return true;
    }

    private static EntryPosted Make(Random dice)
    {
        var text = () => Texts[dice.Next(Texts.Length)];
        var id = () => dice.Next(2) == 0 ? (Guid?)null : Guid.CreateVersion7();
        var amount = () => dice.Next(-1_000_000, 1_000_000) / 100m;
        return new EntryPosted
        {
            Entry = Guid.CreateVersion7(),
            Series = "G",
            Year = 2025,
            Number = dice.NextInt64(1, 1_000_000_000),
            Kind = "ordinary",
            Date = new DateOnly(2025, 1, 1).AddDays(dice.Next(365)),
            Text = text() ?? "x",
            Document = id(),
            Reverses = id(),
            Corrects = id(),
            Currency = Currency.EUR,
            Lines =
            [
                .. Enumerable
                    .Range(0, dice.Next(4))
                    .Select(_ => new PostedLine
                    {
                        Account = text() ?? "1500",
                        Base = amount(),
                        Currency = Currency.EUR,
                        Amount = amount(),
                        Text = text(),
                        VatCode = text(),
                        VatPart = text(),
                        VatRate = dice.Next(2) == 0 ? null : 25.50m,
                        VatDate = dice.Next(2) == 0 ? null : new DateOnly(2025, 2, 28),
                        Party = text(),
                        Item = id(),
                        Objects =
                            dice.Next(2) == 0
                                ? null
                                :
                                [
                                    .. Enumerable
                                        .Range(0, dice.Next(3))
                                        .Select(_ => new LineObject(text() ?? "1", text() ?? "2")),
                                ],
                        Quantity = dice.Next(2) == 0 ? null : amount(),
                        Reference = text(),
                    }),
            ],
            Source =
                dice.Next(2) == 0
                    ? null
                    : new VoucherSource(
                        text() ?? "A",
                        text() ?? "1",
                        dice.Next(2) == 0 ? null : new DateOnly(2025, 3, 1),
                        text()
                    ),
            Request = dice.Next(2) == 0 ? null : new RequestKey(text() ?? "k", "00ff"),
            DateReason = text(),
            Attachments = dice.Next(8) == 0 ? [Guid.CreateVersion7()] : null,
        };
    }
}
