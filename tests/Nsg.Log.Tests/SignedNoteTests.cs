using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Nsg.Log.Tests;

public sealed class SignedNoteTests
{
    private const string Text =
        "nsg-log/abc\n2\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\naccess 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    [Fact]
    public void Note_SignedAndReadBack_IsSignedByItsKeyOnly()
    {
        using var one = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = new SignedNote(Text, [NoteKey.Sign("node-a", one, Text), NoteKey.Sign("node-b", other, Text)]);

        SignedNote.TryParse(note.ToString(), out var read).ShouldBeTrue();

        read.Text.ShouldBe(Text);
        read.ToString().ShouldBe(note.ToString());
        read.IsSignedBy(NoteKey.Of("node-a", one)).ShouldBeTrue();
        read.IsSignedBy(NoteKey.Of("node-b", other)).ShouldBeTrue();
        read.IsSignedBy(NoteKey.Of("node-b", one)).ShouldBeFalse();
        (read with { Text = Text.Replace("\n2\n", "\n3\n", StringComparison.Ordinal) })
            .IsSignedBy(NoteKey.Of("node-a", one))
            .ShouldBeFalse();
    }

    [Fact]
    public void Key_WrittenAndReadBack_IsTheSame()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = NoteKey.Of("node-a", key).ToString();
        NoteKey.TryParse(text, out var read).ShouldBeTrue();
        read.ToString().ShouldBe(text);
        NoteKey.TryParse(text.Replace("+", "+0", StringComparison.Ordinal), out _).ShouldBeFalse();
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        NoteKey.TryParse(NoteKey.Of("node-a", larger).ToString(), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n\u2014 name\n")]
    [InlineData("text\n\n\u2014 name AAAA\n")]
    [InlineData("text\n\n\u2014 name AAAAAAAA")]
    [InlineData("text\n\n\u2014 name ****\n")]
    public void TryParse_OfWhatIsNoNote_IsRefused(string text) => SignedNote.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Checkpoint_WrittenAndReadBack_IsTheSame()
    {
        Checkpoint.TryParse(Text, out var checkpoint).ShouldBeTrue();
        (checkpoint.Company, checkpoint.Books.Size, checkpoint.Access.Size).ShouldBe(("abc", 2L, 0L));
        checkpoint.ToNote().ShouldBe(Text);
        Checkpoint.TryParse(Text + "more\n", out _).ShouldBeFalse();
        Checkpoint.TryParse(Text.Replace("\n2\n", "\n02\n", StringComparison.Ordinal), out _).ShouldBeFalse();
    }

    [Fact]
    public void Consistency_OfAnyTwoSizes_HoldsAndOfOthersDoesNot() =>
        Prop.ForAll(
                Gen.Choose(1, 90).Two().ToArbitrary(),
                sizes =>
                {
                    var (first, size) = (Math.Min(sizes.Item1, sizes.Item2), Math.Max(sizes.Item1, sizes.Item2));
                    var leaves = Enumerable
                        .Range(0, size)
                        .Select(i => SHA256.HashData(BitConverter.GetBytes(i)))
                        .ToArray();
                    byte[] Root(long from, long count) => Merkle.RootOf(leaves.AsSpan((int)from, (int)count));
                    var path = Merkle.ConsistencyProof(Root, first, size);
                    var (older, newer) = (Root(0, first), Root(0, size));
                    return Merkle.VerifyConsistency(first, older, size, newer, path)
                        && (
                            first == size
                            || (
                                !Merkle.VerifyConsistency(first, newer, size, newer, path)
                                && !Merkle.VerifyConsistency(first, older, size, older, path)
                                && !Merkle.VerifyConsistency(first, older, size, newer, [.. path, older])
                                && !Merkle.VerifyConsistency(first + 1, older, size, newer, path)
                            )
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
