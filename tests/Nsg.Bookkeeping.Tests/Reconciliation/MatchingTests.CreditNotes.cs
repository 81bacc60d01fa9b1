using Nsg.Bookkeeping.Tests.Kit;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>Credit notes: settled, netted, paid back.</summary>
public sealed partial class MatchingTests
{
    [Fact]
    public void CreditNote_NamingTheInvoice_SettlesIt()
    {
        Buy("1001", 100m);
        Buy("9001", 30m, preceding: "1001");
        Pay(new TestPayment("E1", "2025-03-20", -70m) { Named = [new Remittance(Number: "1001")] });
        NothingOpen();
    }

    [Fact]
    public void CreditNote_NotNaming_IsNettedWhenThePaymentNamesBoth()
    {
        Buy("1001", 100m);
        Buy("9001", 30m, isCredit: true);
        Pay(
            new TestPayment("E1", "2025-03-20", -70m)
            {
                Named = [new Remittance(Number: "1001"), new Remittance(Number: "9001")],
            }
        );
        NothingOpen();
    }

    [Fact]
    public void Refund_OfACreditNote_ClosesIt()
    {
        Buy("9001", 30m, isCredit: true);
        Pay(new TestPayment("E1", "2025-03-20", 30m, Alfa.Name) { Named = [new Remittance(Number: "9001")] });
        NothingOpen();
    }

    [Fact]
    public void Payment_NamingACreditNoteThatItCannotPay_IsNotADoublePayment()
    {
        Sell("9001", 30m, Alfa, isCredit: true);
        Pay(new TestPayment("E1", "2025-03-20", 70m) { Named = [new Remittance(Number: "9001")] });
        _books.Flags().ShouldBeEmpty();
        Matches().ShouldBeEmpty();
    }
}
