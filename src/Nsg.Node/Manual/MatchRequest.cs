using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Manual;

/// <summary>What a bank line is put to, as callers write it.</summary>
/// <param name="Items">Documents that it pays.</param>
/// <param name="Account">The account of what is not for documents.</param>
/// <param name="Amount">What belongs to the account, in the line's currency; all that the documents leave, or lack,
/// unless given.</param>
/// <param name="Reason">Why; needed when the line is said to pay nothing.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MatchRequest(
    IReadOnlyList<Guid>? Items = null,
    string? Account = null,
    decimal? Amount = null,
    string? Reason = null
)
{
    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken; the message says where.</exception>
    public static MatchRequest Read(ReadOnlySpan<byte> json) =>
        JsonFault.Read(json, MatchRequestJson.Default.MatchRequest, "what a bank line is put to");

    /// <summary>What it says of a line.</summary>
    public BankMatch Of(Guid line) =>
        new()
        {
            Line = line,
            Items = Items ?? [],
            Account = Account,
            Amount = Amount,
            Why = Reason ?? "",
        };

    /// <summary>The key of the request with the hash of what it asks for a line; null without a key.</summary>
    /// <exception cref="InvalidDataException">The key is too long.</exception>
    public RequestKey? Key(string? key, Guid line) =>
        key is null
            ? null
            : RequestKey.Of(
                key,
                [
                    .. line.ToByteArray(bigEndian: true),
                    .. JsonSerializer.SerializeToUtf8Bytes(this, MatchRequestJson.Default.MatchRequest),
                ]
            );
}

/// <summary>Requests from and to JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 8
)]
[JsonSerializable(typeof(MatchRequest))]
internal sealed partial class MatchRequestJson : JsonSerializerContext;
