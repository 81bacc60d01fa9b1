using Nsg.Bookkeeping;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// The writer of a store in this process. Decisions queue up; a transaction carries those that are waiting, a failing
/// one undone alone, and
/// a decision is answered only when what it appended is durable. It may run twice before it is answered, and so must
/// depend on nothing but
/// its turn. Decisions of one company are carried out in the order in which they came.
/// </summary>
internal abstract class CommitWriter : IDisposable
{
    /// <summary>Durable commits so far.</summary>
    internal abstract long Commits { get; }

    /// <inheritdoc cref="StoreReaders.LayOut"/>
    internal Func<string, Task>? LayOut { get; set; }

    /// <summary>Carries out a decision; the task ends when what it appended is on disk, or with the fault that undid
    /// it.</summary>
    /// <param name="company">Whose rows it is about; null for what is the node's, and for companies that come into
    /// being.</param>
    /// <param name="decide">The decision.</param>
    /// <exception cref="BooksArrivingException">It needs rows that are still to be written.</exception>
    internal async Task<T> ExecuteAsync<T>(string? company, Func<WriterTurn, T> decide)
    {
        while (true)
        {
            try
            {
                return (T)(await QueueAsync(company, turn => decide(turn)))!;
            }
            catch (BooksArrivingException arriving) when (LayOut is { } layOut)
            {
                await layOut(arriving.Company);
            }
        }
    }

    /// <summary>Like <see cref="ExecuteAsync"/>, for a caller that asks for nothing more until it is answered: where
    /// nobody else writes, its own thread may carry the decision out.</summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    internal async Task<T> ExecuteAloneAsync<T>(string? company, Func<WriterTurn, T> decide)
    {
        try
        {
            return (T)(await CarryOrQueueAsync(company, turn => decide(turn)))!;
        }
        catch (BooksArrivingException) when (LayOut is not null)
        {
            return await ExecuteAsync(company, decide);
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Puts a decision behind the others of the company.</summary>
    private protected abstract Task<object?> QueueAsync(string? company, Func<WriterTurn, object?> decide);

    /// <summary>Carries a decision out on the caller's thread when nobody else writes; else puts it behind the
    /// others.</summary>
    private protected virtual Task<object?> CarryOrQueueAsync(string? company, Func<WriterTurn, object?> decide) =>
        QueueAsync(company, decide);
}

/// <summary>What a decision may do while it has the writer's turn.</summary>
/// <param name="Session">The writer's connection, inside the transaction.</param>
/// <param name="Log">Appends records.</param>
/// <param name="Projector">Applies them.</param>
/// <param name="Asked">What the transaction has asked already.</param>
/// <param name="Randomness">Randomness.</param>
/// <param name="Now">Registration time.</param>
internal sealed record WriterTurn(
    SqlSession Session,
    LogAppender Log,
    Projector Projector,
    AskedRows Asked,
    IRandomness Randomness,
    DateTimeOffset Now
)
{
    /// <summary>The books of a company.</summary>
    /// <exception cref="UnknownCompanyException">There is none with that key.</exception>
    internal CompanyBooks Books(string company) =>
        new(Session, Log, Projector, Asked, Profile(company), Randomness, Now);

    /// <summary>Writes what was kept back, and forgets all that was read: rows were taken away behind the back of who
    /// remembers them.</summary>
    internal void ForgetRows()
    {
        Log.KeepHeads();
        Projector.WritePending();
        Log.Forget();
        Projector.Forget();
        Asked.Forget();
    }

    private CompanyProfile Profile(string company) =>
        Asked.Company(company) ?? throw new UnknownCompanyException(company);
}
