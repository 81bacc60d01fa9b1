using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Finds companies by what callers of the published interface write: a bare number, one with its country, or
/// our key.</summary>
internal static class CompanyNumbers
{
    private const int LengthMax = 64;

    /// <summary>Keys of the companies that the text may mean and the caller may know of; more than one when countries
    /// share the number.</summary>
    internal static IReadOnlyList<string> Find(NodeStore store, string text, Caller caller)
    {
        if (text.Length > LengthMax)
        {
            return [];
        }

        if (store.Company(text) is { } company)
        {
            return caller.MayName(company.Key) ? [company.Key] : [];
        }

        var identifiers = PartyIdentifier.TryParse(text, out var full) ? [full] : Bare(text);
        return [.. identifiers.Select(store.FindCompany).OfType<string>().Distinct().Where(caller.MayName)];
    }

    private static IEnumerable<PartyIdentifier> Bare(string text)
    {
        foreach (var country in Country.Nordic)
        {
            if (PartyIdentifier.TryParse(country, text, out var identifier))
            {
                yield return identifier;
            }
        }
    }
}
