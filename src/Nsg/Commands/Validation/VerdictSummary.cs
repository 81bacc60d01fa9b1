using System.Text.Json;
using Nsg.Validation;

namespace Nsg.Command.Commands.Validation;

/// <summary>Counts over all documents: how many are valid, and how often each rule fired in how many of them.</summary>
internal sealed class VerdictSummary(bool isJson) : VerdictReport
{
    private readonly SortedDictionary<(string Rule, Severity Severity), (long Firings, long Documents)> _rules = new(
        Comparer<(string Rule, Severity Severity)>.Create(
            (one, other) =>
                string.CompareOrdinal(one.Rule, other.Rule) is not 0 and var order
                    ? order
                    : one.Severity.CompareTo(other.Severity)
        )
    );

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private long _documents;
    private long _valid;
    private long _structure;
    private long _notListed;

    internal override void Add(string file, DocumentVerdict verdict)
    {
        _documents++;
        _valid += verdict.IsValid ? 1 : 0;
        _structure += verdict.IsStructureValid ? 0 : 1;
        _notListed += verdict.NotListed;
        foreach (var group in verdict.Findings.GroupBy(finding => (finding.Rule, finding.Severity)))
        {
            var (firings, documents) = _rules.GetValueOrDefault(group.Key);
            _rules[group.Key] = (firings + group.Count(), documents + 1);
        }
    }

    internal override void End()
    {
        var elapsed = TimeProvider.System.GetElapsedTime(_started);
        if (isJson)
        {
            Json(elapsed);
            return;
        }

        Line(
            $"documents {Text(_documents)}, valid {Text(_valid)}, invalid {Text(_documents - _valid)} (structure {Text(_structure)})"
        );
        foreach (var ((rule, severity), (firings, documents)) in _rules)
        {
            Line(
                $"  {(severity == Severity.Fatal ? "fatal  " : "warning")} {rule}: {Text(firings)} in {Text(documents)} documents"
            );
        }

        if (_notListed > 0)
        {
            Line($"  and {Text(_notListed)} findings beyond the cap (see --findings-max)");
        }

        Console.Error.WriteLine(
            FormattableString.Invariant(
                $"nsg: {_documents} documents in {elapsed.TotalSeconds:0.00} s, {_documents / Math.Max(elapsed.TotalSeconds, 0.001):0} a second"
            )
        );
    }

    private void Json(TimeSpan elapsed) =>
        Line(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    documents = _documents,
                    valid = _valid,
                    invalid = _documents - _valid,
                    structureInvalid = _structure,
                    rules = _rules.Select(one => new
                    {
                        rule = one.Key.Rule,
                        severity = one.Key.Severity == Severity.Fatal ? "fatal" : "warning",
                        firings = one.Value.Firings,
                        documents = one.Value.Documents,
                    }),
                    notListed = _notListed,
                    milliseconds = (long)elapsed.TotalMilliseconds,
                }
            )
        );
}
