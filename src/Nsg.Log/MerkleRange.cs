using System.Numerics;

namespace Nsg.Log;

/// <summary>
/// The right edge of a growing RFC 6962 tree: the roots of its complete subtrees, largest first. Appending is O(log
/// n) and needs
/// nothing else of the tree.
/// </summary>
public sealed class MerkleRange
{
    private readonly List<byte[]> _roots;

    /// <summary>An empty tree.</summary>
    public MerkleRange()
        : this(0, []) { }

    private MerkleRange(long size, List<byte[]> roots)
    {
        Size = size;
        _roots = roots;
    }

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>Restores an edge from its stored form.</summary>
    /// <param name="size">Leaves.</param>
    /// <param name="stored">The concatenated subtree roots, as <see cref="Store"/> gave them.</param>
    /// <exception cref="ArgumentException">The bytes are not an edge of a tree of that size.</exception>
    public static MerkleRange Restore(long size, ReadOnlySpan<byte> stored)
    {
        if (stored.Length != BitOperations.PopCount((ulong)size) * LeafHash.Length)
        {
            throw new ArgumentException(
                $"A tree of {size} leaves has no edge of {stored.Length} bytes.",
                nameof(stored)
            );
        }

        var roots = new List<byte[]>(stored.Length / LeafHash.Length);
        for (var i = 0; i < stored.Length; i += LeafHash.Length)
        {
            roots.Add(stored.Slice(i, LeafHash.Length).ToArray());
        }

        return new MerkleRange(size, roots);
    }

    /// <summary>The edge as bytes, for storage.</summary>
    public byte[] Store() => [.. _roots.SelectMany(root => root)];

    /// <summary>Whether it is the edge of the same tree.</summary>
    public bool IsSameAs(MerkleRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Size == other.Size
            && _roots.Zip(other._roots).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }

    /// <summary>Appends a leaf hash.</summary>
    public void Append(byte[] leaf)
    {
        var node = leaf;
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            node = Merkle.Node(_roots[^1], node);
            _roots.RemoveAt(_roots.Count - 1);
        }

        _roots.Add(node);
        Size++;
    }

    /// <summary>The tree's root hash (RFC 6962 section 2.1); of an empty tree, SHA-256 of nothing.</summary>
    public byte[] Root()
    {
        if (_roots.Count == 0)
        {
            return Merkle.EmptyRoot();
        }

        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--)
        {
            root = Merkle.Node(_roots[i], root);
        }

        return root;
    }
}
