using System.Diagnostics;
using Nsg.Documents.Reading;
using Nsg.Validation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Validates and reads damaged documents one after another, and watches that none takes for ever.</summary>
internal sealed class DamageRun(DamagedDocuments documents, ValidationOptions options)
{
    private static readonly TimeSpan DocumentMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private int _current = -1;

    internal DamageTally Tally { get; } = new();

    /// <summary>Runs the documents of these numbers.</summary>
    /// <returns>The number of the document that was not done with in a minute, or null when all were.</returns>
    internal async Task<int?> RunAsync(IEnumerable<int> numbers, CancellationToken cancellation)
    {
        var work = Task.Run(() => RunAll(numbers, cancellation), cancellation);
        var (number, since) = (-1, Stopwatch.StartNew());
        while (await Task.WhenAny(work, Task.Delay(Look, cancellation)) != work)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Volatile.Read(ref _current) is var now && now != number)
            {
                (number, since) = (now, Stopwatch.StartNew());
            }
            else if (since.Elapsed > DocumentMax)
            {
                return number;
            }
        }

        await work;
        return null;
    }

    private void RunAll(IEnumerable<int> numbers, CancellationToken cancellation)
    {
        foreach (var number in numbers)
        {
            cancellation.ThrowIfCancellationRequested();
            Volatile.Write(ref _current, number);
            var content = documents.Make(number);
            var source = documents.Source(number).Name;
            var watch = Stopwatch.StartNew();
            try
            {
                foreach (var member in DocumentContainer.Open(source, content, options.Limits))
                {
                    Tally.Add(DocumentValidator.Validate(member, options), number, source);
                }

                DocumentReader.Read(content, options.Limits);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Tally.Add(failure, number, source);
            }

            Tally.End(watch.Elapsed, number);
        }
    }
}
