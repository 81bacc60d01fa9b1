namespace Nsg.Reporting.Sie;

/// <summary>CRC-32 (ISO 3309, polynomial EDB88320), the checksum of SIE.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const uint High = 0x80000000;

    private static readonly uint[] Table = MakeTable();
    private static readonly uint[] Powers = MakePowers();

    private uint _state = uint.MaxValue;

    /// <summary>The checksum of what was added.</summary>
    internal uint Value => ~_state;

    /// <summary>Bytes that were added.</summary>
    internal long Length { get; private set; }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        var (state, table) = (_state, Table);
        foreach (var one in bytes)
        {
            state = table[(state ^ one) & 0xFF] ^ (state >> 8);
        }

        _state = state;
        Length += bytes.Length;
    }

    /// <summary>The checksum of two texts one after the other, from the checksum of each and the length of the
    /// second.</summary>
    internal static uint Combine(uint first, uint second, long secondLength)
    {
        const int bits = 3,
            powers = 32;
        var (shift, power) = (High, bits);
        for (var rest = secondLength; rest != 0L; rest >>= 1, power++)
        {
            shift = (rest & 1L) != 0L ? Product(Powers[power % powers], shift) : shift;
        }

        return Product(shift, first) ^ second;
    }

    /// <summary>x to the power of 2, 4, 8 …, modulo the polynomial.</summary>
    private static uint[] MakePowers()
    {
        var powers = new uint[32];
        powers[0] = High >> 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = Product(powers[i - 1], powers[i - 1]);
        }

        return powers;
    }

    /// <summary>The product of two polynomials, modulo the polynomial.</summary>
    private static uint Product(uint left, uint right)
    {
        var product = 0u;
        for (var bit = High; bit != 0u; bit >>= 1)
        {
            product ^= (left & bit) != 0u ? right : 0u;
            right = (right & 1u) == 0u ? right >> 1 : (right >> 1) ^ Polynomial;
        }

        return product;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
