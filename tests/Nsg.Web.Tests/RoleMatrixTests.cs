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
        var ofCompanies = site.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/companies/{key}", StringComparison.Ordinal)).ToList();
        ofCompanies.Count.ShouldBeGreaterThan(20);
        ofCompanies.Where(endpoint => endpoint.Metadata.GetMetadata<ForPeople>() is not { Needs: not null }).ShouldBeEmpty();
        ofCompanies.Where(IsPost).Where(endpoint => endpoint.Metadata.GetMetadata<ForPeople>()!.Needs is Right.See or Right.SeeAccesses).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Endpoints_ForEachRole_AreThereOrNotAsTheRoleSays()
    {
        var key = site.KeyIn(Country.NO);
        (string Person, Role[] Roles)[] people = [("kari", [Role.Owner, Role.Signatory]), ("ingrid", [Role.Accountant]), ("anders", [Role.Auditor]), ("liv", [Role.Reader]), ("erik", []), ("sigrun", [])];
        foreach (var (person, roles) in people)
        {
            using var client = await site.ClientAsync(person);
            foreach (var endpoint in site.Endpoints.Where(one => one.RoutePattern.RawText!.StartsWith("/companies/{key}", StringComparison.Ordinal)))
            {
                var right = endpoint.Metadata.GetMetadata<ForPeople>()!.Needs!.Value;
                var path = string.Join('/', endpoint.RoutePattern.RawText!.Split('/').Select(part => part == "{key}" ? key : part.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : part.StartsWith('{') ? "0000" : part));
                var answer = await client.SendAsync(new HttpRequestMessage(IsPost(endpoint) ? HttpMethod.Post : HttpMethod.Get, path));
                if (roles.Any(role => role.Has(right)))
                {
                    // A post without the form's token is let through to the check of the token.
                    answer.StatusCode.ShouldBeOneOf(IsPost(endpoint) ? [HttpStatusCode.Forbidden] : [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity]);
                }
                else
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{person} {path}");
                }
            }
        }
    }

    private static bool IsPost(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST");
}
