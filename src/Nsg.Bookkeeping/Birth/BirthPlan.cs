using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Countries.Startup;

namespace Nsg.Bookkeeping.Birth;

/// <summary>What follows of a registration draft, computed and not decided.</summary>
public static class BirthPlan
{
    private const int YearMonthsMax = 18;

    /// <summary>The draft with what it left to the usual: its day, the end of its first year, how it is signed
    /// for.</summary>
    public static RegistrationDraft Settled(RegistrationDraft draft, CountryPack pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        return draft with
        {
            Name = draft.Name?.Trim(),
            FoundedOn = draft.FoundedOn ?? today,
            FirstYearEnd = FirstYear(draft, today).To,
            Signing =
                draft.Signing is [_, ..] ways ? ways
                : pack.Startup.Find(draft.Form) is { } form ? [Statutory(form, draft)]
                : [],
        };
    }

    /// <summary>The first financial year: it begins on the day of the memorandum, before which there is no company.</summary>
    public static (DateOnly From, DateOnly To) FirstYear(RegistrationDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var day = draft.FoundedOn ?? today;
        return (day, draft.FirstYearEnd ?? new DateOnly(day.Year, 12, 31));
    }

    /// <summary>What is wrong with a first year, or null.</summary>
    internal static string? YearFault(DateOnly from, DateOnly to) =>
        to.AddDays(1).Day == 1 && to >= from && to < from.AddMonths(YearMonthsMax)
            ? null
            : $"a financial year ends on the last day of a month, and the first has at most {YearMonthsMax} months";

    /// <summary>The last day to tell the register, or null where there is no such term.</summary>
    public static DateOnly? Deadline(LegalFormRule form, DateOnly founded)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.MonthsToTell > 0 ? founded.AddMonths(form.MonthsToTell)
            : form.DaysToTell > 0 ? founded.AddDays(form.DaysToTell)
            : null;
    }

    /// <summary>
    /// The entry of the share capital; null for a company without. It is a payment on its way: the bank's statement brings the
    /// money, from the same account, so that it is not in the books twice.
    /// </summary>
    /// <param name="draft">The draft, settled.</param>
    /// <param name="pack">Its country.</param>
    public static ManualEntry? CapitalEntry(RegistrationDraft draft, CountryPack pack)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        if (draft.Capital is not { } capital || capital <= 0m)
        {
            return null;
        }

        return new ManualEntry
        {
            Date = draft.FoundedOn!.Value,
            Text = $"Share capital, {draft.Name}",
            Lines =
            [
                new ManualLine { Account = pack.Roles.PaymentClearing, Base = capital },
                new ManualLine { Account = pack.Startup.CapitalAccount, Base = -capital },
            ],
        };
    }

    private static DraftSigning Statutory(LegalFormRule form, RegistrationDraft draft)
    {
        // A seat that nobody holds would make a rule that nobody can meet; one seat is told from another by whoever reads it.
        var seats = form.Signs.Where(seat => draft.People.Any(one => one?.Seats?.Contains(seat) == true)).ToList();
        return new DraftSigning(
            [new DraftSigners(seats.Count > 0 ? seats : form.Signs, form.SignsBy.ToString().ToLowerInvariant())],
            $"By law ({form.Source})"
        );
    }
}
