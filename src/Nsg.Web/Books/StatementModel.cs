using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>The account of a customer or supplier, as it may be printed and sent.</summary>
/// <param name="Statement">The account.</param>
/// <param name="Lines">Its lines, each with the balance after it.</param>
public sealed record StatementModel(
    PartyStatement Statement,
    IReadOnlyList<(SpecificationLine Line, Money After)> Lines
)
{
    private const int LinesMax = 1_000;

    /// <summary>The statement that a query asks for; null when the reference means nobody.</summary>
    internal static StatementModel? Of(BooksQueries books, string party, IQueryCollection query)
    {
        // A page is opened by reference alone: a name, or a number, has no place in an address.
        if (books.PartiesMeant(party) is not [var key] || books.PartyReference(key) != party)
        {
            return null;
        }

        var statement = books.Statement(
            key,
            PageForm.Day(query["from"].ToString()),
            PageForm.Day(query["to"].ToString()),
            LinesMax
        );
        var balance = statement.Opening;
        return new StatementModel(
            statement,
            [.. statement.Lines.Select(line => (line, balance += line.Debit - line.Credit))]
        );
    }
}
