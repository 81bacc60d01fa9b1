using Nsg.Bookkeeping.Intake;
using Nsg.Node.Importing;
using Nsg.Node.Trust;

namespace Nsg.Command.Commands;

/// <summary>What an import did, file by file.</summary>
internal sealed class ImportSummary(int files)
{
    private readonly List<ImportedFile> _notBooked = [];
    private readonly List<(string File, string Warning)> _warnings = [];
    private int _booked;
    private int _stored;

    internal int Documents { get; private set; }

    /// <summary>What the checks of senders came to; null where none were asked for.</summary>
    internal TrustCount? Trust { get; set; }

    internal bool HasFindings =>
        _notBooked.Exists(file => file.Outcome.State is IntakeState.Review or IntakeState.Rejected)
        || Trust is { Warned: > 0 } or { Failed: > 0 };

    internal void Add(ImportedFile file)
    {
        Documents++;
        _warnings.AddRange(file.Outcome.Warnings.Select(warning => (file.File, warning)));
        if (file.Outcome.State is IntakeState.Booked or IntakeState.Stored)
        {
            _booked++;
            _stored += file.Outcome.State == IntakeState.Stored ? 1 : 0;
        }
        else
        {
            _notBooked.Add(file);
        }
    }

    internal object ToJson() =>
        new
        {
            files,
            documents = Documents,
            booked = _booked,
            review = List(IntakeState.Review),
            duplicate = List(IntakeState.Duplicate),
            rejected = List(IntakeState.Rejected),
            warnings = _warnings.Select(one => new { file = one.File, warning = one.Warning }),
            trust = Trust is { } trust
                ? new
                {
                    @checked = trust.Checked,
                    warned = trust.Warned,
                    failed = trust.Failed,
                }
                : null,
        };

    internal void Print()
    {
        var kept = _stored == 0 ? "" : $" ({_stored} of them kept without an entry)";
        Console.Out.WriteLine(
            $"{Documents} documents in {files} files: {_booked} booked{kept}, {Count(IntakeState.Review)} in review, {Count(IntakeState.Duplicate)} duplicate, {Count(IntakeState.Rejected)} rejected."
        );
        foreach (var state in new[] { IntakeState.Review, IntakeState.Rejected, IntakeState.Duplicate })
        {
            foreach (var file in _notBooked.Where(file => file.Outcome.State == state))
            {
                Output.Line($"{state.ToString().ToLowerInvariant(), -10}{file.File}: {Reason(file)}");
            }
        }

        if (Trust is { } trust)
        {
            Output.Line(
                $"Senders checked: {trust.Checked}; {trust.Warned} with a warning, which is a flag of the document now; {trust.Failed} could not be checked (nsg trust check)."
            );
        }

        if (_warnings.Count > 0)
        {
            var kinds = _warnings.CountBy(one => one.Warning.Split(':', 2)[0]).OrderByDescending(kind => kind.Value);
            Console.Error.WriteLine(
                $"{_warnings.Count} warnings; --json lists them: {string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))}"
            );
        }
    }

    private object[] List(IntakeState state) =>
        [
            .. _notBooked
                .Where(file => file.Outcome.State == state)
                .Select(file => new
                {
                    file = file.File,
                    reason = Reason(file),
                    document = file.Outcome.Document,
                }),
        ];

    private int Count(IntakeState state) => _notBooked.Count(file => file.Outcome.State == state);

    private static string Reason(ImportedFile file) => string.Join("; ", file.Outcome.Reasons);
}
