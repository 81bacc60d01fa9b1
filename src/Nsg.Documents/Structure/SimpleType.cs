using System.Globalization;
using System.Text.RegularExpressions;

namespace Nsg.Documents.Structure;

/// <summary>A simple type: a built-in type and what narrows it.</summary>
internal sealed class SimpleType
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private readonly HashSet<string>? _values;
    private readonly List<string> _patterns = [];
    private Regex? _pattern;
    private readonly Dictionary<string, string> _facets;
    private readonly SimpleType? _base;

    internal SimpleType(string name, XsdPrimitive primitive)
    {
        Name = name;
        Primitive = primitive;
        _facets = [];
        TakesAll = XsdValues.TakesAll(primitive);
    }

    /// <summary>Narrows a type.</summary>
    /// <param name="name">Its name in the standard.</param>
    /// <param name="baseType">The type that is narrowed.</param>
    /// <param name="facets">Each facet as <c>name=value</c>, with <c>\_</c> for a blank.</param>
    internal SimpleType(string name, SimpleType baseType, string[] facets)
    {
        Name = name;
        Primitive = baseType.Primitive;
        _base = baseType;
        _facets = [];
        foreach (var facet in facets)
        {
            var at = facet.IndexOf('=', StringComparison.Ordinal);
            var value = Unescape(facet[(at + 1)..]);
            switch (facet[..at])
            {
                case "enum":
                    (_values ??= []).Add(value);
                    break;
                case "pattern":
                    _patterns.Add(value);
                    break;
                case var key:
                    _facets[key] = value;
                    break;
            }
        }

        if (_facets.GetValueOrDefault("whiteSpace") is { } whiteSpace && XsdValues.TakesAll(Primitive))
        {
            Primitive = whiteSpace switch
            {
                "collapse" => XsdPrimitive.Token,
                "replace" => XsdPrimitive.NormalizedString,
                _ => Primitive,
            };
        }
    }

    /// <summary>The name in the standard, or the built-in type's.</summary>
    internal string Name { get; }

    internal XsdPrimitive Primitive { get; }

    /// <summary>Every text is a value, so that nobody need ask.</summary>
    internal bool TakesAll { get; }

    internal bool IsValid(string text)
    {
        if (TakesAll)
        {
            return true;
        }

        return XsdValues.IsValid(Primitive, text) && (_base is null || Holds(XsdValues.Normal(Primitive, text)));
    }

    private bool Holds(string value) =>
        (_base is null || _base.Holds(value))
        && (_values is null || _values.Contains(value))
        && (_patterns.Count == 0 || (_pattern ??= Pattern(_patterns)).IsMatch(value))
        && _facets.All(facet => Keeps(facet.Key, facet.Value, value));

    private bool Keeps(string facet, string bound, string value) =>
        facet switch
        {
            "length" => Length(value) == Number(bound),
            "minLength" => Length(value) >= Number(bound),
            "maxLength" => Length(value) <= Number(bound),
            "totalDigits" => Digits(value) <= Number(bound),
            "fractionDigits" => Fraction(value).Length <= Number(bound),
            "minInclusive" => Compare(value, bound) >= 0,
            "maxInclusive" => Compare(value, bound) <= 0,
            "minExclusive" => Compare(value, bound) > 0,
            "maxExclusive" => Compare(value, bound) < 0,
            "whiteSpace" => true,
            _ => throw new InvalidDataException($"facet {facet} is not known"),
        };

    private static int Length(string value) => value.Length - value.Count(char.IsLowSurrogate);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static int Digits(string value)
    {
        var whole = value.TrimStart('+', '-');
        var point = whole.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? whole : whole[..point]).TrimStart('0').Length + Fraction(value).Length;
    }

    private static string Fraction(string value)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? "" : value[(point + 1)..].TrimEnd('0');
    }

    // A number too long for decimal is on the far side of every bound that the standards set, by its sign.
    private static int Compare(string value, string bound) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.CompareTo(Number(bound))
        : value.StartsWith('-') ? -1
        : 1;

    // Patterns of one step are alternatives. \c is a character of an XML name, which .NET has no word for.
    private static Regex Pattern(List<string> patterns) =>
        new(
            string.Join('|', patterns.Select(pattern => $"^(?:{pattern})\\z"))
                .Replace("\\c", "[\\w.:\\-\u00B7]", StringComparison.Ordinal),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
            PatternTime
        );

    private static string Unescape(string text) =>
        text.Replace("\\_", " ", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
