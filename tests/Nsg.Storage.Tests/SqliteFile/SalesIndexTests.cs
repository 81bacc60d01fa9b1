using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Queries;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;

namespace Nsg.Storage.Tests;

/// <summary>A page of sales is one stretch of an index, whatever the size of the books.</summary>
public sealed class SalesIndexTests
{
    [Theory]
    [InlineData(SaleState.Any, "document_sale")]
    [InlineData(SaleState.Credit, "document_credit")]
    public void Page_OfSales_IsReadFromItsIndexInOrder(SaleState state, string index)
    {
        using var books = RichBooks.Make();
        using var session = SqliteSession.Open(Path.Combine(books.Folder, "nsg.db"));
        List<SqlValue> values = [books.Company, "1580", 50];
        var (from, day, id) = BooksQueries.SalesOf(state, new DateOnly(2025, 12, 31), values);
        var plan = session.Rows(
            $"EXPLAIN QUERY PLAN SELECT d.document, @2 {from} ORDER BY {day} DESC, {id} DESC LIMIT @3",
            row => row.GetString(3),
            [.. values]
        );
        plan[0].ShouldContain($"INDEX {index} (company=?");
        plan.ShouldNotContain(step => step.Contains("ORDER BY"));
    }
}
