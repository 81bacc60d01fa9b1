using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Nsg.Vocabulary.Tests;

public sealed class BoundsTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Bounds.Bind } },
    };

    [Theory]
    [InlineData("""{"day":"1900-01-01","amount":1000000000000000}""", null)]
    [InlineData("""{"day":"2199-12-31","amount":-1000000000000000}""", null)]
    [InlineData("{}", null)]
    [InlineData("""{"day":"0001-01-01"}""", "day is a day from 1900-01-01 to 2199-12-31")]
    [InlineData("""{"day":"1899-12-31"}""", "day is a day")]
    [InlineData("""{"day":"9999-12-31"}""", "day is a day")]
    [InlineData("""{"given":"2200-01-01"}""", "given is a day")]
    [InlineData("""{"amount":79228162514264337593543950335}""", "amount is an amount of at most")]
    [InlineData("""{"amount":-1000000000000000.01}""", "amount is an amount")]
    [InlineData("""{"inner":{"day":"9999-12-31"}}""", "day is a day")]
    public void Json_WithADayOrAmountBeyondTheBounds_IsRefusedWithThem(string json, string? fault)
    {
        if (fault is null)
        {
            JsonSerializer.Deserialize<Bodied>(json, Options).ShouldNotBeNull();
        }
        else
        {
            var refused = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Bodied>(json, Options));
            JsonFault.Say(refused).ShouldContain(fault);
        }
    }

    private sealed record Bodied(
        DateOnly? Day = null,
        decimal? Amount = null,
        DateOnly Given = default,
        Bodied? Inner = null
    );
}
