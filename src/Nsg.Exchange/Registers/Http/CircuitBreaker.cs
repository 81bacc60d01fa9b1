namespace Nsg.Exchange.Registers.Http;

/// <summary>Stops calling what fails: after a number of failures in a row for a while, then with one try.</summary>
/// <param name="time">Time.</param>
internal sealed class CircuitBreaker(TimeProvider time)
{
    internal const int FailuresMax = 5;

    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _turn = new();
    private int _failures;
    private DateTimeOffset _closedUntil;

    /// <summary>Whether a call may be made now. While it pauses, one try is let through after each pause.</summary>
    internal bool MayCall()
    {
        lock (_turn)
        {
            if (_failures < FailuresMax)
            {
                return true;
            }

            var now = time.GetUtcNow();
            if (now < _closedUntil)
            {
                return false;
            }

            _closedUntil = now + Pause;
            return true;
        }
    }

    internal void Succeeded()
    {
        lock (_turn)
        {
            _failures = 0;
        }
    }

    internal void Failed()
    {
        lock (_turn)
        {
            if (++_failures >= FailuresMax)
            {
                _closedUntil = time.GetUtcNow() + Pause;
            }
        }
    }
}
