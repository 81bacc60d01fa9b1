namespace Nsg.Storage.Tables;

/// <summary>A database that a node keeps its companies in.</summary>
internal abstract class StoreDatabase : IDisposable
{
    /// <summary>Where it is, as a person is told; no secret.</summary>
    internal abstract string Place { get; }

    /// <summary>Its writer in this process.</summary>
    internal abstract CommitWriter Writer { get; }

    /// <summary>Its readers.</summary>
    internal abstract StoreReaders Readers { get; }

    /// <inheritdoc cref="NodeStore.Health"/>
    internal abstract StoreHealth Health(bool isWhole);

    /// <inheritdoc cref="NodeStore.CopyTo"/>
    internal abstract void CopyTo(string file);

    /// <inheritdoc cref="NodeStore.ScrubAsync"/>
    internal abstract string? Scrub();

    /// <inheritdoc/>
    public abstract void Dispose();
}
