using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Node.Api;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Developer;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The reference of the interface, and calls that are run against a person's test company.</summary>
internal static class DeveloperReference
{
    private const int AnswerShown = 50_000;

    private static readonly JsonSerializerOptions LaidOut = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static async Task<IResult> ShowAsync(
        HttpContext http,
        NodeStore store,
        InterfaceReference reference,
        SignInOptions options,
        string wanted,
        ExampleAnswer? answer
    )
    {
        var groups = await reference.GroupsAsync(http);
        var shown = groups.FirstOrDefault(one => one.Tag == wanted) is { Tag: not null } found ? found : groups[0];
        var sandbox = store.SandboxOf(SignedInPerson.Of(http)!.Person.Key);
        return new RazorComponentResult<ReferencePage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new ReferenceModel(
                    InterfaceReference.Grouped(groups.Select(one => one.Tag)),
                    shown.Tag,
                    sandbox is null
                        ? shown.Operations
                        : For(ExampleCompany.Of(store.Company(sandbox)!), shown.Operations),
                    NodeAddress.Of(http, options).AbsoluteUri.TrimEnd('/')
                )
                {
                    Sandbox = sandbox,
                    Answer = answer,
                },
            }
        );
    }

    /// <summary>Operations with bodies that can be sent to the company.</summary>
    private static IReadOnlyList<OperationLine> For(ExampleCompany company, IReadOnlyList<OperationLine> operations) =>
        [
            .. operations.Select(one =>
                OpenApiExamples.Of(one.Id, company) is { } body
                    ? one with
                    {
                        BodyExample = SchemaSample.Laid(body),
                    }
                    : one
            ),
        ];

    /// <summary>Runs an operation of the reference against the person's test company, as it stands there.</summary>
    internal static async Task<IResult> RunAsync(
        HttpContext http,
        NodeStore store,
        InterfaceReference reference,
        SignInOptions options,
        OwnCalls calls
    )
    {
        var form = await PageForm.OfAsync(http);
        var (person, tag, wanted) = (
            SignedInPerson.Of(http)!.Person.Key,
            form["tag"].ToString(),
            form["operation"].ToString()
        );
        var found = (await reference.GroupsAsync(http))
            .SelectMany(group => group.Operations)
            .FirstOrDefault(one => one.Id == wanted && one.IsRunnable);
        return store.SandboxOf(person) is { } company && found is { } operation
            ? await ShowAsync(
                http,
                store,
                reference,
                options,
                tag,
                await AnswerAsync(http, calls, person, company, operation.Id, operation.PathOf(company))
            )
            : Results.LocalRedirect("/developer/reference");
    }

    /// <summary>What the interface answers to a program with a key of the person's test company.</summary>
    internal static async Task<ExampleAnswer> AnswerAsync(
        HttpContext http,
        OwnCalls calls,
        string person,
        string company,
        string id,
        string target
    )
    {
        var (path, query) = target.Split('?', 2) is [var at, var rest]
            ? (at, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(rest))
            : (target, []);
        var caller = new Caller(person, company, CanWrite: false, null) { Person = person };
        await using var answer = await calls.GetAsync(
            http,
            caller,
            path,
            query.ToDictionary(one => one.Key, one => (string?)one.Value.ToString()),
            null
        );
        using var body = new MemoryStream();
        await answer.Body.DrainBufferAsync(body);
        var headers = answer
            .Response.Headers.Where(one => one.Key is "Content-Type" or RequestId.Header)
            .Select(one => $"{one.Key}: {one.Value}");
        return new ExampleAnswer(id, answer.Response.StatusCode, [.. headers], Laid(body.ToArray()));
    }

    /// <summary>JSON laid out, as much of it as is read; anything else as it is.</summary>
    private static string Laid(byte[] body)
    {
        string text;
        try
        {
            text = JsonNode.Parse(body)?.ToJsonString(LaidOut) ?? "null";
        }
        catch (JsonException)
        {
            text = Encoding.UTF8.GetString(body);
        }

        return text.Length > AnswerShown ? TextCut.To(text, AnswerShown) + "\n…" : text;
    }
}
