using System.Globalization;

namespace Nsg.Sharing.Signatories;

/// <summary>Whether these signers may sign for the company.</summary>
public enum SignatoryAnswer
{
    /// <summary>They may.</summary>
    Yes,

    /// <summary>They may together with others, who are named.</summary>
    Missing,

    /// <summary>They may not, and nobody whom the description names could complete them.</summary>
    No,
}

/// <summary>Signatures that are missing.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">By whom they may be given.</param>
/// <param name="Label">What they have in common.</param>
public sealed record MissingSigners(int Count, IReadOnlyList<Agent> Of, string Label);

/// <summary>The answer to: may these people sign for the company?</summary>
/// <param name="Answer">Yes, who is missing, or no.</param>
/// <param name="Rights">Identifier of the rights that decided; empty when they have none.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Missing">Who is missing along the shortest way.</param>
public sealed record SignatoryDecision(
    SignatoryAnswer Answer,
    string Rights,
    string Reason,
    IReadOnlyList<MissingSigners> Missing
)
{
    /// <summary>Decides by any of the rights; the first that allows it, else the one that lacks fewest
    /// signatures.</summary>
    /// <param name="rights">Rights of one company.</param>
    /// <param name="signers">Keys of the agents who sign.</param>
    /// <param name="day">Day of signing.</param>
    /// <exception cref="InvalidDataException">A rule is too complex.</exception>
    public static SignatoryDecision Of(
        IReadOnlyList<SignatoryRights> rights,
        IReadOnlySet<string> signers,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(rights);
        var all = rights.Select(one => Of(one, signers, day)).ToList();
        return all.OrderBy(one => one.Answer).ThenBy(one => one.Missing.Sum(missing => missing.Count)).FirstOrDefault()
            ?? new SignatoryDecision(SignatoryAnswer.No, "", "no signatory rights are described", []);
    }

    private static SignatoryDecision Of(SignatoryRights rights, IReadOnlySet<string> signers, DateOnly day)
    {
        if (!SignatoryRights.IsInForce(rights.Status))
        {
            return No(rights, $"the rights are not in force: their status is {rights.Status}");
        }

        if (rights.IssueDate > day)
        {
            return No(rights, $"the rights hold from {Text(rights.IssueDate.Value)}, after {Text(day)}");
        }

        var ways = Alternative.Of(rights.Rule, rights.Memberships);
        if (ways.Count == 0)
        {
            return No(rights, $"the rule exists in words only, a person must judge it: \"{rights.Rule.Description}\"");
        }

        var agents = rights.Agents.ToDictionary(agent => agent.Key, StringComparer.Ordinal);
        return ways.Select(way => Along(way, rights, agents, signers))
            .OrderBy(one => one.Answer)
            .ThenBy(one => one.Missing.Sum(missing => missing.Count))
            .First();
    }

    private static SignatoryDecision Along(
        Alternative way,
        SignatoryRights rights,
        Dictionary<string, Agent> agents,
        IReadOnlySet<string> signers
    )
    {
        if (way.Requirements.FirstOrDefault(one => !one.CanBeMet) is { } short_)
        {
            return No(
                rights,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{short_.Needed} of {short_.Label} must sign, and {short_.Holders.Count} are registered"
                )
            );
        }

        var everyone = way.Requirements.SelectMany(one => one.Holders).ToHashSet(StringComparer.Ordinal);
        var seats = way.Requirements.Sum(one => one.Needed);
        var fillable = Seats.Filled(way.Requirements, everyone);
        if (fillable < seats && fillable < 2)
        {
            return No(rights, $"{Describe(way)} must sign jointly, and only one person is registered for that");
        }

        // Where the people registered are fewer than the seats (a managing director who is one of two board members),
        // all of them together fill them.
        var filled = Seats.Filled(way.Requirements, signers);
        var isMet = way.Requirements.All(one => one.Lacking(signers) == 0) && filled >= Math.Min(seats, fillable);
        return isMet
            ? new SignatoryDecision(
                SignatoryAnswer.Yes,
                rights.Identifier,
                $"{Describe(way)} signed: {Names(agents, everyone.Where(signers.Contains))}",
                []
            )
            : Lacking(way, rights, agents, signers, Math.Min(seats, fillable) - filled);
    }

    private static SignatoryDecision Lacking(
        Alternative way,
        SignatoryRights rights,
        Dictionary<string, Agent> agents,
        IReadOnlySet<string> signers,
        int seats
    )
    {
        var missing = new List<MissingSigners>();
        foreach (var one in way.Requirements)
        {
            var count = one.Lacking(signers);
            if (count > 0)
            {
                missing.Add(
                    new MissingSigners(
                        count,
                        [.. one.Holders.Where(key => !signers.Contains(key)).Select(key => agents[key])],
                        one.Label
                    )
                );
            }
        }

        // Each group has its number, but somebody would have to count twice: one more of any group is missing.
        var others = way
            .Requirements.SelectMany(one => one.Holders)
            .Distinct()
            .Where(key => !signers.Contains(key))
            .Select(key => agents[key])
            .ToList();
        if (seats > missing.Sum(one => one.Count))
        {
            missing = [new MissingSigners(seats, others, Describe(way))];
        }

        return new SignatoryDecision(
            SignatoryAnswer.Missing,
            rights.Identifier,
            $"{Describe(way)} must sign; missing: {string.Join(" and ", missing.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Count} of {string.Join(", ", one.Of.Select(agent => agent.Name))}")))}",
            missing
        );
    }

    private static string Describe(Alternative way) =>
        string.Join(
            " and ",
            way.Requirements.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Needed} of {one.Label}"))
        );

    private static string Names(Dictionary<string, Agent> agents, IEnumerable<string> keys) =>
        string.Join(", ", keys.Select(key => agents[key].Name));

    private static SignatoryDecision No(SignatoryRights rights, string reason) =>
        new(SignatoryAnswer.No, rights.Identifier, reason, []);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
