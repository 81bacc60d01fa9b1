using System.Runtime.ExceptionServices;

namespace Nsg.Reporting.Vouchers;

/// <summary>Makes bytes of vouchers; one for each thread.</summary>
internal interface IVoucherFormat
{
    /// <summary>Writes the vouchers of a page.</summary>
    void Write(VoucherPage page, PageText output);
}

/// <summary>
/// Reads and formats pages of vouchers on several threads and hands the bytes on in order. As many pages are in
/// memory at once as twice
/// the threads, whatever the size of the books. A ledger of one page needs no second thread and starts none.
/// </summary>
internal sealed class PagedWriting : IDisposable
{
    private const int ThreadsMax = 4;

    private static readonly int Threads = Math.Clamp(Environment.ProcessorCount, 1, ThreadsMax);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, PageText> _ready = [];
    private readonly Stack<PageText> _idle = [];
    private readonly List<Task> _helpers = [];
    private readonly SemaphoreSlim _room = new(2 * Threads);
    private readonly IVoucherRun _run;
    private readonly Func<IVoucherFormat> _format;
    private readonly Action<PageText> _emit;
    private long _next;
    private volatile ExceptionDispatchInfo? _fault;

    private PagedWriting(IVoucherRun run, Func<IVoucherFormat> format, Action<PageText> emit) =>
        (_run, _format, _emit) = (run, format, emit);

    /// <summary>Writes vouchers.</summary>
    /// <param name="pages">The vouchers.</param>
    /// <param name="parts">What the format needs of them.</param>
    /// <param name="format">Makes a format for a thread.</param>
    /// <param name="emit">Takes the bytes, page by page in order, one at a time.</param>
    internal static void Write(
        IVoucherPages pages,
        VoucherParts parts,
        Func<IVoucherFormat> format,
        Action<PageText> emit
    )
    {
        using var writing = new PagedWriting(pages.Begin(parts), format, emit);
        writing.Work(isFirst: true);
        Task.WaitAll(writing._helpers);
        writing._fault?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    private void Work(bool isFirst)
    {
        try
        {
            _run.Read(reader => Work(reader, isFirst));
        }
        catch (Exception fault)
        {
            _fault ??= ExceptionDispatchInfo.Capture(fault);
            _room.Release(2 * Threads);
        }
    }

    private void Work(IVoucherReader reader, bool isFirst)
    {
        var (format, page) = (_format(), new VoucherPage());
        while (true)
        {
            _room.Wait();
            if (_fault is not null || !reader.Next(page))
            {
                // Others may wait for the room that a page would have taken.
                _room.Release();
                return;
            }

            if (page.Number > 0 && isFirst)
            {
                isFirst = false;
                Help();
            }

            var text = Idle();
            format.Write(page, text);
            Done(page.Number, text);
        }
    }

    private void Help()
    {
        for (var i = 1; i < Threads; i++)
        {
            _helpers.Add(
                Task.Factory.StartNew(
                    () => Work(isFirst: false),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );
        }
    }

    private PageText Idle()
    {
        lock (_gate)
        {
            return _idle.TryPop(out var text) ? text : new PageText();
        }
    }

    private void Done(long number, PageText done)
    {
        lock (_gate)
        {
            _ready.Add(number, done);
            while (_ready.Remove(_next, out var text))
            {
                _next++;
                _emit(text);
                text.Clear();
                _idle.Push(text);
                _room.Release();
            }
        }
    }
}
