using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Reports.Ports;

/// <summary>
/// The Norwegian VAT return through Altinn 3 (Skatteetaten/mva-meldingen, API, 2022-08-06): token, validation,
/// instance, envelope, return, two steps of
/// the process, feedback.
/// </summary>
internal sealed class AltinnPort : ReportPort
{
    private const string Envelope = "mvameldinginnsending";

    /// <inheritdoc/>
    internal override string Name => "altinn";

    /// <inheritdoc/>
    internal override async Task<PortAnswer> SendAsync(PortWire wire, PortSettings settings, PortMessage message)
    {
        var (melding, envelope) = (File(message, "xml"), File(message, "envelope"));
        var token = await TokenAsync(wire, settings);
        if (await RefusedAsync(wire, settings, melding) is { } refused)
        {
            return refused;
        }

        var owner = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["instanceOwner"] = new Dictionary<string, string> { ["organisationNumber"] = message.Filer.Number },
            }
        );
        var created = await wire.CallAsync(
            "create-instance",
            isSafe: false,
            () => Request(HttpMethod.Post, settings.Url, token, Content(owner, "application/json")),
            reference: answer => Text(answer, "id")
        );
        var id = Instance(created);
        var instance = $"{settings.Url.TrimEnd('/')}/{id}";
        var data =
            Data(created).FirstOrDefault(one => one.Type.Contains(Envelope, StringComparison.Ordinal)).Id
            ?? throw new PortException(
                "create-instance: the instance has no envelope",
                "answer",
                null,
                mayHaveArrived: false
            );
        await wire.CallAsync(
            "put-envelope",
            isSafe: true,
            () => Request(HttpMethod.Put, $"{instance}/data/{data}", token, Content(envelope, "application/xml"))
        );
        await wire.CallAsync(
            "upload-return",
            isSafe: false,
            () => Request(HttpMethod.Post, $"{instance}/data?datatype=mvamelding", token, Named(melding))
        );
        var filled = await wire.CallAsync(
            "complete-filling",
            isSafe: false,
            () => Request(HttpMethod.Put, $"{instance}/process/next", token, Content([], "application/json")),
            takes: [409]
        );
        if (filled.Status == 409)
        {
            return new PortAnswer(
                PortState.Rejected,
                id,
                Findings(filled.Text) is { Text: { } why } ? why : PortWire.Short(filled.Text),
                null,
                []
            );
        }

        await wire.CallAsync(
            "complete-submission",
            isSafe: false,
            () => Request(HttpMethod.Put, $"{instance}/process/next", token, Content([], "application/json"))
        );
        return await FeedbackAsync(wire, settings, id, token);
    }

    /// <summary>The validation service's refusal; null when it takes the return, or when none is asked.</summary>
    private static async Task<PortAnswer?> RefusedAsync(PortWire wire, PortSettings settings, byte[] melding)
    {
        if (settings.ValidationUrl is not { } validation)
        {
            return null;
        }

        var judged = await wire.CallAsync(
            "validate",
            isSafe: true,
            () =>
                Request(
                    HttpMethod.Post,
                    validation,
                    PortSettings.Secret(settings.SecretFile, "secretFile"),
                    Content(melding, "application/xml")
                )
        );
        return Findings(judged.Text) is { IsInvalid: true } findings
            ? new PortAnswer(PortState.Rejected, null, findings.Text, null, [])
            : null;
    }

    private static string Instance(WireAnswer created) =>
        Text(created, "id") is { } text
        && text.Split('/') is [var party, var guid]
        && long.TryParse(party, out _)
        && Guid.TryParse(guid, out _)
            ? text
            : throw new PortException(
                "create-instance: the answer names no instance",
                "answer",
                null,
                mayHaveArrived: false
            );

    /// <inheritdoc/>
    internal override async Task<PortAnswer> FetchAsync(
        PortWire wire,
        PortSettings settings,
        PortMessage message,
        string reference
    ) => await FeedbackAsync(wire, settings, reference, await TokenAsync(wire, settings));

    private static async Task<string> TokenAsync(PortWire wire, PortSettings settings)
    {
        var secret = PortSettings.Secret(settings.SecretFile, "secretFile");
        if (settings.ExchangeUrl is not { } exchange)
        {
            return secret;
        }

        var answer = await wire.CallAsync(
            "exchange-token",
            isSafe: true,
            () => Request(HttpMethod.Get, exchange, secret, content: null)
        );
        return answer.Text.Trim().Trim('"');
    }

    private static async Task<PortAnswer> FeedbackAsync(PortWire wire, PortSettings settings, string id, string token)
    {
        var instance = $"{settings.Url.TrimEnd('/')}/{id}";
        for (var look = 0; look < Math.Max(1, settings.Polls); look++)
        {
            if (look > 0)
            {
                await wire.PauseAsync(TimeSpan.FromSeconds(settings.PollSeconds));
            }

            var status = await wire.CallAsync(
                "feedback-status",
                isSafe: true,
                () => Request(HttpMethod.Get, $"{instance}/feedback/status", token, content: null),
                reference: _ => id
            );
            if (
                Root(status).TryGetProperty("isFeedbackProvided", out var provided)
                && provided.ValueKind == JsonValueKind.True
            )
            {
                return await ReceiptsAsync(wire, instance, id, token);
            }
        }

        return new PortAnswer(PortState.Pending, id, null, null, []);
    }

    private static async Task<PortAnswer> ReceiptsAsync(PortWire wire, string instance, string id, string token)
    {
        var feedback = await wire.CallAsync(
            "feedback",
            isSafe: true,
            () => Request(HttpMethod.Get, $"{instance}/feedback", token, content: null)
        );
        var receipts = new List<ReportReceipt>();
        foreach (
            var (data, type) in Data(feedback)
                .Where(one => one.Type is "betalingsinformasjon" or "valideringsresultat" or "kvittering")
        )
        {
            var file = await wire.CallAsync(
                $"get-{type}",
                isSafe: true,
                () => Request(HttpMethod.Get, $"{instance}/data/{data}", token, content: null)
            );
            receipts.Add(ReportReceipt.Of(type, file.MediaType ?? "application/octet-stream", file.Body));
        }

        var findings = receipts.Find(one => one.Name == "valideringsresultat") is { } result
            ? Findings(Encoding.UTF8.GetString(Convert.FromBase64String(result.Content)))
            : default;
        return new PortAnswer(
            findings.IsInvalid ? PortState.Rejected : PortState.Accepted,
            id,
            findings.Text,
            null,
            receipts
        );
    }

    /// <summary>What a <c>valideringsresultat</c> says: codes and texts, and whether one of them forbids the
    /// return.</summary>
    private static (bool IsInvalid, string? Text) Findings(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var root = XDocument.Load(reader);
            var found = root.Descendants()
                .Where(one => one.Name.LocalName == "valideringsDetaljer")
                .Select(one =>
                    string.Join(
                        ' ',
                        new[] { "avvikKode", "alvorlighetsgrad", "feilmelding" }.Select(name =>
                            one.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim()
                        )
                    )
                )
                .ToList();
            var status =
                root.Descendants()
                    .FirstOrDefault(one => one.Name.LocalName is "status" or "avvikVedMeldingslevering")
                    ?.Value
                ?? "";
            return (
                status.Contains("UGYLDIG", StringComparison.OrdinalIgnoreCase),
                found.Count == 0 ? null : PortWire.Short(string.Join("; ", found))
            );
        }
        catch (XmlException)
        {
            return default;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string url, string token, HttpContent? content) =>
        new(method, url)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = content,
        };

    private static ByteArrayContent Named(byte[] melding)
    {
        var content = Content(melding, "text/xml");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = "mvaMelding.xml",
        };
        return content;
    }

    private static IEnumerable<(string Id, string Type)> Data(WireAnswer answer) =>
        Root(answer).TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ?
            [
                .. data.EnumerateArray()
                    .Where(one => Guid.TryParse(one.GetProperty("id").GetString(), out _))
                    .Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("dataType").GetString() ?? "")),
            ]
            : [];

    private static string? Text(WireAnswer answer, string name) =>
        Root(answer).TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Root(WireAnswer answer)
    {
        try
        {
            return JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = 32 }).RootElement;
        }
        catch (JsonException fault)
        {
            throw new PortException($"the answer is not JSON: {fault.Message}", "answer", null, mayHaveArrived: true);
        }
    }
}
