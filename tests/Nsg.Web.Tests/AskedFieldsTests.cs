using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Nsg.Node.Pages;

namespace Nsg.Web.Tests;

/// <summary>What is kept of a form for the page of an answer.</summary>
public sealed class AskedFieldsTests
{
    [Fact]
    public void Fields_AreThoseThatAreRead_EachOfALengthThatFormsHave()
    {
        var form = new FormCollection(
            new Dictionary<string, StringValues>
            {
                ["what"] = "entries",
                ["from"] = "2025-01-01",
                ["to"] = " ",
                ["id"] = new string('x', 100_000),
                ["more"] = new string('y', 100_000),
            }
        );
        var fields = AskerResults.FieldsOf(form);
        fields.Select(field => field.Name).ShouldBe(["what", "from", "id"]);
        fields.Sum(field => field.Value.Length).ShouldBeLessThan(2_000);
        var answer = new AskedAnswer("c", "p", Guid.Empty, "entries", fields, new byte[10], "1", "d", default);
        answer.Size.ShouldBeGreaterThan(2 * fields.Sum(field => field.Value.Length));
    }
}
