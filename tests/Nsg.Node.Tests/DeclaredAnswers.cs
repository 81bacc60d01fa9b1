using System.Globalization;
using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>Holds every answer that a test gets against the OpenAPI document: its status, media type and headers must be
/// declared for the operation, and its JSON must have the shape that is declared.</summary>
/// <param name="start">Where the document is, on a node that is up.</param>
internal sealed class DeclaredAnswers(Uri start) : DelegatingHandler(new HttpClientHandler())
{
    private const string Withheld = "NSG-Withheld";

    private static readonly Lock Turn = new();
    private static DeclaredInterface? declared;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath);
        var answer = await base.SendAsync(request, cancellationToken);
        if (Declared().Find(method, path) is { } operation)
        {
            var fault = await FaultAsync(operation, answer);
            if (fault is not null)
            {
                throw new InvalidOperationException(
                    $"{method} {operation.Path} answers {(int)answer.StatusCode} with {fault}, which the OpenAPI document does not declare"
                );
            }
        }

        return answer;
    }

    private static async Task<string?> FaultAsync(DeclaredOperation operation, HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (operation.Answer(status) is not { } expected)
        {
            return "this status";
        }

        var undeclared = answer
            .Headers.Concat(answer.Content.Headers)
            .Select(one => one.Key)
            .FirstOrDefault(name => operation.Interface.Describes(name) && !expected.HasHeader(name));
        if (undeclared is not null)
        {
            return $"the header {undeclared}";
        }

        if (answer.Content.Headers.ContentType?.MediaType is not { } type)
        {
            return null;
        }

        if (expected.Shape(type) is not { } schema)
        {
            return type;
        }

        if (type != "application/json" && !type.EndsWith("+json", StringComparison.Ordinal))
        {
            return null;
        }

        // The test reads it too, as it would have.
        await answer.Content.LoadIntoBufferAsync();
        var text = await answer.Content.ReadAsByteArrayAsync();
        if (text.Length == 0)
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        return new DeclaredShape(operation.Interface.Root, answer.Headers.Contains(Withheld)).Fault(
            schema,
            json.RootElement,
            "$"
        );
    }

    private DeclaredInterface Declared()
    {
        lock (Turn)
        {
            if (declared is null)
            {
                using var client = new HttpClient();
                using var document = client.Send(
                    new HttpRequestMessage(HttpMethod.Get, new Uri(start, "/openapi/v1.json"))
                );
                using var body = document.Content.ReadAsStream();
                declared = new DeclaredInterface(JsonDocument.Parse(body).RootElement);
            }

            return declared;
        }
    }
}
