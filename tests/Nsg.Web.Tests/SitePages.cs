using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Every page of the demo's site with a name for its picture and who looks at it.</summary>
internal static class SitePages
{
    internal static IEnumerable<(string Name, string Path, string? Person)> All(DemoSite site)
    {
        var company = "/companies/" + site.KeyIn(Country.NO);
        return
        [
            ("sign-in", "/sign-in", null),
            ("companies", "/", DemoSite.Accountant),
            ("nothing", "/companies/nosuchkey", DemoSite.Accountant),
            ("design", "/design", DemoSite.Accountant),
            ("overview", company, "kari"),
        ];
    }
}
