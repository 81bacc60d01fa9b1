using System.Reflection;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Api;

/// <summary>Kinds of records that the books stream of a company may have.</summary>
internal static class EventKinds
{
    /// <summary>All kinds, in the order of their names.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [.. Of(typeof(RecordKind)).Concat(Of(typeof(SharingKind))).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Type kinds) =>
        kinds
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);
}
