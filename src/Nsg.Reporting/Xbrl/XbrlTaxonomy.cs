using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nsg.Reporting.Xbrl;

/// <summary>Whether a fact is of a period or of the moment that ends it.</summary>
public enum XbrlPeriodType
{
    /// <summary>Of a period.</summary>
    [JsonStringEnumMemberName("duration")]
    Duration,

    /// <summary>Of the end of the period.</summary>
    [JsonStringEnumMemberName("instant")]
    Instant,
}

/// <summary>Which side of the books a concept grows on.</summary>
public enum XbrlBalance
{
    /// <summary>Neither.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Debit: assets and costs.</summary>
    [JsonStringEnumMemberName("debit")]
    Debit,

    /// <summary>Credit: income, equity and liabilities.</summary>
    [JsonStringEnumMemberName("credit")]
    Credit,
}

/// <summary>How a line of a report is told in a taxonomy.</summary>
/// <param name="Line">The line.</param>
/// <param name="Concept">The concept, with its prefix.</param>
/// <param name="Period">Period or moment.</param>
/// <param name="Balance">The concept's side.</param>
/// <param name="Sign">1 when line and fact have one sign, -1 when they have opposite ones.</param>
/// <param name="Decimals">Accuracy: 0 for whole units, 2 for hundredths, -3 for thousands.</param>
public sealed record XbrlMapping(
    string Line,
    string Concept,
    XbrlPeriodType Period,
    XbrlBalance Balance = XbrlBalance.None,
    int Sign = 1,
    int Decimals = 0
);

/// <summary>A fact in words.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Value"><c>company</c>, <c>number</c>, <c>from</c>, <c>to</c> or <c>currency</c>.</param>
/// <param name="Period">Period or moment.</param>
public sealed record XbrlText(string Concept, string Value, XbrlPeriodType Period = XbrlPeriodType.Duration);

/// <summary>
/// How reports are told in the concepts of a taxonomy: a data file in the country's folder, or one that somebody
/// brings along. It names concepts
/// only; the taxonomy itself stays with its publisher.
/// </summary>
public sealed record XbrlTaxonomy
{
    private const int TextMax = 1 << 20;
    private const int FactsMax = 5000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly FrozenSet<string> Values = new[]
    {
        "company",
        "number",
        "from",
        "to",
        "currency",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Name, such as <c>se-k2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the concepts are from, with version and date.</summary>
    public required string Source { get; init; }

    /// <summary>Reports that it tells.</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>Address of the entry point.</summary>
    public required string SchemaRef { get; init; }

    /// <summary>Scheme of the company's number, or null for its ISO 6523 scheme.</summary>
    public string? EntityScheme { get; init; }

    /// <summary>Namespaces by prefix.</summary>
    public required IReadOnlyDictionary<string, string> Namespaces { get; init; }

    /// <summary>Lines and their concepts.</summary>
    public required IReadOnlyList<XbrlMapping> Facts { get; init; }

    /// <summary>Facts in words.</summary>
    public IReadOnlyList<XbrlText> Texts { get; init; } = [];

    /// <summary>Reads one.</summary>
    /// <exception cref="XbrlTaxonomyException">It is none; the message says why.</exception>
    public static XbrlTaxonomy Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > TextMax)
        {
            throw new XbrlTaxonomyException($"longer than {TextMax} characters");
        }

        try
        {
            var taxonomy =
                JsonSerializer.Deserialize<XbrlTaxonomy>(json, Options)
                ?? throw new XbrlTaxonomyException("a mapping is an object");
            return taxonomy.Fault() is { } fault ? throw new XbrlTaxonomyException(fault) : taxonomy;
        }
        catch (JsonException fault)
        {
            throw new XbrlTaxonomyException($"line {fault.LineNumber + 1}: {fault.Message}");
        }
    }

    private string? Fault()
    {
        var concepts = Facts.Select(one => one.Concept).Concat(Texts.Select(one => one.Concept)).ToList();
        return this switch
        {
            _ when Facts.Count > FactsMax => $"more than {FactsMax} facts",
            _ when !Uri.IsWellFormedUriString(SchemaRef, UriKind.Absolute) => "schemaRef is no address",
            _ when Namespaces.Values.Any(one => !Uri.IsWellFormedUriString(one, UriKind.Absolute)) =>
                "a namespace is no address",
            _ when concepts.Find(one =>
                    one.Split(':') is not [var prefix, { Length: > 0 }] || !Namespaces.ContainsKey(prefix)
                )
                    is { } stray => $"'{stray}' has no known prefix",
            _ when concepts.GroupBy(one => one).FirstOrDefault(one => one.Count() > 1) is { } twice =>
                $"{twice.Key} stands twice",
            _ when Facts.GroupBy(one => one.Line).FirstOrDefault(one => one.Count() > 1) is { } twice =>
                $"line {twice.Key} stands twice",
            _ when Facts.Any(one => one.Sign is not 1 and not -1) => "a sign is 1 or -1",
            _ when Facts.Any(one => one.Decimals is < -12 or > 12) => "decimals lie between -12 and 12",
            _ when Texts.Any(one => !Values.Contains(one.Value)) => $"a text is one of {string.Join(", ", Values)}",
            _ => null,
        };
    }
}

/// <summary>A taxonomy mapping is not one.</summary>
public sealed class XbrlTaxonomyException(string message) : Exception(message);
