using System.Globalization;
using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>Holds every answer that a test gets against the OpenAPI document: its status must be declared for the
/// operation.</summary>
/// <param name="start">Where the document is, on a node that is up.</param>
internal sealed class DeclaredAnswers(Uri start) : DelegatingHandler(new HttpClientHandler())
{
    private static readonly Lock Turn = new();
    private static List<(string Method, string[] Path, HashSet<string> Statuses)>? operations;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath.Split('/'));
        var answer = await base.SendAsync(request, cancellationToken);
        var fitting = Operations()
            .Where(one => one.Method == method && one.Path.Length == path.Length && Fits(one.Path, path))
            .OrderByDescending(one => one.Path.Count(part => !part.StartsWith('{')))
            .FirstOrDefault();
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return fitting.Statuses is null || fitting.Statuses.Contains(status)
            ? answer
            : throw new InvalidOperationException(
                $"{method} {string.Join('/', fitting.Path)} answers {status}, which the OpenAPI document does not declare"
            );
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private List<(string Method, string[] Path, HashSet<string> Statuses)> Operations()
    {
        lock (Turn)
        {
            return operations ??= Read();
        }
    }

    private List<(string, string[], HashSet<string>)> Read()
    {
        using var client = new HttpClient();
        using var document = client.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(start, "/openapi/v1.json")));
        using var body = document.Content.ReadAsStream();
        using var json = JsonDocument.Parse(body);
        return
        [
            .. json
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(method =>
                            (
                                method.Name.ToUpperInvariant(),
                                path.Name.Split('/'),
                                method
                                    .Value.GetProperty("responses")
                                    .EnumerateObject()
                                    .Select(one => one.Name)
                                    .ToHashSet()
                            )
                        )
                ),
        ];
    }
}
