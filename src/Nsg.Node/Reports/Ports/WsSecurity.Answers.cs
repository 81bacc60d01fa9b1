using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Nsg.Node.Reports.Ports;

#pragma warning disable RS0030 // SignedXml works on this tree alone, read without DTD and resolver.

/// <summary>What a signed answer must hold before anything in it is believed.</summary>
internal static partial class WsSecurity
{
    /// <summary>How far the clocks of the two sides may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Why an answer is not to be believed; null when its body and time stamp are signed by a certificate
    /// that the operator trusts, and it is fresh.</summary>
    /// <param name="answer">The envelope as it came.</param>
    /// <param name="trusted">The authority's certificate, or that of who issued it.</param>
    /// <param name="now">When.</param>
    internal static string? Fault(byte[] answer, X509Certificate2 trusted, DateTimeOffset now)
    {
        try
        {
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using (
                var reader = XmlReader.Create(
                    new MemoryStream(answer),
                    new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
                )
            )
            {
                document.Load(reader);
            }

            return Fault(document, trusted, now);
        }
        catch (Exception fault) when (fault is XmlException or CryptographicException or FormatException)
        {
            return $"its signature cannot be read: {fault.Message}";
        }
    }

    private static string? Fault(XmlDocument document, X509Certificate2 trusted, DateTimeOffset now)
    {
        var root = document.DocumentElement!;
        var security = Child(Child(root, "Header", Soap.Namespace), "Security", Extension);
        if (
            Child(security, "Signature", SignedXml.XmlDsigNamespaceUrl) is not { } signature
            || Child(security, "BinarySecurityToken", Extension) is not { } token
            || Child(security, "Timestamp", Utility) is not { } stamp
            || Child(root, "Body", Soap.Namespace) is not { } body
        )
        {
            return "it is not signed by WS-Security with a time stamp, a certificate and a body";
        }

        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(token.InnerText));
        var signed = new SignedParts(document);
        signed.LoadXml(signature);
        var references = signed.SignedInfo!.References.Cast<Reference>().ToList();
        if (
            signed.SignedInfo.SignatureMethod is not (RsaSha1 or RsaSha256)
            || signed.SignedInfo.CanonicalizationMethod != ExclusiveCanonical
            || references.Exists(one =>
                one.DigestMethod is not (Sha1 or Sha256)
                || one.TransformChain.Count != 1
                || one.TransformChain[0].Algorithm != ExclusiveCanonical
            )
        )
        {
            return "its signature uses other methods than the ones agreed on";
        }

        // The parts that count must be the ones that are signed: not others of the same name elsewhere in the envelope.
        if (!Covers(references, signed, document, body) || !Covers(references, signed, document, stamp))
        {
            return "its body or its time stamp is not signed";
        }

        using var key = certificate.GetRSAPublicKey();
        if (key is null || !signed.CheckSignature(key))
        {
            return "its signature does not hold: it was changed on the way";
        }

        return IsTrusted(certificate, trusted, now)
            ? Stale(stamp, now)
            : $"it is signed by {certificate.Subject}, which answerCertificateFile does not vouch for";
    }

    private static bool Covers(List<Reference> references, SignedParts signed, XmlDocument document, XmlElement part) =>
        references.Exists(one =>
            one.Uri is ['#', .. var id] && ReferenceEquals(signed.GetIdElement(document, id), part)
        );

    private static string? Stale(XmlElement stamp, DateTimeOffset now) =>
        Moment(stamp, "Created") is not { } created || created > now + Skew
            ? "its time stamp lies in the future, or is none"
        : (Moment(stamp, "Expires") ?? created + Lifetime) < now - Skew
            ? "its time stamp has expired: it is an old answer sent again"
        : null;

    private static DateTimeOffset? Moment(XmlElement stamp, string name) =>
        DateTimeOffset.TryParse(
            Child(stamp, name, Utility)?.InnerText,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    /// <summary>The certificate itself, or one that it issued; nothing is fetched.</summary>
    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2 trusted, DateTimeOffset now)
    {
        if (certificate.RawDataMemory.Span.SequenceEqual(trusted.RawDataMemory.Span))
        {
            return now.UtcDateTime >= certificate.NotBefore.ToUniversalTime()
                && now.UtcDateTime <= certificate.NotAfter.ToUniversalTime();
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate);
    }

    private static XmlElement? Child(XmlElement? holder, string name, string space) =>
        holder
            ?.ChildNodes.OfType<XmlElement>()
            .Where(one => one.LocalName == name && one.NamespaceURI == space)
            .ToList()
            is [var only]
            ? only
            : null;
}
