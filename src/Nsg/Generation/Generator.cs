namespace Nsg.Command.Generation;

/// <summary>What to generate.</summary>
/// <param name="Companies">Companies, the countries in turn.</param>
/// <param name="Documents">Documents in all, spread evenly.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
internal sealed record GenerationPlan(int Companies, int Documents, long Seed)
{
    /// <summary>Place of the first company; another place is another company.</summary>
    internal int First { get; init; }

    /// <summary>Whether catalogues come on top of the documents: the company's own, and one of a supplier that raises its prices in July.</summary>
    internal bool HasCatalogues { get; init; }
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
            if (plan.HasCatalogues)
            {
                members.ForEach(member => Catalogues(member, rates, sink));
            }

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

    private static void Catalogues(TradingCompany company, RateWalk rates, IGenerationSink sink)
    {
        const int Dearer = 6;
        var maker = new CatalogueMaker(rates);
        var own = company.HomeCustomers[0];
        var (supplier, ware) = company.HomeSuppliers.First(one => one.Ware.Unspsc == "14111500");
        var july = TradingGroup.First.AddMonths(6);
        Keep("20250101-C1.xml", maker.Make(company.Trader, own, company.Wares, TradingGroup.First, 0));
        Keep("20250101-C2.xml", maker.Make(supplier, company.Trader, [ware], TradingGroup.First, 0));
        Keep("20250701-C3.xml", maker.Make(supplier, company.Trader, [ware], july, Dearer));

        void Keep(string name, byte[] content) =>
            sink.Document(new GeneratedFile(company.Folder, "catalogue", name, content));
    }

    private static int Share(GenerationPlan plan, int index) =>
        (plan.Documents / plan.Companies) + (index < plan.Documents % plan.Companies ? 1 : 0);
}
