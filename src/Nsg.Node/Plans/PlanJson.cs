using System.Globalization;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Queries;

namespace Nsg.Node.Plans;

/// <summary>A recurring entry or accrual.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">recurring or accrual.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Next">The next day that is not posted, or null.</param>
/// <param name="Posted">Occurrences posted.</param>
/// <param name="Stopped">Why it was stopped, or null.</param>
public sealed record PlanJson(
    Guid Id,
    string Kind,
    string Name,
    int Version,
    DateOnly? Next,
    int Posted,
    string? Stopped
)
{
    /// <summary>A plan as lists show it.</summary>
    public static PlanJson Of(EntryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanJson(plan.Id, plan.Kind, plan.Name, plan.Version, plan.Next, plan.Posted.Count, plan.Stopped);
    }
}

/// <summary>A line of a recurring entry. Amounts are decimals in strings.</summary>
/// <param name="Account">Account.</param>
/// <param name="Debit">Debit, or null.</param>
/// <param name="Credit">Credit, or null.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="VatCode">VAT code, or null.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Dimensions">Object by dimension, or null.</param>
public sealed record PlanLineJson(
    string Account,
    string? Debit,
    string? Credit,
    string? Text,
    string? VatCode,
    string? Party,
    IReadOnlyDictionary<string, string>? Dimensions
)
{
    internal static PlanLineJson Of(PlanLine line) =>
        new(
            line.Account,
            line.Base > 0m ? Shown(line.Base) : null,
            line.Base < 0m ? Shown(-line.Base) : null,
            line.Text,
            line.VatCode,
            line.Party,
            line.Objects?.ToDictionary(one => one.Dimension, one => one.Object)
        );

    internal static string Shown(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}

/// <summary>An occurrence that was posted.</summary>
/// <param name="Due">The day that it was due.</param>
/// <param name="Version">By which version.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Posting date; after <paramref name="Due"/> where that day was locked.</param>
public sealed record PlanPostingJson(DateOnly Due, int Version, Guid Entry, string? Number, DateOnly? Date);

/// <summary>A recurring entry or accrual with what came of it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Every">month, quarter or year; of a recurring entry.</param>
/// <param name="From">First occurrence, or first day of the first month.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Count">How many occurrences, or months of an accrual; or null.</param>
/// <param name="AtMonthEnd">Whether each falls on the last day of its month.</param>
/// <param name="Text">Text of its vouchers.</param>
/// <param name="Lines">Lines of a recurring entry.</param>
/// <param name="Account">Account of income or cost; of an accrual.</param>
/// <param name="BalanceAccount">Balance account; of an accrual.</param>
/// <param name="Amount">What is spread, debit positive; of an accrual.</param>
/// <param name="Source">The entry whose amount is spread, or null.</param>
/// <param name="Entry">The entry that moved it to the balance account; of an accrual.</param>
/// <param name="Versions">Versions, oldest first.</param>
/// <param name="Postings">Occurrences that were posted.</param>
public sealed record PlanDetailJson(
    PlanJson Plan,
    string? Every,
    DateOnly From,
    DateOnly? To,
    int? Count,
    bool AtMonthEnd,
    string Text,
    IReadOnlyList<PlanLineJson>? Lines,
    string? Account,
    string? BalanceAccount,
    string? Amount,
    Guid? Source,
    Guid? Entry,
    IReadOnlyList<PlanVersion> Versions,
    IReadOnlyList<PlanPostingJson> Postings
)
{
    /// <summary>A plan with all that is known of it.</summary>
    public static PlanDetailJson Of(BooksQueries books, EntryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(plan);
        var (recurring, accrual) = (plan.Recurring, plan.Accrual);
        return new PlanDetailJson(
            PlanJson.Of(plan),
            recurring?.Every.ToString().ToLowerInvariant(),
            recurring?.From ?? accrual!.From,
            recurring?.To,
            recurring?.Count ?? accrual?.Months,
            recurring?.AtMonthEnd ?? true,
            recurring?.Text ?? accrual!.Text,
            recurring?.Lines.Select(PlanLineJson.Of).ToList(),
            accrual?.Account,
            accrual?.BalanceAccount,
            accrual is null ? null : PlanLineJson.Shown(accrual.Amount),
            accrual?.Source,
            accrual?.Entry,
            books.PlanVersions(plan.Id),
            [
                .. books
                    .PlanPostings(plan.Id)
                    .Select(one =>
                        books.Entry(one.Entry) is var entry
                            ? new PlanPostingJson(
                                one.Due,
                                one.Version,
                                one.Entry,
                                entry?.Number.ToString(),
                                entry?.Date
                            )
                            : throw new System.Diagnostics.UnreachableException()
                    ),
            ]
        );
    }
}
