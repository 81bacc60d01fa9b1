using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Registers;

/// <summary>A number that an authority gave (NSG&amp;B API version 2, Identifier).</summary>
/// <param name="IssuingAuthorityName">The authority.</param>
/// <param name="Notation">The number.</param>
public sealed record EntityIdentifier(string IssuingAuthorityName, string Notation);

/// <summary>An address as one text, parts divided by semicolons.</summary>
/// <param name="FullAddress">The text.</param>
public sealed record EntityAddress(string FullAddress);

/// <summary>A legal form: national code with the country before it, as <c>NO_AS</c>; <c>SE</c> is the European
/// company.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name in the country's language, or null.</param>
public sealed record EntityForm(string Code, string? Name);

/// <summary>Whether the register knows of extraordinary proceedings.</summary>
/// <param name="Code"><c>NONE</c> or <c>SOME</c>.</param>
public sealed record EntityStatus(string Code);

/// <summary>What the entity does, by NACE. The published specification calls the code by two names; both are
/// written.</summary>
/// <param name="Notation">NACE code without dots.</param>
/// <param name="Code">The same.</param>
/// <param name="InClassification">The scheme.</param>
/// <param name="Reference">The code in the scheme.</param>
/// <param name="Sequence">1 for the main activity, then 2 and so on.</param>
public sealed record EntityActivity(
    string Notation,
    string Code,
    string InClassification,
    string Reference,
    string Sequence
)
{
    private const string Scheme = "http://publications.europa.eu/resource/authority/ux2/nace2/nace2";
    private const string NewerScheme = "http://publications.europa.eu/resource/authority/ux2/nace2.1/nace2.1";

    /// <summary>An activity of a NACE code.</summary>
    public static EntityActivity Of(string code, int sequence)
    {
        ArgumentNullException.ThrowIfNull(code);
        var bare = code.Replace(".", "", StringComparison.Ordinal);

        // The published specification names Rev. 2; only what that has not is of Rev. 2.1.
        var isNewer = !Nace.TryFind(code, NaceRevision.Rev2, out _) && Nace.TryFind(code, NaceRevision.Rev21, out _);
        return new EntityActivity(
            bare,
            bare,
            isNewer ? NewerScheme : Scheme,
            $"http://data.europa.eu/ux2/{(isNewer ? "nace2.1" : "nace2")}/{bare}",
            sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}

/// <summary>An activity in words.</summary>
/// <param name="Code">The code as the register has it.</param>
/// <param name="Heading">Heading of its class in English, or null where NACE has none.</param>
/// <param name="Classification"><c>NACE Rev. 2.1</c> or <c>NACE Rev. 2</c>; null where neither has it.</param>
public sealed record ActivityHeading(string Code, string? Heading, string? Classification)
{
    /// <summary>What a code says.</summary>
    public static ActivityHeading Of(string code) =>
        Nace.TryFind(code, out var found)
            ? new ActivityHeading(code, found.Heading("en"), Nace.NameOf(found.Revision))
            : new ActivityHeading(code, null, null);
}

/// <summary>What a business register says of a legal entity (NSG&amp;B API version 2, LegalEntity).</summary>
public sealed record LegalEntity
{
    /// <summary>Numbers; the register's own first.</summary>
    public required IReadOnlyList<EntityIdentifier> Identifier { get; init; }

    /// <summary>When a public authority registered it.</summary>
    public required DateOnly RegistrationDate { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Status.</summary>
    public required EntityStatus LegalStatus { get; init; }

    /// <summary>Legal form.</summary>
    public required EntityForm LegalForm { get; init; }

    /// <summary>Where formal communications go, or null.</summary>
    public EntityAddress? RegisteredAddress { get; init; }

    /// <summary>Where mail goes, or null.</summary>
    public EntityAddress? PostalAddress { get; init; }

    /// <summary>Activities.</summary>
    public IReadOnlyList<EntityActivity> Activity { get; init; } = [];
}

/// <summary>All that a source knows of an entity.</summary>
public sealed record RegisterEntry
{
    /// <summary>Country code of the register.</summary>
    public required string Country { get; init; }

    /// <summary>The entity.</summary>
    public required LegalEntity LegalEntity { get; init; }

    /// <summary>What it does, in words, the main activity first; null where nothing is told.</summary>
    public IReadOnlyList<ActivityHeading>? Activities { get; init; }

    /// <summary>How it stands, where the source says so; else null.</summary>
    public RegisterStanding? Standing { get; init; }

    /// <summary>Signatory rights in the API's shape, or null.</summary>
    public JsonArray? SignatoryRights { get; init; }

    /// <summary>Financial statements as xBRL-JSON, by year.</summary>
    public IReadOnlyDictionary<string, JsonObject> FinancialStatements { get; init; } =
        new Dictionary<string, JsonObject>(StringComparer.Ordinal);
}

/// <summary>A source of the register gateway.</summary>
public interface IRegisterSource
{
    /// <summary>Whether it knows every entity of a country, so that one it does not know does not exist.</summary>
    /// <param name="country">Country code.</param>
    bool IsWholeRegisterOf(string country) => false;

    /// <summary>The entity with a number, or null.</summary>
    /// <param name="country">Country code.</param>
    /// <param name="notation">The number, bare.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegisterUnavailableException">The source is responsible and does not answer.</exception>
    ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation);
}

/// <summary>Several sources, asked in order.</summary>
public static class RegisterSources
{
    /// <summary>The entity from the first source that knows it, or null.</summary>
    /// <exception cref="RegisterUnavailableException">None knows it, and one that is responsible does not
    /// answer.</exception>
    public static async ValueTask<RegisterEntry?> FindAsync(
        this IEnumerable<IRegisterSource> sources,
        string country,
        string notation,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        RegisterUnavailableException? silent = null;
        foreach (var source in sources)
        {
            try
            {
                if (await source.FindAsync(country, notation, cancellation) is { } entry)
                {
                    return entry;
                }
            }
            catch (RegisterUnavailableException fault)
            {
                silent = fault;
            }
        }

        return silent is null ? null : throw silent;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(RegisterEntry))]
internal sealed partial class RegisterJson : JsonSerializerContext;
