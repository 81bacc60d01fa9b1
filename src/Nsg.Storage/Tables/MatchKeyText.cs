using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;

namespace Nsg.Storage.Tables;

/// <summary>Keys of an item or bank line in one column: a line each, the kind's digit first.</summary>
internal static class MatchKeyText
{
    internal static string Write(IReadOnlyList<MatchKey> keys) =>
        string.Join(
            '\n',
            keys.Select(key =>
                ((int)key.Kind).ToString(CultureInfo.InvariantCulture) + key.Value.ReplaceLineEndings(" ")
            )
        );

    internal static IReadOnlyList<MatchKey> Read(string text) =>
        text.Length == 0
            ? []
            : [.. text.Split('\n').Select(line => new MatchKey((MatchKeyKind)(line[0] - '0'), line[1..]))];
}
