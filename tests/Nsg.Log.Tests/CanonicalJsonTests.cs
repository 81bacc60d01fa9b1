using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Nsg.Log.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{ }", "{}")]
    [InlineData(" [ 1 , 2 , [ ] ] ", "[1,2,[]]")]
    [InlineData("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}")]
    [InlineData("{\"aa\":1,\"a\":2,\"\":3,\"B\":4}", "{\"\":3,\"B\":4,\"a\":2,\"aa\":1}")]
    [InlineData("{\"10\":1,\"9\":2}", "{\"10\":1,\"9\":2}")]
    [InlineData("{\"o\":{\"z\":null,\"y\":[true,false]}}", "{\"o\":{\"y\":[true,false],\"z\":null}}")]
    [InlineData("[-0, 0, -1, 9007199254740991, -9007199254740991]", "[0,0,-1,9007199254740991,-9007199254740991]")]
    [InlineData("null", "null")]
    public void Canonicalise_Structure_IsSortedAndTight(string json, string expected) => Text(json).ShouldBe(expected);

    /// <summary>RFC 8785 section 3.2.2.2: the seven short escapes, lower-case hexadecimal for other controls, all
    /// else as it is.</summary>
    [Theory]
    [InlineData("""["\u0022\u005c\u002f"]""", """["\"\\/"]""")]
    [InlineData("""["\u0008\u0009\u000a\u000c\u000d"]""", """["\b\t\n\f\r"]""")]
    [InlineData("""["\u0000\u000B\u001F"]""", """["\u0000\u000b\u001f"]""")]
    [InlineData("""["\u007f\u0080\u2028"]""", "[\"\u007f\u0080\u2028\"]")]
    [InlineData("""["\u00e6\u00F8<>&'+"]""", "[\"æø<>&'+\"]")]
    [InlineData("""["\ud83d\ude00"]""", "[\"😀\"]")]
    [InlineData("""{"\u0062\n":1,"\u0061":2}""", """{"a":2,"b\n":1}""")]
    public void Canonicalise_Strings_AreEscapedOnlyWhereDemanded(string json, string expected) =>
        Text(json).ShouldBe(expected);

    /// <summary>UTF-16 order differs from code point order: U+1F600 is the pair D83D DE00, which comes before U+FB33
    /// and U+FFFD.</summary>
    [Fact]
    public void Canonicalise_Names_AreOrderedByUtf16CodeUnits()
    {
        string[] ordered = ["\r", "1", "Z", "a", "\u0080", "\u00f6", "\u20ac", "\U0001F600", "\ufb33", "\ufffd"];
        var json =
            "{" + string.Join(',', ordered.Reverse().Select(name => JsonSerializer.Serialize(name) + ":0")) + "}";

        using var result = JsonDocument.Parse(CanonicalJson.Canonicalise(Encoding.UTF8.GetBytes(json)));

        result.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(ordered);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e2")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("-9223372036854775808")]
    [InlineData("123456789012345678901234567890")]
    public void Canonicalise_NumberThatReadersMayRound_IsRefused(string number) =>
        Should.Throw<NotSupportedException>(() => Text($"[{number}]")).Message.ShouldContain(number);

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("// no\n1")]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("{\"\\ude00\":1}")]
    [InlineData("")]
    public void Canonicalise_WhatIsNotOneJsonValue_IsRefused(string json) =>
        Should.Throw<JsonException>(() => Text(json));

    [Fact]
    public void Canonicalise_Depth_IsLimited()
    {
        Text(new string('[', 64) + new string(']', 64)).Length.ShouldBe(128);
        Should.Throw<JsonException>(() => Text(new string('[', 65) + new string(']', 65)));
    }

    [Fact]
    public void Canonicalise_AnyMembersInAnyOrder_GivesTheSameBytes() =>
        Prop.ForAll(
                ArbMap
                    .Default.ArbFor<Dictionary<NonNull<string>, int>>()
                    .Filter(members => members.Keys.All(key => IsWellFormed(key.Get))),
                members =>
                {
                    var pairs = members
                        .Select(pair => JsonSerializer.Serialize(pair.Key.Get) + ":" + pair.Value)
                        .ToList();
                    var forward = Text("{" + string.Join(',', pairs) + "}");
                    pairs.Reverse();
                    return forward == Text("{ " + string.Join(" , ", pairs) + " }") && forward == Text(forward);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static string Text(string json) =>
        Encoding.UTF8.GetString(CanonicalJson.Canonicalise(Encoding.UTF8.GetBytes(json)));
}
