using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Storage;

namespace Nsg.Node.Manual;

/// <summary>An entry of a file, or what is wrong with it.</summary>
/// <param name="Entry">The entry, or null.</param>
/// <param name="Key">The caller's own key of it, or null.</param>
/// <param name="Fault">Why it is none, or null. Its inner exception is a <see cref="System.Text.Json.JsonException"/> where it could
/// not be read at all.</param>
public sealed record EntryOfFile(ManualEntry? Entry, RequestKey? Key, InvalidDataException? Fault);

/// <summary>Many entries at once: one JSON object alone, or one on each line.</summary>
public static class EntryFile
{
    private const int EntriesMax = 1_000_000;
    private const int InFlight = 1_000;

    /// <summary>Why an entry was not posted that nothing is wrong with.</summary>
    internal const string NotAlone = "not posted, since another entry of the file is refused";

    /// <summary>Reads entries.</summary>
    /// <exception cref="InvalidDataException">One is no entry; the message names its line.</exception>
    public static IReadOnlyList<(ManualEntry Entry, RequestKey? Key)> Read(string text) =>
        [
            .. ReadEach(text)
                .Select(one =>
                    one.Fault is { } fault
                        ? throw new InvalidDataException(fault.Message, fault.InnerException)
                        : (one.Entry!, one.Key)
                ),
        ];

    /// <summary>Reads entries, each for itself: one that is none is told in its place.</summary>
    /// <exception cref="InvalidDataException">There is no entry, or there are too many.</exception>
    public static IReadOnlyList<EntryOfFile> ReadEach(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsWhole(text))
        {
            return [One(text, 1, isAlone: true)];
        }

        var entries = new List<EntryOfFile>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (entries.Count == EntriesMax)
            {
                throw new InvalidDataException($"line {number}: at most {EntriesMax} entries at once");
            }

            entries.Add(One(line, number));
        }

        return entries.Count > 0 ? entries : throw new InvalidDataException("there is no entry in it");
    }

    /// <summary>Posts entries in their order.</summary>
    /// <param name="store">The store.</param>
    /// <param name="company">The company's key.</param>
    /// <param name="requests">The entries.</param>
    /// <param name="isAllOrNothing">Whether one that is refused takes all with it; else each stands for itself.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>What came of each.</returns>
    public static async Task<IReadOnlyList<ManualOutcome>> PostAsync(
        NodeStore store,
        string company,
        IReadOnlyList<(ManualEntry Entry, RequestKey? Key)> requests,
        bool isAllOrNothing,
        string actor
    )
    {
        if (isAllOrNothing)
        {
            return await AllAsync(store, company, requests, actor);
        }

        var outcomes = new List<ManualOutcome>(requests.Count);
        foreach (var group in requests.Chunk(InFlight))
        {
            outcomes.AddRange(
                await Task.WhenAll(
                    group.Select(one =>
                        store.DecideAsync(company, books => new ManualDesk(books).Post(one.Entry, one.Key, actor))
                    )
                )
            );
        }

        return outcomes;
    }

    private static async Task<IReadOnlyList<ManualOutcome>> AllAsync(
        NodeStore store,
        string company,
        IReadOnlyList<(ManualEntry Entry, RequestKey? Key)> requests,
        string actor
    )
    {
        try
        {
            return await store.DecideAsync(
                company,
                books =>
                {
                    var desk = new ManualDesk(books);
                    var outcomes = requests.Select(one => desk.Post(one.Entry, one.Key, actor)).ToList();
                    return outcomes.TrueForAll(one => one.Refusal is null)
                        ? outcomes
                        : throw new TogetherException(outcomes);
                }
            );
        }
        catch (TogetherException fault)
        {
            return
            [
                .. fault.Outcomes.Select(one =>
                    one.Refusal is null ? new ManualOutcome(ManualRefusal.Invalid, NotAlone, null) : one
                ),
            ];
        }
    }

    /// <summary>Whether it is one entry. There are more where the first line is an object that ends on it, or where each line begins
    /// one, whatever is wrong with the first.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var end = text.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return true;
        }

        if (text[..end].TrimEnd() is [.., '}'])
        {
            return false;
        }

        foreach (var line in text.EnumerateLines())
        {
            if (line is not ([] or ['{', ..]))
            {
                return true;
            }
        }

        return false;
    }

    private static EntryOfFile One(ReadOnlySpan<char> line, int number, bool isAlone = false)
    {
        var isRead = false;
        try
        {
            var request = EntryRequest.Read(Encoding.UTF8.GetBytes(line.ToString()), number);
            isRead = true;
            return new EntryOfFile(request.ToEntry(), request.Key(null), null);
        }
        catch (InvalidDataException fault)
        {
            return new EntryOfFile(
                null,
                null,
                isRead && !isAlone
                    ? new InvalidDataException(FormattableString.Invariant($"line {number}: {fault.Message}"), fault)
                    : fault
            );
        }
    }

    /// <summary>Takes a transaction back in which an entry was refused.</summary>
    private sealed class TogetherException(IReadOnlyList<ManualOutcome> outcomes) : Exception("an entry was refused")
    {
        internal IReadOnlyList<ManualOutcome> Outcomes { get; } = outcomes;
    }
}
