using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Reports.Ports;

/// <summary>
/// The Danish VAT return through skat.dk (NemVirksomhed, SOAP with WS-Security): <c>ModtagMomsangivelseForeloebig</c>
/// takes a draft, a person approves it
/// by the link that comes back, <c>MomsangivelseKvitteringHent</c> gives the receipt. Requests and answers are
/// signed; an answer whose signature does not hold is not believed.
/// </summary>
internal sealed class SkatPort : ReportPort
{
    private const string Service = "urn:oio:skat:nemvirksomhed:ws:1.0.0";
    private const string Words = "urn:oio:skat:nemvirksomhed:1.0.0";
    private const string Context = "http://rep.oio.dk/skat.dk/basis/kontekst/xml/schemas/2006/09/01/";
    private const string Company = "http://rep.oio.dk/skat.dk/motor/class/virksomhed/xml/schemas/20080401/";

    /// <summary>Draft is there and not yet approved; draft is not found yet.</summary>
    private static readonly string[] Waiting = ["4810", "4812"];

    /// <inheritdoc/>
    internal override string Name => "skat.dk";

    /// <inheritdoc/>
    internal override async Task<PortAnswer> SendAsync(PortWire wire, PortSettings settings, PortMessage message)
    {
        var body = await CallAsync(
            wire,
            settings,
            "ModtagMomsangivelseForeloebig",
            File(message, Format),
            message.Filer.Created,
            isSafe: false,
            answer => Reference(answer)
        );
        var reference = Soap.Value(body, "TransaktionIdentifier");
        return Errors(body) is { } errors
            ? new PortAnswer(PortState.Rejected, reference, errors.Text, null, [])
            : new PortAnswer(PortState.Pending, reference, Notices(body), Soap.Value(body, "UrlIndicator"), []);
    }

    /// <inheritdoc/>
    internal override async Task<PortAnswer> FetchAsync(
        PortWire wire,
        PortSettings settings,
        PortMessage message,
        string reference
    )
    {
        var body = await CallAsync(
            wire,
            settings,
            "MomsangivelseKvitteringHent",
            Receipt(message, reference),
            message.Filer.Created,
            isSafe: true
        );
        if (Errors(body) is { } errors)
        {
            return new PortAnswer(
                Array.Exists(Waiting, errors.Codes.Contains) ? PortState.Pending : PortState.Rejected,
                reference,
                errors.Text,
                null,
                []
            );
        }

        var receipts = new List<ReportReceipt>
        {
            ReportReceipt.Of(
                "svar",
                "application/xml",
                Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting))
            ),
        };
        if (Soap.Value(body, "DokumentFilIndholdData") is { } pdf && RskPort.Pdf(pdf) is { } bytes)
        {
            receipts.Add(ReportReceipt.Of("PDFkvittering", "application/pdf", bytes));
        }

        return new PortAnswer(
            PortState.Accepted,
            Soap.Value(body, "OCRLinie") ?? reference,
            Notices(body),
            null,
            receipts
        );
    }

    private static async Task<XElement> CallAsync(
        PortWire wire,
        PortSettings settings,
        string operation,
        byte[] content,
        DateTimeOffset now,
        bool isSafe,
        Func<WireAnswer, string?>? reference = null
    )
    {
        using var certificate = Certificate(settings);
        using var authority = Authority(settings);
        var envelope = WsSecurity.Sign(Soap.Envelope(content), certificate, now, settings.Signature == "sha256");
        var answer = await wire.CallAsync(
            operation,
            isSafe,
            () =>
            {
                var request = new HttpRequestMessage(
                    HttpMethod.Post,
                    $"{settings.Url.TrimEnd('/')}/{operation}ServicePort"
                )
                {
                    Content = Content(envelope, "text/xml"),
                };
                request.Headers.Add("SOAPAction", $"\"get{operation}\"");
                return request;
            },
            takes: [500],
            reference
        );
        var body = Soap.Body(operation, answer);
        return WsSecurity.Fault(answer.Body, authority, wire.Now) is { } fault
            ? throw new PortException(
                $"{operation}: the answer is not to be believed: {fault}",
                "signature",
                fault,
                mayHaveArrived: true
            )
            : body;
    }

    /// <summary>The certificate that answers are signed with, or that of who issued it, as the authority gives them
    /// out.</summary>
    private static X509Certificate2 Authority(PortSettings settings)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(
                settings.AnswerCertificateFile
                    ?? throw new ReportRequestException(
                        "the port's settings name no answerCertificateFile: answers of skat.dk are signed, and believed only when the signature holds"
                    )
            );
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new ReportRequestException(
                "the certificate of answerCertificateFile cannot be read; it is PEM or DER"
            );
        }
    }

    private static X509Certificate2 Certificate(PortSettings settings)
    {
        var password = settings.CertificatePasswordFile is null
            ? null
            : PortSettings.Secret(settings.CertificatePasswordFile, "certificatePasswordFile");
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(
                settings.CertificateFile
                    ?? throw new ReportRequestException("the port's settings name no certificateFile"),
                password
            );
        }
        catch (CryptographicException)
        {
            throw new ReportRequestException(
                "the certificate cannot be read; certificateFile is PKCS #12, and certificatePasswordFile holds its password"
            );
        }
    }

    private static byte[] Receipt(PortMessage message, string reference)
    {
        using var output = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                output,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
        {
            xml.WriteStartElement("MomsangivelseKvitteringHent_I", Service);
            xml.WriteStartElement("HovedOplysninger", Context);
            xml.WriteElementString("TransaktionIdentifikator", Context, Derived(message, reference).ToString());
            xml.WriteElementString(
                "TransaktionTid",
                Context,
                message.Filer.Created.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)
            );
            xml.WriteEndElement();
            xml.WriteElementString("TransaktionIdentifier", Words, reference);
            xml.WriteStartElement("Angiver", Service);
            xml.WriteElementString("VirksomhedSENummerIdentifikator", Company, message.Filer.Number);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    /// <summary>Identifier of the question itself, another for each moment of asking.</summary>
    private static Guid Derived(PortMessage message, string reference) =>
        new(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes($"{message.Filer.Reference}|{reference}|{message.Filer.Created.UtcTicks}")
                )
                .AsSpan(0, 16)
        );

    private static string? Reference(WireAnswer answer) =>
        answer.Status < 300
            ? Soap.Value(Soap.Body("ModtagMomsangivelseForeloebig", answer), "TransaktionIdentifier")
            : null;

    private static (IReadOnlyList<string> Codes, string Text)? Errors(XElement body) => Said(body, "Fejl");

    private static string? Notices(XElement body) => Said(body, "Advis")?.Text;

    private static (IReadOnlyList<string> Codes, string Text)? Said(XElement body, string kind)
    {
        var all = body.Descendants()
            .Where(one => one.Name.LocalName == $"{kind}Struktur")
            .Select(one => (Code: Soap.Value(one, $"{kind}Identifikator") ?? "", Text: Soap.Value(one, $"{kind}Tekst")))
            .ToList();
        return all.Count == 0
            ? null
            : (
                [.. all.Select(one => one.Code)],
                PortWire.Short(string.Join("; ", all.Select(one => $"{one.Code} {one.Text}")))
            );
    }
}
