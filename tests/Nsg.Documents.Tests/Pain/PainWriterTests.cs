using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Documents.Tests.Pain;

public sealed class PainWriterTests
{
    private static readonly string[] Texts =
    [
        "Nabo A/S",
        "Ærø & Søn <ApS>",
        new string('x', 200),
        string.Concat(Enumerable.Repeat("😀", 60)),
        "to\n linjer",
    ];

    private static readonly (Country Country, string Account)[] Accounts =
    [
        (Country.DK, "DK5000400440116243"),
        (Country.DK, "0040-0440116243"),
        (Country.NO, "8601.11.17947"),
        (Country.SE, "5050-1055"),
        (Country.SE, "5491-0000003"),
        (Country.SE, "410054-1"),
        (Country.FI, "123456-785"),
        (Country.IS, "0159-26-007654"),
    ];

    [OfficialFact("cross/iso20022-pain/doc/ISO20022/pain/001/001")]
    public void Write_AnyPayments_AreValid()
    {
        AreValid(PainVersion.V03, "03");
        AreValid(PainVersion.V09, "09");
    }

    private static void AreValid(PainVersion version, string number)
    {
        var schemas = Schemas.Single($"cross/iso20022-pain/doc/ISO20022/pain/001/001/pain.001.001.{number}.xsd");
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed => Schemas.Errors(schemas, PainWriter.Write(Payments(new Random(seed)), version)).ShouldBeEmpty()
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Write_PaymentsOfTwoDays_StandInTwoBatchesWithTheirSums()
    {
        var order = Payments(new Random(1)) with
        {
            Transfers = [Transfer(1, 1, 10m), Transfer(2, 2, 5m), Transfer(3, 1, 2m)],
        };

        var text = Encoding.UTF8.GetString(PainWriter.Write(order, PainVersion.V09));

        text.ShouldContain("<NbOfTxs>3</NbOfTxs>\n      <CtrlSum>17.00</CtrlSum>");
        text.ShouldContain("<PmtInfId>M1-1</PmtInfId>");
        text.ShouldContain("<NbOfTxs>2</NbOfTxs>\n      <CtrlSum>12.00</CtrlSum>");
        text.ShouldContain("<PmtInfId>M1-2</PmtInfId>");
    }

    [Fact]
    public void Write_ToABankgiro_NamesTheGiro()
    {
        var text = Encoding.UTF8.GetString(
            PainWriter.Write(
                Payments(new Random(1)) with
                {
                    Transfers = [Transfer(1, 1, 10m) with { CreditorAccount = Account(Country.SE, "5050-1055") }],
                },
                PainVersion.V03
            )
        );

        text.ShouldContain("<Prtry>BGNR</Prtry>");
        text.ShouldContain("<MmbId>9900</MmbId>");
    }

    [Theory]
    [InlineData("NO", "8601.11.17947", "Iban", "NO9386011117947")]
    [InlineData("DK", "0040-0440116243", "Iban", "DK5000400440116243")]
    [InlineData("SE", "410054-1", "Plusgiro", "4100541")]
    [InlineData("IS", "0159-26-007654", "Bban", "015926007654")]
    public void TryParse_OfANationalAccount_TakesItsIbanWhereThatFollows(
        string country,
        string text,
        string kind,
        string number
    )
    {
        var account = Account(Country.Parse(country), text);

        (account.Kind.ToString(), account.Number).ShouldBe((kind, number));
    }

    [Fact]
    public void TryParse_WithAWrongDigit_IsNone() =>
        TransferAccount.TryParse(Country.DK, "DK5000400440116244", out _).ShouldBeFalse();

    private static CreditTransferOrder Payments(Random random) =>
        new()
        {
            MessageId = "M1",
            Made = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
            Debtor = Texts[random.Next(Texts.Length)],
            DebtorIds = [new Identifier("20202020", "COID")],
            DebtorAccount = Any(random),
            DebtorAgent = random.Next(2) == 0 ? null : "DABADKKK",
            DebtorCurrency = Currency.DKK,
            Transfers = [.. Enumerable.Range(1, random.Next(1, 6)).Select(i => Random(random, i))],
        };

    private static CreditTransfer Random(Random random, int place)
    {
        var amount = random.Next(1, 1_000_000) / 100m;
        return Transfer(place, random.Next(1, 4), amount) with
        {
            Creditor = Texts[random.Next(Texts.Length)],
            CreditorAccount = Any(random),
            CreditorAgent = random.Next(2) == 0 ? null : "NDEASESS",
            Reference = random.Next(2) == 0 ? null : "RF111232",
            Documents =
                random.Next(2) == 0 ? [Document("1", amount)] : [Document("1", amount + 5m), Document("C2", -5m)],
        };
    }

    private static CreditTransfer Transfer(int place, int day, decimal amount) =>
        new()
        {
            EndToEndId = $"E{place}",
            Day = new DateOnly(2026, 12, day),
            Amount = new Money(amount, Currency.DKK),
            Creditor = "Nabo A/S",
            CreditorAccount = Account(Country.DK, "DK5000400440116243"),
            Documents = [Document("1", amount)],
        };

    private static TransferDocument Document(string number, decimal amount) =>
        new(number, new DateOnly(2026, 11, 1), new Money(amount, Currency.DKK));

    private static TransferAccount Any(Random random)
    {
        var (country, text) = Accounts[random.Next(Accounts.Length)];
        return Account(country, text);
    }

    private static TransferAccount Account(Country country, string text) =>
        TransferAccount.TryParse(country, text, out var account) ? account : throw new InvalidOperationException(text);
}
