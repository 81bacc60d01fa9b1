using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench proof</c>: proofs of a long log, each checked, beside a single hash of the same
/// minute.</summary>
internal static class ProofBenchCommand
{
    private const long RecordsMax = 100_000_000;
    private const int Batch = 20_000;
    private const int Proofs = 1_000;
    private const int Floor = 100_000;

    internal static System.CommandLine.Command Make()
    {
        var records = new Option<long>("--records")
        {
            Description = "Records of the log",
            HelpName = "N",
            DefaultValueFactory = _ => 100_000,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "proof",
            "Measures inclusion and consistency proofs over a log of many records; the data go into a folder that is removed again"
        )
        {
            records,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var wanted = parse.GetValue(records);
                if (wanted is < 2 or > RecordsMax)
                {
                    throw new UsageException(FormattableString.Invariant($"--records is 2 to {RecordsMax}"));
                }

                var folder = Directory.CreateTempSubdirectory("nsg-bench-proof-").FullName;
                try
                {
                    using var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
                    var company = await FillAsync(store, wanted, cancellation);
                    Print(Measure(store, company, wanted), parse.GetValue(json));
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>Records of the smallest kind: what a record says does not matter to its proof.</summary>
    private static async Task<string> FillAsync(NodeStore store, long wanted, CancellationToken cancellation)
    {
        var company = (
            await store.CreateCompanyAsync(
                new CompanyCreated("Bench ApS", Country.DK, Currency.DKK, ["DK:20202020"]),
                "bench"
            )
        ).Key;
        for (var there = 1L; there < wanted; )
        {
            cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(Batch, wanted - there);
            await store.DecideAsync(
                company,
                books =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        books.Append(RecordJson.Draft(RecordKind.FlagCleared, "bench", new FlagCleared("none")));
                    }

                    return true;
                }
            );
            there += count;
        }

        return company;
    }

    private static ProofFigures Measure(NodeStore store, string company, long records)
    {
        var (inclusion, consistency) = (new double[Proofs], new double[Proofs]);
        for (var i = 0; i < Proofs; i++)
        {
            // Places all over the log: a step that has no factor in common with the size.
            var place = 1 + (i * 6_364_136_223L % records);
            var started = Stopwatch.GetTimestamp();
            var proof = store.Query(company, books => books.Proof(LogStream.Books, place))!;
            inclusion[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (!Merkle.VerifyInclusion(proof.Leaf, place - 1, proof.Size, proof.Path, proof.Root))
            {
                throw new InvalidDataException($"the proof of record {place} does not hold");
            }

            started = Stopwatch.GetTimestamp();
            var grown = store.Query(company, books => books.Consistency(LogStream.Books, place));
            consistency[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (
                !Merkle.VerifyConsistency(
                    place,
                    store.Query(company, books => books.CheckpointAt(place, 0)).Books.Root.Span,
                    proof.Size,
                    proof.Root,
                    grown
                )
            )
            {
                throw new InvalidDataException($"the proof of the first {place} records does not hold");
            }
        }

        var hashing = Stopwatch.GetTimestamp();
        var hash = Merkle.EmptyRoot();
        for (var i = 0; i < Floor; i++)
        {
            hash = Merkle.Node(hash, hash);
        }

        var floor = Stopwatch.GetElapsedTime(hashing).TotalMilliseconds * 1_000 / Floor;
        Array.Sort(inclusion);
        Array.Sort(consistency);
        return new ProofFigures(
            records,
            inclusion[Proofs / 2],
            inclusion[Proofs * 99 / 100],
            inclusion[^1],
            consistency[Proofs / 2],
            consistency[Proofs * 99 / 100],
            consistency[^1],
            floor
        );
    }

    private static void Print(ProofFigures figures, bool json)
    {
        if (json)
        {
            Output.Json(figures);
            return;
        }

        Output.Table(
            [">RECORDS", "PROOF", ">P50 MS", ">P99 MS", ">MAX MS", ">ONE HASH US"],
            [
                [
                    Text(figures.Records),
                    "inclusion",
                    Text(figures.InclusionP50),
                    Text(figures.InclusionP99),
                    Text(figures.InclusionMax),
                    Text(figures.HashMicroseconds),
                ],
                [
                    Text(figures.Records),
                    "consistency",
                    Text(figures.ConsistencyP50),
                    Text(figures.ConsistencyP99),
                    Text(figures.ConsistencyMax),
                    Text(figures.HashMicroseconds),
                ],
            ]
        );
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>What was measured; milliseconds.</summary>
    private sealed record ProofFigures(
        long Records,
        double InclusionP50,
        double InclusionP99,
        double InclusionMax,
        double ConsistencyP50,
        double ConsistencyP99,
        double ConsistencyMax,
        double HashMicroseconds
    );
}
