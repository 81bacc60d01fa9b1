namespace Nsg.Vocabulary.Tests;

public sealed class PaymentReferenceTests
{
    [Theory]
    [InlineData("+71<+12345678<", "71", "12345678")]
    [InlineData("+75< 0000000000012344 +12345678 <", "75", "12345678")]
    public void PaymentSlip_IsRead(string text, string card, string creditor)
    {
        PaymentSlip.TryParse(text, out var slip).ShouldBeTrue();

        (slip.Card, slip.Creditor).ShouldBe((card, creditor));
    }

    [Theory]
    [InlineData("+73<+12345678<")]
    [InlineData("+71<+1234567<")]
    [InlineData("71+12345678")]
    [InlineData("+71<+1234567a<")]
    [InlineData("")]
    [InlineData(null)]
    public void PaymentSlip_OfAnotherForm_IsRefused(string? text) => PaymentSlip.TryParse(text, out _).ShouldBeFalse();

    /// <summary>Banks give the identification bare, invoices with the card type, payers as the whole line.</summary>
    [Theory]
    [InlineData("71#000000000012344")]
    [InlineData("+71<000000000012344+12345678<")]
    [InlineData("000000000012344")]
    public void Key_OfAPaymentSlip_IsItsIdentification(string text) => PaymentReference.Key(text).ShouldBe("12344");

    [Theory]
    [InlineData(PaymentReferenceKind.FinnishReference, "123", "1232")]
    [InlineData(PaymentReferenceKind.Rf, "1232", "RF111232")]
    [InlineData(PaymentReferenceKind.Rf, "539007547034", "RF18539007547034")]
    [InlineData(PaymentReferenceKind.KidMod10, "1234", "12344")]
    [InlineData(PaymentReferenceKind.KidMod11, "1234", "12343")]
    [InlineData(PaymentReferenceKind.KidMod11, "6", "6-")]
    [InlineData(PaymentReferenceKind.Ocr, "1234", "12344")]
    [InlineData(PaymentReferenceKind.Fik71, "1234", "000000000012344")]
    [InlineData(PaymentReferenceKind.Fik75, "1234", "0000000000012344")]
    public void PaymentReference_FromItsBody_HasTheRightCheck(PaymentReferenceKind kind, string body, string expected)
    {
        PaymentReference.TryCreate(kind, body, out var reference).ShouldBeTrue();

        reference.ToString().ShouldBe(expected);
        reference.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(PaymentReferenceKind.KidMod10, "1")]
    [InlineData(PaymentReferenceKind.KidMod10, "-")]
    [InlineData(PaymentReferenceKind.KidMod11, "12344")]
    [InlineData(PaymentReferenceKind.KidMod11, "1-")]
    [InlineData(PaymentReferenceKind.KidMod11, "6-0")]
    [InlineData(PaymentReferenceKind.FinnishReference, "123")]
    [InlineData(PaymentReferenceKind.FinnishReference, "000000000000000001232")]
    [InlineData(PaymentReferenceKind.Rf, "RF121232")]
    [InlineData(PaymentReferenceKind.Rf, "RF11")]
    [InlineData(PaymentReferenceKind.Ocr, "A2344")]
    [InlineData(PaymentReferenceKind.Fik71, "000000000012345")]
    [InlineData(PaymentReferenceKind.Fik71, "0000000000012344")]
    [InlineData(PaymentReferenceKind.Other, "  ")]
    [InlineData(PaymentReferenceKind.Other, null)]
    public void PaymentReference_NotOfItsKind_IsRefused(PaymentReferenceKind kind, string? text) =>
        PaymentReference.TryParse(kind, text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("NO", "12344", PaymentReferenceKind.KidMod10)]
    [InlineData("NO", "12343", PaymentReferenceKind.KidMod11)]
    [InlineData("SE", "12344", PaymentReferenceKind.Ocr)]
    [InlineData("FI", "00000 00001 232", PaymentReferenceKind.FinnishReference)]
    [InlineData("FI", "rf11 1232", PaymentReferenceKind.Rf)]
    [InlineData("DK", "12344", PaymentReferenceKind.Other)]
    [InlineData("NO", "Faktura 17", PaymentReferenceKind.Other)]
    public void PaymentReference_OfACreditorsCountry_HasItsKind(string creditor, string text, PaymentReferenceKind kind)
    {
        PaymentReference.TryParse(Country.Parse(creditor), text, out var reference).ShouldBeTrue();
        reference.Kind.ShouldBe(kind);
    }

    [Fact]
    public void PaymentReference_OverlongText_IsRefused() =>
        PaymentReference.TryParse(new string('1', 141), out _).ShouldBeFalse();

    [Theory]
    [InlineData("12345", false)]
    [InlineData("123457", true)]
    public void PaymentReference_OcrLengthDigit_IsSeen(string body, bool expected)
    {
        // The body 12345 with the digit 7 is seven digits long once its check digit stands behind it.
        PaymentReference.TryCreate(PaymentReferenceKind.Ocr, body, out var reference).ShouldBeTrue();

        reference.HasOcrLengthDigit.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0003434323213231", "3434323213231")]
    [InlineData("00000 00001 232", "1232")]
    [InlineData("RF11 1232", "1232")]
    [InlineData("rf11001232", "1232")]
    [InlineData("RF111233", "RF111233")]
    [InlineData("f/n abc\u00a0defg", "F/NABCDEFG")]
    [InlineData("000", "0")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void Key_OfAnySpelling_IsOne(string? text, string expected) => PaymentReference.Key(text).ShouldBe(expected);

    [Fact]
    public void Key_OfARfReferenceWithLetters_StaysRf()
    {
        PaymentReference.TryCreate(PaymentReferenceKind.Rf, "INV2019A", out var reference).ShouldBeTrue();

        PaymentReference.Key(reference.ToString()).ShouldBe(reference.ToString());
    }
}
