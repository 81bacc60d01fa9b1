using System.Net.Http.Headers;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting.Vat;

namespace Nsg.Node.Reports.Ports;

/// <summary>
/// The Swedish VAT return through Skatteverket's Momsdeklaration API 1.0: <c>kontrollera</c>, <c>utkast</c>,
/// <c>las</c>; a person signs by the link that
/// the lock gives, and <c>inlamnat</c> tells when that is done.
/// </summary>
internal sealed class SkatteverketPort : ReportPort
{
    /// <inheritdoc/>
    internal override string Name => "skatteverket";

    /// <inheritdoc/>
    internal override string Format => "momsuppgift";

    /// <inheritdoc/>
    internal override async Task<PortAnswer> SendAsync(PortWire wire, PortSettings settings, PortMessage message)
    {
        var body = File(message, Format);
        var key = Key(message);
        var judged = await wire.CallAsync(
            "kontrollera",
            isSafe: true,
            () => Request(settings, message, HttpMethod.Post, $"kontrollera/{key}", body)
        );
        if (Controls(judged) is { IsError: true } controls)
        {
            return new PortAnswer(PortState.Rejected, null, controls.Text, null, []);
        }

        var kept = await wire.CallAsync(
            "utkast",
            isSafe: true,
            () => Request(settings, message, HttpMethod.Post, $"utkast/{key}", body)
        );
        if (Controls(kept) is { IsError: true } refused)
        {
            return new PortAnswer(PortState.Rejected, null, refused.Text, null, []);
        }

        var locked = await wire.CallAsync(
            "las",
            isSafe: true,
            () => Request(settings, message, HttpMethod.Put, $"las/{key}", []),
            reference: _ => key
        );
        return new PortAnswer(PortState.Pending, key, Controls(kept).Text, Member(locked, "signeringslank"), []);
    }

    /// <inheritdoc/>
    internal override async Task<PortAnswer> FetchAsync(
        PortWire wire,
        PortSettings settings,
        PortMessage message,
        string reference
    )
    {
        var answer = await wire.CallAsync(
            "inlamnat",
            isSafe: true,
            () => Request(settings, message, HttpMethod.Get, $"inlamnat/{Key(message)}", null),
            takes: [404]
        );
        return answer.Status == 404 || Member(answer, "kvittensnummer") is not { } receipt
            ? new PortAnswer(PortState.Pending, reference, null, null, [])
            : new PortAnswer(
                PortState.Accepted,
                receipt,
                null,
                null,
                [ReportReceipt.Of("inlamnat", "application/json", answer.Body)]
            );
    }

    private static string Key(PortMessage message) =>
        $"{MomsdeklarationWriter.Reporter(message.Filer.Number)}/{MomsdeklarationWriter.Period(message.Outcome.Period)}";

    private static HttpRequestMessage Request(
        PortSettings settings,
        PortMessage message,
        HttpMethod method,
        string path,
        byte[]? body
    )
    {
        var request = new HttpRequestMessage(method, $"{settings.Url.TrimEnd('/')}/{path}")
        {
            Content = body is null ? null : Content(body, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            PortSettings.Secret(settings.SecretFile, "secretFile")
        );
        request.Headers.Add(
            "Client_Id",
            settings.ClientId ?? throw new ReportRequestException("the port's settings name no clientId")
        );
        request.Headers.Add("Client_Secret", PortSettings.Secret(settings.ClientSecretFile, "clientSecretFile"));
        request.Headers.Add("skv_client_correlation_id", message.Filer.Reference.ToString());
        return request;
    }

    /// <summary>The controls (FK and RK numbers) that an answer tells of.</summary>
    private static (bool IsError, string? Text) Controls(WireAnswer answer)
    {
        if (answer.Body.Length == 0)
        {
            return default;
        }

        var root = Root(answer);
        var holder =
            root.TryGetProperty("kontrollresultat", out var result) && result.ValueKind == JsonValueKind.Object
                ? result
                : root;
        if (!holder.TryGetProperty("kontroller", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        var all = list.EnumerateArray()
            .Select(one => (Id: Word(one, "id"), Kind: Word(one, "typ"), Text: Word(one, "text")))
            .ToList();
        return (
            all.Exists(one => one.Kind == "ERROR"),
            all.Count == 0
                ? null
                : PortWire.Short(string.Join("; ", all.Select(one => $"{one.Id} {one.Kind} {one.Text}")))
        );
    }

    private static string? Member(WireAnswer answer, string name) =>
        answer.Body.Length > 0
        && Root(answer) is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty(name, out var value)
            ? value.GetString()
            : null;

    private static string Word(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

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
