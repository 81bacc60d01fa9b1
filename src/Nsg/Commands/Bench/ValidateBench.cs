using System.Diagnostics;
using Nsg.Documents.Xml;
using Nsg.Validation;

namespace Nsg.Command.Commands.Bench;

/// <summary>What validating one document costs, against a bare pass of the XML reader over the same bytes in the same
/// minute.</summary>
/// <param name="Document">File, or the made-up invoice's number of lines.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Lines">Lines of text in the file.</param>
/// <param name="ReaderMicroseconds">The bare pass: every attribute and text read as a string.</param>
/// <param name="ValidateMicroseconds">Structure and rules.</param>
/// <param name="Ratio">The second over the first.</param>
/// <param name="AllocatedBytes">Allocated by one validation.</param>
internal sealed record ValidateFigures(
    string Document,
    int Bytes,
    int Lines,
    double ReaderMicroseconds,
    double ValidateMicroseconds,
    double Ratio,
    long AllocatedBytes
);

/// <summary>Measures validation: rounds of the bare reader and of the validator take turns, and the best round of
/// each counts.</summary>
internal sealed class ValidateBench(ValidationOptions options)
{
    private const int Rounds = 5;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    internal ValidateFigures Measure(string name, ReadOnlyMemory<byte> content)
    {
        if (HardenedXml.Parse(content, options.Limits) is XmlParsing.Refused(var fault))
        {
            throw new UsageException($"{name} cannot be measured: {fault}");
        }

        Repeat(() => Read(content), WarmUp);
        Repeat(() => Validate(content), WarmUp);
        var (reader, validator) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            reader = Math.Min(reader, Repeat(() => Read(content), RoundLength));
            validator = Math.Min(validator, Repeat(() => Validate(content), RoundLength));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Validate(content);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new ValidateFigures(
            name,
            content.Length,
            content.Span.Count((byte)'\n'),
            Math.Round(reader, 1),
            Math.Round(validator, 1),
            Math.Round(validator / reader, 2),
            allocated
        );
    }

    private static void Read(ReadOnlyMemory<byte> content) => BareReaderPass.Run(content);

    private void Validate(ReadOnlyMemory<byte> content) => DocumentValidator.Validate(content, options);

    /// <summary>Microseconds of one call, over as many calls as fit the time; at least one.</summary>
    private static double Repeat(Action action, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var calls = 0L;
        do
        {
            action();
            calls++;
        } while (watch.Elapsed < length);
        return watch.Elapsed.TotalMicroseconds / calls;
    }
}
