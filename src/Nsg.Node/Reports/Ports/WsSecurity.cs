using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace Nsg.Node.Reports.Ports;

#pragma warning disable RS0030 // SignedXml works on this tree alone; only envelopes that this program made are read into it.

/// <summary>
/// Signs a SOAP envelope by WS-Security 1.0 with a certificate (X.509 token profile): the time stamp, the body and
/// the certificate itself, exclusive
/// canonical XML. Answers signed in the same way are verified.
/// </summary>
internal static partial class WsSecurity
{
    internal const string Extension =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Encoded =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private const string Token =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    private const string Sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private const string RsaSha1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private const string ExclusiveCanonical = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The envelope with a signed header.</summary>
    internal static byte[] Sign(byte[] envelope, X509Certificate2 certificate, DateTimeOffset now, bool isSha256)
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

        var root = document.DocumentElement!;
        var body = (XmlElement)root.GetElementsByTagName("Body", Soap.Namespace)[0]!;
        Identify(body, "body");
        var header = document.CreateElement("soap", "Header", Soap.Namespace);
        var security = document.CreateElement("wsse", "Security", Extension);
        security.SetAttribute("mustUnderstand", Soap.Namespace, "1");
        header.AppendChild(security);
        root.InsertBefore(header, body);
        security.AppendChild(BinaryToken(document, certificate));
        security.AppendChild(Stamp(document, now));

        using var key =
            certificate.GetRSAPrivateKey()
            ?? throw new ReportRequestException("the certificate has no RSA key of its own");
        var signed = new SignedParts(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = isSha256 ? RsaSha256 : RsaSha1;
        foreach (var part in new[] { "stamp", "body", "token" })
        {
            var reference = new Reference($"#{part}") { DigestMethod = isSha256 ? Sha256 : Sha1 };
            reference.AddTransform(new XmlDsigExcC14NTransform());
            signed.AddReference(reference);
        }

        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(TokenReference(document)));
        signed.ComputeSignature();
        security.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return Encoding.UTF8.GetBytes(document.OuterXml);
    }

    private static XmlElement BinaryToken(XmlDocument document, X509Certificate2 certificate)
    {
        var token = document.CreateElement("wsse", "BinarySecurityToken", Extension);
        token.SetAttribute("EncodingType", Encoded);
        token.SetAttribute("ValueType", Token);
        Identify(token, "token");
        token.InnerText = Convert.ToBase64String(certificate.RawData);
        return token;
    }

    private static XmlElement Stamp(XmlDocument document, DateTimeOffset now)
    {
        var stamp = document.CreateElement("wsu", "Timestamp", Utility);
        Identify(stamp, "stamp");
        foreach (var (name, time) in new[] { ("Created", now), ("Expires", now + Lifetime) })
        {
            var element = document.CreateElement("wsu", name, Utility);
            element.InnerText = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            stamp.AppendChild(element);
        }

        return stamp;
    }

    private static XmlElement TokenReference(XmlDocument document)
    {
        var holder = document.CreateElement("wsse", "SecurityTokenReference", Extension);
        var reference = document.CreateElement("wsse", "Reference", Extension);
        reference.SetAttribute("URI", "#token");
        reference.SetAttribute("ValueType", Token);
        holder.AppendChild(reference);
        return holder;
    }

    private static void Identify(XmlElement element, string id)
    {
        var attribute = element.OwnerDocument.CreateAttribute("wsu", "Id", Utility);
        attribute.Value = id;
        element.SetAttributeNode(attribute);
    }

    /// <summary>Finds parts by <c>wsu:Id</c>; an identifier that stands twice finds nothing.</summary>
    internal sealed class SignedParts(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) =>
            document
                ?.GetElementsByTagName("*")
                .OfType<XmlElement>()
                .Where(one => one.GetAttribute("Id", Utility) == idValue)
                .ToList()
                is [var only]
                ? only
                : null;
    }
}
