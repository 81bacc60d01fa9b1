using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Nsg.Log;

/// <summary>The state of a company's log at a moment: both streams' sizes and roots. It is what a signature
/// covers.</summary>
/// <param name="Company">The company's opaque key.</param>
/// <param name="Books">The books stream.</param>
/// <param name="Access">The access stream.</param>
public sealed record Checkpoint(string Company, StreamHead Books, StreamHead Access)
{
    private const string Origin = "nsg-log/";
    private const string AccessPrefix = "access ";

    /// <summary>
    /// The text that is signed or published (C2SP tlog-checkpoint): origin, size and root of the books stream, each
    /// on a line, and the access stream
    /// as an extension line of its own.
    /// </summary>
    public string ToNote() =>
        FormattableString.Invariant(
            $"{Origin}{Company}\n{Books.Size}\n{Convert.ToBase64String(Books.Root.Span)}\n{AccessPrefix}{Access.Size} {Convert.ToBase64String(Access.Root.Span)}\n"
        );

    /// <summary>Reads the text of <see cref="ToNote"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (
            text.Split('\n') is not [var origin, var size, var root, var access, ""]
            || !origin.StartsWith(Origin, StringComparison.Ordinal)
            || !access.StartsWith(AccessPrefix, StringComparison.Ordinal)
            || access.Split(' ') is not [_, var accessSize, var accessRoot]
            || Head(size, root) is not { } books
            || Head(accessSize, accessRoot) is not { } releases
        )
        {
            return false;
        }

        checkpoint = new Checkpoint(origin[Origin.Length..], books, releases);
        return checkpoint.ToNote() == text;
    }

    /// <summary>Whether another checkpoint says the same.</summary>
    public bool IsSameAs(Checkpoint other) => ToNote() == other.ToNote();

    private static StreamHead? Head(string size, string root)
    {
        var hash = new byte[LeafHash.Length];
        return
            long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Convert.TryFromBase64String(root, hash, out var written)
            && written == hash.Length
            ? new StreamHead(count, hash)
            : null;
    }
}

/// <summary>One stream's size and root.</summary>
/// <param name="Size">Records.</param>
/// <param name="Root">RFC 6962 root hash, 32 bytes.</param>
public sealed record StreamHead(long Size, ReadOnlyMemory<byte> Root);
