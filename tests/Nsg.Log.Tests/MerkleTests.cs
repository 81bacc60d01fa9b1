using System.Security.Cryptography;

namespace Nsg.Log.Tests;

public sealed class MerkleTests
{
    /// <summary>The eight leaves that Certificate Transparency implementations test with, and the root after each
    /// (RFC 6962 hashing).</summary>
    private static readonly (string Leaf, string Root)[] Known =
    [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        ("606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ];

    [Fact]
    public void Root_KnownTrees_AreReproducedThreeWays()
    {
        var leaves = Known.Select(row => LeafOf(Convert.FromHexString(row.Leaf))).ToArray();
        var range = new MerkleRange();
        for (var size = 1; size <= leaves.Length; size++)
        {
            range.Append(leaves[size - 1]);
            var root = Known[size - 1].Root;
            Convert.ToHexStringLower(range.Root()).ShouldBe(root);
            Convert.ToHexStringLower(Merkle.RootOf(leaves.AsSpan(0, size))).ShouldBe(root);
            Convert.ToHexStringLower(NaiveRoot(leaves[..size])).ShouldBe(root);
        }
    }

    [Fact]
    public void Root_EmptyTree_IsTheHashOfNothing()
    {
        const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Convert.ToHexStringLower(new MerkleRange().Root()).ShouldBe(Empty);
        Convert.ToHexStringLower(Merkle.Root((_, _) => throw new InvalidOperationException(), 0)).ShouldBe(Empty);
    }

    [Fact]
    public void Append_SizesUpTo300_GiveTheRootOfTheDefinition()
    {
        var leaves = Leaves(300);
        var range = new MerkleRange();
        range.Root().ShouldBe(NaiveRoot([]));
        for (var size = 1; size <= leaves.Length; size++)
        {
            range.Append(leaves[size - 1]);
            range.Size.ShouldBe(size);
            range.Root().ShouldBe(NaiveRoot(leaves[..size]));
        }
    }

    [Fact]
    public void Restore_StoredEdge_GoesOnLikeTheOriginal()
    {
        var leaves = Leaves(140);
        var range = new MerkleRange();
        for (var size = 0; size < 130; size++)
        {
            var restored = MerkleRange.Restore(size, range.Store());
            restored.Size.ShouldBe(size);
            restored.Root().ShouldBe(range.Root());
            for (var next = size; next < size + 10; next++)
            {
                restored.Append(leaves[next]);
            }

            restored.Root().ShouldBe(NaiveRoot(leaves[..(size + 10)]));
            range.Append(leaves[size]);
        }
    }

    [Theory]
    [InlineData(0, 32)]
    [InlineData(1, 0)]
    [InlineData(3, 32)]
    [InlineData(3, 63)]
    [InlineData(4, 64)]
    public void Restore_BytesThatAreNoEdgeOfThatSize_IsRefused(long size, int bytes) =>
        Should.Throw<ArgumentException>(() => MerkleRange.Restore(size, new byte[bytes]));

    [Fact]
    public void VerifyInclusion_EveryLeafOfEveryTreeUpTo64_Holds()
    {
        var leaves = Leaves(64);
        for (var size = 1; size <= 64; size++)
        {
            var root = NaiveRoot(leaves[..size]);
            for (var index = 0; index < size; index++)
            {
                var path = Merkle.InclusionProof(Subtrees(leaves), index, size);
                path.ShouldBe(NaivePath(leaves[..size], index));
                Merkle.VerifyInclusion(leaves[index], index, size, path, root).ShouldBeTrue($"{index} of {size}");
            }
        }
    }

    [Fact]
    public void VerifyInclusion_AnythingTampered_Fails()
    {
        var leaves = Leaves(64);
        for (var size = 1; size <= 64; size++)
        {
            var root = NaiveRoot(leaves[..size]);
            for (var index = 0; index < size; index++)
            {
                var path = Merkle.InclusionProof(Subtrees(leaves), index, size);
                Merkle.VerifyInclusion(Flip(leaves[index]), index, size, path, root).ShouldBeFalse();
                Merkle.VerifyInclusion(leaves[index], index, size, path, Flip(root)).ShouldBeFalse();
                Merkle.VerifyInclusion(leaves[index], index, size, [.. path, root], root).ShouldBeFalse();
                for (var other = 0; other < size; other++)
                {
                    (other == index).ShouldBe(
                        Merkle.VerifyInclusion(leaves[index], other, size, path, root),
                        $"{index} as {other} of {size}"
                    );
                }

                for (var step = 0; step < path.Count; step++)
                {
                    var changed = path.ToArray();
                    changed[step] = Flip(changed[step]);
                    Merkle.VerifyInclusion(leaves[index], index, size, changed, root).ShouldBeFalse();
                    Merkle
                        .VerifyInclusion(leaves[index], index, size, [.. path.Where((_, i) => i != step)], root)
                        .ShouldBeFalse();
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(0, 0)]
    public void InclusionProof_LeafOutsideTheTree_IsRefused(long index, long size)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Merkle.InclusionProof(Subtrees(Leaves(4)), index, size));
        Merkle.VerifyInclusion(new byte[32], index, size, [], new byte[32]).ShouldBeFalse();
    }

    private static byte[][] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => LeafOf(BitConverter.GetBytes(i)))];

    private static byte[] LeafOf(byte[] data) => SHA256.HashData([0, .. data]);

    private static byte[] Flip(byte[] hash) => [.. hash[..^1], (byte)(hash[^1] ^ 1)];

    private static SubtreeRoot Subtrees(byte[][] leaves) =>
        (from, count) => NaiveRoot(leaves[(int)from..(int)(from + count)]);

    /// <summary>RFC 6962 section 2.1, word for word: split at the largest power of two below n.</summary>
    private static byte[] NaiveRoot(byte[][] leaves) =>
        leaves.Length switch
        {
            0 => SHA256.HashData([]),
            1 => leaves[0],
            _ => SHA256.HashData([
                1,
                .. NaiveRoot(leaves[..Split(leaves.Length)]),
                .. NaiveRoot(leaves[Split(leaves.Length)..]),
            ]),
        };

    /// <summary>RFC 6962 section 2.1.1, word for word.</summary>
    private static byte[][] NaivePath(byte[][] leaves, int index)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        var split = Split(leaves.Length);
        return index < split
            ? [.. NaivePath(leaves[..split], index), NaiveRoot(leaves[split..])]
            : [.. NaivePath(leaves[split..], index - split), NaiveRoot(leaves[..split])];
    }

    private static int Split(int count)
    {
        var power = 1;
        while (power * 2 < count)
        {
            power *= 2;
        }

        return power;
    }
}
