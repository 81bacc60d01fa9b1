using Nsg.Command.Generation;
using Nsg.Vocabulary;

namespace Nsg.Tests.Generation;

/// <summary>Invented companies for those who try programs out.</summary>
public sealed class SampleYearTests
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(47_999)]
    public void Sample_OfTheFirstAndTheLastPlace_IsMadeInEveryCountry(int place)
    {
        foreach (var country in Country.Nordic)
        {
            var folder = Directory.CreateTempSubdirectory("nsg-sample-").FullName;
            try
            {
                var sample = SampleYear.Write(folder, country, place);
                PartyIdentifier.Parse(sample.Id).Country.ShouldBe(country);
                sample.Files.Count.ShouldBeGreaterThan(20);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
