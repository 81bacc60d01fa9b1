using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>Every page that the node maps is in the list that axe, the pictures and the widths go through.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SitePagesTests(DemoSite site)
{
    private const string ToReport = "leads to the report's page";

    /// <summary>Addresses that answer with something else than a page of their own.</summary>
    private static readonly Dictionary<string, string> NoPages = new(StringComparer.Ordinal)
    {
        ["/sign-in/callback"] = "sends on to the page that was asked for",
        ["/signed-out"] = "a message, as the fault page shows it",
        ["/demo-provider/authorize"] = "shown by /sign-in, which sends on to it",
        ["/demo-provider/.well-known/openid-configuration"] = "for programs",
        ["/demo-provider/keys"] = "for programs",
        ["/companies/{key}/documents/{document:guid}/original"] = "a file",
        ["/ask/{client}/companies/{company}/grants/{grant:guid}/results/{record:long}"] =
            "what one person was shown, kept for an hour; AskerTests looks at it",
        ["/companies/{key}/documents/{document:guid}/picture"] = "a picture on the document's page",
        ["/companies/{key}/documents/{document:guid}/file"] = "a file",
        ["/companies/{key}/documents/{document:guid}/paper.pdf"] = "a file",
        ["/companies/{key}/open-items/{document:guid}/reminder.pdf"] = "a file",
        ["/companies/{key}/reports/{report}/file"] = "a file",
        ["/companies/{key}/filings/{filing:guid}/send"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/answer"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/uploaded"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/take-back"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/transmit"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/fetch"] = ToReport,
        ["/companies/{key}/reports/{report}/standing"] = ToReport,
        ["/companies/{key}/reports/{report}/standing/end"] = ToReport,
        ["/companies/{key}/filings/{filing:guid}/file"] = "a file",
        ["/companies/{key}/filings/{filing:guid}/receipts/{place:int}"] = "a file",
        ["/companies/{key}/payments/{order:guid}/file"] = "a file",
        ["/companies/{key}/accesses/{sequence:long}/receipt"] = "a file",
        ["/companies/{key}/archive"] = "a file",
        ["/ask/{client}/companies/{company}/grants/{grant:guid}/receipts/{sequence:long}"] = "a file",
        ["/ask/{client}/companies/{company}/grants/{grant:guid}/results/{record:long}/file"] = "a file",
        ["/companies/{key}/events/stream"] = "a stream",
    };

    [BrowserFact]
    public void Pages_OfTheNode_AreAllLookedAt()
    {
        var paths = SitePages.All(site).Select(page => page.Path.Split('?')[0]).ToList();
        var patterns = site
            .Endpoints.Where(endpoint =>
                endpoint.Metadata.GetMetadata<ForPeople>() is not null
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
                && !endpoint.RoutePattern.RawText!.StartsWith("/assets/", StringComparison.Ordinal)
            )
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        patterns.Count.ShouldBeGreaterThan(40);
        patterns
            .Where(pattern => !NoPages.ContainsKey(pattern) && !paths.Exists(path => IsOf(pattern, path)))
            .ShouldBeEmpty();
        NoPages.Keys.Except(patterns).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/companies/{key}/bank", "/companies/abc/bank", true)]
    [InlineData("/companies/{key}/vouchers/{entry:guid}", "/companies/abc/vouchers/new", false)]
    [InlineData("/companies/{key}", "/companies/abc/bank", false)]
    public void Path_AgainstAPattern_IsJudged(string pattern, string path, bool isOf) =>
        IsOf(pattern, path).ShouldBe(isOf);

    private static bool IsOf(string pattern, string path) =>
        Regex.IsMatch(
            path,
            "^"
                + string.Join(
                    '/',
                    pattern
                        .Split('/')
                        .Select(part =>
                            part.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-fA-F-]{32,36}"
                            : part.StartsWith('{') ? "[^/]+"
                            : Regex.Escape(part)
                        )
                )
                + "$"
        );
}
