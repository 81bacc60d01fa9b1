using System.Globalization;
using Nsg.Storage;

namespace Nsg.Node.Api;

/// <summary>Reads a company's log onward.</summary>
/// <param name="store">The store.</param>
/// <param name="company">Key of the company.</param>
/// <param name="kinds">Kinds that are told, or null for all.</param>
internal sealed class EventReader(NodeStore store, string company, IReadOnlySet<string>? kinds)
{
    /// <summary>Records that are gone through for one page at most, where only some kinds are told: the page may be short then,
    /// and still have a next one.</summary>
    private const int LookedAtMax = 20_000;

    private const int Read = 1_000;

    /// <summary>Records after a place.</summary>
    /// <param name="after">The place; 0 for the beginning.</param>
    /// <param name="count">Records at most.</param>
    internal EventsJson After(long after, int count) =>
        store.Query(
            company,
            books =>
            {
                var items = new List<EventJson>();
                var (cursor, size) = (after, books.Checkpoint().Books.Size);
                while (items.Count < count && cursor < size && cursor - after < LookedAtMax)
                {
                    var records = books.Events(cursor, kinds is null ? count : Read);
                    if (records.Count == 0)
                    {
                        break;
                    }

                    foreach (var record in records)
                    {
                        if (items.Count == count)
                        {
                            break;
                        }

                        cursor = record.Sequence;
                        if (kinds?.Contains(record.Kind) != false)
                        {
                            items.Add(EventJson.Of(record));
                        }
                    }
                }

                return new EventsJson(
                    items,
                    cursor,
                    cursor < size ? cursor.ToString(CultureInfo.InvariantCulture) : null
                );
            }
        );
}
