using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Log;

namespace Nsg.Bookkeeping.Periods;

/// <summary>Locks and unlocks periods of a company's books.</summary>
public sealed class PeriodDesk(IBooksTransaction books)
{
    private const int WhyMax = 1_000;

    /// <summary>As far ahead as entries are posted: a lock beyond that is a slip, and would keep out what belongs to no
    /// period that anybody has looked at.</summary>
    private const int YearsAhead = 2;

    /// <summary>Locks a period.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Lock(DateOnly from, DateOnly to, LockKind kind, string why, string actor)
    {
        if (from > to)
        {
            return "the period ends before it begins";
        }

        if (to > CountryClock.Day(books.Company.Pack.Country, books.Now).AddYears(YearsAhead))
        {
            return $"the period ends on {to:yyyy-MM-dd}, more than two years ahead";
        }

        if (WhyFault(why) is { } fault)
        {
            return fault;
        }

        if (
            kind == LockKind.Soft
            && books.Locks().Any(one => one.Kind == LockKind.Hard && one.From == from && one.To == to)
        )
        {
            return $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd} is hard locked, and stays so";
        }

        books.Append(
            RecordJson.Draft(RecordKind.PeriodLocked, actor, new PeriodLocked(from, to, NameOf(kind), why.Trim()))
        );
        return null;
    }

    /// <summary>Lifts a soft lock.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Unlock(DateOnly from, DateOnly to, string why, string actor)
    {
        if (WhyFault(why) is { } fault)
        {
            return fault;
        }

        switch (books.Locks().FirstOrDefault(one => one.From == from && one.To == to))
        {
            case null:
                return $"there is no lock of {from:yyyy-MM-dd} to {to:yyyy-MM-dd}; a lock is lifted as it was set";
            case { Kind: LockKind.Hard }:
                return $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd} is hard locked, and stays so";
            default:
                books.Append(
                    RecordJson.Draft(RecordKind.PeriodUnlocked, actor, new PeriodUnlocked(from, to, why.Trim()))
                );
                return null;
        }
    }

    /// <summary>The name of a kind in records.</summary>
    public static string NameOf(LockKind kind) => kind == LockKind.Hard ? "hard" : "soft";

    /// <summary>What is wrong with a reason, or null.</summary>
    public static string? WhyFault(string why)
    {
        ArgumentNullException.ThrowIfNull(why);
        return why.Trim().Length is 0 or > WhyMax ? $"a reason has 1 to {WhyMax} characters" : null;
    }
}
