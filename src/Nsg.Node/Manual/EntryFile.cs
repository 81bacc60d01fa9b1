using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Storage;

namespace Nsg.Node.Manual;

/// <summary>Many entries at once: one JSON object alone, or one on each line.</summary>
public static class EntryFile
{
    private const int EntriesMax = 1_000_000;
    private const int InFlight = 1_000;

    /// <summary>Why an entry was not posted that nothing is wrong with.</summary>
    internal const string NotAlone = "not posted, since another entry of the file is refused";

    /// <summary>Reads entries.</summary>
    /// <exception cref="InvalidDataException">One is no entry; the message names its line.</exception>
    public static IReadOnlyList<(ManualEntry Entry, RequestKey? Key)> Read(string text)
    {
        if (TryWhole(text) is { } whole)
        {
            return [whole];
        }

        var entries = new List<(ManualEntry, RequestKey?)>();
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

    private static (ManualEntry, RequestKey?)? TryWhole(string text)
    {
        var first = text.AsSpan().Trim();
        return first.IndexOfAny('\r', '\n') < 0 || !IsWholeLine(first) ? One(first, 1, isAlone: true) : null;
    }

    /// <summary>Whether the first line is an object that ends on it: then there are more, one on each line.</summary>
    private static bool IsWholeLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return text[..end].TrimEnd() is [.., '}'];
    }

    private static (ManualEntry, RequestKey?) One(ReadOnlySpan<char> line, int number, bool isAlone = false)
    {
        var request = EntryRequest.Read(Encoding.UTF8.GetBytes(line.ToString()), number);
        try
        {
            return (request.ToEntry(), request.Key(null));
        }
        catch (InvalidDataException fault) when (!isAlone)
        {
            throw new InvalidDataException(FormattableString.Invariant($"line {number}: {fault.Message}"), fault);
        }
    }

    /// <summary>Takes a transaction back in which an entry was refused.</summary>
    private sealed class TogetherException(IReadOnlyList<ManualOutcome> outcomes) : Exception("an entry was refused")
    {
        internal IReadOnlyList<ManualOutcome> Outcomes { get; } = outcomes;
    }
}
