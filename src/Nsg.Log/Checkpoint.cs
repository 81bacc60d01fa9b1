using System.Globalization;
using System.Text;

namespace Nsg.Log;

/// <summary>The state of a company's log at a moment: both streams' sizes and roots. It is what a signature covers.</summary>
/// <param name="Company">The company's opaque key.</param>
/// <param name="Books">The books stream.</param>
/// <param name="Access">The access stream.</param>
public sealed record Checkpoint(string Company, StreamHead Books, StreamHead Access)
{
    /// <summary>The text that is signed or published: a line for the company, then a line for each stream (name, size, root in Base64).</summary>
    public string ToNote() => new StringBuilder()
        .Append("nsg-log/").Append(Company).Append('\n')
        .Append(Line("books", Books))
        .Append(Line("access", Access))
        .ToString();

    private static string Line(string name, StreamHead head) =>
        $"{name} {head.Size.ToString(CultureInfo.InvariantCulture)} {Convert.ToBase64String(head.Root.Span)}\n";
}

/// <summary>One stream's size and root.</summary>
/// <param name="Size">Records.</param>
/// <param name="Root">RFC 6962 root hash, 32 bytes.</param>
public sealed record StreamHead(long Size, ReadOnlyMemory<byte> Root);
