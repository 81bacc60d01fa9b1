using Nsg.Ledger;
using Nsg.Storage.Queries;

namespace Nsg.Web.Books;

/// <summary>What the books know of a period.</summary>
public enum Known
{
    /// <summary>Nothing: they begin after it, with nothing brought forward from its end.</summary>
    Nothing,

    /// <summary>The balance at its end, which was brought forward into the books; no income and no cost.</summary>
    Balance,

    /// <summary>Its figures from the day on which the books begin.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>What the books know of a period: pages that put it beside a later one say the same of it.</summary>
/// <param name="What">What is known.</param>
/// <param name="Begin">First day of the books; null where there are none.</param>
public sealed record KnownPeriod(Known What, DateOnly? Begin)
{
    /// <summary>Books that begin in the month in which a period begins know all of it.</summary>
    /// <param name="books">The books.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static KnownPeriod Of(BooksQueries books, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(books);
        return books.FirstDay() is not { } first ? new KnownPeriod(Known.Nothing, null)
            : first > to ? new KnownPeriod(books.BroughtForward(to).Count > 0 ? Known.Balance : Known.Nothing, first)
            : (first.Year, first.Month).CompareTo((from.Year, from.Month)) <= 0 ? new KnownPeriod(Known.Whole, first)
            : new KnownPeriod(HasResults(books, from, to) ? Known.Part : Known.Balance, first);
    }

    private static bool HasResults(BooksQueries books, DateOnly from, DateOnly to) =>
        books
            .TrialBalance(from, to)
            .Any(one =>
                one.Type is AccountType.Income or AccountType.Expense
                && one.Account != books.Company.Pack.Roles.ResultTransfer
                && !(one.Debit.IsZero && one.Credit.IsZero)
            );
}
