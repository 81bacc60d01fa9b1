using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Nsg.Vocabulary.Tests;

/// <summary>What is said of JSON that cannot be read.</summary>
public sealed class JsonFaultTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 4,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    [Theory]
    [InlineData(
        """{"lines":[{"debit":"x"}]}""",
        "lines[0].debit (line 1, column |): a decimal such as 1000.50 is expected"
    )]
    [InlineData("{\n \"date\": \"2026-02-30\"}", "date (line 2, column |): a day such as 2026-03-31 is expected")]
    [InlineData("""{"kind":"c"}""", "kind (line 1, column |): one of first, second is expected")]
    [InlineData("""{"lines":{}}""", "lines (line 1, column |): a list is expected")]
    [InlineData("""{"lines":[1]}""", "lines[0] (line 1, column |): an object with debit, text is expected")]
    [InlineData("""{"lines":[{"text":{}}]}""", "lines[0].text (line 1, column |): text in quotes is expected")]
    [InlineData("""{"dimensions":{"a":1}}""", "dimensions.a (line 1, column |): text in quotes is expected")]
    [InlineData("""{"surprise":1}""", "there is no field 'surprise'; there are date, kind, lines, dimensions")]
    [InlineData("""{"lines":[{"Debet":1}]}""", "there is no field 'Debet'; there are debit, text")]
    [InlineData("[]", "line 1, column |: an object with date, kind, lines, dimensions is expected")]
    [InlineData("null", "null stands where an entry is expected")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"lines":[}""", "line 1, column |): not JSON: '}' is an invalid start of a value")]
    [InlineData("""{"lines":[[[[[1]]]]]}""", "lines[0]")]
    public void Fault_OfAnEntry_NamesPlaceAndRemedy(string json, string said)
    {
        var message = Should.Throw<InvalidDataException>(() => Read(json)).Message;

        said.Split('|').ShouldAllBe(part => message.Contains(part, StringComparison.Ordinal), message);
        message.ShouldNotContain("System");
        message.ShouldNotContain(nameof(Entry), Case.Sensitive);
        message.ShouldNotContain("LineNumber");
        message.ShouldNotContain("Path:");
    }

    [Fact]
    public void Json_WithAMarkInFront_IsRead() =>
        Read("\uFEFF{\"date\":\"2026-01-02\"}").Date.ShouldBe(new(2026, 1, 2));

    private static Entry Read(string json) =>
        JsonFault.Read(
            Encoding.UTF8.GetBytes(json),
            (JsonTypeInfo<Entry>)Options.GetTypeInfo(typeof(Entry)),
            "an entry"
        );

    private enum Kind
    {
        First,
        Second,
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Entry(
        DateOnly? Date = null,
        Kind? Kind = null,
        IReadOnlyList<Line>? Lines = null,
        Dictionary<string, string>? Dimensions = null
    );

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Line(decimal? Debit = null, string? Text = null);
}
