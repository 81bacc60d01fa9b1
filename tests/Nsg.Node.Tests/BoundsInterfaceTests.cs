using System.Net;
using System.Text;

namespace Nsg.Node.Tests;

/// <summary>Days and amounts at the edge of what the program can hold are refused where they are read, by name.</summary>
public sealed class BoundsInterfaceTests
{
    private static readonly string[] Asked =
    [
        "/dissolution?lastDay=0001-01-01",
        "/reports/dk.vat?period=9999",
        "/reports/dk.vat?period=9999-Q4",
        "/reports/dk.accounts?period=9999",
        "/reports/dk.accounts?period=2199-01-01/2200-06-30",
        "/entries?from=0001-01-01",
        "/balances?to=9999-12-31",
        "/obligations?from=0001-01-01",
        "/lines?minNet=79228162514264337593543950335",
    ];

    private static readonly (string Path, string Body)[] Sent =
    [
        ("/years", """{"from":"0001-01-01","to":"9999-12-31"}"""),
        ("/locks", """{"from":"0001-01-01","to":"9999-12-31","reason":"x"}"""),
        ("/years/close", """{"from":"9999-01-01","to":"9999-12-31"}"""),
        ("/dissolution", """{"lastDay":"0001-01-01","reason":"x"}"""),
        ("/reports/dk.vat/preview", """{"period":"9999"}"""),
        ("/reports/dk.vat/approve", """{"period":"9999"}"""),
        (
            "/reports/dk.vat/adjustments",
            """{"period":"2022-Q1","kind":"remark","reason":"x","target":"1","tax":79228162514264337593543950335}"""
        ),
        (
            "/entries",
            """{"date":"2025-03-05","text":"x","lines":[{"account":"6480","debit":7.9e28},{"account":"1010","credit":7.9e28}]}"""
        ),
    ];

    [Fact]
    public async Task Day_OrAmountBeyondTheBounds_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var answers = new List<string>();
        foreach (var path in Asked)
        {
            using var answer = await node.Client.GetAsync(new Uri(root + path, UriKind.Relative));
            await ToldAsync(path, answer);
        }

        foreach (var (path, body) in Sent.Append(("//registrations/preview", """{"foundedOn":"9999-12-31"}""")))
        {
            using var answer = await node.Client.PostAsync(
                new Uri(
                    path.StartsWith("//", StringComparison.Ordinal) ? "/api/v1" + path[1..] : root + path,
                    UriKind.Relative
                ),
                new StringContent(body, Encoding.UTF8, "application/json")
            );
            await ToldAsync(path, answer);
        }

        answers.ShouldBeEmpty();

        async Task ToldAsync(string what, HttpResponseMessage answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity))
            {
                answers.Add($"{what}: {(int)answer.StatusCode} {text}");
            }
        }
    }
}
