namespace Nsg.Reporting.Mva.Rules;

/// <summary>
/// The authority's rules on Norwegian VAT returns (Skatteetaten/mva-meldingen at 05c8b14eaf, 2025-11-04): 61 on
/// ordinary returns, 31 on reverse
/// charge, 32 on compensation.
/// </summary>
public static class MvaRules
{
    private static readonly Dictionary<MvaRuleList, IReadOnlyList<MvaRule>> Lists = new()
    {
        [MvaRuleList.Ordinary] = MvaOrdinaryRules.All,
        [MvaRuleList.ReverseCharge] = MvaReverseChargeRules.All,
        [MvaRuleList.Compensation] = MvaCompensationRules.All,
    };

    /// <summary>Every rule of every list, in order.</summary>
    public static IEnumerable<(MvaRuleList List, string Id, MvaSeverity Severity, MvaNeed Needs, string Text)> All =>
        Lists.SelectMany(list => list.Value.Select(rule => (list.Key, rule.Id, rule.Severity, rule.Needs, rule.Text)));

    /// <summary>Specifications that lines of ordinary returns may have.</summary>
    public static IReadOnlyList<string> SpecificationsOfReturns =>
        MvaTechnicalRules.Specifications[MvaRuleList.Ordinary];

    /// <summary>The technical rules, which hold for every category and stand outside the lists.</summary>
    public static IEnumerable<(string Id, MvaSeverity Severity, MvaNeed Needs, string Text)> Technical =>
        MvaTechnicalRules.All.Select(rule => (rule.Id, rule.Severity, rule.Needs, rule.Text));

    /// <summary>The list that holds for a category; null for a category that has none.</summary>
    public static MvaRuleList? ListOf(string category) =>
        category switch
        {
            "alminnelig" or "primaernaering" => MvaRuleList.Ordinary,
            "omvendtAvgiftsplikt" => MvaRuleList.ReverseCharge,
            "kompensasjon" => MvaRuleList.Compensation,
            _ => null,
        };

    /// <summary>Judges a return by the technical rules and the list of its category; by the rules that all lists share when it has
    /// none.</summary>
    public static MvaVerdict Judge(MvaMelding melding, MvaKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(melding);
        var check = new MvaCheck(melding, known);
        var rules = ListOf(melding.Category) is { } list ? Lists[list] : MvaSharedRules.OfEvery;
        var (findings, open, judged) = (new List<MvaFinding>(), new List<(string, MvaNeed)>(), 0);
        foreach (var rule in MvaTechnicalRules.All.Concat(rules).DistinctBy(one => one.Id))
        {
            if (rule.Breaches(check) is not { } breaches)
            {
                open.Add((rule.Id, rule.Needs));
                continue;
            }

            judged++;
            findings.AddRange(
                breaches.Select(line => new MvaFinding(rule.Id, rule.Severity, line == 0 ? null : line, rule.Text))
            );
        }

        return new MvaVerdict([.. findings.OrderByDescending(one => one.Severity)], judged, open);
    }
}
