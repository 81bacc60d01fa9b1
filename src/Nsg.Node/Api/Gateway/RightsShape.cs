using System.Text.Json.Nodes;
using Nsg.Sharing.Signatories;

namespace Nsg.Node.Api.Gateway;

/// <summary>Signatory rights in the shape of the NSG&amp;B API: a rule for each way to sign, with the posts that
/// must, and who holds them.</summary>
internal static class RightsShape
{
    private static readonly string[] Numbers = ["", "oneOf", "twoOf", "threeOf", "fourOf", "fiveOf"];

    /// <summary>Rights as they are kept here, in the API's shape.</summary>
    internal static JsonArray Of(string text) => new([.. SignatoryReader.Read(text).Rights.Select(One)]);

    private static JsonObject One(SignatoryRights rights)
    {
        var agents = rights.Agents.ToDictionary(agent => agent.Key, StringComparer.Ordinal);
        return new JsonObject
        {
            ["description"] = rights.Rule.Description ?? "",
            ["signatoryRules"] = new JsonArray([.. WayToSign.Of(rights).Select(way => Rule(way, agents))]),
        };
    }

    private static JsonObject Rule(WayToSign way, Dictionary<string, Agent> agents)
    {
        var rule = new JsonObject { ["description"] = way.Text };
        foreach (var group in way.Groups.GroupBy(Property))
        {
            rule[group.Key] = new JsonArray([.. group.Select(one => Post(one, agents))]);
        }

        return rule;
    }

    private static string Property(WayToSign.Group group) =>
        group.Quantifier switch
        {
            Quantifier.Alone => "alone",
            Quantifier.All => "allOf",
            Quantifier.Majority => "majorityOf",
            _ when group.Needed > 1 && group.Needed == group.Holders.Count => "allOf",
            _ when group.Needed < Numbers.Length => Numbers[group.Needed],
            _ => "majorityOf",
        };

    private static JsonObject Post(WayToSign.Group group, Dictionary<string, Agent> agents) =>
        new()
        {
            ["role"] = new JsonObject { ["notation"] = group.Role ?? "", ["prefLabel"] = group.Label },
            ["heldByPerson"] = new JsonArray([.. group.Holders.Select(key => Person(agents[key]))]),
        };

    private static JsonObject Person(Agent agent)
    {
        var person = new JsonObject { ["fullName"] = agent.Name };
        if (agent.BirthDate is { } birth)
        {
            person["dateOfBirth"] = birth;
        }

        if (agent.Identifiers.Count > 0)
        {
            person["identifier"] = new JsonObject
            {
                ["notation"] = agent.Identifiers[0],
                ["issuingAuthorityName"] = "",
            };
        }

        return person;
    }
}
