namespace Nsg.Command.Commands;

/// <summary>How far an import is, on standard error: one line kept up to date on a terminal, else a line now and
/// then.</summary>
internal sealed class ImportProgress(TimeProvider time)
{
    private const int LineEvery = 500;

    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMilliseconds(200);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _told;

    /// <summary>Tells how many documents are through.</summary>
    internal void Tell(int documents)
    {
        if (_isTerminal)
        {
            Refresh(documents);
        }
        else if (documents % LineEvery == 0)
        {
            Console.Error.WriteLine(Text(documents, time.GetElapsedTime(_start)));
        }
    }

    /// <summary>Clears the line on a terminal.</summary>
    internal void End()
    {
        if (_isTerminal && _told > TimeSpan.Zero)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }

    private void Refresh(int documents)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed - _told >= RefreshEvery)
        {
            _told = elapsed;
            Console.Error.Write($"\r\u001b[K{Text(documents, elapsed)}");
        }
    }

    private static string Text(int documents, TimeSpan elapsed) =>
        FormattableString.Invariant(
            $"{documents} documents, {documents / Math.Max(elapsed.TotalSeconds, 0.001):0} a second …"
        );
}
