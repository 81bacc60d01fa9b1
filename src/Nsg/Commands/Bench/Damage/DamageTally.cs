using Nsg.Validation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Something that must not happen, how often it did, and a document to see it on.</summary>
/// <param name="What">The finding's text, or the exception and where it came from.</param>
/// <param name="Count">Times.</param>
/// <param name="Number">The first document.</param>
/// <param name="Source">What that document was made of.</param>
internal sealed record Failing(string What, int Count, int Number, string Source);

/// <summary>What came of damaged documents.</summary>
internal sealed class DamageTally
{
    private readonly Dictionary<string, Failing> _notEvaluated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Failing> _exceptions = new(StringComparer.Ordinal);

    internal int Documents { get; private set; }

    /// <summary>No XML, or beyond a limit.</summary>
    internal int Unreadable { get; private set; }

    /// <summary>XML of another structure than its standard has.</summary>
    internal int StructureInvalid { get; private set; }

    /// <summary>Documents with at least one finding.</summary>
    internal int WithFindings { get; private set; }

    /// <summary>Longest time for one document, with its number.</summary>
    internal (double Milliseconds, int Number) Slowest { get; private set; }

    /// <summary>Most managed memory in use after a document, what can be collected included.</summary>
    internal long PeakMemory { get; private set; }

    /// <summary>Rules that could not be asked.</summary>
    internal IReadOnlyCollection<Failing> NotEvaluated => _notEvaluated.Values;

    /// <summary>Exceptions that escaped.</summary>
    internal IReadOnlyCollection<Failing> Exceptions => _exceptions.Values;

    internal void Add(DocumentVerdict verdict, int number, string source)
    {
        var isUnreadable =
            verdict.Kind == "unknown"
            && verdict.Findings is [{ Rule: var rule }]
            && rule.StartsWith("XML-", StringComparison.Ordinal);
        Unreadable += isUnreadable ? 1 : 0;
        StructureInvalid += !isUnreadable && !verdict.IsStructureValid ? 1 : 0;
        WithFindings += verdict.Findings.Count > 0 ? 1 : 0;
        foreach (var finding in verdict.Findings)
        {
            if (finding.Rule == "NSG-NOT-EVALUATED")
            {
                Count(_notEvaluated, finding.Text, number, source);
            }
        }
    }

    internal void Add(Exception failure, int number, string source)
    {
        var place = failure.StackTrace?.Split('\n')[0].Trim() ?? "";
        Count(_exceptions, $"{failure.GetType().Name}: {failure.Message} {place}", number, source);
    }

    internal void End(TimeSpan elapsed, int number)
    {
        Documents++;
        Slowest = elapsed.TotalMilliseconds > Slowest.Milliseconds ? (elapsed.TotalMilliseconds, number) : Slowest;
        PeakMemory = Math.Max(PeakMemory, GC.GetTotalMemory(forceFullCollection: false));
    }

    private static void Count(Dictionary<string, Failing> list, string what, int number, string source) =>
        list[what] = list.TryGetValue(what, out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : new Failing(what, 1, number, source);
}
