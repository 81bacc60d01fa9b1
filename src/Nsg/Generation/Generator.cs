namespace Nsg.Command.Generation;

/// <summary>What to generate.</summary>
/// <param name="Companies">Companies, the countries in turn.</param>
/// <param name="Documents">Documents in all, spread evenly.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
internal sealed record GenerationPlan(int Companies, int Documents, long Seed)
{
    /// <summary>Place of the first company; another place is another company.</summary>
    internal int First { get; init; }
}

/// <summary>A company of the generated year.</summary>
/// <param name="Id">Its number, <c>NO:310012345</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Country code.</param>
/// <param name="Folder">Folder of its documents.</param>
internal sealed record GeneratedCompany(string Id, string Name, string Country, string Folder);

/// <summary>Plays the year of any number of companies in groups of five, one group after the other, so that memory
/// does not grow with them.</summary>
internal static class Generator
{
    /// <summary>Generates; companies come as soon as their group is played.</summary>
    internal static IEnumerable<GeneratedCompany> Run(GenerationPlan plan, RateWalk rates, IGenerationSink sink)
    {
        var size = Markets.All.Count;
        var end = plan.First + plan.Companies;
        for (var first = plan.First; first < end; first += size)
        {
            var dice = Dice.For(plan.Seed, first);
            var members = Enumerable
                .Range(first, Math.Min(size, end - first))
                .Select(index => new TradingCompany(index, Share(plan, index - plan.First), dice))
                .ToList();
            new TradingGroup(members, dice, rates, sink).Play();
            foreach (var member in members)
            {
                yield return new GeneratedCompany(
                    member.Trader.Identifier.ToString(),
                    member.Trader.Name,
                    member.Trader.Market.Country.Code,
                    member.Folder
                );
            }
        }
    }

    private static int Share(GenerationPlan plan, int index) =>
        (plan.Documents / plan.Companies) + (index < plan.Documents % plan.Companies ? 1 : 0);
}
