using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Reports.Ports;

/// <summary>
/// The Icelandic VAT return through Skatturinn's VSK service: <c>VilluprofaVSKSkyrslu</c> judges it,
/// <c>SkilaVSKSkyrslu</c> files it, and
/// <c>LeidrettaVSKSkyrslu</c> files it in place of one that was taken before. The person is known by kennitala and
/// key (HTTP Basic).
/// </summary>
internal sealed class RskPort : ReportPort
{
    private const string Service = "http://thjonusta.rsk.is/SkatturWeb.wsd.VaskurServices";

    /// <inheritdoc/>
    internal override string Name => "skatturinn";

    /// <inheritdoc/>
    internal override async Task<PortAnswer> SendAsync(PortWire wire, PortSettings settings, PortMessage message)
    {
        var file = File(message, Format);
        var judged = await CallAsync(wire, settings, "VilluprofaVSKSkyrslu", file, isSafe: true);
        if (Refusal(judged) is { } findings)
        {
            return new PortAnswer(PortState.Rejected, null, findings, null, []);
        }

        var filed = await CallAsync(
            wire,
            settings,
            message.IsCorrection ? "LeidrettaVSKSkyrslu" : "SkilaVSKSkyrslu",
            file,
            isSafe: false
        );
        return Refusal(filed) is { } refused
            ? new PortAnswer(PortState.Rejected, null, refused, null, [])
            : new PortAnswer(
                PortState.Accepted,
                Soap.Value(filed, "OCR") ?? Soap.Value(filed, "Krofunumer"),
                null,
                null,
                Receipts(filed)
            );
    }

    /// <inheritdoc/>
    internal override Task<PortAnswer> FetchAsync(
        PortWire wire,
        PortSettings settings,
        PortMessage message,
        string reference
    ) =>
        Task.FromResult(
            new PortAnswer(
                PortState.Pending,
                reference,
                "Skatturinn answers at once; ask there what became of the call",
                null,
                []
            )
        );

    /// <summary>The same content as another operation, with the VSK number where the operator gave it.</summary>
    internal static byte[] As(string operation, byte[] file, string? vatNumber)
    {
        var root = XDocument.Load(new MemoryStream(file)).Root!;
        var call = root.Elements().Single();
        root.Name = XName.Get(operation, Service);
        call.Name = $"{operation}Kall";
        if (vatNumber is not null)
        {
            call.Element("Kennitala")!.AddAfterSelf(new XElement("VSKNumer", vatNumber));
        }

        using var output = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                output,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
        {
            root.WriteTo(xml);
        }

        return output.ToArray();
    }

    private static async Task<XElement> CallAsync(
        PortWire wire,
        PortSettings settings,
        string operation,
        byte[] file,
        bool isSafe
    )
    {
        var envelope = Soap.Envelope(As(operation, file, settings.VatNumber));
        var answer = await wire.CallAsync(
            operation,
            isSafe,
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, settings.Url)
                {
                    Content = Content(envelope, "text/xml"),
                };
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(
                        Encoding.UTF8.GetBytes(PortSettings.Secret(settings.SecretFile, "secretFile"))
                    )
                );
                request.Headers.Add("SOAPAction", $"\"{operation}\"");
                return request;
            },
            takes: [500]
        );
        return Soap.Body(operation, answer);
    }

    /// <summary>Codes and texts when the service did not take it.</summary>
    private static string? Refusal(XElement body)
    {
        var status = body.Descendants().FirstOrDefault(one => one.Name.LocalName == "status");
        var (code, text) = status is null ? (null, null) : (Soap.Value(status, "code"), Soap.Value(status, "message"));
        var isTaken = body.Descendants()
            .Where(one => one.Name.LocalName is "Tokst")
            .All(one => one.Value.Trim() is "true" or "1");
        return isTaken && code is null or "0"
            ? null
            : PortWire.Short($"{code} {text} {Soap.Value(body, "Villubod")}".Trim());
    }

    private static List<ReportReceipt> Receipts(XElement body)
    {
        var receipts = new List<ReportReceipt>
        {
            ReportReceipt.Of(
                "svar",
                "application/xml",
                Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting))
            ),
        };
        if (Soap.Value(body, "PDFKvittun") is { } pdf && Pdf(pdf) is { } bytes)
        {
            receipts.Add(ReportReceipt.Of("PDFKvittun", "application/pdf", bytes));
        }

        return receipts;
    }

    internal static byte[]? Pdf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
