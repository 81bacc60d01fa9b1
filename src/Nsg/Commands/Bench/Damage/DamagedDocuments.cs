using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Damaged documents without end, each known by its number: the same sources, seed and number give the same
/// bytes.</summary>
internal sealed class DamagedDocuments(IReadOnlyList<DamageSource> sources, long seed)
{
    private const int BytesChance = 10;

    /// <summary>The source of a document.</summary>
    internal DamageSource Source(int number) => sources[number % sources.Count];

    /// <summary>A document.</summary>
    /// <param name="number">From 0.</param>
    internal byte[] Make(int number)
    {
        var dice = Dice.For(seed, number);
        var source = Source(number);
        var isBytesOnly = dice.Chance(BytesChance / 2);
        var content = ByteDamage.Write(isBytesOnly ? source.Text : TextDamage.Of(source, dice), source.Encoding, dice);
        return isBytesOnly || dice.Chance(BytesChance / 2) ? ByteDamage.Of(content, dice) : content;
    }
}
