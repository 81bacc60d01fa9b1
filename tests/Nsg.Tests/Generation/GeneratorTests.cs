using System.Security.Cryptography;
using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Command.Generation;
using Nsg.Documents.Reading;

namespace Nsg.Tests.Generation;

/// <summary>What is generated, without storing it.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void Generate_WithTheSameSeed_GivesTheSameBytes()
    {
        var first = Run(new GenerationPlan(7, 300, 42));
        Run(new GenerationPlan(7, 300, 42)).Hash.ShouldBe(first.Hash);
        Run(new GenerationPlan(7, 300, 43)).Hash.ShouldNotBe(first.Hash);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 500)]
    [InlineData(3, 100)]
    [InlineData(12, 1234)]
    public void Generate_ForANumberOfDocuments_GivesExactlySoMany(int companies, int documents)
    {
        var sink = Run(new GenerationPlan(companies, documents, 1));
        sink.Files.Count.ShouldBe(documents);
        sink.Files.Select(file => (file.Company, file.Room, file.Name)).Distinct().Count().ShouldBe(documents);
    }

    [Fact]
    public void Generate_EveryDocument_IsUnderstoodAndWithinTheUsualSize()
    {
        var sink = Run(new GenerationPlan(5, 1000, 5));
        foreach (var file in sink.Files)
        {
            var prepared = PreparedDocument.Prepare(
                file.Name,
                file.Content,
                ReadingLimits.Default,
                DocumentCheck.Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)
            );
            prepared
                .Reading.ShouldBeOfType<DocumentReading.Understood>($"{file.Company}/{file.Room}/{file.Name}")
                .Document.Oddities.ShouldBeEmpty();
        }

        sink.Files.Average(file => file.Content.Length).ShouldBeInRange(4_000, 9_000);
    }

    [Fact]
    public void Generate_AYear_PlantsEveryKindOfMistakeInEveryCompany()
    {
        var planted = Run(new GenerationPlan(5, 1000, 2025))
            .Mistakes.Where(one => one.Mistake != Mistake.CollectedPayment)
            .ToList();
        foreach (var company in planted.GroupBy(one => one.Company))
        {
            company
                .Select(one => one.Mistake)
                .Distinct()
                .Count()
                .ShouldBe(Enum.GetValues<Mistake>().Length - 2, company.Key);
        }
    }

    private static MemorySink Run(GenerationPlan plan)
    {
        var sink = new MemorySink();
        sink.Companies.AddRange(Generator.Run(plan, new RateWalk(plan.Seed), sink));
        return sink;
    }

    private sealed class MemorySink : IGenerationSink
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        internal List<GeneratedCompany> Companies { get; } = [];

        internal List<GeneratedFile> Files { get; } = [];

        internal List<(string Company, Mistake Mistake)> Mistakes { get; } = [];

        internal string Hash => Convert.ToHexString(_hash.GetCurrentHash());

        public void Document(GeneratedFile file)
        {
            Files.Add(file);
            _hash.AppendData(Encoding.UTF8.GetBytes($"{file.Company}/{file.Room}/{file.Name}"));
            _hash.AppendData(file.Content);
        }

        public void Planted(string company, Mistake mistake, string number, string file) =>
            Mistakes.Add((company, mistake));
    }
}
