using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>
/// What this process remembers of a company it writes for. It goes from lane to lane with the company's work, and
/// holds as long as the log is where it was:
/// another process may have written meanwhile.
/// </summary>
internal sealed class CompanyMemory(PostgresColumns columns, IRandomness randomness)
{
    private WriterMemory? _memory;

    /// <summary>Statements on their way; the lane that carries the company gives it a connection.</summary>
    internal PostgresSession Session { get; } = new(columns);

    /// <summary>Rows that were read, and what is not written yet.</summary>
    internal WriterMemory Rows => _memory ??= new WriterMemory(Session, randomness);

    /// <summary>Begins a transaction under the lock of the company's head.</summary>
    internal void Begin(string? company)
    {
        var ends = Session.BeginDecisions(company);
        if (company is null || Rows.IsFull || !Rows.Log.TakeEnds(company, ends))
        {
            Rows.Forget();
            if (company is not null)
            {
                Rows.Log.TakeEnds(company, ends);
            }
        }
    }
}
