using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Pain;

public sealed class PainStatusReaderTests
{
    [Theory]
    [InlineData("03")]
    [InlineData("10")]
    public void Read_AnAnswerInPart_TellsEachPayment(string version)
    {
        var report = Reader.Understand<PaymentStatusReport>(
            Bytes(
                version,
                """
                <OrgnlGrpInfAndSts><OrgnlMsgId>NSG1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>NSG1-1</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts>
                <TxInfAndSts><OrgnlInstrId>i</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                <StsRsnInf><Rsn><Cd>AC03</Cd></Rsn><AddtlInf>no such account</AddtlInf></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
                """
            )
        );

        (report.MessageId, report.OriginalMessageId, report.Group.Code).ShouldBe(("B1", "NSG1", "PART"));
        var batch = report.Batches.ShouldHaveSingleItem();
        (batch.Id, batch.Status.Code).ShouldBe(("NSG1-1", "ACCP"));
        var payment = batch.Payments.ShouldHaveSingleItem();
        (payment.EndToEndId, payment.Status.Code).ShouldBe(("E1", "RJCT"));
        payment.Status.Reasons.ShouldBe(["AC03: no such account"]);
    }

    [Fact]
    public void Read_WithoutTheMessageThatIsAnswered_IsRefused()
    {
        var reading = DocumentReader.Read(Bytes("03", ""), ReadingLimits.Default);

        reading.ShouldBeOfType<DocumentReading.Unusable>().Fault.ToString().ShouldContain("OrgnlMsgId");
    }

    private static byte[] Bytes(string version, string inner) =>
        Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-26T12:00:00Z</CreDtTm></GrpHdr>{inner}</CstmrPmtStsRpt></Document>
            """
        );
}
