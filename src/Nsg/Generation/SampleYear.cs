using Nsg.Node.Hosting;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>A year of one invented company, for those who try programs out.</summary>
internal static class SampleYear
{
    private const int Documents = 60;
    private const long Seed = 7;

    /// <summary>Writes the documents.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="country">Country of the company.</param>
    /// <param name="place">Which of the invented companies of the country.</param>
    internal static SampleCompany Write(string folder, Country country, int place)
    {
        var market = Enumerable.Range(0, Markets.All.Count).First(at => Markets.All[at].Country == country);
        var (companies, _, _) = GenerationFolder.Write(
            folder,
            new GenerationPlan(Companies: 1, Documents, Seed) { First = (place * Markets.All.Count) + market }
        );
        var company = companies[0];
        return new SampleCompany(
            company.Id,
            company.Name,
            Markets.All[market].Currency,
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(folder, company.Folder), "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }
}
