using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Connections for reading; each question sees one snapshot and never waits for the writer.</summary>
internal abstract class StoreReaders : IDisposable
{
    /// <summary>Asks a question.</summary>
    /// <param name="company">Whose rows it is about; null for what is the node's.</param>
    /// <param name="ask">The question.</param>
    internal abstract T Read<T>(string? company, Func<SqlSession, T> ask);

    /// <inheritdoc/>
    public abstract void Dispose();
}
