using System.Net;
using System.Text.RegularExpressions;
using Nsg.Testing;

namespace Nsg.Node.Tests.Authorization;

/// <summary>The request that <c>docs/authorization.md</c> shows, as it stands there, from the push to a receipt that
/// holds.</summary>
public sealed class DocumentedExampleTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(OfficialMaterial.RepositoryRoot, "docs", "authorization.md")
    );

    [Fact]
    public async Task Example_OfTheDocumentation_LeadsToDataAndAReceipt()
    {
        var details = Regex
            .Match(
                Page,
                "```json\n(?<text>\\[\\{\"type\":\"nsg-access\".*?)\n```",
                RegexOptions.Singleline | RegexOptions.ExplicitCapture
            )
            .Groups["text"]
            .Value;
        details.ShouldNotBeEmpty("the page shows a request");
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var (status, tokens) = await bank.RedeemAsync((await bank.DecideAsync(details, "anna"))["code"]);
        status.ShouldBe(HttpStatusCode.OK, tokens.ToString());
        tokens.GetProperty("expires_in").GetInt32().ShouldBe(120, "as the page says");

        using var read = await bank.GetAsync(
            $"/api/v1/companies/{node.Company}/balances?from=2025-01-01&to=2025-12-31",
            tokens.GetProperty("access_token").GetString()!
        );
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (
            var header in Regex
                .Matches(
                    Page,
                    "(?m)^    (?<name>NSG-Access-Record|Content-Digest|Signature-Input|Signature|Link): ",
                    RegexOptions.ExplicitCapture
                )
                .Select(one => one.Groups["name"].Value)
        )
        {
            read.Headers.Concat(read.Content.Headers)
                .ShouldContain(one => one.Key.Equals(header, StringComparison.OrdinalIgnoreCase), header);
        }

        // The same details without a person, on the grant that stands by now.
        var own = await bank.OwnTokenAsync(details);
        using var again = await bank.GetAsync(
            $"/api/v1/companies/{node.Company}/balances?from=2025-01-01&to=2025-12-31",
            own
        );
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var receipt = await bank.GetAsync(
            Regex.Match(read.Headers.GetValues("Link").First(), "<(.*?)>").Groups[1].Value,
            own
        );
        receipt.StatusCode.ShouldBe(HttpStatusCode.OK, await receipt.Content.ReadAsStringAsync());
    }
}
