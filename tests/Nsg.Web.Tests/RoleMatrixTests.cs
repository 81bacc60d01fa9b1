using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Sharing.People;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>Every page and action of a company against every role, out of the endpoints themselves.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class RoleMatrixTests(DemoSite site)
{
    [BrowserFact]
    public void Endpoints_OfCompanies_AllNameTheRightTheyNeed()
    {
        var ofCompanies = site
            .Endpoints.Where(endpoint =>
                endpoint.RoutePattern.RawText!.StartsWith("/companies/{key}", StringComparison.Ordinal)
            )
            .ToList();
        ofCompanies.Count.ShouldBeGreaterThan(20);
        ofCompanies
            .Where(endpoint => endpoint.Metadata.GetMetadata<ForPeople>() is not { Needs: not null })
            .ShouldBeEmpty();
        ofCompanies
            .Where(IsPost)
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ForPeople>()!.Needs is Right.See or Right.SeeAccesses or Right.SeeLooks
            )
            .ShouldBeEmpty();
    }

    /// <summary>Pages that are no company's and no client's: open to all, or to whoever is signed in.</summary>
    private static readonly Dictionary<string, bool> Others = new(StringComparer.Ordinal)
    {
        ["GET /"] = false,
        ["GET /design"] = false,
        ["GET /looks"] = false,
        ["GET /developer/"] = false,
        ["POST /developer/run"] = false,
        ["GET /developer/reference"] = false,
        ["POST /developer/reference/run"] = false,
        ["GET /developer/events"] = false,
        ["GET /developer/keys"] = false,
        ["POST /developer/keys"] = false,
        ["POST /developer/keys/{id}/revoke"] = false,
        ["GET /developer/sandbox"] = false,
        ["POST /developer/sandbox"] = false,
        ["POST /developer/sandbox/remove"] = false,
        ["GET /ask"] = false,
        ["POST /sign-out"] = false,
        ["GET /sign-in"] = true,
        ["GET /sign-in/callback"] = true,
        ["GET /signed-out"] = true,
        ["GET /verify"] = true,
        ["POST /verify"] = true,
        ["GET /operator/"] = false,
        ["POST /operator/askers/give"] = false,
        ["POST /operator/askers/take"] = false,
        ["POST /operator/clients/{id}/close"] = false,
        ["GET /bulk/"] = false,
        ["POST /bulk/book"] = false,
        ["POST /bulk/approve"] = false,
        ["POST /bulk/remind"] = false,
        ["POST /bulk/appoint"] = false,
        ["GET /demo-provider/authorize"] = true,
        ["POST /demo-provider/authorize"] = true,
        ["GET /demo-provider/.well-known/openid-configuration"] = true,
        ["GET /demo-provider/keys"] = true,
        ["POST /demo-provider/token"] = true,
    };

    [BrowserFact]
    public void Pages_OfTheSite_AreAllInTheMatrix()
    {
        var others = site
            .Endpoints.Where(endpoint =>
                endpoint.Metadata.GetMetadata<ForPeople>() is not null && !IsOfCompany(endpoint) && !IsOfAsker(endpoint)
            )
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/assets/", StringComparison.Ordinal))
            .ToList();
        others
            .ToDictionary(Named, endpoint => endpoint.Metadata.GetMetadata<ForPeople>()!.IsOpen)
            .ShouldBe(Others, ignoreOrder: true);
        others.ShouldAllBe(endpoint =>
            endpoint.Metadata.GetMetadata<ForPeople>()!.Needs == (IsOfOperator(endpoint) ? Right.Operate : null)
        );
        site.Endpoints.Where(IsOfAsker)
            .ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<ForPeople>()!.Needs == Right.Ask);
    }

    [BrowserFact]
    public async Task Pages_OfTheOperator_AreThereForOperatorsAlone()
    {
        foreach (var person in new[] { "sigrun", "kari", "ingrid", DemoSite.Asker })
        {
            using var http = await site.ClientAsync(person);
            foreach (var endpoint in site.Endpoints.Where(IsOfOperator))
            {
                var answer = await http.SendAsync(
                    new HttpRequestMessage(
                        IsPost(endpoint) ? HttpMethod.Post : HttpMethod.Get,
                        PathOf(endpoint, "").TrimEnd('/')
                    )
                );

                // A post without the form's token is let through to the check of the token.
                answer.StatusCode.ShouldBe(
                    person != "sigrun" ? HttpStatusCode.NotFound
                        : IsPost(endpoint) ? HttpStatusCode.Forbidden
                        : HttpStatusCode.OK,
                    $"{person} {endpoint.RoutePattern.RawText}"
                );
            }
        }
    }

    [BrowserFact]
    public async Task Pages_OfAClient_AreThereForThoseWhoAskForItAlone()
    {
        var client = DemoRequest.Bank(site).Id;
        foreach (var person in new[] { DemoSite.Asker, "kari", "ingrid", "sigrun" })
        {
            using var http = await site.ClientAsync(person);
            foreach (var endpoint in site.Endpoints.Where(IsOfAsker))
            {
                var path = PathOf(endpoint, site.KeyIn(Country.NO))
                    .Replace("{client}", client, StringComparison.Ordinal);
                var answer = await http.SendAsync(
                    new HttpRequestMessage(IsPost(endpoint) ? HttpMethod.Post : HttpMethod.Get, path)
                );
                var expected =
                    person != DemoSite.Asker ? HttpStatusCode.NotFound
                    : IsPost(endpoint) ? HttpStatusCode.Forbidden
                    : path.Contains("/grants/", StringComparison.Ordinal) ? HttpStatusCode.NotFound
                    : HttpStatusCode.OK;
                answer.StatusCode.ShouldBe(expected, $"{person} {path}");
            }

            (await http.GetAsync("/ask/nosuchclient")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [BrowserFact]
    public async Task Endpoints_ForEachRole_AreThereOrNotAsTheRoleSays()
    {
        var key = site.KeyIn(Country.NO);
        (string Person, Role[] Roles)[] people =
        [
            ("kari", [Role.Owner, Role.Signatory]),
            ("ingrid", [Role.Accountant]),
            ("anders", [Role.Auditor]),
            ("liv", [Role.Reader]),
            ("erik", []),
            ("sigrun", []),
        ];
        foreach (var (person, roles) in people)
        {
            using var client = await site.ClientAsync(person);
            foreach (
                var endpoint in site.Endpoints.Where(one =>
                    one.RoutePattern.RawText!.StartsWith("/companies/{key}", StringComparison.Ordinal)
                )
            )
            {
                var right = endpoint.Metadata.GetMetadata<ForPeople>()!.Needs!.Value;
                var path = PathOf(endpoint, key);
                using var answer = await client.SendAsync(
                    new HttpRequestMessage(IsPost(endpoint) ? HttpMethod.Post : HttpMethod.Get, path),
                    HttpCompletionOption.ResponseHeadersRead
                );
                if (roles.Any(role => role.Has(right)))
                {
                    // A post without the form's token is let through to the check of the token.
                    answer.StatusCode.ShouldBeOneOf(
                        IsPost(endpoint)
                            ? [HttpStatusCode.Forbidden]
                            : [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity]
                    );
                }
                else
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{person} {path}");
                }
            }
        }
    }

    private static string PathOf(RouteEndpoint endpoint, string company) =>
        string.Join(
            '/',
            endpoint
                .RoutePattern.RawText!.Split('/')
                .Select(part =>
                    part is "{key}" or "{company}" ? company
                    : part.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
                    : part == "{client}" ? part
                    : part.StartsWith('{') ? "0000"
                    : part
                )
        );

    private static string Named(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}";

    private static bool IsOfCompany(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/companies/{key}", StringComparison.Ordinal);

    private static bool IsOfAsker(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/ask/{client}", StringComparison.Ordinal);

    private static bool IsOfOperator(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/operator", StringComparison.Ordinal);

    private static bool IsPost(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST");
}
