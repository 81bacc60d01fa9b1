namespace Nsg.Reporting.Mva;

/// <summary>
/// What one posting means for a Norwegian VAT return, with the signs of the return: turnover and output tax positive,
/// deduction negative.
/// </summary>
/// <param name="Code">Standard tax code.</param>
/// <param name="Specification">What sets it apart.</param>
/// <param name="Base">Base; null for input tax.</param>
/// <param name="Rate">Percent; null for input tax.</param>
/// <param name="Tax">Tax.</param>
public sealed record MvaFact(int Code, MvaSpecification Specification, decimal? Base, decimal? Rate, decimal Tax);

/// <summary>A line of a Norwegian VAT return (<c>mvaSpesifikasjonslinje</c>); amounts in whole kroner.</summary>
/// <param name="Code">Standard tax code.</param>
/// <param name="Specification">What sets it apart from other lines of the code.</param>
/// <param name="Base">Base; null for input tax.</param>
/// <param name="Rate">Percent; null for input tax.</param>
/// <param name="Tax">Tax; negative when it is deducted.</param>
public sealed record MvaLine(int Code, MvaSpecification Specification, decimal? Base, decimal? Rate, decimal Tax);

/// <summary>The lines of a Norwegian VAT return, and what they come to.</summary>
/// <param name="Lines">Lines, one for each code, specification, rate and kind of tax.</param>
public sealed record MvaReturn(IReadOnlyList<MvaLine> Lines)
{
    /// <summary>What is to be paid; negative when it is to be paid back.</summary>
    public decimal Sum => Lines.Sum(line => line.Tax);

    /// <summary>
    /// Adds facts up. Øre are dropped at the end, line by line: base and tax of a line are whole kroner, rounded
    /// towards zero (rule R019 allows
    /// the tax of a line to be base times rate rounded down).
    /// </summary>
    public static MvaReturn Of(IEnumerable<MvaFact> facts)
    {
        var order = MvaCodes.All.Index().ToDictionary(one => one.Item, one => one.Index);
        return new MvaReturn([
            .. facts
                .Where(fact => order.ContainsKey(fact.Code))
                .GroupBy(fact => (fact.Code, fact.Specification, fact.Rate, IsInput: fact.Base is null))
                .Select(group => new MvaLine(
                    group.Key.Code,
                    group.Key.Specification,
                    group.Key.IsInput ? null : decimal.Truncate(group.Sum(fact => fact.Base ?? 0m)),
                    group.Key.Rate,
                    decimal.Truncate(group.Sum(fact => fact.Tax))
                ))
                .OrderBy(line => order[line.Code])
                .ThenBy(line => line.Specification)
                .ThenBy(line => line.Base is null)
                .ThenByDescending(line => line.Rate),
        ]);
    }
}
