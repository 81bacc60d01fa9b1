using System.Globalization;
using System.Text;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>A sound document that damaged ones are made of.</summary>
/// <param name="Name">File name, or what it is.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Encoding">How they were written.</param>
/// <param name="Elements">Its elements.</param>
internal sealed record DamageSource(string Name, string Text, Encoding Encoding, IReadOnlyList<ElementSpan> Elements)
{
    /// <summary>Bytes of the largest document that is damaged; a hundred thousand copies of a larger one say nothing
    /// more.</summary>
    internal const int BytesMax = 256 * 1024;

    private const int MadeUpDocuments = 60;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The elements without others in them.</summary>
    internal IReadOnlyList<ElementSpan> Leaves { get; } = [.. Elements.Where(one => one.IsLeaf)];

    /// <summary>The elements that hold a number.</summary>
    internal IReadOnlyList<ElementSpan> Figures { get; } =
    [
        .. Elements.Where(one =>
            one.IsLeaf
            && decimal.TryParse(
                Text.AsSpan(one.ContentStart, one.ContentEnd - one.ContentStart),
                CultureInfo.InvariantCulture,
                out _
            )
        ),
    ];

    internal static DamageSource Of(string name, byte[] content)
    {
        try
        {
            return Of(name, Strict.GetString(content), Strict);
        }
        catch (DecoderFallbackException)
        {
            return Of(name, Encoding.Latin1.GetString(content), Encoding.Latin1);
        }
    }

    /// <summary>The documents that this program can make: invoices, credit notes and bank statements.</summary>
    internal static IReadOnlyList<DamageSource> MadeUp(long seed)
    {
        var sink = new Sink();
        foreach (
            var _ in Generator.Run(
                new GenerationPlan(Markets.All.Count, MadeUpDocuments, seed),
                new RateWalk(seed),
                sink
            )
        )
        {
            // The companies themselves are not wanted, the documents went to the sink.
        }

        return [Of("a made-up invoice", SampleInvoice.Make(3, isBroken: false)), .. sink.Made];
    }

    private static DamageSource Of(string name, string text, Encoding encoding) =>
        new(name, text, encoding, ElementSpan.Find(text));

    private sealed class Sink : IGenerationSink
    {
        internal List<DamageSource> Made { get; } = [];

        public void Document(GeneratedFile file)
        {
            if (file.Content.Length <= BytesMax)
            {
                Made.Add(Of($"{file.Company}/{file.Room}/{file.Name}", file.Content));
            }
        }

        public void Planted(string company, Mistake mistake, string number, string file)
        {
            // A planted mistake is one more reason for a finding, and findings are not judged here.
        }
    }
}
