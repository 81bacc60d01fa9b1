using System.Collections.Frozen;
using Nsg.Bookkeeping.Intake;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>Which documents a list is asked for: by kind, or by media type.</summary>
internal static class DocumentFilter
{
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "invoice",
        "credit-note",
        "receipt",
        "bank-statement",
        "other",
        DocumentKinds.OrderAgreement,
        DocumentKinds.DespatchAdvice,
        DocumentKinds.ReceiptAdvice,
    }
        .Concat(
            PublishedTypes
                .Names.Where(name => name.StartsWith(MediaTypes.Prefix, StringComparison.Ordinal))
                .Select(MediaTypes.KindOf)
        )
        .ToFrozenSet();

    /// <summary>A kind as documents carry it, and the side that its name in the published interface tells.</summary>
    /// <exception cref="RefusedException">There is no such kind.</exception>
    internal static (string? Kind, string? Direction) Kind(string? word) =>
        word switch
        {
            null => (null, null),
            "purchase-invoice" => ("invoice", "purchase"),
            "sales-invoice" => ("invoice", "sale"),
            "purchase-receipt" => ("receipt", "purchase"),
            "sales-receipt" => ("receipt", "sale"),
            _ when Kinds.Contains(word) => (word, null),
            _ => throw Parameters.Refused($"kind is one of {string.Join(", ", Kinds.Order(StringComparer.Ordinal))}"),
        };

    /// <summary>A media type of the published interface.</summary>
    /// <exception cref="RefusedException">It is none of them.</exception>
    internal static string? MediaType(string? type) =>
        type is null ? null
        : PublishedTypes.Find(type) is { } found ? found.Name
        : throw Parameters.Refused("mediaType is one of the published interface's 29 media types");
}
