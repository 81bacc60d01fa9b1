using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Manual;

/// <summary>A financial year of a list.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="Result">Its result when closed.</param>
/// <param name="Entry">Number of the voucher that moved it to equity.</param>
internal sealed record YearRow(DateOnly From, DateOnly To, bool IsClosed, string? Result, string? Entry);

/// <summary>Financial years: those defined, those closed, and the calendar years in which vouchers lie
/// otherwise.</summary>
internal static class YearList
{
    internal static IReadOnlyList<YearRow> Of(BooksQueries books)
    {
        return
        [
            .. books
                .Years()
                .Select(year =>
                    year.Closed is { } found
                        ? new YearRow(
                            year.From,
                            year.To,
                            IsClosed: true,
                            new Money(found.Result, books.Company.Currency).ToAmountString(),
                            found.Entry is { } id ? books.Entry(id)?.Number.ToString() : null
                        )
                        : new YearRow(year.From, year.To, IsClosed: false, null, null)
                ),
        ];
    }
}
