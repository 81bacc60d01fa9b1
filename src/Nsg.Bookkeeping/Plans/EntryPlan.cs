using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Plans;

/// <summary>A recurring entry or an accrual as it stands.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Recurring">What recurs, or null for an accrual.</param>
/// <param name="Accrual">What is spread, or null for a recurring entry.</param>
/// <param name="Stopped">Why it was stopped, or null.</param>
/// <param name="Posted">Days of the occurrences that were posted, in order.</param>
public sealed record EntryPlan(
    Guid Id,
    int Version,
    RecurringDefined? Recurring,
    AccrualDefined? Accrual,
    string? Stopped,
    IReadOnlyList<DateOnly> Posted
)
{
    private const int OccurrencesMax = 2_400;

    /// <summary>What it is called.</summary>
    public string Name => Recurring?.Name ?? Accrual!.Text;

    /// <summary><c>recurring</c> or <c>accrual</c>.</summary>
    public string Kind => Recurring is null ? "accrual" : "recurring";

    /// <summary>Days that are due and not posted, oldest first. What lies before the last one that was posted is not
    /// made up for.</summary>
    /// <param name="until">Last day.</param>
    public IReadOnlyList<DateOnly> Due(DateOnly until) =>
        Stopped is not null
            ? []
            : [.. Occurrences().TakeWhile(day => day <= until).Where(day => Posted.Count == 0 || day > Posted[^1])];

    /// <summary>The next day that is not posted, or null.</summary>
    public DateOnly? Next =>
        Stopped is not null
            ? null
            : Occurrences().Cast<DateOnly?>().FirstOrDefault(day => Posted.Count == 0 || day > Posted[^1]);

    /// <summary>All days on which it falls, in order.</summary>
    public IEnumerable<DateOnly> Occurrences() => Recurring is { } recurring ? Of(recurring) : Of(Accrual!);

    /// <summary>What an accrual releases on an occurrence: equal parts, what rounding leaves over in the last
    /// one.</summary>
    public static decimal Part(AccrualDefined accrual, DateOnly occurrence, int digits)
    {
        ArgumentNullException.ThrowIfNull(accrual);
        var month = ((occurrence.Year - accrual.From.Year) * 12) + occurrence.Month - accrual.From.Month;
        return Until(month + 1) - Until(month);

        decimal Until(int months) =>
            decimal.Round(accrual.Amount * months / accrual.Months, digits, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<DateOnly> Of(RecurringDefined recurring)
    {
        var months = recurring.Every switch
        {
            PlanStep.Month => 1,
            PlanStep.Quarter => 3,
            _ => 12,
        };
        for (var i = 0; i < (recurring.Count ?? OccurrencesMax); i++)
        {
            var day = Day(recurring, i * months);
            if (day > recurring.To)
            {
                yield break;
            }

            yield return day;
        }
    }

    /// <summary>Counted from the first occurrence each time, so that the 31st comes back after a shorter
    /// month.</summary>
    private static DateOnly Day(RecurringDefined recurring, int months)
    {
        var day = recurring.From.AddMonths(months);
        return recurring.AtMonthEnd
            ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            : day;
    }

    private static IEnumerable<DateOnly> Of(AccrualDefined accrual) =>
        Enumerable.Range(1, accrual.Months).Select(month => accrual.From.AddMonths(month).AddDays(-1));
}
