using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Nsg.Node.Tests.Proofs;

/// <summary>A time stamp authority of the tests: no network, but real tokens (RFC 3161) by a certificate of its
/// own.</summary>
internal sealed class StampAuthority : HttpMessageHandler
{
    private const string TokenInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.47";
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    private readonly DateTimeOffset _time;

    internal StampAuthority(DateTimeOffset time)
    {
        _time = time;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=Stamps of the tests",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(TimeStamping)], critical: true));
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: false,
                hasPathLengthConstraint: false,
                0,
                critical: true
            )
        );
        Certificate = request.CreateSelfSigned(time.AddYears(-1), time.AddYears(1));
    }

    internal X509Certificate2 Certificate { get; }

    /// <summary>Whether the next tokens are about something else than what was asked.</summary>
    internal bool Lies { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var query = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Rfc3161TimestampRequest.TryDecode(query, out var asked, out _).ShouldBeTrue();
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Response(Token(asked!))) };
    }

    protected override void Dispose(bool disposing)
    {
        Certificate.Dispose();
        base.Dispose(disposing);
    }

    private byte[] Token(Rfc3161TimestampRequest asked)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(TokenInfo), Info(asked)), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificate), CertificateHash()));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private byte[] Info(Rfc3161TimestampRequest asked)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                    writer.WriteNull();
                }

                writer.WriteOctetString(Lies ? new byte[32] : asked.GetMessageHash().Span);
            }

            writer.WriteInteger(42);
            writer.WriteGeneralizedTime(_time, omitFractionalSeconds: true);
            writer.WriteInteger(asked.GetNonce()!.Value.Span);
        }

        return writer.Encode();
    }

    private byte[] CertificateHash()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(Certificate.RawData));
        }

        return writer.Encode();
    }

    private static byte[] Response(byte[] token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(token);
        }

        return writer.Encode();
    }
}
