using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Days that no invoice of a running business bears: mistyped years, or systems without a clock.</summary>
internal static class DocumentDates
{
    private const int YearsAhead = 1;

    /// <summary>Longer than any of the countries lets bookkeeping material be needed.</summary>
    private const int YearsBack = 15;

    /// <summary>Why the days of a document leave open in which year it belongs; empty when they do not.</summary>
    internal static IEnumerable<string> Doubts(Invoice invoice, DateOnly today)
    {
        DateOnly?[] days = [invoice.IssueDate, invoice.TaxPointDate, invoice.DeliveryDate];
        foreach (var day in days.OfType<DateOnly>().Distinct())
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (day > today.AddYears(YearsAhead))
            {
                yield return $"far-date: {text} is more than a year ahead; look at the document's dates before booking it";
            }
            else if (day < today.AddYears(-YearsBack))
            {
                yield return $"far-date: {text} is more than {YearsBack} years back; look at the document's dates before booking it";
            }
        }
    }
}
