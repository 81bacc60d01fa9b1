using System.Numerics;
using System.Security.Cryptography;

namespace Nsg.Log;

/// <summary>Merkle trees as in RFC 6962 section 2.1, and the proofs of RFC 9162 section 2.1.3 and 2.1.4.</summary>
public static class Merkle
{
    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var node = new byte[LeafHash.Length];
        Node(left, right, node);
        return node;
    }

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] EmptyRoot() => SHA256.HashData([]);

    /// <summary>The root over a run of leaves.</summary>
    /// <param name="subtree">Gives the root of leaves [from, from+count); see <see cref="RootOf"/>.</param>
    /// <param name="size">Leaves of the tree.</param>
    public static byte[] Root(SubtreeRoot subtree, long size) => size == 0 ? EmptyRoot() : subtree(0, size);

    /// <summary>The audit path that shows leaf <paramref name="index"/> (from 0) in a tree of <paramref name="size"/>
    /// leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<byte[]> InclusionProof(SubtreeRoot subtree, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        long from = 0;
        var count = size;
        while (count > 1)
        {
            var left = LargestPowerBelow(count);
            if (index - from < left)
            {
                path.Add(subtree(from + left, count - left));
                count = left;
            }
            else
            {
                path.Add(subtree(from, left));
                from += left;
                count -= left;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>Whether an audit path leads from a leaf to a root.</summary>
    public static bool VerifyInclusion(
        ReadOnlySpan<byte> leaf,
        long index,
        long size,
        IReadOnlyList<byte[]> path,
        ReadOnlySpan<byte> root
    )
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        var hash = leaf.ToArray();
        foreach (var step in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = Node(step, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(hash, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && CryptographicOperations.FixedTimeEquals(hash, root);
    }

    /// <summary>The proof that a tree of <paramref name="first"/> leaves is the beginning of one of
    /// <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first tree is empty, or larger.</exception>
    public static IReadOnlyList<byte[]> ConsistencyProof(SubtreeRoot subtree, long first, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, size);
        var path = new List<byte[]>();
        var (from, count, rest, isWhole) = (0L, size, first, true);
        while (rest < count)
        {
            var left = LargestPowerBelow(count);
            if (rest <= left)
            {
                path.Add(subtree(from + left, count - left));
                count = left;
            }
            else
            {
                path.Add(subtree(from, left));
                (from, count, rest, isWhole) = (from + left, count - left, rest - left, false);
            }
        }

        if (!isWhole)
        {
            path.Add(subtree(from, count));
        }

        path.Reverse();
        return path;
    }

    /// <summary>Whether a proof shows that one root's tree is the beginning of another's (RFC 9162 section
    /// 2.1.4.2).</summary>
    public static bool VerifyConsistency(
        long first,
        ReadOnlySpan<byte> firstRoot,
        long size,
        ReadOnlySpan<byte> root,
        IReadOnlyList<byte[]> path
    )
    {
        if (first < 1 || first > size || (first == size && path.Count > 0))
        {
            return false;
        }

        if (first == size)
        {
            return CryptographicOperations.FixedTimeEquals(firstRoot, root);
        }

        IReadOnlyList<byte[]> steps = BitOperations.IsPow2(first) ? [firstRoot.ToArray(), .. path] : path;
        if (steps.Count == 0)
        {
            return false;
        }

        var (node, last) = (first - 1, size - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (older, newer) = (steps[0], steps[0]);
        foreach (var step in steps.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                (older, newer) = (Node(step, older), Node(step, newer));
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                newer = Node(newer, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0
            && CryptographicOperations.FixedTimeEquals(older, firstRoot)
            && CryptographicOperations.FixedTimeEquals(newer, root);
    }

    /// <summary>The root over consecutive leaf hashes (at least one).</summary>
    public static byte[] RootOf(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var left = (int)LargestPowerBelow(leaves.Length);
        return Node(RootOf(leaves[..left]), RootOf(leaves[left..]));
    }

    /// <summary>The root over a run of 2, 4, 8 … consecutive leaf hashes, which it takes the place of as it is worked out.</summary>
    /// <param name="run">The hashes, one behind the other; overwritten.</param>
    /// <exception cref="ArgumentException">The leaves are not 2, 4, 8 ….</exception>
    public static byte[] RootOfRun(Span<byte> run)
    {
        if (!BitOperations.IsPow2(run.Length / LeafHash.Length) || run.Length % LeafHash.Length != 0)
        {
            throw new ArgumentException("A run has 2, 4, 8 … leaves.", nameof(run));
        }

        for (var length = run.Length; length > LeafHash.Length; length /= 2)
        {
            for (var at = 0; at < length; at += 2 * LeafHash.Length)
            {
                Node(
                    run.Slice(at, LeafHash.Length),
                    run.Slice(at + LeafHash.Length, LeafHash.Length),
                    run.Slice(at / 2, LeafHash.Length)
                );
            }
        }

        return run[..LeafHash.Length].ToArray();
    }

    private static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> node)
    {
        Span<byte> input = stackalloc byte[1 + (2 * LeafHash.Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + LeafHash.Length)..]);
        SHA256.HashData(input, node);
    }

    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)count - 1);
}

/// <summary>Gives the RFC 6962 root of the leaves [from, from + count).</summary>
/// <param name="from">First leaf, from 0.</param>
/// <param name="count">Leaves, at least one.</param>
public delegate byte[] SubtreeRoot(long from, long count);
