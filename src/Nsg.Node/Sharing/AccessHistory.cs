using System.Text.Json.Serialization;
using Nsg.Sharing;
using Nsg.Storage;

namespace Nsg.Node.Sharing;

/// <summary>A release of a company's data.</summary>
/// <param name="Sequence">Its place in the access stream.</param>
/// <param name="Time">When.</param>
/// <param name="Client">Identifier of the client's key.</param>
/// <param name="Name">What the client is called now, or null when its key is not known any more.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Route">What was asked for.</param>
/// <param name="Basis">Why it was allowed: owner (the company itself; logs of earlier versions say operator-key), loopback-demo, consent,
/// mandate, statute, case, open.</param>
/// <param name="Grant">The grant, or null.</param>
/// <param name="Purpose">Its purpose, or null.</param>
/// <param name="Reference">Its provision of law, mandate or case, or null.</param>
/// <param name="From">First day of the data, or null.</param>
/// <param name="To">Last day of the data, or null.</param>
/// <param name="Report">The report released, or null; with version and hash where the requester brought it
/// along.</param>
/// <param name="Documents">Documents released, where they are few.</param>
/// <param name="Case">The requester's case, or null.</param>
/// <param name="Detail">What the answer left out, or null for nothing.</param>
public sealed record AccessRow(
    long Sequence,
    DateTimeOffset Time,
    string Client,
    string? Name,
    string Method,
    string Route,
    string Basis,
    Guid? Grant,
    string? Purpose,
    string? Reference,
    DateOnly? From,
    DateOnly? To,
    string? Report,
    IReadOnlyList<string> Documents,
    string? Case = null,
    IReadOnlyList<string>? Detail = null
)
{
    /// <summary>Who asked, as the record has it; for pages.</summary>
    [JsonIgnore]
    public string Actor { get; init; } = "";
}

/// <summary>Reads the access stream for the company's people.</summary>
public static class AccessHistory
{
    /// <summary>Releases after a cursor.</summary>
    public static IReadOnlyList<AccessRow> Of(NodeStore store, string company, long cursor, int limit)
    {
        ArgumentNullException.ThrowIfNull(store);
        var records = store.Query(company, books => books.Accesses(cursor, limit));
        var names = store.ClientKeys.List().ToDictionary(key => key.Id, key => key.Name, StringComparer.Ordinal);
        return
        [
            .. records
                .Where(record => record.Payload is not null && record.Kind == AccessReleased.Kind)
                .Select(record =>
                {
                    var released = AccessReleased.Read(record.Payload!.Value.Span);
                    return new AccessRow(
                        record.Sequence,
                        record.Time,
                        released.Client,
                        names.GetValueOrDefault(released.Client),
                        released.Method,
                        released.Route,
                        released.Basis,
                        released.Grant,
                        released.Purpose,
                        released.Reference,
                        released.From,
                        released.To,
                        released.Report,
                        released.Documents,
                        released.Case,
                        released.Detail
                    )
                    {
                        Actor = record.Actor,
                    };
                }),
        ];
    }
}
