using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using Nsg.Node.Reports.Ports;

namespace Nsg.Node.Tests.Ports;

#pragma warning disable RS0030 // SignedXml works on this tree alone.

/// <summary>What a receiver checks of a signed envelope.</summary>
internal static class Signed
{
    /// <summary>Whether an envelope is signed, in its three parts, by the certificate that it carries.</summary>
    internal static bool IsSigned(byte[] envelope)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using (
            var reader = XmlReader.Create(
                new MemoryStream(envelope),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            )
        )
        {
            document.Load(reader);
        }

        var token = document.GetElementsByTagName("BinarySecurityToken", WsSecurity.Extension)[0]!.InnerText;
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(token));
        using var key = certificate.GetRSAPublicKey();
        var signed = new WsSecurity.SignedParts(document);
        signed.LoadXml((XmlElement)document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!);
        return signed.SignedInfo!.References.Count == 3 && signed.CheckSignature(key!);
    }
}
