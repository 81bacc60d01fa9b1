using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Node.Releases;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Discovery;

/// <summary><c>nsg discover</c>.</summary>
internal static class DiscoverCommand
{
    private const int AnswerMax = 256 * 1024;
    private const int MovesMax = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    internal static System.CommandLine.Command Make()
    {
        var id = new Argument<string>("ID") { Description = "The company's number, as 0184:20202020 or DK:20202020" };
        var at = new Option<string>("--at")
        {
            Description = "The node to ask; where it says that the company moved, the next one is asked",
            HelpName = "URL",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command("discover", "Asks a node where a company is answered for")
        {
            id,
            at,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (
                    !PartyIdentifier.TryParse(parse.GetValue(id), out var number)
                    || IdentifierScheme.Of(number.Country) is null
                )
                {
                    throw new UsageException($"'{parse.GetValue(id)}' is no number such as 0184:20202020");
                }

                using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
                using var http = new HttpClient(handler)
                {
                    Timeout = Patience,
                    MaxResponseContentBufferSize = AnswerMax,
                };
                var address = Address(parse.GetValue(at)!);
                for (var moves = 0; moves <= MovesMax; moves++)
                {
                    var answer = await AskAsync(http, address, number, cancellation);
                    Tell(answer, address, parse.GetValue(json));
                    if (answer.GetProperty("state").GetString() != "moved")
                    {
                        return ExitCode.Ok;
                    }

                    address = Address(answer.GetProperty("endpoints")[0].GetProperty("address").GetString()!);
                }

                throw new UsageException($"the company moved more than {MovesMax} times; ask the last node yourself");
            }
        );
        return command;
    }

    private static async Task<JsonElement> AskAsync(
        HttpClient http,
        Uri node,
        PartyIdentifier number,
        CancellationToken cancellation
    )
    {
        try
        {
            var name = $"{IdentifierScheme.Of(number.Country)}:{number.Number}";
            var target = new Uri(node, number.IsLegalPersons ? "discovery/iso6523/" + name : "discovery");
            using var request = new HttpRequestMessage(
                number.IsLegalPersons ? HttpMethod.Get : HttpMethod.Post,
                target
            );
            if (!number.IsLegalPersons)
            {
                request.Content = new StringContent(
                    JsonSerializer.Serialize(new { identifier = name }),
                    Encoding.UTF8,
                    "application/json"
                );
            }

            using var answer = await http.SendAsync(request, cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                throw new UsageException($"{node} lists no such company");
            }

            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
            var keys = await http.GetStringAsync(new Uri(node, "oauth/jwks"), cancellation);
            return SignedAnswer.Fault(answer, body, request.Method.Method, target, keys) is { } fault
                ? throw new UsageException($"the answer of {node} is not to be trusted: {fault}")
                : JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new UsageException($"{node} does not answer: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static void Tell(JsonElement answer, Uri node, bool isJson)
    {
        if (isJson)
        {
            Output.Json(answer);
            return;
        }

        var endpoint = answer.GetProperty("endpoints")[0].GetProperty("address").GetString();
        var (state, day) = (answer.GetProperty("state").GetString(), answer.GetProperty("validFrom").GetString());
        Output.Line($"{node}: {state} since {day}, at {endpoint}");
        if (answer.TryGetProperty("node", out var told))
        {
            Output.Line(
                "formats: "
                    + string.Join(
                        ", ",
                        told.GetProperty("formats")
                            .EnumerateArray()
                            .Select(one =>
                                $"{one.GetProperty("name").GetString()} {string.Join('/', one.GetProperty("versions").EnumerateArray())}"
                            )
                    )
            );
            Output.Line($"described by {told.GetProperty("openApi").GetString()}");
            Output.Line($"tokens: {told.GetProperty("authorization").GetString()}");
        }
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true }
            ? address
            : throw new UsageException($"'{text}' is no https address of a node");
}
