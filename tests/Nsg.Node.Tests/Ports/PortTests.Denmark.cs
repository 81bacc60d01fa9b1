using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Nsg.Bookkeeping.Filings;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Node.Tests.Ports;

/// <summary>Returns sent to the Danish authority: signed, approved by a person, answered under its certificate.</summary>
public sealed partial class PortTests
{
    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public async Task Denmark_DraftIsSignedWithTheCertificate_AndApprovedByAPerson(string signature)
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "DK:13585628", "S01");
        using var authority = Authority();
        byte[] ByAuthority(string text) =>
            WsSecurity.Sign(
                Encoding.UTF8.GetBytes(text),
                authority,
                TimeProvider.System.GetUtcNow(),
                signature == "sha256"
            );
        var said = Danish(
            "<tsk:FejlStruktur><tsk:FejlIdentifikator>4810</tsk:FejlIdentifikator><tsk:FejlTekst>ikke godkendt</tsk:FejlTekst></tsk:FejlStruktur>",
            ""
        );
        await using var skat = await FakeAuthority.StartAsync(
            (_, call, _) =>
                call.Line.Contains("Modtag", StringComparison.Ordinal)
                    ? (
                        200,
                        Xml,
                        Text(
                            ByAuthority(
                                Danish(
                                    "<tsk:AdvisStruktur><tsk:AdvisIdentifikator>5001</tsk:AdvisIdentifikator><tsk:AdvisTekst>foreløbig</tsk:AdvisTekst></tsk:AdvisStruktur>",
                                    "<n:TransaktionIdentifier>T-1</n:TransaktionIdentifier><Dybtlink><n:UrlIndicator>https://skat.example/approve</n:UrlIndicator></Dybtlink>"
                                )
                            )
                        )
                    )
                    : (200, Xml, Text(ByAuthority(said)))
        );
        var settings = new PortSettings
        {
            Url = skat.Url,
            CertificateFile = Certificate(skat, "word"),
            CertificatePasswordFile = skat.Secret("word"),
            Signature = signature,
            AnswerCertificateFile = skat.Secret(authority.ExportCertificatePem()),
        };
        await filer.ApproveAsync("dk.vat", "2026-Q1");

        var answer = await filer.SendAsync("dk.vat", settings);

        (answer.State, answer.Reference, answer.SignAt, answer.Text).ShouldBe(
            (PortState.Pending, "T-1", "https://skat.example/approve", "5001 foreløbig")
        );
        var call = skat.Calls.Single();
        (call.Line, call.Headers["SOAPAction"]).ShouldBe(
            ("POST /ModtagMomsangivelseForeloebigServicePort", "\"getModtagMomsangivelseForeloebig\"")
        );
        Signed.IsSigned(Encoding.UTF8.GetBytes(call.Body)).ShouldBeTrue();
        Signed
            .IsSigned(Encoding.UTF8.GetBytes(call.Body.Replace(">250<", ">251<", StringComparison.Ordinal)))
            .ShouldBeFalse();
        (await filer.FetchAsync("dk.vat", settings)).State.ShouldBe(PortState.Pending);
        said = Danish(
            "",
            $"<PDFkvittering><n:DokumentFilIndholdData>{Convert.ToBase64String("%PDF"u8)}</n:DokumentFilIndholdData></PDFkvittering><Betalingsoplysninger><OCRLinie>+71&lt;1</OCRLinie></Betalingsoplysninger>"
        );
        (await filer.FetchAsync("dk.vat", settings)).Reference.ShouldBe("+71<1");
        skat.Calls.Last().Body.ShouldContain("T-1");
        filer.State.State.ShouldBe(FilingState.Accepted);
        node.Store.Query(filer.Company, books => books.Receipts(filer.Filing))
            .Select(one => one.Name)
            .ShouldBe(["svar", "PDFkvittering"]);
    }

    [Fact]
    public async Task Denmark_NotDelegated_IsRefusedWithTheAuthoritysCode()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "DK:13585628", "S01");
        using var authority = Authority();
        await using var skat = await FakeAuthority.StartAsync(
            (_, _, _) =>
                (
                    200,
                    Xml,
                    Text(
                        WsSecurity.Sign(
                            Encoding.UTF8.GetBytes(
                                Danish(
                                    "<tsk:FejlStruktur><tsk:FejlIdentifikator>4801</tsk:FejlIdentifikator><tsk:FejlTekst>RSU er ikke delegeret</tsk:FejlTekst></tsk:FejlStruktur>",
                                    ""
                                )
                            ),
                            authority,
                            TimeProvider.System.GetUtcNow(),
                            isSha256: true
                        )
                    )
                )
        );
        await filer.ApproveAsync("dk.vat", "2026-Q1");
        (
            await filer.SendAsync(
                "dk.vat",
                new PortSettings
                {
                    Url = skat.Url,
                    CertificateFile = Certificate(skat, "w"),
                    CertificatePasswordFile = skat.Secret("w"),
                    AnswerCertificateFile = skat.Secret(authority.ExportCertificatePem()),
                }
            )
        ).Text.ShouldBe("4801 RSU er ikke delegeret");
        filer.State.State.ShouldBe(FilingState.Rejected);
    }

    [Theory]
    [InlineData("unsigned", "it is not signed")]
    [InlineData("changed", "it was changed on the way")]
    [InlineData("stranger", "does not vouch for")]
    [InlineData("old", "has expired")]
    [InlineData("wrapped", "is not signed")]
    public async Task Denmark_AnswerThatIsNotTheAuthoritys_IsNotBelieved(string how, string why)
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "DK:13585628", "S01");
        using var authority = Authority();
        using var stranger = Authority();
        var plain = Danish("", "<n:TransaktionIdentifier>T-1</n:TransaktionIdentifier>");
        string By(X509Certificate2 signer, TimeSpan age) =>
            Text(
                WsSecurity.Sign(
                    Encoding.UTF8.GetBytes(plain),
                    signer,
                    TimeProvider.System.GetUtcNow() - age,
                    isSha256: true
                )
            );
        await using var skat = await FakeAuthority.StartAsync(
            (_, _, _) =>
                (
                    200,
                    Xml,
                    how switch
                    {
                        "unsigned" => plain,
                        "changed" => By(authority, TimeSpan.Zero).Replace(">T-1<", ">T-2<", StringComparison.Ordinal),
                        "stranger" => By(stranger, TimeSpan.Zero),
                        "old" => By(authority, TimeSpan.FromHours(1)),
                        _ => Wrapped(By(authority, TimeSpan.Zero)),
                    }
                )
        );
        await filer.ApproveAsync("dk.vat", "2026-Q1");

        var fault = await Should.ThrowAsync<PortException>(() =>
            filer.SendAsync(
                "dk.vat",
                new PortSettings
                {
                    Url = skat.Url,
                    CertificateFile = Certificate(skat, "w"),
                    CertificatePasswordFile = skat.Secret("w"),
                    AnswerCertificateFile = skat.Secret(authority.ExportCertificatePem()),
                }
            )
        );

        fault.Message.ShouldContain(why);
        filer.State.State.ShouldBe(FilingState.Sent, "what arrived is not known");
    }

    [Fact]
    public async Task Denmark_WithoutTheAuthoritysCertificate_SendsNothing()
    {
        await using var node = await NodeFixture.StartAsync();
        var filer = await Filer.StartAsync(node, "DK:13585628", "S01");
        await using var skat = await FakeAuthority.StartAsync((_, _, _) => (200, Xml, ""));
        await filer.ApproveAsync("dk.vat", "2026-Q1");
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                filer.SendAsync(
                    "dk.vat",
                    new PortSettings
                    {
                        Url = skat.Url,
                        CertificateFile = Certificate(skat, "w"),
                        CertificatePasswordFile = skat.Secret("w"),
                    }
                )
            )
        ).Message.ShouldContain("answerCertificateFile");
        skat.Calls.ShouldBeEmpty();
        filer.State.State.ShouldBe(FilingState.Rejected, "nothing went out, so that it may be sent again");
    }

    private static string Danish(string said, string rest) =>
        $"""<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><O xmlns="urn:oio:skat:nemvirksomhed:ws:1.0.0" xmlns:n="urn:oio:skat:nemvirksomhed:1.0.0" xmlns:tsk="http://rep.oio.dk/skat.dk/basis/kontekst/xml/schemas/2006/09/01/"><tsk:HovedOplysningerSvar><tsk:SvarStruktur>{said}</tsk:SvarStruktur></tsk:HovedOplysningerSvar>{rest}</O></env:Body></env:Envelope>""";

    /// <summary>The signed body moved aside, and another put in its place.</summary>
    private static string Wrapped(string envelope)
    {
        var (from, to) = (
            envelope.IndexOf("<env:Body", StringComparison.Ordinal),
            envelope.IndexOf("</env:Body>", StringComparison.Ordinal) + "</env:Body>".Length
        );
        return envelope
            .Insert(to, "<env:Body><x/></env:Body>")
            .Insert(from, "<aside>")
            .Insert(to + "<aside>".Length, "</aside>");
    }

    private static X509Certificate2 Authority()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest(
            "CN=Authority",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private static string Certificate(FakeAuthority authority, string word)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=Company",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = authority.Secret("");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, word));
        return path;
    }
}
