using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Bookkeeping.Plans;

/// <summary>What came of a request about a recurring entry or accrual.</summary>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Plan">Which, when it was done.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsConflict">Whether it was refused since the caller saw another version.</param>
/// <param name="IsRepeated">Whether the request had been carried out before.</param>
/// <param name="IsKeyReused">Whether it was refused since its key was used for something else.</param>
public sealed record PlanOutcome(
    string? Refusal,
    Guid Plan = default,
    int Version = 0,
    bool IsConflict = false,
    bool IsRepeated = false,
    bool IsKeyReused = false
);

/// <summary>Recurring entries: defined, changed by a new version, stopped, and posted when they are due.</summary>
public sealed class PlanDesk(IBooksTransaction books)
{
    private const string RefusedFlag = "plan-refused";
    private const int PlansMax = 1_000;
    private const int CountMax = 1_200;
    private const int NameMax = 200;

    /// <summary>Defines a recurring entry.</summary>
    /// <param name="wanted">As it should be; identifier and version are given here.</param>
    /// <param name="actor">Who, for the record.</param>
    public PlanOutcome Define(RecurringDefined wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return Repeated(wanted.Request)
            ?? (
                books.Plans().Count(plan => plan.Stopped is null) >= PlansMax
                    ? new PlanOutcome($"a company has at most {PlansMax} recurring entries and accruals at a time")
                    : Append(wanted with { Plan = books.Randomness.NewId(books.Now), Version = 1 }, null, actor)
            );
    }

    /// <summary>Changes a recurring entry: a new version for what is not posted yet.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">The version that the caller saw, or null when it does not matter.</param>
    /// <param name="wanted">As it should be.</param>
    /// <param name="actor">Who, for the record.</param>
    public PlanOutcome Change(Guid id, int? seen, RecurringDefined wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return Repeated(wanted.Request)
            ?? books.Plan(id) switch
            {
                null => new PlanOutcome("there is no such recurring entry"),
                { Recurring: null } => new PlanOutcome("an accrual is not changed; stop it, and spread anew"),
                { Stopped: not null } => new PlanOutcome("it was stopped"),
                var plan when seen is { } version && version != plan.Version => new PlanOutcome(
                    $"it has version {plan.Version} by now, not {version}",
                    IsConflict: true
                ),
                var plan => Append(wanted with { Plan = id, Version = plan.Version + 1 }, plan, actor),
            };
    }

    /// <summary>Stops a recurring entry; of an accrual, what it still holds is released by one entry.</summary>
    /// <param name="id">Which.</param>
    /// <param name="why">In words.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    public PlanOutcome Stop(Guid id, string why, string actor, RequestKey? request = null)
    {
        if (Repeated(request) is { } repeated)
        {
            return repeated;
        }

        if (PeriodDesk.WhyFault(why) is { } fault)
        {
            return new PlanOutcome(fault);
        }

        if (books.Plan(id) is not { } plan)
        {
            return new PlanOutcome("there is no such recurring entry or accrual");
        }

        if (plan.Stopped is not null)
        {
            return new PlanOutcome("it was stopped already");
        }

        var rest = plan.Accrual is { } accrual
            ? new AccrualDesk(books).ReleaseRest(plan, accrual, why.Trim(), actor)
            : null;
        if (rest?.Refusal is not null)
        {
            return new PlanOutcome(rest.Detail);
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.PlanStopped,
                actor,
                new PlanStopped(id, why.Trim(), rest?.Entry?.Entry, request)
            )
        );
        Clear(plan, actor);
        return new PlanOutcome(null, id, plan.Version);
    }

    /// <summary>Posts what is due and not posted yet, each occurrence once; what is refused is flagged, and tried
    /// again the next time.</summary>
    /// <param name="until">Last day.</param>
    /// <param name="limit">Entries at most.</param>
    /// <param name="actor">Who, for the record.</param>
    public IReadOnlyList<PlanRun> RunDue(DateOnly until, int limit, string actor)
    {
        var runs = new List<PlanRun>();
        foreach (var plan in books.Plans())
        {
            foreach (var day in plan.Due(until).Take(limit - runs.Count))
            {
                var outcome = plan.Recurring is { } recurring
                    ? Post(plan, recurring, day, actor)
                    : new AccrualDesk(books).Release(plan, plan.Accrual!, day, actor);
                runs.Add(new PlanRun(plan, day, outcome));
                if (outcome.Refusal is not null)
                {
                    Flag(plan, day, outcome.Detail, actor);
                    break;
                }

                Clear(plan, actor);
            }
        }

        return runs;
    }

    private PlanOutcome? Repeated(RequestKey? request) =>
        request is not null && books.EntryOfRequest(request.Key) is var (id, hash)
            ? hash == request.Hash && books.Plan(id) is { } plan
                ? new PlanOutcome(null, id, plan.Version, IsRepeated: true)
                : new PlanOutcome(
                    "the key of the request was used for something else; use a new key for a new request",
                    IsKeyReused: true
                )
            : null;

    private PlanOutcome Append(RecurringDefined wanted, EntryPlan? before, string actor)
    {
        if (Fault(wanted, before) is { } fault)
        {
            return new PlanOutcome(fault);
        }

        books.Append(RecordJson.Draft(RecordKind.RecurringDefined, actor, wanted));
        return new PlanOutcome(null, wanted.Plan, wanted.Version);
    }

    private string? Fault(RecurringDefined wanted, EntryPlan? before) =>
        wanted switch
        {
            { Name.Length: 0 or > NameMax } => $"a name has 1 to {NameMax} characters",
            { To: not null, Count: not null } => "give to or count, not both",
            { Count: < 1 or > CountMax } => $"count is 1 to {CountMax}",
            _ when wanted.To < wanted.From => "it ends before it begins",
            _ when books
                    .Plans()
                    .Any(plan =>
                        plan.Stopped is null && plan.Recurring?.Name == wanted.Name && plan.Id != wanted.Plan
                    ) => $"there is a recurring entry '{wanted.Name}' already",
            _ when before?.Posted is [.., var last] && wanted.From <= last =>
                $"it was posted up to {last:yyyy-MM-dd}; a new version begins after that",
            _ => new ManualDesk(books).Fault(ToEntry(wanted, wanted.From)),
        };

    private ManualOutcome Post(EntryPlan plan, RecurringDefined recurring, DateOnly day, string actor) =>
        new ManualDesk(books).PostPlanned(
            ToEntry(recurring, day),
            new PlanMark(plan.Id, plan.Version, day),
            new Provenance(
                "recurring",
                plan.Version,
                1m,
                $"recurring entry '{recurring.Name}' version {plan.Version}, due {day:yyyy-MM-dd}",
                Inputs(plan, day)
            ),
            actor
        );

    /// <summary>What the rule looked at, for the record.</summary>
    internal static Dictionary<string, string> Inputs(EntryPlan plan, DateOnly day) =>
        new(StringComparer.Ordinal)
        {
            ["plan"] = plan.Id.ToString(),
            ["due"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };

    private static ManualEntry ToEntry(RecurringDefined recurring, DateOnly day) =>
        new()
        {
            Date = day,
            Text = recurring.Text,
            Series = recurring.Series,
            Lines =
            [
                .. recurring.Lines.Select(line => new ManualLine
                {
                    Account = line.Account,
                    Base = line.Base,
                    Text = line.Text,
                    VatCode = line.VatCode,
                    Party = line.Party,
                    Objects = line.Objects ?? [],
                }),
            ],
        };

    private static string FlagOf(EntryPlan plan) => $"{RefusedFlag}:{plan.Id}";

    private void Flag(EntryPlan plan, DateOnly day, string detail, string actor)
    {
        var flag = new FlagRaised(
            FlagOf(plan),
            RefusedFlag,
            null,
            plan.Name,
            null,
            $"'{plan.Name}', due {day:yyyy-MM-dd}, was not posted: {detail}"
        );
        if (books.Flags(flag.Flag) is not [var standing] || standing.Text != flag.Text)
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, actor, flag));
        }
    }

    private void Clear(EntryPlan plan, string actor)
    {
        if (books.Flags(FlagOf(plan)).Count > 0)
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, actor, new FlagCleared(FlagOf(plan))));
        }
    }
}

/// <summary>An occurrence that was tried.</summary>
/// <param name="Plan">Of which recurring entry or accrual.</param>
/// <param name="Due">The day that it was due.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record PlanRun(EntryPlan Plan, DateOnly Due, ManualOutcome Outcome);
