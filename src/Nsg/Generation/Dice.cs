namespace Nsg.Command.Generation;

/// <summary>A seeded generator of our own (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same
/// numbers on any machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator for a part of the whole; parts do not disturb each other.</summary>
    internal static Dice For(long seed, long part) =>
        new(unchecked(((ulong)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)part * 0xD1B54A32D192ED03UL)));

    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    internal int Between(int from, int to) => from + (int)(Next() % (ulong)(to - from + 1));

    /// <summary>True so many times in a hundred.</summary>
    internal bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of a list.</summary>
    internal T Pick<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
