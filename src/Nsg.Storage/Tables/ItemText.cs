using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Classifications, properties and labels of an item in one column: a line each, its parts separated by tabs.</summary>
internal static class ItemText
{
    internal static string? Write(IReadOnlyList<ItemClassification>? classes) =>
        classes is not { Count: > 0 }
            ? null
            : string.Join('\n', classes.Select(one => $"{Plain(one.Code)}\t{Plain(one.List)}\t{Plain(one.Version)}"));

    internal static string? Write(IReadOnlyList<ItemProperty>? properties) =>
        properties is not { Count: > 0 }
            ? null
            : string.Join('\n', properties.Select(one => $"{Plain(one.Name)}\t{Plain(one.Value)}\t{Plain(one.Unit)}"));

    internal static IReadOnlyList<ItemClassification> Classes(string? text) =>
        [.. Parts(text, 3).Select(parts => new ItemClassification(parts[0], OrNull(parts[1]), OrNull(parts[2])))];

    internal static IReadOnlyList<ItemProperty> Properties(string? text) =>
        [.. Parts(text, 3).Select(parts => new ItemProperty(parts[0], parts[1]) { Unit = OrNull(parts[2]) })];

    internal static string? Write(IReadOnlyList<ItemCertificate>? certificates) =>
        certificates is not { Count: > 0 }
            ? null
            : string.Join(
                '\n',
                certificates.Select(one => $"{Plain(one.Code)}\t{Plain(one.Type)}\t{Plain(one.Remarks)}")
            );

    internal static IReadOnlyList<ItemCertificate> Certificates(string? text) =>
        [.. Parts(text, 3).Select(parts => new ItemCertificate(parts[0], OrNull(parts[1]), OrNull(parts[2])))];

    internal static string? Write(IReadOnlyList<ItemPrice>? prices) =>
        prices is not { Count: > 0 }
            ? null
            : string.Join(
                '\n',
                prices.Select(one =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{one.Amount}\t{one.Currency.Code}\t{one.Per}\t{Plain(one.Unit)}\t{one.Minimum}\t{one.From:yyyy-MM-dd}\t{one.To:yyyy-MM-dd}"
                    )
                )
            );

    internal static IReadOnlyList<ItemPrice> Prices(string? text) =>
        [
            .. Parts(text, 7)
                .Select(parts => new ItemPrice(
                    Number(parts[0]),
                    Currency.Parse(parts[1]),
                    Number(parts[2]),
                    OrNull(parts[3]),
                    parts[4].Length == 0 ? null : Number(parts[4]),
                    Day(parts[5]),
                    Day(parts[6])
                )),
        ];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Parts(string? text, int count) =>
        text is null ? [] : text.Split('\n').Select(line => line.Split('\t', count));

    private static string Plain(string? text) =>
        text is null ? ""
        : text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text
        : text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
