using System.Globalization;
using System.Text.RegularExpressions;

namespace Nsg.Web.Tests;

/// <summary>Colours of the style sheet against WCAG 2.2, success criterion 1.4.3.</summary>
public sealed class ContrastTests
{
    private const double Enough = 4.5;

    [Theory]
    [InlineData("ink", "surface")]
    [InlineData("ink", "ground")]
    [InlineData("quiet", "surface")]
    [InlineData("quiet", "ground")]
    [InlineData("accent", "surface")]
    [InlineData("accent", "accent-soft")]
    [InlineData("attention", "attention-soft")]
    [InlineData("negative", "surface")]
    [InlineData("negative", "negative-soft")]
    [InlineData("good", "surface")]
    [InlineData("good", "good-soft")]
    [InlineData("quiet", "sunken")]
    [InlineData("accent", "ground")]
    [InlineData("accent-ink", "accent")]
    public void Text_OnItsGround_IsLegibleLightAndDark(string text, string ground)
    {
        var css = Css();
        foreach (var theme in new[] { 1, 2 })
        {
            Ratio(Colour(css, text, theme), Colour(css, ground, theme))
                .ShouldBeGreaterThanOrEqualTo(Enough, $"{text} on {ground}, theme {theme}");
        }
    }

    private static string Css()
    {
        var assembly = typeof(WebPages).Assembly;
        using var reader = new StreamReader(
            assembly.GetManifestResourceStream(
                assembly.GetManifestResourceNames().Single(name => name.EndsWith(".css", StringComparison.Ordinal))
            )!
        );
        return reader.ReadToEnd();
    }

    /// <summary>The light or the dark colour of a token, which a bundler may have written with three digits.</summary>
    private static string Colour(string css, string token, int theme)
    {
        var digits = Regex.Match(css, $@"--{token}:\s*light-dark\(#([0-9a-f]+),\s*#([0-9a-f]+)\)").Groups[theme].Value;
        return digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits;
    }

    private static double Ratio(string left, string right)
    {
        var (one, other) = (Luminance(left), Luminance(right));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i =>
                int.Parse(colour.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
            )
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
