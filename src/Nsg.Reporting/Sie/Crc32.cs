using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Nsg.Reporting.Sie;

/// <summary>CRC-32 (ISO 3309, polynomial EDB88320), the checksum of SIE.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const uint High = 0x80000000;

    /// <summary>Bytes that are taken in one step.</summary>
    private const int Step = 8;

    private const int Values = 256;

    private static readonly uint[] Table = MakeTable();
    private static readonly uint[] Powers = MakePowers();

    private readonly byte[] _waiting = new byte[4_096];
    private int _count;
    private uint _state = uint.MaxValue;

    /// <summary>The checksum of what was added.</summary>
    internal uint Value => ~Fold(_state, _waiting.AsSpan(0, _count));

    /// <summary>Bytes that were added.</summary>
    internal long Length { get; private set; }

    /// <summary>Fields are short: they are put together first, since eight bytes in a step cost less than eight times
    /// one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (bytes.Length > _waiting.Length - _count)
        {
            _state = Fold(_state, _waiting.AsSpan(0, _count));
            _count = 0;
            if (bytes.Length > _waiting.Length)
            {
                _state = Fold(_state, bytes);
                return;
            }
        }

        bytes.CopyTo(_waiting.AsSpan(_count));
        _count += bytes.Length;
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

    /// <summary>Takes bytes in, eight in a step: a table for each place says what a byte there leaves after the
    /// rest of the step.</summary>
    private static uint Fold(uint state, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = Table;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state =
                table[(7 * Values) + (int)(low & 0xFF)]
                ^ table[(6 * Values) + (int)((low >> 8) & 0xFF)]
                ^ table[(5 * Values) + (int)((low >> 16) & 0xFF)]
                ^ table[(4 * Values) + (int)(low >> 24)]
                ^ table[(3 * Values) + (int)(high & 0xFF)]
                ^ table[(2 * Values) + (int)((high >> 8) & 0xFF)]
                ^ table[Values + (int)((high >> 16) & 0xFF)]
                ^ table[(int)(high >> 24)];
        }

        foreach (var one in bytes)
        {
            state = table[(int)((state ^ one) & 0xFF)] ^ (state >> 8);
        }

        return state;
    }

    /// <summary>What each byte leaves, by how many bytes follow it in a step.</summary>
    private static uint[] MakeTable()
    {
        var table = new uint[Step * Values];
        for (var i = 0u; i < Values; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
            }

            table[i] = value;
        }

        for (var i = Values; i < table.Length; i++)
        {
            table[i] = (table[i - Values] >> 8) ^ table[(int)(table[i - Values] & 0xFF)];
        }

        return table;
    }
}
