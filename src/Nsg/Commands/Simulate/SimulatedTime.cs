using Nsg.Command.Generation;
using Nsg.Log;

namespace Nsg.Command.Commands.Simulate;

/// <summary>Time that passes only when it is told to.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private long _ticks = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc).Ticks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <summary>Lets time pass.</summary>
    internal void Pass(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
}

/// <summary>Randomness that a seed repeats.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SeededRandomness(long seed) : IRandomness
{
    private readonly Lock _turn = new();
    private readonly Dice _dice = Dice.For(seed, 7);

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        lock (_turn)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = (byte)_dice.Between(0, 255);
            }
        }
    }
}
