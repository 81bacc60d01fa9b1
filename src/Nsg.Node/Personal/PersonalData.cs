using System.Text.Json;
using Nsg.Bookkeeping.Keeping;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Node.Personal;

/// <summary>A record that speaks of a person.</summary>
/// <param name="Stream">books or access.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="Time">When it was registered.</param>
/// <param name="Kind">What happened.</param>
/// <param name="KeptUntil">First day on which it may be erased, or null where no law keeps it.</param>
/// <param name="Law">Provision that keeps it, or null.</param>
/// <param name="Facts">What it says.</param>
public sealed record PersonalRecord(
    string Stream,
    long Sequence,
    DateTimeOffset Time,
    string Kind,
    DateOnly? KeptUntil,
    string? Law,
    JsonElement Facts
);

/// <summary>All that a company's log holds of a person: for the person to have (GDPR, articles 15 and 20), and to
/// know what may be erased (article 17).</summary>
public static class PersonalData
{
    private const int PageRows = 500;
    private const int NeedleMin = 4;

    /// <summary>Records in which one of these occurs: a number with or without separators, or a name in any
    /// case.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="needles">Numbers and names.</param>
    /// <param name="after">The record to begin after, as stream and sequence; null for all.</param>
    /// <exception cref="ArgumentException">A number or name is too short to be looked for.</exception>
    public static IEnumerable<PersonalRecord> Find(
        NodeStore store,
        string company,
        IReadOnlyList<string> needles,
        (LogStream Stream, long Sequence)? after = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(needles);
        return needles.Count == 0 || needles.Any(one => Bare(one).Length < NeedleMin)
            ? throw new ArgumentException(
                $"a number or name to look for has at least {NeedleMin} letters or digits",
                nameof(needles)
            )
            : Found(store, company, [.. needles.Select(Bare)], after ?? (LogStream.Books, 0L));
    }

    private static IEnumerable<PersonalRecord> Found(
        NodeStore store,
        string company,
        IReadOnlyList<string> needles,
        (LogStream Stream, long Sequence) after
    )
    {
        foreach (var stream in new[] { LogStream.Books, LogStream.Access }.Where(one => one >= after.Stream))
        {
            for (var cursor = stream == after.Stream ? after.Sequence : 0L; ; )
            {
                var at = cursor;
                var page = store.Query(
                    company,
                    books =>
                        (stream == LogStream.Books ? books.Events(at, PageRows) : books.Accesses(at, PageRows))
                            .Select(record => (Record: record, Match: Matching(record, needles)))
                            .Select(one =>
                                (
                                    one.Record,
                                    one.Match,
                                    Term: one.Match is null || stream == LogStream.Access
                                        ? null
                                        : books.RetentionOf(one.Record.Sequence)
                                )
                            )
                            .ToList()
                );
                foreach (var (record, match, term) in page.Where(one => one.Match is not null))
                {
                    yield return new PersonalRecord(
                        stream.ToString().ToLowerInvariant(),
                        record.Sequence,
                        record.Time,
                        record.Kind,
                        term?.EarliestDeletion,
                        term?.Source,
                        match!.Value
                    );
                }

                if (page.Count < PageRows)
                {
                    break;
                }

                cursor = page[^1].Record.Sequence;
            }
        }
    }

    private static JsonElement? Matching(LogRecord record, IReadOnlyList<string> needles)
    {
        if (record.Payload is not { } payload)
        {
            return null;
        }

        using var document = JsonDocument.Parse(payload);
        return Holds(document.RootElement, needles) ? document.RootElement.Clone() : null;
    }

    private static bool Holds(JsonElement element, IReadOnlyList<string> needles) =>
        element.ValueKind switch
        {
            JsonValueKind.String => Bare(element.GetString()!) is var text
                && needles.Any(needle => text.Contains(needle, StringComparison.Ordinal)),
            JsonValueKind.Array => element.EnumerateArray().Any(one => Holds(one, needles)),
            JsonValueKind.Object => element.EnumerateObject().Any(one => Holds(one.Value, needles)),
            _ => false,
        };

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
