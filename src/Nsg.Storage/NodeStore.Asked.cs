using Nsg.Bookkeeping;
using Nsg.Storage.Queries;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>What a company's books answered at one moment, with the question, so that it can be asked anew.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Size">Records of the books that it was answered from.</param>
public sealed record Asked<T>(string Company, Func<BooksQueries, T> Question, T Answer, long Size);

/// <summary>Decisions on what the books answered before.</summary>
public sealed partial class NodeStore
{
    /// <summary>Asks a company's books what is to be decided on, outside the writer's turn, since the answer may take a while.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public Asked<T> Ask<T>(string company, Func<BooksQueries, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (answer, size) = Query(company, books => (question(books), books.Checkpoint().Books.Size));
        return new Asked<T>(company, question, answer, size);
    }

    /// <summary>Decides on an answer. When something was appended to the books since, they are asked anew in the writer's turn: nothing
    /// comes between that answer and the decision.</summary>
    public Task<TDecision> DecideAsync<T, TDecision>(Asked<T> asked, Func<T, IBooksTransaction, TDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(decide);
        return _writer.ExecuteAsync(
            asked.Company,
            turn =>
            {
                var books = turn.Books(asked.Company);
                if (books.LastSequence == asked.Size)
                {
                    return decide(asked.Answer, books);
                }

                turn.Log.KeepHeads();
                turn.Projector.WritePending();
                var now = new BooksQueries(turn.Session, CompanyTable.Find(turn.Session, asked.Company)!, _readers);
                return decide(asked.Question(now), books);
            }
        );
    }
}
