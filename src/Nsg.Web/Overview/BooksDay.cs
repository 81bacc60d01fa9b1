using Nsg.Storage.Queries;

namespace Nsg.Web.Overview;

/// <summary>
/// The day that a company's figures are of: the end of the last month that has vouchers, but not a day to come. What
/// was due before it and is not paid is overdue as far as the books know.
/// </summary>
internal static class BooksDay
{
    /// <summary>The day, or null for books without vouchers.</summary>
    internal static DateOnly? Of(BooksQueries books, DateOnly today)
    {
        if (books.LastDay(today) is not { } last)
        {
            return null;
        }

        var end = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        return end <= today ? end : today;
    }
}
