using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Birth;

/// <summary>Registration drafts from and to JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    PropertyNameCaseInsensitive = true,
    MaxDepth = 16
)]
[JsonSerializable(typeof(RegistrationDraft))]
[JsonSerializable(typeof(BirthPreviewJson))]
[JsonSerializable(typeof(RegistrationJson))]
[JsonSerializable(typeof(DissolutionJson))]
public sealed partial class BirthRequestJson : JsonSerializerContext;
