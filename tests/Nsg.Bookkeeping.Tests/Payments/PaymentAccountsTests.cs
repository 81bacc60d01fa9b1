using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Payments;

public sealed class PaymentAccountsTests
{
    [Theory]
    [InlineData("DK", "93", "12345678", null, null)]
    [InlineData("DK", "50", "1234567", null, null)]
    [InlineData("DK", "42", "0001234567", "5560", "5560-0001234567")]
    [InlineData("DK", "31", "0001234567", null, null)]
    [InlineData("DK", "30", "0040-0440116243", null, "0040-0440116243")]
    [InlineData("DK", "58", "DK5000400440116243", null, "DK5000400440116243")]
    [InlineData("SE", "30", "50501055", "SE:BANKGIRO", "5050-1055")]
    [InlineData("SE", "30", "4100541", "SE:PLUSGIRO", "410054-1")]
    [InlineData("NO", "49", "NO9386011117947", null, null)]
    [InlineData("NO", "48", "NO9386011117947", null, null)]
    [InlineData("NO", "30", "86011117947", null, "86011117947")]
    public void TransferTo_OfAWayToPay_IsAnAccountOnlyWhereATransferReachesIt(
        string country,
        string means,
        string account,
        string? branch,
        string? expected
    ) => InvoiceCustoms.TransferTo(Country.Parse(country), means, account, branch).ShouldBe(expected);

    [Theory]
    [InlineData("dabadkkk", true)]
    [InlineData("DABADKKKXXX", true)]
    [InlineData("DNB BANK", false)]
    [InlineData("SE:BANKGIRO", false)]
    [InlineData("12345678", false)]
    public void Bic_OfAText_IsReadByItsShape(string text, bool isOne) => Bic.TryParse(text, out _).ShouldBe(isOne);
}
