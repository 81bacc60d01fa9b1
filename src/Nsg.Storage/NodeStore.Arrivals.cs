using Nsg.Storage.Staging;

namespace Nsg.Storage;

/// <summary>Large books, of which some rows are still to be written.</summary>
public sealed partial class NodeStore
{
    /// <summary>Books that count already while rows of their vouchers are still to be written.</summary>
    public Arrivals Arrivals { get; }

    /// <summary>Whether who asks for rows that are still to be written has them written first; if not, such a question
    /// is refused with <see cref="BooksArrivingException"/>, and somebody else writes them.</summary>
    public bool WaitsForArrivals
    {
        get => _readers.LayOut is not null;
        set =>
            _readers.LayOut = _writer.LayOut = value
                ? company => Arrivals.LayOutAsync(company, CancellationToken.None)
                : null;
    }

    /// <summary>Has who asks for rows that are still to be written wait in a way of the caller's: it may tell what is waited
    /// for, and end the wait with <see cref="OperationCanceledException"/>, which whoever asked gets.</summary>
    /// <param name="layOut">Has a company's rows written (<see cref="Arrivals.LayOutAsync"/>).</param>
    public void WaitForArrivals(Func<string, Task> layOut) => _readers.LayOut = _writer.LayOut = layOut;
}
