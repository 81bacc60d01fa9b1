using System.CommandLine;
using System.Globalization;
using Nsg.Node.Sharing;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg access</c>.</summary>
internal static class AccessCommands
{
    private const int PageRows = 1_000;

    internal static System.CommandLine.Command Make() => new("access", "Who saw the company's data") { List() };

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Every release of data: who, what, why, when, on which basis").Lists(
            call => All(cursor => AccessHistory.Of(call.Store, call.Company, cursor, PageRows)),
            ["SEQUENCE", "TIME", "WHO", "WHAT", "BASIS", "PURPOSE", "DATA OF"],
            one =>
                [
                    one.Sequence.ToString(CultureInfo.InvariantCulture),
                    one.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    one.Name ?? one.Client,
                    $"{one.Method} {one.Route}",
                    one.Basis,
                    one.Purpose ?? "",
                    one.From is null && one.To is null ? "" : $"{Output.Day(one.From)} to {Output.Day(one.To)}",
                ]
        );

    private static IEnumerable<AccessRow> All(Func<long, IReadOnlyList<AccessRow>> page)
    {
        for (var cursor = 0L; page(cursor) is { Count: > 0 } rows; cursor = rows[^1].Sequence)
        {
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }
}
