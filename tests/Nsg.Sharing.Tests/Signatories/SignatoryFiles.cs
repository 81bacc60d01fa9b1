using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Tests.Signatories;

/// <summary>Descriptions of signatory rights for tests, and decisions on them.</summary>
internal static class SignatoryFiles
{
    internal static readonly DateOnly Day = new(2026, 3, 1);

    private const string Head = """
        @prefix m: <https://iri.suomi.fi/model/ncbv/> .
        @prefix e: <https://example.org/> .
        @prefix r: <https://raw.githubusercontent.com/nordicsmartgovernment/controlled-vocabularies/refs/heads/main/NordicRoles/NordicRoleVocabulary.ttl#> .
        @prefix q: <https://raw.githubusercontent.com/nordicsmartgovernment/controlled-vocabularies/refs/heads/main/QuantifierTypes/QuantifierTypes.ttl#> .
        e:Rights a m:Mandate ; m:identifierValue "R-1" ; m:hasMandator e:Company ; m:hasRepresentationRule e:Rule .

        """;

    /// <summary>Turtle of a company with these members (name and role), and its rule.</summary>
    internal static string Turtle(string rule, params (string Name, string Role)[] members) =>
        Head
        + "e:Company a m:LegalEntity ; m:legalName \"Company\""
        + string.Concat(members.Select((_, i) => $" ; m:hasMembership e:M{i}"))
        + " .\n"
        + string.Concat(
            members.Select((one, i) => $"e:M{i} a m:Membership ; m:member e:{one.Name} ; m:role r:{one.Role} .\n")
        )
        + string.Concat(
            members
                .Select(one => one.Name)
                .Distinct()
                .Select(name => $"e:{name} a m:Person ; m:fullName \"{name}\" .\n")
        )
        + rule;

    /// <summary>The answer for signers by name, divided by blanks.</summary>
    internal static SignatoryDecision Decide(string text, string signers)
    {
        var rights = SignatoryReader.Read(text).Rights;
        return SignatoryDecision.Of(rights, SignerList.Find(signers.Split(' '), rights).Keys, Day);
    }
}
